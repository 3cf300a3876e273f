"""Reads FollowTheMoney entities and tells what its model dropped, altered or misses; its own validator passes over that.

usage: read_ftm.py FILE
"""

import json
import re
import sys

from followthemoney import model
from followthemoney.proxy import EntityProxy


def plain(text):
    """A text without what the model cleans away in every text: joiners, and how blank space is written."""
    return re.sub(r"\s+", " ", text.replace("\u200d", ""))


def read(path):
    entities, problems, counts, names, proofs = {}, [], {}, {}, {}
    for line in open(path, encoding="utf-8"):
        data = json.loads(line)
        schema = model.get(data["schema"])
        proxy = EntityProxy.from_dict(data, cleaned=False)
        kept = proxy.to_dict()["properties"]
        for name, values in data["properties"].items():
            if sorted(map(plain, kept.get(name, []))) != sorted(map(plain, values)):
                problems.append(f"{data['id']}: {name} {values} became {kept.get(name)}")
        for name in schema.required:
            if not data["properties"].get(name):
                problems.append(f"{data['id']}: {name} is missing")
        if data["id"] in entities:
            problems.append(f"{data['id']}: stands twice")
        entities[data["id"]] = proxy
        counts[data["schema"]] = counts.get(data["schema"], 0) + 1
        proofs[data["schema"]] = proofs.get(data["schema"], 0) + len(data["properties"].get("proof", []))
        names[data["id"]] = (kept.get("name") or [None])[0]

    for id, proxy in entities.items():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                target = entities.get(value)
                if target is None:
                    problems.append(f"{id}: {prop.name} leads to {value}, which is not there")
                elif prop.range is not None and not target.schema.is_a(prop.range):
                    problems.append(f"{id}: {prop.name} leads to a {target.schema.name}")
    return {"problems": problems[:20], "counts": counts, "names": names, "proofs": proofs}


if __name__ == "__main__":
    json.dump(read(sys.argv[1]), sys.stdout)
