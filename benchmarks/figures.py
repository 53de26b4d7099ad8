#!/usr/bin/env python3
"""figures.py GOLD.jsonl READ.jsonl [--errors N]
How many were killed and injured, one report at a time.
 GOLD  gva_dev.jsonl (num_killed, num_injured of the incident), or muc_dev.jsonl (human targets with a number and an effect).
 READ  records, one a line, of the same reports:  ./dragoman read --json over each text; "report.id" or "id" is the id of GOLD where
       --ids FILE is not given (one id a line, in the order of READ).
       python3 /work/shared/benchmarks/inputs.py GOLD > IN.jsonl makes the texts.
A report counts for a measure where its text holds the number as digits or as a word, not as an age or a time (zero: never). Its count is the highest number of its
killed (wounded) figures: "high" where there is one, else "low". Right is equal.
 One person without a number ("a teenager was shot dead", by name, age, pronoun or description) is a figure of 1 in the record and counts like
 any other; nothing is added up here. Where a report tells of several incidents, the highest number may belong to another one: it is wrong then.
 MUC: the number of a target stands for itself (1 and more); right where any killed (wounded) figure of the report has it.
Prints share right, of how many, for all numbers and for two and more. --errors N prints N reports that are wrong."""
import json
import re
import sys

WORDS = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen '
         'twenty').split()
EFFECT = {'DEATH': 'killed', 'INJURY': 'wounded'}


def holds(text, number):
    """The number as a count: no age, time of day, score, sum of money, share or part of a larger number."""
    shape = r'(?<![\d.,:$/-])(?:%s)(?![\d%%:/]|[.,]\d|[- ]years?[- ]old|-(?:year|month|day|time)|,? of age)'
    forms = [format(number, ','), str(number)] + ([r'\b%s\b' % WORDS[number]] if number < len(WORDS) else [])
    return number > 0 and re.search(shape % '|'.join(forms), text, re.I) is not None


def gold_rows(path):
    """Yields id, text, {measure: set of right numbers}, whether the highest figure must be it."""
    for line in open(path, encoding='utf8'):
        row = json.loads(line)
        if 'docs' in row:
            for doc in row['docs']:
                yield doc['id'], doc['text'], {'killed': {row['num_killed']}, 'wounded': {row['num_injured']}}, True
            continue
        right = {'killed': set(), 'wounded': set()}
        for template in row.get('full_templates') or []:
            for measure, number in targets(template):
                right[measure].add(number)
        yield row['doc'], row.get('text_cased') or row.get('text_truecased') or row['text'], right, False


def targets(template):
    """Number and effect of each human target of a MUC-4 template: both name the target by the same strings."""
    for effect in template.get('victim_effect') or []:
        measure = next((EFFECT[label] for label in effect.get('label', []) if label in EFFECT), None)
        for number in template.get('victim_number') or []:
            same = set(number.get('strings', [])) & set(effect.get('strings', []))
            for label in number.get('label', []):
                if measure and same and label.isdigit():
                    yield measure, int(label)


def count(figure):
    """The number that a figure names; none for a vague one (several, dozens)."""
    if figure.get('bound') == 'about' and figure.get('low') != figure.get('high'):
        return None
    return figure.get('high') if figure.get('high') is not None else figure.get('low')


def main():
    gold_path, read_path = sys.argv[1:3]
    ids = open(sys.argv[sys.argv.index('--ids') + 1]).read().split() if '--ids' in sys.argv else None
    errors = int(sys.argv[sys.argv.index('--errors') + 1]) if '--errors' in sys.argv else 0
    read = {}
    for i, line in enumerate(open(read_path, encoding='utf8')):
        record = json.loads(line)
        read[ids[i] if ids else record.get('id') or record['report']['id']] = record['figures']
    tally = {}
    for name, text, right, highest in gold_rows(gold_path):
        for measure, numbers in right.items():
            found = [count(f) for f in read.get(name, []) if f['measure'] == measure and f['unit'] == 'person' and count(f) is not None]
            for number in sorted(numbers):
                if not holds(text, number):
                    continue
                good = number == max(found, default=None) if highest else number in found
                for kind in ('all', 'two and more')[:1 + (number > 1)]:
                    hit, total = tally.get((measure, kind), (0, 0))
                    tally[measure, kind] = hit + good, total + 1
                if not good and errors > 0:
                    errors -= 1
                    print(f'{name} {measure} {number}, read {sorted(found)}')
    for (measure, kind), (hit, total) in sorted(tally.items()):
        print(f'{measure:8} {kind:13} {100 * hit / total:5.1f} of {total}')


if __name__ == '__main__':
    main()
