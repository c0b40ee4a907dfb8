//! `index`.

use std::path::PathBuf;

use analysis::comparison::{By, Options};
use analysis::report::{BridgedIndices, Indices};
use clap::{Parser, ValueEnum};
use survey_model::code::CycleLabel;

use super::as_of::AsOf;
use super::compare::BREAKDOWNS;
use super::{DatabaseArgs, Failure};
use crate::services::index::{IndexRequest, index, write_files};

/// Computes the index that analysis.toml declares: scores by state and pillar, ranks with what the weights make of them, tiers, alpha.
///
/// Writes index.csv, index-pillars.csv, index-groups.csv, index-changes.csv, index-items.csv and index.json. Of Member States' administrations only.
#[derive(Debug, Parser)]
pub(super) struct Index {
    /// The cycle whose states are ranked, by the scoring of its version.
    #[arg(long, value_name = "LABEL")]
    cycle: CycleLabel,
    /// Earlier cycles to compare with, with commas between them.
    #[arg(long, value_name = "LABELS", value_delimiter = ',')]
    compare_with: Vec<CycleLabel>,
    /// Compare across versions, on the items that the reviewed concordances let be compared; says what is left out and why.
    #[arg(long, requires = "compare_with")]
    bridge: bool,
    /// Break the means down by groups of states; may be given several times.
    #[arg(long = "by", value_name = "BREAKDOWN", long_help = BREAKDOWNS)]
    by: Vec<String>,
    /// Which files are written.
    #[arg(long, default_value = "both")]
    format: FormatArg,
    /// The folder for the files.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    as_of: AsOf,
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatArg {
    /// The tables.
    Csv,
    /// Everything in one file.
    Json,
    /// Both.
    Both,
}

impl FormatArg {
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &[".csv"],
            Self::Json => &[".json"],
            Self::Both => &[".csv", ".json"],
        }
    }
}

impl Index {
    pub(super) fn run(self) -> Result<(), Failure> {
        let request = IndexRequest {
            cycle: self.cycle,
            compare_with: self.compare_with,
            bridge: self.bridge,
            // What is not known yet is no vintage.
            counting: self.as_of.counting(),
        };
        let breakdowns = self.by.iter().map(|text| By::read(text)).collect();
        let options = Options { breakdowns, ..Options::default() };
        let indexed = index(&self.database.open_existing()?, &request, &options)?;
        let written = write_files(&indexed.indices, &self.out, self.format.endings())?;
        say!("{}", summary(&indexed.indices));
        if let Some(bridged) = &indexed.indices.bridged {
            say!("{}", bridge(bridged));
        }
        say!("Wrote {} files into {}.", written.len(), self.out.display());
        Ok(())
    }
}

fn summary(indices: &Indices) -> String {
    let cycle = &indices.cycle;
    let with = cycle.states.iter().filter(|state| state.index.is_some()).count();
    let nobody = if cycle.states.is_empty() { " Nobody has answered in this cycle." } else { "" };
    let example = if indices.scoring.example { " The scoring is an example that nobody has decided on." } else { "" };
    let synthetic = if cycle.cycle.synthetic { " The answers are synthetic." } else { "" };
    format!(
        "{} in {}: {} items, {} states answered, {with} have an index.{nobody}{example}{synthetic}",
        indices.scoring.name,
        cycle.cycle.label,
        cycle.items,
        cycle.states.len(),
    )
}

fn bridge(bridged: &BridgedIndices) -> String {
    let cycles: Vec<String> = bridged
        .changes
        .iter()
        .map(|change| format!("{} ({} states in both)", change.from, change.states.len()))
        .collect();
    let items: usize = bridged.items.iter().map(|item| item.columns.len()).sum();
    let left_out = bridged.left_out.len();
    format!(
        "Compared with {} on {items} items; {left_out} left out, with the reason in index-items.csv.",
        cycles.join(", ")
    )
}
