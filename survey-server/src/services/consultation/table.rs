//! The disposition table as CSV: one row per comment, and no text that a spreadsheet would run.

use survey_model::cell::protect;

use super::view::{RoundView, Said, Thread};
use crate::services::ServiceError;
use crate::services::author::Author;

const HEADING: [&str; 14] = [
    "number",
    "body",
    "author",
    "commented_at",
    "part",
    "part_number",
    "wording",
    "comment",
    "thread",
    "disposition",
    "reply",
    "decided_by",
    "decided_at",
    "revision",
];

/// The disposition table of a round; `bom` is for programs that take a file without a byte order mark for something else than UTF-8.
///
/// # Errors
/// [`ServiceError::Refused`] if it can't be written.
pub fn csv(view: &RoundView, bom: bool) -> Result<Vec<u8>, ServiceError> {
    let out = if bom { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let failed = |error: &dyn std::fmt::Display| {
        ServiceError::refused("export-failed", format!("the disposition table can't be written: {error}"))
    };
    writer.write_record(HEADING).map_err(|error| failed(&error))?;
    for thread in &view.threads {
        let row = row(view, thread);
        writer.write_record(row.iter().map(|cell| protect(cell).into_owned())).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

fn row(view: &RoundView, thread: &Thread) -> [String; HEADING.len()] {
    let said = &thread.comment.comment;
    let part = view.document.part(&said.part);
    let decided = thread.disposition();
    [
        said.number.to_string(),
        thread.comment.body.clone().unwrap_or_default(),
        name(&said.author),
        said.created_at.to_rfc3339(),
        said.part.clone(),
        part.map(|part| part.number.clone()).unwrap_or_default(),
        part.map_or_else(|| view.document.title.clone(), |part| part.label.clone()),
        said.text.clone(),
        thread.replies.iter().map(reply).collect::<Vec<_>>().join("\n\n"),
        decided.map(|decided| decided.disposition.code().to_owned()).unwrap_or_default(),
        decided.map(|decided| decided.reply.clone()).unwrap_or_default(),
        decided.map(|decided| name(&decided.decided_by)).unwrap_or_default(),
        decided.map(|decided| decided.decided_at.to_rfc3339()).unwrap_or_default(),
        view.round.revision.to_string(),
    ]
}

fn reply(said: &Said) -> String {
    let who = said.body.as_deref().unwrap_or("secretariat");
    format!(
        "{who}, {}, {}: {}",
        name(&said.comment.author),
        said.comment.created_at.format("%Y-%m-%d"),
        said.comment.text
    )
}

/// Whoever was erased has no name; brackets mark what is no text of a person, as in other files.
fn name(author: &Author) -> String {
    author.name().or(author.role()).unwrap_or("[erased]").to_owned()
}
