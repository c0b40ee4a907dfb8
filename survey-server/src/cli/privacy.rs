//! `privacy apply-retention`.

use clap::Subcommand;

use super::{DatabaseArgs, Failure};
use crate::services::Who;
use crate::services::privacy::{USUAL_DAYS, apply};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Removes sessions, links, tokens and addresses that are older than the retention period; `serve` does so once a day.
    ApplyRetention {
        /// For how many days they are kept.
        #[arg(long, env = "RETENTION_DAYS", default_value_t = USUAL_DAYS, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=3650))]
        retention_days: u32,
        /// Only says what would be removed.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        let Self::ApplyRetention { retention_days, dry_run, database } = self;
        let removed = apply(&database.open_existing()?, &Who::operator(), retention_days, dry_run)?;
        let did = if dry_run { "Would remove" } else { "Removed" };
        for (kind, count) in removed.counts() {
            say!("{did} {count} {kind} of more than {retention_days} days ago.");
        }
        Ok(())
    }
}
