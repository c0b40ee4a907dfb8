//! `compare`.

use std::path::PathBuf;

use analysis::comparison::{By, Options};
use analysis::estimate::multiplicity::Adjustment;
use analysis::judgement::{Family, FamilyOf, Rule};
use analysis::report::{Basis, Comparison, MOST_NAMED, Outcome};
use chrono::NaiveDate;
use clap::{Args, Parser, ValueEnum};
use survey_model::code::CycleLabel;

use super::as_of::AsOf;
use super::bar::Bar;
use super::{DatabaseArgs, Failure};
use crate::services::comparison::{ChartEnding, FilesRequest, compare, compare_files, write_files};

/// Compares two cycles, obeying the reviewed concordance between their questionnaires; or two files, without a database.
///
/// Writes verdicts.csv, changes.csv, mean-changes.csv, tests.csv, distributions.csv, summaries.csv, transitions.csv, compositions.csv, findings.json, verdicts.json, and
/// the charts in a folder of their own.
#[derive(Debug, Parser)]
pub(super) struct Compare {
    /// The earlier cycle; with files, what it is called.
    #[arg(long, value_name = "LABEL", required_unless_present = "from_csv")]
    from: Option<CycleLabel>,
    /// The later cycle; with files, what it is called.
    #[arg(long, value_name = "LABEL", required_unless_present = "from_csv")]
    to: Option<CycleLabel>,
    /// Break the figures down; may be given several times.
    #[arg(long = "by", value_name = "BREAKDOWN", long_help = BREAKDOWNS)]
    by: Vec<String>,
    /// Whose answers count: of everyone in each cycle, of those in both, or one after the other.
    #[arg(long, default_value = "both")]
    basis: BasisArg,
    /// Which items are looked at together when p-values are adjusted for their number: all, or those of each section.
    #[arg(long, default_value = "comparison")]
    family: FamilyArg,
    /// How the p-values are adjusted on which verdicts rest; the files have all four.
    #[arg(long, default_value = "benjamini-hochberg")]
    adjust: AdjustArg,
    /// By how many points those who did not answer must have to differ at least before a change is believed.
    #[arg(long, default_value_t = 10.0, value_name = "POINTS", value_parser = points)]
    withstands: f64,
    /// Which charts are drawn: as SVG and PNG, as one of them, or none, which is much faster.
    #[arg(long, default_value = "both")]
    charts: ChartsArg,
    /// The folder for the files.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    files: FilesArgs,
    #[command(flatten)]
    as_of: AsOf,
    #[command(flatten)]
    database: DatabaseArgs,
}

pub(super) const BREAKDOWNS: &str = "Break the figures down; may be given several times: by region, un_region, development, ldc, lldc or sids of Member States, by \
     stakeholder, provenance or language, by a column with a list of options, or by two of these with a slash between them: region/development. With files also by any column";

/// Files from anywhere in place of cycles of the platform.
#[derive(Debug, Args)]
#[command(next_help_heading = "Files instead of a database")]
struct FilesArgs {
    /// The answers of the earlier cycle: wide CSV with one row per respondent.
    #[arg(long, value_name = "FILE.csv", requires_all = ["to_csv", "codebook"])]
    from_csv: Option<PathBuf>,
    /// The answers of the later cycle.
    #[arg(long, value_name = "FILE.csv", requires = "from_csv")]
    to_csv: Option<PathBuf>,
    /// What the columns mean: our own codebook export, or a CSV with `column`, `level` and `code` at least.
    #[arg(long, value_name = "FILE.csv", requires = "from_csv")]
    codebook: Option<PathBuf>,
    /// What the columns of the later file mean, if it has a codebook of its own.
    #[arg(long, value_name = "FILE.csv", requires = "from_csv")]
    to_codebook: Option<PathBuf>,
    /// The crosswalk between the codebooks; without it, items of the same name and codes are compared, and the results say so.
    #[arg(long, value_name = "FILE.csv", requires = "from_csv")]
    concordance: Option<PathBuf>,
    /// The column that tells respondents apart; without it, `state` with `stakeholder` and `organisation`.
    #[arg(long, value_name = "COLUMN", requires = "from_csv")]
    id: Option<String>,
    /// The earlier cycle's first day, as of which states are counted into groups; else 1 January of the year that its label begins with.
    #[arg(long, value_name = "DATE", requires = "from_csv")]
    from_starts: Option<NaiveDate>,
    /// The later cycle's first day.
    #[arg(long, value_name = "DATE", requires = "from_csv")]
    to_starts: Option<NaiveDate>,
}

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
enum FamilyArg {
    /// All items of the comparison.
    Comparison,
    /// The items of each section by themselves.
    Section,
}

