"""Validates ninjs files against a schema with an independent validator.

usage: validate_ninjs.py SCHEMA GEOJSON_SCHEMA FILE…     prints a line a fault; exit code 1 when there is one
"""

import json
import sys

from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7


def main(schema_path, geojson_path, *paths):
    schema = json.load(open(schema_path, encoding="utf-8"))
    geojson = json.load(open(geojson_path, encoding="utf-8"))
    resource = Resource.from_contents(geojson, default_specification=DRAFT7)
    names = [geojson.get("$id"), "https://geojson.org/schema/GeoJSON.json", "http://json.schemastore.org/geojson"]
    registry = Registry().with_resources([(name, resource) for name in names if name])
    validator = validator_for(schema)(schema, registry=registry)
    faults = 0
    for path in paths:
        for error in validator.iter_errors(json.load(open(path, encoding="utf-8"))):
            faults += 1
            print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    print(f"{len(paths)} files, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
