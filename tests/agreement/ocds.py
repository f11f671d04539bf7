#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Releases of the example books against the schemas of OCDS, and against the books themselves: amounts are compared
as exact decimals, worked out from `export json` here.

    ocds.py SCHEMAS COMMAND BOOK…

Skipped (exit 77), saying so, where the schemas or python3-jsonschema are not there.
"""

import json
import pathlib
import subprocess
import sys
from decimal import Decimal

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)


def day(text):
    return text if text and len(text) == 10 else None


def against_book(book, package, as_of):
    """Of contracts whose actions all have a day: sums of their changes up to it."""
    contracts = {c["id"]: c for c in book.get("contract", [])}
    invoices = {i["id"]: i for i in book.get("invoice", [])}
    releases = {r["ocid"]: r for r in package["releases"]}
    if contracts.keys() != releases.keys():
        yield "other contracts"
    for id_, contract in contracts.items():
        written = releases[id_]["contracts"][0]
        actions = contract.get("modification", [])
        if all(day(m.get("signed")) for m in actions):
            signed = [m for m in actions if m["signed"] <= as_of]
            for key, field in (("value", "value"), ("ceiling", "maximumValue")):
                changes = [Decimal(m[key]) for m in signed if key in m]
                wanted = sum(changes) if changes and (key == "ceiling" or contract["kind"] != "idv") else None
                if (written.get(field) or {}).get("amount") != wanted:
                    yield f"{id_}: {field} {written.get(field)} for {wanted}"
            if len(written.get("amendments", [])) != sum(m.get("action") != "award" for m in signed):
                yield f"{id_}: amendments"
        paid = [p for p in book.get("payment", []) if invoices[p["invoice"]].get("contract") == id_]
        paid = [Decimal(p["amount"]) for p in paid if day(p.get("paid")) and p["paid"] <= as_of]
        there = [t["value"]["amount"] for t in written.get("implementation", {}).get("transactions", [])]
        if sorted(paid) != sorted(map(Decimal, there)):
            yield f"{id_}: payments {there} for {paid}"
        if len(written.get("items", [])) != len(contract.get("line", [])):
            yield f"{id_}: items"


def main():
    schemas, command, *books = sys.argv[1:]
    schemas = pathlib.Path(schemas)
    if not (schemas / "release-schema.json").is_file():
        print(f"skipped: no schemas in {schemas}")
        return 77
    release, package = (json.loads((schemas / f"{n}-schema.json").read_text()) for n in ("release", "release-package"))
    store = {s["id"]: s for s in (release, package)}
    resolver = jsonschema.RefResolver.from_schema(package, store=store)
    validator = jsonschema.Draft4Validator(package, resolver=resolver, format_checker=jsonschema.FormatChecker())
    good, seen = True, 0
    for book in books:
        run = lambda *arguments: subprocess.run([command, *arguments], capture_output=True, timeout=60).stdout
        itself = json.loads(run("export", "json", book))
        as_of = itself.get("as_of", "2026-01-31")
        text = run("export", "ocds", book, "--as-of", as_of)
        found = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator.iter_errors(json.loads(text))]
        exact = json.loads(text, parse_float=Decimal, parse_int=Decimal)
        found += against_book(itself, exact, as_of)
        seen += len(exact["releases"])
        print(("FAILED: " if found else "passed: ") + book, *found, sep="\n  ")
        good &= not found
    print(seen, "releases")
    return 0 if good and seen else 1


if __name__ == "__main__":
    sys.exit(main())
