#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads back what the command writes as CSV: the same rows and values as in its JSON, and no cell that a spreadsheet
would take for a formula. Looks at Markdown for tables whose rows have as many cells as their head, and for footnotes
that are defined once and used.

    formats.py COMMAND
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
BOOKS = ["tests/cli/books/evidence.toml", "examples/books/media-contract.toml", "examples/books/ice-2025.toml",
         "examples/books/media-orders.toml", "tests/browser/books/hostile.toml"]
COMMANDS = ["report", "answers", "status", "why", "timeline", "expiring", "history", "ladder", "accrue", "pace", "match", "pay", "proof", "claims", "method", "check"]
NUMBERS = re.compile(r"-?[0-9.]+")


def run(command, *arguments):
    done = subprocess.run([command, *arguments, "--quiet"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 1), (arguments, done.stderr)
    return done.stdout


def as_cell(value):
    """What stands in the cell of a plain value; None for a list or an object."""
    if isinstance(value, (list, dict)):
        return None
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def check_csv(text, rows, what):
    assert text.endswith("\r\n"), what
    head, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert len(lines) == len(rows), (what, len(lines), len(rows))
    for line, row in zip(lines, rows):
        assert len(line) == len(head), (what, line)
        for name, cell in zip(head, line):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or NUMBERS.fullmatch(cell), (what, name, cell)
            expected = as_cell(row[name]) if name in row else None
            if expected is None and isinstance(row.get(name), list):
                expected = "; ".join(row[name])
            if expected is not None:
                assert cell.removeprefix("'") == expected.removeprefix("'"), (what, name, cell, expected)


def cells(line):
    return len(re.findall(r"(?<!\\)\|", line))


def check_markdown(text, what):
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if re.fullmatch(r"\|( -+:? \|)+", line):
            width = cells(line)
            assert cells(lines[at - 1]) == width, (what, lines[at - 1])
            for row in lines[at + 1:]:
                if not row.startswith("|"):
                    break
                assert cells(row) == width, (what, row)
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.M)
    used = set(re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", text))
    assert len(defined) == len(set(defined)) and set(defined) == used, (what, defined, used)
    assert not re.search(r"(?<!\\)<(?!https?://)", text), (what, "HTML")
    assert "](javascript" not in text.replace("\\](", ""), what


def check_file(command):
    with tempfile.TemporaryDirectory() as folder:
        for ending, format_ in [("csv", "csv"), ("md", "markdown"), ("json", "json"), ("txt", "text")]:
            path = pathlib.Path(folder, "out." + ending)
            path.write_text("old")
            assert run(command, "report", "-o", str(path)) == ""
            assert path.read_bytes().decode() == subprocess.run(
                [command, "report", "--format", format_], cwd=ROOT, capture_output=True, timeout=60).stdout.decode(), ending
        assert sorted(p.name for p in pathlib.Path(folder).iterdir()) == ["out.csv", "out.json", "out.md", "out.txt"]
        assert run(command, "report", "-o", "-", "--format", "csv").startswith("key,")


def main():
    command = str(pathlib.Path(sys.argv[1]).resolve())
    for book in BOOKS:
        for name in COMMANDS:
            asked = [name, book]
            rows = json.loads(run(command, *asked, "--format", "json"))["rows"]
            text = subprocess.run([command, *asked, "--format", "csv", "--quiet"], cwd=ROOT, capture_output=True,
                                  timeout=60).stdout.decode()
            check_csv(text, rows, asked)
            check_markdown(run(command, *asked, "--format", "markdown"), asked)
    check_file(command)
    print("passed:", len(BOOKS) * len(COMMANDS), "answers read back")


if __name__ == "__main__":
    main()
