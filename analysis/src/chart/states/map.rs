//! The classes on a map: equal areas, no grid; a state too small to be seen is a dot.

use survey_model::member_state::Iso3;

use super::classes::Classes;
use crate::chart::palette::{Colour, LAND, PAPER, STILL};
use crate::chart::sheet::Sheet;
use crate::chart::world::{Point, World, world};

/// A state whose land is smaller than this, in square pixels, is a dot.
const SMALL: f64 = 20.0;
const RADIUS: f64 = 3.6;
/// How far the middles of dots stand apart.
const APART: f64 = 8.6;

/// From the plane of the map to the picture.
struct Place<'a> {
    world: &'a World,
    scale: f64,
    start: f64,
    top: f64,
    /// A map is never turned round: the picture will be, so that it is turned here already.
    turned: Option<f64>,
}

/// Draws the map; returns the notes that every map needs.
pub(super) fn draw(sheet: &mut Sheet<'_>, classes: &Classes) -> Vec<String> {
    let place = Place::new(sheet, world());
    for land in &place.world.lands {
        let colour = land.state.map_or(LAND, |state| classes.colour(state));
        let outline: Vec<Point> = land.outline.iter().map(|point| place.at(*point)).collect();
        let edge = colour.texture.is_some().then(|| outline.iter().chain(outline.first()).copied().collect());
        sheet.scene.shape(outline, colour);
        if let Some(edge) = edge {
            sheet.scene.path(edge, 0.6, STILL);
        }
    }
    for border in &place.world.borders {
        sheet.scene.path(border.iter().map(|point| place.at(*point)).collect(), 0.6, PAPER);
    }
    for (at, colour) in dots(&place, classes) {
        sheet.scene.disc(at, RADIUS + 0.9, PAPER);
        sheet.scene.disc(at, RADIUS, colour);
    }
    let (least, most) = place.world.corners;
    sheet.y = place.top + (most.1 - least.1) * place.scale + 6.0;
    let text = sheet.frame.text;
    vec![text.map_dots.to_string(), text.map_boundaries.to_string()]
}

impl<'a> Place<'a> {
    fn new(sheet: &Sheet<'_>, world: &'a World) -> Self {
        let inner = sheet.inner();
        let (least, most) = world.corners;
        let natural = inner.width() / (most.0 - least.0);
        let scale = natural.min(sheet.frame.plot_height(f64::MAX) / (most.1 - least.1));
        let start = inner.start + (inner.width() - (most.0 - least.0) * scale) / 2.0;
        let turned = sheet.frame.text.is_right_to_left().then_some(sheet.scene.width);
        Self { world, scale, start, top: sheet.y, turned }
    }

    fn at(&self, point: Point) -> Point {
        let least = self.world.corners.0;
        let x = self.start + (point.0 - least.0) * self.scale;
        (self.turned.map_or(x, |width| width - x), self.top + (point.1 - least.1) * self.scale)
    }
}

/// The states that are too small to be seen, each with a place of its own.
fn dots(place: &Place<'_>, classes: &Classes) -> Vec<(Point, Colour)> {
    let is_small = |area: f64| area * place.scale * place.scale < SMALL;
    let states = classes.states().filter_map(|state| Some((state.iso3, place.world.states.get(&state.iso3)?)));
    let small: Vec<(Iso3, Point)> = states
        .filter(|(_, (_, area))| is_small(*area))
        .map(|(state, (middle, _))| (state, place.at(*middle)))
        .collect();
    let places = apart(small.iter().map(|(_, point)| *point).collect());
    places.into_iter().zip(&small).map(|(at, (state, _))| (at, classes.colour(*state))).collect()
}

/// Moves points that stand too close away from each other, a little at a time.
fn apart(mut points: Vec<Point>) -> Vec<Point> {
    for _ in 0..40 {
        for one in 0..points.len() {
            for two in one + 1..points.len() {
                let (dx, dy) = (points[two].0 - points[one].0, points[two].1 - points[one].1);
                let distance = dx.hypot(dy);
                if distance < APART {
                    // Two at one place part sidewards.
                    let (dx, dy) = if distance < 1e-6 { (1.0, 0.0) } else { (dx / distance, dy / distance) };
                    let step = (APART - distance) / 2.0;
                    points[one] = (points[one].0 - dx * step, points[one].1 - dy * step);
                    points[two] = (points[two].0 + dx * step, points[two].1 + dy * step);
                }
            }
        }
    }
    points
}
