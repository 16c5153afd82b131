#!/bin/sh
# Which layout the documents of a folder are read by, beside the one that their labels name: the label
# of NAME.txt is the key "layout" of NAME.json. Files without a label count under "-".
#
#   tests/confusion.sh ARCHDOC FOLDER
set -eu
archdoc=$1
folder=$2
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

(cd -- "$folder" && find . -name '*.json' -exec jq -r '[input_filename, (.layout? // "-")] | @tsv' {} +) |
  sed 's|^\./||; s|\.json\t|\t|' | sort >"$work/labels"
"$archdoc" parse "$folder" -f ndjson -q --no-body --no-evidence |
  jq -r '[(.source.path | sub("\\.[a-z]*$"; "")),
          .source.layout + (if .source.form then ":" + .source.form else "" end),
          .source.layout_grade] | @tsv' | sort >"$work/read"
join -t "$(printf '\t')" -a 2 -e - -o 1.2,2.2,2.3 "$work/labels" "$work/read" |
  sort | uniq -c |
  awk -F '\t' '{ split($1, label, " "); printf "%6d  %-26s read as %-36s grade %s\n", label[1],
    substr($1, index($1, label[2])), $2, $3 }'
