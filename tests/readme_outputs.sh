#!/bin/sh
# Runs the commands that README.md shows and compares their output with what stands there.
#
#   tests/readme_outputs.sh ARCHDOC [--accept]      --accept writes the outputs into README.md
#
# A fenced block after a line "<!-- output -->" holds lines "$ COMMAND", each followed by what the
# command prints on either channel in the top folder.
set -u
program=$(realpath -- "$1") || exit 1
accept=${2-}
cd -- "$(dirname -- "$0")/.." || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf -- "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/archdoc"
PATH=$work/bin:$PATH
LC_ALL=C.UTF-8
export PATH LC_ALL
unset ARCHDOC_ACCEPT

place=text
while IFS= read -r line || [ -n "$line" ]; do
  case $place,$line in
    'text,<!-- output -->') place=marked ;;
    'marked,```'*) place=inside ;;
    'inside,```'*) place=text ;;
    'inside,$ '*)
      printf '%s\n' "$line"
      sh -c "${line#'$ '}" </dev/null 2>&1
      continue
      ;;
    inside,*) continue ;; # printed anew
  esac
  printf '%s\n' "$line"
done <README.md >"$work/README.md"

commands=$(grep -c '^\$ ' "$work/README.md")
if cmp -s README.md "$work/README.md"; then
  echo "README.md: $commands commands print what it says"
elif [ "$accept" = --accept ]; then
  cp "$work/README.md" README.md
  echo "README.md: outputs of $commands commands written"
else
  diff -u README.md "$work/README.md"
  exit 1
fi
