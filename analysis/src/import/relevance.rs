//! Holds the answers of a row against the questionnaire's relevance and constraints.

use std::collections::HashSet;

use chrono::NaiveDate;
use survey_model::answer::{Answer, Answers};
use survey_model::fault::Fault;
use survey_model::missing::Missing;
use survey_model::questionnaire::Questionnaire;
use survey_model::response::Evaluation;
use survey_model::variable::{Cell, Part};

use super::heading::ItemPlaces;
use super::row::Row;
use super::{Options, imported::About};
use crate::export::entry_of;

/// An answer to every item of the version; what doesn't fit the questionnaire's conditions is noted.
pub(super) fn complete(
    row: &mut Row<'_, '_>,
    questionnaire: &Questionnaire,
    options: &Options,
    about: &About,
    given: &Answers,
) -> Answers {
    let evaluation = questionnaire.evaluate(given, day(options, about));
    let mut complete = evaluation.complete();
    for item in &row.heading.items {
        let code = &item.columns.item.code;
        let Some(answer) = given.get(code) else { continue };
        check_constraint(row, item, &evaluation, options);
        if *answer == Answer::Missing(Missing::NotAsked) {
            // What was not in the questionnaire of that time can't have been skipped.
            complete.insert(code.clone(), answer.clone());
        } else if let Some(completed) = complete.get(code).filter(|completed| *completed != answer) {
            if *answer == Answer::Missing(Missing::NotRelevant) {
                report_asked(row, item);
            } else {
                report_skipped(row, item, answer, completed);
            }
        }
    }
    complete
}

/// The day as of which conditions are judged: the row's own, or the one of the import.
fn day(options: &Options, about: &About) -> NaiveDate {
    about.submitted_at.map_or(options.today, |moment| moment.date_naive())
}

fn check_constraint(row: &mut Row<'_, '_>, item: &ItemPlaces<'_>, evaluation: &Evaluation<'_>, options: &Options) {
    let Err(fault) = evaluation.check(&item.columns.item, options.language) else { return };
    for fault in fault.each() {
        let (column, fault) = match fault {
            Fault::InEntry { entry, field, fault } => (format!("{}.{entry}.{field}", item.columns.item.code), &**fault),
            other => (item.name(0).to_owned(), other),
        };
        row.problems.at(fault.code(), row.number, Some(&column), fault.to_string());
    }
}

/// Notes what is said to be skipped although the other answers of the row make the questionnaire ask it.
fn report_asked(row: &mut Row<'_, '_>, item: &ItemPlaces<'_>) {
    let message = "the questionnaire asks this question because of the other answers of the row; give an answer or another reason, or clear the cell";
    row.problems.at("relevant-but-skipped", row.number, Some(item.name(0)), message);
}

/// Notes what was answered although the questionnaire skips it, once per question.
fn report_skipped(row: &mut Row<'_, '_>, item: &ItemPlaces<'_>, given: &Answer, completed: &Answer) {
    if matches!(given, Answer::Missing(reason) if is_tolerated(*reason)) {
        return;
    }
    let kind = &item.columns.item.question.kind;
    let mut reported = HashSet::new();
    let cells = kind.cells(given).into_iter().zip(kind.cells(completed)).zip(item.columns.variables).enumerate();
    for (at, ((given, completed), variable)) in cells {
        let is_lost = completed == Cell::Missing(Missing::NotRelevant) && is_said(&given);
        if is_lost && reported.insert((entry_of(&variable.part), field(&variable.part))) {
            let message = "the questionnaire skips this question because of the other answers of the row; clear the cell, or correct those";
            row.problems.at("not-relevant-but-answered", row.number, Some(item.name(at)), message);
        }
    }
}

fn field(part: &Part) -> Option<&str> {
    match part {
        Part::Entry { field, .. } => Some(field.as_str()),
        Part::Whole | Part::Option(_) | Part::Rank(_) | Part::Count => None,
    }
}

fn is_said(cell: &Cell) -> bool {
    !matches!(cell, Cell::Missing(reason) if is_tolerated(*reason))
}

/// Whether a reason may stand where the questionnaire skips the question: those that say no more than that it was skipped.
const fn is_tolerated(reason: Missing) -> bool {
    !matches!(reason, Missing::DontKnow | Missing::Withheld)
}
