//! Reads a block of records into columns.

use std::borrow::Cow;

use chrono::NaiveDate;
use hashbrown::HashMap;
use survey_model::cell::unprotect;

use super::numbers::Numbers;
use super::{number, tile};
use crate::dataset::{Code as _, Narrow, Packed, Part, Reading};
use crate::files::dictionary::Dictionary;
use crate::files::plan::{Columns, Plan, Slot};
use crate::files::scan::{Broken, Cell, Cells, Dialect, Ends, record_end};
use crate::files::sheet::ragged;
use crate::import::MOST_PROBLEMS;

/// Where the cells of a block go: its part of each column.
pub(super) struct Room<'o> {
    pub(super) categories: Vec<Part<'o>>,
    pub(super) numbers: Vec<Numbers<'o>>,
}

/// What a block holds beside that.
pub(super) struct Taken<'b> {
    /// How many records are respondents; the others were blank.
    pub(super) rows: usize,
    /// Whether its bytes are text.
    pub(super) is_text: bool,
    /// The records that were blank, by position in the block.
    pub(super) blank: Vec<usize>,
    /// Of each column of numbers, the list in which its cells are positions, if they aren't the numbers themselves.
    pub(super) numbers: Vec<Option<Vec<f64>>>,
    pub(super) dates: Vec<Vec<Reading<NaiveDate>>>,
    pub(super) texts: Vec<Vec<Reading<String>>>,
    pub(super) repeated: Vec<Repeated<'b>>,
    /// None for a row that is too short.
    pub(super) names: Vec<Option<Cow<'b, [u8]>>>,
    pub(super) problems: Vec<Found>,
    /// How many problems there are beyond those listed.
    pub(super) more: usize,
}

/// The different texts of a column, and which of them each row has.
#[derive(Default)]
pub(super) struct Repeated<'b> {
    pub(super) texts: Vec<Cow<'b, [u8]>>,
    positions: HashMap<Cow<'b, [u8]>, u16>,
    pub(super) of_row: Vec<u16>,
}

/// A problem of a block, with its column by position.
pub(super) struct Found {
    pub(super) code: &'static str,
    pub(super) row: usize,
    pub(super) column: Option<usize>,
    pub(super) message: String,
}

/// Takes the records of a block one after the other.
pub(super) struct Reader<'p, 'b, 'o> {
    pub(super) plan: &'p Plan,
    dialect: Dialect,
    pub(super) cells: Cells<'b, 'p>,
    pub(super) ends: Option<&'p Ends>,
    pub(super) bytes: &'b [u8],
    pub(super) room: Room<'o>,
    pub(super) taken: Taken<'b>,
}

impl<'p, 'b, 'o> Reader<'p, 'b, 'o> {
    pub(super) fn new(
        plan: &'p Plan,
        dialect: Dialect,
        bytes: &'b [u8],
        ends: Option<&'p Ends>,
        room: Room<'o>,
    ) -> Self {
        let cells = Cells::new(bytes, dialect, ends);
        Self { plan, dialect, cells, ends, bytes, room, taken: Taken::new(&plan.columns) }
    }

