#!/usr/bin/env python3
"""entities.py GOLD.jsonl PRED.jsonl
Names and their kinds: F1 of spans, and of spans with their kind, over all kinds and over person, place, organization and time.
 GOLD  gum_*.jsonl with "named_entities": [{"start","end","type"}], code points, end exclusive; documents without any are left out.
 PRED  {"doc","named_entities":[...]} as `./dragoman predict entities` writes it.
A span is right where start and end are equal; gold and predicted spans pair one to one."""
import collections
import json
import sys

FOUR = ('person', 'place', 'organization', 'time')


def rows(path):
    return {row.get('doc', row.get('id')): row for row in map(json.loads, filter(str.strip, open(path, encoding='utf8')))}


def report(name, right, gold, predicted):
    precision, recall = right / max(1, predicted), right / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f'{name:14} P {100 * precision:5.1f} R {100 * recall:5.1f} F1 {100 * f1:5.1f}  (gold {gold}, predicted {predicted})')


def main():
    gold, predicted = rows(sys.argv[1]), rows(sys.argv[2])
    spans, kinds = collections.Counter(), {kind: collections.Counter() for kind in FOUR}
    for doc, row in gold.items():
        if not row['named_entities']:
            continue
        a = {(item['start'], item['end']): item['type'] for item in row['named_entities']}
        b = {(item['start'], item['end']): item['type'] for item in predicted.get(doc, {}).get('named_entities', [])}
        spans.update(gold=len(a), predicted=len(b), right=len(a.keys() & b.keys()), typed=sum(b.get(span) == kind for span, kind in a.items()))
        for kind in FOUR:
            kinds[kind].update(gold=sum(x == kind for x in a.values()), predicted=sum(x == kind for x in b.values()),
                               right=sum(x == kind and b.get(span) == kind for span, x in a.items()))
    report('spans', spans['right'], spans['gold'], spans['predicted'])
    report('with kind', spans['typed'], spans['gold'], spans['predicted'])
    four = sum(kinds.values(), collections.Counter())
    report('four kinds', four['right'], four['gold'], four['predicted'])
    for kind in FOUR:
        report('  ' + kind, kinds[kind]['right'], kinds[kind]['gold'], kinds[kind]['predicted'])


main()
