#!/usr/bin/env python3
"""How often events of one confidence are right: the calibration table.

usage: confidence.py plover_gsr_dev.jsonl      reads the texts with ./dragoman read --json

An event counts as right when its type is the type of a gold event of the text. The gold standard codes one event a
sentence, so a second, true event counts as wrong: the shares are a lower bound.
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

OLD_NAMES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}

root = pathlib.Path(__file__).resolve().parent.parent
gold = collections.defaultdict(set)
for line in open(sys.argv[1], encoding="utf8"):
    row = json.loads(line)
    gold[row["text"]].add(OLD_NAMES.get(row["event"], row["event"]))
texts = list(gold)
with tempfile.TemporaryDirectory() as place:
    files = []
    for number, text in enumerate(texts):
        files.append(f"{place}/{number:04}.txt")
        pathlib.Path(files[-1]).write_text(text, encoding="utf8")
    done = subprocess.run([root / "dragoman", "read", *files, "--json"], stdout=subprocess.PIPE, check=True)
bins = collections.defaultdict(list)
for text, line in zip(texts, done.stdout.decode().splitlines(), strict=True):
    for event in json.loads(line)["events"]:
        if event["polarity"] == "affirmed" and event["modality"] in ("actual", "ongoing"):
            bins[int(event["confidence"] * 10 + 0.5)].append((event["confidence"], event["type"] in gold[text]))
print(f"{'confidence':>10}{'events':>8}{'mean':>8}{'right':>8}")
for key in sorted(bins):
    rows = bins[key]
    print(f"{key / 10:10.1f}{len(rows):8}{sum(c for c, _ in rows) / len(rows):8.2f}{sum(r for _, r in rows) / len(rows):8.2f}")
