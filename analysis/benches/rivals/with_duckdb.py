"""DuckDB: tables of enumerations, then one aggregate of all items over the unpivoted rows."""

import sys
import time

import duckdb
import numpy as np

from shape import CHOICES, DEVELOPMENT, NUMBERS, REGIONS, VALUES
from tables import make

start = time.perf_counter()
folder, out = sys.argv[1:3]
con = duckdb.connect()


def quoted(values):
    return ", ".join(f"'{value}'" for value in values)


ALL = list(dict.fromkeys(value for item in CHOICES for value in VALUES[item]))
con.execute(f"CREATE TYPE value AS ENUM ({quoted(ALL)})")
con.execute(f"CREATE TYPE region AS ENUM ({quoted(REGIONS)})")
con.execute(f"CREATE TYPE development AS ENUM ({quoted(DEVELOPMENT)})")
TYPES = {"id": "VARCHAR", "region": "region", "development": "development"} | {c: "VARCHAR" for c in CHOICES + NUMBERS}
for name in ("earlier", "later"):
    columns = ", ".join(f"'{column}': 'VARCHAR'" for column in ["id", "region", "development", *[f"Q{at}" for at in range(60)]])
    chosen = ", ".join(f"coalesce({i}, '')::value AS {i}" for i in CHOICES) + ", " + ", ".join(f"TRY_CAST(trim({i}) AS DOUBLE) AS {i}" for i in NUMBERS)
    con.execute(f"CREATE TABLE {name} AS SELECT id, region::region AS region, development::development AS development, {chosen} "
                f"FROM read_csv('{folder}/{name}.csv', header=true, auto_detect=false, delim=',', quote='\"', columns={{{columns}}})")
con.execute("CREATE TABLE panel AS SELECT b.region, b.development, " + ", ".join(f"a.{i} AS {i}_1, b.{i} AS {i}_2" for i in CHOICES + NUMBERS)
            + " FROM earlier a JOIN later b USING (id)")


def arrays(rows, values):
    counts = {item: np.zeros((6, 2) + (len(VALUES[item]),) * values, np.int64) for item in CHOICES}
    place = {item: {value: at for at, value in enumerate(VALUES[item])} for item in CHOICES}
    for item, region, development, *found, n in rows:
        at = tuple(place[item][value] for value in found)
        counts[item][(REGIONS.index(region), DEVELOPMENT.index(development)) + at] = n
    return counts


singles = []
for name in ("earlier", "later"):
    rows = con.execute(f"SELECT item, region, development, value, count(*) FROM (UNPIVOT {name} ON {', '.join(CHOICES)} INTO NAME item VALUE value) GROUP BY ALL").fetchall()
    singles.append(arrays(rows, 1))
pairs_of = ", ".join(f"({i}_1, {i}_2) AS {i}" for i in CHOICES)
rows = con.execute(f"SELECT item, region, development, v1, v2, count(*) FROM (UNPIVOT panel ON {pairs_of} INTO NAME item VALUE v1, v2) GROUP BY ALL").fetchall()
pairs = arrays(rows, 2)
numbers = []
for what, table in (("earlier", "earlier"), ("later", "later"), ("difference", "panel")):
    for item in NUMBERS:
        value = f"({item}_2 - {item}_1)" if table == "panel" else item
        found = con.execute(f"SELECT region, development, grouping(region) r, grouping(development) d, count(v), avg(v), stddev_samp(v), min(v), quantile_cont(v, [0.25, 0.5, 0.75]), max(v) "
                            f"FROM (SELECT region, development, {value} AS v FROM {table}) GROUP BY GROUPING SETS ((), (region), (development))").fetchall()
        for region, development, r, d, n, mean, sd, low, quartiles, high in found:
            breakdown = "" if r and d else "development" if r else "region"
            numbers.append([item, breakdown, region or "", development or "", what, n, mean, sd, low, *quartiles, high])
make(out, singles, pairs, numbers)
print(time.perf_counter() - start)
