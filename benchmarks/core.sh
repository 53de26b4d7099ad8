#!/usr/bin/env bash
# Speed of the language core, and what a start costs, with the code compiled beforehand as the launcher does.
#
#   benchmarks/core.sh IN.jsonl [ROUNDS]    raw text to trees: load, first 10,000 words, one thread, two, bytes allocated
#   benchmarks/core.sh start [reader]       weights and knowledge, each by itself; or the whole reader and its first report
set -euo pipefail

if (($# == 0)); then
  sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/artifacts/benchmarks
dotnet publish "$root/benchmarks/Dragoman.Benchmarks" --configuration Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
  --artifacts-path "$root/artifacts/benchmarks-build" --output "$program" --nologo --verbosity quiet >&2
if [[ $1 == start ]]; then
  # The compiled examples are bound to the build: one start makes them, the next is measured.
  dotnet "$program/Dragoman.Benchmarks.dll" start reader >/dev/null
  exec dotnet "$program/Dragoman.Benchmarks.dll" "$@"
fi
exec dotnet "$program/Dragoman.Benchmarks.dll" core "$@"
