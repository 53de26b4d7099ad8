#!/usr/bin/env bash
# Whole-process time from start to record, in pairs: two commands by turns, so that both meet the same machine.
#
#   benchmarks/start.sh [-n RUNS] [COMMAND [OTHER]]
#
# RUNS      pairs that are measured, after two that are not; 20 where not given
# COMMAND   what to start; without it, the reader on one report of samples/ to JSON
# OTHER     what to compare it with; without it, COMMAND against itself, which shows the noise of the machine
#
# Prints for each command the median and the spread (the middle half of the runs, and all), and the same of the differences
# within the pairs. Two ways of starting the same build, for example:
#
#   benchmarks/start.sh -n 30 "dotnet artifacts/dragoman/Dragoman.Cli.dll --version" "./dragoman --version"
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C

runs=20
while getopts n: option; do
  case $option in
    n) runs=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
first=${1:-./dragoman read samples/kashmir-border-clash.txt --date 1998-08-04 --json}
second=${2:-$first}

# Milliseconds, on standard output; a command that fails ends the measurement.
time_once() {
  local before=$EPOCHREALTIME
  if ! bash -c "$1" >/dev/null 2>"$errors"; then
    echo "this command fails: $1" >&2
    cat "$errors" >&2
    exit 1
  fi
  local after=$EPOCHREALTIME
  awk -v a="${after/./}" -v b="${before/./}" 'BEGIN { printf "%.1f\n", (a - b) / 1000 }'
}

quantiles() {
  sort -n | awk '
    function at(q,  place, low) { place = 1 + q * (NR - 1); low = int(place); return value[low] + (place - low) * ((low < NR ? value[low + 1] : value[low]) - value[low]) }
    { value[NR] = $1 }
    END { printf "median %7.1f ms   middle half %7.1f to %7.1f   all %7.1f to %7.1f\n", at(0.5), at(0.25), at(0.75), value[1], value[NR] }'
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
errors=$folder/errors
for ((run = -2; run < runs; run++)); do
  # The order turns from pair to pair: neither command always has the warmer caches.
  if ((run % 2 == 0)); then
    a=$(time_once "$first")
    b=$(time_once "$second")
  else
    b=$(time_once "$second")
    a=$(time_once "$first")
  fi
  ((run < 0)) && continue
  echo "$a" >>"$folder/first"
  echo "$b" >>"$folder/second"
  awk -v a="$a" -v b="$b" 'BEGIN { printf "%.1f\n", b - a }' >>"$folder/difference"
done

echo "1  $first"
echo "   $(quantiles <"$folder/first")"
echo "2  $second"
echo "   $(quantiles <"$folder/second")"
echo "2 - 1 within the pairs ($runs)"
echo "   $(quantiles <"$folder/difference")"
