"""What the collected facts answer about paths and surroundings: every step, its sources, and the sentence."""

import itertools

import networkx as nx
from collected import TODAY, facts, held, id_of, known, last, prefixed, short_names, names, source_ids, ties

TYPES = {"membership": "Membership", "quota": "SeatQuota", "relation": "Relation"}
NUMBERS = {1: ("einen", "one"), 2: ("zwei", "two"), 3: ("drei", "three")}
# Things as German names them: who, whose, into what, and by what or with whom; elsewhere the name does.
FORMS = {
    "body:kommunalgremium": ("das Kommunalgremium", "des Kommunalgremiums", "ins Kommunalgremium", "das Kommunalgremium"),
    "body:it-planungsrat": ("der IT-Planungsrat", "des IT-Planungsrats", "in den IT-Planungsrat", "den IT-Planungsrat"),
}
ENGLISH = {"body:kommunalgremium": "the Kommunalgremium", "body:it-planungsrat": "the IT-Planungsrat"}


def german(thing, form):
    name = short_names.get(thing) or names[thing]
    return FORMS[thing][form] if thing in FORMS else name


def english(thing):
    return ENGLISH.get(thing) or short_names.get(thing) or names[thing]


def clauses(kind, fact, a, b):
    """What a step says in German and English, of the thing that its fact names first."""
    ended = known(fact, TODAY)[1]
    past = bool(ended) and last(ended) < TODAY
    if kind == "quota":
        (number, count), many = NUMBERS[fact["seats"]], "" if fact["seats"] == 1 else "s"
        return (
            f"{german(a, 0)} entsendet {number} Vertreter {german(b, 2)}",
            f"{english(a)} sends {count} representative{many} to {english(b)}",
        )
    if kind == "membership" and fact["role"] == "CHAIR":
        return (
            f"{german(a, 0)} {'hatte' if past else 'hat'} den Vorsitz {german(b, 1)}",
            f"{english(a)} {'chaired' if past else 'chairs'} {english(b)}",
        )
    if kind == "membership" and fact["role"] == "STAFF":
        return f"{german(a, 0)} arbeitet bei {german(b, 0)} ({fact['title']})", f"{english(a)} works for {english(b)}"
    return {
        "PART_OF": (
            f"{german(a, 0)} ist Teil {german(b, 1)}",
            f"{english(a)} is part of {english(b)}",
        ),
        "ESTABLISHED_BY": (
            f"{german(a, 0)} wurde durch {german(b, 3)} eingesetzt",
            f"{english(a)} was established by {english(b)}",
        ),
        "PARTNER_OF": (
            f"{german(a, 0)} arbeitet mit {german(b, 0)} als Partner zusammen",
            f"{english(a)} is a partner of {english(b)}",
        ),
        "COMMISSIONED_BY": (
            f"{german(a, 0)} handelt im Auftrag {german(b, 1)}",
            f"{english(a)} acts on behalf of {english(b)}",
        ),
    }[fact["type"]]


def sentence(told):
    text = "; ".join(told)
    return text[0].upper() + text[1:] if text.startswith(("der ", "die ", "das ", "the ")) else text


def routes(start, end, longest):
    """Every shortest path of the wanted length or less as its steps, in the order of the contract."""
    steps = {}
    for fact, order, kind, a, b in ties():
        if known(fact, TODAY):
            step = (order, id_of(kind, fact), kind, fact, a, b)
            for ends in {(a, b), (b, a)}:
                steps.setdefault(ends, []).append(step)
    network = nx.Graph(list(steps))
    if start == end or end not in network or not nx.has_path(network, start, end):
        return []
    found = [
        [(*step, here, there) for step, (here, there) in zip(chosen, nx.utils.pairwise(path))]
        for path in nx.all_shortest_paths(network, start, end)
        if len(path) - 1 <= longest
        for chosen in itertools.product(*(steps[pair] for pair in nx.utils.pairwise(path)))
    ]
    return sorted(found, key=lambda route: ([step[0] for step in route], [step[1] for step in route]))


def paths(start, end, longest, most=5):
    """The first paths as they are answered, where a step has the sources of which one proves it."""
    return [
        {
            "length": len(route),
            "sentence": sentence([clauses(kind, fact, a, b)[0] for _, _, kind, fact, a, b, _, _ in route]),
            "inEnglish": sentence([clauses(kind, fact, a, b)[1] for _, _, kind, fact, a, b, _, _ in route]),
            "steps": [
                {
                    "from": {"id": here},
                    "fact": {"__typename": TYPES[kind], "id": fact_id},
                    "to": {"id": there},
                    "sources": source_ids(fact),
                }
                for _, fact_id, kind, fact, _, _, here, there in route
            ],
        }
        for route in routes(start, end, longest)[:most]
    ]


def around(start, steps, day):
    """What lies some steps around a thing on a day: nearest first, then by id; and the facts among it, by id."""
    held_ties = [(id_of(kind, fact), a, b) for fact, _, kind, a, b in ties() if held(fact, day, TODAY)]
    distances = nx.single_source_shortest_path_length(nx.Graph([(a, b) for _, a, b in held_ties]), start, cutoff=steps)
    things = sorted(distances, key=lambda thing: (distances[thing], thing))
    among = sorted({fact for fact, a, b in held_ties if a in distances and b in distances})
    return {
        "subgraph": {
            "nodes": [{"id": thing} for thing in things],
            "facts": [{"id": fact} for fact in among],
            "truncated": False,
        }
    }


walks = {
    "wie-haengen-vitako-und-it-planungsrat-zusammen": {
        "paths": paths("org:vitako", "body:it-planungsrat", 2),
        "unverbunden": paths("org:vitako", "topic:ozg", 6),
        "dasselbe": paths("org:vitako", "org:vitako", 6),
    },
    "kein-gemeinsames-gremium": {"paths": paths("person:jan-poerksen", "person:aboli-lion", 6, 1)},
}
answers = {"bis-zwei-schritte-um-das-kommunalgremium": around("body:kommunalgremium", 2, "2021-02-01")}
