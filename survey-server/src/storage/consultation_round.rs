//! Rounds of comments on a document with addressable parts.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use super::author::Author;
use super::connection::AnyConn;
use super::dialect::lock_row;
use super::error::StorageError;
use super::id::{ConsultationRoundId, CoordinationBodyId, QuestionnaireVersionId};
use super::schema::consultation_invitations;
use super::schema::consultation_rounds::{self, dsl};
use super::types::{MaybeTime, StoredTime};

/// The document that a round is about: one variant and one column per kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A version of a questionnaire.
    QuestionnaireVersion(QuestionnaireVersionId),
}

impl Subject {
    /// The name of its kind, as the table has it.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::QuestionnaireVersion(_) => "questionnaire_version",
        }
    }
}

impl From<QuestionnaireVersionId> for Subject {
    fn from(id: QuestionnaireVersionId) -> Self {
        Self::QuestionnaireVersion(id)
    }
}

/// A round of comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultationRound {
    /// Its id.
    pub id: ConsultationRoundId,
    /// What is commented on.
    pub subject: Subject,
    /// The document's revision when the round was opened.
    pub revision: u32,
    /// The SHA-256 of the document then, in hexadecimal.
    pub sha256: String,
    /// What the invited bodies read first.
    pub title: String,
    /// Who opened it.
    pub opened_by: Author,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// The last day, UTC, on which comments are taken.
    pub deadline: NaiveDate,
    /// Who moved the deadline last, and when.
    pub extended: Option<(Author, DateTime<Utc>)>,
    /// Who closed it before or after its deadline, and when.
    pub closed: Option<(Author, DateTime<Utc>)>,
    /// The hash of the form that opened it.
    pub form_sha256: String,
}

#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = consultation_rounds)]
struct Row {
    id: ConsultationRoundId,
    questionnaire_version_id: Option<QuestionnaireVersionId>,
    #[diesel(deserialize_as = i32)]
    revision: u32,
    sha256: String,
    title: String,
    opened_by: Author,
    #[diesel(deserialize_as = StoredTime)]
    opened_at: DateTime<Utc>,
    deadline: NaiveDate,
    extended_by: Option<Author>,
    #[diesel(deserialize_as = MaybeTime)]
    extended_at: Option<DateTime<Utc>>,
    closed_by: Option<Author>,
    #[diesel(deserialize_as = MaybeTime)]
    closed_at: Option<DateTime<Utc>>,
    form_sha256: String,
}

impl Row {
    fn round(self) -> Result<ConsultationRound, StorageError> {
        let subject = self.questionnaire_version_id.map(Subject::QuestionnaireVersion);
        let unknown = || StorageError::Corrupt { what: "consultation_rounds.subject_kind: it is not known".to_owned() };
        Ok(ConsultationRound {
            id: self.id,
            subject: subject.ok_or_else(unknown)?,
            revision: self.revision,
            sha256: self.sha256,
            title: self.title,
            opened_by: self.opened_by,
            opened_at: self.opened_at,
            deadline: self.deadline,
            extended: self.extended_by.zip(self.extended_at),
            closed: self.closed_by.zip(self.closed_at),
            form_sha256: self.form_sha256,
        })
    }
}

fn rounds(rows: Vec<Row>) -> Result<Vec<ConsultationRound>, StorageError> {
    rows.into_iter().map(Row::round).collect()
}

/// Adds a round; its extension and its closing come later.
///
/// # Errors
/// [`StorageError::Conflict`] if its form has opened a round already.
pub fn insert(conn: &mut AnyConn, round: &ConsultationRound) -> Result<(), StorageError> {
    let version = match round.subject {
        Subject::QuestionnaireVersion(id) => Some(id),
    };
    let row = (
        dsl::id.eq(round.id),
        dsl::subject_kind.eq(round.subject.kind()),
        dsl::questionnaire_version_id.eq(version),
        dsl::revision.eq(round.revision.cast_signed()),
        dsl::sha256.eq(&round.sha256),
        dsl::title.eq(&round.title),
        dsl::opened_by.eq(&round.opened_by),
        dsl::opened_at.eq(StoredTime::from(round.opened_at)),
        dsl::deadline.eq(round.deadline),
        dsl::form_sha256.eq(&round.form_sha256),
    );
    diesel::insert_into(consultation_rounds::table).values(row).execute(conn)?;
    Ok(())
}

/// The round with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: ConsultationRoundId) -> Result<Option<ConsultationRound>, StorageError> {
    let row: Option<Row> = dsl::consultation_rounds.find(id).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::round).transpose()
}

/// The round with this id, which others can't change until the transaction ends.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, id: ConsultationRoundId) -> Result<Option<ConsultationRound>, StorageError> {
    let row: Option<Row> = lock_row!(conn, dsl::consultation_rounds.find(id).select(Row::as_select()))?;
    row.map(Row::round).transpose()
}

/// The round that a form has opened.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_by_form(conn: &mut AnyConn, form_sha256: &str) -> Result<Option<ConsultationRoundId>, StorageError> {
    let found = dsl::consultation_rounds.filter(dsl::form_sha256.eq(form_sha256)).select(dsl::id);
    Ok(found.first(conn).optional()?)
}

/// Every round, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<ConsultationRound>, StorageError> {
    rounds(dsl::consultation_rounds.order(dsl::id.desc()).select(Row::as_select()).load(conn)?)
}

/// The rounds that a body was invited to, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_body(conn: &mut AnyConn, body: CoordinationBodyId) -> Result<Vec<ConsultationRound>, StorageError> {
    let query = dsl::consultation_rounds
        .inner_join(consultation_invitations::table)
        .filter(consultation_invitations::coordination_body_id.eq(body));
    rounds(query.order(dsl::id.desc()).select(Row::as_select()).load(conn)?)
}

/// The rounds on a document, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_subject(conn: &mut AnyConn, subject: Subject) -> Result<Vec<ConsultationRound>, StorageError> {
    let Subject::QuestionnaireVersion(version) = subject;
    let query = dsl::consultation_rounds.filter(dsl::questionnaire_version_id.eq(version));
    rounds(query.order(dsl::id.desc()).select(Row::as_select()).load(conn)?)
}

/// Moves the deadline.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn extend(
    conn: &mut AnyConn,
    id: ConsultationRoundId,
    deadline: NaiveDate,
    by: &Author,
    at: DateTime<Utc>,
) -> Result<(), StorageError> {
    let changes =
        (dsl::deadline.eq(deadline), dsl::extended_by.eq(Some(by)), dsl::extended_at.eq(Some(StoredTime::from(at))));
    diesel::update(dsl::consultation_rounds.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Closes a round.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn close(conn: &mut AnyConn, id: ConsultationRoundId, by: &Author, at: DateTime<Utc>) -> Result<(), StorageError> {
    let changes = (dsl::closed_by.eq(Some(by)), dsl::closed_at.eq(Some(StoredTime::from(at))));
    diesel::update(dsl::consultation_rounds.find(id)).set(changes).execute(conn)?;
    Ok(())
}
