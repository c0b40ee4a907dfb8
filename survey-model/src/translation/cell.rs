//! One text of a questionnaire in one language, beside the source text that it stands for.

use serde::Serialize;

use super::order;
use crate::language::Language;
use crate::questionnaire::document::TextDocument;
use crate::questionnaire::{Questionnaire, TextAddress};

/// A cell of the table of texts × languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationCell {
    /// Where the text stands.
    pub address: TextAddress,
    /// The present text of the source language.
    pub source: String,
    /// The translation, empty where there is none.
    pub target: String,
    /// The source text that the translation was made from, if that is known and another than the present one.
    pub made_from: Option<String>,
    /// How the translation stands to the source.
    pub status: Status,
}

/// How a translation stands to its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// There is no translation.
    Missing,
    /// The source has changed since the translation was made, or has no such text any more.
    Stale,
    /// Nothing says what the translation was made from.
    Unrecorded,
    /// The translation was made from the present source text.
    Current,
}

impl Status {
    /// Every status, the one that needs most work first.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Stale, Self::Unrecorded, Self::Current];

    /// The word that files and the command line use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Unrecorded => "unrecorded",
            Self::Current => "current",
        }
    }
}

/// Every cell of a language that the source or the language itself has a text for, in the order of the form.
///
/// The source language has no cells; a language that is not declared has all of them, so that it can be begun.
#[must_use]
pub fn cells(questionnaire: &Questionnaire, language: Language) -> Vec<TranslationCell> {
    let document = questionnaire.document();
    let nothing = TextDocument::default();
    let Some(source) = questionnaire.languages().first().filter(|source| **source != language) else {
        return Vec::new();
    };
    let source = document.text.get(source.code()).unwrap_or(&nothing);
    let texts = document.text.get(language.code()).unwrap_or(&nothing);
    let made_from = document.translated_from.get(language.code()).unwrap_or(&nothing);
    let cell = |address: TextAddress| {
        let [source, target, made_from] = [source, texts, made_from].map(|texts| address.get(texts).to_owned());
        if source.trim().is_empty() && target.trim().is_empty() {
            return None;
        }
        let made_from = (!made_from.is_empty()).then_some(made_from);
        let is_unrecorded = || questionnaire.is_unrecorded(language, &address);
        let status = status(&source, &target, made_from.as_deref(), is_unrecorded);
        Some(TranslationCell { address, source, target, made_from, status })
    };
    order::addresses(questionnaire).into_iter().filter_map(cell).collect()
}

fn status(source: &str, target: &str, made_from: Option<&str>, is_unrecorded: impl Fn() -> bool) -> Status {
    if target.trim().is_empty() {
        Status::Missing
    } else if source.trim().is_empty() || made_from.is_some() {
        Status::Stale
    } else if is_unrecorded() {
        Status::Unrecorded
    } else {
        Status::Current
    }
}
