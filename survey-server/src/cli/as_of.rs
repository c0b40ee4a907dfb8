//! `--as-of`: the moment as of which answers are known.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use clap::Args;
use survey_model::cycle::Provenance;

use crate::services::dataset::Counting;
use crate::storage::now;

/// Which submissions count: those known as of a moment, from some sources. What is known as of a moment that is over never changes: the same moment always gives the same bytes.
#[derive(Debug, Clone, Args)]
pub(super) struct AsOf {
    /// As of when answers are known: a moment such as 2026-11-23T12:00:00Z, or a day with all of it; now, unless you say.
    #[arg(long, value_name = "TIME", value_parser = moment)]
    as_of: Option<DateTime<Utc>>,
    /// Only answers that come from this source: official, delegated, `desk_research` or `legacy_import`; may be given several times. Without it all count, desk
    /// research for states that have not answered themselves. What a state has signed off itself always takes its place, and is not counted as desk research.
    #[arg(long = "source", value_name = "SOURCE", value_parser = source)]
    sources: Vec<Provenance>,
}

impl AsOf {
    /// Which submissions count; the moment is never to come.
    pub(super) fn counting(&self) -> Counting {
        let as_of = self.as_of.map_or_else(now, |moment| moment.min(now()));
        Counting { as_of, sources: self.sources.clone() }
    }

    /// Whether anything was given.
    pub(super) const fn is_given(&self) -> bool {
        self.as_of.is_some() || !self.sources.is_empty()
    }
}

fn source(text: &str) -> Result<Provenance, String> {
    let known: Vec<&str> = Provenance::ALL.iter().map(|source| source.code()).collect();
    Provenance::from_code(text).ok_or_else(|| format!("the sources are {}", known.join(", ")))
}

fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        let next = day.succ_opt().ok_or_else(|| "too late a day".to_owned())?;
        return Ok(next.and_time(NaiveTime::MIN).and_utc() - TimeDelta::microseconds(1));
    }
    let wanted = "give a moment such as 2026-11-23T12:00:00Z, or a day such as 2026-11-23";
    DateTime::parse_from_rfc3339(text).map(|moment| moment.to_utc()).map_err(|_| wanted.to_owned())
}
