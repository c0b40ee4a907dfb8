//! What a row says of a submission as a whole; every column of it may be absent or blank.

use chrono::{DateTime, Utc};
use survey_model::cycle::Provenance;
use survey_model::language::Language;

use super::imported::About;
use super::row::Row;
use crate::export::Metadata;

/// What the row says of the submission; what is wrong is noted and left out.
pub(super) fn read(row: &mut Row<'_, '_>) -> About {
    About {
        provenance: value(row, Metadata::Provenance, &provenances(), Provenance::from_code),
        number: value(row, Metadata::Submission, "a number from 1", number),
        submitted_at: value(row, Metadata::SubmittedAt, "a moment such as 2018-03-31T12:00:00Z", moment),
        language: value(row, Metadata::Language, "one of ar, en, es, fr, ru, zh", Language::from_code),
        signed_by: row.text(Metadata::SignedBy).unwrap_or_default(),
        capacity: row.text(Metadata::Capacity).unwrap_or_default(),
        synthetic: value(row, Metadata::Synthetic, "yes or no", truth).unwrap_or_default(),
        sha256: value(row, Metadata::Sha256, "64 hexadecimal digits", hash),
    }
}

/// The value of a cell; nothing if it is blank or, after a note, wrong.
fn value<T>(row: &mut Row<'_, '_>, column: Metadata, wanted: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let given = row.cell(column);
    if given.is_empty() {
        return None;
    }
    let value = read(given);
    if value.is_none() {
        let message = format!("`{given}` is not {wanted}");
        row.problem("wrong-metadata", column, message);
    }
    value
}

fn provenances() -> String {
    let codes: Vec<&str> = Provenance::ALL.iter().map(|provenance| provenance.code()).collect();
    format!("one of {}", codes.join(", "))
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number| *number > 0)
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.with_timezone(&Utc))
}

fn truth(text: &str) -> Option<bool> {
    match text {
        "yes" | "1" => Some(true),
        "no" | "0" => Some(false),
        _ => None,
    }
}

fn hash(text: &str) -> Option<String> {
    let is_hash = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| text.to_ascii_lowercase())
}
