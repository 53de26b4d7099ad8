#!/usr/bin/env python3
"""Times of a MEANTIME file in the form that score_timex.py reads.  usage: timex_gold.py meantime.jsonl > gold.jsonl

Each row gets "timexes": the mentions with the tag TIMEX3, with start, end, type and value. In MEANTIME times are annotated in the
headline, the line of the date and the sentences up to the fifth; --cut takes the rest out of a prediction, so that a time there is
no false one:

    python3 benchmarks/timex_gold.py GOLD > /tmp/gold.jsonl
    python3 benchmarks/timex_gold.py GOLD --cut PREDICTION > /tmp/cut.jsonl
    python3 SCORERS/score_timex.py /tmp/gold.jsonl /tmp/cut.jsonl
"""
import json
import sys


def rows(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def times(row):
    """The TIMEX3 mentions of a row; one in several pieces counts from its first to its last character."""
    found = [mention for mention in row["mentions"] if mention["tag"] == "TIMEX3"]
    return [{"start": m["spans"][0][0], "end": m["spans"][-1][1], "type": m["type"], "value": m.get("value")} for m in found]


ANNOTATED = 6


def annotated(row):
    return row["sentences"][:ANNOTATED]


def main():
    if len(sys.argv) not in (2, 4) or len(sys.argv) == 4 and sys.argv[2] != "--cut":
        sys.exit(__doc__)
    gold = rows(sys.argv[1])
    if len(sys.argv) == 2:
        for row in gold:
            print(json.dumps({"doc": row["doc"], "text": row["text"], "timexes": times(row)}, ensure_ascii=False))
        return
    sentences = {row["doc"]: annotated(row) for row in gold}
    for row in rows(sys.argv[3]):
        inside = [t for t in row["timexes"] if any(s <= t["start"] < e for s, e in sentences[row["doc"]])]
        print(json.dumps({"doc": row["doc"], "timexes": inside}, ensure_ascii=False))


if __name__ == "__main__":
    main()
