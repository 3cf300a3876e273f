"""What the collected facts answer about networks, measured by networkx."""

import datetime
import itertools

import networkx as nx
from collected import TODAY, facts, first, held, known, last, names, prefixed, seats, ties


def graph(day, moment=TODAY):
    return nx.Graph([(a, b) for fact, _, _, a, b in ties() if a != b and held(fact, day, moment)])


def named(thing):
    return {"name": names[thing]}


def known_as(thing):
    return {"id": thing, "name": names[thing]}


def interlocks(day):
    groups, shared = {}, {}
    for fact, member, group in seats():
        if member and held(fact, day, TODAY):
            groups.setdefault(prefixed[member], set()).add(prefixed[group])
    for member, sat in groups.items():
        for pair in itertools.combinations(sorted(sat), 2):
            shared.setdefault(pair, []).append(member)
    rows = sorted(shared.items(), key=lambda row: (-len(row[1]), row[0]))
    nodes = [
        {"a": named(a), "b": named(b), "count": len(both), "shared": [named(one) for one in sorted(both)]}
        for (a, b), both in rows[:100]
    ]
    return {"interlocks": {"totalCount": len(rows), "nodes": nodes}}


def together(one, other, until):
    """The days on which two seats were both held until a day, where each begins at the latest when it was learnt."""
    starts = [first(date) for date in (one["from"], other["from"]) if date]
    ends = [last(date) for date in (one["to"], other["to"]) if date]
    start = max(starts, default=None)
    end = min(ends, default=None)
    stop = min(end or until, until)
    begin = start or min(max(one["learnt"], other["learnt"]), stop)
    return (start, end, begin, stop) if begin <= stop and not (start and end and start > end) else None


def overlaps(group, moment):
    stays, rows = {}, []
    for fact, member, where in seats():
        if where == group and member and (version := known(fact, moment)):
            _, to, learnt = version
            stays.setdefault(prefixed[member], []).append({"from": fact["from"], "to": to, "learnt": learnt})
    for a, b in itertools.combinations(sorted(stays), 2):
        met = [found for pair in itertools.product(stays[a], stays[b]) if (found := together(*pair, moment))]
        spans = [[datetime.date.fromisoformat(day).toordinal() for day in found[2:]] for found in met]
        days = {day for begin, stop in spans for day in range(begin, stop + 1)}
        if not days:
            continue
        starts, ends = [found[0] for found in met], [found[1] for found in met]
        rows.append((-len(days), a, b, None if None in starts else min(starts), None if None in ends else max(ends)))
    nodes = [
        {"a": named(a), "b": named(b), "days": -days, "from": start, "to": end}
        for days, a, b, start, end in sorted(rows, key=lambda row: row[:3])
    ]
    return {"overlaps": {"nodes": nodes}}


def between(years):
    rows = []
    for year in years:
        scores = nx.betweenness_centrality(graph(f"{year}-07-01"))
        best = sorted((-round(score, 12), thing) for thing, score in scores.items() if thing.startswith("org:"))[:3]
        ranked = [{"rank": at + 1, "thing": known_as(thing)} for at, (_, thing) in enumerate(best)]
        rows.append({"year": year, "scores": ranked})
    return {"centralityByYear": rows}


def cuts(day):
    whole, rows = graph(day), []
    for point in nx.articulation_points(whole):
        if not point.startswith("person:"):
            continue
        rest = whole.copy()
        rest.remove_node(point)
        own = nx.node_connected_component(whole, point)
        parts = sorted((sorted(part) for part in nx.connected_components(rest) if part <= own), key=lambda p: (-len(p), p))
        separated = sorted(thing for part in parts[1:] for thing in part)
        rows.append((-len(separated), point, nx.number_connected_components(rest), separated))
    points = [
        {"thing": known_as(point), "parts": parts, "separates": [known_as(thing) for thing in separated]}
        for _, point, parts, separated in sorted(rows)
    ]
    return {"articulationPoints": points}


answers = {
    "wer-verbindet-gremien": interlocks("2021-02-01"),
    "wer-sass-mit-wem": overlaps("vorstand-vitako", "2021-02-01"),
    "organisationen-auf-kuerzesten-wegen": between(range(2016, 2027)),
    "einzige-verbindung": cuts("2021-02-01"),
}
