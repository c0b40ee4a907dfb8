//! People who can sign in. Their secrets are kept apart; a row never goes, so that what somebody did keeps its account.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use survey_model::language::Language;

use super::connection::AnyConn;
use super::dialect::lock_row;
use super::error::StorageError;
use super::id::{AccountId, CoordinationBodyId, RespondentId};
use super::schema::accounts::{self, dsl};
use super::text::{Coded, states};
use super::types::StoredTime;

states! {
    /// As what somebody comes.
    Role {
        /// Runs the platform.
        Administrator = "administrator",
        /// Publishes questionnaires and opens cycles.
        Secretariat = "secretariat",
        /// Compares, draws and exports.
        Rapporteur = "rapporteur",
        /// Answers for a respondent; the one in the lead signs off.
        FocalPoint = "focal_point",
        /// Answers sections of a response.
        Contributor = "contributor",
        /// Comments on drafts.
        CoordinationBody = "coordination_body",
    }
}

states! {
    /// Whether somebody can sign in.
    AccountStatus {
        /// Has not chosen a password yet.
        Invited = "invited",
        /// Can sign in.
        Active = "active",
        /// Can't sign in, until somebody allows it again.
        Disabled = "disabled",
        /// Personal data was removed, for good.
        Erased = "erased",
    }
}

/// Somebody's account.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Account {
    /// Its id, by which histories know the person.
    pub id: AccountId,
    /// The address, in small letters; none for the demonstration and for somebody who was erased.
    pub email: Option<String>,
    /// The name to show.
    pub name: String,
    /// In which language to write to the person.
    #[diesel(deserialize_as = Coded<Language>)]
    pub language: Language,
    /// As what the person comes.
    pub role: Role,
    /// For whom the person answers: focal points and contributors only.
    pub respondent_id: Option<RespondentId>,
    /// For which body the person comments: coordination bodies only.
    pub coordination_body_id: Option<CoordinationBodyId>,
    /// Whether this focal point signs off.
    pub is_lead: bool,
    /// Whether the person can sign in.
    pub status: AccountStatus,
    /// Whether it belongs to the demonstration.
    pub synthetic: bool,
    /// When it was made.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// When something of it changed last.
    #[diesel(deserialize_as = StoredTime)]
    pub changed_at: DateTime<Utc>,
}

/// Adds an account.
///
/// # Errors
/// [`StorageError::Conflict`] if its address is taken, or its respondent has another focal point in the lead.
pub fn insert(conn: &mut AnyConn, account: &Account) -> Result<(), StorageError> {
    let row = (
        dsl::id.eq(account.id),
        dsl::email.eq(&account.email),
        dsl::name.eq(&account.name),
        dsl::language.eq(account.language.code()),
        dsl::role.eq(account.role),
        dsl::respondent_id.eq(account.respondent_id),
        dsl::coordination_body_id.eq(account.coordination_body_id),
        dsl::is_lead.eq(account.is_lead),
        dsl::status.eq(account.status),
        dsl::synthetic.eq(account.synthetic),
        dsl::created_at.eq(StoredTime::from(account.created_at)),
        dsl::changed_at.eq(StoredTime::from(account.changed_at)),
    );
    diesel::insert_into(accounts::table).values(row).execute(conn)?;
    Ok(())
}

/// Changes everything of an account that can change.
///
/// # Errors
/// As [`insert`].
pub fn update(conn: &mut AnyConn, account: &Account) -> Result<(), StorageError> {
    let changes = (
        dsl::email.eq(&account.email),
        dsl::name.eq(&account.name),
        dsl::language.eq(account.language.code()),
        dsl::role.eq(account.role),
        dsl::respondent_id.eq(account.respondent_id),
        dsl::coordination_body_id.eq(account.coordination_body_id),
        dsl::is_lead.eq(account.is_lead),
        dsl::status.eq(account.status),
        dsl::changed_at.eq(StoredTime::from(account.changed_at)),
    );
    diesel::update(dsl::accounts.find(account.id)).set(changes).execute(conn)?;
    Ok(())
}

/// The account with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: AccountId) -> Result<Option<Account>, StorageError> {
    Ok(dsl::accounts.find(id).select(Account::as_select()).first(conn).optional()?)
}

/// The account with this id, which nobody else changes until the transaction ends.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, id: AccountId) -> Result<Option<Account>, StorageError> {
    let query = dsl::accounts.find(id);
    Ok(lock_row!(conn, query.select(Account::as_select()))?)
}

/// The account with this address, which is in small letters.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_by_email(conn: &mut AnyConn, email: &str) -> Result<Option<Account>, StorageError> {
    Ok(dsl::accounts.filter(dsl::email.eq(email)).select(Account::as_select()).first(conn).optional()?)
}

/// Every account, in the order in which they were made.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<Account>, StorageError> {
    Ok(dsl::accounts.order(dsl::id).select(Account::as_select()).load(conn)?)
}

/// The focal points and contributors of a respondent, in the order in which they were made.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of(conn: &mut AnyConn, respondent: RespondentId) -> Result<Vec<Account>, StorageError> {
    let of = dsl::accounts.filter(dsl::respondent_id.eq(respondent)).order(dsl::id);
    Ok(of.select(Account::as_select()).load(conn)?)
}

/// The names of some accounts, without those that were erased.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn names(conn: &mut AnyConn, ids: &[AccountId]) -> Result<Vec<(AccountId, String)>, StorageError> {
    let some = dsl::accounts.filter(dsl::id.eq_any(ids.to_vec())).filter(dsl::status.ne(AccountStatus::Erased));
    Ok(some.select((dsl::id, dsl::name)).load(conn)?)
}
