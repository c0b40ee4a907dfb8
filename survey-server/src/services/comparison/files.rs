//! A comparison as files: tables, findings and charts.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use analysis::chart::{self, ChartError, ChartText, Drawing, Frame, MeasureSubject, MeasuresSubject, Subject};
use analysis::finding::findings;
use analysis::judgement::{FamilySummary, ItemVerdict};
use analysis::report::{
    Basis, Bounded, Comparison, Composition, CycleSummary, Group, Measure, Nonresponse, Respondents, Undone, bounded,
    undone,
};
use analysis::table;
use rayon::prelude::*;
use serde::Serialize;
use survey_model::concordance::Verdict;
use survey_model::member_state::Grouping;

use crate::services::ServiceError;
use crate::services::progress::Progress;
use crate::services::result_files::{in_folder, json, not_written, unwritable, write_tables};

/// The source line of charts.
const SOURCE: &str = "Responses of Member States";

/// Pixels of a PNG for each of the chart's own: sharp in a printed document.
const PNG_SCALE: u32 = 2;

/// The tables that every comparison has, by file name.
pub const TABLES: [&str; 10] = [
    "verdicts.csv",
    "changes.csv",
    "mean-changes.csv",
    "tests.csv",
    "distributions.csv",
    "summaries.csv",
    "transitions.csv",
    "compositions.csv",
    "findings.json",
    "verdicts.json",
];

/// The tables of what those who did not answer could hide.
pub const BOUNDS: [&str; 4] = ["bounds.csv", "sensitivity.csv", "weights.csv", "bounds.json"];

/// Writes one of [`TABLES`] or [`BOUNDS`].
///
/// # Errors
/// [`ServiceError::NotFound`] for another name, [`ServiceError::Refused`] if `out` fails.
pub fn write_table(comparison: &Comparison, name: &str, out: &mut dyn Write) -> Result<(), ServiceError> {
    let table = match name {
        "verdicts.csv" => table::verdicts,
        "changes.csv" => table::changes,
        "mean-changes.csv" => table::mean_changes,
        "tests.csv" => table::tests,
        "distributions.csv" => table::distributions,
        "summaries.csv" => table::summaries,
        "transitions.csv" => table::transitions,
        "compositions.csv" => table::compositions,
        "bounds.csv" => table::bounds,
        "sensitivity.csv" => table::sensitivity,
        "weights.csv" => table::weights,
        "findings.json" => return json(name, &findings(comparison), out),
        "verdicts.json" => return json(name, &Verdicts::of(comparison), out),
        "bounds.json" => return json(name, &Bounds::of(comparison), out),
        _ => return Err(ServiceError::not_found("table")),
    };
    table(comparison, out).map_err(|error| not_written(name, &error))
}

/// `verdicts.json`: what may be said of every item.
#[derive(Serialize)]
struct Verdicts<'c> {
    #[serde(flatten)]
    origin: Origin<'c>,
    family: &'c FamilySummary,
    verdicts: &'c [ItemVerdict],
}

/// `bounds.json`: what those who did not answer could hide of every item.
#[derive(Serialize)]
struct Bounds<'c> {
    #[serde(flatten)]
    origin: Origin<'c>,
    items: Vec<BoundsOfItem<'c>>,
}

#[derive(Serialize)]
struct BoundsOfItem<'c> {
    name: &'c str,
    concordance: Verdict,
    bounds: Vec<Bounded<'c>>,
    nonresponse: &'c [Nonresponse],
    means: Vec<Undone<'c>>,
    compositions: &'c [Composition],
}

/// What every figure of a comparison rests on.
#[derive(Serialize)]
struct Origin<'c> {
    from: &'c CycleSummary,
    to: &'c CycleSummary,
    respondents: Respondents,
    panel: usize,
    confidence: f64,
    software: &'static str,
}

impl<'c> Origin<'c> {
    const fn of(comparison: &'c Comparison) -> Self {
        Self {
            from: &comparison.from,
            to: &comparison.to,
            respondents: comparison.respondents,
            panel: comparison.panel,
            confidence: comparison.confidence,
            software: comparison.software,
        }
    }
}

impl<'c> Verdicts<'c> {
    fn of(comparison: &'c Comparison) -> Self {
        Self { origin: Origin::of(comparison), family: &comparison.family, verdicts: &comparison.verdicts }
    }
}

