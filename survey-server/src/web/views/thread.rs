//! A question of the secretariat about an answer, as pages show it.

use survey_model::questionnaire::Questionnaire;

use crate::services::clarification::{Clarification, Thread};
use crate::storage::clarification::ClarificationMessage;
use crate::web::words::Words;

/// A question with what was said about it.
#[derive(Debug)]
pub struct ThreadView {
    /// Its id, which is also its place on the page.
    pub id: String,
    /// The number of the questionnaire's question.
    pub number: String,
    /// The item in words.
    pub label: String,
    /// Where the answer is changed.
    pub href: String,
    /// The end of the message's id, and its class in the stylesheet.
    pub state: &'static str,
    /// Whether it is not settled.
    pub is_open: bool,
    /// What was said.
    pub messages: Vec<ClarificationMessage>,
}

impl ThreadView {
    /// A question about an answer of a response that is at an address.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, words: Words, response: &str, thread: &Thread) -> Self {
        let Clarification { id, item, .. } = &thread.question;
        let section = questionnaire.sections().iter().find(|section| section.items().any(|of| of.code == *item));
        let number = questionnaire.question_of(item).map(|question| question.number.clone()).unwrap_or_default();
        Self {
            id: id.to_string(),
            number,
            label: questionnaire.item_label(item, questionnaire.language_for(words.0)),
            href: section.map_or_else(|| response.to_owned(), |of| format!("{response}/sections/{}#{item}", of.code)),
            state: state(thread),
            is_open: thread.is_open(),
            messages: thread.messages.clone(),
        }
    }
}

fn state(thread: &Thread) -> &'static str {
    match () {
        () if !thread.is_open() => "settled",
        () if thread.is_prepared => "prepared",
        () if thread.is_answered => "answered",
        () => "open",
    }
}
