//! The contents of files that are attached to answers, by their hash: who brings one says so before, so that nobody removes it meanwhile.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::insert_unless_there;
use super::error::StorageError;
use super::schema::evidence;
use super::schema::evidence_objects::{self, dsl};
use super::types::StoredTime;

/// A content that is in the store, on its way there, or on its way out.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = evidence_objects)]
pub struct EvidenceObject {
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// How many bytes it has.
    #[diesel(deserialize_as = i64)]
    pub size: u64,
    /// How many uploads are bringing it.
    #[diesel(deserialize_as = i32)]
    pub claims: u32,
    /// When the latest of them began to.
    #[diesel(deserialize_as = StoredTime)]
    pub claimed_at: DateTime<Utc>,
    /// Whether it is being removed.
    pub leaving: bool,
}

/// Says that somebody brings a content; false if it is just being removed.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn claim(conn: &mut AnyConn, sha256: &str, size: u64, at: DateTime<Utc>) -> Result<bool, StorageError> {
    let row = (
        dsl::sha256.eq(sha256),
        dsl::size.eq(size.cast_signed()),
        dsl::claims.eq(0),
        dsl::claimed_at.eq(StoredTime::from(at)),
        dsl::leaving.eq(false),
    );
    insert_unless_there!(conn, evidence_objects::table, row)?;
    let staying = dsl::evidence_objects.find(sha256).filter(dsl::leaving.eq(false));
    let claimed = (dsl::claims.eq(dsl::claims + 1), dsl::claimed_at.eq(StoredTime::from(at)));
    Ok(diesel::update(staying).set(claimed).execute(conn)? == 1)
}

/// Takes a claim back: the content is attached, or will not be.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn release(conn: &mut AnyConn, sha256: &str) -> Result<(), StorageError> {
    let claimed = dsl::evidence_objects.find(sha256).filter(dsl::claims.gt(0));
    diesel::update(claimed).set(dsl::claims.eq(dsl::claims - 1)).execute(conn)?;
    Ok(())
}

/// Marks contents that nobody refers to as leaving: those that nobody brings, or whose last bringer began before a moment.
///
/// Gives all that are leaving, those from before too.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn dismiss(conn: &mut AnyConn, before: DateTime<Utc>) -> Result<Vec<String>, StorageError> {
    let known: Vec<EvidenceObject> = dsl::evidence_objects.select(EvidenceObject::as_select()).load(conn)?;
    let referred: Vec<Option<String>> = evidence::table.select(evidence::sha256).distinct().load(conn)?;
    let is_idle = |of: &EvidenceObject| {
        let is_referred = referred.iter().flatten().any(|sha256| *sha256 == of.sha256);
        !is_referred && (of.leaving || of.claims == 0 || of.claimed_at < before)
    };
    let idle: Vec<String> = known.into_iter().filter(is_idle).map(|of| of.sha256).collect();
    for sha256 in &idle {
        diesel::update(dsl::evidence_objects.find(sha256)).set(dsl::leaving.eq(true)).execute(conn)?;
    }
    Ok(idle)
}

/// Marks one content as leaving, unless somebody refers to it or brings it; says whether it was marked.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn dismiss_one(conn: &mut AnyConn, sha256: &str) -> Result<bool, StorageError> {
    let referred: i64 = evidence::table.filter(evidence::sha256.eq(sha256)).count().get_result(conn)?;
    let idle = dsl::evidence_objects.find(sha256).filter(dsl::claims.eq(0));
    Ok(referred == 0 && diesel::update(idle).set(dsl::leaving.eq(true)).execute(conn)? == 1)
}

/// Forgets a content that has left the store.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete(conn: &mut AnyConn, sha256: &str) -> Result<(), StorageError> {
    let left = dsl::evidence_objects.find(sha256).filter(dsl::leaving.eq(true));
    diesel::delete(left).execute(conn)?;
    Ok(())
}

/// The content with a hash.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, sha256: &str) -> Result<Option<EvidenceObject>, StorageError> {
    Ok(dsl::evidence_objects.find(sha256).select(EvidenceObject::as_select()).first(conn).optional()?)
}

/// Every content, in the order of their hashes.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<EvidenceObject>, StorageError> {
    Ok(dsl::evidence_objects.order(dsl::sha256).select(EvidenceObject::as_select()).load(conn)?)
}
