"""What the collected facts answer about rules of composition: who sits by them, and who would chair next."""

import datetime

from changes import in_words
from collected import TODAY, called, facts, first, held, id_of, ids, known, prefixed


def rules_of(body):
    return sorted((rule for rule in facts["rules"] if rule["body"] == body), key=lambda rule: rule["id"])


def chairs(body):
    """The terms of the chair: the earliest first, with whom each was held for."""
    terms = [fact for fact in facts["memberships"] if fact["body"] == body and fact["role"] == "CHAIR" and known(fact, TODAY)]
    return sorted(
        ((fact, fact["onBehalfOf"] or fact["person"] or fact["organization"]) for fact in terms),
        key=lambda term: (first(term[0]["from"]) if term[0]["from"] else "", term[0]["id"]),
    )


def day_after(date):
    """What comes right after a partial date, as precise as it is."""
    if len(date) == 4:
        return str(int(date) + 1)
    if len(date) == 7:
        year, month = divmod(int(date[:4]) * 12 + int(date[5:]), 12)
        return f"{year}-{month + 1:02d}"
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=1)).isoformat()


def in_turn(body, order, day):
    """Who follows the chair of a day in an order, and from when: those who chaired before tell the place in it."""
    terms = chairs(body)
    present = [at for at, (fact, _) in enumerate(terms) if held(fact, day, TODAY)]
    if not present:
        return None
    agents = [agent for _, agent in terms[: present[-1] + 1]]
    history = [agent for at, agent in enumerate(agents) if at == 0 or agent != agents[at - 1]]
    for length in range(len(history), 0, -1):
        past = history[-length:]
        places = [
            place
            for place in range(len(order))
            if all(order[(place - back) % len(order)] == agent for back, agent in enumerate(reversed(past)))
        ]
        if places:
            break
    following = {order[(place + 1) % len(order)] for place in places}
    if len(following) != 1:
        return None
    end = present[-1]
    while end + 1 < len(terms) and terms[end + 1][1] == agents[-1]:
        end += 1
    return following.pop(), day_after(known(terms[end][0], TODAY)[1])


def next_chair(body, day):
    """The next chair, and the rule that it follows from; a body that follows another one has its next chair."""
    for rule in rules_of(body):
        if rule["role"] == "CHAIR" and rule["kind"] == "ROTATION":
            found = in_turn(body, rule["order"], day)
            return found and (*found, rule)
        if rule["role"] == "CHAIR" and rule["kind"] == "FOLLOWS_BODY":
            found = next_chair(rule["follows"], day)
            return found and (*found[:2], rule)
    return None


def inferred(body, day):
    found = next_chair(body, day)
    if not found:
        return None
    agent, start, rule = found
    return {"agent": {"id": prefixed[agent]}, "from": start, "modality": "INFERRED", "rule": rule}


def with_sentence(body, day):
    found = inferred(body, day)
    if not found:
        return None
    rule, who, when = found["rule"], called(found["agent"]["id"]), in_words(found["from"], 0)
    told = f"Nächster Vorsitz nach der Regel: {who}, ab {when}. Die Regel: {rule['text']}"
    return found | {"rule": {"id": f"rule:{rule['id']}", "kind": rule["kind"]}, "sentence": told}


def composition(body):
    return [
        {"id": f"rule:{rule['id']}"}
        | {field: rule[field] for field in ("kind", "role", "text", "modality")}
        | {"order": ids(prefixed[agent] for agent in rule["order"])}
        for rule in rules_of(body)
    ]


def following(body, day):
    found = inferred(body, day)
    rules = [
        {"id": f"rule:{rule['id']}"}
        | {field: rule[field] for field in ("kind", "role")}
        | {"follows": rule["follows"] and {"id": prefixed[rule["follows"]]}}
        for rule in rules_of(body)
    ]
    return {"compositionRules": rules, "nextChair": found | {"rule": {"id": f"rule:{found['rule']['id']}"}}}


answers = {
    "sitz-kraft-amtes": {"body": {"compositionRules": composition("it-planungsrat")}},
    "vorsitz-folgt-anderem-gremium": {"body": following("al-runde", "2025-06-01")},
    "naechster-vorsitz": {
        "body": {
            "imJuni2025": with_sentence("it-planungsrat", "2025-06-01"),
            "imJuni2026": with_sentence("it-planungsrat", "2026-06-01"),
            "vorDerGruendung": with_sentence("it-planungsrat", "2009-01-01"),
        },
        "ohneRegel": {"nextChair": with_sentence("kommunalgremium", TODAY)},
    },
}
