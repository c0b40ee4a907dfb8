//! The way to the next question that has no answer yet.

use survey_model::answer::{Answer, Answers};
use survey_model::missing::Missing;
use survey_model::questionnaire::{Item, Section};

use super::section_address;
use crate::services::response::ResponseView;
use crate::web::views::question::evaluate;

/// The address of the first question of the section that is asked and has no answer; else that of a later section, else of an earlier one.
pub(super) fn unanswered(view: &ResponseView, section: &Section, answers: &Answers) -> Option<String> {
    let evaluation = evaluate(view, answers);
    let first = |of: &Section| {
        let is_open = |item: &Item<'_>| {
            let is_unanswered = matches!(answers.get(&item.code), None | Some(Answer::Missing(Missing::NotAnswered)));
            is_unanswered && evaluation.is_relevant(&item.question.code)
        };
        of.items().find(is_open).map(|item| anchor(&item))
    };
    let later = view.sections().filter(|other| other.number > section.number);
    let earlier = view.sections().filter(|other| other.number < section.number);
    let elsewhere = || {
        let (other, anchor) = later.chain(earlier).find_map(|other| Some((other, first(other)?)))?;
        Some(format!("{}#{anchor}", section_address(view, other)))
    };
    first(section).map(|anchor| format!("#{anchor}")).or_else(elsewhere)
}

/// The id of the element where an item is answered.
fn anchor(item: &Item<'_>) -> String {
    if item.question.kind.fields().is_empty() { item.code.to_string() } else { format!("{}.1", item.code) }
}
