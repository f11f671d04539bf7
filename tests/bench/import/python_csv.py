# SPDX-License-Identifier: MIT
"""The question of the benchmark with Python's csv: python_csv.py FILE CODES AMOUNT CODE TEXT…"""

import csv
import resource
import sys
import time
from decimal import Decimal

path, codes, amount, code, *texts = sys.argv[1:]
start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
began = time.perf_counter()
actions, total, size = 0, Decimal(0), 0
with open(path, newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    header = next(rows)
    asked, of_amount = header.index(code), header.index(amount)
    places, codes = [header.index(text) for text in texts], set(codes.split(","))
    for row in rows:
        if row[asked] in codes:
            actions += 1
            total += Decimal(row[of_amount])
            size += sum(len(row[place].encode()) for place in places)
seconds = time.perf_counter() - began
above = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - start) / 1000
print(actions, int(total * 100), size, seconds, above)
