//! Who answers.

use diesel::prelude::*;
use survey_model::member_state::Iso3;
use survey_model::respondent::{Respondent, Stakeholder};

use super::connection::AnyConn;
use super::dialect::{insert_many, insert_unless_there};
use super::error::StorageError;
use super::id::RespondentId;
use super::schema::respondents::{self, dsl};
use super::text::{Coded, Parsed};

/// A respondent as its columns are.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = respondents)]
pub(super) struct RespondentRow {
    pub(super) id: RespondentId,
    #[diesel(deserialize_as = Parsed<Iso3>)]
    iso3: Iso3,
    #[diesel(deserialize_as = Coded<Stakeholder>)]
    stakeholder: Stakeholder,
    organisation: String,
}

impl From<RespondentRow> for Respondent {
    fn from(row: RespondentRow) -> Self {
        Self { state: row.iso3, stakeholder: row.stakeholder, organisation: row.organisation }
    }
}

#[derive(Debug, Insertable)]
#[diesel(table_name = respondents)]
struct NewRow<'a> {
    id: RespondentId,
    iso3: &'a str,
    stakeholder: &'a str,
    organisation: &'a str,
}

impl<'a> NewRow<'a> {
    fn of(id: RespondentId, respondent: &'a Respondent) -> Self {
        Self {
            id,
            iso3: respondent.state.as_str(),
            stakeholder: respondent.stakeholder.code(),
            organisation: &respondent.organisation,
        }
    }
}

/// The id of a respondent, which is given one if it has none yet.
///
/// # Errors
/// [`StorageError`] if a query fails.
pub fn find_or_insert(conn: &mut AnyConn, respondent: &Respondent) -> Result<RespondentId, StorageError> {
    if let Some(id) = find(conn, respondent)? {
        return Ok(id);
    }
    let id = RespondentId::new();
    let inserted = insert_unless_there!(conn, respondents::table, &NewRow::of(id, respondent))?;
    // Another server may have been quicker.
    if inserted == 1 { Ok(id) } else { find(conn, respondent).map(|found| found.unwrap_or(id)) }
}

/// The id of a respondent, if it has one.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find(conn: &mut AnyConn, respondent: &Respondent) -> Result<Option<RespondentId>, StorageError> {
    let query = dsl::respondents
        .filter(dsl::iso3.eq(respondent.state.as_str()))
        .filter(dsl::stakeholder.eq(respondent.stakeholder.code()))
        .filter(dsl::organisation.eq(&respondent.organisation));
    Ok(query.select(dsl::id).first(conn).optional()?)
}

/// The respondent with this id.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn find_by_id(conn: &mut AnyConn, id: RespondentId) -> Result<Option<Respondent>, StorageError> {
    let row = dsl::respondents.find(id).select(RespondentRow::as_select()).first(conn).optional()?;
    Ok(row.map(Into::into))
}

/// Every respondent with its id, by Member State, stakeholder and organisation.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn list(conn: &mut AnyConn) -> Result<Vec<(RespondentId, Respondent)>, StorageError> {
    let order = (dsl::iso3, dsl::stakeholder, dsl::organisation);
    let rows = dsl::respondents.order(order).select(RespondentRow::as_select()).load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row.into())).collect())
}

/// Adds many respondents that have no id yet, quickly.
///
/// # Errors
/// [`StorageError::Conflict`] if one of them is there already, or twice among them.
pub fn insert_many(conn: &mut AnyConn, respondents: &[(RespondentId, Respondent)]) -> Result<(), StorageError> {
    let rows: Vec<_> = respondents.iter().map(|(id, respondent)| NewRow::of(*id, respondent)).collect();
    Ok(insert_many!(conn, respondents::table, rows)?)
}
