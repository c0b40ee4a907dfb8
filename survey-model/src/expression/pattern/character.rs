//! Single characters of a pattern.

/// The characters of `\d`, `\w` and `\s`, as they stand in a class.
pub(super) fn shorthand(letter: char) -> Option<&'static str> {
    match letter {
        'd' => Some("0-9"),
        'w' => Some(r"0-9A-Z\x5Fa-z"),
        's' => Some(r"\x09-\x0D\x20"),
        _ => None,
    }
}

pub(super) fn escaped_character(letter: char) -> Result<char, String> {
    match letter {
        't' => Ok('\t'),
        'n' => Ok('\n'),
        'r' => Ok('\r'),
        _ if letter.is_ascii_punctuation() => Ok(letter),
        _ => Err(format!(r"`\{letter}` cannot be used here")),
    }
}

/// A character that stands for itself: which marks are special differs between engines, so none is written as it is.
pub(super) fn literal(character: char) -> String {
    if character.is_ascii() && !character.is_ascii_alphanumeric() {
        format!(r"\x{:02X}", u32::from(character))
    } else {
        character.to_string()
    }
}
