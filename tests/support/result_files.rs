//! Result files as strict readers meet them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A row of a table, by the names of its columns.
pub type Row = HashMap<String, String>;

/// What a file of numbers must not say.
const NO_NUMBERS: [&str; 6] = ["nan", "inf", "-inf", "infinity", "-infinity", "+inf"];

/// The rows of a table, read strictly: right CSV, as many cells as the heading in each row, and no cell that is no number where one should be.
///
/// # Panics
/// If the table is not so.
#[must_use]
pub fn rows(file: &Path) -> Vec<Row> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    check_marks(file, &text);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<Row> =
        reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{}: {error}", file.display()))).collect();
    for (number, row) in rows.iter().enumerate() {
        for (column, cell) in row {
            // Sentences may speak of infinite numbers; cells of numbers may not be any.
            let said = cell.to_lowercase();
            assert!(!NO_NUMBERS.contains(&said.as_str()), "{}: row {}: {column} is {cell}", file.display(), number + 2);
        }
    }
    rows
}

/// The names of a table's columns, in their order.
///
/// # Panics
/// If there is no such table.
#[must_use]
pub fn heading(file: &Path) -> Vec<String> {
    let reader = csv::Reader::from_path(file);
    let heading = reader.and_then(|mut reader| reader.headers().cloned());
    heading.unwrap_or_else(|error| panic!("{}: {error}", file.display())).iter().map(str::to_owned).collect()
}

/// Every table in a folder is read strictly, and every other result file is right JSON; gives the tables' names.
///
/// # Panics
/// If one isn't.
pub fn are_strict(folder: &Path) -> Vec<String> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let mut tables = Vec::new();
    for file in files {
        match file.extension().and_then(std::ffi::OsStr::to_str) {
            Some("csv") => {
                drop(rows(&file));
                tables.extend(file.file_name().and_then(std::ffi::OsStr::to_str).map(str::to_owned));
            }
            Some("json") => {
                let bytes = std::fs::read(&file).expect("a file");
                // Right JSON has no NaN.
                let read = serde_json::from_slice::<serde_json::Value>(&bytes);
                assert!(read.is_ok(), "{}: {read:?}", file.display());
            }
            _ => {}
        }
    }
    assert!(!tables.is_empty(), "there are no tables in {}", folder.display());
    tables
}

/// A quotation mark stands at the ends of a cell, or twice within a quoted one, and nowhere else.
fn check_marks(file: &Path, text: &str) {
    let (mut is_quoted, mut previous) = (false, '\n');
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, is_quoted) {
            ('"', true) if letters.peek() == Some(&'"') => drop(letters.next()),
            ('"', true) => {
                let after = letters.peek().copied();
                assert!(
                    matches!(after, None | Some(',' | '\n' | '\r')),
                    "{}: text after a quoted cell",
                    file.display()
                );
                is_quoted = false;
            }
            ('"', false) => {
                assert!(matches!(previous, ',' | '\n'), "{}: a mark within a cell", file.display());
                is_quoted = true;
            }
            _ => {}
        }
        previous = letter;
    }
    assert!(!is_quoted, "{}: a quotation mark is never closed", file.display());
}
