"""The figures of the tables from counts, vectorised: what Polars, DuckDB and pandas have in common.

Counts come as rows (item, grouping, group, ...); every formula is one NumPy expression over all of them, so that the engines are compared at what they are for:
reading, counting and pairing. Less is computed than by survey-server: no Tango intervals, no effect sizes, no bounds, no adjusted p-values.
"""

import numpy as np
from scipy.stats import binom, norm

Z = norm.ppf(0.975)


def wilson(count, n):
    """Share with Wilson's interval; NaN without answers."""
    with np.errstate(divide="ignore", invalid="ignore"):
        p = count / n
        centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return p, centre - half, centre + half


def newcombe(count1, n1, count2, n2):
    """Difference of independent shares with Newcombe's hybrid score interval."""
    p1, l1, u1 = wilson(count1, n1)
    p2, l2, u2 = wilson(count2, n2)
    d = p2 - p1
    low = d - np.sqrt((p2 - l2) ** 2 + (u1 - p1) ** 2)
    high = d + np.sqrt((u2 - p2) ** 2 + (p1 - l1) ** 2)
    return p1, l1, u1, p2, l2, u2, d, low, high


def newcombe_paired(both, left, entered, neither):
    """Difference of paired shares with Newcombe's method 10."""
    n = both + left + entered + neither
    p1, l1, u1 = wilson(both + left, n)
    p2, l2, u2 = wilson(both + entered, n)
    with np.errstate(divide="ignore", invalid="ignore"):
        a = both * neither - left * entered
        a = np.where(a > n / 2, a - n / 2, np.where(a >= 0, 0, a))
        product = (both + left) * (entered + neither) * (both + entered) * (left + neither)
        phi = np.where(product > 0, a / np.sqrt(np.maximum(product, 1)), 0)
        d = p2 - p1
        low = d - np.sqrt((p2 - l2) ** 2 - 2 * phi * (p2 - l2) * (u1 - p1) + (u1 - p1) ** 2)
        high = d + np.sqrt((u2 - p2) ** 2 - 2 * phi * (u2 - p2) * (p1 - l1) + (p1 - l1) ** 2)
    return p1, l1, u1, p2, l2, u2, d, low, high


def exact_mcnemar(entered, left):
    """Two-sided p-value by the binomial distribution of the discordant pairs."""
    n = entered + left
    return np.minimum(1, 2 * binom.cdf(np.minimum(entered, left), n, 0.5))
