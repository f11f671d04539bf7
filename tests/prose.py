#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks for words that people read outside the tables of languages: what stands in the code of answer/ is said in one
language only.

    prose.py [--self-test]

A text of the code is prose if it has two words, or begins with a capital. Exempt are the tables themselves, what a
terminal's help prints (English, translated by help_words.hpp for the page), the words in which a question names days
(time_words.hpp, alike in every language), and the few below.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
FOLDER = ROOT / "core/include/mediabuy/answer"
TABLES = re.compile(r"(english|swedish)\w*\.hpp|(calendar|help|html|time)_words\.hpp|\w*commands?\.hpp")
HELP = {"help_text.hpp", "calculators.hpp", "date_calculators.hpp", "prompt_calculators.hpp", "pacing_calculator.hpp"}  # and the rows of the command table
ALLOWED = {
    "in quotes", "true or false", "a list of texts", "a list of ids", "a whole number",  # what fixes.hpp goes by
    "day of notice", "due date", "reach and frequency",  # words of problems, which their tables translate ({0:word})
    "rounding only", "rounding and vague days",  # words of the envelope, `kind`
    "after ", "around ", "at ", "before ", "between ", "by ", "during ", "in ", "on ", "since ", " in ",  # looked for in
    "commodity ", "account ", " open ", "Equity:Budget:", "Expenses:", "Assets:", "Liabilities:", "Undisclosed",  # of ledgers
    "Sitka Text", "USD", "EUR", "GBP", "CPM", "calc ", "mediabuy: ", "no phrase has this code",  # what sources print; names
}
MARKUP = re.compile(r"[<>]|=\\\"|^\\\"")  # of html_*.hpp: tags and their attributes
TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
PROSE = re.compile(r"[A-Za-zåäö†“”]{2,} +[A-Za-z]{2,}|^[A-Z†“][A-Za-z]+|^, [a-z]|[a-z]{2,}: ?$|^ [a-z]{2,}|[a-z]{2,} $")


def code(text):
    """Without comments, attributes that must have words, and includes."""
    text = re.sub(r"//[^\n]*", "", text)
    text = re.sub(r"^\s*#[^\n]*", "", text, flags=re.M)
    return re.sub(r"static_assert\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\);", "", text)


def prose(text):
    for found in TEXT.finditer(code(text)):
        if PROSE.search(found[1]) and found[1] not in ALLOWED:
            yield found[1]


def main():
    if "--self-test" in sys.argv:
        assert list(prose('a.title = "What runs on " + day;')) == ["What runs on "]
        assert list(prose('out += ", by " + x; return "None";')) == [", by ", "None"]
        assert list(prose('{"as_printed", x} phrased(lang, "what-runs") // "What runs"')) == []
        return
    found = [f"{file.relative_to(ROOT)}: \"{text}\"" for file in sorted(FOLDER.glob("*.hpp"))
             if not TABLES.fullmatch(file.name) and file.name not in HELP for text in prose(file.read_text())
             if not (file.name.startswith("html_") and MARKUP.search(text))]
    print("\n".join(found))
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
