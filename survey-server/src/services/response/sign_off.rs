//! Sign-off: an immutable submission with a number and a hash, and the receipt for it.

use survey_model::code::ItemCode;
use survey_model::cycle::Step;
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::response::{Obstacle, ObstacleReason};
use survey_model::submission::Submission;

use super::life::{self, Said};
use super::{ResponseView, Seen, by_item, check_open, load, read_submission, remarks_of};
use crate::services::audit::{self, AuditAction, Event};
use crate::services::evidence::{self, Evidence};
use crate::services::mail::{self, Letter};
use crate::services::person_name::PersonName;
use crate::services::policy::{self, Action};
use crate::services::prior::{self, Prior};
use crate::services::{Actor, Platform, ServiceError, Who, checks, clarification, deadline};
use crate::storage::{self, Connection, ResponseId, SubmissionId, now};

/// Who signs off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The name, as the person typed it.
    pub name: String,
    /// In which capacity.
    pub capacity: String,
    /// What the signer has looked at: [`ResponseView::seen`].
    pub seen: Seen,
}

/// What is given back for a submission.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// The response.
    pub view: ResponseView,
    /// The submission, with all answers.
    pub submission: Submission,
    /// The SHA-256 of its canonical JSON, in hexadecimal digits.
    pub sha256: String,
    /// The canonical JSON.
    pub document: String,
    /// The evidence that it has, with what is known of each besides.
    pub evidence: Vec<Evidence>,
}

/// The last submission of a response, if it has any.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn last_submission(platform: &Platform, view: &ResponseView) -> Result<Option<Submission>, ServiceError> {
    let id = view.response.id;
    platform.database.read(|conn| storage::submission::list(conn, id)?.last().map(read_submission).transpose())
}

/// Signs off a response and gives the number of the submission.
///
/// # Errors
/// [`ServiceError::Invalid`] with everything that is in the way, [`ServiceError::Refused`] if it was signed off before
/// or the cycle is closed.
pub fn sign_off(
    platform: &Platform,
    actor: &Actor,
    id: ResponseId,
    signature: &Signature,
    language: Language,
) -> Result<u32, ServiceError> {
    let view = platform.database.read(|conn| load(platform, conn, actor, id, Action::SignOff))?;
    view.check_open()?;
    deadline::check(view.deadline)?;
    let signature = check_signature(signature)?;
    let prior = prior::find(platform, &view)?;
    let actor = actor.clone();
    platform.database.write(move |conn| {
        policy::check(&actor.anew(conn)?, Action::SignOff, view.resource())?;
        insert(conn, &Who::from(&actor), (&view, prior.as_deref()), &signature, language)
    })
}

/// Who signs, if name and capacity can be recorded.
pub(in crate::services) fn check_signature(signature: &Signature) -> Result<Signature, ServiceError> {
    let mut problems = Vec::new();
    let mut text = |field: &str, given: &str, what: &str| {
        let parsed = PersonName::parse(given);
        if let Err(error) = parsed {
            problems.push(Problem::in_field("signature", field, format!("{what} can't be recorded: {error}")));
        }
        parsed.map(|name| name.to_string()).unwrap_or_default()
    };
    let name = text("name", &signature.name, "the name");
    let capacity = text("capacity", &signature.capacity, "the capacity");
    if problems.is_empty() {
        Ok(Signature { name, capacity, seen: signature.seen.clone() })
    } else {
        Err(ServiceError::Invalid(problems))
    }
}

