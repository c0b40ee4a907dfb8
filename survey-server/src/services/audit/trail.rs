//! A page of the trail: the events that somebody looks for, with the names of people and things as they are now.

use std::collections::{BTreeMap, HashMap};

use survey_model::code::CycleLabel;
use survey_model::respondent::Respondent;

use super::{Filter, saved};
use crate::services::policy::{self, Action, Resource};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::account::{self, Account};
use crate::storage::audit_event::{self, AuditEvent, EventNumber};
use crate::storage::{
    AccountId, Connection, CoordinationBodyId, StorageError, audit_origin, consultation_round, coordination_body,
    cycle, respondent, response,
};

/// So many events are on a page.
const PAGE: usize = 50;

/// Where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// With the newest event.
    #[default]
    Newest,
    /// With the one before this.
    Before(EventNumber),
    /// So that it ends with the one after this.
    After(EventNumber),
}

/// Events, the newest first.
#[derive(Debug, Clone)]
pub struct Trail {
    /// The number and the hash of the last event of all.
    pub head: Option<(EventNumber, String)>,
    /// The events.
    pub lines: Vec<Line>,
    /// Where the page of newer ones is, if there are any.
    pub newer: Option<EventNumber>,
    /// Where the page of older ones is, if there are any.
    pub older: Option<EventNumber>,
}

/// An event with what it names.
#[derive(Debug, Clone)]
pub struct Line {
    /// The event.
    pub event: AuditEvent,
    /// Whose account it was.
    pub account: Option<Account>,
    /// From which address; none if there was none, or it was erased.
    pub address: Option<String>,
    /// What it was done to.
    pub thing: Thing,
    /// What else is known, with the name of a body in place of its id.
    pub details: BTreeMap<String, String>,
}

/// What something was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// A response.
    Response {
        /// Who answers.
        respondent: Respondent,
        /// Which cycle.
        cycle: CycleLabel,
    },
    /// A round of consultation, with its title.
    Consultation(String),
    /// Somebody's account, with the name.
    Account(Account),
    /// Anything else: its id says it.
    Other,
}

/// The events of a filter, a page at a time.
///
/// # Errors
/// [`ServiceError::Forbidden`] for whoever may not read the trail.
pub fn trail(platform: &Platform, actor: &Actor, filter: &Filter, place: Place) -> Result<Trail, ServiceError> {
    policy::check(actor, Action::ReadAudit, Resource::Platform)?;
    platform.database.read(|conn| {
        let (events, newer, older) = page(conn, filter, place)?;
        Ok(Trail { head: audit_event::head(conn)?, lines: lines(conn, events)?, newer, older })
    })
}

/// The accounts whose name or address has this text in it, or whose id it is.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn accounts_like(platform: &Platform, text: &str) -> Result<Vec<AccountId>, ServiceError> {
    let (wanted, id) = (text.to_lowercase(), text.parse().ok());
    let is_like = |account: &Account| {
        let texts = [Some(account.name.to_lowercase()), account.email.clone()];
        Some(account.id) == id || texts.iter().flatten().any(|text| text.contains(&wanted))
    };
    let accounts = platform.database.read(account::list)?;
    Ok(accounts.iter().filter(|account| is_like(account)).map(|account| account.id).collect())
}

/// Events with the places of the pages beside them.
type Page = (Vec<AuditEvent>, Option<EventNumber>, Option<EventNumber>);

/// One event more than a page has says whether there is another page.
fn page(conn: &mut Connection, filter: &Filter, place: Place) -> Result<Page, ServiceError> {
    let one_more = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let mut events = match place {
        Place::Newest => audit_event::before(conn, filter, EventNumber::MAX, one_more)?,
        Place::Before(number) => audit_event::before(conn, filter, number, one_more)?,
        Place::After(number) => audit_event::after(conn, filter, number, one_more)?,
    };
    let has_more = events.len() > PAGE;
    events.truncate(PAGE);
    let is_upwards = matches!(place, Place::After(_));
    if is_upwards {
        events.reverse();
    }
    let (has_newer, has_older) = match place {
        Place::Newest => (false, has_more),
        Place::Before(_) => (true, has_more),
        Place::After(_) => (has_more, true),
    };
    let newest = events.first().map(|event| event.number).filter(|_| has_newer);
    let oldest = events.last().map(|event| event.number).filter(|_| has_older);
    Ok((events, newest, oldest))
}

