"""Asks a GraphQL endpoint so many operations that schemathesis generates from its schema, and prints what failed."""

import collections
import json
import sys
import urllib.error

import hypothesis
import schemathesis

address, cases = sys.argv[1], int(sys.argv[2])
schema = schemathesis.graphql.from_url(address)
operations = [result.ok() for result in schema.get_all_operations()]
share = -(-cases // len(operations))

done = 0
outcomes = collections.Counter()
failures = []


def holds(case):
    """An answer is GraphQL, has no status of a failing server, and tells of no error of the server's own."""
    global done
    if done >= cases:
        return
    done += 1
    response = case.call(timeout=30)
    answer = response.json()
    codes = [error.get("extensions", {}).get("code") for error in answer.get("errors", [])]
    outcomes[codes[0] if codes else "OK"] += 1
    if response.status_code >= 500 or "INTERNAL" in codes or "INTERNAL_SERVER_ERROR" in codes:
        failures.append({"status": response.status_code, "codes": codes, "query": case.body})


for operation in operations:
    settings = hypothesis.settings(
        max_examples=share,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    settings(hypothesis.given(case=operation.as_strategy())(holds))()

for failure in failures[:20]:
    print(json.dumps(failure))
print(f"{done} cases, {len(failures)} failures; {dict(outcomes.most_common())}")
