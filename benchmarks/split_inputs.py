#!/usr/bin/env python3
"""split_inputs.py IN.jsonl FOLDER > IDS
Each text of a benchmark input as a file of its own, named by its number, so that file names sort as the input; the ids go to standard output, one a line."""
import json
import os
import sys

path, folder = sys.argv[1], sys.argv[2]
for number, line in enumerate(open(path, encoding='utf8')):
    row = json.loads(line)
    with open(os.path.join(folder, f'{number:05}.txt'), 'w', encoding='utf8') as file:
        file.write(row['text'])
    print(row['id'])
