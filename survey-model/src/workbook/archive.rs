//! The parts of an `.xlsx` file, inflated within a limit that counts what comes out.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Draft;
use crate::problem::Problem;

/// How a zip file begins.
pub(super) const SIGNATURE: &[u8] = b"PK\x03\x04";

/// Most bytes that all parts together may have; only parts that are needed are inflated.
const MOST: u64 = 64_000_000;

/// Most parts.
const MOST_PARTS: usize = 2_000;

pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
}

impl<'b> Archive<'b> {
    pub(super) fn open(bytes: &'b [u8], draft: &Draft) -> Result<Self, Problem> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| draft.damaged("it is no whole zip file"))?;
        if zip.len() > MOST_PARTS {
            return Err(draft.refuse("spreadsheet-too-large", format!("the file has more than {MOST_PARTS} parts")));
        }
        Ok(Self { zip, left: MOST })
    }

    /// A part as text; `None` if there is no such part.
    pub(super) fn part(&mut self, name: &str, draft: &Draft) -> Result<Option<String>, Problem> {
        let Ok(part) = self.zip.by_name(name) else { return Ok(None) };
        if part.encrypted() {
            return Err(draft.refuse("spreadsheet-format", "the file needs a password; save it without one"));
        }
        let mut bytes = Vec::new();
        part.take(self.left + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| draft.damaged(&format!("its part {name} can't be unpacked")))?;
        let length = bytes.len() as u64;
        if length > self.left {
            let message = format!("the file holds more than {} MB when it is unpacked", MOST / 1_000_000);
            return Err(draft.refuse("spreadsheet-too-large", message));
        }
        self.left -= length;
        let text = String::from_utf8(bytes).map_err(|_| draft.damaged(&format!("its part {name} is not UTF-8")))?;
        Ok(Some(text))
    }
}
