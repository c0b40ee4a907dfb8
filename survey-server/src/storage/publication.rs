//! Vintages of results that everybody may see, or could see once.

use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::prelude::*;

use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{AccountId, CycleId, PublicationId};
use super::schema::publications::{self, dsl};
use super::types::{MaybeTime, StoredTime};

/// A vintage of a cycle's results.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = publications)]
pub struct Publication {
    /// Its id.
    pub id: PublicationId,
    /// Of which cycle.
    pub cycle_id: CycleId,
    /// Which one of the cycle, counted from 1.
    #[diesel(deserialize_as = i32)]
    pub vintage: u32,
    /// The submissions that were known at this moment.
    #[diesel(deserialize_as = StoredTime)]
    pub known_at: DateTime<Utc>,
    /// The SHA-256 over the hashes of these submissions, in hexadecimal.
    pub sha256: String,
    /// Counts of fewer answers given for aggregates only are withheld.
    #[diesel(deserialize_as = i32)]
    pub least_count: u32,
    /// When everybody could see it first.
    #[diesel(deserialize_as = StoredTime)]
    pub published_at: DateTime<Utc>,
    /// Who published it; none for the operator.
    pub published_by_id: Option<AccountId>,
    /// Since when nobody sees it any more.
    #[diesel(deserialize_as = MaybeTime)]
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Who withdrew it; none for the operator.
    pub withdrawn_by_id: Option<AccountId>,
    /// Why it was withdrawn.
    pub reason: String,
}

/// The number of a cycle's next vintage; the cycle must be locked.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn next_vintage(conn: &mut AnyConn, cycle: CycleId) -> Result<u32, StorageError> {
    let last: Option<i32> =
        dsl::publications.filter(dsl::cycle_id.eq(cycle)).select(max(dsl::vintage)).get_result(conn)?;
    Ok(last.map_or(1, |last| last.unsigned_abs() + 1))
}

/// Adds a vintage that is not withdrawn.
///
/// # Errors
/// [`StorageError::Conflict`] if the cycle has one of this number.
pub fn insert(conn: &mut AnyConn, publication: &Publication) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(publication.id),
        dsl::cycle_id.eq(publication.cycle_id),
        dsl::vintage.eq(publication.vintage.cast_signed()),
        dsl::known_at.eq(StoredTime::from(publication.known_at)),
        dsl::sha256.eq(&publication.sha256),
        dsl::least_count.eq(publication.least_count.cast_signed()),
        dsl::published_at.eq(StoredTime::from(publication.published_at)),
        dsl::published_by_id.eq(publication.published_by_id),
        dsl::reason.eq(&publication.reason),
    );
    diesel::insert_into(publications::table).values(row).execute(conn)?;
    Ok(())
}

/// Every vintage of every cycle, also those that were withdrawn, in the order of their numbers.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<Publication>, StorageError> {
    let all = dsl::publications.order((dsl::cycle_id, dsl::vintage));
    Ok(all.select(Publication::as_select()).load(conn)?)
}

/// Withdraws all vintages of a cycle that are not; says how many.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn withdraw(
    conn: &mut AnyConn,
    cycle: CycleId,
    by: Option<AccountId>,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<usize, StorageError> {
    let shown = dsl::publications.filter(dsl::cycle_id.eq(cycle)).filter(dsl::withdrawn_at.is_null());
    let changes =
        (dsl::withdrawn_at.eq(Some(StoredTime::from(at))), dsl::withdrawn_by_id.eq(by), dsl::reason.eq(reason));
    Ok(diesel::update(shown).set(changes).execute(conn)?)
}
