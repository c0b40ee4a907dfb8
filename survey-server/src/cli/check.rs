//! `check`.

use clap::Parser;
use serde_json::json;

use super::bar::Bar;
use super::evidence::EvidencePlace;
use super::{DatabaseArgs, Failure};
use crate::services::audit::Noted;
use crate::services::check::{Report, check};

/// Verifies everything that is kept: the audit trail with what it tells of, submissions, and the files of evidence.
///
/// Every file is read and hashed. Files that nobody refers to and files that are missing are told, too; nothing is changed.
///
/// The exit code is 0 if everything is as it should be, 3 if anything is wrong, 2 for a wrong argument and 1 if the database or the store
/// can't be read.
#[derive(Debug, Parser)]
pub(super) struct Check {
    /// How the report is written.
    #[arg(long, default_value = "text", value_parser = ["text", "json"])]
    format: String,
    /// A head of the audit trail that was noted earlier.
    #[arg(long, value_name = "NUMBER:SHA256")]
    against: Option<Noted>,
    #[command(flatten)]
    evidence: EvidencePlace,
    #[command(flatten)]
    database: DatabaseArgs,
}

impl Check {
    pub(super) fn run(self) -> Result<(), Failure> {
        let platform = self.evidence.open(self.database.open()?)?;
        let bar = Bar::new();
        let report = check(&platform, self.against.as_ref(), &bar)?;
        drop(bar);
        if self.format == "json" {
            as_json(&report)
        } else {
            as_text(&report)
        }
        match (report.findings.is_empty(), self.format.as_str()) {
            (true, _) => Ok(()),
            (false, "json") => Err(Failure::Disproved(Vec::new())),
            (false, _) => Err(Failure::Disproved(report.findings.into_iter().map(|of| of.message).collect())),
        }
    }
}

fn as_text(report: &Report) {
    say!("Audit trail: {} events.", report.events);
    say!("Submissions: {}.", report.submissions);
    say!("Evidence: {} files and {} links.", report.files, report.links);
    say!("Store of evidence: {} objects, {} bytes hashed.", report.objects, report.bytes);
    match report.findings.len() {
        0 => say!("Everything is as it should be."),
        1 => say!("One thing is wrong:"),
        count => say!("{count} things are wrong:"),
    }
}

fn as_json(report: &Report) {
    let findings: Vec<_> = report.findings.iter().map(|of| json!({ "code": of.code, "message": of.message })).collect();
    say!(
        "{}",
        json!({
            "events": report.events,
            "submissions": report.submissions,
            "files": report.files,
            "links": report.links,
            "objects": report.objects,
            "bytes": report.bytes,
            "findings": findings,
        })
    );
}
