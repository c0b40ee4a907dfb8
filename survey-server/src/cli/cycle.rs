//! `cycle create`, `open`, `close` and `list`.

use chrono::NaiveDate;
use clap::Subcommand;
use survey_model::code::CycleLabel;
use survey_model::cycle::CycleStatus;
use survey_model::version::VersionName;

use super::{DatabaseArgs, Failure};
use crate::services::cycle::{self, CycleView, NewCycle};
use crate::services::{Authority, Who, deadline};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Creates a cycle; nobody can answer until it is opened.
    Create {
        /// Its name, such as 2018-2021.
        label: CycleLabel,
        /// The published version that it asks.
        #[arg(long, value_name = "SERIES@VERSION")]
        questionnaire: VersionName,
        /// Its first day, such as 2018-01-01.
        #[arg(long, value_name = "DATE")]
        starts: NaiveDate,
        /// Its last day.
        #[arg(long, value_name = "DATE")]
        ends: NaiveDate,
        /// The last day on which answers are taken, UTC; without it, they are taken until the cycle is closed.
        #[arg(long, value_name = "DATE")]
        deadline: Option<NaiveDate>,
        /// The answers will be made up: everything that comes of them says so.
        #[arg(long)]
        synthetic: bool,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Opens a cycle for answers.
    Open {
        /// The cycle.
        label: CycleLabel,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Closes a cycle: no answers are taken any more.
    Close {
        /// The cycle.
        label: CycleLabel,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Sets the last day on which answers are taken from everybody, or takes it away.
    Deadline {
        /// The cycle.
        label: CycleLabel,
        /// The day, such as 2027-03-31, which counts until its end in UTC; `none` for no deadline.
        #[arg(value_parser = parse_deadline)]
        date: Deadline,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Lists the cycles.
    List {
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::Create { label, questionnaire, starts, ends, deadline, synthetic, database } => {
                let new = NewCycle { label, questionnaire, starts_on: starts, ends_on: ends, synthetic, deadline };
                create(new, &database)
            }
            Self::Open { label, database } => {
                let again = match cycle::open(&database.open_existing()?, &Who::operator(), &label)? {
                    CycleStatus::Closed => " again; it had been closed",
                    CycleStatus::Planned | CycleStatus::Open => "",
                };
                say!("The cycle {label} is open{again}.");
                Ok(())
            }
            Self::Close { label, database } => {
                cycle::close(&database.open_existing()?, &Who::operator(), &label)?;
                say!("The cycle {label} is closed.");
                Ok(())
            }
            Self::Deadline { label, date: Deadline(day), database } => {
                deadline::set(&database.open_existing()?, &Authority::Operator, &label, day)?;
                match day {
                    Some(day) => say!("Answers to the cycle {label} are taken until the end of {day} (UTC)."),
                    None => say!("The cycle {label} has no deadline: answers are taken until it is closed."),
                }
                Ok(())
            }
            Self::List { database } => list(&database),
        }
    }
}

/// A day, or none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadline(Option<NaiveDate>);

fn parse_deadline(text: &str) -> Result<Deadline, chrono::ParseError> {
    if text == "none" { Ok(Deadline(None)) } else { text.parse().map(|day| Deadline(Some(day))) }
}

fn create(new: NewCycle, database: &DatabaseArgs) -> Result<(), Failure> {
    let label = new.label.clone();
    cycle::create(&database.open()?, &Who::operator(), new)?;
    say!("The cycle {label} is created. Open it with: survey-server cycle open {label}");
    Ok(())
}

fn list(database: &DatabaseArgs) -> Result<(), Failure> {
    let cycles = cycle::list(&database.open_existing()?)?;
    if cycles.is_empty() {
        say!("There are no cycles. Make one with: survey-server cycle create --help");
    }
    for view in &cycles {
        say!("{}", line(view));
    }
    Ok(())
}

fn line(view: &CycleView) -> String {
    let cycle = &view.cycle;
    let synthetic = if cycle.synthetic { "  synthetic" } else { "" };
    let deadline = cycle.deadline.map(|day| format!("  deadline {day}")).unwrap_or_default();
    let status = cycle.status.code();
    format!(
        "{:<12} {status:<8} {} to {}  {}{deadline}{synthetic}",
        cycle.label,
        cycle.starts_on,
        cycle.ends_on,
        view.questionnaire.name()
    )
}
