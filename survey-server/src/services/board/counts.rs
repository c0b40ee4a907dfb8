//! How many items of each section are asked and answered; the answers themselves go no further than this file.
//!
//! To count, every answer of a response has to be read and its questionnaire evaluated. What was counted is therefore kept, with what it was
//! counted of: the number of changes of the answers, which each save makes greater, on whichever server. Only who has answered since is counted anew.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use survey_model::answer::Answers;

use super::Count;
use crate::services::cycle::CycleView;
use crate::services::{Platform, ServiceError};
use crate::storage::response::Response;
use crate::storage::{Connection, ResponseId, answer};

/// The counts of a response: one for each section, in the order of the questionnaire.
type Counts = Arc<[Count]>;

/// What was counted last of each response.
#[derive(Debug, Clone, Default)]
pub struct Counted(Arc<Mutex<HashMap<ResponseId, (Basis, Counts)>>>);

/// What counts rest on: how often the answers have changed, and the day, by which a question may be asked or not.
type Basis = (i64, NaiveDate);

impl Counted {
    fn get(&self, response: ResponseId, basis: Basis) -> Option<Counts> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(&response).filter(|(of, _)| *of == basis).map(|(_, counts)| Arc::clone(counts))
    }

    fn keep(&self, response: ResponseId, basis: Basis, counts: &Counts) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(response, (basis, Arc::clone(counts)));
    }
}

/// The counts of every response of a cycle.
pub(super) fn counts<'r>(
    counted: &Counted,
    conn: &mut Connection,
    view: &CycleView,
    responses: impl Iterator<Item = &'r Response>,
) -> Result<HashMap<ResponseId, Counts>, ServiceError> {
    let today = Platform::today();
    // First the changes, then the answers: whoever answers in between is counted once more, and never too little.
    let changes: HashMap<ResponseId, i64> = answer::changes_of_cycle(conn, view.cycle.id)?.into_iter().collect();
    let basis = |response: &ResponseId| (changes.get(response).copied().unwrap_or_default(), today);
    let ids: Vec<ResponseId> = responses.map(|response| response.id).collect();
    let mut known: HashMap<ResponseId, Counts> = HashMap::new();
    known.extend(ids.iter().filter_map(|id| Some((*id, counted.get(*id, basis(id))?))));
    let anew: Vec<ResponseId> = ids.into_iter().filter(|id| !known.contains_key(id)).collect();
    for (response, counts) in count_anew(conn, view, &anew)? {
        counted.keep(response, basis(&response), &counts);
        known.insert(response, counts);
    }
    Ok(known)
}

fn count_anew(
    conn: &mut Connection,
    view: &CycleView,
    responses: &[ResponseId],
) -> Result<Vec<(ResponseId, Counts)>, ServiceError> {
    let mut answers: HashMap<ResponseId, Answers> = responses.iter().map(|id| (*id, Answers::new())).collect();
    for (response, item, answer) in answer::list_all(conn, responses)? {
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
    sections.collect()
}
