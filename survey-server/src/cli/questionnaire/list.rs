//! `questionnaire list`.

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::super::{DatabaseArgs, Failure};
use crate::services::version::{self, VersionLine};

/// So much of a hash tells versions apart.
const HASH_START: usize = 12;

/// Lists the versions of questionnaires that the database has, whatever their status.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// How to write them.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A line for each.
    Text,
    /// A JSON array, with whole hashes and every obstacle.
    Json,
}

impl List {
    pub(in crate::cli) fn run(self) -> Result<(), Failure> {
        let lines = version::overview(&self.database.open_existing()?)?;
        match self.format {
            Format::Json => say!("{}", Value::Array(lines.iter().map(json_of).collect())),
            Format::Text if lines.is_empty() => {
                say!("There is no version yet; `questionnaire publish PATH` brings in the first one.");
            }
            Format::Text => lines.iter().for_each(|line| say!("{}", text_of(line))),
        }
        Ok(())
    }
}

fn text_of(line: &VersionLine) -> String {
    let row = &line.row;
    let start = row.sha256.get(..HASH_START).unwrap_or(&row.sha256);
    let published = row.published_at.map(|at| format!("  {}", at.format("%Y-%m-%d"))).unwrap_or_default();
    format!(
        "{:<36} {:<16} revision {:<3} {start}  {}{published}",
        row.name().to_string(),
        row.status.code(),
        row.revision,
        contents(line)
    )
}

/// What a version consists of, and how complete it is.
fn contents(line: &VersionLine) -> String {
    let Some(questionnaire) = &line.questionnaire else { return "its text is damaged".to_owned() };
    let languages: Vec<&str> = questionnaire.languages().iter().map(|language| language.code()).collect();
    let obstacles = match questionnaire.obstacles().len() {
        0 => "complete".to_owned(),
        1 => "1 obstacle".to_owned(),
        count => format!("{count} obstacles"),
    };
    format!("{} items  {}  {obstacles}", questionnaire.items().count(), languages.join(","))
}

fn json_of(line: &VersionLine) -> Value {
    let row = &line.row;
    let mut value = json!({
        "series": row.series.as_str(),
        "version": row.version.to_string(),
        "status": row.status.code(),
        "revision": row.revision,
        "sha256": row.sha256,
        "published_at": row.published_at,
        "is_damaged": line.questionnaire.is_none(),
    });
    if let Some(questionnaire) = &line.questionnaire {
        value["items"] = json!(questionnaire.items().count());
        value["languages"] = json!(questionnaire.languages());
        value["obstacles"] = json!(questionnaire.obstacles());
    }
    value
}
