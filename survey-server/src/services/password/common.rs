//! Passwords that are guessed first: those of breaches, with whatever digits and signs around them, and those that fingers find by themselves.

use std::collections::HashSet;
use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::GzDecoder;

/// Words from breaches, one a line; where they are from is said beside the file.
const WORDS: &[u8] = include_bytes!("../../../passwords/common.txt.gz");

/// Keys beside each other.
const ROWS: [&str; 4] =
    ["1234567890-=", "qwertyuiop[]asdfghjkl;'zxcvbnm,./", "azertyuiopqsdfghjklmwxcvbn", "qwertzuiopasdfghjklyxcvbnm"];

/// The longest piece that is tedious, and no password, when it is repeated.
const LONGEST_PIECE: usize = 4;

static LIST: LazyLock<String> = LazyLock::new(|| {
    let mut text = String::new();
    // The file is part of the program, and a test reads it.
    if let Err(error) = GzDecoder::new(WORDS).read_to_string(&mut text) {
        tracing::error!(%error, "the list of common passwords can't be read");
    }
    text
});

static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| LIST.lines().collect());

/// Whether a password, in small letters, is one that is guessed first.
pub(super) fn is_common(password: &str) -> bool {
    let piece = repeated(password);
    piece.chars().count() <= LONGEST_PIECE
        || COMMON.contains(password)
        || COMMON.contains(core(piece))
        || is_sequence(piece)
        || is_row(piece)
}

/// A word without the digits and signs around it.
fn core(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphabetic())
}

/// The shortest piece of which a text is the repetition, or the text itself.
fn repeated(text: &str) -> &str {
    let ends = text.char_indices().map(|(at, _)| at).skip(1);
    let is_repeated = |end: &usize| text.len().is_multiple_of(*end) && text[..*end].repeat(text.len() / end) == text;
    ends.take_while(|end| *end <= text.len() / 2).find(is_repeated).map_or(text, |end| &text[..end])
}

/// Whether every character is the next, or the one before, of its neighbour: `abcdefghijkl`, `890123456789`.
fn is_sequence(text: &str) -> bool {
    let place = |c: char| c.to_digit(10).map_or(i64::from(u32::from(c)), i64::from);
    let steps: Vec<i64> = text.chars().zip(text.chars().skip(1)).map(|(a, b)| place(b) - place(a)).collect();
    let all = |ways: [i64; 2]| steps.iter().all(|step| ways.contains(step));
    all([1, -9]) || all([-1, 9])
}

/// Whether it is a run over keys that are beside each other, in either direction.
fn is_row(text: &str) -> bool {
    let backwards: String = text.chars().rev().collect();
    ROWS.iter().any(|row| row.contains(text) || row.contains(&backwards))
}
