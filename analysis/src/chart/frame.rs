//! What a chart needs beside its figures: how wide it is, its words, and the source that it names.

use super::ChartText;

/// How wide a chart is, in which words it speaks, and which source it names.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The width in pixels, kept between 320 and 2400; the height follows from what is shown.
    pub width: u32,
    /// The words, all in one language; they also decide the direction.
    pub text: &'a ChartText,
    /// Who collected the data, for the line at the foot.
    pub source: &'a str,
}

impl<'a> Frame<'a> {
    /// The width for a page on a desktop, in pixels.
    pub const PAGE: u32 = 960;
    /// The width for a phone, in pixels; below 640, labels stand above their bars.
    pub const PHONE: u32 = 480;

    /// A frame of the width for a page.
    #[must_use]
    pub const fn page(text: &'a ChartText, source: &'a str) -> Self {
        Self { width: Self::PAGE, text, source }
    }

    /// A frame of the width for a phone.
    #[must_use]
    pub const fn phone(text: &'a ChartText, source: &'a str) -> Self {
        Self { width: Self::PHONE, text, source }
    }

    pub(super) fn pixels(&self) -> f64 {
        f64::from(self.width.clamp(320, 2400))
    }

    /// Whether there is too little room for labels beside what they name.
    pub(super) fn is_narrow(&self) -> bool {
        self.pixels() < 640.0
    }
}
