//! From what a cell says to a category or a missing reason, without a search per cell.

use hashbrown::HashMap;
use survey_model::cell::{self, protect};
use survey_model::missing::Missing;

use super::scan::{Cell, load};
use crate::dataset::Packed;

/// What the cells of a column may say.
#[derive(Debug, Clone)]
pub(super) struct Dictionary {
    /// Texts of up to eight bytes, at the place of their hash or after it.
    slots: Vec<Slot>,
    shift: u32,
    /// All texts, for what is longer, or written in another way.
    all: HashMap<Vec<u8>, Packed>,
}

/// A text as a word, with zeros behind its end: no text has any within, since files with NUL are refused.
#[derive(Debug, Clone, Copy)]
struct Slot {
    word: u64,
    value: Option<Packed>,
}

/// The longest text that one load holds.
const SHORT: usize = 8;

impl Dictionary {
    /// A dictionary of codes as a codebook writes them; blank cells and markers in square brackets come in unless the codebook gives them a meaning.
    pub(super) fn new<'c>(codes: impl IntoIterator<Item = (&'c str, Packed)>) -> Self {
        let mut all: HashMap<Vec<u8>, Packed> = HashMap::new();
        for (code, value) in codes {
            all.insert(protect(code).into_owned().into_bytes(), value);
            all.insert(code.as_bytes().to_vec(), value);
        }
        for reason in Missing::ALL {
            all.entry(cell::marker(reason).into_bytes()).or_insert(Packed::reason(reason));
        }
        all.entry(Vec::new()).or_insert(Packed::reason(Missing::NotAnswered));
        let size = (all.len() * 4).next_power_of_two();
        let free = Slot { word: 0, value: None };
        let mut dictionary =
            Self { slots: vec![free; size], shift: u64::BITS - size.trailing_zeros(), all: HashMap::new() };
        all.iter().filter(|(text, _)| text.len() <= SHORT).for_each(|(text, value)| dictionary.insert(text, *value));
        Self { all, ..dictionary }
    }

    fn insert(&mut self, text: &[u8], value: Packed) {
        let word = load(text, 0);
        let mut at = self.place(word);
        while self.slots[at].value.is_some() {
            at = self.next(at);
        }
        self.slots[at] = Slot { word, value: Some(value) };
    }

    /// What a cell says; `None` if no code is written so.
    #[inline(always)]
    pub(super) fn find(&self, cell: &Cell<'_>) -> Option<Packed> {
        if cell.is_quoted { self.find_text(&cell.text()) } else { self.find_unquoted(cell.raw, cell.word) }
    }

    /// What an unquoted cell of this text and first word says.
    #[inline(always)]
    pub(super) fn find_unquoted(&self, text: &[u8], word: u64) -> Option<Packed> {
        if text.len() > SHORT {
            return self.find_text(text);
        }
        let mut at = self.place(word);
        loop {
            match self.slots[at] {
                Slot { value: None, .. } => return self.find_text(text),
                slot if slot.word == word => return slot.value,
                _ => at = self.next(at),
            }
        }
    }

    /// Texts that are longer, or have blanks around them.
    #[inline(never)]
    fn find_text(&self, text: &[u8]) -> Option<Packed> {
        self.all.get(text).or_else(|| self.all.get(text.trim_ascii())).copied()
    }

    /// Fibonacci hashing: the multiplier is 2⁶⁴ over the golden ratio (Knuth, The Art of Computer Programming, 6.4).
    #[inline]
    fn place(&self, word: u64) -> usize {
        let mixed = word.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // There are 2ⁿ slots: the mask changes nothing, but lets the bounds be known.
        (mixed >> self.shift) as usize & (self.slots.len() - 1)
    }

    #[inline]
    const fn next(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}

/// So many codes are listed in a message.
const MOST_LISTED: usize = 12;

impl Dictionary {
    /// The codes, for messages.
    pub(super) fn listed(&self) -> String {
        let codes = self.all.iter().filter(|(_, value)| value.is_valid());
        let mut codes: Vec<(Packed, &[u8])> = codes.map(|(text, value)| (*value, text.as_slice())).collect();
        // Of the ways to write a code, the plain one.
        codes.sort_by_key(|(value, text)| (value.read().unwrap_or(u16::MAX), text.len()));
        codes.dedup_by_key(|(value, _)| *value);
        let shown = codes.iter().take(MOST_LISTED).map(|(_, text)| String::from_utf8_lossy(text).into_owned());
        let more =
            if codes.len() > MOST_LISTED { format!(" and {} more", codes.len() - MOST_LISTED) } else { String::new() };
        format!("{}{more}", shown.collect::<Vec<_>>().join(", "))
    }
}
