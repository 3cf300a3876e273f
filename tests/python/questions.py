"""What the collected facts answer about paths and networks, without the program: read from FACTS, measured by networkx.

questions.py FACTS writes, by the name of a question of tests/questions, its answer; of paths the steps with
the sources of each.
"""

import calendar
import datetime
import itertools
import json
import sys

import networkx as nx

with open(sys.argv[1], encoding="utf-8") as file:
    facts = json.load(file)

TODAY = "2026-11-24"
KINDS = {"bodies": "body:", "organizations": "org:", "people": "person:", "meetings": "meeting:", "topics": "topic:"}
prefixed = {thing["id"]: prefix + thing["id"] for name, prefix in KINDS.items() for thing in facts[name]}
names = {prefixed[thing["id"]]: thing["name"] for name in list(KINDS)[:3] for thing in facts[name]}
sources = {source["id"]: source for source in facts["sources"]}


def first(date):
    return date + "-01-01"[len(date) - 4 :]


def last(date):
    if len(date) == 10:
        return date
    year, month = int(date[:4]), int(date[5:7] or 12)
    return f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"


def known(fact, moment):
    """The version that was believed at a moment (a day, 00:00 UTC): its number, its end and when it was learnt."""
    told = [(at + 1, version) for at, version in enumerate(fact["versions"]) if version["recordedAt"] <= moment]
    if not told:
        return None
    number, version = told[-1]
    end = version.get("to") or version.get("to_date") or version.get("endedBy")
    return number, end, version["recordedAt"]


def held(fact, day, moment):
    version = known(fact, moment)
    start = fact.get("from_date", fact.get("from"))
    return version and (not start or first(start) <= day) and (not version[1] or last(version[1]) >= day)


def seats():
    for fact in facts["memberships"]:
        yield fact, fact["person"] or fact["organization"], fact["body"]
    for fact in facts["offices"]:
        yield fact, fact["person"], fact["organization"]


def ties():
    """Every tie of two things: the fact, how steps of its kind are ordered, the kind of fact, and both ends."""
    for fact, member, group in seats():
        for end in {member, fact.get("onBehalfOf")} - {None}:
            yield fact, 0 if end == member else 3, "membership", prefixed[end], prefixed[group]
    for fact in facts["quotas"]:
        if fact["nominatedBy"]:
            yield fact, 1, "quota", prefixed[fact["nominatedBy"]], prefixed[fact["body"]]
    for fact in facts["relations"]:
        yield fact, 2 if fact["type"] == "PART_OF" else 3, "relation", *(
            prefixed.get(fact[end].removeprefix("meeting:"), fact[end]) for end in ("from", "to")
        )


def graph(day, moment=TODAY):
    return nx.Graph([(a, b) for fact, _, _, a, b in ties() if a != b and held(fact, day, moment)])


def named(thing):
    return {"name": names[thing]}


def known_as(thing):
    return {"id": thing, "name": names[thing]}


def evidence(fact):
    """The sources of a fact, of which one proves a step."""
    kinds = {"ARTICLE": "article:"}
    return [kinds.get(sources[source]["kind"], "document:") + source for source in fact["sources"]]


def paths(start, end, longest):
    """Every path of the wanted length or less as its steps, in the order of the contract."""
    steps = {}
    for fact, order, kind, a, b in ties():
        if version := known(fact, TODAY):
            fact_id = f"{kind}:{fact['id']}" + (f"~{version[0]}" if version[0] > 1 else "")
            for ends in {(a, b), (b, a)}:
                steps.setdefault(ends, []).append((order, fact_id, evidence(fact)))
    found = nx.all_shortest_paths(nx.Graph(list(steps)), start, end)
    routes = [
        [(*step, a, b) for step, (a, b) in zip(chosen, nx.utils.pairwise(path))]
        for path in found
        if len(path) - 1 <= longest
        for chosen in itertools.product(*(steps[pair] for pair in nx.utils.pairwise(path)))
    ]
    routes.sort(key=lambda route: ([step[0] for step in route], [step[1] for step in route]))
    return [[[a, fact, b, source] for _, fact, source, a, b in route] for route in routes]


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


found = {
    "paths": {
        "wie-haengen-vitako-und-it-planungsrat-zusammen": paths("org:vitako", "body:it-planungsrat", 2),
        "kein-gemeinsames-gremium": paths("person:jan-poerksen", "person:aboli-lion", 6)[:1],
    },
    "networks": {
        "wer-verbindet-gremien": interlocks("2021-02-01"),
        "wer-sass-mit-wem": overlaps("vorstand-vitako", "2021-02-01"),
        "organisationen-auf-kuerzesten-wegen": between(range(2016, 2027)),
        "einzige-verbindung": cuts("2021-02-01"),
    },
}
json.dump(found, sys.stdout)
