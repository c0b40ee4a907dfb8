//! Bars and interval lines.

use super::axis::Axis;
use super::palette::{Colour, INK, PAPER};
use super::scene::Scene;
use crate::report::Estimate;

/// A bar from 0 to a share; a share above 0 is never without a bar.
pub(super) fn bar(scene: &mut Scene, axis: &Axis, share: f64, top: f64, height: f64, colour: Colour) {
    let start = axis.at(0.0);
    let width = axis.at(share) - start;
    if share > 0.0 {
        scene.rect(start, top, width.max(1.0), height, colour);
    }
}

/// The interval of an estimate: a thin line with ends, and a light edge so that it shows upon a bar.
pub(super) fn interval(scene: &mut Scene, axis: &Axis, estimate: Estimate, y: f64) {
    let (low, high) = (axis.at(estimate.low), axis.at(estimate.high));
    scene.line((low - 1.0, y), (high + 1.0, y), 3, PAPER);
    scene.line((low, y), (high, y), 1, INK);
    for x in [low, high] {
        scene.line((x, y - 3.0), (x, y + 3.0), 1, INK);
    }
}
