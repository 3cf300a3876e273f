"""Reconciles names with the package `reconciler`, as a notebook would.

usage: reconcile_names.py ADDRESS TYPE|- FILE  (a JSON list of names)
"""

import json
import sys

import pandas as pd
from reconciler import reconcile

address, type_id, path = sys.argv[1:]
names = pd.Series(json.load(open(path, encoding="utf-8")))
found = reconcile(names, type_id=None if type_id == "-" else type_id, top_res=1, reconciliation_endpoint=address)
rows = [[row["input_value"], row["id"], bool(row["match"])] for _, row in found.iterrows()]
json.dump(rows, sys.stdout)
