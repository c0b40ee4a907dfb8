//! Rows with a label: beside what it names where there is room, above it where there is not.

use super::axis::Axis;
use super::scene::{Anchor, Ink, Scene};
use super::sheet::{Sheet, Span};
use super::wrap::wrap;

/// Where the labels and the plot lie.
pub(super) struct Columns {
    pub(super) label: Span,
    pub(super) plot: Span,
    narrow: bool,
}

/// A label of a row: lines, each with its ink.
pub(super) struct Label {
    lines: Vec<(Ink, String)>,
}

/// Where a row has its content, and how far its grid reaches.
pub(super) struct Row {
    pub(super) top: f64,
    pub(super) grid: (f64, f64),
}

/// Between a column of labels and its plot.
const GUTTER: f64 = 16.0;

impl Columns {
    /// Labels take what they need, up to `most` of the width; `reserved` pixels after the plot stay free.
    pub(super) fn new(sheet: &Sheet<'_>, widest_label: f64, most: f64, reserved: f64) -> Self {
        let inner = sheet.inner();
        let narrow = sheet.frame.is_narrow();
        let plot_end = inner.end - reserved;
        if narrow {
            // The first and the last tick's text stand half outside the plot.
            return Self { label: inner, plot: Span { start: inner.start, end: plot_end }, narrow };
        }
        let end = inner.start + widest_label.ceil().min(inner.width() * most);
        Self { label: Span { start: inner.start, end }, plot: Span { start: end + GUTTER, end: plot_end }, narrow }
    }

    /// Places a row and draws its label; the sheet is then filled down to the row's end.
    pub(super) fn row(&self, sheet: &mut Sheet<'_>, axis: &Axis, label: &Label, content: f64) -> Row {
        let top = sheet.y;
        let row = if self.narrow {
            let below = top + label.height() + 3.0;
            sheet.y = below + content + 14.0;
            label.draw(&mut sheet.scene, self.label.start, top);
            Row { top: below, grid: (below - 2.0, below + content + 2.0) }
        } else {
            let height = content.max(label.height());
            sheet.y = top + height + 12.0;
            label.draw(&mut sheet.scene, self.label.start, top + (height - label.height()) / 2.0);
            Row { top: top + (height - content) / 2.0, grid: (top - 6.0, top + height + 6.0) }
        };
        axis.grid(&mut sheet.scene, row.grid);
        row
    }
}

impl Label {
    /// A label, wrapped to the column's width.
    pub(super) fn new(text: &str, ink: Ink, width: f64) -> Self {
        Self { lines: Vec::new() }.and(text, ink, width)
    }

    /// The label with another text beneath it.
    pub(super) fn and(mut self, text: &str, ink: Ink, width: f64) -> Self {
        self.lines.extend(wrap(text, ink, width).into_iter().map(|line| (ink, line)));
        self
    }

    pub(super) fn height(&self) -> f64 {
        self.lines.iter().map(|(ink, _)| ink.line_height()).sum()
    }

    pub(super) fn draw(&self, scene: &mut Scene, x: f64, top: f64) {
        self.draw_at(scene, x, top, Anchor::Start);
    }

    pub(super) fn draw_at(&self, scene: &mut Scene, x: f64, top: f64, anchor: Anchor) {
        let mut top = top;
        for (ink, line) in &self.lines {
            scene.text(x, top, anchor, *ink, line.as_str());
            top += ink.line_height();
        }
    }
}

/// The width of the widest text.
pub(super) fn widest<'t>(texts: impl IntoIterator<Item = &'t str>, ink: Ink) -> f64 {
    texts.into_iter().map(|text| ink.width(text)).fold(0.0, f64::max)
}
