//! `bounds`.

use std::path::PathBuf;

use analysis::comparison::{By, Options};
use clap::Parser;
use survey_model::code::CycleLabel;

use super::as_of::AsOf;
use super::compare::BREAKDOWNS;
use super::{DatabaseArgs, Failure};
use crate::services::comparison::{compare, write_bounds};

/// Says what those who did not answer could hide: worst cases, weights, and how far they would have to differ.
///
/// Writes bounds.csv, sensitivity.csv, weights.csv and bounds.json. Only of Member States' administrations is it known how many did not answer.
#[derive(Debug, Parser)]
pub(super) struct Bounds {
    /// The earlier cycle.
    #[arg(long, value_name = "LABEL")]
    from: CycleLabel,
    /// The later cycle.
    #[arg(long, value_name = "LABEL")]
    to: CycleLabel,
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

impl Bounds {
    pub(super) fn run(self) -> Result<(), Failure> {
        let breakdowns = self.by.iter().map(|text| By::read(text)).collect();
        let options = Options { breakdowns, ..Options::default() };
        let compared =
            compare(&self.database.open_existing()?, &self.from, &self.to, &self.as_of.counting(), &options)?;
        let written = write_bounds(&compared.comparison, &self.out)?;
        let (from, to) = (&compared.comparison.from, &compared.comparison.to);
        let synthetic = if compared.comparison.synthetic() { " The answers are synthetic." } else { "" };
        say!("{} ({} respondents) and {} ({}).{synthetic}", from.label, from.respondents, to.label, to.respondents);
        say!("Wrote {} files into {}.", written.len(), self.out.display());
        Ok(())
    }
}
