//! Questions of the secretariat about answers, and what is said about them. What was said is only ever added; triggers refuse the rest.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use survey_model::code::ItemCode;

use super::author::Author;
use super::connection::AnyConn;
use super::error::StorageError;
use super::id::{ClarificationId, ClarificationMessageId, ResponseId};
use super::schema::{clarification_messages, clarifications};
use super::text::Parsed;
use super::types::{MaybeTime, StoredTime};

/// A question about an answer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = clarifications)]
pub struct Clarification {
    /// Its id.
    pub id: ClarificationId,
    /// About which response.
    pub response_id: ResponseId,
    /// About the answer to which item.
    #[diesel(deserialize_as = Parsed<ItemCode>)]
    pub item: ItemCode,
    /// Since when.
    #[diesel(deserialize_as = StoredTime)]
    pub opened_at: DateTime<Utc>,
    /// Since when it is settled.
    #[diesel(deserialize_as = MaybeTime)]
    pub settled_at: Option<DateTime<Utc>>,
    /// Who settled it.
    pub settled_by: Option<Author>,
}

/// Something that was said about a question.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = clarification_messages)]
pub struct ClarificationMessage {
    /// Its id.
    pub id: ClarificationMessageId,
    /// About which question.
    pub clarification_id: ClarificationId,
    /// With which request it goes to the country, counted from 1; what the country says belongs to the request that it answers.
    #[diesel(deserialize_as = i32)]
    pub request: u32,
    /// Whether the country says it; else the secretariat does.
    pub from_country: bool,
    /// What is said.
    pub text: String,
    /// Who says it.
    pub author: Author,
    /// When.
    #[diesel(deserialize_as = StoredTime)]
    pub created_at: DateTime<Utc>,
}

/// Adds a question.
///
/// # Errors
/// [`StorageError::Conflict`] if there is an open one about the same answer.
pub fn insert(conn: &mut AnyConn, clarification: &Clarification) -> Result<(), StorageError> {
    use clarifications::dsl;
    let row = (
        dsl::id.eq(clarification.id),
        dsl::response_id.eq(clarification.response_id),
        dsl::item.eq(clarification.item.as_str()),
        dsl::opened_at.eq(StoredTime::from(clarification.opened_at)),
    );
    diesel::insert_into(clarifications::table).values(row).execute(conn)?;
    Ok(())
}

/// Settles a question.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn settle(conn: &mut AnyConn, id: ClarificationId, by: &Author, at: DateTime<Utc>) -> Result<(), StorageError> {
    use clarifications::dsl;
    let changes = (dsl::settled_at.eq(Some(StoredTime::from(at))), dsl::settled_by.eq(Some(by)));
    diesel::update(dsl::clarifications.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// The questions about a response, in the order in which they were opened.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<Clarification>, StorageError> {
    use clarifications::dsl;
    let of = dsl::clarifications.filter(dsl::response_id.eq(response)).order(dsl::id);
    Ok(of.select(Clarification::as_select()).load(conn)?)
}

/// Adds what somebody says.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn say(conn: &mut AnyConn, message: &ClarificationMessage) -> Result<(), StorageError> {
    use clarification_messages::dsl;
    let row = (
        dsl::id.eq(message.id),
        dsl::clarification_id.eq(message.clarification_id),
        dsl::request.eq(message.request.cast_signed()),
        dsl::from_country.eq(message.from_country),
        dsl::text.eq(&message.text),
        dsl::author.eq(&message.author),
        dsl::created_at.eq(StoredTime::from(message.created_at)),
    );
    diesel::insert_into(clarification_messages::table).values(row).execute(conn)?;
    Ok(())
}

/// Everything that was said about a response, the first one first.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list_messages(conn: &mut AnyConn, response: ResponseId) -> Result<Vec<ClarificationMessage>, StorageError> {
    let of = clarification_messages::table.inner_join(clarifications::table);
    let of = of.filter(clarifications::response_id.eq(response)).order(clarification_messages::id);
    Ok(of.select(ClarificationMessage::as_select()).load(conn)?)
}
