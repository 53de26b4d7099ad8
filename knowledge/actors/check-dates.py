#!/usr/bin/env python3
"""Our dates of office beside the dated entries of dictionaries in the PETRARCH format.

    knowledge/actors/check-dates.py DICTIONARIES [--days N] [--all]

A person of office-holders.tsv who stands in the dictionary too, under the same country and with GOV codes that have dates,
should have been in government whenever we say that he held an office. What is listed: tenures that share days with those
dates and of which more than N days (120 where not given) lie outside of them, and which dates the dictionary has. It gives
ministers from monthly lists of 2003 to 2013: what begins on 1 January 2003 may have begun before, a tenure counts up to the
end of 2013, and a few weeks are no disagreement. Tenures that share no day with its dates it does not know; they are counted.

What was decided is in office-dates.tsv, one row each; rows that stand there are left out of the list unless --all is given.
"""
import collections
import datetime
import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
END = datetime.date(2013, 12, 31)
OPEN = datetime.date(2014, 12, 31)
FIRST_LIST = datetime.date(2003, 1, 1)


def plain(name):
    """A name in small ASCII letters without titles in brackets."""
    text = unicodedata.normalize("NFD", re.sub(r"\(.*?\)?$", "", name))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return tuple(re.findall(r"[a-z]+", text.replace("'", "").replace("`", "")))


def day(digits):
    if len(digits) == 6:
        digits = ("19" if int(digits[:2]) > 30 else "20") + digits
    try:
        return datetime.datetime.strptime(digits, "%Y%m%d").date()
    except ValueError:
        return None


def bounds(text):
    text = text.replace(" ", "")
    if text.startswith(">"):
        return day(text[1:]), OPEN
    if text.startswith("<"):
        return datetime.date.min, day(text[1:].rstrip(">"))
    first, _, last = text.partition("-")
    return day(first), day(last)


def dictionary(folder):
    """Names and the days in government of each actor: {(country, name): [(from, to)]}; names share their list."""
    spans = collections.defaultdict(list)
    for file in sorted(os.listdir(folder)):
        if "actors" not in file:
            continue
        names, own = [], {}
        for line in open(os.path.join(folder, file), encoding="utf8", errors="replace"):
            text = re.split("[#;]", line)[0].rstrip()
            if not text:
                continue
            name = text.split("[")[0].strip()
            if name and not name.startswith("+"):
                names, own = [], {}
            if name:
                names.append(plain(name.lstrip("+").replace("_", " ")))
            for code, dates in re.findall(r"\[([A-Z]+)\s*([^\]]*)\]", text):
                if code[3:6] == "GOV" and dates:
                    first, last = bounds(dates)
                    if first and last:
                        own.setdefault(code[:3], []).append((first, last))
            for country, days in own.items():
                for known in names:
                    spans[(country, known)] = days
    return spans


def holders():
    """(file, line, country, office, person, names, from, to) of every tenure in a state."""
    rows, names = [], collections.defaultdict(set)
    path = os.path.join(HERE, "office-holders.tsv")
    for number, line in enumerate(open(path, encoding="utf8"), 1):
        fields = line.rstrip("\n").split("\t")
        if line.startswith("#") or fields[0] == "organisation" or len(fields[0]) != 3:
            continue
        country, office, person, since, until, aliases = fields
        names[person] |= {plain(person)} | {plain(alias) for alias in aliases.split(";") if " " in alias}
        rows.append((number, country, office, person, since, until))
    return rows, names


def uncovered(since, until, days):
    """Days of [since, until] that no range holds."""
    left = [(since, until)]
    for first, last in days:
        rest = []
        for a, b in left:
            if last < a or first > b:
                rest.append((a, b))
                continue
            if a < first:
                rest.append((a, first - datetime.timedelta(1)))
            if last < b:
                rest.append((last + datetime.timedelta(1), b))
        left = rest
    return sum((b - a).days + 1 for a, b in left)


def decided():
    path = os.path.join(HERE, "office-dates.tsv")
    if not os.path.exists(path):
        return set()
    lines = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf8") if not line.startswith("#"))
    return {tuple(fields[:4]) for fields in lines}


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if not arguments:
        sys.exit(__doc__)
    tolerance = int(sys.argv[sys.argv.index("--days") + 1]) if "--days" in sys.argv else 120
    spans, (rows, names) = dictionary(arguments[0]), holders()
    known = set() if "--all" in sys.argv else decided()
    both = listed = silent = 0
    for number, country, office, person, since, until in rows:
        days = []
        for name in names[person]:
            days += [span for span in spans.get((country, name), []) if span not in days]
        first = datetime.date.fromisoformat(since)
        last = min(datetime.date.fromisoformat(until) if until else END, END)
        if not days or first > END or last < first:
            continue
        days = [(datetime.date.min if a == FIRST_LIST else a, b) for a, b in days]
        if not any(a <= last and b >= first for a, b in days):
            silent += 1
            continue
        both += 1
        gap = uncovered(first, last, days)
        if gap <= tolerance or (country, office, person, since) in known:
            continue
        listed += 1
        theirs = ", ".join(f"{a.isoformat() if a > datetime.date.min else ''}..{b.isoformat() if b < OPEN else ''}" for a, b in sorted(days))
        print(f"office-holders.tsv:{number}\t{country}\t{office}\t{person}\t{since}..{until}\t{gap} days outside of {theirs}")
    print(f"{both} tenures in both, {listed} disagreements; {silent} that the dictionary does not know", file=sys.stderr)


if __name__ == "__main__":
    main()
