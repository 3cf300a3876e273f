"""Reads the tables of a folder with the readers that people use, and prints what each one found as JSON."""

import csv
import datetime
import json
import pathlib
import sys

import openpyxl
import pandas
import pyarrow.parquet

folder = pathlib.Path(sys.argv[1])


def plain(value):
    """A value as JSON has it: dates in ISO order, what is missing as null."""
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def by_csv(path, encoding="utf-8"):
    with path.open(newline="", encoding=encoding) as file:
        return [list(row) for row in csv.reader(file, strict=True)]


def by_pandas(path):
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False, lineterminator=None)
    return [list(frame.columns)] + [list(row) for row in frame.itertuples(index=False, name=None)]


def by_openpyxl(path):
    sheet = openpyxl.load_workbook(path, read_only=False).active
    return [[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def formats_of(path):
    sheet = openpyxl.load_workbook(path).active
    return sorted({cell.number_format for row in sheet.iter_rows(min_row=2) for cell in row if cell.is_date})


def by_pyarrow(path):
    table = pyarrow.parquet.read_table(path)
    columns = [[plain(value) for value in table.column(name).to_pylist()] for name in table.column_names]
    return [table.column_names] + [list(row) for row in zip(*columns)]


def types_by_pyarrow(path):
    return [str(field.type) for field in pyarrow.parquet.read_schema(path)]


found = {}
for path in sorted(folder.iterdir()):
    if path.suffix == ".csv":
        found[path.name] = {"csv": by_csv(path, "utf-8-sig"), "pandas": by_pandas(path)}
    elif path.suffix == ".xlsx":
        found[path.name] = {"openpyxl": by_openpyxl(path), "formats": formats_of(path)}
    elif path.suffix == ".parquet":
        found[path.name] = {"pyarrow": by_pyarrow(path), "types": types_by_pyarrow(path)}
print(json.dumps(found, ensure_ascii=True))
