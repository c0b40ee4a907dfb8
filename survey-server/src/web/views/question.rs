//! Questions as a form shows them.

use std::collections::BTreeMap;

use survey_model::answer::{Answer, Answers, Value};
use survey_model::code::ItemCode;
use survey_model::fault::Fault;
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::question::{Given, Question};
use survey_model::questionnaire::document::QuestionText;
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::remark::{GivenRemark, Remarks};
use survey_model::response::Evaluation;

use crate::services::Platform;
use crate::services::response::ResponseView;
use crate::web::views::evidence::EvidenceLine;
use crate::web::words::Words;

mod beside;
mod fault;
mod field;
mod given;
mod rules;
mod widget;

pub use beside::{Beside, BesideItem, Earlier, Found, SourceFields, Surroundings};
pub use fault::{FaultLine, fault_lines};
pub use field::Field;
pub use given::given_of;
pub use rules::rules;
pub use widget::Widget;

/// One question of a form.
#[derive(Debug)]
pub struct QuestionView {
    /// Its code, which is also the id of its element.
    pub code: String,
    /// Its number.
    pub number: String,
    /// How deep it stands under other questions.
    pub depth: usize,
    /// The question itself.
    pub label: String,
    /// A short explanation.
    pub explanation: String,
    /// A longer one, by paragraphs.
    pub more: Vec<String>,
    /// Whether sign-off needs an answer.
    pub is_required: bool,
    /// Whether it is asked.
    pub is_relevant: bool,
    /// What is wrong with its answer.
    pub faults: Vec<FaultLine>,
    /// The revision of each of its items.
    pub revisions: Vec<(ItemCode, u32)>,
    /// What to fill in.
    pub field: Field,
    /// What supports its answers; none where nothing can be attached, as in a preview.
    pub evidence: Option<Vec<EvidenceLine>>,
    /// What can be said beside its answers; none where nothing is kept.
    pub beside: Option<Beside>,
    /// Where the history of its answers is, if one has changed.
    pub history: Option<String>,
}

impl QuestionView {
    /// The ids of what describes it, for those who hear the page.
    #[must_use]
    pub fn described_by(&self) -> String {
        let hint = (!self.explanation.is_empty()).then(|| format!("{}-hint", self.code));
        let fault = (!self.faults.is_empty()).then(|| format!("{}-fault", self.code));
        hint.into_iter().chain(fault).collect::<Vec<_>>().join(" ")
    }
}

/// What a form shows: what was posted, or else what is saved.
#[derive(Debug, Default)]
pub struct Shown {
    /// What to fill in, by item.
    pub given: BTreeMap<ItemCode, Given>,
    /// What is said beside it, by item.
    pub remarks: BTreeMap<ItemCode, GivenRemark>,
    /// The revision that it is based on.
    pub revisions: BTreeMap<ItemCode, u32>,
    /// What is wrong with it.
    pub faults: Vec<(ItemCode, Fault)>,
    /// Whether it was posted, and is not saved.
    pub is_posted: bool,
}

/// Answers that are kept somewhere, with their revisions.
#[derive(Debug, Clone, Copy)]
pub struct Saved<'s> {
    /// The answers by item.
    pub answers: &'s Answers,
    /// What is said beside them.
    pub remarks: &'s Remarks,
    /// The revision of each; an item without one has none.
    pub revisions: &'s BTreeMap<ItemCode, u32>,
}

/// Nothing is kept.
pub static NOTHING: Saved<'static> =
    Saved { answers: &BTreeMap::new(), remarks: &BTreeMap::new(), revisions: &BTreeMap::new() };

impl<'v> From<&'v ResponseView> for Saved<'v> {
    fn from(view: &'v ResponseView) -> Self {
        Self { answers: &view.answers, remarks: &view.remarks, revisions: &view.revisions }
    }
}

impl Shown {
    /// The saved answers of a section, what was posted in place of them.
    #[must_use]
    pub fn of(saved: Saved<'_>, section: &Section, posted: Option<&crate::web::form::SectionForm>) -> Self {
        let mut shown = Self { is_posted: posted.is_some(), ..Self::default() };
        for item in section.items() {
            let answer = saved.answers.get(&item.code);
            let revision = saved.revisions.get(&item.code).copied().unwrap_or(0);
            let mut given =
                posted.and_then(|form| form.given.get(&item.code)).cloned().unwrap_or_else(|| given_of(answer));
            if !item.question.kind.fields().is_empty() && given.entries.is_empty() {
                given.entries.push(BTreeMap::new());
            }
            let revision = posted.and_then(|form| form.revisions.get(&item.code)).copied().unwrap_or(revision);
            let posted_remark = posted.and_then(|form| form.remarks.get(&item.code)).cloned();
            let remark = posted_remark.or_else(|| saved.remarks.get(&item.code).map(Into::into));
            shown.remarks.extend(remark.map(|remark| (item.code.clone(), remark)));
            shown.given.insert(item.code.clone(), given);
            shown.revisions.insert(item.code, revision);
        }
        shown
    }

