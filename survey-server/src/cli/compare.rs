//! `compare`.

use std::path::PathBuf;

use analysis::comparison::{By, Options};
use analysis::report::{Basis, Outcome};
use clap::{Parser, ValueEnum};
use survey_model::code::CycleLabel;

use super::bar::Bar;
use super::{DatabaseArgs, Failure};
use crate::services::comparison::{ChartEnding, Compared, compare, write_files};
use crate::storage::now;

/// Compares two cycles, obeying the reviewed concordance between their questionnaires.
///
/// Writes changes.csv, distributions.csv, transitions.csv, findings.json, and the charts in a folder of their own.
#[derive(Debug, Parser)]
pub(super) struct Compare {
    /// The earlier cycle.
    #[arg(long, value_name = "LABEL")]
    from: CycleLabel,
    /// The later cycle.
    #[arg(long, value_name = "LABEL")]
    to: CycleLabel,
    /// Break the figures down; may be given several times.
    #[arg(long = "by", value_name = "BREAKDOWN", long_help = BREAKDOWNS)]
    by: Vec<String>,
    /// Whose answers count: of everyone in each cycle, of those in both, or one after the other.
    #[arg(long, default_value = "both")]
    basis: BasisArg,
    /// Which charts are drawn: as SVG and PNG, as SVG only, or none, which is much faster.
    #[arg(long, default_value = "all")]
    charts: ChartsArg,
    /// The folder for the files.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    database: DatabaseArgs,
}

const BREAKDOWNS: &str = "Break the figures down; may be given several times: by region, un_region, development, ldc, lldc or sids of Member States, by \
     stakeholder, provenance or language, by a column with a list of options, or by two of these with a slash between them: region/development";

#[derive(Debug, Clone, Copy, ValueEnum)]
enum BasisArg {
    /// Everyone who answered in a cycle.
    All,
    /// Only those who answered in both.
    Matched,
    /// Both ways.
    Both,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ChartsArg {
    /// Both SVG and PNG.
    All,
    /// SVG only.
    Svg,
    /// None.
    None,
}

impl Compare {
    pub(super) fn run(self) -> Result<(), Failure> {
        let bases = match self.basis {
            BasisArg::All => vec![Basis::AllRespondents],
            BasisArg::Matched => vec![Basis::MatchedPanel],
            BasisArg::Both => Basis::ALL.to_vec(),
        };
        let breakdowns = self.by.iter().map(|text| By::read(text)).collect();
        let options = Options { bases, breakdowns, ..Options::default() };
        let compared = compare(&self.database.open()?, &self.from, &self.to, now(), &options)?;
        let endings: &[ChartEnding] = match self.charts {
            ChartsArg::All => &[ChartEnding::Svg, ChartEnding::Png],
            ChartsArg::Svg => &[ChartEnding::Svg],
            ChartsArg::None => &[],
        };
        let written = write_files(&compared, &self.out, endings, &Bar::new())?;
        say!("{}", summary(&compared));
        say!("Wrote {} files into {}.", written.len(), self.out.display());
        Ok(())
    }
}

fn summary(compared: &Compared) -> String {
    let comparison = &compared.comparison;
    let refused = comparison.measures.iter().filter(|measure| matches!(measure.outcome, Outcome::Refused(_))).count();
    let synthetic = if comparison.synthetic() { " The answers are synthetic." } else { "" };
    format!(
        "{} ({} respondents) and {} ({}), {} in both: {} measures compared, {refused} refused.{synthetic}",
        comparison.from.label,
        comparison.from.respondents,
        comparison.to.label,
        comparison.to.respondents,
        comparison.panel,
        comparison.measures.len() - refused,
    )
}
