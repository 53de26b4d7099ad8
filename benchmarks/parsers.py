#!/usr/bin/env python3
"""parsers.py GOLD.conllu COMMAND [COMMAND ...] [-n RUNS]
Parsers side by side on the same tokens: each COMMAND reads CoNLL-U that holds forms and spaces alone, and writes CoNLL-U.
{in} and {out} in a command stand for the files; without them it is given standard input and standard output. Ours is
    "./dragoman predict ud {in}"
All commands run by turns, RUNS times (5), so that they meet the same machine. Each runs on the whole text and on its first sentence alone; the
difference of the two times is what the words took, without the start of the process. Printed for each command: words a second with and
without the start (fastest run and median), UPOS, UAS and LAS (relations without subtypes, punctuation counted) against GOLD, and how many times
as fast the first command is within the pairs (median). All words of a command must be those of GOLD."""
import os
import statistics
import subprocess
import sys
import tempfile
import time


def sentences(path):
    """Lists of the lines of each sentence."""
    block = []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def bare(block):
    """Forms and spaces alone."""
    for line in block:
        if line.startswith('#'):
            if line.startswith('# newdoc') or line.startswith('# text ='):
                yield line
            continue
        f = line.split('\t')
        if '.' not in f[0]:
            yield '\t'.join([f[0], f[1]] + ['_'] * 7 + ['SpaceAfter=No' if 'SpaceAfter=No' in f[9].split('|') else '_'])


def words(path):
    """Form, tag, head, relation of each word, sentence by sentence."""
    return [[(f[1], f[3], f[6], f[7].split(':')[0]) for f in (line.split('\t') for line in block if line[0] != '#') if f[0].isdigit()] for block in sentences(path)]


def run(command, source, target):
    """Seconds that the command took."""
    files = {'stdin': open(source, 'rb'), 'stdout': open(target, 'wb')}
    if '{out}' in command:
        files['stdout'].close()
        files['stdout'] = subprocess.DEVNULL
    start = time.perf_counter()
    done = subprocess.run(command.replace('{in}', source).replace('{out}', target), shell=True, stderr=subprocess.PIPE, **files)
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit('this command fails: %s\n%s' % (command, done.stderr.decode(errors='replace')[-2000:]))
    return seconds


def score(gold, path, command):
    """Shares of right tags, heads, heads with relation."""
    found = words(path)
    if [[w[0] for w in s] for s in gold] != [[w[0] for w in s] for s in found]:
        sys.exit('this command gives other words or sentences than it was given: %s' % command)
    pairs = [(g, f) for a, b in zip(gold, found) for g, f in zip(a, b)]
    return [100 * sum(test(g, f) for g, f in pairs) / len(pairs) for test in (
        lambda g, f: g[1] == f[1], lambda g, f: g[2] == f[2], lambda g, f: g[2:] == f[2:])]


def main():
    arguments = sys.argv[1:]
    runs = 5
    if '-n' in arguments:
        at = arguments.index('-n')
        runs = int(arguments[at + 1])
        del arguments[at:at + 2]
    if len(arguments) < 2:
        sys.exit(__doc__)
    gold_path, commands = arguments[0], arguments[1:]
    gold = words(gold_path)
    count = sum(map(len, gold))
    with tempfile.TemporaryDirectory() as folder:
        whole, first = os.path.join(folder, 'whole.conllu'), os.path.join(folder, 'first.conllu')
        blocks = ['\n'.join(bare(block)) + '\n\n' for block in sentences(gold_path)]
        open(whole, 'w', encoding='utf8').writelines(blocks)
        open(first, 'w', encoding='utf8').write(blocks[0])
        out = [os.path.join(folder, 'out%d.conllu' % i) for i in range(len(commands))]
        rest = os.path.join(folder, 'rest')
        times = [[] for _ in commands]
        for turn in range(runs):
            order = range(len(commands)) if turn % 2 == 0 else reversed(range(len(commands)))
            for i in order:
                start = run(commands[i], first, rest)
                times[i].append((run(commands[i], whole, out[i]), start))
        print('%d words, %d runs' % (count, runs))
        for i, command in enumerate(commands):
            process = [total for total, _ in times[i]]
            net = [max(total - start, 1e-6) for total, start in times[i]]
            print('%d  %s' % (i + 1, command))
            print('   UPOS %.2f  UAS %.2f  LAS %.2f' % tuple(score(gold, out[i], command)))
            print('   whole process %8.0f words a second (median %.0f); without the start %8.0f (median %.0f)' % (
                count / min(process), count / statistics.median(process), count / min(net), count / statistics.median(net)))
            if i:
                ratio = [max(b - c, 1e-6) / max(a - d, 1e-6) for (a, d), (b, c) in zip(times[0], times[i])]
                print('   without the start, the first command is %.1f times as fast (median of %d pairs)' % (statistics.median(ratio), runs))


main()
