//! `compare`.

use std::path::PathBuf;

use analysis::comparison::{By, Options};
use analysis::estimate::multiplicity::Adjustment;
use analysis::judgement::{Family, FamilyOf, Rule};
use analysis::report::{Basis, Outcome};
use clap::{Parser, ValueEnum};
use survey_model::code::CycleLabel;

use super::bar::Bar;
use super::{DatabaseArgs, Failure};
use crate::services::comparison::{ChartEnding, Compared, compare, write_files};
use crate::storage::now;

/// Compares two cycles, obeying the reviewed concordance between their questionnaires.
///
/// Writes verdicts.csv, changes.csv, tests.csv, distributions.csv, summaries.csv, transitions.csv, compositions.csv, findings.json, verdicts.json, and
/// the charts in a folder of their own.
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
    /// Which items are looked at together when p-values are adjusted for their number: all, or those of each section.
    #[arg(long, default_value = "comparison", value_parser = ["comparison", "section"])]
    family: String,
    /// How the p-values are adjusted on which verdicts rest; the files have all four.
    #[arg(long, default_value = "benjamini-hochberg", value_parser = ADJUSTMENTS)]
    adjust: String,
    /// By how many points those who did not answer must have to differ at least before a change is believed.
    #[arg(long, default_value_t = 10.0, value_name = "POINTS", value_parser = points)]
    withstands: f64,
    /// Which charts are drawn: as SVG and PNG, as SVG only, or none, which is much faster.
    #[arg(long, default_value = "all")]
    charts: ChartsArg,
    /// The folder for the files.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    database: DatabaseArgs,
}

pub(super) const BREAKDOWNS: &str = "Break the figures down; may be given several times: by region, un_region, development, ldc, lldc or sids of Member States, by \
     stakeholder, provenance or language, by a column with a list of options, or by two of these with a slash between them: region/development";

/// In the order of `Adjustment::ALL`.
const ADJUSTMENTS: [&str; 4] = ["benjamini-hochberg", "benjamini-yekutieli", "holm", "hochberg"];

fn points(text: &str) -> Result<f64, String> {
    let points = text.parse::<f64>().ok().filter(|points| (0.0..=100.0).contains(points));
    points.ok_or_else(|| "give percentage points from 0 to 100".to_owned())
}

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
        let of = if self.family == "section" { FamilyOf::Section } else { FamilyOf::Comparison };
        let at = ADJUSTMENTS.iter().position(|code| *code == self.adjust).unwrap_or_default();
        let rule = Rule { withstands: self.withstands / 100.0, ..Rule::default() };
        let family = Family { of, adjustment: Adjustment::ALL[at], rule };
        let options = Options { bases, breakdowns, family, ..Options::default() };
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
