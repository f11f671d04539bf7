#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Interest on late payments, due dates and pacing worked out anew with `fractions` and `datetime`.

    payments.py              prints them, one a line: what, arguments, result, with tabs between
    payments.py PROGRAM      gives them to the program and ends as it does

The same in every run. Interest is added period by period as 5 CFR 1315.10(a)(3) tells it, not by the formula of
1315.17: after each 30 days what has accrued joins the principal. The list of rates is read off domain.md, as text.
"""

import datetime
import random
import sys
from fractions import Fraction
from math import floor

import feeding

COUNT = 10_000
SEED = 20_260_401
ONE = datetime.timedelta(days=1)

RATES = {}
for words in """2008H2 5.125 · 2009H1 5.625 · 2009H2 4.875 · 2012H2 1.75 · 2013H1 1.375 · 2013H2 1.75 · 2017H1 2.5 ·
        2019H1 3.625 · 2019H2 2.625 · 2020H1 2.125 · 2021H1 0.875 · 2021H2 1.125 · 2022H1 1.625 · 2023H2 4.875 ·
        2024H1 4.875 · 2024H2 4.875 · 2025H1 4.625 · 2026H1 4.125 · 2026H2 4.75""".split("·"):
    half, percent = words.split()
    RATES[int(half[:4]), int(half[5])] = Fraction(percent) / 100

rng = random.Random(SEED)


# ---- federal offices, closed on weekends and holidays

CLOSINGS = {datetime.date(*day) for day in (
    (2007, 12, 24), (2008, 12, 26), (2012, 12, 24), (2014, 12, 26), (2018, 12, 5), (2018, 12, 24), (2019, 12, 24),
    (2020, 12, 24), (2024, 12, 24), (2025, 1, 9), (2025, 12, 24), (2025, 12, 26))}


def nth(year, month, weekday, n):
    days = [d for d in (datetime.date(year, month, 1) + i * ONE for i in range(31))
            if d.month == month and d.weekday() == weekday]
    return days[n]


def holidays(year):
    dated = [datetime.date(year, 1, 1), datetime.date(year, 7, 4), datetime.date(year, 11, 11),
             datetime.date(year, 12, 25), datetime.date(year + 1, 1, 1)]
    if year >= 2021:
        dated.append(datetime.date(year, 6, 19))
    for day in dated:
        yield day - ONE if day.weekday() == 5 else day + ONE if day.weekday() == 6 else day
    yield nth(year, 1, 0, 2)
    yield nth(year, 2, 0, 2)
    yield nth(year, 5, 0, -1)
    yield nth(year, 9, 0, 0)
    yield nth(year, 10, 0, 1)
    yield nth(year, 11, 3, 3)


CLOSED = CLOSINGS | {day for year in range(2006, 2033) for day in holidays(year)}


def business_day(day):
    while day.weekday() >= 5 or day in CLOSED:
        day += ONE
    return day


# ---- interest

def a_year_on(day):
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return datetime.date(day.year + 1, 2, 28)


def to_cents(dollars):
    return floor(dollars * 100 + Fraction(1, 2))  # half up, of what is not negative


def interest(cents, rate, days):
    """Principal grows after each 30 days; a day bears a 360th of a year's rate."""
    principal, accrued = Fraction(cents, 100), Fraction(0)
    start = principal
    for day in range(1, days + 1):
        accrued += principal * rate / 360
        if day % 30 == 0:
            principal, accrued = principal + accrued, Fraction(0)
    return principal + accrued - start


def payable(cents, due, paid, rate):
    late = max(0, (paid - due).days)
    if paid <= business_day(due):
        return f"{late} 0 {rate if rate is not None else 'none'} 0 0"
    counted = (min(paid, a_year_on(due)) - due).days
    if rate is None:
        first = due + ONE
        half = first.year, 1 if first.month <= 6 else 2
        if half not in RATES:
            return f"no-rate {half[0]}-{'01-01' if half[1] == 1 else '07-01'}"
        rate = RATES[half]
    made = to_cents(interest(cents, rate, counted))
    return f"{late} {counted} {rate} {made} {made if made >= 100 else 0}"


def interest_lines():
    for _ in range(COUNT):
        cents = rng.choice((rng.randrange(1000), rng.randrange(10**7), rng.randrange(10**11), 10**14))
        due = datetime.date(2008, 1, 1) + rng.randrange(365 * 19) * ONE
        paid = due + rng.choice((rng.randrange(-5, 6), rng.randrange(45), rng.randrange(400), rng.randrange(1000))) * ONE
        rate = None if rng.randrange(3) else Fraction(rng.randrange(20_000), rng.choice((10**5, 10**6, 7 * 10**4)))
        yield ("interest", cents, due, paid, rate if rate is not None else "none", payable(cents, due, paid, rate))


# ---- due dates

def due_lines():
    for _ in range(COUNT // 2):
        received = datetime.date(2010, 1, 1) + rng.randrange(365 * 20) * ONE
        accepted = received + rng.randrange(-40, 40) * ONE if rng.randrange(4) else None
        performed = received + rng.randrange(-40, 40) * ONE if accepted is None or rng.randrange(2) else None
        terms = rng.choice((30, 30, 7, 14, 45))
        ways = []
        if accepted:
            ways.append(accepted)
        if performed:
            ways.append(performed + 7 * ONE)
        due = max(received, min(ways)) + terms * ONE
        yield "due", received, accepted or "none", performed or "none", terms, f"{due} {business_day(due)}"


# ---- pacing: each day of the plan by itself

def pacing_lines():
    for _ in range(COUNT // 5):
        day = datetime.date(2025, 1, 1) + rng.randrange(900) * ONE
        runs, on_day = [], {}
        for _ in range(rng.randrange(1, 4)):
            length, weight = rng.randrange(1, 60), Fraction(rng.randrange(1, 9))
            runs.append((day, day + (length - 1) * ONE, weight))
            on_day |= {day + i * ONE: weight / length for i in range(length)}
            day += (length + rng.choice((0, 0, 1, 20))) * ONE
        goal = rng.randrange(1, 10**9)
        as_of = runs[0][0] + rng.randrange(-5, (runs[-1][1] - runs[0][0]).days + 8) * ONE
        total = sum(on_day.values())
        planned = goal * sum((w for d, w in on_day.items() if d < as_of), Fraction(0)) / total
        delivered = rng.choice((0, int(planned), rng.randrange(goal + 1), int(planned * rng.randrange(50, 150) / 100)))
        left = [d for d in on_day if d >= as_of]
        index = Fraction(delivered) / planned if planned else None
        runs_out = None
        if index and delivered < goal:
            so_far = Fraction(delivered)
            for d in left:
                so_far += index * goal * on_day[d] / total
                if so_far >= goal:
                    runs_out = d
                    break
        needed = Fraction(max(0, goal - delivered), len(left)) if left else None
        shown = [planned, index, index * goal if index is not None else None, runs_out, needed, len(left)]
        yield ("pacing", goal, delivered, as_of, " ".join(f"{a} {b} {w}" for a, b, w in runs),
               " ".join("none" if x is None else str(x) for x in shown))


sys.exit(feeding.main((line for lines in (interest_lines, due_lines, pacing_lines) for line in lines())))
