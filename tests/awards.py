#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `import usaspending` makes of the files that stand beside the actions in an award's zip: printed totals, sub-awards
and outlays, held to what Python's csv and fractions make of the same rows. The rows are invented, since none were to be
had; the headers are the publisher's own where they are here, else those of the columns that are read.

    awards.py COMMAND
"""

import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from fractions import Fraction

ROOT = pathlib.Path(__file__).resolve().parents[1]
HEADERS = ROOT.parent / "shared/data/usaspending/headers"
ONE, TWO = "CONT_AWD_00EXMP25F00000001_7014_00EXMP25D00000001_7014", "CONT_AWD_00EXMP25C00000002_7012_-NONE-_-NONE-"

ACTION = {"Agency": "BUREAU", "Award ID": "00EXMP25F00000001", "Recipient Name": "EXAMPLE MEDIA LLC",
          "Federal Action Obligation": "1500000.00", "Action Date": "2025-08-18", "Modification": "0",
          "Product/Service Description": "SUPPORT- MANAGEMENT: ADVERTISING", "NAICS Description": "",
          "Transaction Description": "RADIO", "Generated Award ID": ONE}


def summary(key, obligated, end, **more):
    return {"contract_award_unique_key": key, "award_id_piid": key.split("_")[2], "total_obligated_amount": obligated,
            "current_total_value_of_award": "2000000.00", "potential_total_value_of_award": "3000000.5",
            "period_of_performance_start_date": "2025-08-18", "period_of_performance_current_end_date": end,
            "awarding_sub_agency_code": key.split("_")[3], "awarding_sub_agency_name": "BUREAU", "recipient_uei": "UEI1",
            "recipient_name": "EXAMPLE MEDIA LLC", "award_type_code": "D", **more}


def subaward(key, number, amount, who):
    return {"prime_award_unique_key": key, "prime_award_piid": key.split("_")[2], "subaward_number": number,
            "subaward_amount": amount, "subaward_action_date": "2025-09-01", "subawardee_name": who,
            "subawardee_uei": who[:3], "prime_award_awarding_sub_agency_code": key.split("_")[3],
            "prime_award_awarding_sub_agency_name": "BUREAU", "prime_awardee_uei": "UEI1",
            "prime_awardee_name": "EXAMPLE MEDIA LLC", "subaward_description": "SPOTS, LOCAL"}


def funding(key, account, period, amount, obligated=""):
    return {"award_unique_key": key, "treasury_account_symbol": account, "treasury_account_name": "OPERATIONS " + account,
            "submission_period": period, "gross_outlay_amount_FYB_to_period_end": amount,
            "transaction_obligated_amount": obligated, "awarding_subagency_code": "7014",
            "awarding_subagency_name": "BUREAU", "recipient_uei": "UEI1", "recipient_name": "EXAMPLE MEDIA LLC"}


A, B = "070-2025/2025-0540-000", "070-X-0530-000"
SUMMARIES = [summary(ONE, "1500000.0", "2025-12-31"), summary(TWO, "20.25", "2026-03-31")]
SUBAWARDS = [subaward(ONE, "S1", "300000.00", "LOCAL RADIO INC"), subaward(ONE, "S1", "300000.00", "LOCAL RADIO INC"),
             subaward(TWO, "S-9", "-0.75", "PRINT SHOP LLC")]
FUNDING = [funding(ONE, A, "FY2025P06", "", "1000.00"), funding(ONE, A, "FY2025P09", "", "-200.25"),
           funding(ONE, A, "FY2026P01", "", "0.25"), funding(ONE, B, "FY2025P09", "", "3.00"),
           funding(TWO, A, "FY2021Q2", "", "20.25"), funding("ASST_NON_1", A, "FY2025P09", "", "70000.00"),
           funding(ONE, A, "FY2025P06", "100.10"), funding(ONE, A, "FY2025P09", "150.05", "500.00"),
           funding(ONE, A, "FY2025P09", "0.20"), funding(ONE, A, "FY2025P08", "999.99"),
           funding(ONE, A, "FY2026P02", "7.00"), funding(ONE, B, "FY2025P09", "-3.01"),
           funding(TWO, A, "FY2021Q2", "11.00"), funding("ASST_NON_1", A, "FY2025P09", "5000.00"),
           funding("", A, "FY2025P09", "6000.00")]


def table(rows, name=None):
    """With every column of the publisher's header, in its order."""
    columns = list(rows[0])
    if name and (HEADERS / name).exists():
        columns = next(csv.reader(open(HEADERS / name, newline="")))
        missing = set().union(*rows) - set(columns)
        assert not missing, missing
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def outlays(rows):
    """Of each award, account and year the latest period: domain.md A3."""
    latest, sums = {}, {}
    month = lambda period: int(period[7:]) * (3 if period[6] == "Q" else 1)
    for row in rows:
        if not row["award_unique_key"].startswith("CONT_"):
            continue
        if not row["gross_outlay_amount_FYB_to_period_end"]:
            continue  # blank where another period is the latest
        period = row["submission_period"]
        key = row["award_unique_key"], row["treasury_account_symbol"], period[2:6]
        if month(period) > latest.get(key, 0):
            latest[key], sums[key] = month(period), Fraction(0)
        if month(period) == latest[key]:
            sums[key] += Fraction(row["gross_outlay_amount_FYB_to_period_end"])
    return sums


