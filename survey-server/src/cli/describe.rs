//! `describe`.

use std::path::PathBuf;

use analysis::comparison::{By, Options};
use analysis::disclosure::LeastCount;
use clap::Parser;
use survey_model::code::CycleLabel;

use super::as_of::AsOf;
use super::compare::BREAKDOWNS;
use super::{DatabaseArgs, Failure};
use crate::services::description::{Described, describe, write_files};

/// Says what was answered in one cycle: distributions, means, who answered, and the counts that everybody may see.
///
/// Writes distributions.csv, summaries.csv, response-rates.csv, published.csv and description.json. Only published.csv may be passed on to the
/// public: it leaves out answers that are not shared, and withholds counts that would give away answers given for aggregates only.
#[derive(Debug, Parser)]
pub(super) struct Describe {
    /// The cycle.
    #[arg(long, value_name = "LABEL")]
    cycle: CycleLabel,
    /// Break the figures down; may be given several times.
    #[arg(long = "by", value_name = "BREAKDOWN", long_help = BREAKDOWNS)]
    by: Vec<String>,
    /// Withhold counts of fewer answers than this that were given for aggregates only, 2 at least.
    #[arg(long, value_name = "COUNT", default_value = "3", value_parser = least_count)]
    least_count: LeastCount,
    /// The folder for the files.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    as_of: AsOf,
    #[command(flatten)]
    database: DatabaseArgs,
}

fn least_count(text: &str) -> Result<LeastCount, String> {
    let count: usize = text.parse().map_err(|_| "give a whole number".to_owned())?;
    LeastCount::new(count).map_err(|error| error.to_string())
}

impl Describe {
    pub(super) fn run(self) -> Result<(), Failure> {
        let breakdowns = self.by.iter().map(|text| By::read(text)).collect();
        let options = Options { breakdowns, ..Options::default() };
        let described =
            describe(&self.database.open_existing()?, &self.cycle, &self.as_of.counting(), &options, self.least_count)?;
        let written = write_files(&described, &self.out)?;
        say!("{}", summary(&described));
        say!("Wrote {} files into {}.", written.len(), self.out.display());
        Ok(())
    }
}

fn summary(of: &Described) -> String {
    let (cycle, rates) = (&of.description.cycle, &of.response_rates.total);
    let note = if cycle.synthetic { " The answers are synthetic." } else { "" };
    format!(
        "{}: {} of {} Member States answered; {} columns described.{note}",
        cycle.label,
        rates.responded,
        rates.eligible,
        of.description.items.len()
    )
}
