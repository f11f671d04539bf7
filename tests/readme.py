#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the readme to what the command really does: the report that it shows, its book, its error, and every answer
that stands below a comment with its call.

    readme.py COMMAND [--update]        --update writes the report and the answers into the readme anew
"""

import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
REPORT = re.compile(r"(<!-- report -->\n```\n)(.*?)(```\n<!-- /report -->)", re.S)
ANSWER = re.compile(r"(<!-- mediabuy (.*?) -->\n```\n)(.*?)(```\n)", re.S)


def run(command, *arguments, folder=ROOT):
    return subprocess.run([command, *arguments], cwd=folder, capture_output=True, text=True, timeout=60)


def check(what, holds):
    print(("passed: " if holds else "FAILED: ") + what)
    return holds


def main():
    command = str(pathlib.Path(sys.argv[1]).resolve())
    text = README.read_text()
    report = run(command, "report", "--by", "platform").stdout
    shown = report.split("\n\n†")[0] + "\n"  # the table; what stands below it is said in words
    answer_to = lambda call: run(command, *shlex.split(call)).stdout.split("\n\n", 1)[1]  # below the line of the book
    if "--update" in sys.argv:
        text = REPORT.sub(lambda m: m[1] + shown + m[3], text)
        README.write_text(ANSWER.sub(lambda m: m[1] + answer_to(m[2]) + m[4], text))
        return True
    good = check("the report is the one that the command prints", REPORT.search(text)[2] == shown)

    calls = re.findall(r"^    mediabuy ([a-z][^#\n|]*)", text, re.M)
    book = re.search(r"```toml\n(.*?)```", text, re.S)[1]
    error = re.search(r"```\n(winter\.toml:.*?)```", text, re.S)[1]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "winter.toml")
        path.write_text(book)
        checked = run(command, "check", "winter.toml", folder=folder)
        good &= check("its book has no problem", checked.returncode == 0 and "0 errors, 0 warnings" in checked.stdout)
        good &= check("its order is expired", " expired " in run(command, "status", "winter.toml", folder=folder).stdout)
        award = run(command, "report", "winter.toml", "--layer", "award", folder=folder).stdout
        good &= check("its award is exact to the cent", "1,500,000.00  exact" in award)
        path.write_text(book.replace("$1,500,000.00", "$1,500,00O.00"))
        good &= check("its mistake is reported as shown", error in run(command, "check", "winter.toml", folder=folder).stdout)
        rows = (ROOT / "tests/cli/books/actions.csv").read_text().splitlines(keepends=True)
        pathlib.Path(folder, "contracts.csv").write_text("".join(row for row in rows if "1E+05" not in row))
        pathlib.Path(folder, "examples").symlink_to(ROOT / "examples")
        for call in calls:  # in their order: what one writes another reads
            if "winter.toml" not in call and "my.toml" not in call:
                good &= check(f"mediabuy {call.strip()} runs", run(command, *shlex.split(call), folder=folder).returncode == 0)
    for _, call, printed, _ in ANSWER.findall(text):
        good &= check(f"mediabuy {call} answers what is shown", answer_to(call) == printed)
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