def obligations(rows):
    """Of each award and account all periods: they are changes."""
    sums = {}
    for row in rows:
        if row["award_unique_key"].startswith("CONT_") and row["transaction_obligated_amount"]:
            key = row["award_unique_key"], row["treasury_account_symbol"]
            sums[key] = sums.get(key, Fraction(0)) + Fraction(row["transaction_obligated_amount"])
    return sums


def text_of(amount):
    cents = amount * 100
    assert cents.denominator == 1
    whole, rest = divmod(abs(cents.numerator), 100)
    return f"{'-' if cents < 0 else ''}{whole}.{rest:02d}"


def main():
    command = str(pathlib.Path(sys.argv[1]).resolve())
    good = True

    def check(what, holds):
        nonlocal good
        good &= bool(holds)
        print(("passed: " if holds else "FAILED: ") + what)

    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)

        def run(*arguments):
            return subprocess.run([command, *arguments], cwd=folder, capture_output=True, timeout=60)

        def zip_of(name, **members):
            with zipfile.ZipFile(folder / name, "w") as archive:
                for member, content in members.items():
                    archive.writestr(member + ".csv", content)

        parts = {"Summaries": table(SUMMARIES, "prime-award-summaries.csv"), "Subawards": table(SUBAWARDS, "subawards.csv"),
                 "FederalAccountFunding": table(FUNDING, "federal-account-funding.csv")}
        zip_of("award.zip", Transactions=table([ACTION]), **parts)
        done = run("import", "usaspending", "award.zip", "-o", "book.json", "--format", "json")
        check("every member is known", done.returncode == 0 and not json.loads(done.stdout)["problems"])
        total = json.loads(done.stdout)["total"]
        check("a printed total is beside the rows only of an award whose first action is here", total["printed"] ==
              {"awards": 1, "amount": "1500000.00", "taken": "1500000.00", "differ": 0})
        sums = outlays(FUNDING)
        check("only actions are obligated", total["amount"] == "1500000.00")
        check("sub-awards are kept, also where they repeat, and not added",
              (total["subawards"], total["subaward_amount"]) == (3, text_of(sum(Fraction(r["subaward_amount"]) for r in SUBAWARDS))))
        check("outlays are those of the latest periods",
              (total["outlays"], total["outlay_amount"]) == (len(sums), text_of(sum(sums.values()))))
        lines = obligations(FUNDING)
        check("what accounts obligate is that of all periods, and not added",
              (total["funding_lines"], total["funding_amount"]) == (len(lines), text_of(sum(lines.values()))))
        check("rows of grants and of no award are passed over", total["passed_over"] == 3 and total["refused"] == 0)
        check("rows read are taken, passed over or refused",
              total["rows"] == total["taken"] + 3 == 1 + len(SUMMARIES) + len(SUBAWARDS) + len(FUNDING))

        book = json.loads((folder / "book.json").read_text())
        one, two = (next(c for c in book["contract"] if c["piid"] == piid)
                    for piid in ("00EXMP25F00000001", "00EXMP25C00000002"))
        check("a summary fills in totals and days that the actions lack",
              one["totals"] == {"obligated": "1500000.00", "current": "2000000.00", "potential": "3000000.50"}
              and (one["start"], one["end"]) == ("2025-08-18", "2025-12-31") and "end" not in one.get("unknown", {}))
        check("an award without actions has none, and says so",
              "modification" not in two and two["unknown"]["modification"] == "not-looked-for"
              and two["totals"]["obligated"] == "20.25")
        check("each outlay is in a note", all(
            f"outlays of FY{year}" in (one if key == ONE else two)["note"] and text_of(amount) in (one if key == ONE else two)["note"]
            for (key, _, year), amount in sums.items()))
        check("each account of an award is a line of it, paid from the fund of that account", all(
            {"number": account, "funded": text_of(amount), "fund": "fund-" + account.lower().replace("/", "-")}.items()
            <= next(line for line in (one if key == ONE else two)["line"] if line["number"] == account).items()
            for (key, account), amount in lines.items()))
        check("and the fund has its symbol and its name",
              {(f["tas"], f["name"]) for f in book["fund"]} == {(a, "OPERATIONS " + a) for a in (A, B)})
        clock = lambda day: next(r for r in json.loads(run("status", "book.json", one["id"], "--as-of", day, "--format",
                                                            "json").stdout)["rows"])["clocks"]["funds"]
        # One account can be obligated through FY2025 and pays five years more; the other has no end.
        check("the funds of an award are a clock", clock("2025-09-30") != clock("2030-10-01") and clock("2025-09-30"))
        subs = book["allocation"]
        check("sub-awards are of their own layer, under their award",
              [(s["layer"], s["contract"]) for s in subs].count(("subaward", one["id"])) == 2
              and sum(Fraction(s["amount"]) for s in subs) == Fraction("599999.25"))
        report = json.loads(run("report", "book.json", "--layer", "award", "--format", "json").stdout)
        check("and never inside of what is obligated", report["total"]["point"] == "1500000.00")

        done = run("import", "usaspending", "award.zip", "--text", "radio", "-o", "book.json", "--format", "json")
        total = json.loads(done.stdout)["total"]
        book = json.loads((folder / "book.json").read_text())
        check("what is beside is selected by the actions that are",
              [c["piid"] for c in book["contract"]] == ["00EXMP25F00000001", "00EXMP25D00000001"]
              and (total["subawards"], total["passed_over"]) == (2, 3 + 1 + 1 + 2))
        (folder / "subs.csv").write_text(parts["Subawards"])
        done = run("import", "usaspending", "subs.csv", "--psc", "R701")
        check("without actions a filter is refused", done.returncode == 2 and b"[filter-not-in-layout]" in done.stderr)
        (folder / "odd.csv").write_text(table([funding(ONE, A, "2025-06", "1.00"), funding("CONT_X", A, "FY2025P06", "1.00")],
                                              "federal-account-funding.csv"))
        done = run("import", "usaspending", "odd.csv")
        check("odd periods and keys are refused with their line", b"odd.csv:2:3: error" in done.stderr
              and b"[bad-period-of-file]" in done.stderr and b"[bad-award-key]" in done.stderr)
        (folder / "near.csv").write_text(parts["Subawards"].replace("subaward_amount", "amount_of_subaward", 1))
        done = run("import", "usaspending", "near.csv")
        check("the nearest layout is named", b"the nearest, sub-awards, also has subaward_amount" in done.stderr)
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
