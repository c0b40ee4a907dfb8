//! The board as CSV: one row per state, and no text that a spreadsheet would run.

use survey_model::cell::protect;
use survey_model::language::Language;
use survey_model::member_state::Grouping;

use super::{Board, Row};
use crate::services::ServiceError;

const HEADING: [&str; 20] = [
    "member_state",
    "name",
    "region",
    "development",
    "ldc",
    "lldc",
    "sids",
    "lead",
    "lead_email",
    "focal_points",
    "invitation",
    "status",
    "answered",
    "asked",
    "last_activity",
    "submitted_at",
    "deadline",
    "extended",
    "reminders",
    "last_reminder",
];

/// Rows of a board as a file; `bom` is for programs that take one without a byte order mark for something else than UTF-8.
///
/// # Errors
/// [`ServiceError::Refused`] if it can't be written.
pub fn csv(board: &Board, rows: &[&Row], language: Language, bom: bool) -> Result<Vec<u8>, ServiceError> {
    let out = if bom { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let failed = |error: &dyn std::fmt::Display| {
        ServiceError::refused("export-failed", format!("the board can't be written: {error}"))
    };
    let sections = board.sections.iter().flat_map(|code| [format!("{code}.answered"), format!("{code}.asked")]);
    let heading = HEADING.iter().map(|name| (*name).to_owned()).chain(sections);
    writer.write_record(heading).map_err(|error| failed(&error))?;
    for row in rows {
        let cells = cells(board, row, language);
        writer.write_record(cells.iter().map(|cell| protect(cell).into_owned())).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

fn cells(board: &Board, row: &Row, language: Language) -> Vec<String> {
    let group = |grouping| row.group(grouping, board.cycle.cycle.starts_on).to_owned();
    let lead = row.lead().map(|person| &person.account);
    let names: Vec<&str> = row.focal_points.iter().map(|person| person.account.name.as_str()).collect();
    let total = row.total();
    let of_state = [
        row.state.iso3.to_string(),
        row.state.name(language).to_owned(),
        group(Grouping::Region),
        group(Grouping::Development),
        group(Grouping::Ldc),
        group(Grouping::Lldc),
        group(Grouping::Sids),
        lead.map(|lead| lead.name.clone()).unwrap_or_default(),
        lead.and_then(|lead| lead.email.clone()).unwrap_or_default(),
        names.join("; "),
        row.invitation().code().to_owned(),
        row.status.code().to_owned(),
        total.answered.to_string(),
        total.asked.to_string(),
        row.last_activity.map(|at| at.to_rfc3339()).unwrap_or_default(),
        row.submitted.map(|(_, at)| at.to_rfc3339()).unwrap_or_default(),
        row.deadline.map(|day| day.to_string()).unwrap_or_default(),
        if row.extension.is_some() { "yes" } else { "no" }.to_owned(),
        row.reminders.map_or(0, |(count, _)| count).to_string(),
        row.reminders.map(|(_, at)| at.to_rfc3339()).unwrap_or_default(),
    ];
    let count = |at: usize| row.sections.get(at).copied().unwrap_or_default();
    let of_sections = (0..board.sections.len()).map(count);
    let of_sections = of_sections.flat_map(|count| [count.answered.to_string(), count.asked.to_string()]);
    of_state.into_iter().chain(of_sections).collect()
}
