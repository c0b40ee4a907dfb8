//! The table of contents of a ZIP file (PKWARE's APPNOTE 6.3.10, 4.3.12 and 4.3.16), read within bounds.
//!
//! Only the table is read, never what it lists: a file that would unpack to more than it may costs no more than its table.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read as _;

use flate2::read::DeflateDecoder;

use super::{Refusal, part};

/// Most parts.
const MOST_PARTS: usize = 5_000;
/// The largest table, in bytes.
const LARGEST_TABLE: u64 = 2 * 1024 * 1024;
/// Most bytes that all parts together may unpack to.
const MOST_UNPACKED: u64 = 1024 * 1024 * 1024;
/// How many times their packed size they may unpack to; office documents stay below 50, a bomb is at 1,000.
const MOST_TIMES: u64 = 200;
/// Below so many bytes, that doesn't matter.
const HARMLESS: u64 = 16 * 1024 * 1024;

/// The end of the table: at least so many bytes, and a comment of up to 65,535.
const END: u64 = 22;
const LOCAL_HEADER: u64 = 30;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// A part, as the table has it.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) name: String,
    method: u16,
    packed: u64,
    unpacked: u64,
    at: u64,
}

impl Part {
    pub(super) const fn is_stored(&self) -> bool {
        self.method == STORED
    }

    pub(super) const fn is_first(&self) -> bool {
        self.at == 0
    }

    /// Its bytes, if they are no more than so many.
    pub(super) fn read(&self, file: &mut File, most: u64) -> Result<Vec<u8>, Refusal> {
        let header = part(file, self.at, LOCAL_HEADER)?;
        let signature = header.get(..4).ok_or(Refusal::Packing)?;
        if signature != b"PK\x03\x04" || self.packed > most {
            return Err(Refusal::Packing);
        }
        let begin = self.at + LOCAL_HEADER + u64::from(short(&header, 26)?) + u64::from(short(&header, 28)?);
        let packed = part(file, begin, self.packed)?;
        let mut bytes = Vec::new();
        let read = match self.method {
            STORED => packed.as_slice().take(most + 1).read_to_end(&mut bytes),
            _ => DeflateDecoder::new(packed.as_slice()).take(most + 1).read_to_end(&mut bytes),
        };
        read.map_err(|_| Refusal::Packing)?;
        if bytes.len() as u64 > most { Err(Refusal::Packing) } else { Ok(bytes) }
    }
}

/// Every part, if the file is packed as office programs do.
pub(super) fn parts(file: &mut File, size: u64) -> Result<Vec<Part>, Refusal> {
    let (table, count) = table(file, size)?;
    let mut rest = table.as_slice();
    let mut parts = Vec::with_capacity(count);
    while !rest.is_empty() {
        let (next, after) = entry(rest)?;
        parts.push(next);
        rest = after;
    }
    if parts.len() == count { check(parts, size) } else { Err(Refusal::Packing) }
}

/// The bytes of the table and how many parts it lists. What needs 64-bit sizes is no file of ours.
fn table(file: &mut File, size: u64) -> Result<(Vec<u8>, usize), Refusal> {
    let tail_from = size.saturating_sub(END + u64::from(u16::MAX));
    let tail = part(file, tail_from, size - tail_from)?;
    let is_end = |at: &usize| {
        let comment = short(&tail, at + 20).map(usize::from);
        tail[*at..].starts_with(b"PK\x05\x06") && comment.is_ok_and(|comment| at + 22 + comment == tail.len())
    };
    let end = (0..tail.len()).rev().find(is_end).ok_or(Refusal::Packing)?;
    let (count, length, from) = (short(&tail, end + 10)?, long(&tail, end + 12)?, long(&tail, end + 16)?);
    let is_one_disk = short(&tail, end + 4)? == 0 && short(&tail, end + 6)? == 0 && short(&tail, end + 8)? == count;
    let is_there = from + length == tail_from + end as u64;
    if !is_one_disk || !is_there || length > LARGEST_TABLE || usize::from(count) > MOST_PARTS {
        return Err(Refusal::Packing);
    }
    Ok((part(file, from, length)?, usize::from(count)))
}

fn entry(bytes: &[u8]) -> Result<(Part, &[u8]), Refusal> {
    if !bytes.starts_with(b"PK\x01\x02") {
        return Err(Refusal::Packing);
    }
    let (flags, method) = (short(bytes, 8)?, short(bytes, 10)?);
    if flags & 1 != 0 {
        return Err(Refusal::Password);
    }
    let (packed, unpacked, at) = (long(bytes, 20)?, long(bytes, 24)?, long(bytes, 42)?);
    let name_end = 46 + usize::from(short(bytes, 28)?);
    let end = name_end + usize::from(short(bytes, 30)?) + usize::from(short(bytes, 32)?);
    let name = bytes.get(46..name_end).ok_or(Refusal::Packing)?;
    let after = bytes.get(end..).ok_or(Refusal::Packing)?;
    Ok((Part { name: String::from_utf8_lossy(name).into_owned(), method, packed, unpacked, at }, after))
}

/// Parts that lie on each other, or unpack to far more than they are, are a bomb; parts outside of the folder that they are unpacked into, an attack.
fn check(parts: Vec<Part>, size: u64) -> Result<Vec<Part>, Refusal> {
    let packed: u64 = parts.iter().map(|part| part.packed).sum();
    let unpacked: u64 = parts.iter().map(|part| part.unpacked).sum();
    let places: BTreeSet<u64> = parts.iter().map(|part| part.at).collect();
    let names: BTreeSet<String> = parts.iter().map(|part| part.name.to_lowercase()).collect();
    let is_apart = packed <= size && places.len() == parts.len() && names.len() == parts.len();
    let is_bounded = unpacked <= MOST_UNPACKED && (unpacked <= HARMLESS || unpacked / MOST_TIMES <= packed);
    let is_known = parts.iter().all(|part| matches!(part.method, STORED | DEFLATED));
    let is_outside =
        |name: &str| name.starts_with('/') || name.contains(['\\', ':']) || name.split('/').any(|of| of == "..");
    let is_inside = !parts.iter().any(|part| is_outside(&part.name));
    if is_apart && is_bounded && is_known && is_inside { Ok(parts) } else { Err(Refusal::Packing) }
}

fn short(bytes: &[u8], at: usize) -> Result<u16, Refusal> {
    let two = bytes.get(at..).and_then(|bytes| bytes.first_chunk::<2>()).ok_or(Refusal::Packing)?;
    Ok(u16::from_le_bytes(*two))
}

fn long(bytes: &[u8], at: usize) -> Result<u64, Refusal> {
    let four = bytes.get(at..).and_then(|bytes| bytes.first_chunk::<4>()).ok_or(Refusal::Packing)?;
    Ok(u64::from(u32::from_le_bytes(*four)))
}
