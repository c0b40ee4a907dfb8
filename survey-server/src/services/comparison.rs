//! Compares two cycles of the same series, with the concordance between their versions.

use std::collections::BTreeSet;

use analysis::comparison::{ComparisonError, Options, Side, compare as compare_datasets};
use analysis::report::Comparison;
use survey_model::code::CycleLabel;
use survey_model::concordance::Concordance;
use survey_model::questionnaire::Questionnaire;

use super::cycle::{self, CycleView};
use super::dataset::{Counting, dataset};
use super::{Platform, ServiceError, analysis_plan, concordance};

mod declared;
mod files;
mod from_files;
mod kept;
mod request;

pub use declared::{NatureNote, nature_notes};
pub use files::{BOUNDS, ChartEnding, TABLES, write_bounds, write_files, write_table};
pub use from_files::{FilesRequest, compare_files};
pub use kept::Kept;
pub use request::{Request, compared};

/// Two cycles with what changed between them.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The earlier cycle.
    pub from: CycleView,
    /// The later cycle.
    pub to: CycleView,
    /// What may be compared, over the versions between those of the cycles.
    pub concordance: Concordance,
    /// The figures.
    pub comparison: Comparison,
}

/// Compares two cycles by the submissions that count.
///
/// # Errors
/// [`ServiceError::NotFound`] if there is no such cycle; [`ServiceError::Refused`] if the cycles are not of one series,
/// the wrong way round, or no chain of reviewed concordances connects their versions.
pub fn compare(
    platform: &Platform,
    from: &CycleLabel,
    to: &CycleLabel,
    counting: &Counting,
    options: &Options,
) -> Result<Compared, ServiceError> {
    let (from, to) = (find(platform, from)?, find(platform, to)?);
    check_order(&from, &to)?;
    compute(platform, from, to, counting, options)
}

/// The answers of two cycles by the submissions that count.
fn compute(
    platform: &Platform,
    from: CycleView,
    to: CycleView,
    counting: &Counting,
    options: &Options,
) -> Result<Compared, ServiceError> {
    let options = with_directions(platform, &to.questionnaire, options)?;
    let concordance = concordance::between(platform, &from.questionnaire, &to.questionnaire)?.concordance;
    let earlier = dataset(platform, &from, counting)?;
    let (later, natures) = declared::dataset_with_natures(platform, &to, counting)?;
    let comparison = compare_datasets(
        Side { dataset: &earlier, labels: &*from.questionnaire },
        Side { dataset: &later, labels: &*to.questionnaire },
        &concordance,
        &options,
    )
    .map_err(not_compared)?;
    // What is said of a change is said of the answer of the cycle before.
    let comparison = match declared::are_neighbours(platform, &from, &to)? {
        true => comparison.with_natures(&declared::among(natures, &earlier)),
        false => comparison,
    };
    Ok(Compared { from, to, concordance, comparison })
}

/// What analysts have declared about the later version goes into the options.
pub(super) fn with_directions(
    platform: &Platform,
    questionnaire: &Questionnaire,
    options: &Options,
) -> Result<Options, ServiceError> {
    let plan = analysis_plan::current(platform, questionnaire)?;
    let better = plan.map(|plan| plan.directions(questionnaire)).unwrap_or_default();
    Ok(Options { better, ..options.clone() })
}

/// A breakdown that can't be made is the asker's to change; versions that don't fit are the platform's own fault.
pub(super) fn not_compared(error: ComparisonError) -> ServiceError {
    match error {
        ComparisonError::Breakdown(error) => ServiceError::refused("no-such-breakdown", error.to_string()),
        error @ ComparisonError::OtherVersions { .. } => ServiceError::corrupt(error),
    }
}

pub(super) fn find(platform: &Platform, label: &CycleLabel) -> Result<CycleView, ServiceError> {
    match cycle::find(platform, label) {
        Err(ServiceError::NotFound { .. }) => Err(unknown_cycle(&cycle::list(platform)?, label)),
        found => found,
    }
}

fn unknown_cycle(cycles: &[CycleView], label: &CycleLabel) -> ServiceError {
    let known: BTreeSet<String> = cycles.iter().map(|view| view.cycle.label.to_string()).collect();
    let known = match known.into_iter().collect::<Vec<_>>().join(", ") {
        none if none.is_empty() => "no cycle has been created yet".to_owned(),
        known => format!("the cycles are: {known}"),
    };
    ServiceError::refused("unknown-cycle", format!("there is no cycle {label}; {known}"))
}

fn check_order(from: &CycleView, to: &CycleView) -> Result<(), ServiceError> {
    let (earlier, later) = (&from.cycle, &to.cycle);
    if earlier.label == later.label {
        let message =
            format!("a cycle compared with itself shows no change; name another than {} with --to", later.label);
        return Err(ServiceError::refused("cycle-twice", message));
    }
    if earlier.starts_on < later.starts_on {
        return Ok(());
    }
    let message = format!(
        "a comparison goes from an earlier to a later cycle, but {} does not start before {}",
        earlier.label, later.label
    );
    Err(ServiceError::refused("cycle-order", message))
}
