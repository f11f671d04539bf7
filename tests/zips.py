#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `import usaspending` makes of zips: the same as of the files in them, and of every spoilt one a clear refusal
that writes nothing. The zips are made here, with Python's zipfile, and then spoilt byte by byte.

    zips.py COMMAND
"""

import hashlib
import io
import json
import pathlib
import struct
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
ACTIONS = (ROOT / "tests/cli/books/actions.csv").read_bytes()
HISTORY = ROOT.parent / "shared/data/usaspending/award-history"
CENTRAL, LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def check(what, holds):
    print(("passed: " if holds else "FAILED: ") + what)
    return holds


def zipped(*members, compression=zipfile.ZIP_DEFLATED):
    """A zip of (name, bytes)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def renamed(archive, old, new):
    """Names that zipfile would not write; both must be as long."""
    return archive.replace(old, new)


def patched(archive, mark, offset, form, value):
    """Overwrites a field behind the first `mark`."""
    at = archive.index(mark) + offset
    return archive[:at] + struct.pack(form, value) + archive[at + struct.calcsize(form):]


def encrypted(archive):
    return patched(patched(archive, CENTRAL, 8, "<H", 1), LOCAL, 6, "<H", 1)


def with_size(archive, size):
    return patched(patched(archive, CENTRAL, 24, "<I", size), LOCAL, 22, "<I", size)


