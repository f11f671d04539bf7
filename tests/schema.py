#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds `mediabuy schema` to a validator and a TOML parser that are not ours: books that read well are valid, and books
with a planted mistake are not.

    schema.py COMMAND
"""

import copy
import datetime
import json
import pathlib
import subprocess
import sys
import tomllib

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[1]
GOOD = ["examples/books", "tests/cli/books", "tests/findings"]


def plain(value):
    """TOML as JSON has it: dates are texts."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def planted(book):
    """Books with one mistake each, by its name."""
    def changed(what, change):
        broken = copy.deepcopy(book)
        change(broken)
        return what, broken

    contract = lambda b: next(c for c in b["contract"] if "modification" in c and "line" in c)
    action = lambda b: contract(b)["modification"][0]
    yield changed("a key that is none", lambda b: b["party"][0].update(nmae="x"))
    yield changed("a table that is none", lambda b: b.update(contrakt=[]))
    yield changed("no title", lambda b: b.pop("title"))
    yield changed("another format", lambda b: b.update(mediabuy=2))
    yield changed("an id with capitals", lambda b: b["party"][0].update(id="Example"))
    yield changed("no id", lambda b: b["party"][0].pop("id"))
    yield changed("a word that is none", lambda b: b["party"][0].update(kind="plaform"))
    yield changed("a currency that is none", lambda b: b.update(currency="usd"))
    yield changed("a month that is none", lambda b: b.update(as_of="2025-13-01"))
    yield changed("a vague day where a whole one is wanted", lambda b: b.update(as_of="2025-10"))
    yield changed("an amount without quotes", lambda b: action(b).update(obligates=5))
    yield changed("an amount with a hedge where it has to be exact", lambda b: action(b).update(obligates="about $5"))
    yield changed("an action that is none", lambda b: action(b).update(action="Z"))
    yield changed("an action without its number", lambda b: action(b).pop("number"))
    yield changed("an allotment without its amount", lambda b: b["fund"][0]["allotments"][0].pop("amount"))
    yield changed("too many days", lambda b: contract(b)["option"][0].update(notice_days=5000))
    yield changed("a list that is none", lambda b: b["party"][0].update(aka="x"))
    yield changed("a reason that is none", lambda b: b["party"][0].update(unknown={"uei": "forgotten"}))
    yield changed("a reason for a key that is none", lambda b: b["party"][0].update(unknown={"uie": "blank"}))
    yield changed("a range with one end", lambda b: contract(b).update(start={"from": "2025-01-01"}))
    yield changed("a claim of an amount without one", lambda b: b.update(
        claim=[{"id": "c", "source": "s", "about": "a", "says": "amount"}]))
    yield changed("a fund whose account is none", lambda b: b["fund"][0].update(tas="999-25-0540-000"))


def check(what, holds):
    if not holds:
        print("FAILED: " + what)
    return holds


def main():
    schema = json.loads(subprocess.run([sys.argv[1], "schema"], capture_output=True, check=True, timeout=60).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    good = True
    files = [file for folder in GOOD for file in sorted((ROOT / folder).glob("*.toml"))]
    good &= check("there are books", len(files) > 30)
    for file in files:
        book = plain(tomllib.loads(file.read_text()))
        if "import" in book:  # an entry laid over one of an official file lacks what that gives: no schema can know it
            book["contract"] = [c for c in book.get("contract", []) if not c["id"].startswith("cont-")]
        errors = list(validator.iter_errors(book))
        good &= check(f"{file}: {[e.message for e in errors]}", not errors)
    book = plain(tomllib.loads((ROOT / "examples/books/media-contract.toml").read_text()))
    mistakes = list(planted(book))
    for what, broken in mistakes:
        good &= check("taken: " + what, not validator.is_valid(broken))
    print(f"{len(files)} books are valid, {len(mistakes)} mistakes are not")
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
