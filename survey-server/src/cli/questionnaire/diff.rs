//! `questionnaire diff`.

use std::io::IsTerminal as _;

use clap::{Args, ValueEnum};
use survey_model::difference::Difference;
use survey_model::language::Language;

use super::super::version_reference::{VersionReference, Versions};
use super::super::{DatabaseArgs, Failure};

mod text;

use text::Paint;

/// Says what differs between two versions, down to the words.
///
/// Prints every difference, and exits with 2 if a code changed its kind or an option's code its meaning.
#[derive(Debug, Args)]
pub(in crate::cli) struct Diff {
    /// The earlier version: SERIES@VERSION, or a path.
    #[arg(value_name = "A")]
    earlier: VersionReference,
    /// The later version: SERIES@VERSION, or a path.
    #[arg(value_name = "B")]
    later: VersionReference,
    /// For people or for programs.
    #[arg(long, default_value = "text")]
    format: Format,
    /// The language whose texts are compared word by word; the source unless you say otherwise.
    #[arg(long, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Lines to read.
    Text,
    /// One JSON object.
    Json,
}

pub(super) fn language(code: &str) -> Result<Language, String> {
    let known = Language::ALL.map(Language::code).join(", ");
    Language::from_code(code).ok_or_else(|| format!("the languages are {known}"))
}

impl Diff {
    pub(super) fn run(self) -> Result<(), Failure> {
        let versions = Versions::in_database(&self.database);
        let (earlier, later) = (versions.find(&self.earlier)?, versions.find(&self.later)?);
        self.check_language(&earlier, &later)?;
        let difference = Difference::between_in(&earlier, &later, self.lang);
        match self.format {
            Format::Text => say!("{}", text::text(&difference, paint()).trim_end()),
            Format::Json => say!("{}", json(&difference)?),
        }
        match difference.problems() {
            [] => Ok(()),
            problems => Err(Failure::Problems(problems.to_vec())),
        }
    }

    fn check_language(
        &self,
        earlier: &survey_model::questionnaire::Questionnaire,
        later: &survey_model::questionnaire::Questionnaire,
    ) -> Result<(), Failure> {
        let Some(language) = self.lang else { return Ok(()) };
        match [earlier, later].into_iter().find(|version| !version.languages().contains(&language)) {
            Some(version) => Err(Failure::usage(format!("{} has no texts in {language}", version.name()))),
            None => Ok(()),
        }
    }
}

fn json(difference: &Difference) -> Result<String, Failure> {
    serde_json::to_string_pretty(difference).map_err(|error| Failure::Machine(error.to_string()))
}

/// Colours only where somebody looks at them (and see no-color.org).
fn paint() -> Paint {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wanted && std::io::stdout().is_terminal() { Paint::Colours } else { Paint::Plain }
}
