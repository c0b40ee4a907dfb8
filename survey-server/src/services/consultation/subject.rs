//! What is commented on: a document with addressable parts. A new kind of document is one more variant and one more file here.

use super::Subject;
use crate::services::{Platform, ServiceError};
use crate::storage::Connection;
use survey_model::language::Language;

mod questionnaire_version;

/// A document as it was when a round was opened on it, in one language.
#[derive(Debug, Clone)]
pub struct Document {
    /// The language of its title and its parts.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// Its parts, from the beginning to the end.
    pub parts: Vec<Part>,
}

/// A part of a document that can be commented on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The name by which comments find it, also in later revisions; never empty, since that is the whole document.
    pub address: String,
    /// Its number as readers see it.
    pub number: String,
    /// What it says.
    pub label: String,
    /// What else it says, line by line.
    pub details: Vec<String>,
    /// 0 for a section, and one more for each level below.
    pub depth: usize,
}

impl Document {
    /// The part with an address.
    #[must_use]
    pub fn part(&self, address: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.address == address)
    }
}

/// Whether a document can be commented on now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is being written, or written anew.
    Draft,
    /// It is for comment.
    ForComment,
    /// It is approved: what was decided about comments stays.
    Settled,
}

/// What a document is now, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// The name that does not depend on a language, `series@version`.
    pub name: String,
    /// The address of the whole text.
    pub href: String,
    /// Whether it can be commented on.
    pub standing: Standing,
    /// Its revision.
    pub revision: u32,
    /// The SHA-256 of that revision, in hexadecimal.
    pub sha256: String,
}

/// What a document is now.
pub(super) fn current(conn: &mut Connection, subject: Subject) -> Result<Current, ServiceError> {
    match subject {
        Subject::QuestionnaireVersion(id) => questionnaire_version::current(conn, id),
    }
}

/// As [`current`], and keeps others from changing the document until the transaction ends.
pub(super) fn current_alone(conn: &mut Connection, subject: Subject) -> Result<Current, ServiceError> {
    match subject {
        Subject::QuestionnaireVersion(id) => questionnaire_version::current_alone(conn, id),
    }
}

/// The text of a document at a revision, in the language that a reader wants, if it has it.
pub(super) fn document(
    platform: &Platform,
    conn: &mut Connection,
    subject: Subject,
    revision: u32,
    language: Language,
) -> Result<Document, ServiceError> {
    match subject {
        Subject::QuestionnaireVersion(id) => questionnaire_version::document(platform, conn, id, revision, language),
    }
}