fn lines(conn: &mut Connection, events: Vec<AuditEvent>) -> Result<Vec<Line>, StorageError> {
    let mut names = Names::default();
    let numbers = || events.iter().map(|event| event.number);
    let (first, last) = (numbers().min().unwrap_or(0), numbers().max().unwrap_or(0));
    let origins = audit_origin::list(conn, first, last)?;
    let mut addresses: HashMap<EventNumber, String> =
        origins.into_iter().map(|origin| (origin.number, origin.address)).collect();
    let line = |event: AuditEvent| {
        let account = event.account.map(|id| names.account(conn, id)).transpose()?.flatten();
        let (thing, details) = (names.thing(conn, &event)?, names.details(conn, &event)?);
        Ok(Line { account, address: addresses.remove(&event.number), thing, details, event })
    };
    events.into_iter().map(line).collect()
}

/// What was looked up already: a page names the same few again and again.
#[derive(Default)]
struct Names {
    accounts: HashMap<AccountId, Option<Account>>,
    things: BTreeMap<(String, String), Thing>,
    bodies: HashMap<CoordinationBodyId, String>,
}

impl Names {
    fn account(&mut self, conn: &mut Connection, id: AccountId) -> Result<Option<Account>, StorageError> {
        if let Some(known) = self.accounts.get(&id) {
            return Ok(known.clone());
        }
        let found = account::find(conn, id)?;
        self.accounts.insert(id, found.clone());
        Ok(found)
    }

    fn details(&mut self, conn: &mut Connection, event: &AuditEvent) -> Result<BTreeMap<String, String>, StorageError> {
        let mut details: BTreeMap<String, String> = serde_json::from_str(&event.details).unwrap_or_default();
        // For a machine that verifies, not for people; the export has it.
        details.remove(saved::REVISIONS);
        if let Some(body) = details.get_mut("body")
            && let Ok(id) = body.parse()
        {
            if self.bodies.is_empty() {
                self.bodies = coordination_body::list(conn)?.into_iter().map(|body| (body.id, body.name)).collect();
            }
            self.bodies.get(&id).into_iter().for_each(|name| body.clone_from(name));
        }
        Ok(details)
    }

    fn thing(&mut self, conn: &mut Connection, event: &AuditEvent) -> Result<Thing, StorageError> {
        let key = (event.subject_kind.clone(), event.subject.clone());
        if let Some(known) = self.things.get(&key) {
            return Ok(known.clone());
        }
        let found = match event.subject_kind.as_str() {
            "response" => of_response(conn, &event.subject)?,
            "consultation" => of_round(conn, &event.subject)?,
            "account" => match event.subject.parse() {
                Ok(id) => self.account(conn, id)?.map(Thing::Account),
                Err(_) => None,
            },
            _ => None,
        };
        let found = found.unwrap_or(Thing::Other);
        self.things.insert(key, found.clone());
        Ok(found)
    }
}

fn of_response(conn: &mut Connection, id: &str) -> Result<Option<Thing>, StorageError> {
    let Ok(id) = id.parse() else { return Ok(None) };
    let Some(found) = response::find_any(conn, id)? else { return Ok(None) };
    let respondent = respondent::find_by_id(conn, found.respondent_id)?;
    let cycle = cycle::find_by_id(conn, found.cycle_id)?;
    Ok(respondent.zip(cycle).map(|(respondent, cycle)| Thing::Response { respondent, cycle: cycle.label }))
}

fn of_round(conn: &mut Connection, id: &str) -> Result<Option<Thing>, StorageError> {
    let Ok(id) = id.parse() else { return Ok(None) };
    Ok(consultation_round::find(conn, id)?.map(|round| Thing::Consultation(round.title)))
}
