//! The index of a cycle, and of earlier ones on the items that they share with it.

use std::io::Write;
use std::path::{Path, PathBuf};

use analysis::comparison::{Earlier, Options, Side};
use analysis::index::{Declaration, IndicesError, WeightRuns, indices};
use analysis::report::Indices;
use analysis::table;
use survey_model::analysis_plan::AnalysisPlan;
use survey_model::code::CycleLabel;

use super::comparison::{find, not_compared};
use super::cycle::CycleView;
use super::dataset::{Counting, dataset};
use super::result_files::{in_folder, json, not_written, write_tables};
use super::{Platform, ServiceError, analysis_plan, concordance};

/// What is asked of an index.
#[derive(Debug, Clone)]
pub struct IndexRequest {
    /// The cycle whose states are ranked.
    pub cycle: CycleLabel,
    /// Earlier cycles to hold it against, in any order.
    pub compare_with: Vec<CycleLabel>,
    /// Whether cycles of other versions may be held against it, on the items that may be compared.
    pub bridge: bool,
    /// Which submissions count.
    pub counting: Counting,
}

/// A cycle with its index.
#[derive(Debug, Clone)]
pub struct Indexed {
    /// The cycle.
    pub cycle: CycleView,
    /// The earlier cycles, the earliest first.
    pub earlier: Vec<CycleView>,
    /// The figures.
    pub indices: Indices,
}

/// The tables of an index, by file name.
pub const TABLES: [&str; 6] =
    ["index.csv", "index-pillars.csv", "index-groups.csv", "index-changes.csv", "index-items.csv", "index.json"];

/// The index of a cycle by the scoring that is declared about its version.
///
/// # Errors
/// [`ServiceError::Refused`] for an unknown cycle, one given twice or not before the other, a version without scoring, another version without `bridge`, no
/// chain of reviewed concordances between the versions, or none of the items comparable.
pub fn index(platform: &Platform, request: &IndexRequest, options: &Options) -> Result<Indexed, ServiceError> {
    let cycle = find(platform, &request.cycle)?;
    let earlier = earlier(platform, &cycle, request)?;
    let plan = analysis_plan::current(platform, &cycle.questionnaire)?.ok_or_else(|| no_scoring(&cycle))?;
    let indices = compute(platform, &cycle, &earlier, &plan, &request.counting, options)?;
    Ok(Indexed { cycle, earlier, indices })
}

fn no_scoring(cycle: &CycleView) -> ServiceError {
    let name = cycle.questionnaire.name();
    let message = format!(
        "no index is declared about {name}; write a [scoring] into its analysis.toml, raise the edition, and publish the version again"
    );
    ServiceError::refused("no-scoring", message)
}

fn earlier(platform: &Platform, cycle: &CycleView, request: &IndexRequest) -> Result<Vec<CycleView>, ServiceError> {
    let found = request.compare_with.iter().map(|label| find(platform, label)).collect::<Result<Vec<_>, _>>();
    let mut found = found?;
    found.sort_by_key(|view| view.cycle.starts_on);
    if let Some(twice) = found.windows(2).find(|pair| pair[0].cycle.label == pair[1].cycle.label) {
        let message = format!("the cycle {} was given twice", twice[0].cycle.label);
        return Err(ServiceError::refused("cycle-twice", message));
    }
    let is_before = |view: &&CycleView| view.cycle.starts_on < cycle.cycle.starts_on;
    if let Some(other) = found.iter().find(|view| !is_before(view)) {
        let message = format!(
            "an index is compared with earlier cycles, but {} does not start before {}",
            other.cycle.label, cycle.cycle.label
        );
        return Err(ServiceError::refused("cycle-order", message));
    }
    let asked_otherwise = |view: &&CycleView| view.questionnaire.name() != cycle.questionnaire.name();
    if let Some(other) = found.iter().find(asked_otherwise).filter(|_| !request.bridge) {
        let message = format!(
            "{} asked {} and {} asked {}; with --bridge the index is compared on the items that both have in common",
            other.cycle.label,
            other.questionnaire.name(),
            cycle.cycle.label,
            cycle.questionnaire.name()
        );
        return Err(ServiceError::refused("index-needs-bridge", message));
    }
    Ok(found)
}

fn compute(
    platform: &Platform,
    cycle: &CycleView,
    earlier: &[CycleView],
    plan: &AnalysisPlan,
    counting: &Counting,
    options: &Options,
) -> Result<Indices, ServiceError> {
    let scoring = plan.scoring().ok_or_else(|| no_scoring(cycle))?;
    let (_, sha256) = plan.canonical();
    let declaration = Declaration {
        scoring,
        version: plan.version(),
        edition: plan.edition(),
        sha256: &sha256,
        declared_by: plan.declared_by(),
    };
    let last = dataset(platform, cycle, counting)?;
    let datasets = earlier.iter().map(|view| dataset(platform, view, counting)).collect::<Result<Vec<_>, _>>()?;
    let between = |view: &CycleView| concordance::between(platform, &view.questionnaire, &cycle.questionnaire);
    let concordances = earlier.iter().map(between).collect::<Result<Vec<_>, _>>()?;
    let sides = earlier.iter().zip(&datasets).zip(&concordances);
    let earlier: Vec<Earlier<'_>> = sides
        .map(|((view, dataset), between)| Earlier {
            side: Side { dataset, labels: &*view.questionnaire },
            concordance: &between.concordance,
        })
        .collect();
    let last = Side { dataset: &last, labels: &*cycle.questionnaire };
    indices(&earlier, last, &declaration, options, WeightRuns::default()).map_err(not_indexed)
}

/// What may not be compared is the asker's to know; a scoring that doesn't fit its own version is the platform's fault.
fn not_indexed(error: IndicesError) -> ServiceError {
    match error {
        IndicesError::NothingComparable { .. } => ServiceError::refused("index-nothing-comparable", error.to_string()),
        IndicesError::Comparison(error) => not_compared(error),
        error => ServiceError::corrupt(error),
    }
}

/// Writes one of [`TABLES`].
///
/// # Errors
/// [`ServiceError::NotFound`] for another name, [`ServiceError::Refused`] if `out` fails.
pub fn write_table(indices: &Indices, name: &str, out: &mut dyn Write) -> Result<(), ServiceError> {
    let table = match name {
        "index.csv" => table::index_scores,
        "index-pillars.csv" => table::index_pillars,
        "index-groups.csv" => table::index_groups,
        "index-changes.csv" => table::index_changes,
        "index-items.csv" => table::index_items,
        "index.json" => return json(name, indices, out),
        _ => return Err(ServiceError::not_found("table")),
    };
    table(indices, out).map_err(|error| not_written(name, &error))
}

/// Writes those of the tables whose names end so into a folder, and gives their paths; other files in it stay as they are.
///
/// # Errors
/// [`ServiceError::Refused`] if a file can't be written.
pub fn write_files(indices: &Indices, folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, ServiceError> {
    let is_wanted = |name: &&str| endings.iter().any(|ending| name.ends_with(ending));
    let wanted: Vec<&str> = TABLES.into_iter().filter(is_wanted).collect();
    in_folder(folder, |aside| write_tables(aside, &wanted, |name, out| write_table(indices, name, out)))
}
