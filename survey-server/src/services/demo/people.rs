//! Made-up people: who is nominated, who contributes, so that the board and contributors can be tried.

use survey_model::code::CycleLabel;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::respondent::Respondent;

use super::person;
use crate::services::account::{Account, NewAccount};
use crate::services::{Actor, Platform, Role, ServiceError, demonstration, response};
use crate::storage::nomination::{self, Nomination};
use crate::storage::section_delegation::{self, SectionDelegation};
use crate::storage::{Connection, NominationId, now, respondent};

/// The focal point whose link is printed; in the lead.
pub(super) const LEAD: &str = "Focal point of Kenya (demonstration)";

/// The focal point of a state that answered the cycles before.
pub(super) const ANSWERED_BEFORE: &str = "Focal point of France (demonstration)";

/// Who answers sections for Kenya.
pub(super) const CONTRIBUTOR: &str = "Contributor of Kenya (demonstration)";

/// Further focal points, each with the state; the first one of a state is in the lead.
const OTHERS: [(&str, &str); 6] = [
    ("KEN", "Second focal point of Kenya (demonstration)"),
    ("BRA", "Focal point of Brazil (demonstration)"),
    ("EGY", "Focal point of Egypt (demonstration)"),
    ("FJI", "Focal point of Fiji (demonstration)"),
    ("FRA", ANSWERED_BEFORE),
    ("NPL", "Focal point of Nepal (demonstration)"),
];

/// What the contributor answers.
const SECTIONS: [&str; 2] = ["child-online-protection", "accessibility"];

/// Somebody of the sample who answers for a state.
pub(super) fn of_state(role: Role, state: &str, name: &str, is_lead: bool) -> Result<NewAccount, ServiceError> {
    let state = MemberState::find(state).map(|state| Respondent::administration(state.iso3));
    Ok(NewAccount { is_lead, ..person(role, name, state, None)? })
}

/// Nominates the focal points and lets Kenya's give sections to a contributor in the open cycle.
pub(super) fn invite(platform: &Platform, open: &CycleLabel) -> Result<(), ServiceError> {
    let lead = of_state(Role::FocalPoint, "KEN", LEAD, true)?;
    let contributor = of_state(Role::Contributor, "KEN", CONTRIBUTOR, false)?;
    let others = OTHERS.map(|(state, name)| of_state(Role::FocalPoint, state, name, state != "KEN"));
    let others = others.into_iter().collect::<Result<Vec<_>, _>>()?;
    let made = platform.database.write(move |conn| {
        let lead = demonstration::person(conn, &lead)?;
        nominate(conn, &lead)?;
        for other in &others {
            let account = demonstration::person(conn, other)?;
            nominate(conn, &account)?;
        }
        let contributor = demonstration::person(conn, &contributor)?;
        Ok::<_, ServiceError>((Actor::of(conn, lead, None, None)?, contributor))
    });
    let (kenya, contributor) = made?;
    let id = response::start(platform, &kenya, open, Language::En)?;
    platform.database.write(move |conn| {
        for section in SECTIONS {
            let delegation = SectionDelegation {
                response_id: id,
                section: section.parse().map_err(ServiceError::corrupt)?,
                account_id: contributor.id,
                delegated_by: kenya.account,
                delegated_at: now(),
            };
            section_delegation::insert(conn, &delegation)?;
        }
        Ok(())
    })
}

fn nominate(conn: &mut Connection, account: &Account) -> Result<(), ServiceError> {
    let respondent_id = account.respondent_id.ok_or(ServiceError::not_found("respondent"))?;
    let of = respondent::find_by_id(conn, respondent_id)?.ok_or(ServiceError::not_found("respondent"))?;
    let at = now();
    let row = Nomination {
        id: NominationId::new(),
        respondent_id,
        account_id: account.id,
        administration: format!("Ministry of Communications of {} (synthetic)", of.state.state().name(Language::En)),
        letter_reference: "SYNTHETIC".to_owned(),
        letter_date: None,
        received_on: at.date_naive(),
        is_lead: account.is_lead,
        recorded_by_id: None,
        recorded_at: at,
        ended_at: None,
        end_reason: None,
        replaced_by_id: None,
    };
    Ok(nomination::insert(conn, &row)?)
}
