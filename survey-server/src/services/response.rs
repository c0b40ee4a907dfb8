//! Responses: started, filled in section by section, reviewed, signed off.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use survey_model::answer::{Answer, Answers};
use survey_model::code::{CycleLabel, ItemCode, SectionCode};
use survey_model::cycle::{CycleStatus, Provenance, ResponseStatus};
use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::remark::{Remark, Remarks};
use survey_model::respondent::Respondent;

use super::audit::{self, AuditAction, Event};
use super::clarification::{self, Thread};
use super::cycle::{self, CycleView};
use super::evidence::Evidence;
use super::policy::{self, Action, Resource};
use super::{Actor, Platform, ServiceError, Who, deadline, desk_research};
use crate::storage::answer::{self, AnswerRow};
use crate::storage::cycle::Cycle;
use crate::storage::response::{self, Response};
use crate::storage::response_event::ResponseEvent;
use crate::storage::{Connection, CycleId, RespondentId, ResponseId, now, respondent, submission};

mod changes;
mod history;
pub(in crate::services) mod life;
mod reach;
mod save;
mod section_status;
mod seen;
mod sign_off;

pub use history::{ItemHistory, history};
pub use life::{ask_correction, back_fill, correction_asked, decline_correction, end_reopening, reopen};
pub use reach::Reach;
pub use save::{Conflict, ItemInput, Kept, Parsed, SaveOutcome, explain, judge, save};
pub use section_status::{
    Marking, SectionMark, SectionStatus, Standing, find_with_sections, mark_section, section_statuses,
};
pub use seen::Seen;
pub use sign_off::{Receipt, Signature, last_submission, receipt, sign_off};
pub(in crate::services) use sign_off::{
    check_seen, check_signature, problem_of, read as read_submission, row as submission_row,
};

/// A response with its answers, as a form shows it.
#[derive(Debug, Clone)]
pub struct ResponseView {
    /// The stored response.
    pub response: Response,
    /// Who answers.
    pub respondent: Respondent,
    /// The cycle and its questionnaire.
    pub cycle: CycleView,
    /// The answers by item.
    pub answers: Answers,
    /// What is said beside the answers.
    pub remarks: Remarks,
    /// The revision of each answer; an item without one has none.
    pub revisions: BTreeMap<ItemCode, u32>,
    /// The sections that the reader may see; whatever is shown of the answers goes through it.
    pub reach: Reach,
    /// The submissions so far, the latest last: number, time and hash; none for somebody who sees sections only.
    pub submissions: Vec<(u32, DateTime<Utc>, String)>,
    /// The last day, UTC, on which it can be signed off.
    pub deadline: Option<NaiveDate>,
    /// Whether the secretariat has opened it beyond what its cycle says.
    pub is_opened: bool,
    /// The steps of its life, once it has been signed off or opened by the secretariat; none for somebody who sees sections only.
    pub steps: Vec<ResponseEvent>,
    /// The questions about its answers that the reader may see.
    pub clarifications: Vec<Thread>,
}

impl ResponseView {
    /// The questionnaire that is answered.
    #[must_use]
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.cycle.questionnaire
    }

    /// What the policy is asked about.
    #[must_use]
    pub const fn resource(&self) -> Resource<'static> {
        Resource::Response(self.response.respondent_id, self.response.id)
    }

    /// The sections that the reader may see.
    pub fn sections(&self) -> impl DoubleEndedIterator<Item = &Section> {
        self.questionnaire().sections().iter().filter(|section| self.reach.has(&section.code))
    }

    /// The section of an item.
    #[must_use]
    pub fn section_of(&self, item: &ItemCode) -> Option<&SectionCode> {
        let mut sections = self.questionnaire().sections().iter();
        Some(&sections.find(|section| section.questions.iter().any(|of| of.code.as_str() == item.question()))?.code)
    }

    /// The answer to an item and its revision.
    #[must_use]
    pub fn answer(&self, item: &ItemCode) -> (Option<&Answer>, u32) {
        (self.answers.get(item), self.revisions.get(item).copied().unwrap_or(0))
    }

    /// What is said beside the answer to an item.
    #[must_use]
    pub fn remark(&self, item: &ItemCode) -> &Remark {
        static NOTHING: std::sync::LazyLock<Remark> = std::sync::LazyLock::new(Remark::default);
        self.remarks.get(item).unwrap_or(&NOTHING)
    }

    /// Everything that is kept.
    #[must_use]
    pub const fn saved(&self) -> Kept<'_> {
        Kept { answers: &self.answers, remarks: &self.remarks }
    }

    /// Whether a deadline alone stands against signing off.
    #[must_use]
    pub fn is_too_late(&self) -> bool {
        self.is_open() && deadline::check(self.deadline).is_err()
    }

    /// Whether answers can be changed now.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.check_open().is_ok()
    }

    /// Whether it can be signed off now, as far as days and status go.
    #[must_use]
    pub fn can_be_signed(&self) -> bool {
        self.is_open() && !self.is_too_late()
    }

    /// Whether the secretariat has asked about an answer and waits for the country's reply.
    #[must_use]
    pub fn is_asked_about(&self, item: &ItemCode) -> bool {
        let waits = |thread: &Thread| thread.is_open() && !thread.is_answered && thread.question.item == *item;
        self.response.status == ResponseStatus::ClarificationRequested && self.clarifications.iter().any(waits)
    }

    /// What somebody has seen who looks at the answers and at what is attached to them now.
    #[must_use]
    pub fn seen(&self, evidence: &[Evidence]) -> Seen {
        Seen::of(self.revisions.iter().map(|(item, revision)| (item, *revision)), evidence.iter().map(|of| of.id))
    }

    pub(in crate::services) fn check_open(&self) -> Result<(), ServiceError> {
        if self.response.is_research() {
            return if self.is_opened { Ok(()) } else { Err(desk_research::not_needed()) };
        }
        check_open(&self.cycle.cycle, self.response.status, self.is_opened)
    }
}

