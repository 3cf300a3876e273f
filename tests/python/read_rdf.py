"""Reads the same statements in three forms and checks them against shapes.

usage: read_rdf.py SHAPES TURTLE NQUADS JSONLD
"""

import json
import sys

import rdflib
from pyshacl import validate
from rdflib.compare import isomorphic

shapes, turtle, nquads, jsonld = sys.argv[1:]
first = rdflib.Graph().parse(turtle, format="turtle")
second = rdflib.Graph()
for quad in rdflib.Dataset().parse(nquads, format="nquads").quads():
    second.add(quad[:3])
third = rdflib.Graph().parse(jsonld, format="json-ld")
conforms, _, text = validate(first, shacl_graph=rdflib.Graph().parse(shapes, format="turtle"))
kinds = {}
for kind in first.objects(None, rdflib.RDF.type):
    name = str(kind).rsplit(":", 1)[-1]
    kinds[name] = kinds.get(name, 0) + 1
json.dump(
    {
        "statements": len(first),
        "equal": isomorphic(first, second) and isomorphic(first, third),
        "conforms": conforms,
        "text": "" if conforms else text[:2000],
        "kinds": kinds,
        "labels": {str(s): str(o) for s, o in first.subject_objects(rdflib.RDFS.label)},
    },
    sys.stdout,
)
