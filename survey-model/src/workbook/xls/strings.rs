//! Texts of `.xls` files: one byte or two for each character.

use crate::workbook::compound::{u16_at, u32_at};

/// A text with its length in one byte.
pub(super) fn short(data: &[u8]) -> Option<String> {
    plain(data.get(1..)?, usize::from(*data.first()?))
}

/// A text with its length in two bytes.
pub(super) fn long(data: &[u8]) -> Option<String> {
    plain(data.get(2..)?, usize::from(u16_at(data, 0)?))
}

/// A text after its length: a byte of flags, then the characters.
fn plain(data: &[u8], length: usize) -> Option<String> {
    let is_wide = data.first()? & 1 == 1;
    let bytes = data.get(1..=length * if is_wide { 2 } else { 1 })?;
    Some(decoded(bytes, is_wide))
}

fn decoded(bytes: &[u8], is_wide: bool) -> String {
    if is_wide {
        let units: Vec<u16> = bytes.chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).collect();
        String::from_utf16_lossy(&units)
    } else {
        bytes.iter().map(|byte| char::from(*byte)).collect()
    }
}

/// The shared texts, from the pieces that they are divided into; `None` if they are cut off.
pub(super) fn shared(pieces: &[&[u8]]) -> Option<Vec<String>> {
    let mut cursor = Cursor { pieces, at: 8 };
    // How many there should be stands before them; it is not believed, since each takes three bytes at least.
    let stated = usize::try_from(u32_at(pieces.first()?, 4)?).ok()?;
    let mut strings = Vec::new();
    while strings.len() < stated {
        strings.push(cursor.string()?);
    }
    Some(strings)
}

/// A place within the pieces.
struct Cursor<'p, 'b> {
    pieces: &'p [&'b [u8]],
    at: usize,
}

impl Cursor<'_, '_> {
    fn byte(&mut self) -> Option<u8> {
        while self.at >= self.pieces.first()?.len() {
            self.pieces = &self.pieces[1..];
            self.at = 0;
        }
        self.at += 1;
        Some(self.pieces.first()?[self.at - 1])
    }

    fn number(&mut self, bytes: u32) -> Option<u32> {
        let mut number = 0;
        for shift in 0..bytes {
            number |= u32::from(self.byte()?) << (8 * shift);
        }
        Some(number)
    }

    fn string(&mut self) -> Option<String> {
        let length = self.number(2)?;
        let flags = self.byte()?;
        let runs = if flags & 8 == 8 { self.number(2)? } else { 0 };
        let extension = if flags & 4 == 4 { self.number(4)? } else { 0 };
        let text = self.characters(length, flags & 1 == 1)?;
        self.skip(usize::try_from(runs).ok()? * 4 + usize::try_from(extension).ok()?)?;
        Some(text)
    }

    /// Characters; where the next piece begins among them, it says anew how wide they are.
    fn characters(&mut self, length: u32, mut is_wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        for _ in 0..length {
            if self.at >= self.pieces.first()?.len() {
                is_wide = self.byte()? & 1 == 1;
            }
            let unit = if is_wide { self.number(2)? } else { u32::from(self.byte()?) };
            units.push(u16::try_from(unit).ok()?);
        }
        Some(String::from_utf16_lossy(&units))
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            let left = self.pieces.first()?.len() - self.at.min(self.pieces.first()?.len());
            if bytes <= left {
                self.at += bytes;
                return Some(());
            }
            bytes -= left;
            self.pieces = &self.pieces[1..];
            self.at = 0;
        }
        Some(())
    }
}
