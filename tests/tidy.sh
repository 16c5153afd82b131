#!/bin/sh
# Runs clang-tidy over src/, with the checks of .clang-tidy.
#
#   tests/tidy.sh BUILD_DIR [FILE...]      BUILD_DIR holds a compile_commands.json
set -eu
build=$(realpath -- "$1")
shift
cd -- "$(dirname -- "$0")/.."

# args.cpp includes CLI11, which takes minutes.
if [ $# -eq 0 ]; then
  set -- $(find src -name '*.cpp' ! -path src/cli/args.cpp | sort)
fi
# The flags are those of g++: clang does not know all of them.
printf '%s\0' "$@" | xargs -0 -n 4 -P "$(nproc)" \
  clang-tidy --quiet -p "$build" --extra-arg=-Wno-unknown-warning-option 2>/dev/null
