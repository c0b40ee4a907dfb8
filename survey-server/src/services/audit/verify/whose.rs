//! Whose answers to which cycle a response is, held against the event of its start and against the documents of its submissions.

use survey_model::code::CycleLabel;
use survey_model::respondent::Respondent;
use survey_model::submission::Submission as Document;

use super::Fault;
use super::holdings::not_as_recorded;
use super::ledger::Entry;
use crate::services::ServiceError;
use crate::services::audit::saved;
use crate::storage::submission::Submission;
use crate::storage::{Connection, ResponseId, submission};

/// What the database says of a response, and the event of its start if it was not imported.
pub(super) struct Whose<'r> {
    pub(super) cycle: &'r CycleLabel,
    pub(super) respondent: &'r Respondent,
    pub(super) started: Option<Entry>,
}

impl Whose<'_> {
    pub(super) fn faults(&self, conn: &mut Connection, id: ResponseId) -> Result<Vec<Fault>, ServiceError> {
        let sha256 = saved::whose_sha256(self.cycle, self.respondent);
        let moved = self.started.as_ref().filter(|entry| entry.sha256 != sha256);
        let what = || format!("the response {id} is of another respondent or cycle than it was started for");
        let mut faults: Vec<Fault> = moved.map(|entry| not_as_recorded(entry, what())).into_iter().collect();
        let rows = submission::list(conn, id)?;
        let is_other = |row: &&Submission| self.differs(row);
        let what = |row: &Submission| {
            format!("submission {} of the response {id} is not listed as its document says", row.number)
        };
        faults.extend(rows.iter().filter(is_other).map(|row| Fault::Contradiction { what: what(row) }));
        Ok(faults)
    }

    /// A document that can't be read is a fault of its own among the submissions.
    fn differs(&self, row: &Submission) -> bool {
        let Ok(document) = Document::from_canonical(&row.document) else { return false };
        let listed = (row.number, row.submitted_at, &*row.signed_by, &*row.capacity, row.provenance);
        let said =
            (document.number, document.submitted_at, &*document.signed_by, &*document.capacity, document.provenance);
        listed != said || document.cycle != *self.cycle || document.respondent != *self.respondent
    }
}