    /// The answers as they would be with what is shown, as far as that can be read.
    #[must_use]
    pub fn answers(&self, saved: Saved<'_>, section: &Section) -> Answers {
        let mut answers = saved.answers.clone();
        for item in section.items() {
            if let Some(answer) = self.given.get(&item.code).and_then(|given| read(item.question, given)) {
                answers.insert(item.code, answer);
            }
        }
        answers
    }
}

/// What was given, with the blank entries of a repeat group kept, so that entries of page and answer are the same.
fn read(question: &Question, given: &Given) -> Option<Answer> {
    if question.kind.fields().is_empty() {
        return question.kind.parse(given, &question.missing).ok();
    }
    let entry = |entry: &BTreeMap<String, Given>| {
        let field = |field: &Question| {
            let answer = entry.get(field.code.as_str()).and_then(|given| field.kind.parse(given, &field.missing).ok());
            (field.code.clone(), answer.unwrap_or(Answer::Missing(Missing::NotAnswered)))
        };
        question.kind.fields().iter().map(field).collect()
    };
    Some(Answer::Value(Value::Entries(given.entries.iter().map(entry).collect())))
}

/// Makes the questions of a form.
#[derive(Debug)]
pub struct Maker<'v> {
    questionnaire: &'v Questionnaire,
    language: Language,
    words: Words,
    shown: &'v Shown,
    evaluation: &'v Evaluation<'v>,
    /// The same answers with `not_relevant` where an entry doesn't ask a field.
    complete: Answers,
}

impl<'v> Maker<'v> {
    /// A maker of questions for what is shown, judged by an evaluation of the same.
    #[must_use]
    pub fn new(
        questionnaire: &'v Questionnaire,
        words: Words,
        shown: &'v Shown,
        evaluation: &'v Evaluation<'v>,
    ) -> Self {
        let language = questionnaire.language_for(words.0);
        Self { questionnaire, language, words, shown, evaluation, complete: evaluation.complete() }
    }

    /// The questions of a section.
    #[must_use]
    pub fn questions(&self, section: &Section) -> Vec<QuestionView> {
        section.questions.iter().map(|question| self.question(question)).collect()
    }

    fn question(&self, question: &Question) -> QuestionView {
        let text = self.questionnaire.question_text(question, self.language);
        let items = items_of(question);
        let faults: Vec<FaultLine> = items.iter().flat_map(|item| self.faults(item, question)).collect();
        QuestionView {
            code: question.code.to_string(),
            number: question.number.clone(),
            depth: question.depth.min(3),
            label: text.label.clone(),
            explanation: text.explanation.clone(),
            more: paragraphs(&text.more),
            is_required: question.required,
            is_relevant: self.evaluation.is_relevant(&question.code),
            field: self.field_of(question, text, !faults.is_empty()),
            evidence: None,
            beside: None,
            history: None,
            revisions: items.into_iter().map(|item| (item.clone(), self.revision(&item))).collect(),
            faults,
        }
    }

    fn revision(&self, item: &ItemCode) -> u32 {
        self.shown.revisions.get(item).copied().unwrap_or(0)
    }

    fn faults(&self, item: &ItemCode, question: &Question) -> Vec<FaultLine> {
        let own = self.shown.faults.iter().filter(|(of, _)| of == item);
        own.flat_map(|(_, fault)| fault.each())
            .map(|fault| fault_lines(self.questionnaire, question, item, fault, self.words))
            .collect()
    }

    fn is_field_relevant(&self, group: &Question, entry: usize, field: &Question) -> bool {
        let answer = self.complete.get(&ItemCode::of(&group.code)).and_then(Answer::value);
        let Some(Value::Entries(entries)) = answer else { return true };
        entries.get(entry).and_then(|entry| entry.get(&field.code)) != Some(&Answer::Missing(Missing::NotRelevant))
    }

    fn text_of_field(&self, group: &Question, field: &Question) -> &'v QuestionText {
        self.questionnaire.field_text(group, field, self.language)
    }
}

fn items_of(question: &Question) -> Vec<ItemCode> {
    match question.rows() {
        [] => vec![ItemCode::of(&question.code)],
        rows => rows.iter().map(|row| ItemCode::of_row(&question.code, row)).collect(),
    }
}

/// A text by paragraphs, which an empty line separates.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned).collect()
}

/// The evaluation that [`Maker`] needs of answers that are shown.
#[must_use]
pub fn evaluate<'v>(view: &'v ResponseView, answers: &'v Answers) -> Evaluation<'v> {
    view.questionnaire().evaluate(answers, Platform::today())
}
