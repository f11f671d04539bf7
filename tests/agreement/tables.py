#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Books as tables, by Python's csv and json alone: every cell is of the type that datapackage.json gives its column,
every key is there once, every reference leads to a row, and read back the book is the same, byte for byte.

    tables.py COMMAND BOOK…
"""

import csv
import datetime
import decimal
import json
import pathlib
import subprocess
import sys
import tempfile

TYPES = {
    "string": str,
    "integer": int,
    "number": decimal.Decimal,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": datetime.date.fromisoformat,
    "array": lambda text: list(json.loads(text)),
    "object": lambda text: dict(json.loads(text)),
}


def problems(folder):
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    tables = {}
    for resource in package["resources"]:
        with open(folder / resource["path"], encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file, strict=True)
        fields = resource["schema"]["fields"]
        if header != [field["name"] for field in fields]:
            yield f"{resource['name']}: header"
        tables[resource["name"]] = [dict(zip(header, row, strict=True)) for row in rows]
        for row in tables[resource["name"]]:
            for field in fields:
                cell, limits = row[field["name"]], field.get("constraints", {})
                if not cell:
                    if limits.get("required"):
                        yield f"{resource['name']}: {field['name']} is required"
                    continue
                try:
                    TYPES[field["type"]](cell)
                except (ValueError, KeyError, ArithmeticError):
                    yield f"{resource['name']}: {field['name']} {cell!r} is no {field['type']}"
                if cell not in limits.get("enum", [cell]):
                    yield f"{resource['name']}: {field['name']} {cell!r} is no word of it"
    for resource in package["resources"]:
        rows, schema = tables[resource["name"]], resource["schema"]
        key = schema.get("primaryKey", [])
        key = [key] if isinstance(key, str) else key
        own = [tuple(row[name] for name in key) for row in rows]
        if key and len(set(own)) != len(own):
            yield f"{resource['name']}: {key} is not unique"
        for foreign in schema["foreignKeys"]:
            there = foreign["reference"]
            known = {tuple(r[n] for n in there["fields"]) for r in tables[there["resource"] or resource["name"]]}
            for row in rows:
                value = tuple(row[name] for name in foreign["fields"])
                if any(value) and value not in known:
                    yield f"{resource['name']}: {foreign['fields']} {value} leads nowhere"


def main():
    command, *books = sys.argv[1:]
    good = True
    for book in books:
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place) / "tables"
            run = lambda *arguments: subprocess.run([command, *arguments], capture_output=True, timeout=60)
            run("export", "csv", book, "-o", str(folder))
            found = list(problems(folder))
            once = run("export", "json", book).stdout
            if not once or run("export", "json", str(folder / "datapackage.json")).stdout != once:
                found.append("read back it is another book")
            print(("FAILED: " if found else "passed: ") + book, *found, sep="\n  ")
            good &= not found
    return 0 if good and books else 1


if __name__ == "__main__":
    sys.exit(main())
