//! Rows of tables, thousands of which begin and end alike.

use std::io::{self, Write};
use std::rc::Rc;

use rayon::prelude::*;

use super::Cell;

/// A row: what it has in common with others, at its beginning and at its end, and its own cells between.
pub(super) struct Row<'c> {
    shared: Shared<'c>,
    cells: Vec<Cell<'c>>,
}

impl<'c> From<Vec<Cell<'c>>> for Row<'c> {
    fn from(cells: Vec<Cell<'c>>) -> Self {
        Shared::default().row(cells)
    }
}

/// What rows have in common.
#[derive(Clone, Default)]
pub(super) struct Shared<'c> {
    start: Rc<[Cell<'c>]>,
    end: Rc<[Cell<'c>]>,
}

impl<'c> Shared<'c> {
    pub(super) fn new(start: impl IntoIterator<Item = Cell<'c>>, end: impl IntoIterator<Item = Cell<'c>>) -> Self {
        Self { start: start.into_iter().collect(), end: end.into_iter().collect() }
    }

    /// A row of these cells.
    pub(super) fn row(&self, cells: Vec<Cell<'c>>) -> Row<'c> {
        Row { shared: self.clone(), cells }
    }

    /// The same with more at the beginning.
    pub(super) fn then(&self, cells: impl IntoIterator<Item = Cell<'c>>) -> Self {
        Self { start: self.start.iter().cloned().chain(cells).collect(), end: Rc::clone(&self.end) }
    }

    fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.start, &other.start) && Rc::ptr_eq(&self.end, &other.end)
    }
}

/// Writes a heading and rows.
pub(super) fn write<'c, R: Into<Row<'c>>>(
    out: &mut dyn Write,
    heading: Vec<&str>,
    rows: impl Iterator<Item = R>,
) -> csv::Result<()> {
    write_heading(out, heading)?;
    write_rows(out, rows)?;
    Ok(out.flush()?)
}

/// So many subjects' rows are made at the same time, and no more: they take memory until they are written.
const AT_ONCE: usize = 8;

/// Writes a heading and the rows of each subject, made by several threads, in the order of the subjects.
pub(super) fn write_each<'c, T: Sync, R: Into<Row<'c>>>(
    out: &mut dyn Write,
    heading: Vec<&str>,
    subjects: &'c [T],
    rows: impl Fn(&'c T) -> Vec<R> + Sync,
) -> csv::Result<()> {
    write_heading(out, heading)?;
    let encoded = |subject: &'c T| {
        let mut lines = Vec::new();
        write_rows(&mut lines, rows(subject).into_iter()).map(|()| lines)
    };
    for subjects in subjects.chunks(AT_ONCE) {
        let lines: Vec<Vec<u8>> = subjects.par_iter().map(encoded).collect::<csv::Result<_>>()?;
        lines.iter().try_for_each(|lines| out.write_all(lines))?;
    }
    Ok(out.flush()?)
}

fn write_heading(out: &mut dyn Write, heading: Vec<&str>) -> csv::Result<()> {
    Encoder::default().record(heading.into_iter().map(Cell::from), |line| writeln_all(out, &[line]))
}

fn write_rows<'c, R: Into<Row<'c>>>(out: &mut dyn Write, rows: impl Iterator<Item = R>) -> csv::Result<()> {
    let (mut encoder, mut ends) = (Encoder::default(), Ends::default());
    for row in rows {
        let Row { shared, cells } = row.into();
        ends.become_those_of(shared, &mut encoder)?;
        encoder.record(cells, |line| writeln_all(out, &[&ends.start, line, &ends.end]))?;
    }
    Ok(())
}

fn writeln_all(out: &mut dyn Write, parts: &[&[u8]]) -> io::Result<()> {
    parts.iter().chain([&b"\n".as_slice()]).try_for_each(|part| out.write_all(part))
}

/// What the last row had in common with others, as it is written: encoded once, since the next row mostly has the same.
#[derive(Default)]
struct Ends<'c> {
    of: Shared<'c>,
    start: Vec<u8>,
    end: Vec<u8>,
}

impl<'c> Ends<'c> {
    fn become_those_of(&mut self, shared: Shared<'c>, encoder: &mut Encoder) -> csv::Result<()> {
        if !self.of.is(&shared) {
            // With an empty cell at the side of the row, there is a comma towards it; but an empty cell alone would be written as `""`.
            let nothing = |beside: &[Cell<'c>]| (!beside.is_empty()).then_some(Cell::EMPTY);
            self.start = encoder.encoded(shared.start.iter().cloned().chain(nothing(&shared.start)))?;
            self.end = encoder.encoded(nothing(&shared.end).into_iter().chain(shared.end.iter().cloned()))?;
            self.of = shared;
        }
        Ok(())
    }
}

/// Cells to lines, without the ends of these.
#[derive(Default)]
struct Encoder {
    line: Vec<u8>,
}

impl Encoder {
    /// Hands a record over, without the end of its line.
    fn record<'c>(
        &mut self,
        cells: impl IntoIterator<Item = Cell<'c>>,
        then: impl FnOnce(&[u8]) -> io::Result<()>,
    ) -> csv::Result<()> {
        self.line.clear();
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.line.push(b',');
            }
            match &cell {
                Cell::Text(text) => self.text(text),
                figure => write!(self.line, "{figure}")?,
            }
        }
        // An empty line would be no record.
        if self.line.is_empty() {
            self.line.extend_from_slice(b"\"\"");
        }
        Ok(then(&self.line)?)
    }

    /// A text in quotation marks if it needs them (RFC 4180): a test reads every table strictly.
    fn text(&mut self, text: &str) {
        if !text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
            return self.line.extend_from_slice(text.as_bytes());
        }
        self.line.push(b'"');
        for (at, part) in text.split('"').enumerate() {
            self.line.extend_from_slice(if at > 0 { b"\"\"" } else { b"" });
            self.line.extend_from_slice(part.as_bytes());
        }
        self.line.push(b'"');
    }

    fn encoded<'c>(&mut self, cells: impl IntoIterator<Item = Cell<'c>>) -> csv::Result<Vec<u8>> {
        let mut encoded = Vec::new();
        let mut cells = cells.into_iter().peekable();
        if cells.peek().is_some() {
            self.record(cells, |line| encoded.write_all(line))?;
        }
        Ok(encoded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Strictly read: a quotation mark stands at the ends of a cell or twice within it, and nowhere else.
    fn written(rows: Vec<Row<'_>>) -> String {
        let mut out = Vec::new();
        write(&mut out, vec!["one", "two", "three"], rows.into_iter()).expect("memory");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn rows_with_nothing_in_common_have_no_mark_at_their_ends() {
        let row = || Row::from(vec!["a,b".into(), Cell::EMPTY, 3_usize.into()]);
        assert_eq!(written(vec![row(), row()]), "one,two,three\n\"a,b\",,3\n\"a,b\",,3\n");
    }

    #[test]
    fn what_rows_have_in_common_stands_at_its_side() {
        let shared = Shared::new(["say \"a\"".into()], [Cell::Number(-0.0)]);
        let start_only = Shared::new(["s".into(), Cell::EMPTY], []);
        let rows = vec![shared.row(vec!["x".into()]), shared.row(vec![Cell::EMPTY]), start_only.row(vec!["z".into()])];
        let expected = "one,two,three\n\"say \"\"a\"\"\",x,0.000000\n\"say \"\"a\"\"\",\"\",0.000000\ns,,z\n";
        assert_eq!(written(rows), expected);
    }
}
