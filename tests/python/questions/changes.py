"""What the collected facts answer about what changed between two days."""

from collected import TODAY, called, ends, facts, first, id_of, ids, known, last, prefixed, seats, start_of

ORDER = "JOINED LEFT TOOK_CHAIR LEFT_CHAIR FOUNDED DISSOLVED MERGED RELATED UNRELATED LEARNT RETRACTED".split()
MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "January February March April May June July August September October November December".split(),
)
ROLES = {"CHAIR": ("Vorsitz", "chair"), "MEMBER": ("Mitglied", "member")}


def in_words(date, language):
    year, *rest = date.split("-")
    month = f"{MONTHS[language][int(rest[0]) - 1]} " if rest else ""
    day = f"{int(rest[1])}{'.' if language == 0 else ''} " if len(rest) > 1 else ""
    return f"{day}{month}{year}"


def about():
    """Every fact that can change something: its kind, its subject, all its ends, and how its start and end are called."""
    for fact, member, group in seats():
        kinds = ("TOOK_CHAIR", "LEFT_CHAIR") if fact["role"] in ("CHAIR", "CO_CHAIR") else ("JOINED", "LEFT")
        involved = [prefixed[one] for one in (member, fact.get("onBehalfOf"), group) if one]
        yield "membership", fact, involved[0], involved, kinds
    for fact in facts["quotas"]:
        involved = [prefixed[one] for one in (fact["nominatedBy"], fact["body"]) if one]
        yield "quota", fact, involved[0], involved, ("RELATED", "UNRELATED")
    for fact in facts["relations"]:
        kinds = ("MERGED", None) if fact["type"] == "SUCCEEDED_BY" else ("RELATED", "UNRELATED")
        yield "relation", fact, ends(fact)[0], ends(fact), kinds


def lives(thing):
    for record in facts["bodies"] + facts["organizations"]:
        if prefixed[record["id"]] == thing:
            for date, day, kind in (
                (record.get("founded"), first, "FOUNDED"),
                (record.get("dissolved"), last, "DISSOLVED"),
            ):
                if date:
                    yield day(date), kind, thing, date, thing, None


def of_fact(kind, fact, subject, kinds, moment):
    """Start and end of what was believed at a moment."""
    version = known(fact, moment)
    if not version or fact.get("rank") == "DEPRECATED":
        return
    start, end = start_of(fact), version[1]
    if start:
        yield first(start), kinds[0], id_of(kind, fact, moment), start, subject, fact
    if end and kinds[1]:
        exact = fact["versions"][version[0] - 1]
        shown = end if end in (exact.get("to"), exact.get("to_date")) else last(end)
        yield last(end), kinds[1], id_of(kind, fact, moment), shown, subject, fact


def learnt(kind, fact, subject, moment):
    """When each version became known; one that a later version replaced is corrected, not given up."""
    for number, version in enumerate(fact["versions"], start=1):
        on = version["recordedAt"]
        if on <= moment:
            yield on, "LEARNT", f"{kind}:{fact['id']}" + (f"~{number}" if number > 1 else ""), on, subject, fact


def told_as(fact):
    """What two changes of the graph tell alike: the versions of a fact, and who sits in which group."""
    member = fact.get("person") or fact.get("organization")
    return {fact["id"], (member, fact.get("body") or fact.get("organization")) if "role" in fact else None} - {None}


def changes(thing, start, end, moment=TODAY):
    found = [row for row in lives(thing) if start <= row[0] <= end]
    involved = [one for one in about() if thing in one[3]]
    for kind, fact, subject, _, kinds in involved:
        found += [row for row in of_fact(kind, fact, subject, kinds, moment) if start <= row[0] <= end]
    told = set().union(*(told_as(row[5]) for row in found if row[5]))
    for kind, fact, subject, _, _ in involved:
        if not told & told_as(fact):
            found += [row for row in learnt(kind, fact, subject, moment) if start <= row[0] <= end]
    return sorted(found, key=lambda row: (row[0], ORDER.index(row[1]), row[2]))


def sentence(row, language):
    """Tells of a seat that somebody took or left."""
    _, kind, _, on, subject, fact = row
    word = {"TOOK_CHAIR": ("ab", "from"), "JOINED": ("ab", "from")}.get(kind, ("bis", "until"))[language]
    role = ROLES[fact["role"]][language]
    label = role if language or fact["role"] == "CHAIR" else fact["roleLabel"]
    sender = f", {('für', 'on behalf of')[language]} {called(prefixed[fact['onBehalfOf']])}" if fact["onBehalfOf"] else ""
    return f"{called(subject)}: {word} {in_words(on, language)} {label}, {called(prefixed[fact['body']])}{sender}"


def came_and_went(thing, start, end):
    nodes = [
        {
            "on": row[3],
            "kind": row[1],
            "thing": {"id": row[4]},
            "fact": {"id": row[2]},
            "sentence": sentence(row, 0),
            "english": sentence(row, 1),
        }
        for row in changes(thing, start, end)
    ]
    return {"totalCount": len(nodes), "nodes": nodes}


def mergers(thing):
    rows = sorted(
        (fact for fact in facts["relations"] if fact["type"] == "SUCCEEDED_BY" and thing in ends(fact)),
        key=lambda fact: fact["id"],
    )
    nodes = [{"validFrom": fact["from_date"], "from": ids(ends(fact))[0], "to": ids(ends(fact))[1]} for fact in rows]
    return {"id": thing, "relations": {"nodes": nodes}}


def changed_on(thing, day):
    nodes = [{"on": on, "kind": kind, "thing": {"id": subject}} for _, kind, _, on, subject, _ in changes(thing, day, day)]
    return {"nodes": nodes}


answers = {
    "kam-und-ging": {
        "vorstandDerVitako": came_and_went("body:vorstand-vitako", "2020-11-01", "2020-11-30"),
        "itPlanungsrat": came_and_went("body:it-planungsrat", "2020-12-31", "2021-01-31"),
        "vorDerMeldung": {
            "totalCount": len(changes("body:vorstand-vitako", "2020-11-01", "2020-11-30", "2020-11-12")),
        },
    },
    "fusionen-und-nachfolger": {
        "dataport": mergers("org:dataport"),
        "ekom21": mergers("org:ekom21"),
        "iteos": mergers("org:iteos"),
        "kommOne": mergers("org:komm-one"),
        "owlIt": mergers("org:owl-it"),
        "suedwestfalenIt": mergers("org:suedwestfalen-it"),
        "im2018": changed_on("org:iteos", "2018-07-01"),
    },
}
