//! Who a row is about.

use survey_model::code::CycleLabel;
use survey_model::member_state::{Iso3, MemberState};
use survey_model::questionnaire::Questionnaire;
use survey_model::respondent::{Respondent, Stakeholder};

use super::row::Row;
use crate::export::Metadata;

/// The respondent of a row; what is wrong is noted.
pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Respondent> {
    let state = state(row);
    let stakeholder = stakeholder(row);
    let organisation = row.text(Metadata::Organisation);
    let respondent = Respondent { state: state?, stakeholder: stakeholder?, organisation: organisation? };
    if respondent.is_administration() && !respondent.organisation.is_empty() {
        let message = "an administration answers for its state and has no `organisation`; clear the cell, or say in \
                       `stakeholder` what kind of organisation it is";
        row.problem("organisation-of-administration", Metadata::Organisation, message);
        return None;
    }
    Some(respondent)
}

/// Notes if the row belongs to another cycle or another version than it is imported into.
pub(super) fn check_belonging(row: &mut Row<'_, '_>, cycle: &CycleLabel, questionnaire: &Questionnaire) {
    let given = row.cell(Metadata::Cycle);
    if !given.is_empty() && given != cycle.as_str() {
        let message = format!("the row belongs to cycle `{given}`, not to `{cycle}`");
        row.problem("other-cycle", Metadata::Cycle, message);
    }
    let given = row.cell(Metadata::Questionnaire);
    if !given.is_empty() && given != questionnaire.name().to_string() {
        let message = format!("the row answers `{given}`, not `{}`", questionnaire.name());
        row.problem("other-questionnaire", Metadata::Questionnaire, message);
    }
}

fn state(row: &mut Row<'_, '_>) -> Option<Iso3> {
    let given = row.cell(Metadata::State);
    if given.is_empty() {
        row.problem("state-missing", Metadata::State, "the row doesn't say which Member State it is about");
        return None;
    }
    let state = MemberState::named(given);
    if state.is_none() {
        let message = format!("`{given}` is no Member State; write its code after ISO 3166-1 alpha-3, such as KEN");
        row.problem("unknown-state", Metadata::State, message);
    }
    state.map(|state| state.iso3)
}

fn stakeholder(row: &mut Row<'_, '_>) -> Option<Stakeholder> {
    let given = row.cell(Metadata::Stakeholder);
    if given.is_empty() {
        return Some(Stakeholder::Administration);
    }
    let stakeholder = Stakeholder::from_code(given);
    if stakeholder.is_none() {
        let codes = Stakeholder::ALL.map(Stakeholder::code).join(", ");
        let message = format!("`{given}` is no kind of stakeholder; the codes are {codes}");
        row.problem("unknown-stakeholder", Metadata::Stakeholder, message);
    }
    stakeholder
}
