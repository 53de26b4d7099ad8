#!/usr/bin/env python3
"""make-words.py TREEBANK.conllu... > words.tsv : forms of the treebanks with their counts and word classes, for the repair of joined words.
Forms that the annotators marked as misspelt (Typo=Yes) are left out. Case is folded. Words of letters only, at most 25,000, the most frequent first."""
import sys
from collections import Counter, defaultdict
LIMIT = 25000
FINITE = {'VBD', 'VBZ', 'VBP', 'MD'}
CLASS = {'NOUN': 'N', 'PROPN': 'P', 'ADJ': 'A', 'ADV': 'R', 'DET': 'D', 'NUM': 'D'}
counts, classes, joined = Counter(), defaultdict(Counter), set()
for path in sys.argv[1:]:
    skip = 0
    for line in open(path, encoding='utf8'):
        f = line.rstrip('\n').split('\t')
        if len(f) != 10:
            skip = 0
            continue
        if '-' in f[0]:
            first, last = map(int, f[0].split('-'))
            skip = last
            if f[1].isalpha() and 'Typo=Yes' not in f[5]:
                counts[f[1].lower()] += 1
                classes[f[1].lower()]['F'] += 1
            continue
        if not f[0].isdigit() or int(f[0]) <= skip or not f[1].isalpha() or 'Typo=Yes' in f[5]:
            continue
        c = ('V' if f[4] in FINITE else 'B') if f[3] in ('VERB', 'AUX') else CLASS.get(f[3], 'F')
        counts[f[1].lower()] += 1
        classes[f[1].lower()][c] += 1
print('# Words with their number in the treebanks and the classes that make a tenth of their uses or more.')
print('# Origin: counted by make-words.py in the training halves of UD English EWT (Silveira et al. 2014) and UD English GUM (Zeldes 2017).')
print('# Licence: CC BY-SA 4.0')
print('# Date: 2026-11-23')
print('# Classes: N noun, P name, A adjective, V finite verb, B other verb form, R adverb, D determiner or number, F other.')
print('word\tcount\tclasses')
for word, n in sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:LIMIT]:
    print(word, n, ''.join(sorted(c for c, k in classes[word].items() if 10 * k >= sum(classes[word].values()))), sep='\t')
