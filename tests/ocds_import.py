#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `import ocds` and `import csv` make of what `export` writes of the same books, held to what Python's json and
decimal read in the releases: contracts, values, periods, amendments, items and parties. Then files that are spoilt in one
place each: the one is refused by its code, the other comes to a sum worked out by hand.

    ocds_import.py COMMAND BOOK…
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal

ROOT = pathlib.Path(__file__).resolve().parents[1]
COMMAND, BOOKS = sys.argv[1], sys.argv[2:]
failures = []


def run(*arguments):
    return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, text=True, timeout=120)


def same(what, got, wanted):
    if got != wanted:
        failures.append(f"{what}: {got!r}, not {wanted!r}")


def exact(text):
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def digits(text):
    return None if text is None else Decimal(text)


def day(text):
    return text[:10] if text else None


LETTER = "FPDS reason for modification "


def as_released(release):
    """Of the one contract of a release, what a book is to have."""
    contract = release["contracts"][0]
    amount = lambda key: contract.get(key, {}).get("amount")
    period = contract.get("period", {})
    parties = {p["id"]: p.get("name") for p in release.get("parties", [])}
    suppliers = [s for a in release.get("awards", []) for s in a.get("suppliers", [])]
    name = lambda party: party and (party.get("name") or parties.get(party["id"]) or party["id"])
    parents = [r["identifier"] for r in release.get("relatedProcesses", []) if "framework" in r["relationship"]]
    return {
        "piid": next((i["id"] for i in contract.get("identifiers", []) if i["scheme"] == "PIID"), None),
        "parent": parents[0] if parents else None,
        "signed": day(contract.get("dateSigned")),
        "value": amount("value"), "maximum": amount("maximumValue"),
        "currency": next((contract[k]["currency"] for k in ("value", "maximumValue") if k in contract), None),
        "start": day(period.get("startDate")), "end": day(period.get("endDate")),
        "potential_end": day(period.get("maxExtentDate")),
        "amendments": [(a.get("id"), day(a.get("date")), a.get("rationale", "")[len(LETTER):] or None,
                        a.get("description")) for a in contract.get("amendments", [])],
        "items": [(i.get("description"), i.get("quantity"), i.get("unit", {}).get("value", {}).get("amount"))
                  for i in contract.get("items", [])],
        "agency": name(release.get("buyer")), "vendor": name(suppliers[0]) if suppliers else None,
    }


def as_imported(book, contract):
    actions = contract.get("modification", [])
    award = [m for m in actions if m.get("action") == "award"]
    others = [m for m in actions if m.get("action") != "award"]
    parties = {p["id"]: p["name"] for p in book.get("party", [])}
    last = lambda key: next((m[key] for m in actions if key in m), contract.get(key))
    totals = contract.get("totals", {})
    return {
        "piid": contract.get("piid"), "parent": contract.get("parent"),
        "signed": award[0]["signed"] if award else None,
        "value": digits(totals.get("current")), "maximum": digits(totals.get("potential")),
        "currency": contract.get("currency", book.get("currency")) if totals else None,
        "start": contract.get("start"), "end": last("end"), "potential_end": last("potential_end"),
        "amendments": [(m.get("number") or None, m.get("signed"), m.get("action"), m.get("note")) for m in others],
        "items": [(l.get("description"), digits(l.get("quantity")), digits(l.get("unit_price")))
                  for l in contract.get("line", [])],
        "agency": parties.get(contract.get("agency")), "vendor": parties.get(contract.get("vendor")),
    }


def round_trip(folder, book):
    name = pathlib.Path(book).name if book else "the reference book"
    out, again = folder / "releases.json", folder / "again.json"
    source = [book] if book else ["--example"]
    as_of = json.loads(run("export", "json", *source).stdout).get("as_of", "2026-01-31")
    text = run("export", "ocds", *source, "--as-of", as_of).stdout
    out.write_text(text)
    releases = {r["ocid"]: r for r in exact(text)["releases"]}
    answer = run("import", "ocds", out, "-o", again, "--format", "json")
    said = json.loads(answer.stdout)
    read = json.loads(again.read_text())
    contracts = {c["id"]: c for c in read.get("contract", [])}
    same(f"{name}: contracts", sorted(contracts), sorted(releases))
    for id_ in contracts.keys() & releases.keys():
        wanted, got = as_released(releases[id_]), as_imported(read, contracts[id_])
        for key in wanted:
            same(f"{name}: {id_}: {key}", got[key], wanted[key])
    sums = {}
    for r in releases.values():
        value = r["contracts"][0].get("value")
        if value:
            sums[value["currency"]] = sums.get(value["currency"], 0) + value["amount"]
    totals = [t for t in [said["total"]] if isinstance(t, dict)] or said["total"]
    same(f"{name}: sums", {t["currency"]: Decimal(t["amount"]) for t in totals if t["amount"]}, sums)
    same(f"{name}: rows", sum(t["taken"] for t in totals), len(releases))
    opened = run("check", again)
    errors = [l for l in (opened.stdout + opened.stderr).splitlines() if ": error:" in l]
    same(f"{name}: opened", errors, [])
    return len(releases)


