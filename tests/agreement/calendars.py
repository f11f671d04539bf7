#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The broadcast and the fiscal calendar on each day of 1990 to 2099, federal offices on each day of 2000 to 2040, and
some runs accrued, worked out anew: by walking through the days and counting, not by formulas.

    calendars.py              prints them, one a line: what, arguments, result, with tabs between
    calendars.py PROGRAM      gives them to the program and ends as it does

The same in every run. Broadcast months begin with the week that holds the 1st, where the core asks for the month of the
Sunday. Holidays are read off 5 USC 6103 (a): "the third Monday in January" is the third one met in January.
"""

import datetime
import random
import sys
from fractions import Fraction

import feeding

ONE = datetime.timedelta(days=1)
MONDAY, THURSDAY, SATURDAY, SUNDAY = 0, 3, 5, 6


def walk(first, last):
    while first <= last:
        yield first
        first += ONE


def spans(key_of_day):
    """The first and the last day of each key, in a mapping from days to keys."""
    found = {}
    for day, key in key_of_day.items():
        first, last = found.get(key, (day, day))
        found[key] = min(first, day), max(last, day)
    return found


def text(span):
    return f"{span[0]} {span[1]}"


# ---- the broadcast calendar: weeks one after the other, a new month with each week that holds a 1st

def broadcast():
    month_of, week_of, number_of = {}, {}, {}
    month, number = None, 0
    monday = datetime.date(1988, 12, 26)
    while monday.year < 2102:
        week = [monday + i * ONE for i in range(7)]
        for day in week:
            if day.day == 1:
                month = day.year, day.month
                if day.month == 1:
                    number = 0
        number += 1
        for day in week:
            month_of[day], week_of[day], number_of[day] = month, monday, number
        monday += 7 * ONE
    return month_of, week_of, number_of


def broadcast_lines():
    month_of, week_of, number_of = broadcast()
    weeks, months = spans(week_of), spans(month_of)
    quarters = spans({day: (y, (m - 1) // 3) for day, (y, m) in month_of.items()})
    years = spans({day: y for day, (y, _) in month_of.items()})
    for day in walk(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)):
        year, month = month_of[day]
        yield "broadcast", day, (f"{year} {month} {number_of[day]} {text(weeks[week_of[day]])} "
                                 f"{text(months[year, month])} {text(quarters[year, (month - 1) // 3])} "
                                 f"{text(years[year])}")


# ---- the fiscal calendar: a new year with each 1 October, a new month with each 1st

def fiscal():
    where = {}
    year, month = 1989, 4
    for day in walk(datetime.date(1989, 1, 1), datetime.date(2101, 12, 31)):
        if day.day == 1 and day != datetime.date(1989, 1, 1):
            month += 1
            if day.month == 10:
                year, month = year + 1, 1
        where[day] = year, -(-month // 3), month
    return where


def fiscal_lines():
    where = fiscal()
    months = spans({day: (y, m) for day, (y, _, m) in where.items()})
    quarters = spans({day: (y, q) for day, (y, q, _) in where.items()})
    years = spans({day: y for day, (y, _, _) in where.items()})
    for day in walk(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)):
        y, q, m = where[day]
        yield "fiscal", day, f"{y} {q} {m} {text(months[y, m])} {text(quarters[y, q])} {text(years[y])}"


# ---- federal offices

# Single days by executive order, from 2000 on.
CLOSINGS = {datetime.date(*day) for day in (
    (2001, 12, 24), (2003, 12, 26), (2004, 6, 11), (2007, 1, 2), (2007, 12, 24), (2008, 12, 26), (2012, 12, 24),
    (2014, 12, 26), (2018, 12, 5), (2018, 12, 24), (2019, 12, 24), (2020, 12, 24), (2024, 12, 24), (2025, 1, 9),
    (2025, 12, 24), (2025, 12, 26))}

COUNTED = {  # month, weekday, which one: 0 for the last
    (1, MONDAY, 3): "Birthday of Martin Luther King, Jr.",
    (2, MONDAY, 3): "Washington's Birthday",
    (5, MONDAY, 0): "Memorial Day",
    (9, MONDAY, 1): "Labor Day",
    (10, MONDAY, 2): "Columbus Day",
    (11, THURSDAY, 4): "Thanksgiving Day",
}
DATED = {
    (1, 1): "New Year's Day",
    (6, 19): "Juneteenth National Independence Day",
    (7, 4): "Independence Day",
    (11, 11): "Veterans Day",
    (12, 25): "Christmas Day",
}


def holidays():
    """The name and the day in law of each holiday, by the day on which it is observed."""
    observed = {}
    met = {}
    for day in walk(datetime.date(1999, 1, 1), datetime.date(2042, 1, 31)):
        weekday = day.weekday()
        count = met[day.year, day.month, weekday] = met.get((day.year, day.month, weekday), 0) + 1
        is_last = (day + 7 * ONE).month != day.month
        name = DATED.get((day.month, day.day)) or COUNTED.get((day.month, weekday, count)) or (
            COUNTED.get((day.month, weekday, 0)) if is_last else None)
        if name is None or (name.startswith("Juneteenth") and day < datetime.date(2021, 6, 17)):
            continue
        off = day - ONE if weekday == SATURDAY else day + ONE if weekday == SUNDAY else day
        observed[off] = f"{name} {day}"
    return observed


def office_lines():
    observed = holidays()
    for day in walk(datetime.date(2000, 1, 1), datetime.date(2040, 12, 31)):
        closed_for = observed.get(day) or ("order" if day in CLOSINGS else "none")
        open_day = day
        while open_day.weekday() >= SATURDAY or open_day in observed or open_day in CLOSINGS:
            open_day += ONE
        yield "office", day, f"{closed_for} {open_day}"


# ---- accruals: each day its share, added up in fractions

def accrual_lines():
    rng = random.Random(20_251_015)
    month_of, week_of, _ = broadcast()
    fiscal_of = fiscal()
    keys = {
        "calendar-month": lambda d: (d.year, d.month),
        "broadcast-month": lambda d: month_of[d],
        "fiscal-month": lambda d: fiscal_of[d],
        "fiscal-quarter": lambda d: fiscal_of[d][:2],
        "fiscal-year": lambda d: fiscal_of[d][0],
        "week": lambda d: week_of[d],
        "day": lambda d: d,
    }
    for i in range(3500):
        unit = list(keys)[i % len(keys)]
        first = datetime.date(1990, 1, 1) + rng.randrange(40_000) * ONE
        days = list(walk(first, min(first + rng.choice((0, 6, 77, 364, 800)) * ONE, datetime.date(2099, 12, 31))))
        amount = rng.choice((rng.randrange(-100, 100), rng.randrange(-10**9, 10**9), rng.randrange(-2**63, 2**63)))
        each = Fraction(amount, len(days))
        parts, posted = "", 0
        groups = spans({day: keys[unit](day) for day in days})
        for start, end in sorted(groups.values()):
            so_far = round(each * ((end - first).days + 1))  # Python's round is half to even
            parts += f"{start} {end} {so_far - posted} "
            posted = so_far
        yield "accrue", amount, days[0], days[-1], unit, parts


sys.exit(feeding.main((line for lines in (broadcast_lines, fiscal_lines, office_lines, accrual_lines) for line in lines())))
