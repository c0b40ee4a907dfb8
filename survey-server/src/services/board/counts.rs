//! How many items of each section are asked and answered; the answers themselves go no further than this file.

use std::collections::HashMap;

use survey_model::answer::Answers;

use super::Count;
use crate::services::cycle::CycleView;
use crate::services::{Platform, ServiceError};
use crate::storage::{Connection, ResponseId, answer, response};

/// The counts of a response.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    /// One for each section, in the order of the questionnaire.
    pub(super) sections: Vec<Count>,
}

/// The counts of every response of a cycle.
pub(super) fn counts(conn: &mut Connection, view: &CycleView) -> Result<HashMap<ResponseId, Counts>, ServiceError> {
    let statuses = response::list(conn, view.cycle.id)?;
    let mut answers: HashMap<ResponseId, Answers> =
        statuses.into_iter().map(|(response, _)| (response.id, Answers::new())).collect();
    for (response, item, answer) in answer::list_of_cycle(conn, view.cycle.id)? {
        answers.entry(response).or_default().insert(item, answer);
    }
    Ok(answers.into_iter().map(|(response, answers)| (response, count(view, &answers))).collect())
}

fn count(view: &CycleView, answers: &Answers) -> Counts {
    let evaluation = view.questionnaire.evaluate(answers, Platform::today());
    let sections = view.questionnaire.sections().iter().map(|section| {
        let progress = evaluation.progress(section);
        Count { asked: progress.asked, answered: progress.answered }
    });
    Counts { sections: sections.collect() }
}
