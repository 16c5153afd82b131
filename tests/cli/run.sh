#!/bin/sh
# Runs the commands of a .test file and compares what they print with what the file says.
#
#   run.sh ARCHDOC FILE.test        ARCHDOC_ACCEPT=1 writes what was printed into the file
#
# In a .test file only lines set in by two spaces count, all others are prose:
#   "  $ command"   is run by sh in an empty folder, with nothing on standard input
#   "  > more"      a further line of the command, as in a here-document
#   "  ! line"      what it prints on standard error, after
#   "  line"        what it prints on standard output; "(blank)" is an empty line
#   "  ? 2"         its exit code, where that is not 0
# A line "== ..." begins a new empty folder.
set -u

program=$(realpath "$1")
file=$(realpath "$2")
[ -x "$program" ] || exit 1
work=$(mktemp -d) || exit 1
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/archdoc"
PATH=$work/bin:$PATH
LC_ALL=C.UTF-8
export PATH LC_ALL
unset NO_COLOR

folders=0
new_folder() {
  folders=$((folders + 1))
  mkdir "$work/$folders"
  cd "$work/$folders" || exit 1
}

command=
run_command() {
  [ -n "$command" ] || return 0
  sh -c "$command" >"$work/out" 2>"$work/err" </dev/null
  code=$?
  command=
  awk '{ print $0 == "" ? "  (blank)" : "  " $0 }' "$work/out"
  awk '{ print $0 == "" ? "  !" : "  ! " $0 }' "$work/err"
  [ "$code" = 0 ] || echo "  ? $code"
}

new_folder
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
    '  $ '*)
      run_command
      command=${line#'  $ '}
      ;;
    '  > '*)
      command="$command
${line#'  > '}"
      ;;
    '  >')
      command="$command
"
      ;;
    '  '*)
      continue # printed anew
      ;;
    *)
      run_command
      case $line in '== '*) new_folder ;; esac
      ;;
  esac
  printf '%s\n' "$line"
done <"$file" >"$work/transcript.part"
{
  cat "$work/transcript.part"
  run_command
} >"$work/transcript"

if ! diff -u "$file" "$work/transcript"; then
  [ "${ARCHDOC_ACCEPT:-0}" = 1 ] || exit 1
  cp "$work/transcript" "$file"
fi
