//! Which sections of a response a contributor answers.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use survey_model::code::SectionCode;

use super::connection::AnyConn;
use super::dialect::insert_unless_there;
use super::error::StorageError;
use super::id::{AccountId, ResponseId};
use super::schema::section_delegations::{self, dsl};
use super::text::Parsed;
use super::types::StoredTime;

/// A section of a response that a contributor answers.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = section_delegations)]
pub struct SectionDelegation {
    /// The response.
    pub response_id: ResponseId,
    /// The section of it.
    #[diesel(deserialize_as = Parsed<SectionCode>)]
    pub section: SectionCode,
    /// Who answers it.
    pub account_id: AccountId,
    /// Which focal point asked for it.
    pub delegated_by: AccountId,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub delegated_at: DateTime<Utc>,
}

/// Adds a delegation unless it is there, and says whether it was added.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, delegation: &SectionDelegation) -> Result<bool, StorageError> {
    let row = (
        dsl::response_id.eq(delegation.response_id),
        dsl::section.eq(delegation.section.as_str()),
        dsl::account_id.eq(delegation.account_id),
        dsl::delegated_by.eq(delegation.delegated_by),
        dsl::delegated_at.eq(StoredTime::from(delegation.delegated_at)),
    );
    Ok(insert_unless_there!(conn, section_delegations::table, row)? == 1)
}

/// Takes a section back, and says whether it was delegated.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(
    conn: &mut AnyConn,
    response: ResponseId,
    section: &SectionCode,
    account: AccountId,
) -> Result<bool, StorageError> {
    let one = dsl::section_delegations.find((response, section.as_str(), account));
    Ok(diesel::delete(one).execute(conn)? == 1)
}

/// Takes back everything that is delegated to somebody, and says how much it was.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_all_to(conn: &mut AnyConn, account: AccountId) -> Result<usize, StorageError> {
    Ok(diesel::delete(dsl::section_delegations.filter(dsl::account_id.eq(account))).execute(conn)?)
}

/// What is delegated to somebody.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_to(conn: &mut AnyConn, account: AccountId) -> Result<Vec<SectionDelegation>, StorageError> {
    let query = dsl::section_delegations.filter(dsl::account_id.eq(account));
    Ok(query.order((dsl::response_id, dsl::section)).select(SectionDelegation::as_select()).load(conn)?)
}

/// What is delegated of a response.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<SectionDelegation>, StorageError> {
    let query = dsl::section_delegations.filter(dsl::response_id.eq(response));
    Ok(query.order((dsl::section, dsl::delegated_at)).select(SectionDelegation::as_select()).load(conn)?)
}

/// Takes back everything that is delegated to somebody, and says how much it was.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_to(conn: &mut AnyConn, account: AccountId) -> Result<usize, StorageError> {
    Ok(diesel::delete(dsl::section_delegations.filter(dsl::account_id.eq(account))).execute(conn)?)
}
