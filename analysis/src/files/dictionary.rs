//! From what a cell says to a category or a missing reason, without a search per cell.

use std::ops::RangeInclusive;

use hashbrown::HashMap;
use survey_model::cell::{self, protect};
use survey_model::missing::Missing;

use super::scan::Cell;
use crate::dataset::Packed;
use table::{Table, View, Word as _};

mod table;

/// What the cells of a column may say.
#[derive(Debug, Clone)]
pub(super) struct Dictionary {
    /// Texts of up to eight bytes, as nearly all codes are.
    short: Table<u64>,
    /// Those of nine to sixteen, as the markers of missing reasons.
    longer: Table<u128>,
    /// All texts, for what is longer still, or written in another way.
    all: HashMap<Vec<u8>, Packed>,
}

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
        let of_length = |lengths: RangeInclusive<usize>| {
            let texts = all.iter().map(|(text, value)| (text.as_slice(), *value));
            texts.filter(move |(text, _)| lengths.contains(&text.len()))
        };
        let (short, longer) = (0..=u64::LONGEST, u64::LONGEST + 1..=u128::LONGEST);
        Self { short: Table::new(of_length(short)), longer: Table::new(of_length(longer)), all }
    }

    /// What a cell says; `None` if no code is written so.
    #[inline(always)]
    pub(super) fn find(&self, cell: &Cell<'_>) -> Option<Packed> {
        if cell.is_quoted { self.find_text(&cell.text()) } else { self.find_unquoted(cell.raw, cell.word) }
    }

    /// What an unquoted cell of this text and first word says.
    #[inline(always)]
    pub(super) fn find_unquoted(&self, text: &[u8], word: u64) -> Option<Packed> {
        let found = if text.len() <= u64::LONGEST {
            self.short.find(word)
        } else if text.len() <= u128::LONGEST {
            self.longer.find(u128::of(text, word))
        } else {
            None
        };
        found.or_else(|| self.find_text(text))
    }

    /// The texts of up to eight bytes.
    #[inline(always)]
    pub(super) fn short(&self) -> View<'_> {
        self.short.view()
    }

    /// Texts that are longer, or have blanks around them.
    #[inline(never)]
    fn find_text(&self, text: &[u8]) -> Option<Packed> {
        self.all.get(text).or_else(|| self.all.get(text.trim_ascii())).copied()
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
