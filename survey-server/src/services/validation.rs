//! Validation: the secretariat looks at what a country has signed off, accepts answers one by one or all at once, and says whether it has seen evidence.
//!
//! What is accepted belongs to a submission. In a later submission, an answer that is still the same is still accepted; its evidence has only been seen if that is the same too.

use std::collections::BTreeMap;

use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::cycle::{CycleStatus, ResponseStatus, Step};
use survey_model::respondent::Respondent;
use survey_model::submission::Submission;

use super::clarification::{self, Eyes, Thread};
use super::cycle::CycleView;
use super::evidence::{self, Evidence};
use super::policy::{self, Action, Resource};
use super::response::{correction_asked, life, read_submission};
use super::{Actor, Platform, ServiceError};
use crate::storage::answer_validation::{self, AnswerValidation};
use crate::storage::response::{self, Response};
use crate::storage::response_event::ResponseEvent;
use crate::storage::submission as stored;
use crate::storage::{Connection, ResponseId, answer, respondent};

mod accept;
mod waiting;

pub use accept::{mark, validate};
pub use waiting::{Task, Waiting, waiting};

/// What the secretariat thinks of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// Whether it is accepted.
    pub accepted: bool,
    /// Whether evidence for it was seen.
    pub evidence_seen: bool,
}

/// A response as whoever validates it sees it.
#[derive(Debug, Clone)]
pub struct ValidationView {
    /// The response.
    pub response: Response,
    /// Who answered.
    pub respondent: Respondent,
    /// The cycle and its questionnaire.
    pub cycle: CycleView,
    /// The latest submission, if there is one.
    pub latest: Option<Submission>,
    /// The one before it.
    pub previous: Option<Submission>,
    /// What is said of the answers of the latest submission.
    pub marks: BTreeMap<ItemCode, Mark>,
    /// What supports the answers of the latest submission.
    pub evidence: Vec<Evidence>,
    /// The questions about its answers.
    pub threads: Vec<Thread>,
    /// The steps of its life.
    pub steps: Vec<ResponseEvent>,
}

impl ValidationView {
    /// The mark of an item.
    #[must_use]
    pub fn mark(&self, item: &ItemCode) -> Mark {
        self.marks.get(item).copied().unwrap_or_default()
    }

    /// The answer of the submission before, if it was another one.
    #[must_use]
    pub fn changed_from(&self, item: &ItemCode) -> Option<&Answer> {
        let now = self.latest.as_ref()?.answers.get(item);
        self.previous.as_ref()?.answers.get(item).filter(|before| now != Some(before))
    }

    /// Whether answers can be accepted: not before there are any, and not once all are validated.
    #[must_use]
    pub fn is_markable(&self) -> bool {
        self.latest.is_some() && self.response.status != ResponseStatus::Validated
    }

    /// Whether it can be opened again: what was signed off, or what a closed cycle left behind.
    #[must_use]
    pub fn is_reopenable(&self) -> bool {
        self.can(Step::Reopen) && (self.latest.is_some() || self.cycle.cycle.status == CycleStatus::Closed)
    }

    /// Whether a step can be taken.
    #[must_use]
    pub fn can(&self, step: Step) -> bool {
        self.response.status.after(step, Some(self.response.status)).is_some()
    }

    /// The country's wish to have it opened again, if nobody has answered it.
    #[must_use]
    pub fn correction_asked(&self) -> Option<&ResponseEvent> {
        correction_asked(&self.steps)
    }

    /// The number of the latest submission; 0 if there is none.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.latest.as_ref().map_or(0, |latest| latest.number)
    }
}

/// A response for whoever validates it.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none, [`ServiceError::Forbidden`] for somebody who validates nothing.
pub fn find(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<ValidationView, ServiceError> {
    policy::check(actor, Action::ValidateResponses, Resource::Platform)?;
    platform.database.read(|conn| load(platform, conn, id))
}

fn load(platform: &Platform, conn: &mut Connection, id: ResponseId) -> Result<ValidationView, ServiceError> {
    let response = response::find(conn, id)?.ok_or(ServiceError::not_found("response"))?;
    let respondent =
        respondent::find_by_id(conn, response.respondent_id)?.ok_or(ServiceError::not_found("respondent"))?;
    let cycle = life::cycle_of(platform, conn, id)?;
    let rows = stored::list(conn, id)?;
    let read = |row: Option<&stored::Submission>| row.map(read_submission).transpose();
    let (latest, previous) = (read(rows.last())?, read(rows.iter().rev().nth(1))?);
    let steps = life::named(conn, id)?;
    let working = answer::list(conn, id)?;
    let threads = clarification::threads(conn, id, Eyes::Secretariat, &steps, &working)?;
    let said = answer_validation::list(conn, id)?;
    let marks = marks(latest.as_ref(), &rows, &said)?;
    let evidence = rows.last().map_or(Ok(Vec::new()), |row| evidence::of_submission(conn, row.id))?;
    Ok(ValidationView { response, respondent, cycle, latest, previous, marks, evidence, threads, steps })
}

/// What was said of an answer of a submission, as far as it holds for another one: nothing of another answer, and of other evidence not that it was seen.
pub(in crate::services) fn carried(of: &AnswerValidation, then: &Submission, now: &Submission) -> Option<Mark> {
    let was = then.answers.get(&of.item)?;
    let has_same_evidence = then.evidence.get(&of.item) == now.evidence.get(&of.item);
    let mark = Mark { accepted: of.accepted, evidence_seen: of.evidence_seen && has_same_evidence };
    (now.answers.get(&of.item) == Some(was)).then_some(mark)
}

/// The latest mark of each answer that has not changed since it was given.
fn marks(
    latest: Option<&Submission>,
    rows: &[stored::Submission],
    said: &[(u32, AnswerValidation)],
) -> Result<BTreeMap<ItemCode, Mark>, ServiceError> {
    let Some(latest) = latest else { return Ok(BTreeMap::new()) };
    let mut earlier: BTreeMap<u32, Submission> = BTreeMap::new();
    for row in rows.iter().filter(|row| said.iter().any(|(number, _)| *number == row.number)) {
        earlier.insert(row.number, read_submission(row)?);
    }
    let mut marks = BTreeMap::new();
    for (number, of) in said {
        if let Some(mark) = earlier.get(number).and_then(|then| carried(of, then, latest)) {
            marks.entry(of.item.clone()).or_insert(mark);
        }
    }
    Ok(marks)
}
