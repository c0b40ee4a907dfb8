//! `audit verify` and `audit export`.

use std::io::Write;
use std::path::PathBuf;

use chrono::{Days, NaiveDate, NaiveTime};
use clap::Subcommand;
use clap::builder::PossibleValuesParser;

use super::bar::Bar;
use super::file::write_whole;
use super::{DatabaseArgs, Failure};
use crate::services::Platform;
use crate::services::audit::{Fault, Filter, Format, Noted, Verification, export, verify};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Finds out whether anything was changed, removed, put in or reordered, and names the first bad event.
    ///
    /// Answers (those of drafts too), submissions and published versions are held against the trail, and triggers against the program. Note the last line outside of the database from time to time and
    /// give it with --against: only then it shows if the end of the trail was cut off, or all of it made anew.
    ///
    /// The exit code is 0 if everything is as it should be, 3 if anything was tampered with, 2 for a wrong argument and 1 if the database
    /// can't be read.
    Verify {
        /// A head that was noted earlier.
        #[arg(long, value_name = "NUMBER:SHA256")]
        against: Option<Noted>,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Writes events as a file.
    Export {
        /// The first day, UTC; from the beginning if there is none.
        #[arg(long, value_name = "DATE")]
        from: Option<NaiveDate>,
        /// The last day, UTC; until now if there is none.
        #[arg(long, value_name = "DATE")]
        to: Option<NaiveDate>,
        /// The file's format.
        #[arg(long, default_value = "csv", value_parser = PossibleValuesParser::new(Format::ALL.map(Format::name)))]
        format: String,
        /// The file; the standard output if there is none.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::Verify { against, database } => {
                let bar = Bar::new();
                let found = verify(&database.open_existing()?, against.as_ref(), &bar)?;
                drop(bar);
                report(&found)
            }
            Self::Export { from, to, format, out, database } => {
                let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
                let until = to.and_then(|day| day.checked_add_days(Days::new(1)));
                let filter = Filter { from: from.map(midnight), until: until.map(midnight), ..Filter::default() };
                let format = Format::from_name(&format).unwrap_or(Format::Csv);
                write(&database.open_existing()?, &filter, format, out)
            }
        }
    }
}

fn write(platform: &Platform, filter: &Filter, format: Format, out: Option<PathBuf>) -> Result<(), Failure> {
    let write = |out: &mut dyn Write| Ok(export(platform, filter, format, out, &Bar::new()).map(drop)?);
    match out {
        None => write(&mut std::io::stdout().lock()),
        Some(path) => write_whole(&path, write),
    }
}

fn report(found: &Verification) -> Result<(), Failure> {
    if !found.faults.is_empty() {
        return Err(Failure::Disproved(found.faults.iter().map(Fault::to_string).collect()));
    }
    let began = found.began.map(|time| format!(", begun on {}", time.date_naive())).unwrap_or_default();
    say!("The audit trail is whole{began}.");
    let submissions = counted(found.submissions, "submission");
    let (responses, versions) = (counted(found.responses, "response"), counted(found.versions, "published version"));
    say!(
        "The answers of {responses}, {submissions} and {versions} are what it says; {} of them were there before it began.",
        found.older
    );
    let head = found.head.as_ref().map(|(number, sha256)| format!("{number}:{sha256}")).unwrap_or_default();
    say!("{}; head {head}; keep this line outside of the database.", counted(found.events, "event"));
    Ok(())
}

/// A number with its noun, thousands apart: `1,234 events`.
fn counted(number: usize, noun: &str) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", groups.join(","))
}
