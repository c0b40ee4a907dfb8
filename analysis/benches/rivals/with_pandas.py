"""pandas: read by its Arrow engine, categories as codes, counted by NumPy's bincount, which is its fastest way."""

import sys
import time

import numpy as np
import pandas as pd

from shape import BREAKDOWNS, CHOICES, DEVELOPMENT, NUMBERS, REGIONS, VALUES
from tables import make

start = time.perf_counter()
folder, out = sys.argv[1:3]


def read(name):
    frame = pd.read_csv(f"{folder}/{name}.csv", engine="pyarrow", dtype=str, keep_default_na=False)
    frame["region"] = pd.Categorical(frame["region"], REGIONS)
    frame["development"] = pd.Categorical(frame["development"], DEVELOPMENT)
    for item in CHOICES:
        frame[item] = pd.Categorical(frame[item], VALUES[item])
    for item in NUMBERS:
        frame[item] = pd.to_numeric(frame[item], errors="coerce")
    return frame


def codes(frame, column):
    return frame[column].cat.codes.to_numpy().astype(np.int64)


def counted(cell, size, *columns):
    place = cell
    for column in columns:
        place = place * size + column
    return np.bincount(place, minlength=12 * size ** len(columns)).reshape((6, 2) + (size,) * len(columns))


def summaries(frame, what):
    rows = []
    for breakdown in BREAKDOWNS:
        grouped = frame.groupby(breakdown, observed=True)[NUMBERS] if breakdown else frame.assign(one="").groupby("one")[NUMBERS]
        parts = [grouped.count(), grouped.mean(), grouped.std(), grouped.min(), *[grouped.quantile(q) for q in (0.25, 0.5, 0.75)], grouped.max()]
        for item in NUMBERS:
            for group in parts[0].index:
                place = [group if breakdown == name else "" for name in ("region", "development")]
                rows.append([item, breakdown, *place, what, *[part.at[group, item] for part in parts]])
    return rows


frames = [read("earlier"), read("later")]
singles = []
for frame in frames:
    cell = codes(frame, "region") * 2 + codes(frame, "development")
    singles.append({item: counted(cell, len(VALUES[item]), codes(frame, item)) for item in CHOICES})
rows = pd.Index(frames[0]["id"]).get_indexer(frames[1]["id"])
later = np.flatnonzero(rows >= 0)
earlier = rows[later]
cell = (codes(frames[1], "region") * 2 + codes(frames[1], "development"))[later]
pairs = {item: counted(cell, len(VALUES[item]), codes(frames[0], item)[earlier], codes(frames[1], item)[later]) for item in CHOICES}
panel = frames[1].iloc[later][["region", "development"]].reset_index(drop=True)
for item in NUMBERS:
    panel[item] = frames[1][item].to_numpy()[later] - frames[0][item].to_numpy()[earlier]
make(out, singles, pairs, summaries(frames[0], "earlier") + summaries(frames[1], "later") + summaries(panel, "difference"))
print(time.perf_counter() - start)
