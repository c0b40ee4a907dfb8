"""From counts to the tables, vectorised: what Polars, DuckDB and pandas have in common.

An engine hands over, for every item, counts by region, development and value in each cycle, the same by both values among those who are in both cycles, and
summaries of numbers. Every formula is an array expression, so that engines are compared at what they are for: reading, pairing and counting. Less is computed
than survey-server computes: Wilson's and Clopper and Pearson's intervals, Newcombe's and Wald's differences, four tests of McNemar's; no overlap of the groups, no Tango
intervals, no tests of tables and of order, no effect sizes, decomposition, verdicts or findings.
"""

import csv
import os

import numpy as np
from scipy.stats import beta, binom, chi2, norm

from shape import BREAKDOWNS, CODES, MISSING

Z = norm.ppf(0.975)


def groups(counts):
    """Counts by region and development in, one array per group out: all, then each region, then each level of development."""
    return np.concatenate([counts.sum((0, 1))[None], counts.sum(1), counts.sum(0)])


NAMES = [(breakdown, group) for breakdown, names in BREAKDOWNS.items() for group in names]


def wilson(count, n):
    p = count / n
    centre, half = p + Z * Z / (2 * n), Z * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return p, (centre - half) / (1 + Z * Z / n), (centre + half) / (1 + Z * Z / n)


def clopper_pearson(count, n):
    low, high = beta.ppf(0.025, count, n - count + 1), beta.ppf(0.975, count + 1, n - count)
    return np.where(count == 0, 0, low), np.where(count == n, 1, high)


def newcombe(one, two):
    (p1, l1, u1), (p2, l2, u2) = one, two
    d = p2 - p1
    return d, d - np.hypot(p2 - l2, u1 - p1), d + np.hypot(u2 - p2, p1 - l1)


def newcombe_paired(both, left, entered, neither):
    n = both + left + entered + neither
    (p1, l1, u1), (p2, l2, u2) = wilson(both + left, n), wilson(both + entered, n)
    a = both * neither - left * entered
    a = np.where(a > n / 2, a - n / 2, np.minimum(a, 0) if np.ndim(a) == 0 else np.where(a >= 0, 0, a))
    product = (both + left) * (entered + neither) * (both + entered) * (left + neither)
    phi = np.where(product > 0, a / np.sqrt(np.maximum(product, 1)), 0)
    d = p2 - p1
    low = d - np.sqrt((p2 - l2) ** 2 - 2 * phi * (p2 - l2) * (u1 - p1) + (u1 - p1) ** 2)
    high = d + np.sqrt((u2 - p2) ** 2 - 2 * phi * (u2 - p2) * (p1 - l1) + (p1 - l1) ** 2)
    return (p1, l1, u1), (p2, l2, u2), (d, low, high)


def write(folder, name, heading, rows):
    with open(os.path.join(folder, name), "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heading)
        writer.writerows(rows)


def make(folder, singles, pairs, numbers):
    """singles[cycle][item] and pairs[item] are arrays, numbers are rows as they are to be written."""
    os.makedirs(folder, exist_ok=True)
    changes, distributions, transitions = [], [], []
    with np.errstate(divide="ignore", invalid="ignore"):
        for item, codes in CODES.items():
            size = len(codes)
            sides = [groups(singles[cycle][item]).astype(float) for cycle in (0, 1)]
            shares = []
            for cycle, counts in enumerate(sides):
                valid = counts[:, :size].sum(1, keepdims=True)
                share = wilson(counts[:, :size], valid)
                shares.append(share)
                exact = clopper_pearson(counts[:, :size], valid)
                for at, (breakdown, group) in enumerate(NAMES):
                    for value, code in enumerate(codes + MISSING):
                        estimate = [part[at, value] for part in (*share, *exact)] if value < size else [""] * 5
                        distributions.append([item, "all", breakdown, group, cycle, code, counts[at, value], *estimate])
            difference = newcombe(*shares)
            table = groups(pairs[item]).astype(float)
            valid = table[:, :size, :size]
            both = np.einsum("gkk->gk", valid)
            left, entered = valid.sum(2) - both, valid.sum(1) - both
            neither = valid.sum((1, 2))[:, None] - both - left - entered
            one, two, paired = newcombe_paired(both, left, entered, neither)
            discordant = left + entered
            smaller = np.minimum(left, entered)
            p = np.minimum(1, 2 * binom.cdf(smaller, discordant, 0.5))
            mid_p = p - binom.pmf(smaller, discordant, 0.5)
            asymptotic = chi2.sf((entered - left) ** 2 / discordant, 1)
            corrected = chi2.sf(np.maximum(np.abs(entered - left) - 1, 0) ** 2 / discordant, 1)
            n = both + left + entered + neither
            wald = Z * np.sqrt(discordant - (entered - left) ** 2 / n) / n
            for at, (breakdown, group) in enumerate(NAMES):
                for value, code in enumerate(codes):
                    independent = [part[at, value] for parts in (*shares, difference) for part in parts]
                    changes.append([item, "all", breakdown, group, code, *independent, *[""] * 7])
                    matched = [part[at, value] for parts in (one, two, paired) for part in parts]
                    test = [part[at, value] for part in (entered, left, p, mid_p, asymptotic, corrected, wald)]
                    changes.append([item, "matched", breakdown, group, code, *matched, *test])
                    for target, other in enumerate(codes):
                        transitions.append([item, breakdown, group, code, other, valid[at, value, target]])
    share = ["share", "low", "high"]
    intervals = [f"{side}_{part}" for side in ("from", "to", "change") for part in share]
    start = ["item", "basis", "breakdown", "group"]
    write(folder, "changes.csv", [*start, "code", *intervals, "entered", "left", "p", "mid_p", "asymptotic", "corrected", "wald"], changes)
    write(folder, "distributions.csv", [*start, "cycle", "code", "count", *share, "exact_low", "exact_high"], distributions)
    write(folder, "transitions.csv", ["item", "breakdown", "group", "from", "to", "count"], transitions)
    write(folder, "numbers.csv", ["item", "breakdown", "region", "development", "what", "n", "mean", "sd", "min", "q1", "median", "q3", "max"], numbers)