    /// Reads everything; the first record is that row of the file.
    pub(super) fn read(mut self, first_row: usize) -> Taken<'b> {
        let (mut record, mut one_by_one) = (0, 0..0);
        while !self.cells.is_at_end() {
            if !one_by_one.contains(&record) {
                let next = record + tile::RECORDS;
                if self.tile(record, first_row) {
                    record = next;
                    continue;
                }
                one_by_one = record..next;
            }
            if self.skip_blank() {
                self.taken.blank.push(record);
            } else {
                let row = first_row + record;
                if let Err(broken) = self.record(row) {
                    self.taken.note(broken.code, row, None, broken.message.to_owned());
                    // After a quotation mark in a wrong place nothing can be relied upon.
                    break;
                }
                self.taken.rows += 1;
            }
            record += 1;
        }
        self.taken.numbers = self.room.numbers.into_iter().map(Numbers::into_list).collect();
        self.taken
    }

    /// Leaves out a record without any cell filled in.
    fn skip_blank(&mut self) -> bool {
        if self.cells.skip_blank_line() {
            return true;
        }
        let start = self.cells.position();
        if !self.bytes.get(start).is_some_and(|byte| self.is_nothing(*byte)) {
            return false;
        }
        let end = record_end(self.bytes, start, self.dialect).unwrap_or(self.bytes.len());
        let is_blank = self.bytes.get(start..end).unwrap_or_default().iter().all(|byte| self.is_nothing(*byte));
        if is_blank {
            self.cells.skip_record();
        }
        is_blank
    }

    /// Whether a record of such bytes alone is blank.
    pub(super) const fn is_nothing(&self, byte: u8) -> bool {
        byte == self.dialect.delimiter || byte == b'"' || byte.is_ascii_whitespace()
    }

    #[inline]
    fn record(&mut self, row: usize) -> Result<(), Broken> {
        let plan = self.plan;
        let last = plan.slots.len() - 1;
        let mut cells = self.cells;
        let mut length = 0;
        for (at, slot) in plan.slots.iter().enumerate() {
            let cell = cells.next();
            self.take(slot, &cell, row, at);
            if cell.is_last != (at == last) {
                length = if cell.is_last { at + 1 } else { at + 2 };
                break;
            }
        }
        self.cells = cells;
        match self.cells.broken() {
            Some(broken) => Err(broken),
            None if length > 0 => self.ragged(length, row),
            None => Ok(()),
        }
    }

    /// Counts the cells of a record of another length than the heading.
    #[inline(never)]
    fn ragged(&mut self, length: usize, row: usize) -> Result<(), Broken> {
        let (mut count, width) = (length, self.plan.slots.len());
        if length > width {
            while !self.cells.next().is_last {
                count += 1;
            }
        }
        if let Some(broken) = self.cells.broken() {
            return Err(broken);
        }
        self.taken.note("ragged-row", row, None, ragged(count, width));
        self.taken.fill_row(self.plan.has_names);
        Ok(())
    }

    #[inline(always)]
    pub(super) fn take(&mut self, slot: &Slot, cell: &Cell<'b>, row: usize, at: usize) {
        match slot {
            Slot::Unused => {}
            Slot::Categories { to, dictionary } => match dictionary.find(cell) {
                Some(value) => put(&mut self.room.categories[*to], self.taken.rows, value),
                None => self.refuse_code(dictionary, cell, row, at),
            },
            Slot::Numbers { to, special, has_special } => match self.number(special, *has_special, cell) {
                Ok(number) => self.room.numbers[*to].put(self.taken.rows, number),
                Err((code, message)) => self.taken.note(code, row, Some(at), message),
            },
            Slot::Dates { to, special } => self.take_date(*to, special, cell, row, at),
            Slot::Texts { to, special } => self.taken.texts[*to].push(text(special, cell)),
            Slot::Repeated { to } => {
                if !self.taken.repeated[*to].take(cell) {
                    self.taken.note(
                        "too-many-groups",
                        row,
                        Some(at),
                        "there are more than 65,000 different texts".to_owned(),
                    );
                }
            }
            Slot::Name => self.taken.names.push(Some(trimmed(cell))),
        }
    }

    #[inline]
    pub(super) fn number(
        &self,
        special: &Dictionary,
        has_special: bool,
        cell: &Cell<'b>,
    ) -> Result<Reading<f64>, (&'static str, String)> {
        if !has_special && let Some(number) = number::whole(cell) {
            return Ok(Ok(number));
        }
        if let Some(reason) = special.find(cell).and_then(|value| value.read().err()) {
            return Ok(Err(reason));
        }
        number::read(&trimmed(cell), self.dialect.delimiter == b';').map(Ok)
    }

    fn take_date(&mut self, to: usize, special: &Dictionary, cell: &Cell<'b>, row: usize, at: usize) {
        let reason = special.find(cell).and_then(|value| value.read().err());
        let given = trimmed(cell);
        let day = || std::str::from_utf8(&given).ok().filter(|text| is_day(text))?.parse().ok();
        match reason.map(Err).or_else(|| day().map(Ok)) {
            Some(reading) => self.taken.dates[to].push(reading),
            None => {
                let message = format!("`{}` is no day such as 2018-03-31", shown(&given));
                self.taken.note("not-a-date", row, Some(at), message);
            }
        }
    }

    #[inline(never)]
    fn refuse_code(&mut self, dictionary: &Dictionary, cell: &Cell<'b>, row: usize, at: usize) {
        let message = format!("`{}` is not in the codebook, which has {}", shown(&cell.text()), dictionary.listed());
        self.taken.note("unknown-code", row, Some(at), message);
    }
}

