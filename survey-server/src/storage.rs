//! Rows and named queries on SQLite or PostgreSQL.
//!
//! [`Database`] is the only door: [`Database::read`] lends a connection that the database itself keeps from writing, and
//! [`Database::write`] hands work to the one writer, which saves what waits with a single sync. Both block, so call them from a thread that may.
//! Queries are functions over [`Connection`], one file per noun, and return model types or row structs.
//! What differs between the databases is in `dialect.rs`, the types of columns in `types.rs` and `text.rs`.

use std::sync::Arc;

pub mod account;
pub mod address;
pub mod analysis_plan;
pub mod answer;
pub mod answer_history;
pub mod answer_validation;
pub mod api_token;
pub mod audit_event;
pub mod audit_origin;
pub mod author;
pub mod authored;
pub mod clarification;
pub mod connection;
pub mod consultation_comment;
pub mod consultation_disposition;
pub mod consultation_invitation;
pub mod consultation_round;
pub mod coordination_body;
pub mod credential;
pub mod cycle;
pub mod deadline_extension;
pub mod demonstration_link;
mod dialect;
mod error;
pub mod evidence;
pub mod evidence_object;
mod id;
pub mod known_device;
pub mod mail_message;
pub mod member_state;
mod migrations;
pub mod monitor_visit;
pub mod nomination;
pub mod oidc_identity;
pub mod oidc_sign_in;
pub mod one_time_link;
pub mod private_file;
pub mod publication;
pub mod questionnaire_event;
pub mod questionnaire_revision;
pub mod questionnaire_version;
pub mod recovery_code;
pub mod reminder_step;
pub mod respondent;
pub mod response;
pub mod response_event;
pub mod saved_view;
mod schema;
pub mod section_delegation;
pub mod section_event;
pub mod session;
pub mod sign_in;
pub mod sign_in_throttle;
pub mod submission;
pub mod submission_evidence;
pub mod taken_address;
mod text;
pub mod trigger;
mod types;
mod writer;

pub use address::{Address, AddressError};
pub use connection::AnyConn as Connection;
pub use error::{OpenError, StorageError};
pub use id::{
    AccountId, ApiTokenId, ClarificationId, ClarificationMessageId, ConsultationCommentId, ConsultationRoundId,
    CoordinationBodyId, CycleId, DeadlineExtensionId, EvidenceId, MailMessageId, NominationId, OidcIdentityId,
    OneTimeLinkId, PublicationId, QuestionnaireVersionId, ReminderStepId, RespondentId, ResponseEventId, ResponseId,
    SavedViewId, SectionEventId, SessionId, SignInId, SubmissionId,
};
pub use types::{now, to_microsecond};

/// A database in use. Clones share one writer and one pool; when the last clone is dropped, what waits is saved first.
#[derive(Debug, Clone)]
pub struct Database {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    address: Address,
    readers: connection::Pool,
    writer: writer::Writer,
}

impl Database {
    /// Opens the database at an address (see [`Address::parse`]); an SQLite file that is not there is made.
    ///
    /// # Errors
    /// [`OpenError`] with the database's own reason, and without the password.
    pub fn open(address: &str) -> Result<Self, OpenError> {
        let address = Address::parse(address)?;
        let conn = dialect::connect_writer(&address)?;
        let writer = writer::Writer::start(&address, conn)?;
        let readers = connection::pool(&address);
        Ok(Self { shared: Arc::new(Shared { address, readers, writer }) })
    }

    /// Whether there is a database to open: a file that nobody made would be made by opening it.
    ///
    /// # Errors
    /// [`OpenError::Missing`] for a file that isn't there, [`OpenError::Address`] for what is no address.
    pub fn check_existence(address: &str) -> Result<(), OpenError> {
        match Address::parse(address)? {
            Address::Sqlite(path) if !path.exists() => Err(OpenError::Missing { file: path.display().to_string() }),
            Address::Sqlite(_) | Address::Postgres(_) => Ok(()),
        }
    }

    /// Takes the files of the database from everybody on the machine but their owner.
    pub fn make_private(&self) {
        if let Address::Sqlite(path) = self.address() {
            private_file::of_database(path).iter().for_each(|file| private_file::tighten(file));
        }
    }

    /// Where the database is; its `Display` shows no password.
    #[must_use]
    pub fn address(&self) -> &Address {
        &self.shared.address
    }

    /// Applies the migrations that the database lacks, brings the list of Member States up to date, and names what was applied.
    ///
    /// # Errors
    /// [`OpenError::Newer`] if the database knows more than the program, which leaves it as it is; [`OpenError::Migration`] likewise changes nothing.
    pub fn migrate(&self) -> Result<Vec<String>, OpenError> {
        migrations::migrate(&self.shared.address)
    }

    /// Whether the program and the database have the same migrations.
    ///
    /// # Errors
    /// [`OpenError::Newer`] or [`OpenError::Older`], with what one of them lacks.
    pub fn check_version(&self) -> Result<(), OpenError> {
        migrations::check_version(&self.shared.address)
    }

    /// Lends `work` a connection that only reads; all of its queries see the same moment.
    ///
    /// # Errors
    /// Whatever `work` returns, and [`StorageError`] if there is no connection.
    pub fn read<T, E: From<StorageError>>(&self, work: impl FnOnce(&mut Connection) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.shared.readers.get().map_err(|error| self.no_reader(&error))?;
        connection::at_one_moment(&mut conn, work)
    }

    /// Lets the writer do `work` as a transaction of its own and returns once it is durable, or once nothing of it is left.
    ///
    /// `work` may be called several times, each time from the beginning, when the database stops it because of other servers: it
    /// should do nothing but queries. An `Err` undoes what it did. It must not call `write` itself.
    ///
    /// # Errors
    /// Whatever `work` returns, and [`StorageError`] if the database cannot save.
    ///
    /// # Panics
    /// If `work` does; nothing of it is saved then, and the writer goes on.
    pub fn write<T, E>(&self, work: impl FnMut(&mut Connection) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        self.shared.writer.write(work)
    }

    fn no_reader(&self, error: &impl std::fmt::Display) -> StorageError {
        if self.shared.readers.state().connections > 0 {
            StorageError::Busy("every connection for reading is in use".to_owned())
        } else {
            StorageError::Unavailable(self.shared.address.without_password(&error.to_string()))
        }
    }
}

/// How many rows refer to rows that are not there: what was changed past the program, on a database that lets it.
///
/// # Errors
/// [`StorageError`] if the query fails.
pub fn broken_references(conn: &mut Connection) -> Result<i64, StorageError> {
    Ok(dialect::broken_references(conn)?)
}
