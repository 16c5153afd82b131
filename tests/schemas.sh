#!/bin/sh
# Checks the records of all samples against the schemas that the program publishes: JSON Schema by
# python3-jsonschema, RELAX NG by xmllint.
#
#   tests/schemas.sh ARCHDOC
set -eu
archdoc=$(realpath -- "$1")
cd -- "$(dirname -- "$0")/.."
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$archdoc" schema json >"$work/schema.json"
"$archdoc" schema xml >"$work/schema.rng"
"$archdoc" parse samples -q -f ndjson >"$work/records.ndjson"
"$archdoc" parse samples -q -f xml >"$work/records.xml"

# Debian's own interpreter, which has Debian's module.
/usr/bin/python3 - "$work/schema.json" "$work/records.ndjson" <<'END'
import json, sys
import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
wrong = count = 0
for line in open(sys.argv[2], encoding="utf-8"):
    record = json.loads(line)
    count += 1
    for error in validator.iter_errors(record):
        wrong += 1
        print(f"{record['source']['path']}: {error.json_path}: {error.message}", file=sys.stderr)
print(f"{count} records against the JSON Schema: {wrong} errors")
sys.exit(1 if wrong or not count else 0)
END

xmllint --noout --relaxng "$work/schema.rng" "$work/records.xml"
