#!/usr/bin/env bash
# Every accuracy figure in one run, from raw text, with the scorers that lie beside the benchmark files.
#
#   benchmarks/accuracy.sh [-b BENCHMARKS] [-t TREEBANK] [TASK...]
#
# BENCHMARKS  folder of the benchmark files and scorers; ../shared/benchmarks where not given
# TREEBANK    gold trees for ud, CoNLL-U; ../shared/treebanks/dev.conllu where not given
# TASK        ud gsr attribution timex coref entities figures muc; all where none is given
#
# Predictions are kept in artifacts/accuracy. Nothing of the benchmark files enters the project.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
benchmarks=../shared/benchmarks
treebank=../shared/treebanks/dev.conllu
while getopts b:t: option; do
  case $option in
    b) benchmarks=$OPTARG ;;
    t) treebank=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
tasks=("$@")
((${#tasks[@]})) || tasks=(ud gsr attribution timex coref entities figures muc)

out=artifacts/accuracy
mkdir -p "$out"

title() { printf '\n== %s\n' "$1"; }

# predict TASK GOLD NAME: what the scorer of a task reads, in artifacts/accuracy/NAME.pred
predict() {
  python3 "$benchmarks/inputs.py" "$2" >"$out/$3.in"
  ./dragoman predict "$1" "$out/$3.in" >"$out/$3.pred"
}

score_ud() {
  title "ud: words, tags and trees from raw text, all of $treebank, then its EWT and its GUM part"
  predict ud "$treebank" ud
  python3 "$benchmarks/score_ud.py" "$treebank" "$out/ud.pred"
  for part in EWT GUM; do
    python3 benchmarks/treebank_part.py "$part" "$treebank" >"$out/ud-$part.conllu"
    title "ud: $part"
    predict ud "$out/ud-$part.conllu" "ud-$part"
    python3 "$benchmarks/score_ud.py" "$out/ud-$part.conllu" "$out/ud-$part.pred"
  done
}

score_gsr() {
  title "gsr: events of the PLOVER gold standard, development half"
  predict gsr "$benchmarks/plover_gsr_dev.jsonl" gsr
  python3 "$benchmarks/score_gsr.py" "$out/gsr.pred" --gold "$benchmarks/plover_gsr_dev.jsonl"
}

score_attribution() {
  title "attribution: who says what, PolNeAR development articles"
  predict attribution "$benchmarks/polnear_dev.jsonl" attribution
  python3 "$benchmarks/score_attribution.py" "$benchmarks/polnear_dev.jsonl" "$out/attribution.pred"
}

score_timex() {
  title "timex: dates and durations, annotated sentences of the MEANTIME development articles"
  predict timex "$benchmarks/meantime_dev.jsonl" timex
  python3 benchmarks/timex_gold.py "$benchmarks/meantime_dev.jsonl" >"$out/timex.gold"
  python3 benchmarks/timex_gold.py "$benchmarks/meantime_dev.jsonl" --cut "$out/timex.pred" >"$out/timex.cut"
  python3 "$benchmarks/score_timex.py" "$out/timex.gold" "$out/timex.cut"
}

score_coref() {
  for set in gum_news_dev gum_free_dev; do
    title "coref: who is the same, $set"
    predict coref "$benchmarks/$set.jsonl" "coref-$set"
    python3 "$benchmarks/score_coref.py" "$benchmarks/$set.jsonl" "$out/coref-$set.pred" --kind entity
  done
}

score_entities() {
  for set in gum_news_dev gum_free_dev; do
    title "entities: names and their kinds, $set"
    predict entities "$benchmarks/$set.jsonl" "entities-$set"
    python3 benchmarks/entities.py "$benchmarks/$set.jsonl" "$out/entities-$set.pred"
  done
}

# Figures are read off the whole record, each text a file of its own.
score_figures() {
  for set in gva_dev muc_dev; do
    title "figures: killed and wounded, $set, one report at a time"
    python3 "$benchmarks/inputs.py" "$benchmarks/$set.jsonl" >"$out/figures-$set.in"
    rm -rf "$out/figures-$set" && mkdir -p "$out/figures-$set"
    python3 benchmarks/split_inputs.py "$out/figures-$set.in" "$out/figures-$set" >"$out/figures-$set.ids"
    ./dragoman read "$out/figures-$set"/*.txt --json >"$out/figures-$set.read"
    python3 benchmarks/figures.py "$benchmarks/$set.jsonl" "$out/figures-$set.read" --ids "$out/figures-$set.ids"
  done
}

score_muc() {
  title "muc: roles of attacks, development documents"
  predict muc "$benchmarks/muc_dev.jsonl" muc
  python3 "$benchmarks/score_muc.py" "$benchmarks/muc_dev.jsonl" "$out/muc.pred"
}

for task in "${tasks[@]}"; do
  if ! declare -F "score_$task" >/dev/null; then
    echo "there is no task $task: ud gsr attribution timex coref entities figures muc" >&2
    exit 2
  fi
  "score_$task"
done