impl<'b> Taken<'b> {
    fn new(columns: &Columns) -> Self {
        Self {
            rows: 0,
            is_text: true,
            blank: Vec::new(),
            numbers: Vec::new(),
            dates: vec![Vec::new(); columns.dates],
            texts: vec![Vec::new(); columns.texts],
            repeated: (0..columns.repeated).map(|_| Repeated::default()).collect(),
            names: Vec::new(),
            problems: Vec::new(),
            more: 0,
        }
    }

    /// Lets the columns of a row that was too short be as long as those of others, so that rows stay where they are.
    fn fill_row(&mut self, has_names: bool) {
        if has_names && self.names.len() == self.rows {
            self.names.push(None);
        }
        for repeated in self.repeated.iter_mut().filter(|repeated| repeated.of_row.len() == self.rows) {
            repeated.of_row.push(u16::MAX);
        }
    }

    fn note(&mut self, code: &'static str, row: usize, column: Option<usize>, message: String) {
        if self.problems.len() == MOST_PROBLEMS {
            self.more += 1;
        } else {
            self.problems.push(Found { code, row, column, message });
        }
    }
}

impl<'b> Repeated<'b> {
    /// Notes the text of the next row; fails if there are too many different ones.
    fn take(&mut self, cell: &Cell<'b>) -> bool {
        let text = trimmed(cell);
        // Rows of a group often follow each other, and there are few groups.
        if let Some(known) = self.of_row.last().filter(|last| self.texts.get(usize::from(**last)) == Some(&text)) {
            self.of_row.push(*known);
            return true;
        }
        let position = match self.positions.get(&text) {
            Some(position) => *position,
            None => {
                let Ok(next) = u16::try_from(self.texts.len()) else { return false };
                self.texts.push(text.clone());
                self.positions.insert(text, next);
                next
            }
        };
        self.of_row.push(position);
        true
    }
}

/// Whether a text is written as days are: `2018-03-31`, of years with four digits.
fn is_day(text: &str) -> bool {
    text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
}

fn put(room: &mut Part<'_>, row: usize, value: Packed) {
    match room {
        Part::Short(cells) => cells[row] = Narrow::of(value),
        Part::Long(cells) => cells[row] = value,
    }
}

fn text(special: &Dictionary, cell: &Cell<'_>) -> Reading<String> {
    match special.find(cell).and_then(|value| value.read().err()) {
        Some(reason) => Err(reason),
        None => Ok(unprotect(&String::from_utf8_lossy(&cell.text())).to_owned()),
    }
}

fn trimmed<'b>(cell: &Cell<'b>) -> Cow<'b, [u8]> {
    match cell.text() {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_ascii()),
        Cow::Owned(text) => Cow::Owned(text.trim_ascii().to_vec()),
    }
}

/// The beginning of a text, for messages.
pub(super) fn shown(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let start: String = text.chars().take(40).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}
