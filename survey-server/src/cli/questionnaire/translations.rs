//! `questionnaire translations`: how far they are, a translator's file out and back in, and what they were made from.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::questionnaire::Questionnaire;
use survey_model::translation::exchange::{self, Format, TranslatorFile};
use survey_model::translation::{ChangeKind, Changes, Status, cells, files};

use crate::cli::Failure;
use crate::cli::file::put;
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
    #[arg(long, requires = "lang", conflicts_with_all = ["format", "apply"])]
    record: bool,
    /// Writes a file for the translator: xliff or xlsx.
    #[arg(long, value_name = "FORMAT", value_parser = format, requires_all = ["lang", "out"], conflicts_with = "apply")]
    format: Option<Format>,
    /// Where the file for the translator is written.
    #[arg(long, value_name = "FILE", requires = "format")]
    out: Option<PathBuf>,
    /// Takes a translator's file back in; lists every change first.
    #[arg(long, value_name = "FILE", requires = "lang")]
    apply: Option<PathBuf>,
    /// Only lists what would change.
    #[arg(long, requires = "apply")]
    dry_run: bool,
}

fn format(code: &str) -> Result<Format, String> {
    Format::from_code(code).ok_or_else(|| "the formats are xliff and xlsx".to_owned())
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "the languages are ar, en, es, fr, ru and zh".to_owned())
}

impl Translations {
    pub(super) fn run(self) -> Result<(), Failure> {
        match (self.lang, self.format, &self.out, &self.apply) {
            (Some(language), Some(format), Some(out), _) => self.write(language, format, out),
            (Some(language), _, _, Some(file)) => self.apply(language, file),
            (Some(language), ..) if self.record => self.record(language),
            _ => self.summary(),
        }
    }

    fn write(&self, language: Language, format: Format, out: &Path) -> Result<(), Failure> {
        let checked = questionnaire::check(&self.path)?;
        refuse_source(&checked, language)?;
        let bytes = format.write(&checked, language).map_err(|problem| Failure::Problems(vec![problem]))?;
        put(out, &bytes)?;
        say!("{} is for the translator into {}.", out.display(), language.own_name());
        Ok(())
    }

    fn apply(&self, language: Language, file: &Path) -> Result<(), Failure> {
        let checked = questionnaire::check(&self.path)?;
        refuse_source(&checked, language)?;
        let changes = read(file).and_then(|file| Changes::of(&checked, language, &file)).map_err(Failure::Problems)?;
        list(&changes);
        if self.dry_run || changes.list.is_empty() {
            say!("Nothing has been written.");
            return Ok(());
        }
        files::apply(&self.path, language, &changes.texts()).map_err(Failure::Problems)?;
        say!("{} is up to date.", self.path.display());
        if !checked.languages().contains(&language) {
            say!("{language} is not among the `languages` of the questionnaire yet; add it there to have it shown.");
        }
        Ok(())
    }

    fn record(&self, language: Language) -> Result<(), Failure> {
        refuse_source(&questionnaire::check(&self.path)?, language)?;
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

fn refuse_source(questionnaire: &Questionnaire, language: Language) -> Result<(), Failure> {
    if questionnaire.languages().first() != Some(&language) {
        return Ok(());
    }
    let message = format!("{language} is the source language of {}; name another", questionnaire.name());
    Err(Failure::usage(message))
}

/// A translator's file; no more of it is read than one may have.
fn read(path: &Path) -> Result<TranslatorFile, Vec<Problem>> {
    let name = path.display().to_string();
    let mut bytes = Vec::new();
    let most = exchange::LARGEST as u64 + 1;
    File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(|error| vec![Problem::in_line("unreadable", &name, 1, format!("the file can't be read: {error}"))])?;
    exchange::read(&name, &bytes)
}

fn list(changes: &Changes) {
    for change in &changes.list {
        say!("{} {}", change.kind.code(), change.address);
        match change.kind {
            ChangeKind::Added => say!("  source: {}\n      to: {}", change.source, change.to),
            ChangeKind::Changed => {
                say!("  source: {}\n    from: {}\n      to: {}", change.source, change.from, change.to)
            }
            ChangeKind::Confirmed => say!("  source: {}\n   stays: {}", change.source, change.to),
        }
    }
    let [added, changed, confirmed] =
        [ChangeKind::Added, ChangeKind::Changed, ChangeKind::Confirmed].map(|kind| changes.count(kind));
    let (unchanged, untranslated) = (changes.unchanged, changes.untranslated);
    say!(
        "{added} added, {changed} changed, {confirmed} confirmed, {unchanged} unchanged, {untranslated} not translated."
    );
}

/// How many cells of a language have each status, in the order of [`Status::ALL`].
fn counts(questionnaire: &Questionnaire, language: Language) -> [usize; 4] {
    let cells = cells(questionnaire, language);
    Status::ALL.map(|status| cells.iter().filter(|cell| cell.status == status).count())
}
