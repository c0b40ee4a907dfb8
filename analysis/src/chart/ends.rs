//! Labels at the ends of lines, moved apart so that none lies upon another.

use super::palette::Colour;
use super::rows::Label;
use super::scene::{Anchor, Ink, Scene};

/// A label that wants to stand at a height.
pub(super) struct End {
    label: Label,
    /// The height of the line's end.
    at: f64,
    top: f64,
}

impl End {
    /// A label in its line's colour, wrapped to a width, with its middle at a height.
    pub(super) fn new(text: &str, colour: Colour, width: f64, at: f64) -> Self {
        let label = Label::new(text, Ink::new(14.0, colour), width);
        let top = at - label.height() / 2.0;
        Self { label, at, top }
    }
}

/// Draws the labels at `x`, in the order of their lines' ends and none above `top`; returns how far down they reach.
pub(super) fn draw(scene: &mut Scene, mut ends: Vec<End>, x: f64, top: f64) -> f64 {
    ends.sort_by(|one, two| one.at.total_cmp(&two.at));
    let mut free = top;
    for end in &mut ends {
        end.top = end.top.max(free);
        free = end.top + end.label.height();
    }
    for end in &ends {
        end.label.draw_at(scene, x, end.top, Anchor::Start);
    }
    free
}
