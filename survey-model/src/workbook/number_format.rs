//! Numbers as text: which of them are dates is only said by the format in which they are shown.

use chrono::{Days, NaiveDate, TimeDelta};

use super::draft::Content;

/// Whether a built-in number format shows dates or times; see ECMA-376, part 1, 18.8.30.
pub(super) const fn is_built_in_date(format: u32) -> bool {
    matches!(format, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format's code shows dates or times: it has a letter of theirs outside quotes and brackets.
pub(super) fn is_date_code(code: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for c in code.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' => bracketed = true,
            ']' => bracketed = false,
            ';' => return false,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' if !bracketed => return true,
            _ => {}
        }
    }
    false
}

/// A number as a cell shows it.
pub(super) fn shown(number: f64, is_date: bool, from_1904: bool) -> (String, Content) {
    match is_date.then(|| date(number, from_1904)).flatten() {
        Some(date) => (date, Content::Date),
        None => (number.to_string(), Content::Plain),
    }
}

/// A number of days as a date, with the time if there is one.
fn date(number: f64, from_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&number) {
        return None;
    }
    // Spreadsheets count a 29 February 1900 that never was.
    let first = match (from_1904, number < 60.0) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, true) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, false) => NaiveDate::from_ymd_opt(1899, 12, 30),
    }?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be within the calendar")]
    let (days, seconds) = (number.trunc() as u64, (number.fract() * 86_400.0).round() as i64);
    let moment = first.checked_add_days(Days::new(days))?.and_hms_opt(0, 0, 0)? + TimeDelta::seconds(seconds);
    let form = if seconds == 0 { "%Y-%m-%d" } else { "%Y-%m-%dT%H:%M:%S" };
    Some(moment.format(form).to_string())
}
