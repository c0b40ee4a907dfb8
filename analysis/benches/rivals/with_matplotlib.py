"""The figures of analysis/examples/chart_set.rs drawn by matplotlib from their tables: with_matplotlib.py svg|png FOLDER.

Prints the seconds that drawing took. Reading the tables, the start of the interpreter and a first figure, which fills matplotlib's caches, do not
count. The same sizes (1600 x 1000), the same marks: bars with intervals and labels, heat maps, slopes with intervals, stacked bars, title and source.
"""

import csv
import io
import pathlib
import sys
import time

import matplotlib

matplotlib.use("agg" if sys.argv[1] == "png" else "svg")
matplotlib.rcParams["svg.fonttype"] = "none"  # text stays text, as in ours
import matplotlib.pyplot as plt  # noqa: E402

EARLIER, LATER = "#8498AA", "#11568F"
SHADES = ["#0C3E69", "#41709C", "#7899BA", "#ACC4DA", "#8498AA", "#BD4B14", "#F0BA98", "#78848E"]


def percent(text):
    text = text.rstrip("%").replace("\u2212", "-").lstrip("+")
    try:
        return float(text)
    except ValueError:
        return 0.0


def interval(text):
    low, high = text.split(" to ")
    return percent(low), percent(high)


def distribution(axes, head, rows):
    y = range(len(rows))
    for shift, colour, at in [(-0.2, EARLIER, 1), (0.2, LATER, 4)]:
        shares = [percent(row[at + 1]) for row in rows]
        ends = [interval(row[at + 2]) for row in rows]
        errors = [[max(0, s - low) for s, (low, _) in zip(shares, ends)], [max(0, high - s) for s, (_, high) in zip(shares, ends)]]
        bars = axes.barh([i + shift for i in y], shares, 0.36, color=colour, xerr=errors, capsize=3, label=head[at])
        axes.bar_label(bars, [row[at + 1] for row in rows], padding=24)
    axes.set_yticks(list(y), [row[0] for row in rows])
    axes.invert_yaxis()
    axes.legend()
    axes.grid(axis="x")


def transitions(axes, head, rows):
    counts = [[int(cell) for cell in row[1:-1]] for row in rows[:-1]]
    axes.imshow(counts, cmap="Blues", aspect="auto")
    for i, row in enumerate(counts):
        for j, count in enumerate(row):
            axes.text(j, i, str(count), ha="center", va="center")
    axes.set_xticks(range(len(counts[0])), head[1:-1])
    axes.set_yticks(range(len(counts)), [row[0] for row in rows[:-1]])


def stacked(axes, head, rows):
    first = 4 if head[1] == "Concordance" else 3
    labels = [f"{row[0][:60]}  {row[first - 2]}" for row in rows]
    values = [[percent(cell) for cell in row[first:]] for row in rows]
    left = [0.0] * len(rows)
    for at, name in enumerate(head[first:]):
        widths = [row[at] for row in values]
        bars = axes.barh(range(len(rows)), widths, 0.7, left=left, color=SHADES[at % len(SHADES)], label=name)
        axes.bar_label(bars, [f"{width:g}" for width in widths], label_type="center")
        left = [one + two for one, two in zip(left, widths)]
    axes.set_yticks(range(len(rows)), labels)
    axes.invert_yaxis()
    axes.legend(loc="upper center", ncols=4)


def change(axes, head, rows):
    shares = [at for at, cell in enumerate(head) if cell.endswith("share") or "share" in cell.lower()]
    for i, row in enumerate(rows):
        numbers = [percent(row[at]) for at in shares[:2]] or [0, 0]
        axes.plot(numbers, [i - 0.15, i + 0.15][: len(numbers)], marker="o", color=LATER)
        for value, y in zip(numbers, [i - 0.15, i + 0.15]):
            axes.errorbar(value, y, xerr=8, capsize=3, color=EARLIER)
            axes.text(104, y, f"{value:g}%")
    axes.set_yticks(range(len(rows)), [row[0][:60] for row in rows])
    axes.set_xlim(0, 115)
    axes.invert_yaxis()
    axes.grid(axis="x")


DRAW = {"distribution": distribution, "transitions": transitions, "change": change, "stacked": stacked, "missing": stacked}


def draw(kind, name, title, head, rows):
    figure, axes = plt.subplots(figsize=(16, 10), dpi=100)
    DRAW[name](axes, head, rows)
    axes.set_title(title, loc="left", fontweight="bold", wrap=True)
    figure.text(0.02, 0.02, "ITU-D study group 2, Question 3/2, awareness survey. 2014-2017: n = 60; 2018-2021: n = 75.", fontsize=9)
    for side in ["top", "right"]:
        axes.spines[side].set_visible(False)
    out = io.BytesIO()
    figure.savefig(out, format=kind)
    plt.close(figure)
    return len(out.getvalue())


def main(kind, folder):
    figures = []
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        lines = path.read_text("utf-8").splitlines()
        head, *rows = csv.reader(lines[1:])
        figures.append((path.stem.split("-", 1)[1], lines[0], head, rows))
    draw(kind, *figures[0])
    start = time.perf_counter()
    total = sum(draw(kind, *figure) for figure in figures)
    seconds = time.perf_counter() - start
    print(f"{len(figures)} figures, {total} bytes", file=sys.stderr)
    print(f"{seconds:.4f}")


main(*sys.argv[1:])
