//! Bodies that comment on drafts before they are approved.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::insert_unless_there;
use super::error::StorageError;
use super::id::CoordinationBodyId;
use super::schema::coordination_bodies::{self, dsl};
use super::types::StoredTime;

/// A body that comments on drafts: ITU-T SG 17, FIRST, APCERT …
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = coordination_bodies)]
pub struct CoordinationBody {
    /// Its id.
    pub id: CoordinationBodyId,
    /// The name by which people know it.
    pub name: String,
    /// Since when it is known here.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
}

/// Every body, by name.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<CoordinationBody>, StorageError> {
    Ok(dsl::coordination_bodies.order(dsl::name).select(CoordinationBody::as_select()).load(conn)?)
}

/// The body with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: CoordinationBodyId) -> Result<Option<CoordinationBody>, StorageError> {
    Ok(dsl::coordination_bodies.find(id).select(CoordinationBody::as_select()).first(conn).optional()?)
}

/// The body of a name, which is added unless it is known, however its letters are capitalised.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn find_or_insert(conn: &mut AnyConn, name: &str, at: DateTime<Utc>) -> Result<CoordinationBodyId, StorageError> {
    let wanted = name.to_lowercase();
    if let Some(known) = list(conn)?.into_iter().find(|body| body.name.to_lowercase() == wanted) {
        return Ok(known.id);
    }
    let row = (dsl::id.eq(CoordinationBodyId::new()), dsl::name.eq(name), dsl::created_at.eq(StoredTime::from(at)));
    insert_unless_there!(conn, coordination_bodies::table, row)?;
    // Another server may have added it in between.
    Ok(dsl::coordination_bodies.filter(dsl::name.eq(name)).select(dsl::id).first(conn)?)
}
