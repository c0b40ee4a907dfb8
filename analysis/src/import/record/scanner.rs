//! The states between the bytes of a CSV file, after RFC 4180; a quotation mark inside an unquoted cell is text, as spreadsheets have it.

use super::{Excess, Record, Unreadable};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Plain,
    Quoted,
    /// After a quotation mark within a quoted cell: the end of the cell, or the first of two.
    QuoteInQuoted,
}

/// What a byte did to the record.
#[derive(PartialEq, Eq)]
enum Step {
    Inside,
    RecordEnds,
}

/// Takes a file byte by byte.
pub(super) struct Scanner {
    delimiter: u8,
    state: State,
    previous: u8,
    row: usize,
    line: usize,
    record_line: usize,
    cell_line: usize,
}

impl Scanner {
    pub(super) const fn new(delimiter: u8, line: usize) -> Self {
        Self { delimiter, state: State::CellStart, previous: 0, row: 0, line, record_line: line, cell_line: line }
    }

    pub(super) const fn row(&self) -> usize {
        self.row
    }

    /// Takes bytes until the record is complete; says how many it took, and whether it is.
    pub(super) fn take(&mut self, bytes: &[u8], record: &mut Record) -> Result<(usize, bool), Unreadable> {
        for (at, byte) in bytes.iter().enumerate() {
            let step = self.step(*byte, record)?;
            self.count_line(*byte);
            if step == Step::RecordEnds {
                self.row += 1;
                return Ok((at + 1, true));
            }
        }
        Ok((bytes.len(), false))
    }

    /// The end of the file; says whether it ended a record.
    pub(super) fn end(&mut self, record: &mut Record) -> Result<bool, Unreadable> {
        if self.state == State::Quoted {
            return Err(Unreadable::UnclosedQuote { line: self.cell_line });
        }
        if record.is_untouched() && self.state == State::CellStart {
            return Ok(false);
        }
        self.end_cell(record)?;
        self.row += 1;
        Ok(true)
    }

    /// A line ends with LF, CR LF or, in files of old, with CR alone.
    fn count_line(&mut self, byte: u8) {
        self.line += usize::from(byte == b'\r' || (byte == b'\n' && self.previous != b'\r'));
        self.previous = byte;
    }

    fn step(&mut self, byte: u8, record: &mut Record) -> Result<Step, Unreadable> {
        match (self.state, byte) {
            (_, 0) => Err(Unreadable::Nul { line: self.line }),
            (State::Quoted, b'"') => Ok(self.become_state(State::QuoteInQuoted)),
            (State::QuoteInQuoted, b'"') | (State::Quoted, _) => self.push(byte, State::Quoted, record),
            (State::CellStart, b'"') => {
                self.begin_cell(record);
                Ok(self.become_state(State::Quoted))
            }
            (_, b'\r' | b'\n') => self.end_record(byte, record),
            (_, byte) if byte == self.delimiter => {
                self.begin_cell(record);
                self.end_cell(record)?;
                Ok(Step::Inside)
            }
            (State::QuoteInQuoted, _) => Err(Unreadable::TextAfterQuote { line: self.line }),
            (State::CellStart | State::Plain, _) => {
                self.begin_cell(record);
                self.push(byte, State::Plain, record)
            }
        }
    }

    fn become_state(&mut self, state: State) -> Step {
        self.state = state;
        Step::Inside
    }

    /// Notes where a cell, and with its first cell the record, begins.
    fn begin_cell(&mut self, record: &Record) {
        if self.state == State::CellStart {
            self.cell_line = self.line;
            if record.is_untouched() {
                self.record_line = self.line;
            }
        }
    }

    fn push(&mut self, byte: u8, state: State, record: &mut Record) -> Result<Step, Unreadable> {
        record.push(byte).map_err(|excess| self.refuse(&excess))?;
        Ok(self.become_state(state))
    }

    fn end_cell(&mut self, record: &mut Record) -> Result<(), Unreadable> {
        self.state = State::CellStart;
        record.end_cell().map_err(|excess| self.refuse(&excess))
    }

    /// A line end: of a record, of a blank line, or the second half of CR LF.
    fn end_record(&mut self, byte: u8, record: &mut Record) -> Result<Step, Unreadable> {
        if record.is_untouched() && self.state == State::CellStart {
            let is_second_half = byte == b'\n' && self.previous == b'\r';
            self.row += usize::from(!is_second_half);
            return Ok(Step::Inside);
        }
        self.end_cell(record)?;
        Ok(Step::RecordEnds)
    }

    const fn refuse(&self, excess: &Excess) -> Unreadable {
        match excess {
            Excess::Cell => Unreadable::LongCell { line: self.cell_line },
            Excess::Record => Unreadable::LongRecord { line: self.record_line },
            Excess::Cells => Unreadable::ManyCells { line: self.record_line },
        }
    }
}
