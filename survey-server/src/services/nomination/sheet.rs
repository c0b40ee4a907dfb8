//! Reads a CSV file of nominations as texts: its encoding, its separator, its columns.

use analysis::import::encoding;
use survey_model::cell::unprotect;
use survey_model::problem::Problem;

use super::NominationForm;

/// The columns of a file, in the order in which rejected rows are written.
pub const COLUMNS: [&str; 9] = [
    "member_state",
    "name",
    "email",
    "language",
    "administration",
    "letter_reference",
    "letter_date",
    "received_on",
    "lead",
];

/// Those without which there is nothing to record.
const NEEDED: [&str; 4] = ["member_state", "name", "email", "administration"];

/// What rejected rows have besides; a file that was corrected may still have them.
pub(super) const REJECTED: [&str; 3] = ["line", "code", "reason"];

/// So many columns with which the same is wrong are named.
const MOST_NAMED: usize = 20;

/// The most rows of a file: ten for each Member State. While they are recorded, nobody else saves anything.
pub const MOST_ROWS: usize = 2_000;

/// A row as its file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cells {
    /// Where it begins, counted from 1.
    pub(super) line: usize,
    /// Its cells in the order of [`COLUMNS`].
    pub(super) texts: [String; COLUMNS.len()],
}

impl Cells {
    /// The cells as a form.
    pub(super) fn form(&self) -> NominationForm {
        let [member_state, name, email, language, administration, letter_reference, letter_date, received_on, lead] =
            self.texts.clone();
        NominationForm {
            member_state,
            name,
            email,
            language,
            administration,
            letter_reference,
            letter_date,
            received_on,
            lead,
        }
    }
}

/// The rows of a file.
///
/// # Errors
/// Every problem of the file as a whole; those of a row come later.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Cells>, Vec<Problem>> {
    let text = text(bytes).map_err(|problem| vec![problem])?;
    let delimiter = delimiter(text);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let unreadable = |error: csv::Error| vec![of_file("unreadable", format!("the file is not CSV: {error}"))];
    let heading = reader.headers().map_err(unreadable)?.clone();
    let places = places(&heading)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() == MOST_ROWS {
            let message = format!("the file has more than {MOST_ROWS} rows; divide it");
            return Err(vec![of_file("too-many-rows", message)]);
        }
        let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or_default());
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).map_or_else(String::new, clean);
        rows.push(Cells { line, texts: places.map(cell) });
    }
    if rows.is_empty() { Err(vec![of_file("empty-file", EMPTY)]) } else { Ok(rows) }
}

const EMPTY: &str = "the file has no row; it needs a heading and a row for each person";

fn clean(cell: &str) -> String {
    unprotect(cell.trim()).to_owned()
}

fn text(bytes: &[u8]) -> Result<&str, Problem> {
    if let Some((code, message)) = encoding::refuse(bytes) {
        return Err(of_file(code, message));
    }
    let bytes = bytes.strip_prefix(encoding::BYTE_ORDER_MARK).unwrap_or(bytes);
    let text = encoding::decode(bytes).map_err(|message| of_file("encoding", message))?;
    if text.trim().is_empty() { Err(of_file("empty-file", EMPTY)) } else { Ok(text) }
}

/// The sign that divides the heading into most of our columns.
fn delimiter(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or_default();
    let columns = |delimiter: &u8| {
        let cells = heading.split(char::from(*delimiter)).map(|cell| cell.trim().trim_matches('"'));
        cells.filter(|cell| COLUMNS.contains(cell)).count()
    };
    // Of several with as many, `max_by_key` gives the last.
    [b'\t', b';', b','].into_iter().max_by_key(columns).unwrap_or(b',')
}

/// In which column of the file each of ours is.
fn places(heading: &csv::StringRecord) -> Result<[Option<usize>; COLUMNS.len()], Vec<Problem>> {
    let names: Vec<String> = heading.iter().map(|name| name.trim().to_lowercase()).collect();
    let place = |column: &str| names.iter().position(|name| name == column);
    let is_known = |name: &str| COLUMNS.contains(&name) || REJECTED.contains(&name) || name.is_empty();
    let missing = NEEDED.into_iter().filter(|column| place(column).is_none()).map(str::to_owned);
    let twice = COLUMNS.into_iter().filter(|column| names.iter().filter(|name| name == column).count() > 1);
    let unknown = names.iter().filter(|name| !is_known(name)).map(|name| name.chars().take(80).collect());
    let problems = [
        of_columns("column-missing", missing, "missing from the heading"),
        of_columns("column-twice", twice.map(str::to_owned), "there twice"),
        of_columns("unknown-column", unknown, &format!("no column of nominations; there are {}", COLUMNS.join(", "))),
    ];
    let problems: Vec<Problem> = problems.into_iter().flatten().collect();
    if problems.is_empty() { Ok(COLUMNS.map(place)) } else { Err(problems) }
}

/// One problem for all columns with which the same is wrong; its field names them.
fn of_columns(code: &'static str, columns: impl Iterator<Item = String>, what: &str) -> Option<Problem> {
    let columns: Vec<String> = columns.take(MOST_NAMED).collect();
    let named = columns.iter().map(|column| format!("`{column}`")).collect::<Vec<_>>().join(", ");
    let verb = if columns.len() == 1 { "is" } else { "are" };
    (!columns.is_empty()).then(|| Problem::in_field(code, columns.join(", "), format!("{named} {verb} {what}")))
}

fn of_file(code: &'static str, message: impl Into<String>) -> Problem {
    Problem::in_field(code, "file", message)
}
