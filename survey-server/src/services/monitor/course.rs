//! How the answers of a cycle came in, counted in days since it was opened.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use survey_model::cycle::{CycleStatus, Provenance};
use survey_model::member_state::Iso3;

use super::National;
use crate::services::audit::AuditAction;
use crate::services::cycle::CycleView;
use crate::services::{Platform, ServiceError};
use crate::storage::audit_event::{self, Filter};
use crate::storage::{Connection, StorageError, now, submission};

/// How the answers of a cycle came in.
#[derive(Debug, Clone)]
pub struct Course {
    /// The cycle.
    pub cycle: CycleView,
    /// The day on which it was opened for answers, from which days are counted.
    pub opened: NaiveDate,
    /// The last day that is looked at: today, or for a closed cycle its end, or the last sign-off if that came later.
    pub until: NaiveDate,
    /// The day on which each state signed off first.
    pub signed: BTreeMap<Iso3, NaiveDate>,
    /// How many answers were collected elsewhere, so that nobody knows on which day they were given.
    pub undated: usize,
}

impl Course {
    /// Reads the course of a cycle.
    pub(super) fn read(platform: &Platform, cycle: &CycleView, national: &National) -> Result<Self, ServiceError> {
        let times = platform.database.read(|conn| submission::times(conn, cycle.cycle.id))?;
        let mut signed = BTreeMap::new();
        let mut undated = 0;
        for (response, number, at) in times {
            match national.by_id(response) {
                Some((_, of)) if of.provenance == Provenance::LegacyImport => undated += usize::from(number == 1),
                Some((state, _)) => {
                    let day = signed.entry(state.iso3).or_insert(at.date_naive());
                    *day = at.date_naive().min(*day);
                }
                None => {}
            }
        }
        let first = signed.values().min().copied();
        let opened = opened(cycle, first, platform.database.read(|conn| first_opening(conn, cycle))?);
        let until = until(cycle, signed.values().max()).max(opened);
        Ok(Self { opened, until, cycle: cycle.clone(), signed, undated })
    }

    /// Which day of the cycle the last one is.
    #[must_use]
    pub fn day(&self) -> i64 {
        (self.until - self.opened).num_days()
    }

    /// On which day of the cycle a state signed off first.
    #[must_use]
    pub fn day_of(&self, state: Iso3) -> Option<i64> {
        self.signed.get(&state).map(|signed| (*signed - self.opened).num_days())
    }

    /// Who had signed off by a day of the cycle.
    pub fn by_day(&self, day: i64) -> impl Iterator<Item = Iso3> + '_ {
        self.signed.keys().copied().filter(move |state| self.day_of(*state).is_some_and(|signed| signed <= day))
    }
}

/// When the cycle was first opened here.
fn first_opening(conn: &mut Connection, cycle: &CycleView) -> Result<Option<NaiveDate>, StorageError> {
    let filter = Filter {
        action: Some(AuditAction::CycleOpened.code().to_owned()),
        subject_kind: Some("cycle".to_owned()),
        subject: Some(cycle.cycle.label.to_string()),
        ..Filter::default()
    };
    let first = audit_event::after(conn, &filter, 0, 1)?;
    Ok(first.first().map(|event| event.happened_at.date_naive()))
}

/// The period of a cycle may begin long before anybody can answer. A cycle whose answers were taken in from elsewhere was opened here after they had been given; of it, nobody
/// knows a day but the first of the period.
fn opened(cycle: &CycleView, first: Option<NaiveDate>, opening: Option<NaiveDate>) -> NaiveDate {
    let is_before = |day: &NaiveDate| first.is_none_or(|first| *day <= first);
    opening.filter(is_before).map_or(cycle.cycle.starts_on, |day| day.max(cycle.cycle.starts_on))
}

fn until(cycle: &CycleView, last: Option<&NaiveDate>) -> NaiveDate {
    let (of, today) = (&cycle.cycle, now().date_naive());
    let end = match of.status {
        CycleStatus::Closed => of.ends_on.min(today).max(last.copied().unwrap_or(of.ends_on.min(today))),
        CycleStatus::Planned | CycleStatus::Open => today,
    };
    end.max(of.starts_on)
}
