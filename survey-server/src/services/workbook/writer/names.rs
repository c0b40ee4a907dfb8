//! Names of sheets: at most 31 characters, without some of them, each only once.

use std::collections::BTreeSet;

/// The most UTF-16 units of a name.
const LONGEST: usize = 31;

/// The names that are taken.
pub(super) struct Names(BTreeSet<String>);

impl Names {
    pub(super) fn new<const N: usize>(taken: [&str; N]) -> Self {
        Self(taken.into_iter().map(str::to_lowercase).collect())
    }

    /// A name of its own, as close to the one that is wanted as spreadsheets allow.
    pub(super) fn give(&mut self, wanted: &str) -> String {
        let is_bad = |c: char| c.is_control() || matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
        let clean: String = wanted.chars().map(|c| if is_bad(c) { ' ' } else { c }).collect();
        for number in 1_u32.. {
            let suffix = if number == 1 { String::new() } else { format!(" ({number})") };
            let name = format!("{}{suffix}", shortened(clean.trim(), LONGEST - suffix.len()));
            if self.0.insert(name.to_lowercase()) {
                return name;
            }
        }
        clean
    }
}

fn shortened(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut length = 0;
    for c in text.chars() {
        length += c.len_utf16();
        if length >= most {
            break;
        }
        short.push(c);
    }
    format!("{}…", short.trim_end())
}
