"""Polars: columns as enumerations while reading, one group-by per item, all of them at once."""

import sys
import time

import numpy as np
import polars as pl

from shape import CHOICES, DEVELOPMENT, NUMBERS, REGIONS, VALUES
from tables import make

start = time.perf_counter()
folder, out = sys.argv[1:3]
SCHEMA = {"id": pl.String, "region": pl.Enum(REGIONS), "development": pl.Enum(DEVELOPMENT)}
SCHEMA |= {item: pl.Enum(values) for item, values in VALUES.items()} | {item: pl.String for item in NUMBERS}
CELL = ["region", "development"]


def read(name):
    frame = pl.read_csv(f"{folder}/{name}.csv", schema_overrides=SCHEMA)
    return frame.with_columns(pl.col(CHOICES).fill_null(""), pl.col(NUMBERS).cast(pl.Float64, strict=False))


def array(counted, columns, shape):
    counts = np.zeros(shape, np.int64)
    counts[tuple(counted[column].to_physical().to_numpy() for column in columns)] = counted["len"].to_numpy()
    return counts


def summaries(frame, what, columns):
    def of(name):
        value = pl.col(name)
        quartiles = [value.quantile(q, "linear").alias(f"q{q}") for q in (0.25, 0.5, 0.75)]
        return [value.count().alias("n"), value.mean().alias("mean"), value.std().alias("sd"), value.min().alias("min"), *quartiles, value.max().alias("max")]

    lazy = frame.lazy()
    plans = [lazy.select(of(c)) if not keys else lazy.group_by(keys).agg(of(c)) for c in columns for keys in ([], ["region"], ["development"])]
    rows = []
    for at, table in enumerate(pl.collect_all(plans)):
        for row in table.iter_rows(named=True):
            figures = [row[k] for k in ("n", "mean", "sd", "min", "q0.25", "q0.5", "q0.75", "max")]
            rows.append([columns[at // 3], ["", "region", "development"][at % 3], row.get("region", ""), row.get("development", ""), what, *figures])
    return rows


frames = [read("earlier"), read("later")]
singles = []
for frame in frames:
    lazy = frame.lazy()
    tables = pl.collect_all([lazy.group_by([*CELL, item]).len() for item in CHOICES])
    singles.append({i: array(t, [*CELL, i], (6, 2, len(VALUES[i]))) for i, t in zip(CHOICES, tables)})
panel = frames[0].drop(CELL).join(frames[1], on="id", suffix="_later")
lazy = panel.lazy()
tables = pl.collect_all([lazy.group_by([*CELL, item, f"{item}_later"]).len() for item in CHOICES])
pairs = {i: array(t, [*CELL, i, f"{i}_later"], (6, 2, len(VALUES[i]), len(VALUES[i]))) for i, t in zip(CHOICES, tables)}
differences = panel.select(*CELL, *[(pl.col(f"{i}_later") - pl.col(i)).alias(i) for i in NUMBERS])
numbers = summaries(frames[0], "earlier", NUMBERS) + summaries(frames[1], "later", NUMBERS) + summaries(differences, "difference", NUMBERS)
make(out, singles, pairs, numbers)
print(time.perf_counter() - start)
