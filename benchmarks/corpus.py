#!/usr/bin/env python3
"""A corpus of any size through `dragoman code`: rate, processor time and memory, beside the reader's own rate.

    benchmarks/corpus.py [-n LINES] [-t FORMAT] [-j THREADS] [FILE...]

LINES    reports of the corpus; 50000 where not given, 1000000 for the whole figure
FORMAT   format of `--to`; jsonl where not given
THREADS  threads that read; as many as there are cores where not given
FILE     texts to vary, blank lines between paragraphs; samples/*.txt where not given

Each line is a report of three to eight paragraphs, drawn from the texts; names of states are exchanged for others and numbers
are changed, so that hardly a report stands twice. The same LINES and FILEs give the same corpus. It is made in a temporary
folder (some 1.3 KB a line) and coded to a file. Before and after that the reader alone reads the first 20000 lines, all in memory:
the mean of the two is what coding is set beside.

Processor time is the figure to compare on a machine that does other work beside.
"""
import argparse, glob, json, os, random, re, resource, subprocess, sys, tempfile, threading, time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
PROGRAM = os.path.join(ROOT, "artifacts", "dragoman", "Dragoman.Cli.dll")


def states():
    with open(os.path.join(ROOT, "knowledge", "actors", "states.tsv"), encoding="utf8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return [row[1] for row in rows[1:] if row[2] == "state" and " " not in row[1]]


def make(path, lines, files):
    paragraphs = [part.strip() for name in files for part in open(name, encoding="utf8").read().split("\n\n") if part.strip()]
    names = states()
    state = re.compile(r"\b(" + "|".join(map(re.escape, names)) + r")\b")
    number = re.compile(r"\b[1-9][0-9]{0,2}\b")
    chance = random.Random(20261127)
    with open(path, "w", encoding="utf8") as out:
        for _ in range(lines):
            other = {}
            text = "\n\n".join(chance.sample(paragraphs, min(len(paragraphs), chance.randint(3, 8))))
            text = state.sub(lambda found: other.setdefault(found[0], chance.choice(names)), text)
            text = number.sub(lambda found: str(chance.randint(1, 3 * int(found[0]))), text)
            day = f"{chance.randint(1990, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            out.write(json.dumps({"text": text, "date": day, "source": "corpus"}, ensure_ascii=False) + "\n")


def reader_alone(corpus, threads):
    """Reports a second, and milliseconds of processor for each."""
    line = subprocess.run(["dotnet", "run", "-c", "Release", "--project", os.path.join(ROOT, "benchmarks", "Dragoman.Benchmarks"), "--", "reader", corpus, str(threads)],
                          check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]
    print(f"reader alone: {line}", flush=True)
    return float(re.search(r"([0-9.]+) a second", line)[1]), float(re.search(r"([0-9.]+) ms", line)[1])


def memory_of(process, found):
    """Memory in use, in MB, ten times a second."""
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as file:
                found.append(next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS")))
        except (OSError, StopIteration):
            pass
        time.sleep(0.1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=50000)
    parser.add_argument("-t", default="jsonl")
    parser.add_argument("-j", type=int, default=os.cpu_count())
    parser.add_argument("files", nargs="*", default=sorted(glob.glob(os.path.join(ROOT, "samples", "*.txt"))))
    call = parser.parse_args()
    subprocess.run([os.path.join(ROOT, "dragoman"), "--version"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        corpus = os.path.join(folder, "corpus.jsonl")
        make(corpus, call.n, call.files)
        print(f"corpus: {call.n} reports, {os.path.getsize(corpus) / 1e6:.1f} MB", flush=True)
        alone = [reader_alone(corpus, call.j)]
        before, start, found = resource.getrusage(resource.RUSAGE_CHILDREN), time.time(), []
        process = subprocess.Popen(["dotnet", PROGRAM, "code", corpus, "--to", call.t, "--threads", str(call.j), "-o", os.path.join(folder, "out")])
        watcher = threading.Thread(target=memory_of, args=(process, found))
        watcher.start()
        code = process.wait()
        watcher.join()
        seconds, after = time.time() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        if code != 0:
            sys.exit(f"dragoman code ended with {code}")
        processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"dragoman code: {call.n} reports, {call.j} threads, {call.n / seconds:.1f} a second, {1000 * processor / call.n:.3f} ms of processor each, start included")
        alone.append(reader_alone(corpus, call.j))
        rate, own = (sum(values) / 2 for values in zip(*alone))
        print(f"beside the reader alone: {100 * call.n / seconds / rate:.0f} percent of its rate, {100 * processor / call.n * 1000 / own:.0f} percent of its processor time")
        quarters = [max(found[len(found) * i // 4: len(found) * (i + 1) // 4] or [0]) for i in range(4)]
        print("memory in use, most in each quarter of the run: " + ", ".join(f"{value:.0f}" for value in quarters) + " MB")


if __name__ == "__main__":
    main()
