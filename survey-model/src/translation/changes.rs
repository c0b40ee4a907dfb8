//! What a translator's file changes: everything is known, and everything wrong reported, before anything is applied.

use std::collections::{BTreeMap, BTreeSet};

use super::exchange::{Given, TranslatorFile};
use super::files::NewText;
use super::kept::Kept;
use super::{Status, TranslationCell, cells, marks};
use crate::character::bad_character;
use crate::language::Language;
use crate::problem::{Place, Problem};
use crate::questionnaire::{Questionnaire, TextAddress};

/// What a translator's file changes in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The language.
    pub language: Language,
    /// The changes, in the order of the file.
    pub list: Vec<Change>,
    /// How many translations stay as they are.
    pub unchanged: usize,
    /// How many texts have no translation in the file; what there was of them stays.
    pub untranslated: usize,
}

/// A change of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where the text stands.
    pub address: TextAddress,
    /// The source text.
    pub source: String,
    /// The translation before, empty if there was none.
    pub from: String,
    /// The translation that it becomes.
    pub to: String,
    /// What sort of change it is.
    pub kind: ChangeKind,
}

/// A sort of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// There was no translation.
    Added,
    /// There was another one.
    Changed,
    /// It stays as it is, and the translator says that it stands for the present source text.
    Confirmed,
}

impl ChangeKind {
    /// The word for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Confirmed => "confirmed",
        }
    }
}

impl Changes {
    /// What a translator's file changes in a questionnaire.
    ///
    /// # Errors
    /// Every problem: that the file is of another version or language, or each text that can't be taken.
    pub fn of(questionnaire: &Questionnaire, language: Language, file: &TranslatorFile) -> Result<Self, Vec<Problem>> {
        let others = other(questionnaire, language, file);
        if !others.is_empty() {
            return Err(others);
        }
        let source = questionnaire.languages().first().copied().unwrap_or(language);
        let cells = cells(questionnaire, language);
        let known = cells.iter().map(|cell| (cell.address.to_string(), cell)).collect();
        let mut check = Check { pair: (source, language), known, seen: BTreeSet::new(), problems: Kept::default() };
        let mut changes = Self { language, list: Vec::new(), unchanged: 0, untranslated: 0 };
        for given in &file.texts {
            if let Some(cell) = check.cell(given) {
                changes.add(cell, given);
            }
        }
        if check.problems.count() == 0 { Ok(changes) } else { Err(check.problems.finish()) }
    }

    fn add(&mut self, cell: &TranslationCell, given: &Given) {
        let is_behind = matches!(cell.status, Status::Stale | Status::Unrecorded);
        let kind = match () {
            () if given.target.trim().is_empty() => return self.untranslated += 1,
            () if cell.status == Status::Missing => ChangeKind::Added,
            () if given.target != cell.target => ChangeKind::Changed,
            () if is_behind && given.is_done => ChangeKind::Confirmed,
            () => return self.unchanged += 1,
        };
        let (from, to) = (cell.target.clone(), given.target.clone());
        self.list.push(Change { address: cell.address.clone(), source: cell.source.clone(), from, to, kind });
    }

    /// How many changes are of a sort.
    #[must_use]
    pub fn count(&self, kind: ChangeKind) -> usize {
        self.list.iter().filter(|change| change.kind == kind).count()
    }

    /// The texts to write.
    #[must_use]
    pub fn texts(&self) -> Vec<NewText> {
        let text = |change: &Change| NewText { address: change.address.clone(), text: change.to.clone() };
        self.list.iter().map(text).collect()
    }

    /// The questionnaire with the changes, each text made from the present source.
    ///
    /// # Errors
    /// Every problem that the questionnaire would have.
    pub fn applied_to(&self, questionnaire: &Questionnaire) -> Result<Questionnaire, Vec<Problem>> {
        let mut document = questionnaire.document().clone();
        let code = self.language.code();
        for change in &self.list {
            change.address.set(document.text.entry(code.to_owned()).or_default(), change.to.clone());
            if let Some(made_from) = document.translated_from.get_mut(code) {
                change.address.set(made_from, String::new());
            }
        }
        Questionnaire::from_document(document)
    }
}

/// In what the file is of something else.
fn other(questionnaire: &Questionnaire, language: Language, file: &TranslatorFile) -> Vec<Problem> {
    let source = questionnaire.languages().first().map_or("", |source| source.code());
    let name = questionnaire.name().to_string();
    let is = [("questionnaire", &file.questionnaire, name.as_str()), ("source language", &file.source, source)];
    let language = ("language", &file.language, language.code());
    let problem = |(what, found, wanted): (&str, &String, &str)| {
        let message = format!("the file's {what} is `{found}`, but what is translated here is `{wanted}`");
        Problem { code: "translation-file-other", place: file.place.clone(), message }
    };
    is.into_iter().chain([language]).filter(|(_, found, wanted)| found != wanted).map(problem).collect()
}

struct Check<'c> {
    pair: (Language, Language),
    known: BTreeMap<String, &'c TranslationCell>,
    seen: BTreeSet<String>,
    problems: Kept,
}

impl<'c> Check<'c> {
    /// The cell that a text is for, if it can be taken.
    fn cell(&mut self, given: &Given) -> Option<&'c TranslationCell> {
        let before = self.problems.count();
        let Some(cell) = self.known.get(&given.address).copied().filter(|cell| !cell.source.trim().is_empty()) else {
            self.push(given, "translation-unknown-text", "this version has no such text".to_owned());
            return None;
        };
        if !self.seen.insert(given.address.clone()) {
            self.push(given, "translation-duplicate-text", "the file has this text twice; remove one".to_owned());
        }
        if given.source != cell.source {
            let message = format!(
                "the source text is not the present one, which says: {}; take a new file out and translate again",
                cell.source
            );
            self.push(given, "translation-source-changed", message);
        } else if !given.target.trim().is_empty() && given.target != cell.target {
            self.target(given, cell);
        }
        (self.problems.count() == before).then_some(cell)
    }

    fn target(&mut self, given: &Given, cell: &TranslationCell) {
        for difference in marks::differences(&cell.source, self.pair.0, &given.target, self.pair.1) {
            self.push(given, difference.code(), difference.to_string());
        }
        let is_prose = matches!(cell.address.last(), "introduction" | "explanation" | "more");
        if let Some(bad) = bad_character(&given.target, is_prose) {
            let message = format!("the text has the character U+{:04X}, which can't be shown here", u32::from(bad));
            self.push(given, "bad-character", message);
        }
    }

    fn push(&mut self, given: &Given, code: &'static str, message: String) {
        let field = given.place.field.clone().or_else(|| Some(given.address.clone()));
        self.problems.push(Problem { code, place: Place { field, ..given.place.clone() }, message });
    }
}
