//! Opens a file: finds out its encoding and its delimiter from how it begins, and turns its bytes into texts.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Cursor, Read};

use super::delimiter::{self, Found};
use super::encoding;
use super::heading::Heading;
use super::problems::Problems;
use super::record::{Record, Records, Unreadable};

/// So much of a file is looked at to find out its encoding and its delimiter, in bytes.
const HEAD: u64 = 256 << 10;

/// Looks at the beginning of a file; fails with a problem's code and message.
pub(super) fn open(mut input: impl Read) -> Result<Records<impl BufRead>, (&'static str, String)> {
    let mut head = Vec::new();
    input.by_ref().take(HEAD).read_to_end(&mut head).map_err(|error| {
        let error = Unreadable::Input(error);
        (error.code(), error.to_string())
    })?;
    if let Some(refusal) = encoding::refuse(&head) {
        return Err(refusal);
    }
    let start = if head.starts_with(encoding::BYTE_ORDER_MARK) { encoding::BYTE_ORDER_MARK.len() } else { 0 };
    head.drain(..start);
    if head.trim_ascii().is_empty() {
        return Err(("empty-file", "the file is empty; it needs a heading and a row per respondent".to_owned()));
    }
    match delimiter::find(&head) {
        Found::Ambiguous(message) => Err(("ambiguous-delimiter", message)),
        Found::Delimiter { delimiter, heading_at } => {
            head.drain(..heading_at);
            let input = BufReader::with_capacity(64 << 10, Cursor::new(head).chain(input));
            // Spreadsheets hide the line `sep=`, so that it counts as a line of the file, but not as a row.
            Ok(Records::new(input, delimiter, if heading_at > 0 { 2 } else { 1 }))
        }
    }
}

/// Turns cells into texts; a wrong encoding is noted once, for it is the whole file's.
#[derive(Default)]
pub(super) struct Texts {
    is_noted: bool,
}

impl Texts {
    /// The cells of a record.
    pub(super) fn of<'r>(
        &mut self,
        record: &'r Record,
        row: usize,
        heading: Option<&Heading<'_>>,
        problems: &mut Problems<'_>,
    ) -> Vec<Cow<'r, str>> {
        let text = |(at, cell)| match encoding::decode(cell) {
            Ok(text) => Cow::Borrowed(text),
            Err(message) => {
                if !std::mem::replace(&mut self.is_noted, true) {
                    problems.at("encoding", row, heading.and_then(|heading| heading.name(at)), message);
                }
                Cow::Owned(encoding::decode_as_western(cell))
            }
        };
        record.cells().enumerate().map(text).collect()
    }
}
