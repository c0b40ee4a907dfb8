//! `export responses`.

use std::io::Write;
use std::path::PathBuf;

use chrono::{DateTime, SecondsFormat, Utc};
use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use survey_model::code::CycleLabel;
use survey_model::language::Language;

use super::as_of::AsOf;
use super::bar::Bar;
use super::file::write_whole;
use super::{DatabaseArgs, Failure};
use crate::services::Platform;
use crate::services::export::{ExportRequest, export};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Writes the latest submission of every respondent of a cycle.
    Responses {
        /// The cycle.
        #[arg(long, value_name = "LABEL")]
        cycle: CycleLabel,
        /// The file's format.
        #[arg(long, value_parser = PossibleValuesParser::new(analysis::export::FORMATS.iter().map(|format| format.name())))]
        format: String,
        /// The file; the standard output if there is none.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// The language of labels.
        #[arg(long, default_value = "en", value_parser = ["ar", "en", "es", "fr", "ru", "zh"])]
        lang: String,
        /// Begin with a byte order mark, by which Excel knows UTF-8.
        #[arg(long)]
        bom: bool,
        #[command(flatten)]
        as_of: AsOf,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        let Self::Responses { cycle, format, out, lang, bom, as_of, database } = self;
        let language = Language::from_code(&lang).unwrap_or(Language::En);
        let request = ExportRequest { cycle, format, language, bom, counting: as_of.counting() };
        let platform = database.open_existing()?;
        match out {
            None => write(&platform, &request, &mut std::io::stdout().lock()),
            Some(path) => write_whole(&path, |out| write(&platform, &request, out)),
        }
    }
}

fn write(platform: &Platform, request: &ExportRequest, out: &mut dyn Write) -> Result<(), Failure> {
    match export(platform, request, out, &Bar::new())? {
        Some(last) => tell!("as known at {}; the last submission is of {}", stamp(request.counting.as_of), stamp(last)),
        None => tell!("as known at {}; nobody had answered", stamp(request.counting.as_of)),
    }
    Ok(())
}

fn stamp(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}
