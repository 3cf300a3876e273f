"""The collected facts, read from FACTS: what held on a day, as far as it was known at a moment."""

import calendar
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    facts = json.load(file)

TODAY = "2026-11-24"
KINDS = {"bodies": "body:", "organizations": "org:", "people": "person:", "meetings": "meeting:", "topics": "topic:"}
prefixed = {thing["id"]: prefix + thing["id"] for name, prefix in KINDS.items() for thing in facts[name]}
names = {prefixed[thing["id"]]: thing["name"] for name in list(KINDS)[:3] for thing in facts[name]}
sources = {source["id"]: source for source in facts["sources"]}
short_names = {prefixed[one["id"]]: one["shortName"] for one in facts["organizations"] if one["shortName"]}


def called(thing):
    """What a thing is called: an organisation by its short name where it has one."""
    return short_names.get(thing) or names[thing]


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


def start_of(fact):
    return fact.get("from_date") if "from_date" in fact else fact["from"]


def held(fact, day, moment):
    version = known(fact, moment)
    start = start_of(fact)
    return version and (not start or first(start) <= day) and (not version[1] or last(version[1]) >= day)


def seats():
    for fact in facts["memberships"]:
        yield fact, fact["person"] or fact["organization"], fact["body"]
    for fact in facts["offices"]:
        yield fact, fact["person"], fact["organization"]


def ends(relation):
    """The two ends of a relation; an end may name its kind."""
    return [prefixed.get(relation[end].removeprefix("meeting:"), relation[end]) for end in ("from", "to")]


def ties():
    """Every tie of two things: the fact, how steps of its kind are ordered, the kind of fact, and both ends."""
    for fact, member, group in seats():
        for end in {member, fact.get("onBehalfOf")} - {None}:
            yield fact, 0 if end == member else 3, "membership", prefixed[end], prefixed[group]
    for fact in facts["quotas"]:
        if fact["nominatedBy"]:
            yield fact, 1, "quota", prefixed[fact["nominatedBy"]], prefixed[fact["body"]]
    for fact in facts["relations"]:
        yield fact, 2 if fact["type"] == "PART_OF" else 3, "relation", *ends(fact)


def id_of(kind, fact, moment=TODAY):
    """The id of the version of a fact that was believed at a moment."""
    number = known(fact, moment)[0]
    return f"{kind}:{fact['id']}" + (f"~{number}" if number > 1 else "")


def source_ids(fact):
    kinds = {"ARTICLE": "article:"}
    return [kinds.get(sources[source]["kind"], "document:") + source for source in fact["sources"]]


def ids(things):
    return [{"id": thing} for thing in things]
