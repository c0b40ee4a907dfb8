//! The command line: another door to the services that the pages use.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::services::{Platform, database_in, demo};
use crate::storage::OpenError;

/// Prints a line; whoever has stopped reading (`… | head`) is no reason to fail.
macro_rules! say {
    ($($line:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($line)*);
    }};
}

/// Prints a line to the error output, likewise.
macro_rules! tell {
    ($($line:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($line)*);
    }};
}

mod account;
mod as_of;
mod audit;
mod bar;
mod bounds;
mod check;
mod compare;
mod cycle;
mod demonstrate;
mod describe;
mod evidence;
mod export;
mod failure;
mod file;
mod folder;
mod import;
mod index;
mod mail;
mod nomination;
#[cfg(feature = "oidc")]
mod oidc;
mod personal_data;
mod privacy;
mod questionnaire;
mod routes;
mod secret_key;
mod serve;
mod trend;
mod version_reference;

use failure::Failure;

/// What `--help` ends with.
const EXAMPLES: &str = "\
Try it with made-up answers:
  survey-server demo

Or run a survey of your own:
  survey-server questionnaire check questionnaires/cybersecurity-awareness/1.0.0
  survey-server questionnaire publish questionnaires/cybersecurity-awareness/1.0.0
  survey-server cycle create 2026-2029 --questionnaire cybersecurity-awareness@1.0.0 \\
      --starts 2026-01-01 --ends 2029-12-31
  survey-server cycle open 2026-2029
  survey-server account invite jane.doe@ministry.example --name \"Jane Doe\" --role focal_point --member-state KEN
  survey-server serve";

/// Surveys among Member States that can say whether anything got better.
#[derive(Debug, Parser)]
#[command(name = "survey-server", version, after_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Makes a sample study with made-up answers, unless it is there, and serves it.
    Demo(demonstrate::Demo),
    /// Serves the platform.
    Serve(serve::Serve),
    /// Brings the database up to this version of the program.
    Migrate(DatabaseArgs),
    /// Checks and publishes questionnaires.
    #[command(subcommand)]
    Questionnaire(questionnaire::Command),
    /// Creates, opens, closes and lists study cycles.
    #[command(subcommand)]
    Cycle(cycle::Command),
    /// Invites people.
    #[command(subcommand)]
    Account(account::Command),
    /// Lists letters, and sends those that are due.
    #[command(subcommand)]
    Mail(mail::Command),
    /// Records who is nominated to answer for which Member State.
    #[command(subcommand)]
    Nomination(nomination::Command),
    /// Removes personal data that is old.
    #[command(subcommand)]
    Privacy(privacy::Command),
    /// Replaces the key that seals the seeds of second factors.
    #[command(subcommand)]
    SecretKey(secret_key::Command),
    /// Takes in responses that were collected elsewhere.
    #[command(subcommand)]
    Import(import::Command),
    /// Writes responses as a file for other programs.
    #[command(subcommand)]
    Export(export::Command),
    /// Verifies the audit trail, or writes it as a file.
    #[command(subcommand)]
    Audit(audit::Command),
    /// Verifies everything that is kept: the audit trail, submissions, and the files of evidence.
    Check(check::Check),
    /// Compares two cycles and writes tables, findings and charts.
    Compare(compare::Compare),
    /// Says what those who did not answer could hide of the change between two cycles.
    Bounds(bounds::Bounds),
    /// Says what was answered in one cycle, also as everybody may see it.
    Describe(describe::Describe),
    /// Follows every item over two cycles or more.
    Trend(trend::Trend),
    /// Computes the index that analysis.toml declares, with ranks, tiers and changes.
    Index(index::Index),
    /// Lists every address of the server, with its guard and who may come in.
    Routes(routes::Routes),
}

/// Which database is used.
#[derive(Debug, Clone, Args)]
struct DatabaseArgs {
    /// The database: `postgres://…`, or `sqlite:FILE`; an SQLite file in ./survey-data unless you say otherwise.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    database: Option<String>,
}

impl DatabaseArgs {
    /// Opens the platform. An SQLite file is brought up to date on the way, since nobody else uses it; a PostgreSQL
    /// database, which other servers may be using, only by `migrate`.
    fn open(&self) -> Result<Platform, Failure> {
        let address = self.address()?;
        if address.starts_with("postgres") { Ok(Platform::open(&address)?) } else { Ok(Platform::migrate(&address)?.0) }
    }

    /// Whether there is a database to open.
    fn is_there(&self) -> bool {
        self.check_existence().is_ok()
    }

    fn check_existence(&self) -> Result<(), OpenError> {
        let default = || database_in(&demo::default_folder());
        Platform::check_existence(&self.database.clone().unwrap_or_else(default))
    }

    /// Opens the platform for what can only be there if somebody put it in: a mistyped name makes no new database.
    fn open_existing(&self) -> Result<Platform, Failure> {
        self.check_existence()?;
        self.open()
    }

    fn address(&self) -> Result<String, Failure> {
        match &self.database {
            Some(address) => Ok(address.clone()),
            None => in_folder(&demo::default_folder()),
        }
    }
}

/// The address of the database in a folder, which is made if it isn't there.
fn in_folder(folder: &PathBuf) -> Result<String, Failure> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    // Drafts, addresses and hashes of passwords are nobody else's on the machine.
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|error| Failure::usage(format!("the folder {} can't be made: {error}", folder.display())))?;
    Ok(database_in(folder))
}

/// Runs the command that the program was started with.
#[must_use]
pub fn run() -> ExitCode {
    let command = match Cli::try_parse() {
        Ok(cli) => cli.command,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    match execute(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn execute(command: Command) -> Result<(), Failure> {
    match command {
        Command::Demo(command) => command.run(),
        Command::Serve(command) => command.run(),
        Command::Migrate(database) => migrate(&database),
        Command::Questionnaire(command) => command.run(),
        Command::Cycle(command) => command.run(),
        Command::Account(command) => command.run(),
        Command::Mail(command) => command.run(),
        Command::Nomination(command) => command.run(),
        Command::Privacy(command) => command.run(),
        Command::SecretKey(command) => command.run(),
        Command::Import(command) => command.run(),
        Command::Export(command) => command.run(),
        Command::Audit(command) => command.run(),
        Command::Check(command) => command.run(),
        Command::Compare(command) => command.run(),
        Command::Bounds(command) => command.run(),
        Command::Describe(command) => command.run(),
        Command::Trend(command) => command.run(),
        Command::Index(command) => command.run(),
        Command::Routes(command) => command.run(),
    }
}

fn migrate(database: &DatabaseArgs) -> Result<(), Failure> {
    let (_, applied) = Platform::migrate(&database.address()?)?;
    match applied.as_slice() {
        [] => say!("The database is up to date."),
        applied => say!("Applied {} migrations: {}.", applied.len(), applied.join(", ")),
    }
    Ok(())
}
