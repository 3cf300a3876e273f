"""The network on some days, read from the seed and measured by networkx: an implementation of its own.

networks.py SEED MOMENT DAY ... writes, for each day, what held on it and was known at the moment (a day, 00:00 UTC).
"""
import calendar
import json
import sys
from pathlib import Path

import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

seed, moment, days = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]


def read(name):
    return json.loads((seed / f"{name}.json").read_text("utf-8"))


def first(date):
    return date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date


def last(date):
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02d}"
    return date


compiled = json.loads((seed / "manifest.json").read_text("utf-8"))["compiledOn"]
published = {s["id"]: s.get("publishedOn") for n in ("articles", "documents") for s in read(n)}


def versions(fact):
    """When each version of a fact was learnt, until when it was believed, and its end."""
    if "versions" in fact:
        told = fact["versions"]
        after = [v["recordedAt"] for v in told[1:]] + [None]
        return [(v["recordedAt"], until, v) for v, until in zip(told, after)]
    sources = [e if isinstance(e, str) else e["source"] for e in fact["evidence"]]
    dates = [last(published[s]) for s in sources if published.get(s)]
    return [(fact.get("recordedAt") or min(dates, default=compiled), None, fact)]


def holds(fact, day):
    start = fact.get("from")
    for recorded, until, version in versions(fact):
        if recorded > moment or (until is not None and until <= moment):
            continue
        end = version.get("to", version.get("endedBy"))
        if (start is None or first(start) <= day) and (end is None or last(end) >= day):
            return True
    return False


def ties():
    for name in ("memberships", "offices"):
        for fact in read(name):
            for end in ("member", "onBehalfOf"):
                if end in fact:
                    yield fact, fact[end], fact["group"]
    for fact in read("quotas"):
        if "nominatedBy" in fact:
            yield fact, fact["nominatedBy"], fact["body"]
    for fact in read("relations"):
        yield fact, fact["subject"], fact["object"]


def graph(day):
    edges = sorted({tuple(sorted((a, b))) for fact, a, b in ties() if a != b and holds(fact, day)})
    found = nx.Graph()
    found.add_nodes_from(sorted({end for edge in edges for end in edge}))
    found.add_edges_from(edges)
    return found


def cut(found, point):
    rest = found.copy()
    rest.remove_node(point)
    own = nx.node_connected_component(found, point)
    parts = sorted((sorted(p) for p in nx.connected_components(rest) if p <= own), key=lambda p: (-len(p), p[0]))
    return {
        "parts": nx.number_connected_components(rest),
        "separates": sorted(node for part in parts[1:] for node in part),
    }


def measured(found):
    return {
        "edges": sorted(sorted(edge) for edge in found.edges),
        "DEGREE": nx.degree_centrality(found),
        "BETWEENNESS": nx.betweenness_centrality(found),
        "PAGERANK": _pagerank_python(found, tol=1e-14, max_iter=1000),
        "EIGENVECTOR": nx.eigenvector_centrality(found, tol=1e-12, max_iter=100_000),
        "articulationPoints": {point: cut(found, point) for point in nx.articulation_points(found)},
        "modularity": max(
            nx.community.modularity(found, nx.community.louvain_communities(found, seed=seed)) for seed in range(10)
        ),
    }


json.dump({day: measured(graph(day)) for day in days}, sys.stdout)
