//! Numbers in cells.

use super::block::shown;
use crate::files::scan::Cell;

/// A whole number of up to eight digits, which most numbers of surveys are.
#[inline]
pub(super) fn whole(cell: &Cell<'_>) -> Option<f64> {
    let raw = cell.raw;
    if raw.is_empty() || raw.len() > 8 {
        return None;
    }
    let mut number = 0_u32;
    for byte in raw {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + u32::from(digit);
    }
    Some(f64::from(number))
}

/// A finite number; where semicolons separate cells, a comma may be its decimal mark. One before three digits may as well part thousands, and is refused.
pub(super) fn read(given: &[u8], may_have_comma: bool) -> Result<f64, (&'static str, String)> {
    let text = std::str::from_utf8(given).unwrap_or_default();
    let text = survey_model::cell::unprotect(text);
    if may_have_comma && may_part_thousands(text) {
        let message = format!(
            "`{}` may be {} or {}; write it without the comma, or with a point as decimal mark",
            shown(given),
            text.replace(',', ""),
            text.replacen(',', ".", 1)
        );
        return Err(("ambiguous-comma", message));
    }
    let parsed = match text.parse::<f64>() {
        Err(_) if may_have_comma && !text.contains('.') => text.replacen(',', ".", 1).parse::<f64>(),
        parsed => parsed,
    };
    match parsed {
        Ok(number) if number.is_finite() => Ok(number),
        Ok(_) => Err(("not-finite", format!("`{}` is no finite number", shown(given)))),
        Err(_) => Err(("not-a-number", format!("`{}` is no number", shown(given)))),
    }
}

/// Whether up to three digits, the first of which is no zero, stand before a comma and exactly three behind it.
fn may_part_thousands(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    match digits.split_once(',') {
        Some((before, after)) => {
            (1..=3).contains(&before.len())
                && !before.starts_with('0')
                && after.len() == 3
                && is_number(before)
                && is_number(after)
        }
        None => false,
    }
}