impl<'c> Bounds<'c> {
    fn of(comparison: &'c Comparison) -> Self {
        let item = |measure: &'c Measure| {
            let compared = measure.compared()?;
            Some(BoundsOfItem {
                name: &measure.identity.name,
                concordance: measure.verdict,
                bounds: bounded(measure),
                nonresponse: &compared.nonresponse,
                means: undone(measure),
                compositions: &compared.compositions,
            })
        };
        Self { origin: Origin::of(comparison), items: comparison.measures.iter().filter_map(item).collect() }
    }
}

/// How a chart is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartEnding {
    /// As lines and text, for pages and print.
    Svg,
    /// As pixels, for documents that take nothing else.
    Png,
}

/// Writes every table of a comparison into a folder, its charts with these endings, and gives their paths.
///
/// The files are put into the folder when all of them are whole; other files in it stay as they are.
///
/// # Errors
/// [`ServiceError::Refused`] if a file can't be written; no file in the folder has changed then, unless putting them in place failed.
pub fn write_files(
    comparison: &Comparison,
    folder: &Path,
    endings: &[ChartEnding],
    progress: &dyn Progress,
) -> Result<Vec<PathBuf>, ServiceError> {
    in_folder(folder, |aside| write_aside(comparison, aside, endings, progress))
}

/// Writes what those who did not answer could hide into a folder, likewise.
///
/// # Errors
/// As [`write_files`].
pub fn write_bounds(comparison: &Comparison, folder: &Path) -> Result<Vec<PathBuf>, ServiceError> {
    in_folder(folder, |aside| write_tables(aside, &BOUNDS, |name, out| write_table(comparison, name, out)))
}

fn write_aside(
    comparison: &Comparison,
    folder: &Path,
    endings: &[ChartEnding],
    progress: &dyn Progress,
) -> Result<Vec<PathBuf>, ServiceError> {
    let text = ChartText::default();
    let files = Files { folder, frame: Frame::page(&text, SOURCE) };
    fs::create_dir_all(folder.join("charts")).map_err(|error| unwritable(folder, &error))?;
    let mut written = write_tables(folder, &TABLES, |name, out| write_table(comparison, name, out))?;
    let sections = sections(comparison);
    let drawings = if endings.is_empty() { Vec::new() } else { drawings(comparison, &sections) };
    let done = AtomicUsize::new(0);
    let charts = drawings.par_iter().map(|(name, kind, subject)| {
        let paths = files.chart(name, kind, subject, endings);
        progress.advance(done.fetch_add(1, Ordering::Relaxed) + 1, Some(drawings.len()));
        paths
    });
    let charts: Vec<Vec<PathBuf>> = charts.collect::<Result<_, _>>()?;
    written.extend(charts.into_iter().flatten());
    Ok(written)
}

/// The measures of one section.
struct SectionMeasures<'c> {
    code: String,
    title: &'c str,
    measures: Vec<&'c Measure>,
}

fn sections(comparison: &Comparison) -> Vec<SectionMeasures<'_>> {
    let mut sections: Vec<SectionMeasures<'_>> = Vec::new();
    for measure in &comparison.measures {
        let code = measure.identity.section.as_ref().map_or_else(|| "other".to_owned(), ToString::to_string);
        match sections.iter_mut().find(|section| section.code == code) {
            Some(section) => section.measures.push(measure),
            None => {
                sections.push(SectionMeasures { code, title: &measure.identity.section_title, measures: vec![measure] })
            }
        }
    }
    sections
}

/// Every chart of a comparison: its file name, its kind and what it is drawn from.
///
/// For each section its changes, its answers as parts of the whole and on their scales, why answers are missing and what is possible among all Member
/// States; for every compared measure its distributions, its regions, and who moved from which answer to which, as matrix, flow and map. Other
/// groups have their figures in the tables; as charts they would be thousands of files.
fn drawings<'c>(
    comparison: &'c Comparison,
    sections: &'c [SectionMeasures<'c>],
) -> Vec<(String, &'static str, Subject<'c>)> {
    let mut drawings = Vec::new();
    for basis in bases(comparison) {
        for SectionMeasures { code, title, measures } in sections {
            let subject = MeasuresSubject { comparison, measures, key: code, heading: title, basis, group: None };
            let kinds = of_section(measures, basis);
            drawings.extend(
                kinds.map(|kind| (format!("{kind}-{code}{}", suffix(basis)), kind, Subject::Measures(subject))),
            );
        }
        for measure in comparison.measures.iter().filter(|measure| measure.slice(basis, None).is_some()) {
            let subject = Subject::Measure(MeasureSubject { comparison, measure, basis, group: None });
            let name = measure.identity.name.to_lowercase();
            let kinds = of_measure(measure, basis);
            drawings.extend(kinds.map(|kind| (format!("{kind}-{name}{}", suffix(basis)), kind, subject)));
        }
    }
    drawings
}

