//! One vintage of a cycle as everybody may see it: nothing else can be had of it.

use std::borrow::Cow;
use std::sync::Arc;

use analysis::dataset::Dataset;
use analysis::disclosure::{Given, LeastCount, Levels, PublicCycle, Publishable, public_cycle};
use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;
use survey_model::questionnaire::Questionnaire;
use survey_model::submission;

use super::Publication;
use crate::services::cycle::{self, CycleView};
use crate::services::dataset::dataset_with;
use crate::services::{Platform, ServiceError};
use crate::storage::cycle::Cycle;
use crate::storage::publication;

/// Counts of fewer answers given for aggregates only are withheld in vintages that are published from now on.
pub(super) const LEAST: u32 = 3;

/// One vintage of a cycle as everybody may see it.
#[derive(Debug)]
pub struct Edition {
    cycle: CycleView,
    vintage: u32,
    known_at: DateTime<Utc>,
    published_at: DateTime<Utc>,
    sha256: String,
    content: Publishable<PublicCycle>,
}

impl Edition {
    /// The cycle.
    #[must_use]
    pub const fn cycle(&self) -> &Cycle {
        &self.cycle.cycle
    }

    /// What the cycle asked.
    #[must_use]
    pub const fn questionnaire(&self) -> &Arc<Questionnaire> {
        &self.cycle.questionnaire
    }

    /// Which vintage of the cycle it is; of a preview, which one it would be.
    #[must_use]
    pub const fn vintage(&self) -> u32 {
        self.vintage
    }

    /// The submissions that were known at this moment.
    #[must_use]
    pub const fn known_at(&self) -> &DateTime<Utc> {
        &self.known_at
    }

    /// When everybody could see it first; of a preview, when it was made.
    #[must_use]
    pub const fn published_at(&self) -> &DateTime<Utc> {
        &self.published_at
    }

    /// The hash over the hashes of the submissions.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// What everybody may see.
    #[must_use]
    pub const fn content(&self) -> &Publishable<PublicCycle> {
        &self.content
    }
}

/// A published vintage.
///
/// # Errors
/// [`ServiceError::Refused`] with `vintage-changed` if its submissions can't be had any more as they were: something was taken in later that claims to be older.
pub(super) fn published(platform: &Platform, cycle: &CycleView, row: &Publication) -> Result<Edition, ServiceError> {
    let read = Read::of(platform, cycle, row.known_at)?;
    if read.sha256 != row.sha256 {
        tracing::error!(cycle = %cycle.cycle.label, vintage = row.vintage, "a published vintage is not what it was; publish a new one");
        let message = "the answers behind this vintage are not what they were, so that it is not shown; the secretariat can publish a new one";
        return Err(ServiceError::refused("vintage-changed", message));
    }
    let least = usize::try_from(row.least_count).map_err(ServiceError::corrupt)?;
    let least = LeastCount::new(least).map_err(ServiceError::corrupt)?;
    read.edition(platform, cycle, row.vintage, row.published_at, least)
}

/// What would be published of a cycle as of a moment.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle.
pub(super) fn preview(
    platform: &Platform,
    label: &CycleLabel,
    known_at: DateTime<Utc>,
) -> Result<Edition, ServiceError> {
    let cycle = cycle::find(platform, label)?;
    let vintage = platform.database.read(|conn| publication::next_vintage(conn, cycle.cycle.id))?;
    let least = usize::try_from(LEAST).map_err(ServiceError::corrupt)?;
    let least = LeastCount::new(least).map_err(ServiceError::corrupt)?;
    Read::of(platform, &cycle, known_at)?.edition(platform, &cycle, vintage, crate::storage::now(), least)
}

/// The submissions of a vintage.
struct Read {
    known_at: DateTime<Utc>,
    dataset: Dataset,
    given: Vec<Given>,
    sha256: String,
}

impl Read {
    fn of(platform: &Platform, cycle: &CycleView, known_at: DateTime<Utc>) -> Result<Self, ServiceError> {
        let (mut given, mut hashes) = (Vec::new(), String::new());
        let levels = Levels::of_questionnaire(&cycle.questionnaire);
        let dataset = dataset_with(platform, cycle, &known_at.into(), |submission, sha256| {
            hashes.push_str(sha256);
            hashes.push('\n');
            let one = Given::of(&levels, submission);
            let answers = one.answers().clone();
            given.push(one);
            Cow::Owned(answers)
        })?;
        Ok(Self { known_at, dataset, given, sha256: submission::hash(&hashes) })
    }

    fn edition(
        self,
        platform: &Platform,
        cycle: &CycleView,
        vintage: u32,
        published_at: DateTime<Utc>,
        least: LeastCount,
    ) -> Result<Edition, ServiceError> {
        let before = before(platform, cycle, vintage)?;
        let content = public_cycle(&self.dataset, &cycle.questionnaire, self.given, before.as_deref(), least);
        let content = content.map_err(ServiceError::corrupt)?;
        let (known_at, sha256) = (self.known_at, self.sha256);
        Ok(Edition { cycle: cycle.clone(), vintage, known_at, published_at, sha256, content })
    }
}

/// What was published of the cycle before, also what was withdrawn since: nobody forgets it. None if it can't be had any more as it was.
fn before(platform: &Platform, cycle: &CycleView, vintage: u32) -> Result<Option<Vec<Dataset>>, ServiceError> {
    let all = platform.database.read(publication::list)?;
    let earlier = all.into_iter().filter(|of| of.cycle_id == cycle.cycle.id && of.vintage < vintage);
    let as_it_was = |of: Publication| {
        let read = Read::of(platform, cycle, of.known_at)?;
        Ok((read.sha256 == of.sha256).then_some(read.dataset))
    };
    earlier.map(as_it_was).collect()
}
