#!/usr/bin/env bash
# How fast archdoc is: over a folder made from all samples in equal shares, one thread, NDJSON with
# evidence, beside wc in the same run; how many date expressions it reads a second, beside wc too;
# and how long it takes to start, beside /bin/true.
#
#   tests/bench/run.sh [ARCHDOC] [FILES] [DATES]      default: build/release/archdoc 20000 2000000
set -euo pipefail
export LC_ALL=C

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../.." && pwd)
archdoc=$(realpath -- "${1:-$root/build/release/archdoc}")
files=${2:-20000}
dates=${3:-2000000}
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

# A few hundred expressions of every sort, each with its own day, month and year, over and over.
make_dates() {
  awk 'BEGIN {
    forms = split("D M Y|M D, Y|Y M D|D W. Y|ca. Y|M Y|Y-O-P|D-E M Y|M D-E, Y|Y-Z|between Y and Z|" \
      "before Y|D/O/Y|D.R.Y|the ABCKs|the 18th century|late Y|spring Y|[Y?]|Y or Z|undated|" \
      "M D, Y, 8:10 a.m.|P1230Z U 64|D M|no place given", form, "|")
    split("January February March April May June July August September October November December",
      month, " ")
    split("I II III IV V VI VII VIII IX X XI XII", roman, " ")
    for (i = 0; i < 500; ++i) {
      text = form[1 + i % forms]
      m = 1 + i % 12; d = 13 + i % 12; y = 1850 + (i * 37) % 110
      gsub(/ABCK/, int(y / 10) "0", text); gsub(/D/, d, text); gsub(/E/, d + 3, text)
      gsub(/O/, sprintf("%02d", m), text); gsub(/P/, sprintf("%02d", d), text)
      gsub(/Y/, y, text); gsub(/1230Z/, "1230@", text); gsub(/Z/, y + 2, text)
      gsub(/@/, "Z", text); gsub(/M/, month[m], text); gsub(/W/, substr(month[m], 1, 3), text)
      gsub(/R/, roman[m], text); gsub(/U/, toupper(substr(month[m], 1, 3)), text)
      print text
    }
  }' >"$work/expressions"
  while cat "$work/expressions"; do :; done 2>/dev/null | head -n "$dates" >"$work/dates"
}

read_dates() { "$archdoc" date -f ndjson <"$work/dates" >/dev/null; }
count_dates() { wc -l <"$work/dates" >/dev/null; }

date_rate() { # NAME BEST MEDIAN
  awk -v name="$1" -v best="$2" -v median="$3" -v dates="$dates" 'BEGIN {
    printf "%-28s %8.3f s %8.3f s %9.2f million/s\n", name, best / 1e6, median / 1e6, dates / best }'
}

date_throughput() {
  make_dates
  echo "$dates date expressions, $(sort -u "$work/expressions" | wc -l) different"
  for ((round = 0; round < rounds; ++round)); do
    time_of read_dates >>"$work/read_dates"
    time_of count_dates >>"$work/count_dates"
  done
  printf '%-28s %10s %10s\n' "best and median of $rounds" best median
  date_rate 'archdoc date -f ndjson' "$(best "$work/read_dates")" "$(median "$work/read_dates")"
  date_rate 'wc -l' "$(best "$work/count_dates")" "$(median "$work/count_dates")"
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
date_throughput
echo
start_up
