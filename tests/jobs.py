#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Files that are read at once come to what they come to one after another: answer, problems, exit status and book, byte for
byte, however many threads there are. The files are made here, the same ones every time: of two layouts, with awards that lie
in several of them, rows that repeat, rows that are refused, files that no filter fits and spoilt zips.

    jobs.py COMMAND
"""

import csv
import io
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
JOBS = ["2", "3", "16"]
NARROW = ["Agency", "Award ID", "Recipient Name", "Federal Action Obligation", "Action Date", "Modification",
          "Product/Service Description", "NAICS Description", "Transaction Description", "Generated Award ID"]
WIDE = ["contract_award_unique_key", "award_id_piid", "modification_number", "federal_action_obligation", "action_date",
        "awarding_sub_agency_name", "awarding_sub_agency_code", "recipient_uei", "recipient_name", "product_or_service_code",
        "naics_code", "transaction_description"]
SUBAWARDS = ["prime_award_unique_key", "prime_award_piid", "subaward_number", "subaward_amount", "subaward_action_date",
             "subawardee_name", "subawardee_uei", "prime_award_awarding_sub_agency_code",
             "prime_award_awarding_sub_agency_name", "prime_awardee_uei", "prime_awardee_name", "subaward_description"]
WORDS = ["RADIO SPOTS", "ADVERTISING, LOCAL", 'THE "BIG" BUY', "LINE\nEND", "Œuvre", "SURVEY"]


def table(columns, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def award(number):
    piid = f"00EXMP25F{number:08d}"
    return piid, f"CONT_AWD_{piid}_7014_-NONE-_-NONE-"


def narrow(any_of, rows, amount=None):
    """Awards are those of every file; each vendor is written in several ways."""
    out = []
    for _ in range(rows):
        piid, key = award(any_of.randrange(40))
        out.append([f"BUREAU {any_of.randrange(3)}", piid, f"VENDOR {any_of.randrange(9)} LLC",
                    amount or f"{any_of.randrange(-10**6, 10**8) / 100:.2f}", f"2025-{any_of.randrange(1, 10):02d}-11",
                    f"P{any_of.randrange(30):05d}", "SUPPORT: ADVERTISING", "", any_of.choice(WORDS), key])
    return out


def wide(any_of, rows, code=None, words=None):
    out = []
    for _ in range(rows):
        piid, key = award(any_of.randrange(40))
        out.append([key, piid, f"P{any_of.randrange(30):05d}", f"{any_of.randrange(10**8) / 100:.2f}",
                    f"2024-{any_of.randrange(1, 10):02d}-28", f"BUREAU {any_of.randrange(3)}", "7014",
                    f"UEI{any_of.randrange(9)}", f"VENDOR {any_of.randrange(9)} LLC",
                    code or any_of.choice(["R701", "R708", "D302"]), "541810", words or any_of.choice(WORDS)])
    return out


def files():
    """By name; each of five with something the others lack."""
    any_of = random.Random(20261127)
    refused = wide(any_of, 300)
    for at in range(0, 300, 6):
        refused[at][3] = any_of.choice(["1E+05", "1,2", "", "12.345"])
    for at in range(3, 300, 30):
        refused[at][4] = "2025-02-30"
    ragged = table(WIDE, wide(any_of, 50)).replace("7014,UEI3", "7014").replace("R708,", 'R7"08,', 5)
    taken = wide(any_of, 4)
    taken[1][0] = taken[0][0].replace("_-NONE-_-NONE-", "_NONE_NONE")  # the id of another award
    taken[2][0] = "CONT_AWD_nothing"
    repeated = wide(any_of, 200)
    return {
        "a.csv": table(NARROW, narrow(any_of, 500)),
        "b.csv": table(WIDE, repeated + wide(any_of, 300)),
        "c.csv": table(WIDE, refused + repeated[:50]),
        "d.csv": ragged,
        "e.csv": table(WIDE, repeated[:20] + taken)[:-2],
        "subs.csv": table(SUBAWARDS, [[award(n)[1], award(n)[0], "S1", "300.00", "2025-09-01", "LOCAL RADIO", "LOC", "7014",
                                       "BUREAU 1", "UEI1", "VENDOR 1 LLC", "SPOTS"] for n in range(60)]),
        "unknown.csv": "a,b,c\n1,2,3\n",
        "twice.csv": table(WIDE + ["recipient_uei"], [row + ["X"] for row in wide(any_of, 3)]),
        "empty.csv": "",
        "long.csv": table(WIDE, wide(any_of, 1500, words="ADVERTISING " * 1700)),  # more than may wait
        "other.csv": table(WIDE, wide(any_of, 1500, words="ADVERTISING " * 1800)),
    }


def zip_of(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def spoil(path, into):
    """Another byte where the last member's bytes are."""
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02") - 40
    content[at] ^= 0x55
    into.write_bytes(content)