/// A cycle as a respondent sees it.
#[derive(Debug, Clone)]
pub struct OwnCycle {
    /// The cycle.
    pub view: CycleView,
    /// The respondent's response, if it was started.
    pub response: Option<ResponseView>,
    /// The last day, UTC, on which this respondent's answers are taken.
    pub deadline: Option<NaiveDate>,
}

/// The responses of a respondent and the cycles that it could answer, newest first.
///
/// # Errors
/// [`ServiceError::Forbidden`] for somebody who answers for nobody.
pub fn dashboard(platform: &Platform, actor: &Actor) -> Result<Vec<OwnCycle>, ServiceError> {
    policy::check(actor, Action::SeeDashboard, Resource::Platform)?;
    let respondent = actor.respondent.ok_or(ServiceError::Forbidden { action: "answer for a Member State" })?;
    let mut cycles = cycle::list(platform)?;
    cycles.reverse();
    let with_response = |view: CycleView| {
        let read = |conn: &mut Connection| {
            let found = response::find_of(conn, view.cycle.id, respondent)?;
            Ok::<_, ServiceError>((found, deadline::of(conn, &view.cycle, respondent)?))
        };
        let (found, deadline) = platform.database.read(read)?;
        let is_open_to =
            |found: &Response| policy::allows(actor, Action::ReadResponse, Resource::Response(respondent, found.id));
        let response = found.filter(is_open_to).map(|found| find(platform, actor, found.id)).transpose()?;
        let deadline = response.as_ref().map_or(deadline, |response| response.deadline);
        Ok(OwnCycle { view, response, deadline })
    };
    cycles.into_iter().map(with_response).collect()
}

/// Starts the actor's response to a cycle, or finds the one that was started.
///
/// # Errors
/// [`ServiceError::Refused`] if the cycle is not open, [`ServiceError::NotFound`] if there is none.
pub fn start(
    platform: &Platform,
    actor: &Actor,
    label: &CycleLabel,
    language: Language,
) -> Result<ResponseId, ServiceError> {
    let respondent_id = actor.respondent.ok_or(ServiceError::not_found("response"))?;
    policy::check(actor, Action::StartResponse, Resource::Respondent(respondent_id))?;
    let view = cycle::find(platform, label)?;
    if let Some(there) = platform.database.read(|conn| response::find_of(conn, view.cycle.id, respondent_id))? {
        return Ok(there.id);
    }
    let deadline = platform.database.read(|conn| deadline::of(conn, &view.cycle, respondent_id))?;
    check_open(&view.cycle, ResponseStatus::InProgress, false)?;
    deadline::check(deadline)?;
    let new = new_response(view.cycle.id, respondent_id, language, Provenance::Official);
    let (who, label) = (Who::from(actor), label.clone());
    platform.database.write(move |conn| {
        let respondent =
            respondent::find_by_id(conn, new.respondent_id)?.ok_or(ServiceError::not_found("respondent"))?;
        Ok(insert(conn, &who, &label, &respondent, &new)?.id)
    })
}

/// A response that nobody has answered yet.
pub(in crate::services) fn new_response(
    cycle: CycleId,
    respondent: RespondentId,
    language: Language,
    provenance: Provenance,
) -> Response {
    let at = now();
    Response {
        id: ResponseId::new(),
        cycle_id: cycle,
        respondent_id: respondent,
        status: ResponseStatus::InProgress,
        provenance,
        language,
        created_at: at,
        updated_at: at,
    }
}

/// Starts a response and records it, or finds the one that is there.
pub(in crate::services) fn insert(
    conn: &mut Connection,
    who: &Who,
    label: &CycleLabel,
    respondent: &Respondent,
    new: &Response,
) -> Result<Response, ServiceError> {
    let there = response::start(conn, new)?;
    if there.id == new.id {
        let event = Event::new(AuditAction::ResponseStarted, "response", new.id).detail("cycle", label);
        let event = if new.is_research() { event.detail("provenance", new.provenance.code()) } else { event };
        audit::record(conn, who, event.after(audit::saved::whose_sha256(label, respondent)))?;
    }
    Ok(there)
}

