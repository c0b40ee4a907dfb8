//! What the platform does, without HTTP and without SQL in a signature; pages, the API and the command line are doors to it.

use std::path::Path;

use chrono::{NaiveDate, Utc};

use crate::storage::{Database, OpenError, StorageError};

pub mod account;
pub mod actor;
pub mod administration;
pub mod analysis_plan;
pub mod answers;
pub mod api_token;
pub mod audit;
pub mod author;
pub mod authority;
pub mod board;
pub mod check;
pub mod checks;
pub mod clarification;
pub mod comparison;
pub mod concordance;
pub mod consultation;
pub mod contributor;
pub mod cycle;
pub mod dataset;
pub mod deadline;
pub mod demo;
pub mod demonstration;
pub mod description;
pub mod desk_research;
pub mod email_address;
pub mod error;
pub mod evidence;
pub mod export;
pub mod import;
pub mod index;
pub mod invitation;
mod library;
pub mod mail;
pub mod monitor;
pub mod nomination;
pub mod notice;
#[cfg(feature = "oidc")]
pub mod oidc;
pub mod oidc_identity;
pub mod one_time_link;
pub mod open_answer;
pub mod own_account;
pub mod password;
pub mod password_reset;
pub mod person_name;
pub mod policy;
pub mod preview;
pub mod prior;
pub mod privacy;
pub mod profile;
pub mod progress;
pub mod prose;
pub mod publication;
pub mod questionnaire;
pub mod reminder;
pub mod respondent;
pub mod response;
mod result_files;
pub mod saved_view;
pub mod second_factor;
pub mod session;
pub mod sign_in;
pub mod tally;
pub mod throttle;
pub mod token;
pub mod translation;
pub mod trend;
pub mod validation;
pub mod vault;
pub mod version;
pub mod who;
pub mod workbook;
pub mod xlsform;

pub use actor::{Actor, Role};
pub use authority::Authority;
pub use error::ServiceError;
pub use library::Library;
pub use vault::Vault;
pub use who::Who;

/// The platform over one database. Clones share everything.
#[derive(Debug, Clone)]
pub struct Platform {
    database: Database,
    library: Library,
    counted: board::Counted,
    kept: comparison::Kept,
    priors: prior::Kept,
    shelf: publication::Shelf,
    vault: Vault,
    store: evidence::Store,
    evidence: evidence::EvidenceLimits,
}

impl Platform {
    /// Opens the platform on a database that has every migration.
    ///
    /// # Errors
    /// [`OpenError`] if the database can't be used, or is older or newer than the program.
    pub fn open(address: &str) -> Result<Self, OpenError> {
        let database = Database::open(address)?;
        database.check_version()?;
        Self::over(database)
    }

    /// Opens the platform, applying the migrations that the database lacks.
    ///
    /// # Errors
    /// [`OpenError`] if the database can't be used or was made by a newer program.
    pub fn migrate(address: &str) -> Result<(Self, Vec<String>), OpenError> {
        let database = Database::open(address)?;
        let applied = database.migrate()?;
        Ok((Self::over(database)?, applied))
    }

    /// Whether there is a database to open, for those who only want to know what is in it.
    ///
    /// # Errors
    /// [`OpenError::Missing`] for a file that isn't there, [`OpenError::Address`] for what is no address.
    pub fn check_existence(address: &str) -> Result<(), OpenError> {
        Database::check_existence(address)
    }

    fn over(database: Database) -> Result<Self, OpenError> {
        audit::begin(&database).map_err(|error| match error {
            ServiceError::Storage(error) => error,
            other => StorageError::Corrupt { what: other.to_string() },
        })?;
        let (library, counted, kept) = (Library::default(), board::Counted::default(), comparison::Kept::default());
        let priors = prior::Kept::default();
        let (shelf, vault) = (publication::Shelf::default(), Vault::default());
        let (store, evidence) = (evidence::Store::default(), evidence::EvidenceLimits::default());
        Ok(Self { database, library, counted, kept, priors, shelf, vault, store, evidence })
    }

    /// The same platform with a key, without which the seeds of second factors are kept as they are.
    #[must_use]
    pub fn with_vault(self, vault: Vault) -> Self {
        Self { vault, ..self }
    }

    /// The same platform with a store, without which no files are taken.
    #[must_use]
    pub fn with_evidence(self, store: evidence::Store, limits: evidence::EvidenceLimits) -> Self {
        Self { store, evidence: limits, ..self }
    }

    /// Where the files of evidence are.
    #[must_use]
    pub const fn evidence_store(&self) -> &evidence::Store {
        &self.store
    }

    /// How much evidence is taken.
    #[must_use]
    pub const fn evidence_limits(&self) -> evidence::EvidenceLimits {
        self.evidence
    }

    /// What is published, kept in memory.
    #[must_use]
    pub const fn shelf(&self) -> &publication::Shelf {
        &self.shelf
    }

    /// What seals the seeds of second factors.
    #[must_use]
    pub const fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The database, for those who look after it.
    #[must_use]
    pub const fn database(&self) -> &Database {
        &self.database
    }

    /// The day that `today()` means in questionnaires: the server's, in UTC.
    #[must_use]
    pub fn today() -> NaiveDate {
        Utc::now().date_naive()
    }
}

/// The address of the database file in a folder of data.
#[must_use]
pub fn database_in(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("survey.sqlite3").display())
}
