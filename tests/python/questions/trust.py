"""What the collected facts answer about how well they are proven, and which rules a body breaks."""

from collected import TODAY, facts, first, held, id_of, ids, known, last, names, prefixed, start_of

# What the page of the first article says of the body besides the collected facts; the page is its only source.
CLAIMS_OF_THE_PAGE = [
    "claim:kommunalgremium-informationsplattform",
    "claim:kommunalgremium-it-bedarfsmanagement",
    "claim:kommunalgremium-mitglieder-bringen-themen-ein",
    "claim:kommunalgremium-offene-frage-zusammenspiel",
]


def of_body(body):
    """Every fact about a body: its id and how many sources it has."""
    rows = [(claim, 1) for claim in CLAIMS_OF_THE_PAGE]
    for kind, name in {"membership": "memberships", "quota": "quotas"}.items():
        rows += [(id_of(kind, fact), len(fact["sources"])) for fact in facts[name] if fact["body"] == body]
    for fact in facts["relations"]:
        if body in (fact["from"], fact["to"]):
            rows.append((id_of("relation", fact), len(fact["sources"])))
    for kind, name in {"plan": "meetingPlans", "rule": "rules"}.items():
        rows += [(f"{kind}:{fact['id']}", len(fact["sources"])) for fact in facts[name] if fact["body"] == body]
    return sorted(rows)


def contradictions(moment):
    """The pairs of facts that contradict each other, both known at a moment."""
    by_id = {fact["id"]: (kind, fact) for kind in ("membership", "quota", "relation") for fact in facts[LISTS[kind]]}
    for kind, fact in by_id.values():
        if fact.get("contradicts") and known(fact, moment) and known(by_id[fact["contradicts"]][1], moment):
            yield sorted([(id_of(kind, fact, moment), fact), (id_of(*by_id[fact["contradicts"]], moment), by_id[fact["contradicts"]][1])], key=lambda one: one[0])


LISTS = {"membership": "memberships", "quota": "quotas", "relation": "relations"}


def contradicted(moment):
    return [
        {
            "rule": "CONTRADICTION",
            "severity": "WARNING",
            "things": ids([prefixed[one["body"]]]),
            "facts": ids([a, b]),
            "message": f"{names[prefixed[one['body']]]}: Quellen widersprechen sich: „{one['label']}“ gegen „{other['label']}“.",
            "english": f"{names[prefixed[one['body']]]}: sources contradict each other: “{one['label']}” against “{other['label']}”.",
        }
        for (a, one), (b, other) in contradictions(moment)
    ]


def quotas_of(body, day, moment):
    held_quotas = [fact for fact in facts["quotas"] if fact["body"] == body and fact["rank"] != "DEPRECATED"]
    return sorted((fact for fact in held_quotas if held(fact, day, moment)), key=lambda fact: fact["id"])


def seated(quota, day, moment):
    """Who fills seats of a quota: neither deputies nor whoever sends."""
    under = [fact for fact in facts["memberships"] if fact["under"] == quota["id"] and held(fact, day, moment)]
    members = {fact["person"] or fact["organization"] for fact in under if fact["role"] != "DEPUTY"}
    return members - {None, quota["nominatedBy"]}


def unnamed(body, day, moment):
    quotas = quotas_of(body, day, moment)
    open_seats = [(quota, quota["seats"] - len(seated(quota, day, moment))) for quota in quotas]
    open_seats = [(quota, seats) for quota, seats in open_seats if seats > 0]
    missing, all_seats = sum(seats for _, seats in open_seats), sum(quota["seats"] for quota in quotas)
    parts = ", ".join(f"{quota['label']} {seats}" for quota, seats in open_seats)
    name = names[prefixed[body]]
    if missing:
        yield {
            "rule": "UNNAMED_SEATS",
            "severity": "NOTE",
            "things": ids([prefixed[body]]),
            "facts": ids(f"quota:{quota['id']}" for quota, _ in open_seats),
            "message": f"{name}: {missing} von {all_seats} Sitzen ohne benannten Inhaber ({parts}).",
            "english": f"{name}: {missing} of {all_seats} seats without a named holder ({parts}).",
        }


def sound(body, day, moment):
    """That a body breaks no other rule: its seats, its chair, its members, its meetings and its evidence are in order."""
    record = next(one for one in facts["bodies"] if one["id"] == body)
    quotas = quotas_of(body, day, moment)
    seats = [fact for fact in facts["memberships"] if fact["body"] == body and known(fact, moment)]
    terms = [fact for fact in seats if fact["role"] == "CHAIR"]
    meetings = sorted((one for one in facts["meetings"] if one["body"] == body), key=lambda one: one["date"])
    return (
        record["claimedSeats"] in (None, sum(quota["seats"] for quota in quotas))
        and all(len(seated(quota, day, moment)) <= quota["seats"] for quota in quotas)
        and len([fact for fact in terms if held(fact, day, moment)]) == 1
        and all(start_of(fact) for fact in terms)
        and all(not known(fact, moment)[1] or first(start_of(fact)) <= last(known(fact, moment)[1]) for fact in seats)
        and all(start_of(fact) >= record["founded"] for fact in seats)
        and meetings[0]["date"] >= record["founded"]
        and all((one["kind"] == "CONSTITUTIVE") == (one is meetings[0]) for one in meetings)
        and all(fact["sources"] for fact in seats + quotas + meetings)
    )


def violations(body, day, moment=TODAY):
    """What a body breaks, the severest first; the other rules are looked at one by one."""
    assert sound(body, day, moment), f"{body} breaks a rule that nothing is derived for"
    found = [one for one in contradicted(moment) if one["things"] == ids([prefixed[body]])]
    return found + list(unnamed(body, day, moment))


def only(rows, *fields):
    return [{field: row[field] for field in fields} for row in rows]


def well_proven(body):
    rows = of_body(body)
    pairs = [(a, b) for (a, _), (b, _) in contradictions(TODAY)]
    return {
        "eineQuelle": {"nodes": ids(fact for fact, count in rows if count == 1)},
        "mehrereQuellen": {
            "nodes": [{"id": fact, "evidence": {"totalCount": count}} for fact, count in rows if count > 1],
        },
        "widersprochen": {
            "nodes": [
                {"id": fact, "contradictions": ids([other])}
                for fact, other in sorted(pairs + [(b, a) for a, b in pairs])
            ],
        },
        "alsVerstoss": {
            "totalCount": len(contradicted(TODAY)),
            "nodes": only(contradicted(TODAY), "severity", "things", "facts", "message"),
        },
    }


answers = {
    "wie-gut-belegt": well_proven("kommunalgremium"),
    "verstoesse-des-kommunalgremiums": {
        "body": {
            "violations": violations("kommunalgremium", "2021-02-01"),
            "imDezember2020Bekannt": only(violations("kommunalgremium", "2021-02-01", "2020-12-01"), "rule", "message"),
        },
    },
}
