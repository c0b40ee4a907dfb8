//! The axis of shares, from 0 to as far as the figures go.

use super::number::Numbers;
use super::palette::{GRID, QUIET};
use super::scene::{Anchor, Scene};
use super::sheet::{SMALL, Span};

/// The axis of shares; it always begins at 0, so that the lengths of bars can be compared.
pub(super) struct Axis {
    span: Span,
    max: f64,
    step: f64,
}

/// The least distance between ticks, in pixels.
const LEAST: f64 = 46.0;

/// The distances between ticks that people can count with.
const STEPS: [f64; 6] = [0.05, 0.1, 0.2, 0.25, 0.5, 1.0];

impl Axis {
    /// An axis that reaches at least to `largest` (a share).
    pub(super) fn reaching(span: Span, largest: f64) -> Self {
        let axis = |step: f64| {
            // Without the allowance, 0.6 / 0.2 would be a little more than 3.
            let steps = (largest / step - 1e-9).ceil().max(1.0);
            Self { span, max: (steps * step).min(1.0), step }
        };
        let fits = |axis: &Self| axis.span.width() >= LEAST * axis.steps() && axis.steps() <= 6.0;
        STEPS.into_iter().map(axis).find(fits).unwrap_or(Self { span, max: 1.0, step: 1.0 })
    }

    /// The axis from 0 to 100 %.
    pub(super) fn whole(span: Span) -> Self {
        Self::reaching(span, 1.0)
    }

    fn steps(&self) -> f64 {
        (self.max / self.step).round()
    }

    /// Where a share lies.
    pub(super) fn at(&self, share: f64) -> f64 {
        self.span.start + self.span.width() * (share / self.max).clamp(0.0, 1.0)
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        let step = self.step;
        (0..=self.steps() as usize).map(move |tick| tick as f64 * step)
    }

    /// The light lines behind a row.
    pub(super) fn grid(&self, scene: &mut Scene, (top, bottom): (f64, f64)) {
        for share in self.ticks() {
            let x = self.at(share);
            let colour = if share == 0.0 { QUIET } else { GRID };
            scene.line((x, top), (x, bottom), 1, colour);
        }
    }

    /// The shares that the lines stand for; returns where the next line would begin.
    pub(super) fn labels(&self, scene: &mut Scene, top: f64, numbers: &Numbers<'_>) -> f64 {
        for share in self.ticks() {
            scene.text(self.at(share), top, Anchor::Middle, SMALL, numbers.tick(share));
        }
        top + SMALL.line_height()
    }
}

/// An upright axis of shares.
pub(super) struct Upright {
    span: Span,
    max: f64,
    step: f64,
}

impl Upright {
    /// An axis from `bottom` up to `top` that reaches at least to `largest` (a share).
    pub(super) fn reaching((top, bottom): (f64, f64), largest: f64) -> Self {
        let Axis { max, step, .. } = Axis::reaching(Span { start: 0.0, end: (bottom - top).max(LEAST) }, largest);
        Self { span: Span { start: top, end: bottom }, max, step }
    }

    /// How far down a share lies.
    pub(super) fn at(&self, share: f64) -> f64 {
        self.span.end - self.span.width() * (share / self.max).clamp(0.0, 1.0)
    }

    /// The light lines across `plot`, with the shares that they stand for before it.
    pub(super) fn draw(&self, scene: &mut Scene, plot: Span, numbers: &Numbers<'_>) {
        for tick in 0..=(self.max / self.step).round() as usize {
            let share = tick as f64 * self.step;
            let y = self.at(share);
            scene.line((plot.start, y), (plot.end, y), 1, if tick == 0 { QUIET } else { GRID });
            scene.text(plot.start - 8.0, y - SMALL.line_height() / 2.0, Anchor::End, SMALL, numbers.tick(share));
        }
    }
}
