//! The rows of a codebook, put together column by column.

use std::collections::HashMap;

use survey_model::missing::Missing;

use super::column::{Draft, Entry};
use crate::files::sheet::{Line, Sheet};
use crate::import::Problems;

/// The columns that a codebook tells of, in the order in which they first occur.
pub(super) fn read(sheet: &Sheet, problems: &mut Problems<'_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for line in &sheet.lines {
        let name = sheet.cell(line, "column");
        if name.is_empty() {
            problems.at("unnamed-column", line.row, Some("column"), "the row doesn't say which column it is about");
            continue;
        }
        let at = *known.entry(name).or_insert_with(|| {
            drafts.push(Draft::new(name, line.row));
            drafts.len() - 1
        });
        if let Some(draft) = drafts.get_mut(at) {
            add(draft, sheet, line, problems);
        }
    }
    drafts
}

/// Takes what a row says of its column, and its code.
fn add(draft: &mut Draft, sheet: &Sheet, line: &Line, problems: &mut Problems<'_>) {
    for (field, known) in draft.fields() {
        let given = sheet.cell(line, field);
        if given.is_empty() || given == known.as_str() {
            continue;
        }
        if known.is_empty() {
            known.push_str(given);
        } else {
            let message = format!("`{given}` in this row, but `{known}` in an earlier one of this column");
            problems.at("codebook-disagrees", line.row, Some(field), message);
        }
    }
    let entry = entry(sheet, line, problems);
    let answer = entry.as_ref().filter(|entry| entry.missing.is_none()).map(|entry| entry.code.as_str());
    draft.better.take(sheet.cell(line, "better"), answer, line.row, problems);
    draft.entries.extend(entry);
}

/// The code of a row; nothing if it has none, or stands for the range of a column without codes.
fn entry(sheet: &Sheet, line: &Line, problems: &mut Problems<'_>) -> Option<Entry> {
    let (code, kind) = (sheet.cell(line, "code"), sheet.cell(line, "row"));
    let missing = reason(sheet, line, code, problems)?;
    if missing.is_none() && (code.is_empty() || kind == "range") {
        return None;
    }
    let score = score(sheet.cell(line, "score")).unwrap_or_else(|given| {
        let message = format!("`{given}` is no number; a score is a number of points");
        problems.at("score", line.row, Some("score"), message);
        None
    });
    Some(Entry {
        row: line.row,
        code: code.to_owned(),
        label: sheet.cell(line, "code_label").to_owned(),
        score,
        missing,
    })
}

/// The missing reason that a code stands for; the outer nothing after a problem.
fn reason(sheet: &Sheet, line: &Line, code: &str, problems: &mut Problems<'_>) -> Option<Option<Missing>> {
    let marker = code.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let (given, field) = match sheet.cell(line, "missing") {
        "" => (marker.unwrap_or_default(), "code"),
        given => (given, "missing"),
    };
    let is_said = sheet.cell(line, "row") == "missing" || !given.is_empty();
    let reason = Missing::from_code(given);
    if is_said && reason.is_none() {
        let reasons: Vec<&str> = Missing::ALL.iter().map(|reason| reason.code()).collect();
        let message = format!("`{given}` is no missing reason; the reasons are {}", reasons.join(", "));
        problems.at("missing-reason", line.row, Some(field), message);
        return None;
    }
    Some(reason)
}

/// The number of points; the text itself if it is none.
fn score(given: &str) -> Result<Option<f64>, &str> {
    match given.parse::<f64>() {
        _ if given.is_empty() => Ok(None),
        Ok(score) if score.is_finite() => Ok(Some(score)),
        _ => Err(given),
    }
}
