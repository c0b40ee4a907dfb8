//! The bundled font, and how wide a text is in it.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

/// One font for all six languages: rasterising replaces a run of text only if a single font covers it.
pub(super) static BYTES: &[u8] = include_bytes!("../../fonts/survey-sans-all.ttf");

/// The name of the bundled font.
pub(super) const NAME: &str = "Survey Sans";

/// The bundled font, then what browsers have that is no wider.
pub(super) const FAMILY: &str = "Survey Sans, Noto Sans, Segoe UI, Roboto, Helvetica, Arial, sans-serif";

/// How much wider bold letters are.
const BOLD: f64 = 1.08;

/// Widths are taken at a large size, as the library gives whole pixels.
const LARGE: f64 = 1000.0;

/// The library's size is not pixels per em; an ideograph is one em wide, and so tells how many pixels it took for one.
static EM: LazyLock<f64> = LazyLock::new(|| {
    let registered = register_font(FAMILY, FontStyle::Normal, BYTES).is_ok();
    if registered { at_large("中").max(1.0) } else { LARGE }
});

/// How wide a text is at a size in pixels per em; rather too wide than too narrow for Arabic, whose joined letters are
/// narrower than those measured.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let weight = if bold { BOLD } else { 1.0 };
    // Before any letter: it registers the font, and what was measured without it would be kept.
    let em = *EM;
    text.chars().map(|c| of_char(c) * joined(c)).sum::<f64>() / em * size * weight
}

/// How much of their own width Arabic letters take when they are joined: about two thirds in whole sentences, and more where
/// several of those that do not join follow each other.
fn joined(c: char) -> f64 {
    if matches!(c, '\u{620}'..='\u{64a}') { 0.82 } else { 1.0 }
}

/// The widths that were measured once, by character, in thousandths of the library's size; 0 where none was yet.
///
/// The font has no pairs that stand closer, so that the width of a text is the sum of its characters'. A chart asks for
/// thousands of widths, and the library looks its font up by name for each.
static MEASURED: LazyLock<Vec<AtomicU32>> = LazyLock::new(|| (0..=0xffff).map(|_| AtomicU32::new(0)).collect());

fn of_char(c: char) -> f64 {
    let mut bytes = [0; 4];
    let measure = |bytes: &mut [u8; 4]| at_large(c.encode_utf8(bytes));
    let Some(place) = MEASURED.get(c as usize) else { return measure(&mut bytes) };
    match place.load(Ordering::Relaxed) {
        0 => {
            // One more, as a mark above a letter has no width of its own.
            let width = measure(&mut bytes);
            place.store(width as u32 + 1, Ordering::Relaxed);
            width
        }
        width => f64::from(width - 1),
    }
}

fn at_large(text: &str) -> f64 {
    let font = FontDesc::new(FontFamily::Name(FAMILY), LARGE, FontStyle::Normal);
    match font.layout_box(text) {
        Ok(((left, _), (right, _))) => f64::from(right - left),
        Err(_) => text.chars().count() as f64 * LARGE * 0.6,
    }
}
