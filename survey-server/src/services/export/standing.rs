//! What has become of submissions since they were signed off: what the secretariat has accepted, and what is open again.
//!
//! It is what had been said by the moment of the export. What the secretariat says anew comes beside what it said before, so that two exports as of the same moment
//! are the same.

use std::collections::{BTreeMap, HashMap};

use analysis::export::{AnswerMark, Standing};
use chrono::{DateTime, Utc};
use survey_model::cycle::ResponseStatus;
use survey_model::submission::Submission;

use crate::services::ServiceError;
use crate::services::response::read_submission;
use crate::services::validation::carried;
use crate::storage::answer_validation::{self, AnswerValidation};
use crate::storage::{Connection, CycleId, ResponseId, response_event, submission};

/// The standing of the submissions of a cycle that counted at a moment, by their hash; of which there is nothing to say, none.
pub(super) fn of_cycle(
    conn: &mut Connection,
    cycle: CycleId,
    as_of: DateTime<Utc>,
) -> Result<HashMap<String, Standing>, ServiceError> {
    let mut said: HashMap<ResponseId, Vec<(u32, AnswerValidation)>> = HashMap::new();
    for (response, number, validation) in answer_validation::list_of_cycle(conn, cycle, as_of)? {
        said.entry(response).or_default().push((number, validation));
    }
    let statuses = response_event::statuses_at(conn, cycle, as_of)?;
    let mut standings = HashMap::new();
    for (response, status) in &statuses {
        let rows = submission::list(conn, *response)?;
        let known: Vec<_> = rows.iter().filter(|row| row.submitted_at <= as_of).collect();
        let Some(latest) = known.last() else { continue };
        let submissions = known.iter().map(|row| read_submission(row)).collect::<Result<Vec<_>, _>>()?;
        let marks = marks(&submissions, said.get(response).map_or(&[][..], Vec::as_slice));
        let standing = Standing { reopened: *status == ResponseStatus::Reopened, marks };
        standings.insert(latest.sha256.clone(), standing);
    }
    Ok(standings)
}

/// The latest mark of each answer of the last submission; one of an earlier submission, where the answer is still the same.
fn marks(
    submissions: &[Submission],
    said: &[(u32, AnswerValidation)],
) -> BTreeMap<survey_model::code::ItemCode, AnswerMark> {
    let Some(latest) = submissions.last() else { return BTreeMap::new() };
    let mut marks = BTreeMap::new();
    for (number, of) in said {
        let then = submissions.iter().find(|submission| submission.number == *number);
        if let Some(mark) = then.and_then(|then| carried(of, then, latest)) {
            let mark = AnswerMark { accepted: mark.accepted, evidence_seen: mark.evidence_seen, at: of.validated_at };
            marks.entry(of.item.clone()).or_insert(mark);
        }
    }
    marks
}
