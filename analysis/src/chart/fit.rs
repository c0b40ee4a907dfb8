//! Brings a chart to a size: laid out as wide as it takes to be no higher than wanted, then drawn larger or smaller.

use super::page::Page;
use super::{ChartError, Drawing, Frame, Size};

/// The widths for which a chart is laid out to find one that fits a height: the narrower, the larger its letters.
const WIDTHS: [u32; 10] = [640, 720, 820, 930, 1060, 1200, 1370, 1560, 1800, 2080];

/// So often the step between two widths is halved: to about a fiftieth of the width.
const HALVINGS: usize = 3;

/// Letters may be made smaller by this at most: 12 pixels become 9.
const SMALLEST: f64 = 1.3;

/// Lays a chart out and paints it.
pub(super) fn fitted(
    frame: &Frame<'_>,
    lay_out: impl Fn(&Frame<'_>) -> Result<Page, ChartError>,
) -> Result<Drawing, ChartError> {
    let (page, size) = laid_out(frame, lay_out)?;
    page.paint(frame.theme, size)
}

/// How large it would be: width and height in pixels.
pub(super) fn extent(
    frame: &Frame<'_>,
    lay_out: impl Fn(&Frame<'_>) -> Result<Page, ChartError>,
) -> Result<(u32, u32), ChartError> {
    let (page, size) = laid_out(frame, lay_out)?;
    Ok(size.unwrap_or((page.scene.width as u32, page.height() as u32)))
}

/// The layout, with the size that it is brought to if that has a height.
fn laid_out(
    frame: &Frame<'_>,
    lay_out: impl Fn(&Frame<'_>) -> Result<Page, ChartError>,
) -> Result<(Page, Option<(u32, u32)>), ChartError> {
    let Some(height) = frame.size.height else {
        return Ok((lay_out(frame)?, None));
    };
    let (width, ratio) = (frame.size.width.clamp(320, 2400), f64::from(height) / frame.pixels());
    let at = |wide: u32| fitting(frame, f64::from(wide) * ratio, wide, &lay_out);
    let mut too_narrow = None;
    for wide in WIDTHS.into_iter().filter(|wide| f64::from(*wide) <= f64::from(width) * SMALLEST) {
        if let Some(page) = at(wide)? {
            let page = narrowest(page, too_narrow.map(|narrow| (narrow, wide)), at)?;
            return Ok((page, Some((width, height))));
        }
        too_narrow = Some(wide);
    }
    Err(ChartError::TooMuch { width, height })
}

/// The layout of a width, if it is no higher than the room.
fn fitting(
    frame: &Frame<'_>,
    room: f64,
    wide: u32,
    lay_out: &impl Fn(&Frame<'_>) -> Result<Page, ChartError>,
) -> Result<Option<Page>, ChartError> {
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
    Ok((page.height() <= room).then_some(page))
}

/// Looks between a width that was too narrow and one that fits, so that letters are as large as they can be and nothing stays empty.
fn narrowest(
    mut page: Page,
    between: Option<(u32, u32)>,
    at: impl Fn(u32) -> Result<Option<Page>, ChartError>,
) -> Result<Page, ChartError> {
    let Some((mut narrow, mut wide)) = between else { return Ok(page) };
    for _ in 0..HALVINGS {
        let middle = narrow.midpoint(wide);
        match at(middle)? {
            Some(fits) => (page, wide) = (fits, middle),
            None => narrow = middle,
        }
    }
    Ok(page)
}
