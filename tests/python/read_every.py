"""Reads every exported file of a folder with the programs that people open it with, and counts what each one found.

usage: read_every.py FOLDER  (files CASE/SHAPE.FORMAT; writes {file: {reader: {counts, names} or {problem}}})
"""

import contextlib
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import read_graph

FACTS = {"membership", "quota", "relation", "plan", "attendance", "claim", "rule"}


def is_fact(id):
    return id.split(":")[0] in FACTS


def many(value):
    """How many entries a list has, also where a format ties them together."""
    if value is None or value != value or value == "":
        return 0
    return len(value) if isinstance(value, list) else value.count("; ") + 1


def drawing(reader, shape, path):
    found = read_graph.readers[reader](str(path))
    nodes, edges = found["nodes"], found["edges"]
    if not found["directed"]:
        raise ValueError("the graph is not directed")
    if shape == "facts":
        evidence = sum(1 for _, source, _, label in edges if label == "EVIDENCED_BY" and is_fact(source))
        counts = {"nodes": len(nodes), "links": len(edges), "facts": sum(map(is_fact, nodes)), "evidence": evidence}
    else:
        counts = {"drawn": len(nodes), "shortcuts": len(edges), "drawnSources": sum(map(many, found["sources"]))}
        if reader != "igraph":
            counts["drawnFacts"] = len({id.split("#")[0] for id, *_ in edges})
    return {"counts": counts, "names": nodes}


def table(archive, name):
    import pandas

    return pandas.read_csv(io.BytesIO(archive.read(name)), dtype=str, keep_default_na=False)


def neo4j(path):
    names, facts, things, links, evidence = {}, 0, 0, 0, 0
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            raise ValueError("the archive is damaged")
        for name in archive.namelist():
            if name.startswith("nodes/"):
                rows = table(archive, name)
                here = sum(map(is_fact, rows["id:ID"]))
                facts, things = facts + here, things + len(rows) - here
                if "name" in rows:
                    names |= dict(zip(rows["id:ID"], rows["name"]))
            elif name.startswith("relationships/"):
                rows = table(archive, name)
                links += len(rows)
                if "EVIDENCED_BY" in name:
                    evidence = sum(map(is_fact, rows[":START_ID"]))
    return {"counts": {"facts": facts, "things": things, "links": links, "evidence": evidence}, "names": names}


def by_csvkit(command, *words):
    program = pathlib.Path(sys.executable).with_name(command)
    ran = subprocess.run([program, *words], capture_output=True)
    if ran.returncode != 0:
        raise ValueError(f"{command}: {ran.stdout[:500]}{ran.stderr[-500:]}")
    return io.StringIO(ran.stdout.decode("utf-8"), newline="")


def rows_by_csvkit(path):
    by_csvkit("csvclean", "--length-mismatch", path)
    shown = by_csvkit("csvcut", "-c", "id,subject,subjectName,evidenceCount", path)
    return facts_of(list(csv.DictReader(shown)))


