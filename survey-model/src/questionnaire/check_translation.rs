//! What a translation lacks before its version can be approved: these are obstacles, not problems.

use std::collections::BTreeSet;

use super::document::TextDocument;
use super::text_address::TextAddress;
use super::{Document, Problems};
use crate::language::Language;
use crate::translation::marks;

/// Where a document comes from, which decides what the absence of a remembered source text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// Files that people edit: nothing is known about a cell without a record.
    Files,
    /// A normalised document: only stale cells have a record.
    Normalised,
}

/// Checks every declared language against the source language, which is the first; gives the cells without record.
pub(super) fn check(
    document: &Document,
    languages: &[Language],
    origin: Origin,
    obstacles: &mut Problems,
) -> BTreeSet<(Language, TextAddress)> {
    let mut unrecorded = BTreeSet::new();
    let Some(source) = languages.first().copied() else { return unrecorded };
    let nothing = TextDocument::default();
    let source_texts = document.text.get(source.code()).unwrap_or(&nothing);
    for language in Language::ALL.into_iter().filter(|language| *language != source) {
        // A language that is not declared yet may be as unfinished as it is.
        let (is_declared, mut nowhere) = (languages.contains(&language), Problems::default());
        let texts = document.text.get(language.code()).unwrap_or(&nothing);
        let made_from = document.translated_from.get(language.code()).unwrap_or(&nothing);
        let obstacles = if is_declared { &mut *obstacles } else { &mut nowhere };
        let unrecorded = &mut unrecorded;
        let mut check =
            Check { pair: Pair { source, language }, source_texts, texts, made_from, origin, obstacles, unrecorded };
        check.present_source();
        check.without_source();
    }
    unrecorded
}

#[derive(Clone, Copy)]
struct Pair {
    source: Language,
    language: Language,
}

struct Check<'c> {
    pair: Pair,
    source_texts: &'c TextDocument,
    texts: &'c TextDocument,
    made_from: &'c TextDocument,
    origin: Origin,
    obstacles: &'c mut Problems,
    unrecorded: &'c mut BTreeSet<(Language, TextAddress)>,
}

impl Check<'_> {
    fn present_source(&mut self) {
        for (address, source) in self.source_texts.cells() {
            let (target, made_from) = (address.get(self.texts), address.get(self.made_from));
            if target.trim().is_empty() {
                let message = format!("there is no text in {}; the source says: {source}", self.name());
                self.push("translation-missing", &address, message);
            } else if made_from.is_empty() && self.origin == Origin::Files {
                let message = "nothing says which source text this was made from; if it is the present one, run \
                               `questionnaire translations PATH --lang LANG --record`";
                self.push("translation-unrecorded", &address, message.to_owned());
                self.unrecorded.insert((self.pair.language, address));
            } else if !made_from.is_empty() && made_from != source {
                let message = format!("the source has changed since; it said: {made_from}; it says now: {source}");
                self.push("translation-stale", &address, message);
            } else {
                self.marks(&address, source, target);
            }
        }
    }

    /// Texts of things that the source language says nothing about.
    fn without_source(&mut self) {
        for (address, _) in self.texts.cells() {
            if address.get(self.source_texts).trim().is_empty() {
                let message = format!("{} has no such text; remove this one", self.pair.source.own_name());
                self.push("translation-stale", &address, message);
            }
        }
    }

    fn marks(&mut self, address: &TextAddress, source: &str, target: &str) {
        for difference in marks::differences(source, self.pair.source, target, self.pair.language) {
            self.push(difference.code(), address, difference.to_string());
        }
    }

    fn push(&mut self, code: &'static str, address: &TextAddress, message: String) {
        let field = address.keys().get(1).map_or("", String::as_str);
        self.obstacles.push(code, &format!("text.{}.{address}", self.pair.language), field, message);
    }

    const fn name(&self) -> &'static str {
        self.pair.language.own_name()
    }
}
