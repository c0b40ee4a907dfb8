//! A concordance as files have it.

use std::collections::BTreeMap;

use super::{Concordance, Entry};
use crate::code::{ItemCode, OptionCode};
use crate::questionnaire::document::{ConcordanceDocument, EntryDocument, FORMAT};

impl From<&Entry> for EntryDocument {
    fn from(entry: &Entry) -> Self {
        let items = |items: &[ItemCode]| items.iter().map(ToString::to_string).collect();
        let map = |map: &BTreeMap<OptionCode, OptionCode>| {
            map.iter().map(|(from, to)| (from.to_string(), to.to_string())).collect()
        };
        Self {
            verdict: entry.verdict.code().to_owned(),
            earlier: items(&entry.earlier),
            later: items(&entry.later),
            earlier_map: map(&entry.earlier_map),
            later_map: map(&entry.later_map),
            combine: entry.combine.map(|combine| combine.code().to_owned()),
            reason: entry.reason.clone(),
            reviewer: entry.reviewer.clone(),
        }
    }
}

impl From<&Concordance> for ConcordanceDocument {
    /// As a file of its own has it.
    fn from(concordance: &Concordance) -> Self {
        let entry = concordance.entries.iter().map(EntryDocument::from).collect();
        Self { format: Some(FORMAT), from: concordance.from.version.to_string(), entry }
    }
}
