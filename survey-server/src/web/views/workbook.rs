//! What a workbook would change, as people see it before it does.

use chrono::{DateTime, Utc};
use survey_model::answer::Answer;
use survey_model::code::{ItemCode, SectionCode};
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::questionnaire::Item;

use crate::services::author::Author;
use crate::services::response::ResponseView;
use crate::services::workbook::{Change, Conflicting, Notice, Preview, Sent, Unreadable, Wrong};
use crate::web::views::answer::{AnswerLine, AnswerView, Reader};
use crate::web::views::question::fault_lines;
use crate::web::views::task::section_address;
use crate::web::words::{Message, Words};

/// What a workbook would change.
#[derive(Debug)]
pub struct PreviewView {
    /// The language of the questionnaire's texts.
    pub language: Language,
    /// Whether something has changed since it was looked at first.
    pub is_again: bool,
    /// What would change.
    pub changes: Vec<ChangeView>,
    /// Where somebody has to choose.
    pub conflicts: Vec<ConflictView>,
    /// What can't be taken.
    pub unreadable: Vec<UnreadableView>,
    /// What is missing in the workbook.
    pub notices: Vec<Message>,
    /// How many items stay as they are.
    pub unchanged: usize,
    /// What the form sends back.
    pub packed: String,
}

/// An answer that would change.
#[derive(Debug)]
pub struct ChangeView {
    /// The question, with the answer that would follow.
    pub to: AnswerLine,
    /// The answer that stands.
    pub from: AnswerView,
}

/// Two answers to choose between.
#[derive(Debug)]
pub struct ConflictView {
    /// The question, with the answer that stands.
    pub theirs: AnswerLine,
    /// Who gave it.
    pub author: Author,
    /// When.
    pub at: DateTime<Utc>,
    /// The answer of the workbook.
    pub yours: AnswerView,
}

/// What can't be taken.
#[derive(Debug)]
pub struct UnreadableView {
    /// The number and the label of the question, if it is known which.
    pub question: Option<(String, String)>,
    /// The sheet and the cell.
    pub place: Option<String>,
    /// The sentence.
    pub sentence: String,
    /// The page of the question.
    pub href: Option<String>,
}

impl PreviewView {
    /// A preview in the words of a page.
    #[must_use]
    pub fn new(view: &ResponseView, words: Words, preview: &Preview, is_again: bool) -> Self {
        let teller = Teller { view, words, reader: Reader::new(view.questionnaire(), words) };
        let mut changes: Vec<_> = preview.changes.iter().collect();
        changes.sort_by_key(|change| teller.position(&change.item));
        let mut unreadable: Vec<_> = preview.unreadable.iter().collect();
        unreadable.sort_by_key(|of| of.item.as_ref().map(|item| teller.position(item)));
        let sent = Sent::all(preview);
        Self {
            language: teller.reader.language,
            is_again,
            changes: changes.into_iter().filter_map(|change| teller.change(change)).collect(),
            conflicts: preview.conflicts.iter().filter_map(|conflict| teller.conflict(conflict)).collect(),
            unreadable: unreadable.into_iter().map(|unreadable| teller.unreadable(unreadable)).collect(),
            notices: preview.notices.iter().map(|notice| teller.notice(notice)).collect(),
            unchanged: preview.unchanged,
            packed: serde_json::to_string(&sent).unwrap_or_default(),
        }
    }

    /// Whether there is something to save.
    #[must_use]
    pub const fn is_savable(&self) -> bool {
        !self.changes.is_empty() || !self.conflicts.is_empty()
    }
}

struct Teller<'v> {
    view: &'v ResponseView,
    words: Words,
    reader: Reader<'v>,
}

impl<'v> Teller<'v> {
    fn position(&self, code: &ItemCode) -> Option<usize> {
        self.view.questionnaire().items().position(|item| item.code == *code)
    }

    fn item(&self, code: &ItemCode) -> Option<Item<'v>> {
        self.view.questionnaire().items().find(|item| item.code == *code)
    }

    fn change(&self, change: &Change) -> Option<ChangeView> {
        let item = self.item(&change.item)?;
        let unanswered = Answer::Missing(Missing::NotAnswered);
        let from = self.reader.answer(item.question, change.from.as_ref().unwrap_or(&unanswered));
        Some(ChangeView { to: self.reader.line(&item, &change.to), from })
    }

    fn conflict(&self, conflict: &Conflicting) -> Option<ConflictView> {
        let item = self.item(&conflict.theirs.item)?;
        Some(ConflictView {
            theirs: self.reader.line(&item, &conflict.theirs.answer),
            author: conflict.theirs.author.clone(),
            at: conflict.theirs.updated_at,
            yours: self.reader.answer(item.question, &conflict.yours),
        })
    }

    fn unreadable(&self, unreadable: &Unreadable) -> UnreadableView {
        let item = unreadable.item.as_ref().and_then(|code| self.item(code));
        let sentence = match (&unreadable.wrong, &item) {
            (Wrong::Answer(fault), Some(item)) => {
                fault_lines(self.view.questionnaire(), item.question, &item.code, fault, self.words).sentence
            }
            (Wrong::Answer(fault), None) => fault.to_string(),
            (Wrong::Cell(fault), _) => fault.sentence(self.words).to_string(),
        };
        let label = |item: &Item<'_>| {
            let label = self.view.questionnaire().item_label(&item.code, self.reader.language);
            (item.question.number.clone(), label)
        };
        let href = item.as_ref().and_then(|item| self.href(&item.code));
        UnreadableView { question: item.as_ref().map(label), place: unreadable.place.clone(), sentence, href }
    }

    fn href(&self, item: &ItemCode) -> Option<String> {
        let code = self.view.section_of(item)?;
        let section = self.view.sections().find(|section| section.code == *code)?;
        Some(format!("{}#{item}", section_address(self.view, section)))
    }

    fn notice(&self, notice: &Notice) -> Message {
        match notice {
            Notice::SectionGone(code) => self.words.t("workbook-section-gone").with("section", self.title(code)),
            Notice::LinesGone(code, count) => {
                self.words.t("workbook-lines-gone").with("section", self.title(code)).with("count", *count)
            }
            Notice::OfOthers(count) => self.words.t("workbook-of-others").with("count", *count),
        }
    }

    fn title(&self, code: &SectionCode) -> String {
        let section = self.view.sections().find(|section| section.code == *code);
        let text = |section| self.view.questionnaire().section_text(section, self.reader.language).title.clone();
        section.map(text).unwrap_or_default()
    }
}
