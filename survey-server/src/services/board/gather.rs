//! Reads everything that the board shows, each kind of thing with one query.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use survey_model::cycle::ResponseStatus;
use survey_model::member_state::MemberState;

use super::counts::{Counted, counts};
use super::{Count, FocalPoint, InvitationState, Row};
use crate::services::account::{Account, AccountStatus};
use crate::services::cycle::CycleView;
use crate::services::mail::MailStatus;
use crate::services::one_time_link::Purpose;
use crate::services::response::life;
use crate::services::{ServiceError, deadline, nomination, reminder};
use crate::storage::deadline_extension::DeadlineExtension;
use crate::storage::nomination::Nomination;
use crate::storage::response::Response;
use crate::storage::{
    self, AccountId, Connection, CycleId, RespondentId, ResponseId, account, mail_message, now, one_time_link,
    respondent, response, submission,
};

/// What was read, each by what it belongs to.
pub(super) struct Gathered {
    respondents: HashMap<&'static str, RespondentId>,
    focal_points: HashMap<RespondentId, Vec<Account>>,
    nominations: HashMap<AccountId, Nomination>,
    letters: HashMap<AccountId, MailStatus>,
    links: HashMap<AccountId, DateTime<Utc>>,
    responses: HashMap<RespondentId, Response>,
    counts: HashMap<ResponseId, Arc<[Count]>>,
    submitted: HashMap<ResponseId, (u32, DateTime<Utc>)>,
    extensions: HashMap<RespondentId, DeadlineExtension>,
    opened: HashMap<ResponseId, NaiveDate>,
    reminders: HashMap<RespondentId, (usize, DateTime<Utc>)>,
    research: HashMap<RespondentId, (ResponseId, Option<u32>)>,
}

/// Reads it all.
pub(super) fn gather(counted: &Counted, conn: &mut Connection, view: &CycleView) -> Result<Gathered, ServiceError> {
    let cycle = view.cycle.id;
    let national = respondent::list(conn)?.into_iter().filter(|(_, of)| of.is_administration());
    let respondents: HashMap<_, _> = national.map(|(id, of)| (of.state.state().iso3.as_str(), id)).collect();
    let mut focal_points: HashMap<RespondentId, Vec<Account>> = HashMap::new();
    for account in account::list(conn)?.into_iter().filter(nomination::is_focal_point) {
        if let Some(respondent) = account.respondent_id {
            focal_points.entry(respondent).or_default().push(account);
        }
    }
    let in_force = storage::nomination::list_in_force(conn)?.into_iter();
    let responses = response::list(conn, cycle)?.into_iter().filter(|(_, of)| of.is_administration());
    let responses: HashMap<_, _> = responses.map(|(response, _)| (response.respondent_id, response)).collect();
    let times = submission::times(conn, cycle)?.into_iter();
    Ok(Gathered {
        respondents,
        focal_points,
        nominations: in_force.map(|nomination| (nomination.account_id, nomination)).collect(),
        letters: mail_message::list_of_kind(conn, "invitation")?.into_iter().collect(),
        links: one_time_link::list_ends(conn, Purpose::Invitation)?.into_iter().collect(),
        counts: counts(counted, conn, view, responses.values())?,
        opened: life::last_days_of_opened(conn, &view.cycle, responses.values())?,
        responses,
        submitted: times.map(|(response, number, at)| (response, (number, at))).collect(),
        extensions: deadline::extensions(conn, cycle)?,
        reminders: reminder::sent_by_respondent(conn, cycle)?,
        research: research(conn, cycle)?,
    })
}

/// What is prepared for respondents, and which submission of it is the latest.
fn research(
    conn: &mut Connection,
    cycle: CycleId,
) -> Result<HashMap<RespondentId, (ResponseId, Option<u32>)>, ServiceError> {
    let published: HashMap<_, _> = submission::numbers_of_research(conn, cycle)?.into_iter().collect();
    let prepared = response::list_all(conn, cycle)?.into_iter().map(|(response, _)| response);
    let of = |response: Response| (response.respondent_id, (response.id, published.get(&response.id).copied()));
    Ok(prepared.filter(Response::is_research).map(of).collect())
}

impl Gathered {
    /// The row of a state.
    pub(super) fn row(&self, state: &'static MemberState, view: &CycleView) -> Row {
        let respondent = self.respondents.get(state.iso3.as_str());
        let response = respondent.and_then(|id| self.responses.get(id));
        let extension = respondent.and_then(|id| self.extensions.get(id)).cloned();
        let own = extension.as_ref().map(|extension| extension.deadline);
        let opened_until = response.and_then(|response| self.opened.get(&response.id)).copied();
        let counts = response.and_then(|response| self.counts.get(&response.id));
        Row {
            state,
            focal_points: respondent.map(|id| self.people(*id)).unwrap_or_default(),
            status: response.map_or(ResponseStatus::NotStarted, |response| response.status),
            response: response.map(|response| response.id),
            sections: counts.map(|counts| counts.to_vec()).unwrap_or_default(),
            last_activity: response.map(|response| response.updated_at),
            submitted: response.and_then(|response| self.submitted.get(&response.id)).copied(),
            deadline: opened_until.or(view.cycle.deadline.map(|day| own.map_or(day, |own| own.max(day)))),
            opened_until,
            extension: extension.filter(|of| view.cycle.deadline.is_some_and(|day| of.deadline > day)),
            reminders: respondent.and_then(|id| self.reminders.get(id)).copied(),
            research: respondent.and_then(|id| self.research.get(id)).copied(),
        }
    }

    fn people(&self, respondent: RespondentId) -> Vec<FocalPoint> {
        let accounts = self.focal_points.get(&respondent).into_iter().flatten();
        let person = |account: &Account| FocalPoint {
            account: account.clone(),
            nomination: self.nominations.get(&account.id).cloned(),
            invitation: self.invitation(account),
        };
        let mut people: Vec<FocalPoint> = accounts.map(person).collect();
        people.sort_by_key(|person| !person.account.is_lead);
        people
    }

    fn invitation(&self, account: &Account) -> InvitationState {
        let letter = self.letters.get(&account.id);
        match (account.status, self.links.get(&account.id)) {
            (AccountStatus::Active, _) => InvitationState::Accepted,
            (_, Some(until)) if *until > now() => InvitationState::Sent,
            _ if matches!(letter, Some(MailStatus::Waiting | MailStatus::Sending)) => InvitationState::Queued,
            (_, Some(_)) => InvitationState::Expired,
            (_, None) => InvitationState::None,
        }
    }
}
