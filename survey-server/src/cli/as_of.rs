//! `--as-of`: the moment as of which answers are known.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use clap::Args;

use crate::storage::now;

/// As of when figures and files are made. What is known as of a moment that is over never changes: the same moment always gives the same bytes.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct AsOf {
    /// As of when answers are known: a moment such as 2026-11-23T12:00:00Z, or a day with all of it; now, unless you say.
    #[arg(long, value_name = "TIME", value_parser = moment)]
    as_of: Option<DateTime<Utc>>,
}

impl AsOf {
    /// The moment, which is never to come.
    pub(super) fn moment(self) -> DateTime<Utc> {
        self.as_of.map_or_else(now, |moment| moment.min(now()))
    }

    /// Whether one was given.
    pub(super) const fn is_given(self) -> bool {
        self.as_of.is_some()
    }
}

fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        let next = day.succ_opt().ok_or_else(|| "too late a day".to_owned())?;
        return Ok(next.and_time(NaiveTime::MIN).and_utc() - TimeDelta::microseconds(1));
    }
    let wanted = "give a moment such as 2026-11-23T12:00:00Z, or a day such as 2026-11-23";
    DateTime::parse_from_rfc3339(text).map(|moment| moment.to_utc()).map_err(|_| wanted.to_owned())
}
