//! A blank questionnaire as it goes onto paper.

use askama::Template;
use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::version::VersionName;

use super::condition::Teller;
use super::question::paragraphs;
use crate::services::version::VersionStatus;
use crate::web::words::{Message, Words};

mod answer;
mod hint;
mod page_style;

pub use answer::{AnswerSpace, Shape};
pub use page_style::page_style;

/// How many blank entries of a repeat group are printed; whoever has more copies the page.
pub const ENTRIES: usize = 3;

/// A blank questionnaire.
#[derive(Debug)]
pub struct PrintedForm {
    /// The words, in the language of the questionnaire's texts: a sheet of paper has one language.
    pub words: Words,
    /// Series and version.
    pub name: VersionName,
    /// Its title.
    pub title: String,
    /// Where the version is in its life.
    pub status: VersionStatus,
    /// What it is for.
    pub introduction: Vec<String>,
    /// Its sections.
    pub sections: Vec<PrintedSection>,
}

/// A section.
#[derive(Debug)]
pub struct PrintedSection {
    /// Its number.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub introduction: Vec<String>,
    /// Who leaves it out.
    pub condition: Option<Message>,
    /// Its questions.
    pub questions: Vec<PrintedQuestion>,
}

/// A question, or a field of a repeat group, with room for its answer.
#[derive(Debug, Template)]
#[template(path = "print/question.html")]
pub struct PrintedQuestion {
    words: Words,
    /// Its number; fields have none.
    number: String,
    depth: usize,
    label: String,
    explanation: String,
    more: Vec<String>,
    is_required: bool,
    condition: Option<Message>,
    /// How to answer.
    hints: Vec<Message>,
    /// What an answer must satisfy.
    constraint: String,
    space: AnswerSpace,
    /// The reasons for no answer that stand beside the space; those of a matrix are among its columns.
    reasons: Vec<Message>,
}

impl PrintedForm {
    /// A questionnaire in the language closest to the one that is wanted.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, wanted: Language, status: VersionStatus) -> Self {
        let words = Words(questionnaire.language_for(wanted));
        let printer = Printer { questionnaire, words };
        Self {
            words,
            name: questionnaire.name().clone(),
            title: questionnaire.title(words.0).to_owned(),
            status,
            introduction: paragraphs(questionnaire.introduction(words.0)),
            sections: questionnaire.sections().iter().map(|section| printer.section(section)).collect(),
        }
    }

    /// Whether answers to it would go nowhere.
    #[must_use]
    pub const fn is_draft(&self) -> bool {
        !self.status.is_public()
    }

    /// Whether any question has to be answered.
    #[must_use]
    pub fn has_required(&self) -> bool {
        self.sections.iter().flat_map(|section| &section.questions).any(PrintedQuestion::has_required)
    }
}

impl PrintedQuestion {
    fn has_required(&self) -> bool {
        self.is_required || matches!(&self.space, AnswerSpace::Entries(fields) if fields.iter().any(Self::has_required))
    }
}

/// Makes what is printed.
struct Printer<'q> {
    questionnaire: &'q Questionnaire,
    words: Words,
}

impl Printer<'_> {
    fn section(&self, section: &Section) -> PrintedSection {
        let text = self.questionnaire.section_text(section, self.words.0);
        let teller = Teller::new(self.questionnaire, self.words);
        let condition = section.relevance.as_ref().map(|relevance| teller.answer_section_only_if(relevance));
        PrintedSection {
            number: section.number,
            title: text.title.clone(),
            introduction: paragraphs(&text.introduction),
            condition,
            questions: section.questions.iter().map(|question| self.question(question, None)).collect(),
        }
    }

    fn question(&self, question: &Question, group: Option<&Question>) -> PrintedQuestion {
        let text = match group {
            Some(group) => self.questionnaire.field_text(group, question, self.words.0),
            None => self.questionnaire.question_text(question, self.words.0),
        };
        let space = self.space(question, text);
        let reasons = if matches!(space, AnswerSpace::Table { .. }) { Vec::new() } else { self.reasons(question) };
        PrintedQuestion {
            words: self.words,
            number: if group.is_none() { question.number.clone() } else { String::new() },
            depth: question.depth.min(3),
            label: text.label.clone(),
            explanation: text.explanation.clone(),
            more: paragraphs(&text.more),
            is_required: question.required,
            condition: self.condition(question, group),
            hints: self.hints(question),
            constraint: text.constraint_message.clone(),
            space,
            reasons,
        }
    }

    fn condition(&self, question: &Question, group: Option<&Question>) -> Option<Message> {
        let teller = Teller::new(self.questionnaire, self.words);
        let teller = group.map_or(teller, |group| teller.within(group));
        question.relevance.as_ref().map(|relevance| teller.answer_only_if(relevance))
    }

    fn reasons(&self, question: &Question) -> Vec<Message> {
        question.missing.iter().map(|reason| self.words.of("missing", reason.code())).collect()
    }
}