/// A response with its answers.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none that the actor may read.
pub fn find(platform: &Platform, actor: &Actor, id: ResponseId) -> Result<ResponseView, ServiceError> {
    platform.database.read(|conn| load(platform, conn, actor, id, Action::ReadResponse))
}

/// Reads a response on a connection, if the actor may do with it what is asked.
pub(in crate::services) fn load(
    platform: &Platform,
    conn: &mut Connection,
    actor: &Actor,
    id: ResponseId,
    action: Action,
) -> Result<ResponseView, ServiceError> {
    let found = response::find_whole(conn, id)?.ok_or(ServiceError::not_found("response"))?;
    let (response, respondent, stored) = found;
    policy::check(actor, action, Resource::Response(response.respondent_id, id))?;
    // What the secretariat prepares is no response of the state, and the other way round; what is published of either is read in the same way.
    if action != Action::ReadSubmission && response.is_research() != (action == Action::PrepareResearch) {
        return Err(ServiceError::not_found("response"));
    }
    let (deadline, is_opened) = match response.is_research() {
        true => (None, desk_research::check_needed(conn, &response).is_ok()),
        false => life::last_day(conn, &stored, &response)?,
    };
    let cycle = cycle::view(platform, conn, stored)?;
    let rows = answer::list(conn, id)?;
    let reach = Reach::of(actor, &response);
    let (steps, clarifications) = told(conn, &response, &cycle, &reach, &rows)?;
    let submissions = match reach {
        Reach::Whole => submission::list_signed(conn, id)?,
        Reach::Sections(_) => Vec::new(),
    };
    let remarks = remarks_of(&rows);
    let (answers, revisions) = by_item(rows);
    Ok(ResponseView {
        response,
        respondent,
        cycle,
        answers,
        remarks,
        revisions,
        reach,
        submissions,
        deadline,
        is_opened,
        steps,
        clarifications,
    })
}

/// What has happened to a response since it was signed off first, as far as its reader may know; a response that is filled in for the first time has
/// nothing to tell, unless it is a back-fill.
fn told(
    conn: &mut Connection,
    response: &Response,
    cycle: &CycleView,
    reach: &Reach,
    rows: &[AnswerRow],
) -> Result<(Vec<ResponseEvent>, Vec<Thread>), ServiceError> {
    if !response.status.is_signed_off() && cycle.cycle.status != CycleStatus::Closed {
        return Ok((Vec::new(), Vec::new()));
    }
    let steps = life::named(conn, response.id)?;
    let mut threads = clarification::threads(conn, response.id, clarification::Eyes::Country, &steps, rows)?;
    threads.retain(|thread| reach.has_item(&cycle.questionnaire, &thread.question.item));
    Ok((if *reach == Reach::Whole { steps } else { Vec::new() }, threads))
}

/// What is said beside answers, where anything is.
pub(in crate::services) fn remarks_of(rows: &[AnswerRow]) -> Remarks {
    let said = rows.iter().filter(|row| !row.remark.is_empty());
    said.map(|row| (row.item.clone(), row.remark.clone())).collect()
}

pub(in crate::services) fn by_item(rows: Vec<AnswerRow>) -> (Answers, BTreeMap<ItemCode, u32>) {
    let revisions = rows.iter().map(|row| (row.item.clone(), row.revision)).collect();
    (rows.into_iter().map(|row| (row.item, row.answer)).collect(), revisions)
}

/// Whether answers of a response are taken, for a transaction that changes what belongs to one.
pub(in crate::services) fn check_taken(conn: &mut Connection, id: ResponseId) -> Result<(), ServiceError> {
    let (response, cycle) = life::lock(conn, id)?;
    let (_, is_opened) = life::last_day(conn, &cycle, &response)?;
    check_open(&cycle, response.status, is_opened)
}

/// Answers are taken while the cycle is open, or the secretariat has opened the response, and it is not signed off. What is typed after a deadline is kept
/// all the same: the day stands against signing off only.
fn check_open(cycle: &Cycle, response: ResponseStatus, is_opened: bool) -> Result<(), ServiceError> {
    if !response.takes_answers() {
        let message = "this response has been signed off; ask the secretariat to reopen it if something must change";
        return Err(ServiceError::refused("response-submitted", message));
    }
    match cycle.status {
        _ if is_opened => Ok(()),
        CycleStatus::Open => Ok(()),
        CycleStatus::Planned => Err(ServiceError::refused("cycle-not-open", "this cycle is not open for answers yet")),
        CycleStatus::Closed => {
            let message = "this cycle is closed; ask the secretariat to open your response if something must change";
            Err(ServiceError::refused("cycle-closed", message))
        }
    }
}
