#!/usr/bin/env python3
"""Events that are read from news without world affairs: sport, culture, science, travel, business.

usage: false_alarms.py BENCHMARKS [--list]     BENCHMARKS is the folder with the gum_*.jsonl and meantime_dev.jsonl files

Reads each report with ./dragoman read --json and counts events per 100 sentences, by group; --list shows each event.
Which reports are without world affairs was decided by hand, by title: the lists below. Reports on courts, police, strikes,
asylum, elections and parliaments are left out, for they hold true events. Events that are planned, denied or asked for count.
MEANTIME's business reports do hold a few true ones (a government that helps a company); those are counted all the same.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

GUM = ["gum_news_dev", "gum_news_train", "gum_free_dev"]
NO_AFFAIRS = {
    "sport": ["GUM_news_soccer"],
    "culture": ["GUM_news_expo", "GUM_news_lanterns", "GUM_news_warhol", "GUM_interview_gaming", "GUM_news_afghan"],
    "science": ["GUM_news_warming", "GUM_news_iodine", "GUM_news_ie9", "GUM_interview_cyclone", "GUM_academic_exposure", "GUM_academic_librarians"],
    "accidents": ["GUM_news_crane", "GUM_news_stampede"],
    "travel and lives": ["GUM_voyage_athens", "GUM_voyage_coron", "GUM_bio_byron", "GUM_bio_emperor"],
}


def reports(folder):
    seen = set()
    group_of = {name: group for group, names in NO_AFFAIRS.items() for name in names}
    for file in GUM:
        for line in open(folder / f"{file}.jsonl", encoding="utf8"):
            row = json.loads(line)
            if row["doc"] in group_of and row["doc"] not in seen:
                seen.add(row["doc"])
                yield group_of[row["doc"]], row["doc"], row["text"], len(row["sentences"])
    for line in open(folder / "meantime_dev.jsonl", encoding="utf8"):
        row = json.loads(line)
        if "gm" in row["corpus"].lower() or "apple" in row["corpus"].lower() or "airbus" in row["corpus"].lower():
            yield "business", row["doc"], row["text"], len(row["sentences"])


def main():
    folder = pathlib.Path(sys.argv[1])
    root = pathlib.Path(__file__).resolve().parent.parent
    rows = list(reports(folder))
    with tempfile.TemporaryDirectory() as place:
        files = []
        for number, (_, _, text, _) in enumerate(rows):
            files.append(f"{place}/{number:04}.txt")
            pathlib.Path(files[-1]).write_text(text, encoding="utf8")
        done = subprocess.run([root / "dragoman", "read", *files, "--json"], stdout=subprocess.PIPE, check=True)
    groups = {}
    for (group, name, text, sentences), line in zip(rows, done.stdout.decode().splitlines(), strict=True):
        record = json.loads(line)
        counts = groups.setdefault(group, [0, 0, 0, 0])
        happened = [e for e in record["events"] if e["polarity"] == "affirmed" and e["modality"] in ("actual", "ongoing")]
        for index, value in enumerate((1, sentences, len(record["events"]), len(happened))):
            counts[index] += value
        if "--list" in sys.argv:
            actors = {a["id"]: a["name"] for a in record["actors"]}
            for e in record["events"]:
                who = ",".join(actors[a] for a in e["actors"]) + " > " + ",".join(actors[a] for a in e["recipients"])
                print(f"{group}\t{e['rule']}\t{e['confidence']}\t{who}\t{' '.join(e['evidence'][0]['text'].split())[:150]}")
    print(f"{'':18}{'reports':>8}{'sentences':>10}{'events':>8}{'per 100':>8}{'happened':>9}{'per 100':>8}")
    groups["all"] = [sum(column) for column in zip(*groups.values())]
    groups["all but business"] = [a - b for a, b in zip(groups["all"], groups.get("business", [0] * 4))]
    for group, (count, sentences, events, happened) in groups.items():
        print(f"{group:18}{count:8}{sentences:10}{events:8}{100 * events / sentences:8.1f}{happened:9}{100 * happened / sentences:8.1f}")


main()
