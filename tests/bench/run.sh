#!/usr/bin/env bash
# How fast archdoc is: over a folder made from all samples in equal shares, one thread, NDJSON with
# evidence, beside wc in the same run; and how long it takes to start, beside /bin/true.
#
#   tests/bench/run.sh [ARCHDOC] [FILES]      default: build/release/archdoc 20000
set -euo pipefail
export LC_ALL=C

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../.." && pwd)
archdoc=$(realpath -- "${1:-$root/build/release/archdoc}")
files=${2:-20000}
rounds=5

base=${TMPDIR:-/tmp}
if [ -w /dev/shm ]; then base=/dev/shm; fi
work=$(mktemp -d "$base/archdoc-bench.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

# File n of the folder is sample n modulo their number; the files are spread over 200 subfolders.
make_folder() {
  local samples=("$root"/samples/*.txt) sample=0
  mkdir -- "$work/files"
  cd -- "$work/files"
  seq -f %03g 0 199 | xargs mkdir
  for ((sample = 0; sample < ${#samples[@]}; ++sample)); do
    seq "$sample" "${#samples[@]}" $((files - 1)) |
      awk '{ printf "%03d/%06d.txt\n", $1 % 200, $1 }' >"$work/names"
    # One process writes all copies of a sample.
    xargs -a "$work/names" tee <"${samples[sample]}" >/dev/null
  done
  cd -- "$root"
}

# Microseconds of wall time that a command takes.
time_of() {
  local from=${EPOCHREALTIME/./}
  "$@"
  echo $((${EPOCHREALTIME/./} - from))
}

parse_folder() { "$archdoc" parse "$work/files" -f ndjson -j 1 -q >/dev/null; }
count_folder() {
  find "$work/files" -type f -print0 | wc -lw --files0-from=- >/dev/null
}

sorted() { sort -n "$1"; }
best() { sorted "$1" | head -1; }
median() { sorted "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

rate() { # NAME BEST MEDIAN
  awk -v name="$1" -v best="$2" -v median="$3" -v files="$files" -v bytes="$bytes" 'BEGIN {
    printf "%-28s %8.3f s %8.3f s %9.0f files/s %7.1f MB/s %7.1f us a file\n", name, best / 1e6,
      median / 1e6, files / best * 1e6, bytes / best, best / files }'
}

throughput() {
  make_folder
  bytes=$(find "$work/files" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
  echo "$files files, $((bytes / 1000)) kB, mean $((bytes / files)) bytes, in ${base}"
  parse_folder
  count_folder
  for ((round = 0; round < rounds; ++round)); do
    time_of parse_folder >>"$work/parse"
    time_of count_folder >>"$work/count"
  done
  printf '%-28s %10s %10s\n' "best and median of $rounds" best median
  rate 'archdoc parse -f ndjson -j 1' "$(best "$work/parse")" "$(median "$work/parse")"
  rate 'find | wc -lw' "$(best "$work/count")" "$(median "$work/count")"
  awk -v a="$(best "$work/parse")" -v b="$(best "$work/count")" \
    'BEGIN { printf "ratio of the best: %.2f\n", a / b }'
}

# Medians in seconds of /bin/true, archdoc --version, and archdoc parse of one sample.
medians_by_hyperfine() {
  hyperfine -N --warmup 20 --runs 400 --export-json "$work/start.json" \
    /bin/true "'$archdoc' --version" "'$archdoc' parse '$sample'" >/dev/null 2>&1
  awk -F: '/"median"/ { gsub(/[ ,]/, "", $2); print $2 }' "$work/start.json"
}

medians_by_loop() {
  local -a command
  for what in true version parse; do
    case $what in
      true) command=(/bin/true) ;;
      version) command=("$archdoc" --version) ;;
      parse) command=("$archdoc" parse "$sample") ;;
    esac
    for ((run = 0; run < 400; ++run)); do
      local from=${EPOCHREALTIME/./}
      "${command[@]}" >/dev/null
      echo $((${EPOCHREALTIME/./} - from))
    done >"$work/start"
    median "$work/start" | awk '{ print $1 / 1e6 }'
  done
}

start_up() {
  local sample=$root/samples/conversation-w1.txt how=loop
  if command -v hyperfine >/dev/null; then how=hyperfine; fi
  medians_by_$how | awk -v how="$how" '
    { seconds[NR] = $1 }
    END {
      printf "start-up, median of 400 runs (%s)\n", how
      split("/bin/true|archdoc --version|archdoc parse SAMPLE", names, "|")
      for (i = 1; i <= 3; ++i)
        printf "%-28s %8.3f ms %6.2f times\n", names[i], seconds[i] * 1e3, seconds[i] / seconds[1]
    }'
}

"$archdoc" --version
throughput
echo
start_up
