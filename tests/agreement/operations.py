#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A hundred thousand random operations with what Python's `decimal` and `fractions` make of them.

    operations.py              prints them, one a line: operation, arguments, result, with tabs between
    operations.py PROGRAM      gives them to the program and ends as it does

The same in every run. Where a quotient has to be rounded, it is first cut by ROUND_05UP with digits to spare, after
which any rounding to fewer digits is as if of the exact quotient (General Decimal Arithmetic, "Rounding").
"""

import decimal
import random
import sys
from decimal import Decimal
from fractions import Fraction
from math import floor

import feeding

COUNT = 100_000
SEED = 20_251_022

MODES = {
    "half_even": decimal.ROUND_HALF_EVEN,
    "half_up": decimal.ROUND_HALF_UP,
    "half_down": decimal.ROUND_HALF_DOWN,
    "up": decimal.ROUND_UP,
    "down": decimal.ROUND_DOWN,
    "ceiling": decimal.ROUND_CEILING,
    "floor": decimal.ROUND_FLOOR,
    "05up": decimal.ROUND_05UP,
}
MOST = 2**63 - 1

nearly = decimal.Context(prec=400, rounding=decimal.ROUND_05UP, traps=[decimal.InvalidOperation])
rounding = decimal.Context(prec=500, traps=[decimal.InvalidOperation])
exact = decimal.Context(prec=2000, traps=[decimal.Inexact, decimal.InvalidOperation])
decimal.setcontext(exact)
rng = random.Random(SEED)


# ---- random operands

def any_decimal(most_digits=40):
    """Short and long, round and not, halves of the last digit more often than chance would have them."""
    digits = rng.choice((1, 2, 5, 10, 18, 19, 20, most_digits))
    coefficient = rng.randrange(10**digits)
    kind = rng.randrange(10)
    if kind == 0:
        coefficient = 0
    elif kind == 1:
        coefficient = coefficient // 1000 * 1000 + 500
    elif kind == 2:
        coefficient *= 10 ** rng.randrange(6)
    return Decimal((rng.randrange(2), tuple(map(int, str(coefficient))), -rng.randrange(25)))


def any_divisor():
    while (divisor := any_decimal()) == 0:
        pass
    return divisor


def any_mode():
    return rng.choice(list(MODES))


def any_scale():
    return rng.randrange(-3, 12)


def any_minor():
    return rng.choice((rng.randrange(-10_000, 10_000), rng.randrange(-10**12, 10**12), rng.randrange(-MOST, MOST), MOST))


def any_fraction():
    return Fraction(rng.randrange(-10**rng.randrange(1, 19), 10**18), rng.randrange(1, 10**rng.randrange(1, 19)))


def any_weights():
    count = rng.randrange(1, 9)
    while True:
        weights = [rng.choice((0, 1, 1, rng.randrange(1000), Fraction(1, 3), Fraction(rng.randrange(10**6), 1000)))
                   for _ in range(count)]
        if any(weights):
            return [Fraction(w) for w in weights]


# ---- results as texts

def plain(x):
    return format(x.copy_abs() if x == 0 else x, "f")


def text_of(f):
    return f"{f.numerator}/{f.denominator}"


def rounded(n, d, scale, mode):
    """n/d, two decimals, with that many digits behind the point."""
    return nearly.divide(n, d).quantize(Decimal(1).scaleb(-scale), MODES[mode], rounding)


def rounded_fraction(f, scale, mode):
    result = rounded(Decimal(f.numerator), Decimal(f.denominator), scale, mode)
    if mode == "half_even" and Fraction(result) != round(f, scale):
        raise ArithmeticError(f"decimal and fractions do not agree about {f}")
    return result


def largest_remainder(amount, weights):
    ideals = [abs(amount) * w / sum(weights) for w in weights]
    parts = [floor(ideal) for ideal in ideals]
    by_loss = sorted(range(len(parts)), key=lambda i: parts[i] - ideals[i])  # sorted() keeps the order of equals
    for i in by_loss[: abs(amount) - sum(parts)]:
        parts[i] += 1
    return [-part for part in parts] if amount < 0 else parts


def cumulative(amount, weights):
    parts, before, so_far = [], 0, Fraction(0)
    for weight in weights:
        so_far += weight
        up_to_here = round(abs(amount) * so_far / sum(weights))  # half to even
        parts.append(up_to_here - before)
        before = up_to_here
    return [-part for part in parts] if amount < 0 else parts


def fits(minor):
    return str(minor) if -MOST - 1 <= minor <= MOST else "amount-out-of-range"


# ---- operations: each gives its arguments and its result

def add():
    a, b = any_decimal(), any_decimal()
    return a, b, plain(a + b)


def subtract():
    a, b = any_decimal(), any_decimal()
    return a, b, plain(a - b)


def multiply():
    a, b = any_decimal(), any_decimal()
    return a, b, plain(a * b)


def divide():
    a, b, scale, mode = any_decimal(), any_divisor(), any_scale(), any_mode()
    return a, b, scale, mode, plain(rounded(a, b, scale, mode))


def quantize():
    x, scale, mode = any_decimal(), any_scale(), any_mode()
    return x, scale, mode, plain(x.quantize(Decimal(1).scaleb(-scale), MODES[mode], rounding))


def integer_quotient():
    a, b = any_decimal(), any_divisor()
    return a, b, plain(a // b)


def remainder():
    a, b = any_decimal(), any_divisor()
    return a, b, plain(a % b)


def compare():
    a, b = any_decimal(), any_decimal()
    if rng.randrange(4) == 0:
        b = a * Decimal("1.000")
    return a, b, int(a.compare(b))


def extremes():
    a, b = any_decimal(5), any_decimal(5)
    return a, b, " ".join(plain(x.normalize()) for x in (a.min(b), a.max(b), a.min_mag(b), a.max_mag(b)))


def read():
    text = str(any_decimal().scaleb(rng.randrange(-40, 40)))
    return text, plain(Decimal(text))


def ratios():
    a, b = any_fraction(), any_fraction()
    results = [a + b, a - b, a * b] + ([a / b] if b else [])
    return text_of(a), text_of(b), " ".join(map(text_of, results)) + f" {(a > b) - (a < b)}"


def ratio_rounded():
    f, scale, mode = any_fraction(), any_scale(), any_mode()
    return text_of(f), scale, mode, plain(rounded_fraction(f, scale, mode))


def significant():
    f, digits, mode = any_fraction(), rng.randrange(1, 9), any_mode()
    if f == 0:
        return text_of(f), digits, mode, "0"
    cut = nearly.divide(Decimal(f.numerator), Decimal(f.denominator))
    short = decimal.Context(prec=digits, rounding=MODES[mode]).plus(cut)
    return text_of(f), digits, mode, plain(short.quantize(Decimal(1).scaleb(short.adjusted() - digits + 1)))


def times():
    minor, f, mode = any_minor(), Fraction(rng.randrange(-10**6, 10**7), rng.randrange(1, 10**6)), any_mode()
    return minor, text_of(f), mode, fits(int(rounded_fraction(minor * f, 0, mode)))


def split():
    minor, weights = any_minor(), any_weights()
    return minor, " ".join(map(text_of, weights)), " ".join(map(str, largest_remainder(minor, weights)))


def series():
    minor, weights = any_minor(), any_weights()
    return minor, " ".join(map(text_of, weights)), " ".join(map(str, cumulative(minor, weights)))


def share():
    """Of [a, b] in [a, b] and [c, d] together."""
    a, b = sorted(rng.randrange(1, 10**12) for _ in range(2))
    c, d = sorted(rng.randrange(1, 10**12) for _ in range(2))
    opens = [rng.randrange(2) for _ in range(4)]
    low, high = Fraction(a, a + d), Fraction(b, b + c)
    return a, b, c, d, *opens, f"{text_of(low)} {opens[0] | opens[3]} {text_of(high)} {opens[1] | opens[2]}"


def gross():
    net, commission, mode = rng.randrange(10**15), Fraction(rng.randrange(100), 100), any_mode()
    return net, text_of(commission), mode, int(rounded_fraction(net / (1 - commission), 0, mode))


OPERATIONS = (add, subtract, multiply, divide, divide, quantize, quantize, integer_quotient, remainder, compare,
              extremes, read, ratios, ratio_rounded, significant, times, split, series, share, gross)


def lines():
    for i in range(COUNT):
        operation = OPERATIONS[i % len(OPERATIONS)]
        yield operation.__name__, *operation()


sys.exit(feeding.main(lines()))
