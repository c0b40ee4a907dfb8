//! Takes the responses of a cycle that was collected elsewhere: all of them or none.

use std::collections::BTreeMap;

use analysis::import::{Absent, Imported, Options, csv_wide};
use chrono::{DateTime, Utc};
use survey_model::answer::Answer;
use survey_model::code::CycleLabel;
use survey_model::cycle::{Provenance, ResponseStatus};
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::problem::{Place, Problem};
use survey_model::submission::Submission;

use super::audit::{self, AuditAction, Event};
use super::author::Author;
use super::cycle::{self, CycleView};
use super::response::submission_row;
use super::{Platform, ServiceError, Who};
use crate::storage::answer::{self, NewAnswer};
use crate::storage::response::{self, Response};
use crate::storage::{Connection, CycleId, RespondentId, ResponseId, now, respondent, submission};

/// A file to import.
pub struct ImportRequest<'f> {
    /// The cycle that the responses belong to.
    pub cycle: CycleLabel,
    /// The file's name, for problems.
    pub file: &'f str,
    /// The file.
    pub reader: &'f mut dyn std::io::Read,
    /// What it means that the file has no column for an item.
    pub absent: Absent,
    /// Whether to check only.
    pub dry_run: bool,
}

/// What an import did, or would have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportReport {
    /// How many responses there are in the file.
    pub responses: usize,
    /// How many of them are submissions that were exported from a platform and proved by their hash to be unchanged.
    pub restored: usize,
    /// How many of their answers are values.
    pub values: usize,
    /// Whether they are stored now.
    pub stored: bool,
}

/// Imports a wide CSV file as the submissions of a cycle.
///
/// # Errors
/// [`ServiceError::Invalid`] with every problem of the file, each with its row and column; then nothing is stored.
pub fn import(platform: &Platform, who: &Who, request: ImportRequest<'_>) -> Result<ImportReport, ServiceError> {
    let view = cycle::find(platform, &request.cycle)?;
    let options = Options { today: view.cycle.ends_on, language: Language::En, absent: request.absent };
    let imported = csv_wide::read(request.reader, request.file, &view.questionnaire, &view.cycle.label, &options)
        .map_err(ServiceError::Invalid)?;
    check_rows(platform, &view, request.file, &imported)?;
    let at = now();
    let submissions: Vec<Submission> = imported.into_iter().map(|row| of_row(&view, row, at)).collect();
    let report = ImportReport {
        responses: submissions.len(),
        restored: submissions.iter().filter(|submission| submission.submitted_at != at).count(),
        values: values(&submissions),
        stored: !request.dry_run,
    };
    if !request.dry_run {
        store(platform, who, &request.cycle, submissions)?;
    }
    Ok(report)
}

fn values(submissions: &[Submission]) -> usize {
    submissions
        .iter()
        .flat_map(|submission| submission.answers.values())
        .filter(|answer| answer.value().is_some())
        .count()
}

/// Reports the rows of respondents who have a response in the cycle already (a correction is another matter), and
/// synthetic answers for a cycle that doesn't say that it is synthetic.
fn check_rows(platform: &Platform, view: &CycleView, file: &str, imported: &[Imported]) -> Result<(), ServiceError> {
    let there = platform.database.read(|conn| response::list_all(conn, view.cycle.id))?;
    // Desk research stands beside what a state answers, and a state has one of each.
    let is_there = |row: &Imported| {
        let is_research = restored(view, row).is_some_and(|of| of.provenance == Provenance::DeskResearch);
        there.iter().any(|(of, known)| *known == row.respondent && of.is_research() == is_research)
    };
    let problem = |row: &Imported, code, field: &str, message: String| Problem {
        code,
        place: Place { file: Some(file.to_owned()), line: Some(row.row), field: Some(field.to_owned()) },
        message,
    };
    let answered = imported.iter().filter(|row| is_there(row)).map(|row| {
        let message = format!(
            "{} has a response in the cycle {} already; an import adds, it doesn't change",
            row.respondent, view.cycle.label
        );
        problem(row, "already-answered", "state", message)
    });
    let synthetic = imported.iter().filter(|row| row.about.synthetic && !view.cycle.synthetic).map(|row| {
        let message =
            format!("synthetic answers don't belong into the cycle {}, which is not synthetic", view.cycle.label);
        problem(row, "synthetic-answers", "synthetic", message)
    });
    let problems: Vec<Problem> = answered.chain(synthetic).collect();
    if problems.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(problems)) }
}

