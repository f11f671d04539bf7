#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What beancount, hledger and ledger make of the journals of the example books: they must take them, and come to the
balances of `journal`, the obligations of `ladder` and the award totals of `report`.

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


def ours(command, book, dates):
    answer = json.loads(run(command, "journal", book, *dates, "--format", "json"))
    sums, obligated, bills = defaultdict(Decimal), defaultdict(Decimal), defaultdict(Decimal)
    for row in answer["rows"]:
        amount = Decimal(row["debit"]) if row["debit"] is not None else -Decimal(row["credit"])
        sums[row["path"], row["currency"]] += amount
        if row["account"] == "obligated":
            obligated[row["owner"]] += amount
        if row["account"] == "cost" and row["event"] == "bill" and row["owner"]:
            bills[row["owner"]] += amount
    return amounts(sums), obligated, bills


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
            for as_of in ("2025-09-30", "2025-12-31", "2026-12-31"):
                dates = ["--as-of", as_of]
                expected, obligated, bills = ours(command, book, dates)
                for name in installed:
                    file = Path(folder) / f"{Path(book).stem}.{name}"
                    run(command, "export", name, book, *dates, "-o", file)
                    found = amounts(programs[name][1](file)) if expected else {}
                    compare(f"{name} about {book} on {as_of}", found, expected)
                    compared += len(expected)
                rungs = json.loads(run(command, "ladder", book, *dates, "--format", "json"))["rows"]
                for rung in rungs:
                    if rung["contract_kind"] == "idv":
                        continue
                    for field, sums in (("obligated", obligated), ("invoiced", bills)):
                        compare(f"{field} of {rung['id']} on {as_of}", Decimal(rung[field] or 0), sums[rung["id"]])
                report = run(command, "report", book, *dates, "--by", "contract", "--layer", "award", "--format", "json")
                for row in json.loads(report)["rows"]:
                    compare(f"award of {row['key']} on {as_of}", Decimal(row["point"]), obligated[row["key"]])
    print(f"{compared} balances agree; {', '.join(installed)}")


main(*sys.argv[1:])
