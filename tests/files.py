#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `new` and `format --in-place` do to files: nothing is overwritten unasked, nothing is half written, and a file
that is laid out already is not touched.

    files.py COMMAND
"""

import pathlib
import subprocess
import sys
import tempfile

CROOKED = b'mediabuy=1\n  title="T" # of it\n[[party]]\nid="x"\nkind="agency"\nname="X"\n'
STRAIGHT = b'mediabuy = 1\ntitle    = "T" # of it\n\n[[party]]\nid   = "x"\nkind = "agency"\nname = "X"\n'


def check(what, holds):
    print(("passed: " if holds else "FAILED: ") + what)
    return holds


def main():
    command = str(pathlib.Path(sys.argv[1]).resolve())
    good = True
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        run = lambda *arguments: subprocess.run([command, *arguments], cwd=folder, capture_output=True, timeout=60)
        book = folder / "my.toml"
        good &= check("new writes the file", run("new", "-o", "my.toml").returncode == 0 and book.exists())
        good &= check("which has nothing wrong", run("check", "my.toml", "--strict").returncode == 0)
        good &= check("and an answer", b"Example Radio" in run("report", "my.toml").stdout)
        book.write_bytes(CROOKED)
        good &= check("new does not overwrite a book", run("new", "-o", "my.toml").returncode == 2)
        good &= check("so that it is as it was", book.read_bytes() == CROOKED)
        good &= check("format prints", run("format", "my.toml").stdout == STRAIGHT and book.read_bytes() == CROOKED)
        done = run("format", "my.toml", "--in-place")
        good &= check("in place it writes", done.returncode == 0 and done.stdout == b"" and book.read_bytes() == STRAIGHT)
        before = book.stat()
        good &= check("what is laid out is not touched", run("format", "my.toml", "--in-place").returncode == 0
                      and book.stat().st_ino == before.st_ino and book.stat().st_mtime_ns == before.st_mtime_ns)
        book.write_bytes(CROOKED + b"kind=\n")
        good &= check("a book with errors is laid out where it can be", run("format", "my.toml", "--in-place").returncode == 1
                      and book.read_bytes() == STRAIGHT + b"kind=\n")
        good &= check("new overwrites when told", run("new", "-o", "my.toml", "--force").returncode == 0)
        run("export", "csv", "my.toml", "-o", "tables")
        (folder / "tables/mine.csv").write_text("a,b\n")
        first = {file.name for file in (folder / "tables").iterdir()}
        book.write_bytes(STRAIGHT.replace(b"[[party]]", b"currency = \"USD\"\n\n[[party]]"))
        done = run("export", "csv", "my.toml", "-o", "tables")
        left = {file.name for file in (folder / "tables").iterdir()}
        named = {pathlib.Path(line.split(",")[0].split()[-1]).name for line in done.stderr.decode().splitlines()
                 if line.startswith("mediabuy: removed ")}
        good &= check("tables of an earlier export are removed and named, and nothing else",
                      done.returncode == 0 and left == {"book.csv", "party.csv", "datapackage.json", "mine.csv"}
                      and named == first - left and len(named) > 5)
        good &= check("so that the folder is the book", b"0 errors" in run("check", "tables/datapackage.json", "--as-of", "2026-01-09").stdout)
        for file in (folder / "tables").iterdir():
            file.unlink()
        (folder / "tables").rmdir()
        kept = folder / "kept.toml"
        kept.write_text('mediabuy = 1\ntitle = "Kept"\nas_of = 2026-01-09\n[[import]]\nformat = "usaspending"\nfile = "nowhere.csv"\n')
        (folder / "page.html").write_text('<div id="page"></div>')
        done = run("explore", "kept.toml", "--page", "page.html", "-o", "shown.html", "--no-open")
        good &= check("explore says what the page cannot: which official file is not there",
                      done.returncode == 0 and b"kept.toml:6:8" in done.stderr and b"[import-unreadable]" in done.stderr)
        for name in ("kept.toml", "page.html", "shown.html"):
            (folder / name).unlink()
        good &= check("nothing else is left behind", [file.name for file in folder.iterdir()] == ["my.toml"])
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