def spoilt_zips():
    """(what, bytes, a word of the refusal)"""
    other_checksum = patched(patched(zipped(("a.csv", ACTIONS)), CENTRAL, 16, "<I", 1), LOCAL, 14, "<I", 1)
    escape = renamed(zipped(("axb.csv", ACTIONS)), b"axb.csv", b"a\x1bb.csv")
    twice = renamed(zipped(("a.csv", ACTIONS), ("b.csv", ACTIONS)), b"b.csv", b"a.csv")
    plain = zipped(("a.csv", ACTIONS))
    stored = zipped(("a.csv", ACTIONS), compression=zipfile.ZIP_STORED)
    deflated_at = plain.index(b"a.csv") + len("a.csv")
    garbage = plain[:deflated_at] + b"\xff" * 40 + plain[deflated_at + 40:]
    two = zipped(("a.csv", ACTIONS), ("b.csv", ACTIONS), compression=zipfile.ZIP_STORED)
    second = two.index(CENTRAL, two.index(CENTRAL) + 1)
    overlapping = two[:second + 42] + struct.pack("<I", 0) + two[second + 46:]
    overlapping = overlapping[:len(ACTIONS) + 35] + overlapping[two.index(CENTRAL):]  # the second's bytes are gone
    overlapping = overlapping[:-6] + struct.pack("<I", overlapping.index(CENTRAL)) + overlapping[-2:]
    return [
        ("of no members", zipped(), "is empty"),
        ("of an empty folder", zipped(("folder/", b"")), "is empty"),
        ("cut off", plain[:len(plain) - 30], "cut off or damaged"),
        ("of its first half", plain[:len(plain) // 2], "cut off or damaged"),
        ("that is only called one", ACTIONS, "cut off or damaged"),
        ("of no bytes", b"", "cut off or damaged"),
        ("with another checksum", other_checksum, "a.csv is damaged: CRC"),
        ("with a changed amount", stored.replace(b"1500000.0", b"1600000.0"), "a.csv is damaged: CRC"),
        ("with damaged bytes", garbage, "a.csv is damaged"),
        ("that says it is shorter", with_size(plain, len(ACTIONS) - 9), "a.csv is damaged"),
        ("that says it is longer", with_size(plain, len(ACTIONS) + 9), "a.csv is damaged"),
        ("that is encrypted", encrypted(plain), "a.csv is encrypted"),
        ("of an unknown method", patched(patched(plain, CENTRAL, 10, "<H", 77), LOCAL, 8, "<H", 77), "number 77"),
        ("in a zip", zipped(("a.csv", ACTIONS), ("inner.ZIP", plain)), "inner.ZIP is a zip inside of a zip"),
        ("that climbs", zipped(("a/../../b.csv", ACTIONS)), "lead out of its folder: a/../../b.csv"),
        ("from the root", zipped(("/etc/b.csv", ACTIONS)), "lead out of its folder: /etc/b.csv"),
        ("from a drive", zipped(("C:b.csv", ACTIONS)), "lead out of its folder: C:b.csv"),
        ("with back strokes", renamed(zipped(("..x.csv", ACTIONS)), b"..x.csv", b"..\\.csv"), "lead out of its folder"),
        ("that moves the cursor", escape, "control characters"),
        ("of one name twice", twice, "two members with the name a.csv"),
        ("of members in one another", overlapping, "overlap"),
        ("that is a bomb", zipped(("a.csv", ACTIONS + bytes(100 << 20))), "would grow from"),
        ("that is a bomb in many parts", zipped(*((f"{i}.csv", bytes(9 << 20)) for i in range(9))), "would grow from"),
        ("that says it is huge", with_size(plain, 0xFFFFFFF0), "would grow from"),
        ("of too many members", zipped(*((f"{i}.csv", b"") for i in range(1001))), "1001 members"),
    ]


def spoilt(run, folder):
    good = True
    for what, content, word in spoilt_zips():
        (folder / "spoilt.zip").write_bytes(content)
        done = run("spoilt.zip", "-o", "book.json")
        said = done.stderr.decode()
        good &= check(f"a zip {what} is refused: {said.splitlines()[0] if said else done}",
                      done.returncode == 2 and word in said and "spoilt.zip" in said and "\x1b" not in said
                      and said.count("\n") == 2 and not done.stdout and not (folder / "book.json").exists())
    return good


def beside(run, folder):
    """Members that hold no contract actions."""
    good = True
    (folder / "mixed.zip").write_bytes(zipped(("read me.txt", b"Contracts of a year.\n"),
                                              ("x.xlsx", zipped(("y", b"z"))),
                                              ("data/a.csv", ACTIONS.replace(b"1E+05", b"1"))))
    done = run("mixed.zip")
    said = done.stderr.decode()
    good &= check("what is no table of actions is named, left out, and no error", done.returncode == 0
                  and "note: mixed.zip/read me.txt has no layout that is known" in said and "mixed.zip/x.xlsx:1" in said
                  and "error" not in said and b"mixed.zip/read me.txt: not read" in done.stdout)
    (folder / "row.zip").write_bytes(zipped(("readme.txt", b"x\n"), ("data/a.csv", ACTIONS)))
    done = run("row.zip")
    good &= check("a row is refused by zip, member, line and column", done.returncode == 1
                  and b"row.zip/data/a.csv:4:4: error: the amount \"1E+05\"" in done.stderr)
    (folder / "none.zip").write_bytes(zipped(("readme.txt", b"x\n"), ("other.csv", b"a,b\n1,2\n")))
    done = run("none.zip")
    good &= check("where no member is known, each is an error", done.returncode == 1
                  and done.stderr.count(b"error: none.zip/") == 2)
    return good


def alike(run, folder):
    """Zips give what their files give."""
    rows = lambda *files: [{key: row[key] for key in row if key != "file"}
                           for row in json.loads(run(*files, "--format", "json").stdout)["rows"]]
    good = True
    (folder / "a.csv").write_bytes(ACTIONS)
    (folder / "b.csv").write_bytes(ACTIONS.replace(b"1500000.0", b"7.25"))
    both = [(name, (folder / name).read_bytes()) for name in ("a.csv", "b.csv")]
    for what, content in [("deflated", zipped(*both)), ("stored", zipped(*both, compression=zipfile.ZIP_STORED))]:
        (folder / "both.zip").write_bytes(content)
        good &= check(f"two members, {what}, are as two files", rows("both.zip") == rows("a.csv", "b.csv"))
    with zipfile.ZipFile(folder / "large.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in both:
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content)
    good &= check("and with sizes of 64 bits", rows("large.zip") == rows("a.csv", "b.csv"))
    (folder / "export").write_bytes(zipped(*both))
    good &= check("a zip is known by its bytes, whatever its name", rows("export") == rows("a.csv", "b.csv"))
    good &= check("zips and files may be mixed", rows("a.csv", "export") == rows("a.csv", "a.csv", "b.csv"))
    run("export", "-o", "from-zip.json")
    kept = json.loads((folder / "from-zip.json").read_text())["source"]
    good &= check("the book keeps the digest of the zip", {source["sha256"] for source in kept}
                  == {hashlib.sha256((folder / "export").read_bytes()).hexdigest()})  # members bear the time of zipping
    done = run("-", stdin=zipped(*both))
    good &= check("a zip on standard input is refused", done.returncode == 2 and b"standard input" in done.stderr)
    return good


def genuine(run, folder):
    """Two award histories as they were published; what they come to stands in the files."""
    if not HISTORY.exists():
        print("skipped: the award histories are not here")
        return True
    files = {"Contract_72066324C00004": "17237186.00", "Contract_7200AA23M00003": "104676702.11"}
    paths = [HISTORY / f"{name}_TransactionHistory_1.csv" for name in files]
    (folder / "awards.zip").write_bytes(zipped(*((path.name, path.read_bytes()) for path in paths)))
    told = json.loads(run("awards.zip", "--format", "json").stdout)
    return check("the award histories come to the sums that stand in them",
                 [(row["file"], row["amount"]) for row in told["rows"]]
                 == [("awards.zip/" + path.name, amount) for path, amount in zip(paths, files.values())]
                 and told["total"]["amount"] == "121913888.11")


def main():
    command = str(pathlib.Path(sys.argv[1]).resolve())
    good = True
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        run = lambda *arguments, stdin=b"": subprocess.run([command, "import", "usaspending", *arguments], cwd=folder,
                                                           input=stdin, capture_output=True, timeout=60)
        for part in (spoilt, beside, alike, genuine):
            good &= part(run, folder)
    return good


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
