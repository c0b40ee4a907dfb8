//! Which events somebody looks for.

use chrono::{Days, NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::services::audit::{Filter, Place, accounts_like};
use crate::services::{Platform, ServiceError};
use crate::web::error::WebError;

/// The query of the page's address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    who: String,
    role: String,
    action: String,
    kind: String,
    subject: String,
    from: String,
    to: String,
    before: String,
    after: String,
}

/// What is looked for, as it was typed; empty is anything.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) who: String,
    pub(super) role: String,
    pub(super) action: String,
    pub(super) kind: String,
    pub(super) subject: String,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    pub(super) place: Place,
}

impl Wanted {
    pub(super) fn parse(question: Question) -> Result<Self, WebError> {
        let place = match (number("before", &question.before)?, number("after", &question.after)?) {
            (Some(before), _) => Place::Before(before),
            (None, Some(after)) => Place::After(after),
            (None, None) => Place::Newest,
        };
        Ok(Self {
            who: text("who", &question.who)?,
            role: text("role", &question.role)?,
            action: text("action", &question.action)?,
            kind: text("kind", &question.kind)?,
            subject: text("subject", &question.subject)?,
            from: day("from", &question.from)?,
            to: day("to", &question.to)?,
            place,
        })
    }

    /// The same for the database; names become accounts.
    pub(super) fn filter(&self, platform: &Platform) -> Result<Filter, ServiceError> {
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
        Ok(Filter {
            accounts: given(&self.who).map(|who| accounts_like(platform, &who)).transpose()?,
            role: given(&self.role),
            action: given(&self.action),
            subject_kind: given(&self.kind),
            subject: given(&self.subject),
            from: self.from.map(midnight),
            until: self.to.and_then(|day| day.checked_add_days(Days::new(1))).map(midnight),
        })
    }

    /// What is looked for as a query, with something more.
    pub(super) fn query(&self, more: &[(&str, String)]) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let own = [
            ("who", self.who.clone()),
            ("role", self.role.clone()),
            ("action", self.action.clone()),
            ("kind", self.kind.clone()),
            ("subject", self.subject.clone()),
            ("from", day(self.from)),
            ("to", day(self.to)),
        ];
        let given: Vec<_> = own.iter().chain(more).filter(|(_, value)| !value.is_empty()).collect();
        serde_urlencoded::to_string(&given).unwrap_or_default()
    }

    /// The query of the page of older events.
    pub(super) fn older(&self, number: &i64) -> String {
        self.query(&[("before", number.to_string())])
    }

    /// The query of the page of newer events.
    pub(super) fn newer(&self, number: &i64) -> String {
        self.query(&[("after", number.to_string())])
    }
}

fn bad(parameter: &'static str, given: &str) -> WebError {
    WebError::BadAddress { parameter, given: given.chars().take(80).collect() }
}

/// No text that is recorded has control characters; PostgreSQL does not even take all of them.
fn text(parameter: &'static str, given: &str) -> Result<String, WebError> {
    let given = given.trim();
    if given.chars().any(char::is_control) { Err(bad(parameter, given)) } else { Ok(given.to_owned()) }
}

fn day(parameter: &'static str, given: &str) -> Result<Option<NaiveDate>, WebError> {
    let parse = |given: &str| given.parse::<NaiveDate>().ok().filter(|day| (0..=9999).contains(&year(*day)));
    match given.trim() {
        "" => Ok(None),
        given => parse(given).map(Some).ok_or_else(|| bad(parameter, given)),
    }
}

fn year(day: NaiveDate) -> i32 {
    chrono::Datelike::year(&day)
}

fn number(parameter: &'static str, given: &str) -> Result<Option<i64>, WebError> {
    match given {
        "" => Ok(None),
        given => given.parse().map(Some).map_err(|_| bad(parameter, given)),
    }
}