impl From<FamilyArg> for FamilyOf {
    fn from(family: FamilyArg) -> Self {
        match family {
            FamilyArg::Comparison => Self::Comparison,
            FamilyArg::Section => Self::Section,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum AdjustArg {
    /// False discovery rate, for independent or positively dependent tests.
    BenjaminiHochberg,
    /// False discovery rate, whatever the dependence.
    BenjaminiYekutieli,
    /// Any false finding, whatever the dependence.
    Holm,
    /// Any false finding, for independent or positively dependent tests.
    Hochberg,
}

impl From<AdjustArg> for Adjustment {
    fn from(adjust: AdjustArg) -> Self {
        match adjust {
            AdjustArg::BenjaminiHochberg => Self::BenjaminiHochberg,
            AdjustArg::BenjaminiYekutieli => Self::BenjaminiYekutieli,
            AdjustArg::Holm => Self::Holm,
            AdjustArg::Hochberg => Self::Hochberg,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ChartsArg {
    /// Both SVG and PNG.
    #[value(alias = "all")]
    Both,
    /// SVG only.
    Svg,
    /// PNG only.
    Png,
    /// None.
    None,
}

impl ChartsArg {
    const fn endings(self) -> &'static [ChartEnding] {
        match self {
            Self::Both => &[ChartEnding::Svg, ChartEnding::Png],
            Self::Svg => &[ChartEnding::Svg],
            Self::Png => &[ChartEnding::Png],
            Self::None => &[],
        }
    }
}

impl Compare {
    pub(super) fn run(self) -> Result<(), Failure> {
        let bases = match self.basis {
            BasisArg::All => vec![Basis::AllRespondents],
            BasisArg::Matched => vec![Basis::MatchedPanel],
            BasisArg::Both => Basis::ALL.to_vec(),
        };
        let rule = Rule { withstands: self.withstands / 100.0, ..Rule::default() };
        let family = Family { of: self.family.into(), adjustment: self.adjust.into(), rule };
        let options = Options { bases, family, ..Options::default() };
        let comparison = match self.files_request() {
            Some(_) if self.as_of.is_given() => {
                return Err(Failure::usage(
                    "--as-of and --source are about answers that the platform keeps; files are as they are",
                ));
            }
            Some(request) => compare_files(&request, &options)?,
            None => self.of_platform(options)?,
        };
        let written = write_files(&comparison, &self.out, self.charts.endings(), &Bar::new())?;
        say!("{}", summary(&comparison));
        if self.files.id.as_deref().is_some_and(|id| id != "state") && comparison.panel > MOST_NAMED {
            say!("Who moved is counted and not listed by name: more than {MOST_NAMED} answered in both.");
        }
        say!("Wrote {} files into {}.", written.len(), self.out.display());
        Ok(())
    }

    fn of_platform(&self, options: Options) -> Result<Comparison, Failure> {
        let (Some(from), Some(to)) = (&self.from, &self.to) else {
            return Err(Failure::usage("say with --from and --to which cycles are compared"));
        };
        let breakdowns = self.by.iter().map(|text| By::read(text)).collect();
        let options = Options { breakdowns, ..options };
        Ok(compare(&self.database.open_existing()?, from, to, &self.as_of.counting(), &options)?.comparison)
    }

    /// What is asked of files; nothing if cycles of the platform are compared.
    fn files_request(&self) -> Option<FilesRequest> {
        let FilesArgs { from_csv, to_csv, codebook, to_codebook, concordance, id, from_starts, to_starts } =
            &self.files;
        let codebook = codebook.clone()?;
        Some(FilesRequest {
            answers: [from_csv.clone()?, to_csv.clone()?],
            codebooks: [codebook.clone(), to_codebook.clone().unwrap_or(codebook)],
            crosswalk: concordance.clone(),
            cycles: [self.from.clone(), self.to.clone()],
            first_days: [*from_starts, *to_starts],
            id: id.clone(),
            by: self.by.clone(),
        })
    }
}

fn summary(comparison: &Comparison) -> String {
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
