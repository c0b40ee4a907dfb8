//! The database's copy of the list of Member States, which foreign keys and queries by hand need.

use chrono::NaiveDate;
use diesel::prelude::*;
use survey_model::language::Language;
use survey_model::member_state::{MemberState, Membership};

use super::connection::AnyConn;
use super::dialect::{insert_many, upsert};
use super::error::StorageError;
use super::schema::{member_state_groups, member_states};

#[derive(Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = member_states)]
struct StateRow {
    iso3: String,
    iso2: String,
    m49: String,
    is_member: bool,
    name_ar: String,
    name_en: String,
    name_es: String,
    name_fr: String,
    name_ru: String,
    name_zh: String,
}

#[derive(Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = member_state_groups)]
struct GroupRow {
    iso3: String,
    position: i32,
    grouping_code: String,
    group_code: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
}

/// Makes the tables say what the program's list says; a state that left the list stays, as answers may refer to it.
pub(super) fn bring_up_to_date(conn: &mut AnyConn) -> Result<(), StorageError> {
    bring_states_up_to_date(conn)?;
    bring_groups_up_to_date(conn)
}

fn bring_states_up_to_date(conn: &mut AnyConn) -> Result<(), StorageError> {
    let stored = member_states::table.select(StateRow::as_select()).load(conn)?;
    for state in MemberState::all().iter().map(StateRow::of).filter(|state| !stored.contains(state)) {
        upsert!(conn, member_states::table, &state, member_states::iso3, &state)?;
    }
    Ok(())
}

fn bring_groups_up_to_date(conn: &mut AnyConn) -> Result<(), StorageError> {
    let wanted: Vec<_> = MemberState::all().iter().flat_map(GroupRow::all_of).collect();
    let order = (member_state_groups::iso3, member_state_groups::position);
    let stored = member_state_groups::table.select(GroupRow::as_select()).order(order).load(conn)?;
    if stored != wanted {
        diesel::delete(member_state_groups::table).execute(conn)?;
        insert_many!(conn, member_state_groups::table, wanted)?;
    }
    Ok(())
}

impl StateRow {
    fn of(state: &MemberState) -> Self {
        let name = |language| state.name(language).to_owned();
        Self {
            iso3: state.iso3.to_string(),
            iso2: state.iso2.clone(),
            m49: state.m49.clone(),
            is_member: state.is_member,
            name_ar: name(Language::Ar),
            name_en: name(Language::En),
            name_es: name(Language::Es),
            name_fr: name(Language::Fr),
            name_ru: name(Language::Ru),
            name_zh: name(Language::Zh),
        }
    }
}

impl GroupRow {
    fn all_of(state: &MemberState) -> impl Iterator<Item = Self> {
        (0..).zip(state.memberships()).map(|(position, membership)| Self::of(state, position, membership))
    }

    fn of(state: &MemberState, position: i32, membership: &Membership) -> Self {
        Self {
            iso3: state.iso3.to_string(),
            position,
            grouping_code: membership.grouping.code().to_owned(),
            group_code: membership.group.to_owned(),
            starts_on: membership.from,
            ends_on: membership.until,
        }
    }
}
