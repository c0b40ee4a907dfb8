//! Results for everybody: vintages of a cycle, published and withdrawn by the secretariat.
//!
//! What a vintage holds is an [`Edition`], which has nothing but [`Publishable`](analysis::disclosure::Publishable) content. It is computed once from the submissions that
//! the vintage fixes, and kept on a [`Shelf`] with the list of what is published, so that pages that have not changed need no database.

use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound as _, Utc};
use survey_model::code::CycleLabel;
use survey_model::problem::Problem;

use super::audit::{self, AuditAction, Event};
use super::person_name::PersonName;
use super::policy::Action;
use super::{Authority, Platform, ServiceError};
use crate::storage::cycle::{self, Cycle};
use crate::storage::{Connection, PublicationId, now, publication};

mod before;
mod edition;
mod listing;
mod shelf;

pub use before::{Before, before};
pub use edition::Edition;
pub use listing::{Listed, Listing};
pub use shelf::{MOST_STALE, SEEN_WITHIN, Shelf};

pub use crate::storage::publication::Publication;

/// A vintage that is to be published: what was looked at.
#[derive(Debug, Clone)]
pub struct NewVintage {
    /// The submissions that were known at this moment.
    pub known_at: DateTime<Utc>,
    /// The hash over these submissions, as the preview had it.
    pub sha256: String,
}

/// The moment that was typed: nothing for now, a day for its end, or a moment.
///
/// # Errors
/// [`ServiceError::Invalid`] for what is none, and for one that is still to come.
pub fn parse_moment(text: &str) -> Result<DateTime<Utc>, ServiceError> {
    let (text, now) = (text.trim(), Utc::now());
    let end_of_day = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc() + chrono::Days::new(1);
    let moment = match text {
        "" => Some(now.trunc_subsecs(0)),
        _ => text.parse().ok().map(|day| end_of_day(day).min(now.trunc_subsecs(0))).or_else(|| text.parse().ok()),
    };
    let wrong = |code, message: &str| ServiceError::Invalid(vec![Problem::in_field(code, "known_at", message)]);
    let is_to_come = text.parse::<NaiveDate>().is_ok_and(|day| day > now.date_naive());
    match moment {
        Some(moment) if moment <= now && !is_to_come => Ok(moment),
        Some(_) => Err(wrong("moment-to-come", "this moment is still to come; choose an earlier one")),
        None => Err(wrong("bad-moment", "this is not a day; write it as year-month-day, such as 2026-12-31")),
    }
}

/// Publishes a vintage, beside those that are published already; the new one is the cycle's latest.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle; [`ServiceError::Refused`] if nobody has answered, or the submissions are others than those that
/// were looked at.
pub fn publish(platform: &Platform, by: &Authority, label: &CycleLabel, new: &NewVintage) -> Result<u32, ServiceError> {
    by.may(Action::PublishResults)?;
    let seen = edition::preview(platform, label, new.known_at)?;
    if seen.sha256() != new.sha256 {
        let message =
            "the answers known at that moment are others than those of the preview; look at the preview again";
        return Err(ServiceError::refused("preview-outdated", message));
    }
    if seen.content().get().states.is_empty() {
        let message = "nobody has signed off answers to this cycle by that moment; there is nothing to publish";
        return Err(ServiceError::refused("nothing-to-publish", message));
    }
    let (by, label, new) = (by.clone(), label.clone(), new.clone());
    let vintage = platform.database.write(move |conn| insert(conn, &by, &label, &new))?;
    platform.shelf.forget();
    Ok(vintage)
}

fn insert(conn: &mut Connection, by: &Authority, label: &CycleLabel, new: &NewVintage) -> Result<u32, ServiceError> {
    let who = by.check(conn, Action::PublishResults)?;
    let cycle = cycle::lock(conn, label)?.ok_or(ServiceError::not_found("cycle"))?;
    let vintage = publication::next_vintage(conn, cycle.id)?;
    let row = Publication {
        id: PublicationId::new(),
        cycle_id: cycle.id,
        vintage,
        known_at: new.known_at,
        sha256: new.sha256.clone(),
        least_count: edition::LEAST,
        published_at: now(),
        published_by_id: who.account,
        withdrawn_at: None,
        withdrawn_by_id: None,
        reason: String::new(),
    };
    publication::insert(conn, &row)?;
    let event = Event::new(AuditAction::ResultsPublished, "cycle", label).detail("vintage", vintage);
    audit::record(conn, &who, event.after(&new.sha256))?;
    Ok(vintage)
}

/// Withdraws all published vintages of a cycle. Servers beside this one show them for at most [`SEEN_WITHIN`] longer.
///
/// # Errors
/// [`ServiceError::Invalid`] without a reason that can be recorded; [`ServiceError::Refused`] if nothing of the cycle is published.
pub fn withdraw(platform: &Platform, by: &Authority, label: &CycleLabel, reason: &str) -> Result<(), ServiceError> {
    by.may(Action::PublishResults)?;
    let reason = PersonName::parse(reason).map(|reason| reason.to_string()).map_err(|error| {
        let message = format!("the reason can't be recorded: {error}");
        ServiceError::Invalid(vec![Problem::in_field("bad-reason", "reason", message)])
    })?;
    let (by, label) = (by.clone(), label.clone());
    platform.database.write(move |conn| {
        let who = by.check(conn, Action::PublishResults)?;
        let cycle = cycle::lock(conn, &label)?.ok_or(ServiceError::not_found("cycle"))?;
        if publication::withdraw(conn, cycle.id, who.account, &reason, now())? == 0 {
            let message = "nothing of this cycle is published";
            return Err(ServiceError::refused("nothing-published", message));
        }
        audit::record(conn, &who, Event::new(AuditAction::ResultsWithdrawn, "cycle", &label))
    })?;
    platform.shelf.forget();
    Ok(())
}

/// A cycle with its vintages, the latest first, also those that were withdrawn.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub fn of_cycle(platform: &Platform, label: &CycleLabel) -> Result<(Cycle, Vec<Publication>), ServiceError> {
    platform.database.read(|conn| {
        let cycle = cycle::find(conn, label)?.ok_or(ServiceError::not_found("cycle"))?;
        let mut vintages = publication::list(conn)?;
        vintages.retain(|of| of.cycle_id == cycle.id);
        vintages.reverse();
        Ok((cycle, vintages))
    })
}

/// What would be published of a cycle as of a moment.
///
/// # Errors
/// [`ServiceError::Forbidden`] for whoever may not publish, [`ServiceError::NotFound`] if there is no such cycle.
pub fn preview(
    platform: &Platform,
    by: &Authority,
    label: &CycleLabel,
    known_at: DateTime<Utc>,
) -> Result<std::sync::Arc<Edition>, ServiceError> {
    by.may(Action::PublishResults)?;
    let key = (label.clone(), known_at);
    if let Some(known) = platform.shelf.preview(&key) {
        return Ok(known);
    }
    let made = std::sync::Arc::new(edition::preview(platform, label, known_at)?);
    platform.shelf.keep_preview(key, &made);
    Ok(made)
}
