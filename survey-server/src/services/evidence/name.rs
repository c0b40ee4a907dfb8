//! Names of files as somebody else's computer gives them, made into names that are only ever shown.

use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::services::person_name::is_hidden;

/// The longest name, in bytes: file systems take 255.
const LONGEST: usize = 200;

/// The longest ending that is taken for one, in characters.
const LONGEST_EXTENSION: usize = 10;

/// What a file is called of whose name nothing is left.
const NAMELESS: &str = "file";

/// Names that Windows keeps for devices, whatever follows the first stop.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A name that is no path, has nothing hidden in it, and that every system can save under.
///
/// The store doesn't know it: there, a file has the address of its hash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileName(String);

impl FileName {
    /// A safe name made of any text. A safe name stays as it is.
    #[must_use]
    pub fn made_safe(given: &str) -> Self {
        let (mut name, mut next) = (given.to_owned(), once(given));
        // A shortened name may have come to end otherwise than it did; each round takes something away.
        while next != name {
            name = next;
            next = once(&name);
        }
        Self(name)
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the last stop, in small letters; nothing if there is none.
    #[must_use]
    pub fn extension(&self) -> String {
        split(&self.0).1.unwrap_or_default().to_ascii_lowercase()
    }
}

/// One round: the last part of a path, without what is hidden, reserved or too long.
fn once(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let visible: String = last.chars().filter(|c| !is_turning(*c)).map(replaced).collect();
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(&visible);
    let spaced = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    let (stem, extension) = split(trimmed(&spaced));
    let stem = if is_reserved(stem) { format!("_{stem}") } else { stem.to_owned() };
    shortened(&stem, extension)
}

/// What doesn't show, or changes how the rest is read: `invoice\u{202e}fdp.exe` looks like `invoiceexe.pdf`.
fn is_turning(c: char) -> bool {
    is_hidden(c) && !c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// What some system takes for part of a path, a device, a stream or a pattern; characters that only look like a slash are none the less misleading.
fn replaced(c: char) -> char {
    match c {
        '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
        '\u{2044}' | '\u{2215}' | '\u{29f8}' | '\u{ff0f}' | '\u{ff3c}' | '\u{29f5}' | '\u{2216}' => '_',
        c => c,
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c == '.' || c.is_whitespace())
}

/// Stem and ending; an ending has letters and digits only.
fn split(name: &str) -> (&str, Option<&str>) {
    let is_extension =
        |of: &str| (1..=LONGEST_EXTENSION).contains(&of.len()) && of.chars().all(|c| c.is_ascii_alphanumeric());
    match name.rsplit_once('.') {
        Some((stem, extension)) if !trimmed(stem).is_empty() && is_extension(extension) => {
            (trimmed(stem), Some(extension))
        }
        _ => (name, None),
    }
}

fn is_reserved(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_port = |of: &str| {
        let digit = first.strip_prefix(of);
        digit.is_some_and(|digit| {
            matches!(digit, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
    };
    RESERVED.contains(&first.as_str()) || is_port("com") || is_port("lpt")
}

/// As much of the stem as fits, with the ending.
fn shortened(stem: &str, extension: Option<&str>) -> String {
    let extension = extension.map(|of| format!(".{of}")).unwrap_or_default();
    let room = LONGEST - extension.len();
    let fits = |(at, c): &(usize, char)| at + c.len_utf8() <= room;
    let stem: String = stem.char_indices().take_while(fits).map(|(_, c)| c).collect();
    let stem = trimmed(&stem);
    format!("{}{extension}", if stem.is_empty() { NAMELESS } else { stem })
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
