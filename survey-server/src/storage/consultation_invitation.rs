//! Which bodies were invited to which round.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::author::Author;
use super::connection::AnyConn;
use super::coordination_body::CoordinationBody;
use super::dialect::insert_unless_there;
use super::error::StorageError;
use super::id::{ConsultationRoundId, CoordinationBodyId};
use super::schema::consultation_invitations::{self, dsl};
use super::schema::coordination_bodies;
use super::types::StoredTime;

/// Invites a body to a round; one that was invited before stays as it is. Says whether it is new.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(
    conn: &mut AnyConn,
    round: ConsultationRoundId,
    body: CoordinationBodyId,
    by: &Author,
    at: DateTime<Utc>,
) -> Result<bool, StorageError> {
    let row = (
        dsl::consultation_round_id.eq(round),
        dsl::coordination_body_id.eq(body),
        dsl::invited_by.eq(by),
        dsl::invited_at.eq(StoredTime::from(at)),
    );
    Ok(insert_unless_there!(conn, consultation_invitations::table, row)? > 0)
}

/// The bodies that were invited to a round, by name.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn bodies(conn: &mut AnyConn, round: ConsultationRoundId) -> Result<Vec<CoordinationBody>, StorageError> {
    let query = dsl::consultation_invitations
        .inner_join(coordination_bodies::table)
        .filter(dsl::consultation_round_id.eq(round));
    Ok(query.order(coordination_bodies::name).select(CoordinationBody::as_select()).load(conn)?)
}
