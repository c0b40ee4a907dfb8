//! What differs from the submission that counts.

use survey_model::answer::Answer;
use survey_model::questionnaire::Item;
use survey_model::response::Evaluation;
use survey_model::submission::Submission;

use super::Gap;
use crate::services::response::ResponseView;
use crate::web::views::answer::{AnswerView, Reader};
use crate::web::visitor::Visitor;

/// An answer that is another one than was signed.
#[derive(Debug)]
pub(super) struct ChangedLine {
    pub(super) gap: Gap,
    pub(super) before: AnswerView,
    pub(super) now: AnswerView,
}

/// What was changed since a submission, in the order of the questionnaire.
pub(super) fn lines(
    visitor: &Visitor,
    view: &ResponseView,
    evaluation: &Evaluation<'_>,
    signed: &Submission,
) -> Vec<ChangedLine> {
    let (answers, reader) = (evaluation.complete(), Reader::new(view.questionnaire(), visitor.words()));
    let line = |item: Item<'_>| {
        let (before, now) = (signed.answers.get(&item.code)?, answers.get(&item.code)?);
        let is_changed = before != now && [before, now].into_iter().any(Answer::is_given);
        is_changed.then(|| ChangedLine {
            gap: super::gap(visitor, view, &item, None),
            before: reader.answer(item.question, before),
            now: reader.answer(item.question, now),
        })
    };
    view.questionnaire().items().filter_map(line).collect()
}