def main():
    command = str(pathlib.Path(sys.argv[1]).resolve())
    good = True
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        made = files()
        for name, content in made.items():
            (folder / name).write_text(content, encoding="utf-8", newline="")
        zip_of(folder / "some.zip", {name: made[name] for name in ["b.csv", "c.csv", "unknown.csv", "subs.csv"]})
        zip_of(folder / "more.zip", {name: made[name] for name in ["a.csv", "e.csv", "long.csv"]})
        spoil(folder / "more.zip", folder / "spoilt.zip")

        def run(jobs, arguments, book):
            (folder / book).unlink(missing_ok=True)
            done = subprocess.run([command, "import", *arguments, "--jobs", jobs, "-o", book], cwd=folder,
                                  capture_output=True, timeout=120)
            return (done.returncode, done.stdout, done.stderr,
                    (folder / book).read_bytes() if (folder / book).exists() else None)

        def same(what, *arguments, status, book="book.json"):
            nonlocal good
            alone = run("1", arguments, book)
            others = [run(jobs, arguments, book) for jobs in JOBS]
            holds = alone[0] == status and (status == 2) == (alone[3] is None) and all(other == alone for other in others)
            good &= holds
            print(("passed: " if holds else f"FAILED (status {alone[0]}): ") + what)

        five = ["a.csv", "b.csv", "c.csv", "d.csv", "e.csv"]
        asked = ["usaspending", *five, "--format", "json"]
        same("five files", *asked, status=1)
        same("five files in another order, one of them twice", "usaspending", *reversed(five), "b.csv", status=1)
        same("five files, by words and days", *asked, "--text", "radio", "--from", "2024-03-01", status=1)
        same("files that have the code asked for", "usaspending", "b.csv", "c.csv", "e.csv", "--psc", "R701", status=1)
        same("a file that a filter does not fit", *asked, "--psc", "R701", status=2)
        same("what lies beside, by words", "usaspending", "subs.csv", "b.csv", "a.csv", "--text", "survey", status=0)
        same("files of no known layout, without rows, with a column twice", "usaspending", "b.csv", "unknown.csv",
             "empty.csv", "twice.csv", "a.csv", status=1)
        same("a book that leaves the files where they are", "usaspending", "b.csv", "some.zip", "--keep", status=1,
             book="book.toml")
        same("more rows than may wait", "usaspending", "long.csv", "other.csv", "b.csv", status=0)
        same("zips beside plain files", "usaspending", "some.zip", "d.csv", "more.zip", status=1)
        same("a zip of many layouts, by code", "usaspending", "some.zip", "--psc", "R708", status=1)
        same("a spoilt zip behind refused rows", "usaspending", "c.csv", "spoilt.zip", "some.zip", status=2)
        same("a spoilt zip before a file that a filter does not fit", "usaspending", "spoilt.zip", "a.csv", "--psc", "R701",
             status=2)
        same("a folder among the files", "usaspending", "b.csv", ".", "c.csv", status=2)
        same("a file that is not there", "usaspending", "b.csv", "nowhere.csv", "c.csv", status=2)
        snap = (ROOT / "tests/cli/books/snap.csv").read_bytes()
        for name in ["snap-1.csv", "snap-2.csv"]:
            (folder / name).write_bytes(snap)
        same("files of a platform, with rows that repeat", "snap-ads", "snap-1.csv", "unknown.csv", "snap-2.csv", status=1)
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
