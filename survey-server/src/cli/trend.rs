//! `trend`.

use std::path::PathBuf;

use analysis::comparison::{By, Options};
use clap::Parser;
use survey_model::code::CycleLabel;

use super::as_of::AsOf;
use super::compare::BREAKDOWNS;
use super::{DatabaseArgs, Failure};
use crate::services::trend::{Trended, trend, write_files};

/// Follows every item over two cycles or more, obeying the reviewed concordances with the last one's questionnaire.
///
/// Writes trends.csv, trend-tests.csv and trends.json. Tests rest on those who answered in every one of the cycles given.
#[derive(Debug, Parser)]
pub(super) struct Trend {
    /// The cycles, with commas between them; they may be any of a series.
    #[arg(long, value_name = "LABELS", value_delimiter = ',', required = true)]
    cycles: Vec<CycleLabel>,
    /// Break the figures down; may be given several times.
    #[arg(long = "by", value_name = "BREAKDOWN", long_help = BREAKDOWNS)]
    by: Vec<String>,
    /// The folder for the files.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    as_of: AsOf,
    #[command(flatten)]
    database: DatabaseArgs,
}

impl Trend {
    pub(super) fn run(self) -> Result<(), Failure> {
        let breakdowns = self.by.iter().map(|text| By::read(text)).collect();
        let options = Options { breakdowns, further: false, ..Options::default() };
        let trended = trend(&self.database.open_existing()?, &self.cycles, &self.as_of.counting(), &options)?;
        let written = write_files(&trended.trends, &self.out)?;
        say!("{}", summary(&trended));
        say!("Wrote {} files into {}.", written.len(), self.out.display());
        Ok(())
    }
}

fn summary(trended: &Trended) -> String {
    let cycles: Vec<String> = trended
        .trends
        .cycles
        .iter()
        .map(|cycle| format!("{} ({} respondents)", cycle.label, cycle.respondents))
        .collect();
    let synthetic = trended.trends.cycles.iter().any(|cycle| cycle.synthetic);
    let note = if synthetic { " The answers are synthetic." } else { "" };
    format!("{}: {} items followed.{note}", cycles.join(", "), trended.trends.trends.len())
}
