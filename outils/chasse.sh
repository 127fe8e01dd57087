#!/bin/sh
# The flake hunt: many runs, out of order, with two busy loops beside them.
set -eu
recette="$1"
shift

( while :; do :; done ) & first=$!
( while :; do :; done ) & second=$!
trap 'kill "$first" "$second"' EXIT
trap 'exit 130' INT TERM

"$recette" verifier --melanger "$@"
