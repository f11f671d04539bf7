#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What long work shows on a terminal, and what is left of it: a line that is redrawn and gone at the end, nothing of it
where standard error is no terminal or --quiet is given, and an interrupt that leaves no file behind.

    progress.py COMMAND
"""

import fcntl
import os
import pathlib
import pty
import re
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
ACTIONS = (ROOT / "tests/cli/books/actions.csv").read_bytes().replace(b"1E+05", b"1")
HEADER, ROWS = ACTIONS.split(b"\n", 1)
ERASED = "\r\x1b[K"
LINE = re.compile(r"\r[█░]{24}  (\d+) %  (\d+)/(\d+) MB  \d+ MB/s(?:  [\d:]+)?\x1b\[K")


def check(what, holds):
    print(("passed: " if holds else "FAILED: ") + what)
    return holds


class Session:
    """A command whose standard error is a terminal of so many columns."""

    def __init__(self, call, folder, columns=80, term="xterm"):
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.process = subprocess.Popen(call, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=theirs,
                                        env={**os.environ, "TERM": term})
        os.close(theirs)
        self.terminal, self.shown = ours, b""

    def see(self, until=None):
        """What it shows up to a mark, or to its end."""
        while until is None or until not in self.shown:
            try:
                piece = os.read(self.terminal, 65536)
            except OSError:  # nobody has the other side any more
                break
            if not piece:
                break
            self.shown += piece
        return self.shown.decode()

    def end(self):
        self.process.stdin.close()
        shown = self.see()
        self.process.stdout.read()
        self.process.stdout.close()
        os.close(self.terminal)
        return self.process.wait(timeout=60), shown


def long_enough(call, folder):
    """What a terminal shows of a file that is made longer until reading it shows three lines."""
    for rows in (20000 << step for step in range(7)):
        (folder / "long.csv").write_bytes(HEADER + b"\n" + ROWS * (rows // 4))
        status, shown = Session([*call, "long.csv"], folder).end()
        if len(LINE.findall(shown)) >= 3:
            break
    return status, shown


def feed(session, seconds):
    """Rows in drops, so that it lasts however fast the machine is."""
    session.process.stdin.write(HEADER + b"\n")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        session.process.stdin.write(ROWS * 1000)
        session.process.stdin.flush()
        time.sleep(0.05)


def main():
    command = str(pathlib.Path(sys.argv[1]).resolve())
    good = True
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        call = [command, "import", "usaspending"]
        run = lambda *arguments: subprocess.run([*call, *arguments], cwd=folder, capture_output=True, timeout=120)

        status, shown = long_enough(call, folder)
        lines = LINE.findall(shown)
        parts = [int(part) for part, _, _ in lines]
        size = (folder / "long.csv").stat().st_size // 1_000_000
        good &= check(f"a file that takes long shows how far it is: {lines[:3]}", status == 0 and len(lines) >= 3)
        good &= check("never less than before", parts == sorted(parts) and all(0 <= part <= 100 for part in parts))
        good &= check("of the size that it has", {int(total) for _, _, total in lines} == {size})
        good &= check("and nothing of it is left", shown.endswith(ERASED) and LINE.sub("", shown) == ERASED)
        status, shown = Session([*call, "long.csv"], folder, columns=20).end()
        widths = [len(line) for line in shown.replace("\x1b[K", "").split("\r")]
        good &= check(f"a narrow terminal gets a short line: {max(widths)}", 0 < max(widths) < 20)
        for what, session in [("--quiet", Session([*call, "long.csv", "--quiet"], folder)),
                              ("a terminal that cannot go back", Session([*call, "long.csv"], folder, term="dumb"))]:
            good &= check(f"{what}: nothing is shown", session.end() == (0, ""))
        good &= check("no terminal: nothing is shown", run("long.csv").stderr == b"")
        (folder / "short.csv").write_bytes(ACTIONS)
        good &= check("short work shows nothing", any(Session([*call, "short.csv"], folder).end() == (0, "")
                                                       for _ in range(5)))  # a machine may stand still for once

        session = Session([*call, "-"], folder)
        feed(session, 1)
        status, shown = session.end()
        good &= check("of a pipe, whose end nobody knows, there is no bar", status == 0 and " MB/s\x1b[K" in shown
                      and "%" not in shown and "/0" not in shown and shown.endswith(ERASED))

        (folder / "book.json").write_text("as it was")
        before = sorted(file.name for file in folder.iterdir())
        for sent in (signal.SIGINT, signal.SIGTERM):
            session = Session([*call, "-", "-o", "book.json"], folder)
            feed(session, 1)
            session.see(until=b"MB/s")
            session.process.send_signal(sent)
            status, shown = session.end()
            good &= check(f"{sent.name} ends it as a signal does, and takes the line away",
                          status == -sent and shown.endswith(ERASED))
            good &= check("and no file is touched or left", (folder / "book.json").read_text() == "as it was"
                          and sorted(file.name for file in folder.iterdir()) == before)
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
