#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the core to its include direction; prints file:line: message for each breach.

A file includes only lower layers and its own. Inside a layer no order is kept by hand: files may include
each other as long as they do not go round in a circle. The other rules stand in the tables below.

    tests/layers.py              check this project
    tests/layers.py --self-test  plant each kind of breach in a scratch tree and see that it is noticed
"""

import pathlib
import re
import sys
import tempfile

# Lowest first. Sources in core/src belong to the last.
LAYERS = ("text", "money", "calendar", "record", "rule", "answer", "io")

# Headers of ours may need these and nothing else, so that whoever installs mediabuy needs nothing else.
LIBRARIES = ("boost", "date")

# What no file of the core includes, and why.
UNWELCOME = {
    **dict.fromkeys(("iostream", "istream", "ostream", "sstream", "fstream", "iomanip"),
                    "streams cost 120 KB of WebAssembly"),
    "locale": "the same input gives the same bytes under every locale",
    "ctime": "the core has no clock",
    "random": "the same input gives the same bytes",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def includes(file):
    """Line number, kind of bracket and name of each include."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if found := INCLUDE.match(line):
            yield number, found[1], found[2]


def layer_of(name):
    """The layer of "mediabuy/<layer>/<noun>.hpp", or of one in a folder of its layer, or None."""
    parts = name.split("/")
    return parts[1] if len(parts) in (3, 4) and parts[0] == "mediabuy" and parts[1] in LAYERS else None


def complaint(core, file, is_header, bracket, name):
    """What is wrong with one include, or None."""
    own = layer_of(file.relative_to(core / "include").as_posix()) if is_header else LAYERS[-1]
    if own is None:
        return f"this header lies in none of the layers {', '.join(LAYERS)}"
    if name.startswith("mediabuy/"):
        if bracket != '"':
            return f'write "{name}": our own headers are included in quotes'
        theirs = layer_of(name)
        if theirs is None or not (core / "include" / name).exists():
            return f"there is no header {name}"
        if LAYERS.index(theirs) > LAYERS.index(own):
            return f"{own}/ may not include {theirs}/, which lies above it"
        return None
    if bracket == '"':
        if is_header or not (file.parent / name).exists():
            return f'"{name}" is not a header of ours: start with mediabuy/, or use <>'
        return None
    if name in UNWELCOME:
        return f"<{name}> has no place in the core: {UNWELCOME[name]}"
    if is_header and "/" in name and name.split("/")[0] not in LIBRARIES:
        return f"<{name}> in a public header: only {' and '.join(LIBRARIES)} are promised to those who install"
    return None


def circles(core, headers):
    """Each circle of headers that include one another, found from its first file."""
    below = {}
    for header in headers:
        name = header.relative_to(core / "include").as_posix()
        below[name] = [(number, other) for number, _, other in includes(header) if other.startswith("mediabuy/")]
    done, path = set(), []

    def visit(name):
        if name in done or name not in below:
            return
        path.append(name)
        for number, other in below[name]:
            if other in path:
                yield name, number, path[path.index(other):] + [other]
            else:
                yield from visit(other)
        path.pop()
        done.add(name)

    for name in sorted(below):
        yield from visit(name)


def unlisted(core, files):
    """Files that core/CMakeLists.txt does not name: they would be neither compiled nor installed."""
    listed = set(re.findall(r"^\s+((?:include|src)/\S+)$", (core / "CMakeLists.txt").read_text(), re.M))
    for file in files:
        if file.relative_to(core).as_posix() not in listed:
            yield file


def breaches(root):
    """Every breach as (file, line, message)."""
    core = root / "core"
    headers = sorted((core / "include").rglob("*.hpp"))
    sources = sorted((core / "src").glob("*.[ch]pp"))
    for file in headers + sources:
        for number, bracket, name in includes(file):
            if message := complaint(core, file, file in headers, bracket, name):
                yield file.relative_to(root), number, message
    for name, number, circle in circles(core, headers):
        yield (core / "include" / name).relative_to(root), number, "a circle: " + " → ".join(circle)
    for file in unlisted(core, headers + [s for s in sources if s.suffix == ".cpp"]):
        yield file.relative_to(root), 1, "not listed in core/CMakeLists.txt"


def check(root):
    found = list(breaches(root))
    for file, number, message in found:
        print(f"{file}:{number}: error: {message}")
    return found


def self_test():
    """Plants each kind of breach, alone, in a tree that is otherwise right."""
    good = {
        "include/mediabuy/text/span.hpp": "#include <string>\n",
        "include/mediabuy/money/money.hpp": '#include "mediabuy/text/span.hpp"\n#include <boost/a.hpp>\n',
        "src/read.cpp": '#include "mediabuy/money/money.hpp"\n#include <toml++/toml.h>\n',
    }
    planted = {
        "looks upward": ("include/mediabuy/text/span.hpp", '#include "mediabuy/money/money.hpp"\n', 2),
        "goes round": ("include/mediabuy/text/span.hpp", '#include "mediabuy/text/span.hpp"\n', 1),
        "no such header": ("src/read.cpp", '#include "mediabuy/text/absent.hpp"\n', 1),
        "angle brackets": ("src/read.cpp", "#include <mediabuy/text/span.hpp>\n", 1),
        "short name": ("include/mediabuy/money/money.hpp", '#include "span.hpp"\n', 1),
        "stream": ("src/read.cpp", "  #  include <sstream>\n", 1),
        "private library": ("include/mediabuy/money/money.hpp", "#include <toml++/toml.h>\n", 1),
        "unlisted": ("src/other.cpp", "", 1),
        "unknown layer": ("include/mediabuy/misc/odd.hpp", "#include <string>\n", 2),
    }
    failed = 0
    for name, (file, text, expected) in [("nothing wrong", ("src/read.cpp", "", 0)), *planted.items()]:
        with tempfile.TemporaryDirectory() as folder:
            core = pathlib.Path(folder) / "core"
            for path, content in {**good, file: good.get(file, "") + text}.items():
                (core / path).parent.mkdir(parents=True, exist_ok=True)
                (core / path).write_text(content)
            (core / "CMakeLists.txt").write_text("".join(f"    {path}\n" for path in good))
            found = list(breaches(pathlib.Path(folder)))
        if len(found) != expected:
            failed += 1
            print(f"self-test: {name}: {expected} breaches planted, {len(found)} noticed: {found}")
    print(f"self-test: {len(planted) + 1 - failed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(1 if self_test() else 0)
    sys.exit(1 if check(pathlib.Path(__file__).resolve().parent.parent) else 0)
