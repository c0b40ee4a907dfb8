//! From what a cell says to a category or a missing reason, without a search per cell.

use std::collections::HashMap;

use survey_model::cell::{self, protect};
use survey_model::missing::Missing;

use super::scan::{Cell, load};
use crate::dataset::Packed;

/// What the cells of a column may say.
#[derive(Debug, Clone)]
pub(super) struct Dictionary {
    /// Texts of up to sixteen bytes, at the place of their hash or after it.
    slots: Vec<Slot>,
    shift: u32,
    /// All texts, for what is longer, or written in another way.
    all: HashMap<Vec<u8>, Packed>,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    low: u64,
    high: u64,
    /// The length of the text; beyond every text's for a free slot.
    length: u32,
    value: Packed,
}

const FREE: u32 = u32::MAX;

/// The longest text that two loads hold.
const SHORT: usize = 16;

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
        let free = Slot { low: 0, high: 0, length: FREE, value: Packed::FIRST };
        let mut dictionary =
            Self { slots: vec![free; size], shift: u64::BITS - size.trailing_zeros(), all: HashMap::new() };
        all.iter().filter(|(text, _)| text.len() <= SHORT).for_each(|(text, value)| dictionary.insert(text, *value));
        Self { all, ..dictionary }
    }

    fn insert(&mut self, text: &[u8], value: Packed) {
        let (low, high) = words(text, load(text, 0));
        let mut at = self.place(low, high);
        while self.slots[at].length != FREE {
            at = self.next(at);
        }
        self.slots[at] = Slot { low, high, length: text.len() as u32, value };
    }

    /// What a cell says; `None` if no code is written so.
    #[inline(always)]
    pub(super) fn find(&self, cell: &Cell<'_>) -> Option<Packed> {
        if cell.is_quoted { self.find_text(&cell.text()) } else { self.find_unquoted(cell.raw, cell.word) }
    }

    /// What an unquoted cell of this text and first word says.
    #[inline(always)]
    pub(super) fn find_unquoted(&self, text: &[u8], word: u64) -> Option<Packed> {
        if text.len() > SHORT { self.find_text(text) } else { self.find_short(text, word) }
    }

    /// Arguments in registers, as a cell in memory would have to be read back right after it is written.
    #[inline]
    fn find_short(&self, text: &[u8], word: u64) -> Option<Packed> {
        let (low, high) = words(text, word);
        let mut at = self.place(low, high);
        loop {
            let slot = &self.slots[at];
            if slot.low == low && slot.high == high && slot.length as usize == text.len() {
                return Some(slot.value);
            }
            if slot.length == FREE {
                return self.find_text(text);
            }
            at = self.next(at);
        }
    }

    /// Texts that are longer, or have blanks around them.
    #[inline(never)]
    fn find_text(&self, text: &[u8]) -> Option<Packed> {
        self.all.get(text).or_else(|| self.all.get(text.trim_ascii())).copied()
    }

    /// Fibonacci hashing: the multiplier is 2⁶⁴ over the golden ratio (Knuth, The Art of Computer Programming, 6.4).
    #[inline]
    fn place(&self, low: u64, high: u64) -> usize {
        let mixed = (low ^ high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // There are 2ⁿ slots: the mask changes nothing, but lets the bounds be known.
        (mixed >> self.shift) as usize & (self.slots.len() - 1)
    }

    #[inline]
    const fn next(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}

/// The first and the last eight bytes of a text of at most sixteen, which together with its length are all of it.
#[inline]
fn words(text: &[u8], low: u64) -> (u64, u64) {
    let high = if text.len() <= 8 { 0 } else { load(text, text.len() - 8) };
    (low, high)
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
