//! Letters that wait and letters that went: a queue that several servers share.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::AnyConn;
use super::dialect::{insert_unless_there, lock_row};
use super::error::StorageError;
use super::id::{AccountId, CycleId, MailMessageId, ReminderStepId};
use super::schema::mail_messages::{self, dsl};
use super::text::states;
use super::types::{MaybeTime, StoredTime};

states! {
    /// Where a message stands.
    MailStatus {
        /// Its time has not come, or somebody has to send it.
        Waiting = "waiting",
        /// A server is sending it.
        Sending = "sending",
        /// It went.
        Sent = "sent",
        /// It was given up.
        Failed = "failed",
        /// It is not sent any more.
        Cancelled = "cancelled",
    }
}

/// A letter in the queue.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = mail_messages)]
pub struct MailMessage {
    /// Its id.
    pub id: MailMessageId,
    /// What it is for; there is never a second one for it.
    pub key: String,
    /// To whose account it goes, or about whose it is.
    pub account_id: AccountId,
    /// The kind of the letter.
    pub kind: String,
    /// The letter, as JSON.
    pub letter: String,
    /// The step of reminding that it belongs to.
    pub reminder_step_id: Option<ReminderStepId>,
    /// Where it stands.
    pub status: MailStatus,
    /// When it was queued.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
    /// When it should go.
    #[diesel(deserialize_as = StoredTime)]
    pub due_at: DateTime<Utc>,
    /// How often sending it was tried.
    #[diesel(deserialize_as = i32)]
    pub attempts: u32,
    /// When it is tried next.
    #[diesel(deserialize_as = StoredTime)]
    pub next_attempt_at: DateTime<Utc>,
    /// Which server is sending it.
    pub claimed_by: Option<String>,
    /// Until when others keep their hands off it.
    #[diesel(deserialize_as = MaybeTime)]
    pub claimed_until: Option<DateTime<Utc>>,
    /// Why the last attempt failed, or why it was not sent.
    pub error: Option<String>,
    /// When it went, was given up or cancelled.
    #[diesel(deserialize_as = MaybeTime)]
    pub finished_at: Option<DateTime<Utc>>,
    /// Who took it out to send it by hand, or cancelled it.
    pub finished_by_id: Option<AccountId>,
}

/// What a list of messages is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct MailFilter {
    /// Those that stand so.
    pub status: Option<MailStatus>,
    /// Those of this kind.
    pub kind: Option<String>,
    /// Those that were queued before this one.
    pub before: Option<MailMessageId>,
}

/// What can be taken at a moment: what waits and whose time has come, and what a server has left behind.
macro_rules! due {
    ($at:expr) => {
        (dsl::status.eq(MailStatus::Waiting).and(dsl::next_attempt_at.le($at)))
            .or(dsl::status.eq(MailStatus::Sending).and(dsl::claimed_until.le(Some($at))))
    };
}

/// Who holds a message while it is being sent, and until when others keep their hands off it.
#[derive(Debug, Clone)]
pub struct Claim<'a> {
    /// The server.
    pub server: &'a str,
    /// When it takes the message.
    pub at: DateTime<Utc>,
    /// When the message is free again, should the server be gone.
    pub until: DateTime<Utc>,
}

/// Adds a message unless there is one with its key, and says whether it was added.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn insert(conn: &mut AnyConn, message: &MailMessage) -> Result<bool, StorageError> {
    let row = (
        dsl::id.eq(message.id),
        dsl::key.eq(&message.key),
        dsl::account_id.eq(message.account_id),
        dsl::kind.eq(&message.kind),
        dsl::letter.eq(&message.letter),
        dsl::reminder_step_id.eq(message.reminder_step_id),
        dsl::status.eq(message.status),
        dsl::created_at.eq(StoredTime::from(message.created_at)),
        dsl::due_at.eq(StoredTime::from(message.due_at)),
        dsl::attempts.eq(message.attempts.cast_signed()),
        dsl::next_attempt_at.eq(StoredTime::from(message.next_attempt_at)),
    );
    Ok(insert_unless_there!(conn, mail_messages::table, row)? == 1)
}

/// The message with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, id: MailMessageId) -> Result<Option<MailMessage>, StorageError> {
    Ok(dsl::mail_messages.find(id).select(MailMessage::as_select()).first(conn).optional()?)
}

/// As [`find`]; nobody else changes it until the transaction ends.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn lock(conn: &mut AnyConn, id: MailMessageId) -> Result<Option<MailMessage>, StorageError> {
    Ok(lock_row!(conn, dsl::mail_messages.find(id).select(MailMessage::as_select()))?)
}

/// Messages, the latest first, at most so many.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, filter: &MailFilter, most: i64) -> Result<Vec<MailMessage>, StorageError> {
    let mut query = dsl::mail_messages.select(MailMessage::as_select()).into_boxed();
    if let Some(status) = filter.status {
        query = query.filter(dsl::status.eq(status));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(dsl::kind.eq(kind));
    }
    if let Some(before) = filter.before {
        query = query.filter(dsl::id.lt(before));
    }
    Ok(query.order(dsl::id.desc()).limit(most).load(conn)?)
}

