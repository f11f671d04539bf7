#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What beancount, hledger and ledger make of the journals of the example books: they must take them, and come to the
balances of `journal`, with accruals and without; these to the open items, the obligations and bills of `ladder` and
the award totals of `report`.

    ledgers.py COMMAND BOOK…

A program that is not installed is named, and the test is skipped (exit 77) where none is.
"""

import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from decimal import Decimal
from pathlib import Path


def run(*arguments):
    done = subprocess.run([str(each) for each in arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0 or done.stderr.strip():
        sys.exit(f"{' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def amounts(rows):
    """By account: 'USD 12.00' texts to decimals; what comes to nothing is left out."""
    return {key: sum_ for key, sum_ in rows.items() if sum_ != 0}


def pair(text):
    number, currency = text.strip().split()
    return Decimal(number.replace(",", "")), currency


def hledger(file):
    run("hledger", "-f", file, "check", "--strict")
    found = {}
    for row in csv.DictReader(io.StringIO(run("hledger", "-f", file, "balance", "--flat", "--no-total", "-O", "csv"))):
        number, currency = pair(row["balance"])
        found[row["account"], currency] = number
    return found


def ledger(file):
    found = {}
    for line in run("ledger", "--permissive", "-f", file, "balance", "--flat", "--no-total").splitlines():
        number, currency, path = line.split()
        found[path, currency] = Decimal(number.replace(",", ""))
    return found


def beancount(file):
    run("bean-check", file)
    query = "SELECT account, currency, sum(number) AS total GROUP BY account, currency"
    found = {}
    for row in csv.DictReader(io.StringIO(run("bean-query", "-f", "csv", file, query))):
        cells = {key.strip(): text.strip() for key, text in row.items()}
        found[cells["account"], cells["currency"]] = Decimal(cells["total"])
    return found


programs = {"hledger": ("hledger", hledger), "ledger": ("ledger", ledger), "beancount": ("bean-check", beancount)}


def rows_of(command, name, book, *options):
    return json.loads(run(command, name, book, *options, "--format", "json"))["rows"]


def debit(row):
    return Decimal(row["debit"]) if row["debit"] is not None else -Decimal(row["credit"])


def ours(command, book, options):
    sums = defaultdict(Decimal)
    for row in rows_of(command, "journal", book, *options):
        sums[row["path"], row["currency"]] += debit(row)
    return amounts(sums)


def on_paper(rows, as_of):
    """What papers of days up to as_of obligate and bill, by owner, on whichever day they were posted."""
    obligated, bills = defaultdict(Decimal), defaultdict(Decimal)
    for row in rows:
        if row["original_date"] is not None and row["original_date"] > as_of:
            continue
        if row["account"] == "obligated":
            obligated[row["owner"]] += debit(row)
        if row["account"] == "cost" and row["event"] == "bill" and row["owner"]:
            bills[row["owner"]] += debit(row)
    return obligated, bills


def closed_figures(command, book):
    """A closed day holds what the papers come to, as they were known when it was closed."""
    for closing in tomllib.loads(Path(book).read_text(encoding="utf-8")).get("closing", []):
        through, closed = str(closing["through"]), str(closing["closed"])
        obligated, bills = on_paper(rows_of(command, "journal", book, "--as-of", through), through)
        for rung in rows_of(command, "ladder", book, "--as-of", through, "--known-by", closed):
            for field, sums in (("obligated", obligated), ("invoiced", bills)):
                if rung["contract_kind"] != "idv":
                    compare(f"{field} of {rung['id']}, closed {through}", Decimal(rung[field] or 0), sums[rung["id"]])


def open_items(command, book, dates):
    sums = defaultdict(Decimal)
    for row in rows_of(command, "open-items", book, *dates):
        sums[row["path"], row["currency"]] -= Decimal(row["amount"])
    return amounts(sums)


def is_open(path):
    return path.split(":")[1] in ("Accrued", "Billed", "Approved", "Credits-due")


def compare(what, found, expected):
    if found != expected:
        difference = {key: (found.get(key), expected.get(key)) for key in found.keys() | expected.keys()
                      if found.get(key) != expected.get(key)}
        sys.exit(f"{what}: {difference}")


def main(command, *books):
    installed = [name for name, (program, _) in programs.items() if shutil.which(program)]
    if not installed:
        print("none of beancount, hledger and ledger is installed")
        sys.exit(77)
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        for book in books:
            closed_figures(command, book)
            whole = rows_of(command, "journal", book, "--as-of", "9999-12-31")
            for as_of in ("2025-09-30", "2025-10-31", "2025-12-31", "2026-12-31"):
                dates = ["--as-of", as_of]
                month = "broadcast-month" if as_of == "2025-12-31" else "calendar-month"
                for accruals in ([], ["--accruals", month]):
                    options = [*dates, *accruals]
                    expected = ours(command, book, options)
                    for name in installed:
                        file = Path(folder) / f"{Path(book).stem}.{name}"
                        run(command, "export", name, book, *options, "-o", file)
                        found = amounts(programs[name][1](file)) if expected else {}
                        compare(f"{name} about {book} {options}", found, expected)
                        compared += len(expected)
                    if accruals:
                        still_open = {key: sum_ for key, sum_ in expected.items() if is_open(key[0])}
                        compare(f"open items of {book} {options}", open_items(command, book, dates), still_open)
                        compared += len(still_open)
                obligated, bills = on_paper(whole, as_of)
                for rung in rows_of(command, "ladder", book, *dates):
                    if rung["contract_kind"] == "idv":
                        continue
                    for field, sums in (("obligated", obligated), ("invoiced", bills)):
                        compare(f"{field} of {rung['id']} on {as_of}", Decimal(rung[field] or 0), sums[rung["id"]])
                for row in rows_of(command, "report", book, *dates, "--by", "contract", "--layer", "award"):
                    compare(f"award of {row['key']} on {as_of}", Decimal(row["point"]), obligated[row["key"]])
    print(f"{compared} balances agree; {', '.join(installed)}")


main(*sys.argv[1:])
