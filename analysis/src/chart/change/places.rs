//! Where everything of a line lies: beside each other, or beneath each other where there is too little room.

use super::line::Line;
use crate::chart::rows::widest;
use crate::chart::sheet::{LABEL, SMALL, Sheet, Span};

const GAP: f64 = 20.0;
/// The height of the two lanes.
const LANES: f64 = 36.0;
/// The least width of a plot beside its label and figures.
const LEAST: f64 = 180.0;

/// Where everything of a line lies.
pub(super) struct Places {
    pub(super) label: Span,
    pub(super) plot: Span,
    /// The earlier share, the later share, the change; each begins at its start.
    pub(super) figures: [Span; 3],
    narrow: bool,
}

/// How far down the parts of a line lie.
pub(super) struct Heights {
    pub(super) label: f64,
    pub(super) figures: f64,
    /// Between the two lanes.
    pub(super) middle: f64,
    pub(super) grid: (f64, f64),
    pub(super) bottom: f64,
}

impl Places {
    pub(super) fn new(sheet: &Sheet<'_>, lines: &[Line<'_>], heads: &[String; 2]) -> Self {
        let share = |at: usize| {
            let sides = || lines.iter().map(|line| if at == 0 { &line.earlier } else { &line.later });
            let shares = widest(sides().map(|side| side.share.as_str()), LABEL);
            let bases = widest(sides().map(|side| side.base.as_str()), SMALL);
            shares.max(bases).max(SMALL.bold().width(&heads[at]) + 16.0)
        };
        let verdict = widest(lines.iter().map(|line| line.verdict), SMALL).clamp(70.0, 120.0);
        let widths = [share(0), share(1), verdict];
        let label = widest(lines.iter().map(|line| line.label.as_str()), LABEL);
        let wide = wide(sheet.inner(), label, widths);
        if sheet.frame.is_narrow() || wide.plot.width() < LEAST { narrow(sheet.inner()) } else { wide }
    }

    /// The heights of a line that begins at `top`, with a label and figures of these heights.
    pub(super) fn heights(&self, top: f64, label: f64, figures: f64) -> Heights {
        let first = top + 8.0;
        if self.narrow {
            let beneath = first + label + 4.0;
            let middle = beneath + figures + 4.0 + LANES / 2.0;
            let grid = (middle - LANES / 2.0, middle + LANES / 2.0);
            return Heights { label: first, figures: beneath, middle, grid, bottom: grid.1 + 6.0 };
        }
        let height = label.max(figures).max(LANES);
        let within = |part: f64| first + (height - part) / 2.0;
        let bottom = first + height + 8.0;
        Heights { label: within(label), figures: within(figures), middle: within(0.0), grid: (top, bottom), bottom }
    }
}

fn wide(inner: Span, label: f64, widths: [f64; 3]) -> Places {
    let mut start = inner.end - widths.iter().sum::<f64>() - 2.0 * GAP;
    let plot_end = start - GAP - 6.0;
    let figures = widths.map(|width| {
        let span = Span { start, end: start + width };
        start += width + GAP;
        span
    });
    let label = Span { start: inner.start, end: inner.start + label.min(inner.width() * 0.36) };
    Places { plot: Span { start: label.end + GAP, end: plot_end }, label, figures, narrow: false }
}

/// The label, the figures and the plot beneath each other.
fn narrow(inner: Span) -> Places {
    let third = inner.width() / 3.0;
    let figures = [0.0, 1.0, 2.0].map(|at| {
        let start = inner.start + third * at;
        Span { start, end: start + third - 8.0 }
    });
    let plot = Span { start: inner.start + 8.0, end: inner.end - 8.0 };
    Places { label: inner, plot, figures, narrow: true }
}
