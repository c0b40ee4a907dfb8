//! Rows of tables, thousands of which begin and end alike.

use std::io::Write;
use std::rc::Rc;

/// A row: what it has in common with others, at its beginning and at its end, and its own cells between.
pub(super) struct Row {
    start: Option<Rc<[String]>>,
    cells: Vec<String>,
    end: Option<Rc<[String]>>,
}

impl From<Vec<String>> for Row {
    fn from(cells: Vec<String>) -> Self {
        Self { start: None, cells, end: None }
    }
}

/// What rows have in common.
pub(super) struct Shared {
    start: Rc<[String]>,
    end: Rc<[String]>,
}

impl Shared {
    pub(super) fn new(start: Vec<String>, end: impl Into<Rc<[String]>>) -> Self {
        Self { start: start.into(), end: end.into() }
    }

    /// A row of these cells.
    pub(super) fn row(&self, cells: Vec<String>) -> Row {
        Row { start: Some(Rc::clone(&self.start)), cells, end: Some(Rc::clone(&self.end)) }
    }

    /// The same with more at the beginning.
    pub(super) fn then(&self, cells: impl IntoIterator<Item = String>) -> Self {
        Self { start: self.start.iter().cloned().chain(cells).collect(), end: Rc::clone(&self.end) }
    }
}

/// Writes a heading and rows.
pub(super) fn write<R: Into<Row>>(
    out: &mut dyn Write,
    heading: Vec<&str>,
    rows: impl Iterator<Item = R>,
) -> csv::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(heading)?;
    for row in rows {
        let Row { start, cells, end } = row.into();
        for cell in start.as_deref().into_iter().flatten().chain(&cells).chain(end.as_deref().into_iter().flatten()) {
            writer.write_field(cell)?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(writer.flush()?)
}