/// The charts of a section that have something to show.
fn of_section(measures: &[&Measure], basis: Basis) -> impl Iterator<Item = &'static str> {
    let options = |measure: &&Measure| measure.compared().map_or(0, |compared| compared.categories.len());
    let divides = measures.iter().any(|measure| (3..=7).contains(&options(measure)));
    let is_scale = |measure: &&Measure| options(measure) > 1 && measure.identity.level == "ordinal";
    let has_scale = measures.iter().any(is_scale);
    let has_answers = measures.iter().any(|measure| measure.slice(basis, None).is_some());
    let kinds = [
        ("change", true),
        ("stacked", divides),
        ("diverging", has_scale),
        ("missing", has_answers),
        ("bounds", has_answers && basis == Basis::AllRespondents),
    ];
    kinds.into_iter().filter(|(_, fits)| *fits).map(|(kind, _)| kind)
}

/// The charts of a measure that have something to show.
fn of_measure(measure: &Measure, basis: Basis) -> impl Iterator<Item = &'static str> {
    let slices = || measure.compared().into_iter().flat_map(|compared| &compared.slices);
    let moves = slices().any(|slice| slice.basis == basis && slice.group.is_none() && slice.transitions.is_some());
    let is_region = |group: &Group| group.breakdown == Grouping::Region.code();
    let regions = slices().any(|slice| slice.basis == basis && slice.group.as_ref().is_some_and(is_region));
    let kinds =
        [("distribution", true), ("regions", regions), ("transitions", moves), ("flow", moves), ("map-change", moves)];
    kinds.into_iter().filter(|(_, fits)| *fits).map(|(kind, _)| kind)
}

fn bases(comparison: &Comparison) -> impl Iterator<Item = Basis> {
    let is_there = |basis: &Basis| comparison.measures.iter().any(|measure| measure.slice(*basis, None).is_some());
    Basis::ALL.into_iter().filter(is_there)
}

fn suffix(basis: Basis) -> String {
    format!("-{}", basis.code().replace('_', "-"))
}

struct Files<'f> {
    folder: &'f Path,
    frame: Frame<'f>,
}

impl Files<'_> {
    /// One chart with each ending, and the table behind it; one that has nothing to show is left out.
    fn chart(
        &self,
        name: &str,
        kind: &str,
        subject: &Subject<'_>,
        endings: &[ChartEnding],
    ) -> Result<Vec<PathBuf>, ServiceError> {
        let chart = chart::find(kind).ok_or(ServiceError::not_found("chart"))?;
        match chart.draw(subject, &self.frame) {
            Ok(drawing) => {
                let pictures = endings.iter().map(|ending| self.write_chart(name, &drawing, *ending));
                pictures.chain([self.write_table_behind(name, &drawing)]).collect()
            }
            Err(
                ChartError::NoFigures { .. }
                | ChartError::NoCategories { .. }
                | ChartError::TooManyAnswers { .. }
                | ChartError::Refused { .. },
            ) => Ok(Vec::new()),
            Err(error) => Err(failed(&error)),
        }
    }

    fn write_table_behind(&self, name: &str, drawing: &Drawing) -> Result<PathBuf, ServiceError> {
        let path = self.folder.join("charts").join(format!("{name}.csv"));
        fs::write(&path, drawing.csv().map_err(|error| failed(&error))?).map_err(|error| unwritable(&path, &error))?;
        Ok(path)
    }

    fn write_chart(&self, name: &str, drawing: &Drawing, ending: ChartEnding) -> Result<PathBuf, ServiceError> {
        let (ending, bytes) = match ending {
            ChartEnding::Svg => ("svg", drawing.svg.clone().into_bytes()),
            ChartEnding::Png => ("png", chart::png::render(drawing, PNG_SCALE).map_err(|error| failed(&error))?),
        };
        let path = self.folder.join("charts").join(format!("{name}.{ending}"));
        fs::write(&path, bytes).map_err(|error| unwritable(&path, &error))?;
        Ok(path)
    }
}

fn failed(error: &dyn std::fmt::Display) -> ServiceError {
    ServiceError::refused("chart-failed", format!("a chart can't be drawn: {error}"))
}
