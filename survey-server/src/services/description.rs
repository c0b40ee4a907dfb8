//! One cycle by itself: what was said, who answered, and the counts that everybody may see.

use std::io::Write;
use std::path::{Path, PathBuf};

use analysis::comparison::{Options, Side};
use analysis::dataset::Case;
use analysis::description::describe as describe_dataset;
use analysis::disclosure::{LeastCount, Levels, Publishable, publish};
use analysis::report::{Description, Published, ResponseRates};
use analysis::response_rate::response_rates;
use analysis::table;
use serde::Serialize;
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::member_state::Grouping;

use super::comparison::find;
use super::dataset::{Counting, dataset};
use super::result_files::{in_folder, json, not_written, write_tables};
use super::{Platform, ServiceError};

/// A cycle described.
#[derive(Debug, Clone, Serialize)]
pub struct Described {
    /// What was said.
    #[serde(flatten)]
    pub description: Description,
    /// How many of the Member States answered, in all and by every grouping of theirs.
    pub response_rates: ResponseRates,
    /// The counts that everybody may see.
    pub published: Publishable<Published>,
    /// The program with its version.
    pub software: &'static str,
}

/// The tables of a description, by file name.
pub const TABLES: [&str; 5] =
    ["distributions.csv", "summaries.csv", "response-rates.csv", "published.csv", "description.json"];

/// The answers of one cycle by the submissions that count.
///
/// # Errors
/// [`ServiceError::Refused`] for a cycle or a breakdown that there isn't.
pub fn describe(
    platform: &Platform,
    label: &CycleLabel,
    counting: &Counting,
    options: &Options,
    least: LeastCount,
) -> Result<Described, ServiceError> {
    let view = find(platform, label)?;
    let dataset = dataset(platform, &view, counting)?;
    let questionnaire = &*view.questionnaire;
    let side = Side { dataset: &dataset, labels: questionnaire };
    let levels = Levels::of_questionnaire(questionnaire);
    let refused =
        |error: analysis::comparison::BreakdownError| ServiceError::refused("no-such-breakdown", error.to_string());
    let states = (0..dataset.cases().len()).filter_map(|at| dataset.cases().known(at));
    let has_answered =
        |case: &&Case| case.respondent.is_administration() && case.provenance != Provenance::DeskResearch;
    let administrations = states.filter(has_answered).map(|case| case.respondent.state);
    Ok(Described {
        description: describe_dataset(side, options).map_err(refused)?,
        response_rates: response_rates(administrations, view.cycle.starts_on, &Grouping::ALL, options.confidence),
        published: publish(side, options, least, &levels, |_| false).map_err(refused)?,
        software: analysis::SOFTWARE,
    })
}

/// Writes one of [`TABLES`].
///
/// # Errors
/// [`ServiceError::NotFound`] for another name, [`ServiceError::Refused`] if `out` fails.
pub fn write_table(of: &Described, name: &str, out: &mut dyn Write) -> Result<(), ServiceError> {
    let failed = |error: csv::Error| not_written(name, &error);
    match name {
        "distributions.csv" => table::described_distributions(&of.description, out).map_err(failed),
        "summaries.csv" => table::described_summaries(&of.description, out).map_err(failed),
        "response-rates.csv" => table::response_rates(&of.description.cycle, &of.response_rates, out).map_err(failed),
        "published.csv" => table::published(&of.published, out).map_err(failed),
        "description.json" => json(name, of, out),
        _ => Err(ServiceError::not_found("table")),
    }
}

/// Writes every table into a folder, and gives their paths; other files in it stay as they are.
///
/// # Errors
/// [`ServiceError::Refused`] if a file can't be written.
pub fn write_files(of: &Described, folder: &Path) -> Result<Vec<PathBuf>, ServiceError> {
    in_folder(folder, |aside| write_tables(aside, &TABLES, |name, out| write_table(of, name, out)))
}
