//! Plain text: UTF-8 without control characters, and nothing that a browser would run.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::Refusal;
use super::markup::Markup;

/// How much is looked at at a time, in bytes.
const PIECE: usize = 64 * 1024;

pub(super) fn look(file: &mut File) -> Result<(), Refusal> {
    file.seek(SeekFrom::Start(0))?;
    let (mut piece, mut markup) = (vec![0; PIECE], Markup::default());
    // The beginning of a character whose end is in the next piece.
    let mut begun = 0;
    loop {
        let read = file.read(&mut piece[begun..])?;
        let end = begun + read;
        if markup.is_in(&piece[begun..end]) {
            return Err(Refusal::Type);
        }
        let valid = valid_up_to(&piece[..end])?;
        if read == 0 {
            return if valid == end { Ok(()) } else { Err(Refusal::Encoding) };
        }
        piece.copy_within(valid..end, 0);
        begun = end - valid;
    }
}

/// How many bytes are whole characters of a text; at the end, a character may be unfinished.
fn valid_up_to(bytes: &[u8]) -> Result<usize, Refusal> {
    let valid = match std::str::from_utf8(bytes) {
        Ok(_) => bytes.len(),
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Err(_) => return Err(Refusal::Encoding),
    };
    let is_odd = |byte: &u8| matches!(byte, 0..=8 | 0x0b | 0x0e..=0x1f | 0x7f);
    if bytes[..valid].iter().any(is_odd) { Err(Refusal::Type) } else { Ok(valid) }
}
