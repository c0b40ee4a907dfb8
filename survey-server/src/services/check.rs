//! Whether everything that is kept is as it was: the audit trail with what it tells of, submissions, and the store of evidence.

mod evidence;
mod submissions;

use super::audit::{self, Noted};
use super::progress::Progress;
use super::{Platform, ServiceError};
use crate::storage::{self, StorageError};

/// What was looked at, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Events of the audit trail.
    pub events: usize,
    /// Submissions.
    pub submissions: usize,
    /// Files that are attached to answers, or that submissions have.
    pub files: usize,
    /// Links.
    pub links: usize,
    /// What lies in the store.
    pub objects: usize,
    /// How many bytes of it were hashed.
    pub bytes: u64,
    /// Everything that is wrong.
    pub findings: Vec<Finding>,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// A sentence that names it.
    pub message: String,
}

impl Report {
    fn find(&mut self, code: &'static str, message: impl Into<String>) {
        self.findings.push(Finding { code, message: message.into() });
    }
}

/// Looks at everything. `noted` is a head of the audit trail that was written down elsewhere.
///
/// # Errors
/// [`ServiceError`] if the database or the store can't be read. What is wrong is no error but a finding.
pub fn check(platform: &Platform, noted: Option<&Noted>, progress: &dyn Progress) -> Result<Report, ServiceError> {
    let mut report = Report::default();
    let verified = audit::verify(platform, noted, progress)?;
    report.events = verified.events;
    verified.faults.iter().for_each(|fault| report.find("audit", fault.to_string()));
    platform.database.read(|conn| submissions::check(conn, &mut report))?;
    evidence::check(platform, progress, &mut report)?;
    let broken = platform.database.read::<_, StorageError>(storage::broken_references)?;
    if broken > 0 {
        report.find("broken-reference", format!("{broken} rows of the database refer to rows that are not there"));
    }
    Ok(report)
}
