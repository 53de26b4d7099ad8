#!/usr/bin/env python3
"""Reports that are read and kept: rate and processor time of `dragoman add`, indexes included.

    benchmarks/keep.py [-n LINES] [-j THREADS] [--store ADDRESS] [FILE...]

LINES    reports of the corpus; 5000 where not given
THREADS  threads that read; as many as there are cores where not given
ADDRESS  an empty store; an SQLite file in a temporary folder where not given
FILE     texts to vary; samples/*.txt where not given

The corpus is that of `benchmarks/corpus.py`. It is coded to a file first, so that what keeping adds can be seen, then added, added
again (nothing changes), asked and verified. Processor time is the figure to compare on a machine that does other work beside.
"""
import argparse, glob, os, resource, subprocess, sys, tempfile, time
from corpus import PROGRAM, ROOT, make


def run(words, *arguments):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    done = subprocess.run(["dotnet", PROGRAM, *arguments], capture_output=True, text=True)
    seconds, after = time.time() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"dragoman {arguments[0]} ended with {done.returncode}: {done.stderr}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, processor, done.stdout.strip().splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=5000)
    parser.add_argument("-j", type=int, default=os.cpu_count())
    parser.add_argument("--store")
    parser.add_argument("files", nargs="*", default=sorted(glob.glob(os.path.join(ROOT, "samples", "*.txt"))))
    call = parser.parse_args()
    subprocess.run([os.path.join(ROOT, "dragoman"), "--version"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        corpus, kept = os.path.join(folder, "corpus.jsonl"), os.path.join(folder, "kept.db")
        store = call.store or "sqlite:" + kept
        make(corpus, call.n, call.files)
        print(f"corpus: {call.n} reports, {os.path.getsize(corpus) / 1e6:.1f} MB, {call.j} threads", flush=True)
        for words, arguments in [
            ("code", ["code", corpus, "-o", os.path.join(folder, "out.jsonl"), "--threads", str(call.j)]),
            ("add", ["add", corpus, "--store", store, "--threads", str(call.j)]),
            ("add again", ["add", corpus, "--store", store, "--threads", str(call.j)]),
            ("export", ["export", "--store", store, "-o", os.path.join(folder, "export.jsonl")]),
            ("events of one country", ["events", "--store", store, "--actor", "TUR", "--to", "csv"]),
            ("search", ["search", "--store", store, "foreign minister", "--limit", "20"]),
            ("verify", ["verify", "--store", store]),
        ]:
            seconds, processor, output = run(words, *arguments)
            print(f"{words}: {seconds:.1f} s, {call.n / seconds:.0f} reports a second, {1000 * processor / call.n:.2f} ms of processor each, start included", flush=True)
        print(output[-1])
        if call.store is None:
            print(f"store: {os.path.getsize(kept) / 1e6:.1f} MB")


main()