/// The messages of one step of reminding, in the order in which they were queued.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_step(conn: &mut AnyConn, step: ReminderStepId) -> Result<Vec<MailMessage>, StorageError> {
    let of = dsl::mail_messages.filter(dsl::reminder_step_id.eq(step)).order(dsl::id);
    Ok(of.select(MailMessage::as_select()).load(conn)?)
}

/// The messages to an account, in the order in which they were queued.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_account(conn: &mut AnyConn, account: AccountId) -> Result<Vec<MailMessage>, StorageError> {
    let of = dsl::mail_messages.filter(dsl::account_id.eq(account)).order(dsl::id);
    Ok(of.select(MailMessage::as_select()).load(conn)?)
}

/// Whether there is a message that could be taken: a look that holds nobody up.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn is_any_due(conn: &mut AnyConn, at: DateTime<Utc>) -> Result<bool, StorageError> {
    let at = StoredTime::from(at);
    let due = dsl::mail_messages.filter(due!(at)).select(dsl::id);
    Ok(due.first::<MailMessageId>(conn).optional()?.is_some())
}

/// Takes the message that has been due longest, for one server alone; one whose server has let its time pass is free again.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn claim(conn: &mut AnyConn, claim: &Claim<'_>) -> Result<Option<MailMessage>, StorageError> {
    let at = StoredTime::from(claim.at);
    loop {
        let due = dsl::mail_messages.filter(due!(at)).order((dsl::next_attempt_at, dsl::id));
        let Some(id) = due.select(dsl::id).first::<MailMessageId>(conn).optional()? else { return Ok(None) };
        let changes = (
            dsl::status.eq(MailStatus::Sending),
            dsl::attempts.eq(dsl::attempts + 1),
            dsl::claimed_by.eq(Some(claim.server)),
            dsl::claimed_until.eq(Some(StoredTime::from(claim.until))),
        );
        // Another server may have been quicker: the condition is judged again on the row as it is now.
        if diesel::update(dsl::mail_messages.find(id).filter(due!(at))).set(changes).execute(conn)? == 1 {
            return find(conn, id);
        }
    }
}

/// Writes down what became of a message; nobody holds it any more.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn settle(conn: &mut AnyConn, message: &MailMessage) -> Result<(), StorageError> {
    let changes = (
        dsl::status.eq(message.status),
        dsl::next_attempt_at.eq(StoredTime::from(message.next_attempt_at)),
        dsl::attempts.eq(message.attempts.cast_signed()),
        dsl::claimed_by.eq(None::<String>),
        dsl::claimed_until.eq(None::<StoredTime>),
        dsl::error.eq(&message.error),
        dsl::finished_at.eq(message.finished_at.map(StoredTime::from)),
        dsl::finished_by_id.eq(message.finished_by_id),
        dsl::letter.eq(&message.letter),
    );
    diesel::update(dsl::mail_messages.find(message.id)).set(changes).execute(conn)?;
    Ok(())
}

/// The reminders of a cycle that went, also of steps that were taken back.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_reminders_sent(conn: &mut AnyConn, cycle: CycleId) -> Result<Vec<MailMessage>, StorageError> {
    // Whoever is reminded by hand is so without a step; the letter names the cycle either way.
    let of = dsl::mail_messages
        .filter(dsl::kind.eq("reminder"))
        .filter(dsl::letter.like(format!("%\"{cycle}\"%")))
        .filter(dsl::status.eq(MailStatus::Sent));
    Ok(of.order(dsl::id).select(MailMessage::as_select()).load(conn)?)
}

/// The letters of a kind, whoever they are to, in the order in which they were queued.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_of_kind(conn: &mut AnyConn, kind: &str) -> Result<Vec<(AccountId, MailStatus)>, StorageError> {
    let of = dsl::mail_messages.filter(dsl::kind.eq(kind)).order(dsl::id);
    Ok(of.select((dsl::account_id, dsl::status)).load(conn)?)
}

/// Removes the letters to somebody, and says how many there were.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_of(conn: &mut AnyConn, account: AccountId) -> Result<usize, StorageError> {
    Ok(diesel::delete(dsl::mail_messages.filter(dsl::account_id.eq(account))).execute(conn)?)
}

/// Removes the letters that were done with before a moment, and says how many there were. Those of reminders stay, so that none is sent twice.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn delete_finished_before(conn: &mut AnyConn, moment: DateTime<Utc>) -> Result<usize, StorageError> {
    let others = dsl::mail_messages.filter(dsl::reminder_step_id.is_null());
    let old = dsl::finished_at.is_not_null().and(dsl::finished_at.lt(Some(StoredTime::from(moment))));
    Ok(diesel::delete(others.filter(old)).execute(conn)?)
}
