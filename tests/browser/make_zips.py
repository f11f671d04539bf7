#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the zips that the page is to read, and those that it is to refuse: the spoilt ones of tests/zips.py, which
the command refuses too.

    make_zips.py FOLDER
"""

import io
import json
import pathlib
import struct
import sys
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from zips import ACTIONS, spoilt_zips, zipped  # noqa: E402

OTHER = ACTIONS.replace(b"1500000.0", b"7.25").replace(b"1E+05", b"1")


def of_64_bits():
    """Sizes, places and the count all in 64 bits, as of an archive beyond four gigabytes."""
    plain = zipped(("a.csv", ACTIONS))
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        member = archive.getinfo("a.csv")
        list_at = archive.start_dir
    full, name = 0xFFFFFFFF, b"a.csv"
    extra = struct.pack("<HHQQQ", 1, 24, member.file_size, member.compress_size, member.header_offset)
    central = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 45, 45, 0, 8, 0, 0, member.CRC, full, full, len(name), len(extra), 0,
                          0, 0, 0, full) + name + extra
    end64 = struct.pack("<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, len(central), list_at)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, list_at + len(central), 1)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, full, full, 9) + b"a comment"
    return plain[:list_at] + central + end64 + locator + end


def main(folder):
    good = {
        "two.zip": zipped(("folder/", b""), ("folder/a.csv", ACTIONS), ("readme.txt", b"Contracts of a year.\n"),
                          ("folder/b.csv", OTHER)),
        "stored.zip": zipped(("a.csv", ACTIONS * 400), compression=zipfile.ZIP_STORED),  # several blocks of deflate
        "sixty-four.zip": of_64_bits(),
        "export": zipped(("a.csv", ACTIONS)),  # known by its bytes
    }
    for name, content in good.items():
        (folder / name).write_bytes(content)
    spoilt = []
    for number, (what, content, _) in enumerate(spoilt_zips()):
        name = f"spoilt-{number}.zip"
        (folder / name).write_bytes(content)
        spoilt.append({"name": name, "what": what})
    (folder / "spoilt.json").write_text(json.dumps(spoilt))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
