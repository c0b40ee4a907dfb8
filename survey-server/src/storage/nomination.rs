//! Who is nominated by which administration, on which letter. A row never goes, it ends.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use survey_model::respondent::Respondent;

use super::account::Account;
use super::connection::AnyConn;
use super::dialect::lock_row;
use super::error::StorageError;
use super::id::{AccountId, NominationId, RespondentId};
use super::respondent::RespondentRow;
use super::schema::nominations::{self, dsl};
use super::schema::{accounts, respondents};
use super::types::{MaybeTime, StoredTime};

/// That somebody is nominated to answer for a respondent.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = nominations)]
pub struct Nomination {
    /// Its id.
    pub id: NominationId,
    /// For whom the person answers.
    pub respondent_id: RespondentId,
    /// The person's account.
    pub account_id: AccountId,
    /// The administration that nominates, as its letter names it.
    pub administration: String,
    /// The reference of the letter; empty if it has none.
    pub letter_reference: String,
    /// The date of the letter.
    pub letter_date: Option<NaiveDate>,
    /// On which day it was received.
    pub received_on: NaiveDate,
    /// Whether the person was nominated to be in the lead.
    pub is_lead: bool,
    /// Who recorded it; none for the operator.
    pub recorded_by_id: Option<AccountId>,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub recorded_at: DateTime<Utc>,
    /// When it ended.
    #[diesel(deserialize_as = MaybeTime)]
    pub ended_at: Option<DateTime<Utc>>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// The nomination that took its place.
    pub replaced_by_id: Option<NominationId>,
}

/// Adds a nomination.
///
/// # Errors
/// [`StorageError::Conflict`] if the account has one that is in force.
pub fn insert(conn: &mut AnyConn, nomination: &Nomination) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(nomination.id),
        dsl::respondent_id.eq(nomination.respondent_id),
        dsl::account_id.eq(nomination.account_id),
        dsl::administration.eq(&nomination.administration),
        dsl::letter_reference.eq(&nomination.letter_reference),
        dsl::letter_date.eq(nomination.letter_date),
        dsl::received_on.eq(nomination.received_on),
        dsl::is_lead.eq(nomination.is_lead),
        dsl::recorded_by_id.eq(nomination.recorded_by_id),
        dsl::recorded_at.eq(StoredTime::from(nomination.recorded_at)),
        dsl::ended_at.eq(nomination.ended_at.map(StoredTime::from)),
        dsl::end_reason.eq(&nomination.end_reason),
        dsl::replaced_by_id.eq(nomination.replaced_by_id),
    );
    diesel::insert_into(nominations::table).values(row).execute(conn)?;
    Ok(())
}

/// The nomination with this id, which nobody else changes until the transaction ends.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, id: NominationId) -> Result<Option<Nomination>, StorageError> {
    Ok(lock_row!(conn, dsl::nominations.find(id).select(Nomination::as_select()))?)
}

/// Ends a nomination; the reason is empty for who is forgotten.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn end(
    conn: &mut AnyConn,
    id: NominationId,
    at: DateTime<Utc>,
    reason: &str,
    replaced_by: Option<NominationId>,
) -> Result<(), StorageError> {
    let end = (
        dsl::ended_at.eq(Some(StoredTime::from(at))),
        dsl::end_reason.eq(Some(reason)),
        dsl::replaced_by_id.eq(replaced_by),
    );
    diesel::update(dsl::nominations.find(id)).set(end).execute(conn)?;
    Ok(())
}

/// Every nomination with the person and the respondent: by Member State, the latest first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<(Nomination, Account, Respondent)>, StorageError> {
    let joined = dsl::nominations
        .inner_join(respondents::table)
        .inner_join(accounts::table.on(accounts::id.eq(dsl::account_id)))
        .order((respondents::iso3, dsl::id.desc()));
    let columns = (Nomination::as_select(), Account::as_select(), RespondentRow::as_select());
    let rows: Vec<(Nomination, Account, RespondentRow)> = joined.select(columns).load(conn)?;
    Ok(rows.into_iter().map(|(nomination, account, respondent)| (nomination, account, respondent.into())).collect())
}

/// The nominations that are in force.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_in_force(conn: &mut AnyConn) -> Result<Vec<Nomination>, StorageError> {
    let in_force = dsl::nominations.filter(dsl::ended_at.is_null()).order(dsl::id);
    Ok(in_force.select(Nomination::as_select()).load(conn)?)
}
