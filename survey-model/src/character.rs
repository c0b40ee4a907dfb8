//! Characters that mislead: some are not seen, some change how others are seen.

/// Whether a character turns the direction of what follows, so that a text reads as something else than it is.
///
/// Embeddings and overrides; see Unicode Technical Report 36, "Bidirectional Text Spoofing".
pub(crate) const fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}

/// Whether a character isolates the direction of what follows.
pub(crate) const fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Whether Unicode keeps a code point of the first plane from ever being a character; many files can't hold these.
pub(crate) const fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The first character of a text that pages and files can't show; prose may have line breaks and tabs.
///
/// The pages isolate the direction of every text by themselves, so that no text needs a character for it.
pub(crate) fn bad_character(text: &str, is_prose: bool) -> Option<char> {
    let is_bad = |c: &char| c.is_control() || is_override(*c) || is_isolate(*c) || is_noncharacter(*c);
    text.chars().filter(|c| !is_prose || !matches!(c, '\n' | '\t')).find(is_bad)
}

/// Whether nothing is seen of a text: only spaces and characters that take no place.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// Whether a character takes no place: Unicode's `Default_Ignorable_Code_Point`, as `DerivedCoreProperties` lists it.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
