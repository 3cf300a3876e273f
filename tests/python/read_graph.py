"""Reads a graph with a program that is not ours and writes what it found: nodes with names, edges with ends.

usage: read_graph.py READER FILE
"""

import io
import json
import re
import sys
import zipfile


def networkx_found(graph, name, key="name"):
    nodes = {str(node): data.get(key) for node, data in graph.nodes(data=True)}
    if graph.is_multigraph():
        edges = [[str(k), s, t, d.get(name)] for s, t, k, d in graph.edges(keys=True, data=True)]
    else:
        edges = [[str(d.get("id")), s, t, d.get(name)] for s, t, d in graph.edges(data=True)]
    sources = [d.get("sources") for _, _, d in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges, "sources": sources}


def gexf(path):
    import networkx

    version = "1.3" if 'version="1.3"' in open(path, encoding="utf-8").read(400) else "1.2draft"
    graph = networkx.read_gexf(path, version=version)
    found = networkx_found(graph, "label", "label")
    found["spells"] = {str(d["id"] if "id" in d else k): d.get("spells") for _, _, k, d in multi(graph)}
    return found


def multi(graph):
    if graph.is_multigraph():
        yield from graph.edges(keys=True, data=True)
    else:
        for s, t, d in graph.edges(data=True):
            yield s, t, d.get("id"), d


def graphml(path):
    import networkx

    return networkx_found(networkx.read_graphml(path, force_multigraph=True), "name")


def igraph_graphml(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    return {
        "directed": graph.is_directed(),
        "nodes": {v["id"]: v["name"] for v in graph.vs},
        # igraph takes the ids of edges from those of nodes: only the ends tell.
        "edges": [["", graph.vs[e.source]["id"], graph.vs[e.target]["id"], e["name"]] for e in graph.es],
        "sources": [e.attributes().get("sources") for e in graph.es],
    }


def cyjs(path):
    import networkx

    with open(path, encoding="utf-8") as file:
        graph = networkx.cytoscape_graph(json.load(file))
    return networkx_found(graph, "name")


def gephi(path):
    import pandas

    with zipfile.ZipFile(path) as archive:
        read = lambda name: pandas.read_csv(
            io.BytesIO(archive.read(name)), dtype=str, keep_default_na=False, escapechar="\\"
        )
        nodes, edges = read("nodes.csv"), read("edges.csv")
    return {
        "directed": set(edges["Type"]) <= {"Directed"},
        "nodes": dict(zip(nodes["Id"], nodes["Label"])),
        "edges": edges[["Id", "Source", "Target", "Label"]].values.tolist(),
        "sources": edges["sources"].tolist() if "sources" in edges else [],
    }


def dot(path):
    import pydot

    (graph,) = pydot.graph_from_dot_file(path, encoding="utf-8")
    plain = lambda text: None if text is None else re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text[1:-1])
    return {
        "directed": graph.get_type() == "digraph",
        "nodes": {plain(n.get_name()): plain(n.get("label")) for n in graph.get_nodes()},
        "edges": [[plain(e.get("id")), plain(e.get_source()), plain(e.get_destination()), plain(e.get("label"))] for e in graph.get_edges()],
        "sources": [plain(e.get("sources")) for e in graph.get_edges()],
    }


readers = {"gexf": gexf, "graphml": graphml, "igraph": igraph_graphml, "cyjs": cyjs, "gephi": gephi, "dot": dot}

if __name__ == "__main__":
    reader, path = sys.argv[1:]
    json.dump(readers[reader](path), sys.stdout)
