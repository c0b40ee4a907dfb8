//! The shapes of the Member States in the plane of the map.
//!
//! `map/world.txt` is made by `map/make.py` from Natural Earth (public domain). It is small enough to be read and projected when
//! the first map is drawn.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use survey_model::member_state::{Iso3, MemberState};

/// A point in the plane of the map, in radii of the Earth; `y` grows downwards.
pub(super) type Point = (f64, f64);

/// A piece of land: whose it is, and its outline.
pub(super) struct Land {
    /// None for land that stands for no Member State.
    pub(super) state: Option<Iso3>,
    pub(super) outline: Vec<Point>,
    area: f64,
}

/// All shapes.
pub(super) struct World {
    pub(super) lands: Vec<Land>,
    /// The lines between neighbours.
    pub(super) borders: Vec<Vec<Point>>,
    /// The middle of each state's largest piece of land, and how large all of its land is.
    pub(super) states: BTreeMap<Iso3, (Point, f64)>,
    /// The corners of the rectangle that holds everything.
    pub(super) corners: (Point, Point),
}

static WORLD: LazyLock<World> = LazyLock::new(|| read(include_str!("../../map/world.txt")));

/// The meridian in the middle of the map: it keeps every state in one piece.
const MIDDLE: f64 = 11.0;

pub(super) fn world() -> &'static World {
    &WORLD
}

/// The Equal Earth projection, on which equal areas are equally large.
///
/// B. Šavrič, T. Patterson and B. Jenny (2019), "The Equal Earth map projection", International Journal of Geographical
/// Information Science 33:454-465, equations 1 to 3.
fn projected(longitude: f64, latitude: f64) -> Point {
    const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
    let (longitude, latitude) = ((longitude - MIDDLE).to_radians(), latitude.to_radians());
    let t = (3.0_f64.sqrt() / 2.0 * latitude.sin()).asin();
    let (square, sixth) = (t * t, t.powi(6));
    let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let x = 2.0 * 3.0_f64.sqrt() * longitude * t.cos() / (3.0 * slope);
    (x, -t * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square)))
}

/// The three parts of the file, each after its comment: arcs, rings made of them, dots.
fn read(text: &str) -> World {
    let mut parts: Vec<Vec<&str>> = Vec::new();
    let mut is_comment = false;
    for line in text.lines() {
        if line.starts_with('#') {
            if !is_comment {
                parts.push(Vec::new());
            }
            is_comment = true;
        } else if let Some(part) = parts.last_mut() {
            part.push(line);
            is_comment = false;
        }
    }
    let part = |at: usize| parts.get(at).map(Vec::as_slice).unwrap_or_default();
    let arcs: Vec<Vec<Point>> = part(0).iter().map(|line| arc(line)).collect();
    let mut owners: Vec<Vec<Option<Iso3>>> = vec![Vec::new(); arcs.len()];
    let lands: Vec<Land> = part(1).iter().map(|line| land(line, &arcs, &mut owners)).collect();
    let is_border = |(owners, _): &(&Vec<Option<Iso3>>, &Vec<Point>)| owners.len() > 1 && owners[0] != owners[1];
    let borders = owners.iter().zip(&arcs).filter(is_border).map(|(_, arc)| arc.clone()).collect();
    let mut states = BTreeMap::new();
    for land in &lands {
        if let Some(state) = land.state {
            let entry: &mut (Point, f64, f64) = states.entry(state).or_default();
            // An outline of two points has no area, and still a place.
            if land.area > entry.1 || entry.2 == 0.0 {
                (entry.0, entry.1) = (middle(&land.outline), land.area);
            }
            entry.2 += land.area;
        }
    }
    let mut states: BTreeMap<Iso3, (Point, f64)> =
        states.into_iter().map(|(state, (place, _, area))| (state, (place, area))).collect();
    states.extend(part(2).iter().filter_map(|line| dot(line)));
    let all = || lands.iter().flat_map(|land| &land.outline);
    let bound = |of: fn(&Point) -> f64, choose: fn(f64, f64) -> f64| all().map(of).reduce(choose).unwrap_or_default();
    let least = (bound(|point| point.0, f64::min), bound(|point| point.1, f64::min));
    let most = (bound(|point| point.0, f64::max), bound(|point| point.1, f64::max));
    World { lands, borders, states, corners: (least, most) }
}

fn numbers(line: &str) -> Vec<i32> {
    line.split(' ').filter_map(|number| number.parse().ok()).collect()
}

fn of_hundredths(longitude: i32, latitude: i32) -> Point {
    projected(f64::from(longitude) / 100.0, f64::from(latitude) / 100.0)
}

fn arc(line: &str) -> Vec<Point> {
    let (mut longitude, mut latitude) = (0, 0);
    let point = |step: &[i32]| {
        longitude += step[0];
        latitude += step[1];
        of_hundredths(longitude, latitude)
    };
    numbers(line).chunks_exact(2).map(point).collect()
}

fn state(m49: &str) -> Option<Iso3> {
    MemberState::all().iter().find(|state| state.m49 == m49).map(|state| state.iso3)
}

