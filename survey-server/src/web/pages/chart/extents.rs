//! The room that pages leave for pictures, so that nothing moves when they arrive.

use analysis::chart::{Chart, ChartError, Frame, Size, Subject, Theme};

use super::chart_text;
use crate::web::words::Words;

/// The width and the height of a picture in pixels, on a wide screen and on a narrow one.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct Extents {
    wide: (u32, u32),
    narrow: (u32, u32),
}

impl Extents {
    /// Those of a chart in the words of a language; none if it can't be drawn.
    pub(in crate::web::pages) fn of(
        words: Words,
        source: &str,
        extent: impl Fn(&Frame<'_>) -> Result<(u32, u32), ChartError>,
    ) -> Option<Self> {
        let text = chart_text(words);
        let at = |size| extent(&Frame { size, theme: Theme::Light, text: &text, source }).ok();
        Some(Self { wide: at(Size::PAGE)?, narrow: at(Size::PHONE)? })
    }

    /// Those of a chart and what it is drawn from.
    pub(in crate::web::pages) fn of_subject(
        words: Words,
        source: &str,
        chart: &dyn Chart,
        subject: &Subject<'_>,
    ) -> Option<Self> {
        Self::of(words, source, |frame| chart.extent(subject, frame))
    }

    /// The attributes of the picture for wide screens.
    pub(in crate::web) fn wide(&self) -> String {
        attributes(self.wide)
    }

    /// The attributes of the picture for narrow screens.
    pub(in crate::web) fn narrow(&self) -> String {
        attributes(self.narrow)
    }
}

fn attributes((width, height): (u32, u32)) -> String {
    format!("width=\"{width}\" height=\"{height}\"")
}
