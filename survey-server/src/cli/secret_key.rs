//! `secret-key rotate`.

use std::path::PathBuf;

use clap::Subcommand;

use super::{DatabaseArgs, Failure};
use crate::services::vault;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Seals the seeds of second factors with a new key, which takes the place of the one in the file.
    ///
    /// Stop every server first: a running one goes on with the old key. Servers on other machines need the new file. If it is stopped, the next
    /// start or the next attempt ends it. Copies of the database from before still need the old key: keep it apart if you keep them.
    Rotate {
        /// The file with the key; with an SQLite database, without more, the one beside it.
        #[arg(long, env = "SURVEY_SECRET_KEY_FILE", value_name = "FILE")]
        secret_key_file: Option<PathBuf>,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        let Self::Rotate { secret_key_file, database } = self;
        let platform = database.open()?;
        let rotated = vault::rotate(platform.database(), secret_key_file.as_deref());
        let rotated = rotated.map_err(|error| Failure::usage(error.to_string()))?;
        let (file, seeds) = (rotated.file.display(), rotated.seeds);
        say!("{file} has a new key. Seeds of second factors that are sealed with it now: {seeds}.");
        say!("Servers on other machines need this file before they start.");
        Ok(())
    }
}
