//! `questionnaire schema`.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;
use survey_model::questionnaire::json_schema::FileKind;

use super::super::Failure;

/// Prints the JSON Schema of a file of a questionnaire, or writes all of them for an editor.
#[derive(Debug, Args)]
pub(in crate::cli) struct Schema {
    /// The kind of file.
    #[arg(default_value = "questionnaire", value_parser = PossibleValuesParser::new(FileKind::ALL.map(FileKind::name)))]
    kind: String,
    /// A folder for the schemas of all kinds of files.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Schema {
    pub(in crate::cli) fn run(self) -> Result<(), Failure> {
        match self.out {
            Some(folder) => FileKind::ALL.into_iter().try_for_each(|kind| write(&folder, kind)),
            None => {
                let kind = FileKind::ALL.into_iter().find(|kind| kind.name() == self.kind);
                say!("{}", kind.unwrap_or(FileKind::Questionnaire).json_schema().trim_end());
                Ok(())
            }
        }
    }
}

fn write(folder: &Path, kind: FileKind) -> Result<(), Failure> {
    let file = folder.join(kind.name()).with_extension("schema.json");
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&file, kind.json_schema()));
    written.map_err(|error| Failure::usage(format!("{} can't be written: {error}", file.display())))?;
    say!("{}", file.display());
    Ok(())
}