def pair_by_csvkit(path):
    """Joins the edges with the nodes that they lead from, as csvjoin does."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
        nodes, edges = (str(pathlib.Path(folder, name)) for name in ("nodes.csv", "edges.csv"))
        for file in (nodes, edges):
            by_csvkit("csvclean", "--length-mismatch", file)
        joined = by_csvkit("csvjoin", "-I", "-c", "Source,Id", edges, nodes)
        rows = list(csv.reader(joined))
        names = {row["Id"]: row["Label"] for row in csv.DictReader(by_csvkit("csvcut", "-c", "Id,Label", nodes))}
        counted = [int(by_csvkit("csvstat", "--count", file).read()) for file in (nodes, edges)]
    if len(rows) - 1 != counted[1]:
        raise ValueError("an edge leads from a node that is not there")
    return {"counts": {"drawn": counted[0], "shortcuts": counted[1]}, "names": plain_backslashes(names)}


def plain_backslashes(names):
    return {id: name.replace("\\\\", "\\") for id, name in names.items()}


def facts_of(rows):
    counts = {"facts": len(rows), "evidence": sum(int(row["evidenceCount"]) for row in rows)}
    return {"counts": counts, "names": {row["subject"]: row["subjectName"] for row in rows if row["subject"]}}


def rows_by_pandas(path):
    import pandas

    return facts_of(pandas.read_csv(path, dtype=str, keep_default_na=False).to_dict("records"))


def rows_by_pandas_json(path):
    import pandas

    rows = pandas.read_json(path, lines=True, dtype=False)
    return facts_of(rows.to_dict("records"))


def rows_by_openpyxl(path):
    import openpyxl

    head, *rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    return facts_of([dict(zip(head, row)) for row in rows])


def rows_by_pyarrow(path):
    import pyarrow.parquet

    return facts_of(pyarrow.parquet.read_table(path).to_pylist())


def rdf(syntax):
    def read(path):
        import rdflib

        data = rdflib.Dataset(default_union=True).parse(path, format=syntax)
        return statements_found((str(s), str(p), str(o)) for s, p, o, _ in data.quads())

    return read


GG = "urn:gremiengraph:"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def statements_found(statements):
    statements = set(statements)
    types = {(s, o.rsplit(":", 1)[-1]) for s, p, o in statements if p == RDF_TYPE}
    nodes = {s.removeprefix(GG) for s, p, o in statements if p.endswith("recordedAt") and "#" not in s}
    bodies = [o.removeprefix(GG) for s, p, o in statements if p.endswith("hasBody")]
    names = {s.removeprefix(GG): o for s, p, o in statements if p.endswith("rdf-schema#label")}
    counts = {"nodes": len(nodes), "facts": sum(map(is_fact, nodes)), "evidence": sum(map(is_fact, bodies))}
    return {"counts": {**counts, "Membership": sum(1 for _, o in types if o == "Membership")}, "names": names}


def rapper(syntax):
    def read(path):
        ran = subprocess.run(
            ["rapper", "-q", "-i", syntax, "-o", "ntriples", path], capture_output=True, text=True, encoding="utf-8"
        )
        if ran.returncode != 0 or ran.stderr:
            raise ValueError(f"rapper: {ran.stderr[:500]}")
        return statements_found(map(triple, ran.stdout.splitlines()))

    return read


LINE = re.compile(r'^<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:@[\w-]+|\^\^<[^>]*>)?) \.$')


def triple(line):
    match = LINE.match(line)
    if match is None:
        raise ValueError(f"rapper wrote {line}")
    subject, predicate, address, literal = match.groups()
    return (subject, predicate, address if address is not None else unescaped(literal))


SIGNS = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}


def unescaped(literal):
    escape = r'\\(?:U([0-9A-F]{8})|u([0-9A-F]{4})|([nrt"\\]))'
    return re.sub(escape, lambda found: SIGNS[found[3]] if found[3] else chr(int(found[1] or found[2], 16)), literal)


def popolo(path):
    data = json.loads(path.read_text("utf-8"))
    parts = {"Person": "persons", "SeatQuota": "posts", "Membership": "memberships"}
    counts = {type: len(data[part]) for type, part in parts.items()}
    counts["groups"] = len(data["organizations"])
    known = {one["id"] for part in ("persons", "organizations", "posts") for one in data[part]}
    for one in data["memberships"]:
        for end in (one.get("person_id"), one["organization_id"], one.get("on_behalf_of_id"), one.get("post_id")):
            if end is not None and end not in known:
                raise ValueError(f"{one['id']} leads to {end}, which is not there")
    names = {one["id"]: one["name"] for part in ("persons", "organizations") for one in data[part]}
    return {"counts": counts, "names": names}


def oparl(path):
    data = json.loads(path.read_text("utf-8"))["data"]
    counted = {}
    for one in data:
        kind = one["type"].rsplit("/", 1)[-1]
        counted[kind] = counted.get(kind, 0) + 1
    known = {one["id"] for one in data}
    for one in data:
        for end in (one.get("organization"), one.get("person"), one.get("onBehalfOf")):
            if one["type"].endswith("/Membership") and end is not None and end not in known:
                raise ValueError(f"{one['id']} leads to {end}, which is not there")
    counts = {"Person": counted.get("Person", 0), "Membership": counted.get("Membership", 0)}
    names = {one["id"].removeprefix(GG): one["name"] for one in data if "name" in one}
    return {"counts": {**counts, "groups": counted.get("Organization", 0)}, "names": names}


def ftm(path):
    import read_ftm

    found = read_ftm.read(path)
    if found["problems"]:
        raise ValueError("; ".join(found["problems"]))
    counts = {"Person": found["counts"].get("Person", 0), "Body": found["counts"].get("PublicBody", 0)}
    counts["heldSeats"] = found["counts"].get("Membership", 0)
    counts["heldSeatSources"] = found["proofs"].get("Membership", 0)
    return {"counts": counts, "names": {id.replace(".", ":", 1): name for id, name in found["names"].items()}}


def package(path):
    from frictionless import Package, system

    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
        with system.use_context(trusted=True):
            description = Package(str(pathlib.Path(folder, "datapackage.json")))
            report = description.validate()
            errors = [error.message for task in report.tasks for error in task.errors]
            errors += [error.message for error in report.errors]
            if errors:
                raise ValueError("; ".join(errors)[:1000])
            rows = {name: description.get_resource(name).read_rows() for name in ("things", "facts", "evidence", "links")}
    counts = {"things": len(rows["things"]), "facts": len(rows["facts"])}
    counts["evidence"] = sum(is_fact(row["from"]) for row in rows["evidence"])
    counts["links"] = len(rows["evidence"]) + len(rows["links"])
    return {"counts": counts, "names": {row["id"]: row["name"] for row in rows["things"]}}


def drawings(reader):
    return lambda shape: lambda path: drawing(reader, shape, path)


def whole(read):
    return lambda shape: read


READERS = {
    "gexf": {"networkx": drawings("gexf")},
    "gexf-1.2": {"networkx": drawings("gexf")},
    "graphml": {"networkx": drawings("graphml"), "igraph": drawings("igraph")},
    "gephi.zip": {"pandas": drawings("gephi"), "csvkit": whole(pair_by_csvkit)},
    "neo4j.zip": {"pandas": whole(neo4j)},
    "cyjs": {"networkx": drawings("cyjs")},
    "dot": {"pydot": drawings("dot")},
    "ttl": {"rdflib": whole(rdf("turtle")), "rapper": whole(rapper("turtle"))},
    "nq": {"rdflib": whole(rdf("nquads")), "rapper": whole(rapper("nquads"))},
    "jsonld": {"rdflib": whole(rdf("json-ld"))},
    "popolo.json": {"json": whole(popolo)},
    "oparl.json": {"json": whole(oparl)},
    "ftm.ndjson": {"followthemoney": whole(ftm)},
    "csv": {"csvkit": whole(rows_by_csvkit), "pandas": whole(rows_by_pandas)},
    "ndjson": {"pandas": whole(rows_by_pandas_json)},
    "xlsx": {"openpyxl": whole(rows_by_openpyxl)},
    "parquet": {"pyarrow": whole(rows_by_pyarrow)},
    "package.zip": {"frictionless": whole(package)},
}


def read(path):
    shape, format = path.name.split(".", 1)
    found = {}
    for name, reader in READERS.get(format, {}).items():
        if name == "csvkit" and shape == "facts":
            continue
        try:
            # Some readers print what they dislike.
            with contextlib.redirect_stdout(sys.stderr):
                found[name] = reader(shape)(path)
            names = found[name]["names"]
            found[name]["names"] = {id: called if isinstance(called, str) else None for id, called in names.items()}
        except Exception as error:
            found[name] = {"problem": f"{type(error).__name__}: {error}"[:1000]}
    return found


folder = pathlib.Path(sys.argv[1])
json.dump({str(path.relative_to(folder)): read(path) for path in sorted(folder.glob("*/*"))}, sys.stdout)
