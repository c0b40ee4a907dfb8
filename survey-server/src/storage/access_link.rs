//! Personal links to sign in with, for now in place of accounts. Only hashes of their secrets are stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccessLinkId, CoordinationBodyId, RespondentId};
use super::schema::access_links::{self, dsl};
use super::text::states;
use super::types::{MaybeTime, StoredTime};

states! {
    /// As what somebody comes.
    Role {
        /// Runs the platform.
        Administrator = "administrator",
        /// Publishes questionnaires and opens cycles.
        Secretariat = "secretariat",
        /// Compares, draws and exports.
        Rapporteur = "rapporteur",
        /// Answers for a respondent and signs off.
        FocalPoint = "focal_point",
        /// Answers parts of a response.
        Contributor = "contributor",
        /// Comments on drafts.
        CoordinationBody = "coordination_body",
    }
}

/// A personal link.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = access_links)]
pub struct AccessLink {
    /// Its id.
    pub id: AccessLinkId,
    /// The SHA-256 of its secret, in hexadecimal.
    pub token_sha256: String,
    /// As what its holder comes.
    pub role: Role,
    /// For whom its holder answers: needed for focal points and contributors, and refused for others.
    pub respondent_id: Option<RespondentId>,
    /// Its holder's name, by which answers are attributed.
    pub name: String,
    /// When it was made.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// Since when it is no longer good.
    #[diesel(deserialize_as = MaybeTime)]
    pub revoked_at: Option<DateTime<Utc>>,
    /// For which body its holder comments: needed for coordination bodies, and refused for others.
    pub coordination_body_id: Option<CoordinationBodyId>,
}

/// Adds a link.
///
/// # Errors
/// [`StorageError::Conflict`] if there is a link with its secret.
pub fn insert(conn: &mut AnyConn, link: &AccessLink) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(link.id),
        dsl::token_sha256.eq(&link.token_sha256),
        dsl::role.eq(link.role),
        dsl::respondent_id.eq(link.respondent_id),
        dsl::name.eq(&link.name),
        dsl::created_at.eq(StoredTime::from(link.created_at)),
        dsl::revoked_at.eq(link.revoked_at.map(StoredTime::from)),
        dsl::coordination_body_id.eq(link.coordination_body_id),
    );
    diesel::insert_into(access_links::table).values(row).execute(conn)?;
    Ok(())
}

/// The link whose secret has this hash, unless it was revoked.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_valid(conn: &mut AnyConn, token_sha256: &str) -> Result<Option<AccessLink>, StorageError> {
    let query = dsl::access_links.filter(dsl::token_sha256.eq(token_sha256)).filter(dsl::revoked_at.is_null());
    Ok(query.select(AccessLink::as_select()).first(conn).optional()?)
}

/// The link with this id, revoked or not.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: AccessLinkId) -> Result<Option<AccessLink>, StorageError> {
    Ok(dsl::access_links.find(id).select(AccessLink::as_select()).first(conn).optional()?)
}

/// Every link, in the order in which they were made.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<AccessLink>, StorageError> {
    Ok(dsl::access_links.order(dsl::id).select(AccessLink::as_select()).load(conn)?)
}

/// Ends a link's validity; one that was revoked before keeps its date.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn revoke(conn: &mut AnyConn, id: AccessLinkId, at: DateTime<Utc>) -> Result<(), StorageError> {
    let valid = dsl::access_links.find(id).filter(dsl::revoked_at.is_null());
    diesel::update(valid).set(dsl::revoked_at.eq(Some(StoredTime::from(at)))).execute(conn)?;
    Ok(())
}
