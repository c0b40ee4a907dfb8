//! Brings a chart to a size: laid out as wide as it takes to be no higher than wanted, then drawn larger or smaller.

use super::page::Page;
use super::{ChartError, Drawing, Frame, Size};

/// The widths for which a chart is laid out to find one that fits a height: the narrower, the larger its letters.
const WIDTHS: [u32; 10] = [640, 720, 820, 930, 1060, 1200, 1370, 1560, 1800, 2080];

/// Letters may be made smaller by this at most: 12 pixels become 9.
const SMALLEST: f64 = 1.3;

/// Lays a chart out and paints it.
pub(super) fn fitted(
    frame: &Frame<'_>,
    lay_out: impl Fn(&Frame<'_>) -> Result<Page, ChartError>,
) -> Result<Drawing, ChartError> {
    let Some(height) = frame.size.height else {
        return lay_out(frame)?.paint(frame.theme, None);
    };
    let (width, ratio) = (frame.size.width.clamp(320, 2400), f64::from(height) / frame.pixels());
    for wide in WIDTHS.into_iter().filter(|wide| f64::from(*wide) <= f64::from(width) * SMALLEST) {
        let room = f64::from(wide) * ratio;
        let with = |height: f64| {
            let size = Size { width: wide, height: Some(height as u32) };
            lay_out(&Frame { size, ..*frame })
        };
        let mut page = with(room)?;
        // A plot that could have any height gives way, down to two thirds of what it wants.
        let excess = page.height() - room;
        if excess > 0.0 && excess < room * Frame::PLOT / 3.0 {
            page = with(room - (excess + 2.0) / Frame::PLOT)?;
        }
        if page.height() <= room {
            return page.paint(frame.theme, Some((width, height)));
        }
    }
    Err(ChartError::TooMuch { width, height })
}
