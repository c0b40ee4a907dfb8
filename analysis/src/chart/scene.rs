//! What is to be drawn, before it is drawn: marks in coordinates from where reading starts.
//!
//! `x` counts pixels from the side on which reading starts, `y` from the top. The canvas turns it round for
//! right-to-left languages.

use super::font;
use super::palette::{Colour, Texture};

/// Where a text stands in relation to its `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks: size in pixels per em, colour, weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ink {
    pub(super) size: f64,
    pub(super) colour: Colour,
    pub(super) bold: bool,
}

/// A thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    /// One line of text; `top` is the top of its line box.
    Text {
        x: f64,
        top: f64,
        anchor: Anchor,
        ink: Ink,
        text: String,
    },
    Rect {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        colour: Colour,
    },
    Line {
        points: Vec<(f64, f64)>,
        thickness: f64,
        colour: Colour,
    },
    Dot {
        x: f64,
        y: f64,
        radius: f64,
        colour: Colour,
        hollow: bool,
    },
    /// A dot without an edge.
    Disc {
        x: f64,
        y: f64,
        radius: f64,
        colour: Colour,
    },
    Shape {
        points: Vec<(f64, f64)>,
        colour: Colour,
    },
}

/// Marks, the later above the earlier.
#[derive(Debug, Default)]
pub(super) struct Scene {
    pub(super) width: f64,
    pub(super) marks: Vec<Mark>,
    /// How many of the marks are the head: title and subtitles.
    pub(super) head: usize,
}

impl Mark {
    /// Moves it down.
    pub(super) fn lower(&mut self, by: f64) {
        match self {
            Self::Text { top: y, .. } | Self::Rect { y, .. } | Self::Dot { y, .. } | Self::Disc { y, .. } => *y += by,
            Self::Line { points, .. } | Self::Shape { points, .. } => points.iter_mut().for_each(|point| point.1 += by),
        }
    }
}

impl Ink {
    pub(super) const fn new(size: f64, colour: Colour) -> Self {
        Self { size, colour, bold: false }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The height of a line: room for Arabic's marks and for the strokes of Chinese.
    pub(super) fn line_height(&self) -> f64 {
        (self.size * 1.5).round()
    }

    /// How wide a text is, in pixels.
    pub(super) fn width(&self, text: &str) -> f64 {
        font::width(text, self.size, self.bold)
    }
}

impl Scene {
    pub(super) fn text(&mut self, x: f64, top: f64, anchor: Anchor, ink: Ink, text: impl Into<String>) {
        self.marks.push(Mark::Text { x, top, anchor, ink, text: text.into() });
    }

    /// Lines of text beneath each other; returns where the next line would begin.
    pub(super) fn lines(&mut self, x: f64, top: f64, anchor: Anchor, ink: Ink, lines: &[String]) -> f64 {
        let mut top = top;
        for line in lines {
            self.text(x, top, anchor, ink, line.as_str());
            top += ink.line_height();
        }
        top
    }

    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, colour: Colour) {
        self.marks.push(Mark::Rect { x, y, width, height, colour });
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), thickness: u32, colour: Colour) {
        self.path(vec![from, to], f64::from(thickness), colour);
    }

    pub(super) fn dot(&mut self, x: f64, y: f64, colour: Colour, hollow: bool) {
        self.marks.push(Mark::Dot { x, y, radius: 5.0, colour, hollow });
    }

    /// A dot without an edge.
    pub(super) fn disc(&mut self, (x, y): (f64, f64), radius: f64, colour: Colour) {
        self.marks.push(Mark::Disc { x, y, radius, colour });
    }

    /// The outline of a rectangle.
    pub(super) fn outline(&mut self, x: f64, y: f64, width: f64, height: f64, thickness: u32, colour: Colour) {
        let points = vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)];
        self.path(points, f64::from(thickness), colour);
    }

    /// A line through several points, of any thickness.
    pub(super) fn path(&mut self, points: Vec<(f64, f64)>, thickness: f64, colour: Colour) {
        self.marks.push(Mark::Line { points, thickness, colour });
    }

    pub(super) fn shape(&mut self, points: Vec<(f64, f64)>, colour: Colour) {
        self.marks.push(Mark::Shape { points, colour });
    }

    /// Whether anything is filled with a texture.
    pub(super) fn has(&self, texture: Texture) -> bool {
        self.marks.iter().any(|mark| match mark {
            Mark::Rect { colour, .. } | Mark::Disc { colour, .. } | Mark::Shape { colour, .. } => {
                colour.texture == Some(texture)
            }
            Mark::Text { .. } | Mark::Line { .. } | Mark::Dot { .. } => false,
        })
    }

    /// A triangle that points up or down, with its middle at a point.
    pub(super) fn triangle(&mut self, x: f64, y: f64, up: bool, colour: Colour) {
        let tip = if up { -5.0 } else { 5.0 };
        let points = vec![(x - 5.0, y - tip), (x + 5.0, y - tip), (x, y + tip)];
        self.shape(points, colour);
    }
}
