//! Items over more than two cycles of one series, each brought to the last one's answers.

use std::io::Write;
use std::path::{Path, PathBuf};

use analysis::comparison::{Earlier, Options, Side, trends};
use analysis::report::Trends;
use analysis::table;
use survey_model::code::CycleLabel;

use super::comparison::{find, not_compared};
use super::cycle::CycleView;
use super::dataset::{Counting, dataset};
use super::result_files::{in_folder, json, not_written, write_tables};
use super::{Platform, ServiceError, concordance};

/// Cycles with the trends over them.
#[derive(Debug, Clone)]
pub struct Trended {
    /// The cycles, the earliest first.
    pub cycles: Vec<CycleView>,
    /// The figures.
    pub trends: Trends,
}

/// The tables of trends, by file name.
pub const TABLES: [&str; 3] = ["trends.csv", "trend-tests.csv", "trends.json"];

/// The trends over some cycles, in the order in which they began, by the submissions that count.
///
/// # Errors
/// [`ServiceError::Refused`] for an unknown cycle, for fewer than two, for the same one twice, or if no chain of reviewed concordances connects their
/// versions with the last one's.
pub fn trend(
    platform: &Platform,
    labels: &[CycleLabel],
    counting: &Counting,
    options: &Options,
) -> Result<Trended, ServiceError> {
    let mut cycles: Vec<CycleView> = labels.iter().map(|label| find(platform, label)).collect::<Result<_, _>>()?;
    cycles.sort_by_key(|view| view.cycle.starts_on);
    if cycles.len() < 2 {
        let message = "a trend goes over two cycles or more; give their labels with commas between them";
        return Err(ServiceError::refused("too-few-cycles", message));
    }
    if let Some(twice) = cycles.windows(2).find(|pair| pair[0].cycle.label == pair[1].cycle.label) {
        let message = format!("the cycle {} was given twice", twice[0].cycle.label);
        return Err(ServiceError::refused("cycle-twice", message));
    }
    let trends = over(platform, &cycles, counting, options)?;
    Ok(Trended { cycles, trends })
}

fn over(
    platform: &Platform,
    cycles: &[CycleView],
    counting: &Counting,
    options: &Options,
) -> Result<Trends, ServiceError> {
    let Some((last, earlier)) = cycles.split_last() else { return Err(ServiceError::not_found("cycle")) };
    let datasets = cycles.iter().map(|view| dataset(platform, view, counting)).collect::<Result<Vec<_>, _>>()?;
    let between = |view: &CycleView| concordance::between(platform, &view.questionnaire, &last.questionnaire);
    let concordances = earlier.iter().map(between).collect::<Result<Vec<_>, _>>()?;
    let sides: Vec<Side<'_>> =
        cycles.iter().zip(&datasets).map(|(view, dataset)| Side { dataset, labels: &*view.questionnaire }).collect();
    let Some((last, earlier)) = sides.split_last() else { return Err(ServiceError::not_found("cycle")) };
    let earlier: Vec<Earlier<'_>> = earlier
        .iter()
        .zip(&concordances)
        .map(|(side, between)| Earlier { side: *side, concordance: &between.concordance })
        .collect();
    trends(&earlier, *last, options).map_err(not_compared)
}

/// Writes one of [`TABLES`].
///
/// # Errors
/// [`ServiceError::NotFound`] for another name, [`ServiceError::Refused`] if `out` fails.
pub fn write_table(trends: &Trends, name: &str, out: &mut dyn Write) -> Result<(), ServiceError> {
    let failed = |error: csv::Error| not_written(name, &error);
    match name {
        "trends.csv" => table::trends(trends, out).map_err(failed),
        "trend-tests.csv" => table::trend_tests(trends, out).map_err(failed),
        "trends.json" => json(name, trends, out),
        _ => Err(ServiceError::not_found("table")),
    }
}

/// Writes every table into a folder, and gives their paths; other files in it stay as they are.
///
/// # Errors
/// [`ServiceError::Refused`] if a file can't be written.
pub fn write_files(trends: &Trends, folder: &Path) -> Result<Vec<PathBuf>, ServiceError> {
    in_folder(folder, |aside| write_tables(aside, &TABLES, |name, out| write_table(trends, name, out)))
}