def tables(folder, book):
    """As a folder, and as a zip: the book is the same, byte for byte."""
    name = pathlib.Path(book).name
    into = folder / "tables"
    wanted = run("export", "json", book)
    if run("check", book).returncode or run("export", "csv", book, "-o", into).returncode:
        return 0
    package = into / "datapackage.json"
    answer = json.loads(run("import", "csv", package, "-o", folder / "again.json", "--format", "json").stdout)
    same(f"{name} as tables", (folder / "again.json").read_text(), wanted.stdout)
    rows, taken = answer["rows"][0]["rows"], 0
    files = {}
    for row in answer["rows"]:
        files[row["file"]] = row["rows"]
        taken += row["taken"]
        same(f"{name}: {row['file']}: refused", row["refused"], 0)
    same(f"{name}: rows of tables", taken, sum(files.values()))
    with zipfile.ZipFile(folder / "tables.zip", "w") as zipped:
        for path in into.iterdir():
            zipped.write(path, path.name)
    run("import", "csv", folder / "tables.zip", "-o", folder / "zipped.json")
    same(f"{name} as zipped tables", (folder / "zipped.json").read_text(), wanted.stdout)
    for path in into.iterdir():
        path.unlink()
    return 1


RELEASE = {"ocid": "ocds-x-1", "id": "1", "date": "2025-01-31T00:00:00Z", "tag": ["contract"], "initiationType": "tender",
           "buyer": {"id": "b", "name": "Buyer"},
           "awards": [{"id": "a", "suppliers": [{"id": "s", "name": "Supplier"}]}],
           "contracts": [{"id": "c", "awardID": "a", "dateSigned": "2025-01-30T00:00:00Z",
                          "value": {"amount": 1500.25, "currency": "USD"}},
                         {"id": "d", "awardID": "a", "dateSigned": "2025-01-30T00:00:00Z",
                          "value": {"amount": 10, "currency": "USD"}}]}


def text_of(**changes):
    return json.dumps({"releases": [{**RELEASE, **changes}]})


def with_value(number, currency='"USD"'):
    return text_of().replace('"amount": 1500.25, "currency": "USD"', f'"amount": {number}, "currency": {currency}')


