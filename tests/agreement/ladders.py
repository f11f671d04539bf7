#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The ladder by vendor, order and line of a contract, against sums of what stands in the file: what vendors bill, what
is approved in full and what is paid, invoice by invoice, read with Python's tomllib and never shared out.

    ladders.py COMMAND BOOK…
"""

import json
import subprocess
import sys
import tomllib
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path


def rungs(command, book, key, as_of):
    text = subprocess.run([command, "ladder", book, "--by", key, "--as-of", as_of, "--format", "json"],
                          capture_output=True, text=True, check=True).stdout
    return json.loads(text)["rows"]


def amount(text):
    return Decimal(str(text).replace("$", "").replace(",", ""))


def there(record, key, as_of):
    return key not in record or record[key] <= as_of


def by_hand(book, as_of):
    """Billed by vendor, named order and named line of a contract; approved and paid by vendor."""
    invoices = {each["id"]: each for each in book.get("invoice", []) if there(each, "dated", as_of)}
    sums = {name: defaultdict(Decimal) for name in ("vendor", "order", "line", "approved", "paid")}
    for each in invoices.values():
        whole = Decimal(0)
        for line in each.get("line", []):
            whole += amount(line["amount"])
            order = line["order_line"].split(":")[0] if "order_line" in line else each.get("order")
            if order:
                sums["order"][order] += amount(line["amount"])
            if "contract_line" in line:
                sums["line"][line["contract_line"]] += amount(line["amount"])
        sums["vendor"][each["vendor"]] += whole
        if "approved" in each and each["approved"] <= as_of:
            sums["approved"][each["vendor"]] += amount(each.get("approved_amount", whole))
    for each in book.get("payment", []):
        if each["invoice"] in invoices and "amount" in each and there(each, "paid", as_of):
            sums["paid"][invoices[each["invoice"]]["vendor"]] += amount(each["amount"])
    return sums


def known(rows, field):
    return {row["id"]: Decimal(row[field]) for row in rows if row["id"] != "unknown" and row[field] is not None}


def compare(what, found, expected):
    if found != {key: sum_ for key, sum_ in expected.items()}:
        sys.exit(f"{what}: {found} for {dict(expected)}")
    return len(found)


def main(command, *books):
    compared = 0
    for file in books:
        book = tomllib.loads(Path(file).read_text(encoding="utf-8"))
        for as_of in ("2025-10-15", "2025-11-30", "2025-12-31", "2026-12-31"):
            sums = by_hand(book, date.fromisoformat(as_of))
            what = f"{file} on {as_of}, "
            vendors = rungs(command, file, "vendor", as_of)
            for field, name in (("invoiced", "vendor"), ("approved", "approved"), ("paid", "paid")):
                compared += compare(what + name, known(vendors, field), sums[name])
            compared += compare(what + "lines", known(rungs(command, file, "line", as_of), "invoiced"), sums["line"])
            orders = known(rungs(command, file, "order", as_of), "invoiced")
            for order, sum_ in sums["order"].items():  # the command also knows an order by what is printed
                if orders.get(order, Decimal(0)) < sum_:
                    sys.exit(f"{what}{order}: {orders.get(order)} for at least {sum_}")
            whole = sum(known(rungs(command, file, "contract", as_of), "invoiced").values(), Decimal(0))
            for key in ("order", "order-line", "line", "vendor", "campaign"):
                rows = rungs(command, file, key, as_of)
                if sum((Decimal(row["invoiced"] or 0) for row in rows), Decimal(0)) != sum(sums["vendor"].values()):
                    sys.exit(f"{what}{key}: does not come to all that is billed, {sum(sums['vendor'].values())}")
            print(f"{file} on {as_of}: {whole} under contracts")
    print(f"{compared} sums agree")


main(*sys.argv[1:])
