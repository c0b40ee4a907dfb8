//! `account export` and `account erase`.

use std::path::PathBuf;

use super::file::put;
use super::{DatabaseArgs, Failure};
use crate::services::email_address::EmailAddress;
use crate::services::privacy;

#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// The person's e-mail address.
    email: String,
    /// The file.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct Erase {
    /// The person's e-mail address.
    email: String,
    /// The address once more: an erasure can't be undone.
    #[arg(long, value_name = "EMAIL")]
    confirm: String,
    #[command(flatten)]
    database: DatabaseArgs,
}

fn address(text: &str) -> Result<EmailAddress, Failure> {
    EmailAddress::parse(text).map_err(|error| Failure::usage(format!("`{text}`: {error}")))
}

impl Export {
    pub(super) fn run(self) -> Result<(), Failure> {
        let document = privacy::export_as_operator(&self.database.open_existing()?, &address(&self.email)?)?;
        let text = serde_json::to_vec_pretty(&document).map_err(|error| Failure::Machine(error.to_string()))?;
        put(&self.out, &text)?;
        say!("Everything that is kept about {} is in {}.", self.email, self.out.display());
        Ok(())
    }
}

impl Erase {
    pub(super) fn run(self) -> Result<(), Failure> {
        let erased =
            privacy::erase_as_operator(&self.database.open_existing()?, &address(&self.email)?, &self.confirm)?;
        say!("Erased the personal data of account {}.", erased.account);
        if erased.without_lead.is_some() {
            say!("The Member State has no focal point any more; nobody can sign off until somebody is nominated.");
        }
        Ok(())
    }
}