/// A row as a submission: the very one that it was exported from, if its hash proves that nobody has edited the row, or
/// else a legacy import of today, whatever the row says of itself.
fn of_row(view: &CycleView, row: Imported, at: DateTime<Utc>) -> Submission {
    restored(view, &row).unwrap_or_else(|| Submission {
        cycle: view.cycle.label.clone(),
        questionnaire: view.questionnaire.name().clone(),
        number: 1,
        submitted_at: at,
        provenance: Provenance::LegacyImport,
        language: row.about.language.unwrap_or(Language::En),
        signed_by: row.about.signed_by,
        capacity: row.about.capacity,
        synthetic: view.cycle.synthetic,
        respondent: row.respondent,
        answers: row.answers,
        evidence: BTreeMap::new(),
        remarks: row.remarks,
    })
}

fn restored(view: &CycleView, row: &Imported) -> Option<Submission> {
    let sha256 = row.about.sha256.clone()?;
    let submission = row.clone().submission(view.cycle.label.clone(), view.questionnaire.name().clone())?;
    (submission.canonical().1 == sha256).then_some(submission)
}

/// Stores submissions of respondents who have no response in the cycle yet, in one transaction.
///
/// # Errors
/// [`ServiceError`] if a respondent has one, or the database can't be written; then nothing is stored.
pub fn store(
    platform: &Platform,
    who: &Who,
    label: &CycleLabel,
    submissions: Vec<Submission>,
) -> Result<(), ServiceError> {
    let (who, view) = (who.clone(), cycle::find(platform, label)?);
    platform.database.write(move |conn| {
        let before = audit::unsigned(conn, view.cycle.id)?;
        insert(conn, view.cycle.id, &submissions)?;
        let after = audit::unsigned(conn, view.cycle.id)?;
        let event = Event::new(AuditAction::SubmissionsImported, "cycle", &view.cycle.label);
        let event = event.before(before.sha256).after(after.sha256).detail("submissions", submissions.len());
        audit::record(conn, &who, event)
    })
}

/// So many rows go into one statement and are in memory as rows at a time.
const CHUNK: usize = 500;

fn insert(conn: &mut Connection, cycle: CycleId, submissions: &[Submission]) -> Result<(), ServiceError> {
    for chunk in submissions.chunks(CHUNK) {
        let mut responses = Vec::with_capacity(chunk.len());
        for submission in chunk {
            let respondent = respondent::find_or_insert(conn, &submission.respondent)?;
            responses.push(new_response(cycle, respondent, submission));
        }
        response::insert_many(conn, &responses)?;
        let pairs = || responses.iter().zip(chunk);
        let answers: Vec<NewAnswer> =
            pairs().flat_map(|(response, submission)| new_answers(response.id, submission)).collect();
        answer::insert_many(conn, &answers)?;
        let rows: Vec<_> = pairs().map(|(response, submission)| submission_row(response.id, submission)).collect();
        submission::insert_many(conn, &rows)?;
    }
    Ok(())
}

fn new_response(cycle_id: CycleId, respondent_id: RespondentId, submission: &Submission) -> Response {
    Response {
        id: ResponseId::new(),
        cycle_id,
        respondent_id,
        status: ResponseStatus::Submitted,
        provenance: submission.provenance,
        language: submission.language,
        created_at: submission.submitted_at,
        updated_at: submission.submitted_at,
    }
}

/// The working copy of what was submitted, for a later correction; what follows from the questionnaire isn't stored.
fn new_answers(response_id: ResponseId, submission: &Submission) -> Vec<NewAnswer> {
    let is_given = |answer: &Answer| answer.missing().is_none_or(Missing::can_be_given);
    let new = |(item, answer): (&survey_model::code::ItemCode, &Answer)| NewAnswer {
        response_id,
        item: item.clone(),
        answer: answer.clone(),
        remark: submission.remarks.get(item).cloned().unwrap_or_default(),
        author: Author::Named(submission.signed_by.clone()),
        at: submission.submitted_at,
    };
    submission.answers.iter().filter(|(_, answer)| is_given(answer)).map(new).collect()
}
