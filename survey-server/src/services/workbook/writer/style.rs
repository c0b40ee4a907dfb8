//! How cells look: what can be filled in is light yellow and not locked.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::words::Words;

/// The formats of the cells.
pub(super) struct Style {
    pub(super) title: Format,
    pub(super) text: Format,
    pub(super) heading: Format,
    pub(super) number: Format,
    pub(super) label: Format,
    pub(super) strong: Format,
    pub(super) how: Format,
    /// To be filled in: text, which no program turns into anything else.
    pub(super) open_text: Format,
    pub(super) open_number: Format,
    pub(super) open_date: Format,
}

impl Style {
    pub(super) fn new(words: Words) -> Self {
        let (align, direction) =
            if words.0.direction() == "rtl" { (FormatAlign::Right, 2) } else { (FormatAlign::Left, 1) };
        let base = || {
            Format::new().set_reading_direction(direction).set_align(align).set_align(FormatAlign::Top).set_text_wrap()
        };
        let lined = || base().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00B5_B5B5));
        // What people type may be in any script: its direction follows from it.
        let open = || lined().set_reading_direction(0).set_unlocked().set_background_color(Color::RGB(0x00FF_F9DB));
        Self {
            title: Format::new().set_align(align).set_bold().set_font_size(16.0),
            text: base(),
            heading: lined().set_bold().set_background_color(Color::RGB(0x001F_4E79)).set_font_color(Color::White),
            number: lined(),
            label: lined(),
            strong: lined().set_bold().set_background_color(Color::RGB(0x00EA_F1F8)),
            how: lined().set_font_color(Color::RGB(0x0040_4040)).set_font_size(10.0),
            open_text: open().set_num_format("@"),
            open_number: open().set_num_format("General"),
            open_date: open().set_num_format("yyyy-mm-dd"),
        }
    }
}
