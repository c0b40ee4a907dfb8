//! What a chart needs beside its figures: its size, its theme, its words, the source that it names.

use super::{ChartText, Theme};

/// How large a chart is, on which paper, in which words it speaks, and which source it names.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The size.
    pub size: Size,
    /// Light or dark.
    pub theme: Theme,
    /// The words, all in one language; they also decide the direction.
    pub text: &'a ChartText,
    /// Who collected the data, for the line at the foot.
    pub source: &'a str,
}

/// The size of a chart in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Size {
    /// The width, kept between 320 and 2400.
    pub width: u32,
    /// The height; without one it follows from what is shown.
    pub height: Option<u32>,
}

impl Size {
    /// For a page on a desktop.
    pub const PAGE: Self = Self::wide(960);
    /// For a phone; below a width of 640, labels stand above their bars.
    pub const PHONE: Self = Self::wide(480);
    /// For a slide: 16 to 9.
    pub const SLIDE: Self = Self { width: 1600, height: Some(900) };
    /// For previews on social media: Open Graph's 1200 × 630.
    pub const SOCIAL: Self = Self { width: 1200, height: Some(630) };

    /// As high as what is shown.
    #[must_use]
    pub const fn wide(width: u32) -> Self {
        Self { width, height: None }
    }

    /// The size with a name that addresses use: `page`, `phone`, `slide`, `social`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "page" => Some(Self::PAGE),
            "phone" => Some(Self::PHONE),
            "slide" => Some(Self::SLIDE),
            "social" => Some(Self::SOCIAL),
            _ => None,
        }
    }
}

impl<'a> Frame<'a> {
    /// A frame of the size for a page.
    #[must_use]
    pub const fn page(text: &'a ChartText, source: &'a str) -> Self {
        Self { size: Size::PAGE, theme: Theme::Light, text, source }
    }

    /// A frame of the size for a phone.
    #[must_use]
    pub const fn phone(text: &'a ChartText, source: &'a str) -> Self {
        Self { size: Size::PHONE, ..Self::page(text, source) }
    }

    /// How much of a given height a plot takes that could have any height.
    pub(super) const PLOT: f64 = 0.62;

    pub(super) fn pixels(&self) -> f64 {
        f64::from(self.size.width.clamp(320, 2400))
    }

    /// Whether there is too little room for labels beside what they name.
    pub(super) fn is_narrow(&self) -> bool {
        self.pixels() < 640.0
    }

    /// How high a plot may be that could have any height: `natural`, or less where the chart's height is given.
    pub(super) fn plot_height(&self, natural: f64) -> f64 {
        self.size.height.map_or(natural, |height| natural.min(f64::from(height) * Self::PLOT))
    }
}
