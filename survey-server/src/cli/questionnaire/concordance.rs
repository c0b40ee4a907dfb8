//! `questionnaire concordance`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use survey_model::concordance::crosswalk::{self, Standing};
use survey_model::concordance::{Concordance, Entry};
use survey_model::language::Language;
use survey_model::questionnaire::document::ConcordanceDocument;
use survey_model::questionnaire::{Questionnaire, write_concordance};

use super::super::file::put;
use super::super::version_reference::{VersionReference, Versions};
use super::super::{DatabaseArgs, Failure};
use super::diff::language;
use crate::services::concordance::{Between, between_with_proposals, next_to, proposed};

/// Says what may be compared between any two versions of a series, over those between them.
///
/// Prints a table; with --out or --format, a crosswalk (CSV) or entries for a concordance.toml. Where nobody has given a verdict
/// yet, the program proposes one, and says so.
#[derive(Debug, Args)]
pub(in crate::cli) struct Crosswalk {
    /// The earlier version: SERIES@VERSION, or a path.
    #[arg(value_name = "A")]
    earlier: VersionReference,
    /// The later version: SERIES@VERSION, or a path.
    #[arg(value_name = "B")]
    later: VersionReference,
    /// The file to write; the standard output unless you say otherwise.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// A crosswalk with the columns of retroharmonize, or entries for a concordance.toml.
    #[arg(long)]
    format: Option<Format>,
    /// The language of labels; the source unless you say otherwise.
    #[arg(long, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A crosswalk.
    Csv,
    /// Entries for a concordance.toml.
    Toml,
}

impl Crosswalk {
    pub(super) fn run(self) -> Result<(), Failure> {
        let versions = Versions::in_database(&self.database);
        let (earlier, later) = (versions.find(&self.earlier)?, versions.find(&self.later)?);
        check_series(&earlier, &later)?;
        let between = match next_to(&earlier, &later) {
            Some(found) => found,
            None => match versions.platform_beside_files([&self.earlier, &self.later])? {
                Some(platform) => between_with_proposals(platform, &earlier, &later)?,
                None => proposed(&earlier, &later),
            },
        };
        let format = self.format.or(self.out.is_some().then_some(Format::Csv));
        let content = match format {
            None => table(&between, [&earlier, &later]).into_bytes(),
            Some(Format::Toml) => write_concordance(&ConcordanceDocument::from(&between.concordance)).into_bytes(),
            Some(Format::Csv) => {
                let language = self.lang.unwrap_or_else(|| later.languages().first().copied().unwrap_or(Language::En));
                crosswalk::csv(&between.concordance, [&earlier, &later], language, between.is_composed())
                    .map_err(|error| Failure::Machine(error.to_string()))?
            }
        };
        self.give(&content)
    }

    fn give(&self, content: &[u8]) -> Result<(), Failure> {
        let Some(file) = &self.out else {
            say!("{}", String::from_utf8_lossy(content).trim_end());
            return Ok(());
        };
        put(file, content)?;
        say!("Wrote {}.", file.display());
        Ok(())
    }
}

fn check_series(earlier: &Questionnaire, later: &Questionnaire) -> Result<(), Failure> {
    let (one, two) = (&earlier.name().series, &later.name().series);
    if one == two {
        return Ok(());
    }
    Err(Failure::usage(format!("a concordance is between versions of one series, but these are of {one} and {two}")))
}

fn table(between: &Between, versions: [&Questionnaire; 2]) -> String {
    let concordance = &between.concordance;
    let path: Vec<String> = between.path.iter().map(|name| name.version.to_string()).collect();
    let mut out = format!("{}  {}\n{}\n\n", concordance.to.series, path.join(" → "), tally(concordance, versions));
    for entry in &concordance.entries {
        out += &lines(entry, between.is_composed());
    }
    out
}

/// How many items have each verdict.
fn tally(concordance: &Concordance, versions: [&Questionnaire; 2]) -> String {
    let counted = concordance.tally();
    let listed: Vec<String> = counted.into_iter().map(|(verdict, count)| format!("{count} {verdict}")).collect();
    let [earlier, later] = versions.map(|version| version.items().count());
    format!("{earlier} and {later} items; verdicts by item: {}", listed.join(", "))
}

fn lines(entry: &Entry, composed: bool) -> String {
    let items = |items: &[survey_model::code::ItemCode]| {
        let codes: Vec<&str> = items.iter().map(|item| item.as_str()).collect();
        if codes.is_empty() { "–".to_owned() } else { codes.join(", ") }
    };
    let map = |map: &std::collections::BTreeMap<_, _>| {
        map.iter()
            .map(|(from, to): (&survey_model::code::OptionCode, &survey_model::code::OptionCode)| {
                format!("{from} → {to}")
            })
            .collect::<Vec<_>>()
            .join(", ")
    };
    let combine = entry.combine.map(|combine| format!(" ({})", combine.code())).unwrap_or_default();
    let head = format!("{:<9}  {} → {}{combine}", entry.verdict.code(), items(&entry.earlier), items(&entry.later));
    let details = [
        (!entry.earlier_map.is_empty()).then(|| format!("earlier options: {}", map(&entry.earlier_map))),
        (!entry.later_map.is_empty()).then(|| format!("later options: {}", map(&entry.later_map))),
        (!entry.reason.is_empty()).then(|| entry.reason.clone()),
        Some(match Standing::of(entry, composed) {
            Standing::Proposed => "proposed; nobody has reviewed it yet".to_owned(),
            standing => format!("{} by {}", standing.code(), entry.reviewer),
        }),
    ];
    let details: String = details.into_iter().flatten().map(|line| format!("           {line}\n")).collect();
    format!("{head}\n{details}")
}
