#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs one transcript of the command line and compares what it prints, byte for byte.

    run.py COMMAND FILE.test [--update]

A transcript is a list of calls. Each begins with "$ mediabuy …"; then follows what goes to standard output, behind a
line "2>" what goes to standard error, and behind "? N" the exit status (0 where it is not given). A line that begins
with "#" before the first call is a comment. Input is given as "$ mediabuy … <<< text" with \\n for new lines.
Paths count from the root of the repository. --update writes what was printed; read it before you commit it.
"""

import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(command, line):
    call, _, text = line.partition(" <<< ")
    arguments = shlex.split(call)
    assert arguments[0] == "mediabuy", line
    done = subprocess.run(
        [command, *arguments[1:]], cwd=ROOT, capture_output=True, timeout=60,
        input=text.encode().decode("unicode_escape").encode("latin-1") if text else b"",
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "Pacific/Auckland"})
    out = done.stdout.decode() + ("2>\n" + done.stderr.decode() if done.stderr else "")
    return out + (f"? {done.returncode}\n" if done.returncode else "")


def main():
    command, path = sys.argv[1], pathlib.Path(sys.argv[2])
    old = path.read_bytes().decode()  # as it is: CSV ends its lines with CR LF
    head, *calls = ("\n" + old).split("\n$ ")
    printed = head.lstrip("\n") + ("\n" if head.strip() else "")
    for call in calls:
        line = call.split("\n", 1)[0]
        printed += f"$ {line}\n" + run(command, line)
    if "--update" in sys.argv[3:]:
        path.write_bytes(printed.encode())
    elif printed != old:
        import difflib
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), printed.splitlines(True), "expected", "printed"))
        sys.exit(1)


if __name__ == "__main__":
    main()
