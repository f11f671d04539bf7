#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the library and the command to the one-definition rule: an inline function that two files define
differently under one name is a bug that no compiler sees, and the linker picks either. Here they are told apart
by the size of their code, which is the same in all files that are compiled alike.

    one_definition.py NM FOLDER…    of object files
"""
import collections
import pathlib
import subprocess
import sys


def symbols_of(nm, file, *options):
    listed = subprocess.run([nm, "-S", *options, file], capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


def sizes_of(nm, folders):
    """By function, its symbol and what that means: the sizes it has, each with the files that have it. The symbol
    tells apart the destructors of one class, which are called alike."""
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    for folder in folders:
        objects = sorted(pathlib.Path(folder).rglob("*.o"))
        assert objects, f"no object files in {folder}"
        for file in objects:
            for line, readable in zip(symbols_of(nm, file), symbols_of(nm, file, "--demangle"), strict=True):
                size, kind, symbol = (line.partition(" ")[2].split(" ", 2) + ["", ""])[:3]
                name = readable.partition(" ")[2].split(" ", 2)[-1]
                if kind == "W" and name.startswith("mediabuy::"):
                    found[symbol, name][size].add(file.name)
    return found


def main(nm, *folders):
    found = sizes_of(nm, folders)
    bad = {name: sizes for name, sizes in found.items() if len(sizes) > 1}
    for (_, name), sizes in sorted(bad.items()):
        print(f"{name} is not the same everywhere:")
        for size, files in sorted(sizes.items()):
            print(f"  {int(size, 16)} bytes in {', '.join(sorted(files)[:3])}")
    print(f"{len(found)} inline functions, {len(bad)} defined in more than one way")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
