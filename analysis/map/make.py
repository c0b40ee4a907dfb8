"""Makes world.txt from a TopoJSON of Natural Earth: python3 make.py countries-50m.json > world.txt

Shapes are simplified in the plane in which they are drawn, arc by arc, so that neighbours still share their borders. Islands too small to be
seen are dropped unless they are a state's largest. Longitudes run from -169 to 191, so that no state is cut in two. Needs nothing but Python.
"""

import json
import math
import sys

# What belongs to whom in this map, by M49 codes and, where there is none, by name: the practice of the United Nations' own maps. What is not
# here and stands for no Member State is drawn as land without a figure.
OWNERS = {"158": "156", "344": "156", "446": "156", "Somaliland": "706", "N. Cyprus": "196"}
# Pieces of one owner in the source that are another's on those maps: a point within the piece, its owner.
PIECES = [((34.1, 44.95), "804")]
# The source draws Western Sahara (732) to the east of the berm only; on those maps it reaches north to 27 degrees 40 minutes, and to the ocean.
NORTH_OF_WESTERN_SAHARA = 27 + 40 / 60
LEFT_OUT = {"010"}
# States that the source has no shape for: longitude and latitude of a dot.
DOTS = {"798": (179.2, -8.52)}
TOLERANCE = 0.0022  # of Earth's radius: a third of a pixel on a map that is 900 pixels wide
LEAST_RING = 4e-5
STEPS = 100  # to a degree


def projected(point):
    """Equal Earth: B. Šavrič, T. Patterson and B. Jenny (2019), doi:10.1080/13658816.2018.1504949."""
    longitude, latitude = math.radians(point[0] - 11), math.radians(point[1])
    a = (1.340264, -0.081106, 0.000893, 0.003796)
    t = math.asin(math.sqrt(3) / 2 * math.sin(latitude))
    slope = a[0] + 3 * a[1] * t**2 + t**6 * (7 * a[2] + 9 * a[3] * t**2)
    x = 2 * math.sqrt(3) * longitude * math.cos(t) / (3 * slope)
    return x, t * (a[0] + a[1] * t**2 + t**6 * (a[2] + a[3] * t**2))


def distance(point, start, end):
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    part = 0 if length == 0 else ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
    part = max(0, min(1, part))
    return math.hypot(point[0] - start[0] - part * dx, point[1] - start[1] - part * dy)


def simplified(arc):
    """D. H. Douglas and T. K. Peucker (1973); a closed arc is divided at its farthest point first."""
    plane = [projected(point) for point in arc]
    keep = {0, len(arc) - 1}
    parts = [(0, len(arc) - 1)]
    if arc[0] == arc[-1] and len(arc) > 3:
        far = max(range(len(arc)), key=lambda at: math.dist(plane[at], plane[0]))
        keep.add(far)
        parts = [(0, far), (far, len(arc) - 1)]
    while parts:
        first, last = parts.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda at: distance(plane[at], plane[first], plane[last]))
        if distance(plane[far], plane[first], plane[last]) > TOLERANCE:
            keep.add(far)
            parts += [(first, far), (far, last)]
    return [arc[at] for at in sorted(keep)]


def area(ring):
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1]))) / 2


def is_within(point, ring):
    crossings = 0
    for (x, y), (u, v) in zip(ring, ring[1:] + ring[:1]):
        if (y > point[1]) != (v > point[1]) and point[0] < (u - x) * (point[1] - y) / (v - y) + x:
            crossings += 1
    return crossings % 2 == 1


def owner(ring, code):
    """Whose a piece is that the source gives to `code`."""
    return next((other for point, other in PIECES if is_within(point, ring)), code)


def western_sahara(arcs, states):
    """Gives it the land between the berm and the ocean: Morocco's ring is its border with Algeria, the berm, and the coast from the south."""
    (morocco,), (sahara,) = states["504"], states["732"]
    inland, berm, coast = morocco
    assert sahara[-1] == ~berm and min(inland, berm, coast) >= 0
    line = arcs[coast]
    at = next(at for at, point in enumerate(line) if point[1] > NORTH_OF_WESTERN_SAHARA)
    (x, y), (u, v) = line[at - 1], line[at]
    shore = (x + (u - x) * (NORTH_OF_WESTERN_SAHARA - y) / (v - y), NORTH_OF_WESTERN_SAHARA)
    south, north, border = len(arcs), len(arcs) + 1, len(arcs) + 2
    arcs += [line[:at] + [shore], [shore] + line[at:], [shore, arcs[berm][0]]]
    states["504"], states["732"] = [[inland, ~border, north]], [sahara[:-1] + [south, border]]


def main(path):
    topology = json.load(open(path))
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            longitude, latitude = x * scale[0] + move[0], y * scale[1] + move[1]
            # The source's shapes run on over the date line, its numbers don't.
            while arc and longitude - arc[-1][0] > 180:
                longitude -= 360
            while arc and arc[-1][0] - longitude > 180:
                longitude += 360
            arc.append((longitude, latitude))
        # Whole arcs, so that no island is torn apart.
        middle = sum(longitude for longitude, _ in arc) / len(arc)
        turn = 360 if middle < -169 else -360 if middle > 191 else 0
        arcs.append([(longitude + turn, latitude) for longitude, latitude in arc])

    def ring_of(line):
        points = []
        for at in line:
            points += (arcs[at] if at >= 0 else arcs[~at][::-1])[:-1]
        return points

    states = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code, name = shape.get("id"), shape["properties"]["name"]
        code = OWNERS.get(code, OWNERS.get(name, code)) or "-"
        if code in LEFT_OUT or not shape.get("arcs"):
            continue
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        for polygon in polygons:
            states.setdefault(owner(ring_of(polygon[0]), code), []).append(polygon[0])
    western_sahara(arcs, states)
    used, kept = {}, []
    for code, rings in states.items():
        sized = [(area([projected(point) for point in ring_of(line)]), line) for line in rings]
        largest = max(size for size, _ in sized)
        for size, line in sized:
            ring = ring_of(line)
            width = max(x for x, _ in ring) - min(x for x, _ in ring)
            assert width < 190, (code, width)
            if size >= LEAST_RING or size == largest:
                kept.append((code, line))
                for at in line:
                    used.setdefault(at if at >= 0 else ~at, len(used))
    print("# Natural Earth 1:50m, public domain, by way of npm world-atlas 2.0.2 (ISC); made by make.py.")
    print("# Arcs: longitude and latitude of the first point in hundredths of a degree, then the steps to the next.")
    for at in used:
        points = [(round(x * STEPS), round(y * STEPS)) for x, y in simplified(arcs[at])]
        line, last = [], (0, 0)
        for place, point in enumerate(points):
            if place == 0 or point != last or place == len(points) - 1:
                line += [point[0] - last[0], point[1] - last[1]]
                last = point
        print(" ".join(map(str, line)))
    print("# Rings: M49 code of the state (- for land that is none), then its arcs, counted from 1; negative ones backwards.")
    for code, line in kept:
        print(code, " ".join(str(used[at] + 1 if at >= 0 else -(used[~at] + 1)) for at in line))
    print("# Dots: M49 code, longitude and latitude in hundredths of a degree.")
    for code, (x, y) in DOTS.items():
        print(code, round(x * STEPS), round(y * STEPS))


main(sys.argv[1])
