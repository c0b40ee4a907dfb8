//! Texts of several lines that people type, as they are kept.

use survey_model::problem::Problem;

/// The longest, in characters.
pub const LONGEST: usize = 10_000;

/// A text of several lines, trimmed and with plain line breaks; it may be blank.
///
/// # Errors
/// The problem, if it is too long or has characters that don't show or turn the text around.
pub(super) fn parse(field: &'static str, text: &str) -> Result<String, Problem> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let text = text.trim_matches(is_nothing);
    if let Some(bad) = text.chars().find(|c| is_bad(*c)) {
        let message =
            format!("the text has the character U+{:04X}, which can't be kept here; remove it", u32::from(bad));
        return Err(Problem::in_field("bad-character", field, message));
    }
    let length = text.chars().count();
    if length > LONGEST {
        let message = format!("the text has {length} characters; at most {LONGEST} fit");
        return Err(Problem::in_field("text-too-long", field, message));
    }
    Ok(text.to_owned())
}

/// As [`parse`], of a text that must say something.
///
/// # Errors
/// As [`parse`], and for a text that is blank.
pub(super) fn required(field: &'static str, text: &str) -> Result<String, Problem> {
    let blank = || Problem::in_field("text-missing", field, "there is no text; write what you want to say");
    parse(field, text).and_then(|text| if text.is_empty() { Err(blank()) } else { Ok(text) })
}

/// Pages isolate the direction of every text by themselves, so that no text needs a character for it.
fn is_bad(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\n' | '\t');
    is_control || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Spaces, and what takes no place: a text of nothing else says nothing.
fn is_nothing(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{61c}')
}
