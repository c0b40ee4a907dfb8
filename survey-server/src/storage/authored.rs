//! What somebody has written or decided, as references: where it is and since when, without the text.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{
    AccountId, ConsultationCommentId, ConsultationRoundId, QuestionnaireVersionId, ResponseId, SubmissionId,
};
use super::schema::{
    answer_history, answer_validations, answers, clarification_messages, clarifications, consultation_comments,
    consultation_dispositions, consultation_rounds, questionnaire_events, questionnaire_revisions, response_events,
    section_events,
};
use super::types::{MaybeTime, StoredTime};

/// Something that somebody has written or decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authored {
    /// The table that has it.
    pub table: &'static str,
    /// Of what it is: an id of a response, a version, a round or a comment.
    pub of: String,
    /// Which part of that: an item, a revision, a number.
    pub part: String,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// Everything that somebody with an account has written or decided.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn list(conn: &mut AnyConn, account: AccountId) -> Result<Vec<Authored>, StorageError> {
    let author = Author::Account(account);
    let mut all = answers_of(conn, &author)?;
    all.extend(responses_of(conn, &author)?);
    all.extend(versions_of(conn, &author)?);
    all.extend(consultations_of(conn, &author)?);
    Ok(all)
}

fn line(table: &'static str, of: impl ToString, part: impl ToString, at: StoredTime) -> Authored {
    Authored { table, of: of.to_string(), part: part.to_string(), at: at.into() }
}

fn answers_of(conn: &mut AnyConn, author: &Author) -> Result<Vec<Authored>, StorageError> {
    let now: Vec<(ResponseId, String, StoredTime)> = answers::table
        .filter(answers::author.eq(author))
        .order((answers::response_id, answers::item))
        .select((answers::response_id, answers::item, answers::updated_at))
        .load(conn)?;
    let before: Vec<(ResponseId, String, StoredTime)> = answer_history::table
        .filter(answer_history::author.eq(author))
        .order((answer_history::response_id, answer_history::item, answer_history::revision))
        .select((answer_history::response_id, answer_history::item, answer_history::updated_at))
        .load(conn)?;
    let now = now.into_iter().map(|(of, item, at)| line("answers", of, item, at));
    Ok(now.chain(before.into_iter().map(|(of, item, at)| line("answer_history", of, item, at))).collect())
}

fn responses_of(conn: &mut AnyConn, author: &Author) -> Result<Vec<Authored>, StorageError> {
    let steps: Vec<(ResponseId, String, StoredTime)> = response_events::table
        .filter(response_events::author.eq(author))
        .order(response_events::id)
        .select((response_events::response_id, response_events::step, response_events::created_at))
        .load(conn)?;
    let marks: Vec<(ResponseId, String, StoredTime)> = section_events::table
        .filter(section_events::author.eq(author))
        .order(section_events::id)
        .select((section_events::response_id, section_events::section, section_events::created_at))
        .load(conn)?;
    let said: Vec<(ResponseId, String, StoredTime)> = clarification_messages::table
        .inner_join(clarifications::table)
        .filter(clarification_messages::author.eq(author))
        .order(clarification_messages::id)
        .select((clarifications::response_id, clarifications::item, clarification_messages::created_at))
        .load(conn)?;
    let settled: Vec<(ResponseId, String, MaybeTime)> = clarifications::table
        .filter(clarifications::settled_by.eq(author))
        .order(clarifications::id)
        .select((clarifications::response_id, clarifications::item, clarifications::settled_at))
        .load(conn)?;
    let validated: Vec<(SubmissionId, String, StoredTime)> = answer_validations::table
        .filter(answer_validations::author.eq(author))
        .order((answer_validations::submission_id, answer_validations::item, answer_validations::revision))
        .select((answer_validations::submission_id, answer_validations::item, answer_validations::validated_at))
        .load(conn)?;
    let steps = steps.into_iter().map(|(of, step, at)| line("response_events", of, step, at));
    let marks = marks.into_iter().map(|(of, section, at)| line("section_events", of, section, at));
    let said = said.into_iter().map(|(of, item, at)| line("clarification_messages", of, item, at));
    let settled = settled.into_iter().filter_map(|(of, item, at)| {
        let at: Option<DateTime<Utc>> = at.into();
        Some(line("clarifications", of, item, at?.into()))
    });
    let validated = validated.into_iter().map(|(of, item, at)| line("answer_validations", of, item, at));
    Ok(steps.chain(marks).chain(said).chain(settled).chain(validated).collect())
}

fn versions_of(conn: &mut AnyConn, author: &Author) -> Result<Vec<Authored>, StorageError> {
    use {questionnaire_events as events, questionnaire_revisions as revisions};
    let texts: Vec<(QuestionnaireVersionId, i32, StoredTime)> = revisions::table
        .filter(revisions::author.eq(author))
        .order((revisions::questionnaire_version_id, revisions::revision))
        .select((revisions::questionnaire_version_id, revisions::revision, revisions::saved_at))
        .load(conn)?;
    let steps: Vec<(QuestionnaireVersionId, i32, StoredTime)> = events::table
        .filter(events::author.eq(author))
        .order((events::questionnaire_version_id, events::number))
        .select((events::questionnaire_version_id, events::number, events::happened_at))
        .load(conn)?;
    let texts = texts.into_iter().map(|(of, part, at)| line("questionnaire_revisions", of, part, at));
    Ok(texts.chain(steps.into_iter().map(|(of, part, at)| line("questionnaire_events", of, part, at))).collect())
}

fn consultations_of(conn: &mut AnyConn, author: &Author) -> Result<Vec<Authored>, StorageError> {
    use {consultation_comments as comments, consultation_dispositions as dispositions, consultation_rounds as rounds};
    let opened: Vec<(ConsultationRoundId, StoredTime)> = rounds::table
        .filter(rounds::opened_by.eq(author))
        .order(rounds::id)
        .select((rounds::id, rounds::opened_at))
        .load(conn)?;
    let said: Vec<(ConsultationRoundId, i32, StoredTime)> = comments::table
        .filter(comments::author.eq(author))
        .order(comments::id)
        .select((comments::consultation_round_id, comments::number, comments::created_at))
        .load(conn)?;
    let decided: Vec<(ConsultationCommentId, i32, StoredTime)> = dispositions::table
        .filter(dispositions::decided_by.eq(author))
        .order((dispositions::consultation_comment_id, dispositions::number))
        .select((dispositions::consultation_comment_id, dispositions::number, dispositions::decided_at))
        .load(conn)?;
    let opened = opened.into_iter().map(|(of, at)| line("consultation_rounds", of, "opened_by", at));
    let said = said.into_iter().map(|(of, part, at)| line("consultation_comments", of, part, at));
    let decided = decided.into_iter().map(|(of, part, at)| line("consultation_dispositions", of, part, at));
    Ok(opened.chain(said).chain(decided).collect())
}
