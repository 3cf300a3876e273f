"""Checks objects against JSON schemas; a reference to another schema of the standard counts as any object.

usage: valid_json.py SCHEMAS FILE  (lines of [name of the schema, object])
"""

import json
import pathlib
import sys

from jsonschema import validators

folder, path = sys.argv[1:]
schemas = {file.stem: json.loads(file.read_text()) for file in pathlib.Path(folder).glob("*.json")}


def without_references(part):
    if isinstance(part, dict):
        return {key: without_references(value) for key, value in part.items() if key != "$ref"}
    return [without_references(value) for value in part] if isinstance(part, list) else part


checkers = {}
for name, schema in schemas.items():
    plain = without_references(schema)
    checkers[name] = validators.validator_for(plain)(plain)
problems = []
for line in open(path, encoding="utf-8"):
    name, value = json.loads(line)
    problems += [f"{value.get('id')}: {error.message}"[:300] for error in checkers[name].iter_errors(value)]
json.dump(problems[:20], sys.stdout)