# What is spoilt, the text, the codes of what is told, and what the rest comes to.
SPOILT = [
    ("nothing", text_of(), [], {"USD": "1510.25"}),
    ("truncated", text_of()[:-40], ["json-syntax"], {}),
    ("a key twice", text_of().replace('"dateSigned"', '"id": "e", "dateSigned"', 1), ["duplicate-key"], {}),
    ("a list twice", text_of()[:-1] + ', "releases": []}', ["duplicate-key"], {}),
    ("a NUL", text_of().replace("Supplier", "Supp\x00lier"), ["json-syntax"], {}),
    ("a text for a list", text_of(contracts="none"), ["wrong-type"], {}),
    ("a text for an amount", with_value('"1500.25"'), ["wrong-type"], {"USD": "10.00"}),
    ("negative zero", with_value("-0.0"), [], {"USD": "10.00"}),
    ("zeros behind the cents", with_value("1500.250000"), [], {"USD": "1510.25"}),
    ("parts of a cent", with_value("0.30000000000000004"), ["too-fine-for-currency"], {"USD": "10.00"}),
    ("an exponent", with_value("1e5"), ["scientific-amount"], {"USD": "10.00"}),
    ("twenty digits", with_value("12345678901234567890"), ["amount-out-of-range"], {"USD": "10.00"}),
    ("no such currency", with_value("5", '"ZZZ"'), ["unknown-currency"], {"USD": "10.00"}),
    ("no currency", with_value("5", "null"), ["no-currency"], {"USD": "10.00"}),
    ("two currencies", with_value("7.5", '"EUR"'), [], {"EUR": "7.50", "USD": "10.00"}),
    ("a currency without cents", with_value("7.0", '"JPY"'), [], {"JPY": "7", "USD": "10.00"}),
    ("no amount", with_value("null"), [], {"USD": "10.00", None: None}),
    ("a date without a day", text_of().replace('"dateSigned": "2025-01-30', '"dateSigned": "2025-01', 1), ["bad-date"],
     {"USD": "10.00"}),
    ("no such day", text_of(date="2025-02-30T00:00:00Z"), ["no-such-day"], {}),
    ("no ocid", text_of(ocid=None), ["blank-field"], {}),
    ("no releases", '{"releases": []}', ["no-releases"], {}),
    ("no OCDS", '{"a": 1}', ["unknown-layout"], {}),
    ("a book", '{"mediabuy": 1, "title": "x"}', ["unknown-layout"], {}),
    ("a list of numbers", "[1, 2]", ["unknown-layout"], {}),
    ("nothing at all", "", ["json-syntax"], {}),
    ("one release alone", json.dumps(RELEASE), [], {"USD": "1510.25"}),
    ("a list of releases", json.dumps([RELEASE, RELEASE]), [], {"USD": "1510.25"}),
    ("one id, two releases", json.dumps([RELEASE, {**RELEASE, "tag": []}]), ["release-differs"], {"USD": "1510.25"}),
    ("one contract twice", text_of(contracts=RELEASE["contracts"][:1] * 2), ["contract-twice"], {"USD": "1500.25"}),
    ("null takes out", json.dumps([RELEASE, {"ocid": "ocds-x-1", "id": "2", "date": "2025-02-01T00:00:00Z", "tag": [],
                                             "contracts": [{"id": "c", "value": None}]}]), [],
     {"USD": "10.00", None: None}),
    ("an earlier hour elsewhere", json.dumps([
        {**RELEASE, "id": "late", "date": "2025-01-31T01:00:00+02:00",
         "contracts": [{"id": "c", "value": {"amount": 1, "currency": "USD"}}]}, RELEASE]), [], {"USD": "1510.25"}),
    ("ids that are one", text_of(contracts=[{**RELEASE["contracts"][0], "id": i} for i in ("a.b", "a-b")]), ["key-taken"],
     {"USD": "1500.25"}),
    ("a byte order mark", "\ufeff" + text_of(), [], {"USD": "1510.25"}),
]


def spoilt(folder):
    for what, text, codes, sums in SPOILT:
        path = folder / "spoilt.json"
        path.write_text(text, encoding="utf-8")
        done = run("import", "ocds", path, "--format", "json")
        said = json.loads(done.stdout)
        same(f"{what}: codes", sorted(p["code"] for p in said["problems"]), sorted(codes))
        totals = said["total"] if isinstance(said["total"], list) else [said["total"]]
        same(f"{what}: sums", {t["currency"]: t["amount"] for t in totals if t["taken"]}, sums)
        first = totals[0]
        taken = sum(t["taken"] for t in totals)
        same(f"{what}: rows", first["rows"], taken + first["passed_over"] + first["refused"])
        same(f"{what}: status", done.returncode, int(any(p["severity"] == "error" for p in said["problems"])))


def filters(folder):
    path = folder / "filtered.json"
    path.write_text(text_of())
    for options, sums in [
        (["--vendor", "SUPPL"], "1510.25"), (["--vendor", "nobody"], None), (["--agency", "buy"], "1510.25"),
        (["--text", "1500.25"], "1500.25"), (["--from", "2025-01-30", "--to", "2025-01-30"], "1510.25"),
        (["--from", "2025-01-31"], None),
    ]:
        total = json.loads(run("import", "ocds", path, *options, "--format", "json").stdout)["total"]
        same(f"{options}", total["amount"], sums)
    path.write_text(text_of(buyer=None, awards=None))
    for option, value in [("--psc", "R701"), ("--naics", "5418"), ("--agency", "x"), ("--vendor", "x")]:
        done = run("import", "ocds", path, option, value, "--format", "json")
        same(f"{option}: refused", [p["code"] for p in json.loads(done.stdout)["problems"]], ["filter-not-in-layout"])


with tempfile.TemporaryDirectory() as made:
    folder = pathlib.Path(made)
    releases = sum(round_trip(folder, book) for book in [None, *BOOKS])
    packages = sum(tables(folder, book) for book in BOOKS)
    spoilt(folder)
    filters(folder)
print(*failures, sep="\n")
print(f"{releases} releases, {packages} packages, {len(SPOILT)} files, {len(failures)} failures")
sys.exit(bool(failures or not releases or not packages))
