//! Short texts with what they stand for, found by one comparison of words.

use crate::dataset::Packed;
use crate::files::scan::load;

/// A text as a number, with zeros behind its end: no text has any within, since files with NUL are refused.
pub(super) trait Word: Copy + Eq {
    /// The longest text that is one, in bytes.
    const LONGEST: usize;
    /// What no text is, since no UTF-8 has such bytes.
    const NEVER: Self;

    /// A text of at most that length, longer than those of shorter words; its first eight bytes are at hand.
    fn of(text: &[u8], first: u64) -> Self;

    /// Eight bytes of all of it.
    fn folded(self) -> u64;
}

impl Word for u64 {
    const LONGEST: usize = 8;
    const NEVER: Self = Self::MAX;

    #[inline(always)]
    fn of(_: &[u8], first: u64) -> Self {
        first
    }

    #[inline(always)]
    fn folded(self) -> u64 {
        self
    }
}

impl Word for u128 {
    const LONGEST: usize = 16;
    const NEVER: Self = Self::MAX;

    /// Of a text of nine bytes or more: the last eight are there, and what of them is among the first eight is shifted out.
    #[inline(always)]
    fn of(text: &[u8], first: u64) -> Self {
        let beyond = load(text, text.len().saturating_sub(8)) >> (8 * (16 - text.len().clamp(9, 16)));
        Self::from(beyond) << 64 | Self::from(first)
    }

    #[inline(always)]
    fn folded(self) -> u64 {
        self as u64 ^ ((self >> 64) as u64).rotate_left(29)
    }
}

/// Texts at the place of their hash or after it; three of four places are free.
#[derive(Debug, Clone)]
pub(super) struct Table<W> {
    slots: Vec<(W, Packed)>,
    multiplier: u64,
    shift: u32,
}

/// Fibonacci hashing: the multiplier is 2⁶⁴ over the golden ratio (Knuth, The Art of Computer Programming, 6.4).
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// So many multipliers are tried for one that gives each text a place of its own, where it is found at the first look.
const TRIED: usize = 50;

/// Of more texts than this, two nearly always have the same place.
const MOST_APART: usize = 40;

impl<W: Word> Table<W> {
    pub(super) fn new<'t>(texts: impl Iterator<Item = (&'t [u8], Packed)> + Clone) -> Self {
        let size = (texts.clone().count() * 4).next_power_of_two().max(2);
        let shift = u64::BITS - size.trailing_zeros();
        let words: Vec<(W, Packed)> = texts.map(|(text, value)| (W::of(text, load(text, 0)), value)).collect();
        let mut table = Self { slots: vec![(W::NEVER, Packed::FIRST); size], multiplier: MULTIPLIER, shift };
        table.seek_multiplier(&words);
        words.into_iter().for_each(|(word, value)| table.insert(word, value));
        table
    }

    fn seek_multiplier(&mut self, words: &[(W, Packed)]) {
        let tried = if words.len() > MOST_APART { 0 } else { TRIED };
        for _ in 0..tried {
            let mut is_taken = vec![false; self.slots.len()];
            if words.iter().all(|(word, _)| !std::mem::replace(&mut is_taken[self.place(*word)], true)) {
                return;
            }
            self.multiplier = self.multiplier.wrapping_mul(MULTIPLIER) | 1;
        }
        self.multiplier = MULTIPLIER;
    }

    fn insert(&mut self, word: W, value: Packed) {
        let mut at = self.place(word);
        while self.slots[at].0 != W::NEVER {
            at = self.next(at);
        }
        self.slots[at] = (word, value);
    }

    /// What a text means. Of bytes that are no text it may be anything: a file with such is refused.
    #[inline(always)]
    pub(super) fn find(&self, word: W) -> Option<Packed> {
        let mut at = self.place(word);
        loop {
            match self.slots[at] {
                (found, value) if found == word => return Some(value),
                (found, _) if found == W::NEVER => return None,
                _ => at = self.next(at),
            }
        }
    }

    #[inline(always)]
    fn place(&self, word: W) -> usize {
        let mixed = word.folded().wrapping_mul(self.multiplier);
        // There are 2ⁿ slots: the mask changes nothing, but lets the bounds be known.
        (mixed >> self.shift) as usize & (self.slots.len() - 1)
    }

    #[inline(always)]
    const fn next(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}

impl Table<u64> {
    /// The same to be looked through in a loop.
    #[inline(always)]
    pub(super) fn view(&self) -> View<'_> {
        View { slots: &self.slots, multiplier: self.multiplier, shift: self.shift }
    }
}

/// A table whose parts a loop keeps at hand.
#[derive(Clone, Copy)]
pub(in crate::files) struct View<'t> {
    slots: &'t [(u64, Packed)],
    multiplier: u64,
    shift: u32,
}

impl View<'_> {
    /// What is at a word's place, and whether it is the word's; whether the word is all of its text is the asker's to know.
    #[inline(always)]
    pub(in crate::files) fn look(self, word: u64) -> (Packed, bool) {
        let place = (word.wrapping_mul(self.multiplier) >> self.shift) as usize;
        let (found, value) = self.slots[place & (self.slots.len() - 1)];
        (value, found == word)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

        #[test]
        fn texts_of_nine_to_sixteen_bytes_are_told_apart_however_much_they_repeat(
            texts in prop::collection::btree_map("a{9,16}|[ab]{9,16}", 0..9_u16, 0..20),
            other in "[ab]{9,16}",
        ) {
            let texts: BTreeMap<String, Packed> =
                texts.into_iter().filter_map(|(text, code)| Some((text, Packed::category(code)?))).collect();
            let table = Table::<u128>::new(texts.iter().map(|(text, value)| (text.as_bytes(), *value)));
            for text in texts.keys().chain([&other]) {
                let found = table.find(u128::of(text.as_bytes(), load(text.as_bytes(), 0)));
                prop_assert_eq!(found, texts.get(text).copied());
            }
        }
    }
}
