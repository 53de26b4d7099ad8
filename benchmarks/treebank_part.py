#!/usr/bin/env python3
"""treebank_part.py EWT|GUM TREEBANK.conllu > PART.conllu
The documents of one source of a mixed treebank: ids of GUM begin with "GUM_", all others are of EWT."""
import sys

part, path = sys.argv[1], sys.argv[2]
keep = False
for line in open(path, encoding='utf8'):
    if line.startswith('# newdoc'):
        keep = (line.split('=', 1)[1].strip().startswith('GUM_')) == (part == 'GUM')
    if keep:
        sys.stdout.write(line)
