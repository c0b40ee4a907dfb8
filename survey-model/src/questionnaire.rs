//! A version of a questionnaire: it exists only if everything in it is right.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use crate::answer::{Answer, Answers};
use crate::code::{ItemCode, OptionCode, QuestionCode, SectionCode};
use crate::concordance::Concordance;
use crate::expression::Expression;
use crate::language::Language;
use crate::missing::Missing;
use crate::problem::Problem;
use crate::question::Question;
use crate::variable::{Cell, Variable};
use crate::version::VersionName;

mod check;
mod check_concordance;
mod check_expression;
mod check_question;
mod check_text;
mod check_translation;
pub mod document;
pub mod json_schema;
mod label;
pub(crate) mod lines;
mod made_from;
pub mod new;
mod number;
mod order;
mod problems;
mod reader;
pub(crate) mod shape;
pub(crate) mod size;
mod text_address;
mod writer;

pub(crate) use check_question::check_fields;
pub use document::Document;
use document::TextDocument;
pub(crate) use problems::Problems;
pub(crate) use reader::{DEFINITION, source};
pub use reader::{Source, files, read_path, read_sources};
pub use text_address::TextAddress;
pub use writer::{write, write_concordance};

/// A valid version of a questionnaire.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    name: VersionName,
    languages: Vec<Language>,
    sections: Vec<Section>,
    concordance: Option<Concordance>,
    variables: Vec<Variable>,
    /// Where each question is: its section and its position there.
    places: HashMap<QuestionCode, (usize, usize)>,
    /// The items, in order, in which relevance can be decided one after the other.
    order: Vec<QuestionCode>,
    /// The texts that are shown in languages that lack some.
    shown: BTreeMap<String, TextDocument>,
    document: Document,
    obstacles: Vec<Problem>,
    /// The cells of which files don't say what they were made from.
    unrecorded: BTreeSet<(Language, TextAddress)>,
}

/// A section: one page of the form.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its stable name.
    pub code: SectionCode,
    /// Its position, counted from 1.
    pub number: usize,
    /// When it is asked.
    pub relevance: Option<Expression>,
    /// Its questions in order.
    pub questions: Vec<Question>,
}

/// One answerable line of a questionnaire.
#[derive(Debug, Clone)]
pub struct Item<'q> {
    /// Its code.
    pub code: ItemCode,
    /// The row of a matrix.
    pub row: Option<&'q OptionCode>,
    /// The section that it is in.
    pub section: &'q Section,
    /// The question that it belongs to.
    pub question: &'q Question,
}

impl Questionnaire {
    /// The series and the version.
    #[must_use]
    pub const fn name(&self) -> &VersionName {
        &self.name
    }

    /// The languages that it declares, the source language first; a draft may lack some of their texts.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The language to show to somebody who prefers `wanted`: that one, or else the source.
    #[must_use]
    pub fn language_for(&self, wanted: Language) -> Language {
        let source = self.languages.first().copied().unwrap_or(Language::En);
        if self.languages.contains(&wanted) { wanted } else { source }
    }

    /// The sections in order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section with a code.
    #[must_use]
    pub fn section(&self, code: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.code.as_str() == code)
    }

    /// The questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question with a code.
    #[must_use]
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.place(code).map(|(_, question)| question)
    }

    /// The question with a code and the section that it is in.
    pub(crate) fn place(&self, code: &str) -> Option<(&Section, &Question)> {
        let (section, question) = self.places.get(code)?;
        let section = self.sections.get(*section)?;
        Some((section, section.questions.get(*question)?))
    }

    /// The question that an item belongs to, if the version has the item.
    #[must_use]
    pub fn question_of(&self, item: &ItemCode) -> Option<&Question> {
        let question = self.question(item.question())?;
        let is_item = match item.row() {
            None => question.rows().is_empty(),
            Some(row) => question.rows().iter().any(|known| known.as_str() == row),
        };
        is_item.then_some(question)
    }

    /// Every item in order.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.sections.iter().flat_map(Section::items)
    }

    /// Every column in order.
    #[must_use]
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }

    /// Answers as cells, aligned with [`Questionnaire::variables`]; an item without an answer was not answered.
    #[must_use]
    pub fn cells(&self, answers: &Answers) -> Vec<Cell> {
        let unanswered = Answer::Missing(Missing::NotAnswered);
        let mut cells = Vec::with_capacity(self.variables.len());
        for item in self.items() {
            cells.extend(item.question.kind.cells(answers.get(&item.code).unwrap_or(&unanswered)));
        }
        cells
    }

    /// The verdicts on the items of the version before, if there is one.
    #[must_use]
    pub const fn concordance(&self) -> Option<&Concordance> {
        self.concordance.as_ref()
    }

    /// The version before, if there is a concordance to one.
    #[must_use]
    pub fn predecessor(&self) -> Option<VersionName> {
        self.concordance.as_ref().map(|concordance| concordance.from.clone())
    }

    /// The concordance of the version with itself, for two cycles that asked the same.
    #[must_use]
    pub fn concordance_with_itself(&self) -> Concordance {
        Concordance::of_same(&self.name, self.items().map(|item| item.code))
    }

    /// The questions in an order in which the relevance of each depends on earlier ones only.
    pub(crate) fn evaluation_order(&self) -> &[QuestionCode] {
        &self.order
    }

    /// What stands between this version and its approval: translations that are missing or stale, verdicts of the
    /// concordance without reason or reviewer. A draft may have such; what is published has none.
    #[must_use]
    pub fn obstacles(&self) -> &[Problem] {
        &self.obstacles
    }

    /// Whether the files that it was read from don't say which source text a cell was made from.
    pub(crate) fn is_unrecorded(&self, language: Language, address: &TextAddress) -> bool {
        self.unrecorded.contains(&(language, address.clone()))
    }

    /// The questionnaire as data.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// The questionnaire as canonical JSON, and its SHA-256 in hexadecimal digits: the proof of what was published.
    #[must_use]
    pub fn canonical(&self) -> (String, String) {
        let json = crate::canonical::json(&self.document);
        let hash = crate::canonical::hexadecimal(&Sha256::digest(json.as_bytes()));
        (json, hash)
    }
}

impl Section {
    /// The items of the section in order.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.questions.iter().flat_map(move |question| question_items(self, question))
    }
}

fn question_items<'q>(section: &'q Section, question: &'q Question) -> Vec<Item<'q>> {
    let item = |code, row| Item { code, row, section, question };
    match question.rows() {
        [] => vec![item(ItemCode::of(&question.code), None)],
        rows => rows.iter().map(|row| item(ItemCode::of_row(&question.code, row), Some(row))).collect(),
    }
}
