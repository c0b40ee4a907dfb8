//! Digits of other scripts, which people type where their keyboards have them.

/// Digits of the Arabic, Persian and full-width forms as 0-9, with their decimal separator and minus signs.
pub(super) fn western_digits(text: &str) -> String {
    text.chars().map(western).collect()
}

fn western(c: char) -> char {
    let digit = |zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c);
    match c {
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '０'..='９' => digit('０'),
        '٫' => '.',
        '−' => '-',
        other => other,
    }
}

/// Whether a character only groups digits: a space, or the Arabic thousands separator.
pub(super) fn is_group_separator(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '٬')
}