fn land(line: &str, arcs: &[Vec<Point>], owners: &mut [Vec<Option<Iso3>>]) -> Land {
    let (code, ring) = line.split_once(' ').unwrap_or((line, ""));
    let state = state(code);
    let mut outline: Vec<Point> = Vec::new();
    for number in numbers(ring) {
        let at = number.unsigned_abs() as usize;
        let Some(arc) = at.checked_sub(1).and_then(|at| arcs.get(at)) else { continue };
        owners[at - 1].push(state);
        if number > 0 {
            outline.extend(arc);
        } else {
            outline.extend(arc.iter().rev());
        }
        outline.pop();
    }
    let area = area(&outline).abs();
    Land { state, outline, area }
}

fn dot(line: &str) -> Option<(Iso3, (Point, f64))> {
    let state = state(line.split(' ').next()?)?;
    let place = numbers(line);
    Some((state, (of_hundredths(*place.get(1)?, *place.get(2)?), 0.0)))
}

/// The corners of an outline with those that follow them.
fn sides(outline: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    outline.iter().copied().zip(outline.iter().copied().cycle().skip(1))
}

/// The area within an outline; its sign tells the direction.
fn area(outline: &[Point]) -> f64 {
    sides(outline).map(|(one, two)| one.0 * two.1 - two.0 * one.1).sum::<f64>() / 2.0
}

/// The centre of the area within an outline.
fn middle(outline: &[Point]) -> Point {
    let area = area(outline);
    let first = outline.first().copied().unwrap_or_default();
    if area.abs() < 1e-9 {
        return first;
    }
    let add = |sum: Point, (one, two): (Point, Point)| {
        let cross = one.0 * two.1 - two.0 * one.1;
        (sum.0 + (one.0 + two.0) * cross, sum.1 + (one.1 + two.1) * cross)
    };
    let sum = sides(outline).fold((0.0, 0.0), add);
    (sum.0 / (6.0 * area), sum.1 / (6.0 * area))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_state_is_on_the_map() {
        let missing: Vec<_> = MemberState::all().iter().filter(|s| !world().states.contains_key(&s.iso3)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn equal_areas_are_equally_large() {
        // Cells of one degree by one, whose true area is known.
        let cell = |latitude: f64| {
            let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
            let outline: Vec<Point> = corners.iter().map(|(x, y)| projected(MIDDLE + 40.0 + x, latitude + y)).collect();
            let truth = 1.0_f64.to_radians() * ((latitude + 1.0).to_radians().sin() - latitude.to_radians().sin());
            area(&outline).abs() / truth
        };
        for latitude in [-60.0, -20.0, 0.0, 35.0, 70.0] {
            assert!((cell(latitude) - 1.0).abs() < 2e-3, "{latitude}: {}", cell(latitude));
        }
    }

    #[test]
    fn states_lie_where_they_should() {
        let place = |code: &str| world().states[&code.parse().unwrap()].0;
        assert!(place("MCO").1 < place("TUN").1 && place("NRU").0 > place("PNG").0);
        assert!(place("BRA").0 < place("KEN").0 && place("KEN").0 < place("IDN").0);
        assert!(place("NOR").1 < place("KEN").1 && place("KEN").1 < place("NZL").1);
        let area = |code: &str| world().states[&code.parse().unwrap()].1;
        // By area, Brazil is 14.7 times as large as Kenya.
        assert!((area("BRA") / area("KEN") - 14.7).abs() < 0.5, "{}", area("BRA") / area("KEN"));
    }

    /// Whose land a place is.
    fn owner(longitude: f64, latitude: f64) -> Option<Option<&'static str>> {
        let point = projected(longitude, latitude);
        let crosses = |(one, two): (Point, Point)| {
            (one.1 > point.1) != (two.1 > point.1)
                && point.0 < (two.0 - one.0) * (point.1 - one.1) / (two.1 - one.1) + one.0
        };
        let is_within = |land: &&Land| sides(&land.outline).filter(|side| crosses(*side)).count() % 2 == 1;
        world().lands.iter().find(is_within).map(|land| land.state.as_ref().map(|state| state.state().iso3.as_str()))
    }

    /// As on the United Nations' own maps; the source draws lines of control.
    #[test]
    fn land_is_whose_the_united_nations_maps_say() {
        for (place, longitude, latitude, state) in [
            ("Simferopol", 34.1, 44.95, Some("UKR")),
            ("Moscow", 37.6, 55.75, Some("RUS")),
            ("Dakhla's hinterland, west of the berm", -14.5, 24.0, None),
            ("Tifariti, east of the berm", -10.5, 26.2, None),
            ("Agadir", -9.2, 30.3, Some("MAR")),
            ("Hargeisa", 44.1, 9.6, Some("SOM")),
            ("the north of Cyprus", 33.5, 35.28, Some("CYP")),
            ("Taichung", 120.9, 24.1, Some("CHN")),
        ] {
            assert_eq!(owner(longitude, latitude), Some(state), "{place}");
        }
    }
}
