//! The texts of an `.xlsx` file, which cells refer to by number.

use super::Draft;
use super::xml::{Next, Xml};
use crate::problem::Problem;

/// The shared texts in order; phonetic guides above them are left out.
pub(super) fn read(part: &str, draft: &Draft) -> Result<Vec<String>, Problem> {
    let mut xml = Xml::new(part, "sharedStrings");
    let mut strings = Vec::new();
    let mut text = Gathered::default();
    loop {
        match xml.next(draft)? {
            Next::Begin(start, is_empty) => text.begin(start.local_name().as_ref(), is_empty),
            Next::Text(piece) => text.add(&piece),
            Next::End(name) if name == "si" => strings.push(unescaped(&text.take())),
            Next::End(name) => text.end(&name),
            Next::Nothing => return Ok(strings),
        }
    }
}

/// The text within `t` elements, which runs of different format divide.
#[derive(Default)]
pub(super) struct Gathered {
    text: String,
    within: bool,
    phonetic: bool,
}

impl Gathered {
    pub(super) fn begin(&mut self, name: &str, is_empty: bool) {
        match name {
            "t" => self.within = !is_empty && !self.phonetic,
            "rPh" => self.phonetic = !is_empty,
            _ => {}
        }
    }

    pub(super) fn add(&mut self, piece: &str) {
        if self.within {
            self.text.push_str(piece);
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        match name {
            "t" => self.within = false,
            "rPh" => self.phonetic = false,
            _ => {}
        }
    }

    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }
}

/// Spreadsheets write characters that XML can't hold, and a text that looks like one of these, as `_x000D_`.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        match escape_at(&rest[at..]) {
            Some(c) => {
                out.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}

/// The character of an escape such as `_x000D_` at the beginning of a text.
fn escape_at(text: &str) -> Option<char> {
    let digits = text.get(2..6).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let is_closed = text.as_bytes().get(6) == Some(&b'_');
    char::from_u32(u32::from_str_radix(digits, 16).ok()?).filter(|_| is_closed)
}
