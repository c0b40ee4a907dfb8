//! `nomination import` and `nomination list`.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use survey_model::member_state::MemberState;

use super::{DatabaseArgs, Failure, file};
use crate::services::nomination::{self, Loaded, NominationView};
use crate::services::{Authority, Platform};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Records nominations from a CSV file; rows that can't be recorded come back, to be corrected and loaded again.
    ///
    /// The first row names the columns: `member_state` (a code or a name in any of the six languages), `name`, `email`,
    /// `administration`, and, if you have them, `language`, `letter_reference`, `letter_date` and `received_on` (2026-12-31) and
    /// `lead` (yes or no).
    /// Loading a file twice records nothing twice.
    Import {
        /// The file.
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Says what would be recorded, and records nothing.
        #[arg(long)]
        dry_run: bool,
        /// Writes the rejected rows to this file, each with its line, its codes and its reasons.
        #[arg(long, value_name = "REJECTED.csv")]
        rejected: Option<PathBuf>,
        /// Queues an invitation for each person who is recorded.
        #[arg(long)]
        invite: bool,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Lists who answers for which Member State, a line for each nomination that is in force.
    List {
        /// Only those of this Member State: its code or its name.
        #[arg(long, value_name = "ISO3")]
        member_state: Option<String>,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::Import { file, dry_run, rejected, invite, database } => {
                import(&database.open()?, &file, dry_run, rejected.as_deref(), invite)
            }
            Self::List { member_state, database } => list(&database.open_existing()?, member_state.as_deref()),
        }
    }
}

fn import(
    platform: &Platform,
    path: &Path,
    dry_run: bool,
    rejected: Option<&Path>,
    invites: bool,
) -> Result<(), Failure> {
    let bytes =
        std::fs::read(path).map_err(|error| Failure::usage(format!("{} can't be read: {error}", path.display())))?;
    let by = Authority::Operator;
    let loaded = match dry_run {
        true => nomination::check(platform, &by, &bytes)?,
        false => nomination::import(platform, &by, &bytes, invites)?,
    };
    say!("{}", sentence(&loaded, dry_run));
    say_other_names(&loaded, path, dry_run);
    if let Some(rejected) = rejected {
        file::put(rejected, &nomination::rejected(&loaded)?)?;
    }
    report(&loaded, path)
}

fn sentence(loaded: &Loaded, dry_run: bool) -> String {
    let recorded = counted(loaded.recorded(), "nomination", "nominations");
    let what = if dry_run { "would be recorded; nothing was stored" } else { "recorded" };
    let there = counted(loaded.there(), "was", "were");
    let rejected = counted(loaded.rejected().count(), "row", "rows");
    format!("{recorded} {what}. {there} recorded before, {rejected} can't be recorded.")
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// Who is known by another name: it is said, and keeps no row from being recorded.
fn say_other_names(loaded: &Loaded, path: &Path, dry_run: bool) {
    for (row, other) in loaded.other_names() {
        let what = match (other.is_changed, dry_run) {
            (true, true) => "who was invited and has not come yet; the name would become",
            (true, false) => "who was invited and had not come yet; the name has become",
            (false, _) => "and the account keeps that name; the file says",
        };
        let (path, line, known, name) = (path.display(), row.line, &other.known, row.form.name.trim());
        say!("{path}:{line}: {} belongs to `{known}`, {what} `{name}`", row.form.email);
    }
}

/// Rejected rows are the caller's to mend.
fn report(loaded: &Loaded, path: &Path) -> Result<(), Failure> {
    let mut count = 0;
    for (row, problems) in loaded.rejected() {
        count += 1;
        for problem in problems {
            tell!("{}:{}: [{}] {}", path.display(), row.line, problem.code, problem.message);
        }
    }
    if count == 0 {
        Ok(())
    } else {
        Err(Failure::usage(format!("{} not recorded", counted(count, "row was", "rows were"))))
    }
}

fn list(platform: &Platform, member_state: Option<&str>) -> Result<(), Failure> {
    let wanted = member_state.map(|text| {
        let unknown =
            || Failure::usage(format!("`{text}` is not a Member State; give its code, such as KEN, or its name"));
        MemberState::named(text).ok_or_else(unknown)
    });
    let wanted = wanted.transpose()?;
    for view in nomination::list(platform)?.iter().filter(|view| view.is_in_force()) {
        if wanted.is_none_or(|state| state.iso3 == view.respondent.state) {
            say!("{}", line(view));
        }
    }
    Ok(())
}

fn line(view: &NominationView) -> String {
    let email = view.account.email.as_deref().unwrap_or("-");
    let lead = if view.account.is_lead { "lead" } else { "-" };
    let (state, status, name) = (view.respondent.state, view.account.status, &view.account.name);
    format!("{state}\t{lead}\t{status}\t{email}\t{name}\t{}", view.nomination.administration)
}