/// Judges the answers as they are within the transaction, and stores the snapshot.
fn insert(
    conn: &mut Connection,
    who: &Who,
    (view, prior): (&ResponseView, Option<&Prior>),
    signature: &Signature,
    language: Language,
) -> Result<u32, ServiceError> {
    let id = view.response.id;
    let (response, cycle) = life::lock(conn, id)?;
    let (deadline, is_opened) = life::last_day(conn, &cycle, &response)?;
    check_open(&cycle, response.status, is_opened)?;
    deadline::check(deadline)?;
    let rows = storage::answer::list(conn, id)?;
    check_seen(conn, id, signature, &rows)?;
    let open_questions = clarification::unanswered(conn, &response, &rows)?;
    let remarks = remarks_of(&rows);
    let (answers, _) = by_item(rows);
    let evaluation = view.questionnaire().evaluate(&answers, Platform::today());
    let mut obstacles: Vec<Problem> = evaluation.obstacles(language).iter().map(problem_of).collect();
    obstacles.extend(open_questions.iter().map(open_question));
    if !obstacles.is_empty() {
        return Err(ServiceError::Invalid(obstacles));
    }
    let remarks = checks::at_sign_off(view.questionnaire(), &evaluation, &remarks, prior);
    let answers = evaluation.complete();
    let (by_item, held) = evidence::of_answers(conn, id, &answers)?;
    let number = storage::submission::next_number(conn, id)?;
    let snapshot = Submission {
        cycle: cycle.label.clone(),
        respondent: view.respondent.clone(),
        questionnaire: view.questionnaire().name().clone(),
        number,
        submitted_at: now(),
        provenance: response.provenance,
        language,
        signed_by: signature.name.clone(),
        capacity: signature.capacity.clone(),
        synthetic: cycle.synthetic,
        answers,
        evidence: by_item,
        remarks,
    };
    let row = row(id, &snapshot);
    storage::submission::insert(conn, &row)?;
    evidence::hold(conn, row.id, &held)?;
    life::take(conn, who, &response, Step::SignOff, Said::default())?;
    let event = Event::new(AuditAction::SubmissionSigned, "response", id).after(row.sha256);
    audit::record(conn, who, event.detail("number", number).detail("cycle", &cycle.label))?;
    let receipt = Letter::Receipt { response: id, number };
    mail::queue_to_focal_points(conn, response.respondent_id, None, &receipt, &format!("receipt:{id}:{number}"))?;
    Ok(number)
}

/// A name under answers that somebody else has changed meanwhile would be a name under what was never read.
pub(in crate::services) fn check_seen(
    conn: &mut Connection,
    id: ResponseId,
    signature: &Signature,
    rows: &[storage::answer::AnswerRow],
) -> Result<(), ServiceError> {
    let attached = storage::evidence::list(conn, id)?;
    let now = Seen::of(rows.iter().map(|row| (&row.item, row.revision)), attached.iter().map(|of| of.id));
    if signature.seen == now {
        return Ok(());
    }
    let message = "answers have changed since you looked at them; they are shown as they are now, look again and sign";
    Err(ServiceError::Invalid(vec![Problem::in_field("answers-changed", "seen", message)]))
}

fn open_question(item: &ItemCode) -> Problem {
    let message = "the secretariat has a question about this answer: reply to it, or change the answer";
    Problem::in_field("clarification-open", item.as_str(), message)
}

/// What is in the way, as a problem of its question.
pub(in crate::services) fn problem_of(obstacle: &Obstacle) -> Problem {
    match &obstacle.reason {
        ObstacleReason::Unanswered => {
            Problem::in_field("unanswered", obstacle.item.as_str(), "the question needs an answer before sign-off")
        }
        ObstacleReason::Fault(fault) => Problem::in_field(fault.code(), obstacle.item.as_str(), fault.to_string()),
    }
}

/// A submission as a row, its document in canonical form.
pub(in crate::services) fn row(response: ResponseId, submission: &Submission) -> storage::submission::Submission {
    let (document, sha256) = submission.canonical();
    storage::submission::Submission {
        id: SubmissionId::new(),
        response_id: response,
        number: submission.number,
        submitted_at: submission.submitted_at,
        document,
        sha256,
        signed_by: submission.signed_by.clone(),
        capacity: submission.capacity.clone(),
        provenance: submission.provenance,
    }
}

/// The receipt for a submission.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is none that the actor may read; corruption if its hash is not its document's.
pub fn receipt(platform: &Platform, actor: &Actor, id: ResponseId, number: u32) -> Result<Receipt, ServiceError> {
    let view = platform.database.read(|conn| load(platform, conn, actor, id, Action::ReadSubmission))?;
    let rows = platform.database.read(|conn| storage::submission::list(conn, id))?;
    let row = rows.into_iter().find(|row| row.number == number).ok_or(ServiceError::not_found("submission"))?;
    let submission = read(&row)?;
    let evidence = platform.database.read(|conn| evidence::of_submission(conn, row.id))?;
    Ok(Receipt { view, submission, sha256: row.sha256, document: row.document, evidence })
}

/// A row as a submission; its hash must be its document's.
pub(in crate::services) fn read(row: &storage::submission::Submission) -> Result<Submission, ServiceError> {
    if survey_model::submission::hash(&row.document) != row.sha256 {
        return Err(ServiceError::corrupt(format!("the hash of submission {} is not its document's", row.id)));
    }
    Submission::from_canonical(&row.document).map_err(ServiceError::corrupt)
}
