//! `export responses`.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use survey_model::code::CycleLabel;
use survey_model::language::Language;

use super::bar::Bar;
use super::{DatabaseArgs, Failure};
use crate::services::Platform;
use crate::services::export::{ExportRequest, export};
use crate::storage::now;

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
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        let Self::Responses { cycle, format, out, lang, bom, database } = self;
        let language = Language::from_code(&lang).unwrap_or(Language::En);
        let request = ExportRequest { cycle, format, language, bom, as_of: now() };
        let platform = database.open()?;
        match out {
            None => write(&platform, &request, &mut std::io::stdout().lock()),
            Some(path) => to_file(&platform, &request, &path),
        }
    }
}

fn write(platform: &Platform, request: &ExportRequest, out: &mut dyn Write) -> Result<(), Failure> {
    Ok(export(platform, request, out, &Bar::new())?)
}

/// Writes beside the file and puts it in place when it is whole, so that a file that is there is never half of one.
fn to_file(platform: &Platform, request: &ExportRequest, path: &Path) -> Result<(), Failure> {
    let unwritable = |error: std::io::Error| Failure::usage(format!("{} can't be written: {error}", path.display()));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = folder.join(format!(".{}.part", path.file_name().unwrap_or_default().to_string_lossy()));
    let mut out = BufWriter::new(File::create(&beside).map_err(unwritable)?);
    let written = write(platform, request, &mut out).and_then(|()| out.flush().map_err(unwritable));
    match written {
        Ok(()) => std::fs::rename(&beside, path).map_err(unwritable),
        Err(failure) => {
            let _ = std::fs::remove_file(&beside);
            Err(failure)
        }
    }
}
