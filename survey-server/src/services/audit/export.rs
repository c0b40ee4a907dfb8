//! The trail as a file for others: CSV for spreadsheets, JSON lines for programs that make the hashes anew.

use std::collections::HashMap;
use std::io::Write;

use serde::Serialize;
use survey_model::cell::protect;

use crate::services::progress::Progress;
use crate::services::{Platform, ServiceError};
use crate::storage::Connection;
use crate::storage::audit_event::{self, AuditEvent, EventNumber, Filter};
use crate::storage::audit_origin::{self, AuditOrigin};

/// So many events are in memory at a time.
const CHUNK: i64 = 1000;

/// A format of the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One row for each event; no text that a spreadsheet would run.
    Csv,
    /// One JSON object on each line, with all that an event's hash is of.
    JsonLines,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Csv, Self::JsonLines];

    /// Its name, which files end with.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The media type of its files.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::JsonLines => "application/x-ndjson; charset=utf-8",
        }
    }
}

/// Writes the events that a filter lets through, the earliest first, and says how many.
///
/// # Errors
/// [`ServiceError`] if the database can't be read or `out` can't be written.
pub fn export(
    platform: &Platform,
    filter: &Filter,
    format: Format,
    out: &mut dyn Write,
    progress: &dyn Progress,
) -> Result<usize, ServiceError> {
    platform.database.read(|conn| match format {
        Format::Csv => csv(conn, filter, out, progress),
        Format::JsonLines => each(conn, filter, progress, |event, origin| {
            serde_json::to_writer(&mut *out, &Line::new(event, origin)).map_err(failed)?;
            out.write_all(b"\n").map_err(failed)
        }),
    })
}

fn failed(error: impl std::fmt::Display) -> ServiceError {
    ServiceError::refused("export-failed", format!("the audit trail can't be written: {error}"))
}

fn each(
    conn: &mut Connection,
    filter: &Filter,
    progress: &dyn Progress,
    mut write: impl FnMut(&AuditEvent, Option<&AuditOrigin>) -> Result<(), ServiceError>,
) -> Result<usize, ServiceError> {
    let (mut last, mut count) = (0, 0);
    loop {
        let events = audit_event::after(conn, filter, last, CHUNK)?;
        let (Some(first), Some(newest)) = (events.first(), events.last()) else { return Ok(count) };
        let origins = audit_origin::list(conn, first.number, newest.number)?;
        let origins: HashMap<EventNumber, AuditOrigin> = origins.into_iter().map(|of| (of.number, of)).collect();
        last = newest.number;
        for event in &events {
            write(event, origins.get(&event.number))?;
        }
        count += events.len();
        progress.advance(count, None);
    }
}

/// An event with everything that its hash, and that of its origin, is of.
#[derive(Serialize)]
struct Line<'e> {
    number: EventNumber,
    happened_at: String,
    account: Option<String>,
    role: &'e str,
    action: &'e str,
    subject_kind: &'e str,
    subject: &'e str,
    before_sha256: Option<&'e str>,
    after_sha256: Option<&'e str>,
    details: &'e str,
    address: Option<&'e str>,
    salt: Option<&'e str>,
    origin_sha256: Option<&'e str>,
    previous_sha256: &'e str,
    sha256: &'e str,
}

impl<'e> Line<'e> {
    fn new(event: &'e AuditEvent, origin: Option<&'e AuditOrigin>) -> Self {
        Self {
            number: event.number,
            happened_at: super::chain::time(event),
            account: event.account.map(|account| account.to_string()),
            role: &event.role,
            action: &event.action,
            subject_kind: &event.subject_kind,
            subject: &event.subject,
            before_sha256: event.before_sha256.as_deref(),
            after_sha256: event.after_sha256.as_deref(),
            details: &event.details,
            address: origin.map(|origin| origin.address.as_str()),
            salt: origin.map(|origin| origin.salt.as_str()),
            origin_sha256: event.origin_sha256.as_deref(),
            previous_sha256: &event.previous_sha256,
            sha256: &event.sha256,
        }
    }

    fn cells(&self) -> [String; HEADING.len()] {
        let text = |text: Option<&str>| protect(text.unwrap_or_default()).into_owned();
        [
            self.number.to_string(),
            self.happened_at.clone(),
            self.account.clone().unwrap_or_default(),
            text(Some(self.role)),
            text(Some(self.action)),
            text(Some(self.subject_kind)),
            text(Some(self.subject)),
            text(self.before_sha256),
            text(self.after_sha256),
            text(Some(self.details)),
            text(self.address),
            text(self.salt),
            text(self.origin_sha256),
            text(Some(self.previous_sha256)),
            text(Some(self.sha256)),
        ]
    }
}

const HEADING: [&str; 15] = [
    "number",
    "happened_at",
    "account",
    "role",
    "action",
    "subject_kind",
    "subject",
    "before_sha256",
    "after_sha256",
    "details",
    "address",
    "salt",
    "origin_sha256",
    "previous_sha256",
    "sha256",
];

fn csv(
    conn: &mut Connection,
    filter: &Filter,
    out: &mut dyn Write,
    progress: &dyn Progress,
) -> Result<usize, ServiceError> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(HEADING).map_err(failed)?;
    let count = each(conn, filter, progress, |event, origin| {
        writer.write_record(Line::new(event, origin).cells()).map_err(failed)
    })?;
    writer.flush().map_err(failed)?;
    Ok(count)
}
