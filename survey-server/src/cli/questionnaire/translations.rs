//! `questionnaire translations`: how far they are, and what they were made from.

use std::path::PathBuf;

use clap::Args;
use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;
use survey_model::translation::{Status, cells, files};

use crate::cli::Failure;
use crate::services::questionnaire;

#[derive(Debug, Args)]
pub(in crate::cli) struct Translations {
    /// A folder with a questionnaire.toml, or a single file.
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// The language of the translation: ar, en, es, fr, ru or zh.
    #[arg(long, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
    /// States that the texts of the language were made from the present source texts.
    #[arg(long, requires = "lang")]
    record: bool,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "the languages are ar, en, es, fr, ru and zh".to_owned())
}

impl Translations {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self.lang {
            Some(language) if self.record => self.record(language),
            _ => self.summary(),
        }
    }

    fn record(&self, language: Language) -> Result<(), Failure> {
        let noted = files::record(&self.path, language).map_err(Failure::Problems)?;
        say!("{language}: {noted} texts are on record as made from the present source texts.");
        Ok(())
    }

    fn summary(&self) -> Result<(), Failure> {
        let checked = questionnaire::check(&self.path)?;
        let languages = match self.lang {
            Some(language) => vec![language],
            None => checked.languages().iter().skip(1).copied().collect(),
        };
        say!("{}\t{}", "language", Status::ALL.map(Status::code).join("\t"));
        for language in languages {
            say!("{language}\t{}", counts(&checked, language).map(|count| count.to_string()).join("\t"));
        }
        Ok(())
    }
}

/// How many cells of a language have each status, in the order of [`Status::ALL`].
fn counts(questionnaire: &Questionnaire, language: Language) -> [usize; 4] {
    let cells = cells(questionnaire, language);
    Status::ALL.map(|status| cells.iter().filter(|cell| cell.status == status).count())
}
