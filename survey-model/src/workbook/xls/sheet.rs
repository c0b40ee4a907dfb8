//! The cells of one worksheet.

use super::record::{self, Record, Records};
use super::{Common, strings};
use crate::problem::Problem;
use crate::workbook::compound::{u16_at, u32_at};
use crate::workbook::draft::{Content, Draft};
use crate::workbook::number_format;

type At = (u32, u32);

/// Reads a sheet; charts within it, which are sheets of their own, are passed over.
pub(super) fn read(stream: &[u8], common: &Common, draft: &mut Draft) -> Result<(), Problem> {
    let mut sheet = SheetReader { common, formula_at: None };
    let mut records = Records::new(stream);
    let mut depth = 0_usize;
    while let Some(found) = records.next().map_err(|()| draft.damaged("a record is cut off"))? {
        draft.count()?;
        match found.kind {
            record::BEGIN => depth += 1,
            record::END if depth <= 1 => return Ok(()),
            record::END => depth -= 1,
            _ if depth == 1 => sheet.record(&found, draft)?,
            _ => {}
        }
    }
    Ok(())
}

struct SheetReader<'c> {
    common: &'c Common,
    /// The cell of a formula whose value is a text, which comes in a record of its own.
    formula_at: Option<At>,
}

/// What one record says; `None` if it is cut off.
type Found = Option<(At, String, Content)>;

impl SheetReader<'_> {
    fn record(&mut self, found: &Record<'_>, draft: &mut Draft) -> Result<(), Problem> {
        let data = found.data;
        let cell = match found.kind {
            record::SHARED_TEXT => self.shared_text(data),
            record::TEXT | record::RICH_TEXT => text(data),
            record::NUMBER => f64_at(data, 6).and_then(|number| self.number(data, 0, number)),
            record::SHORT_NUMBER => u32_at(data, 6).and_then(|short| self.number(data, 0, number_of(short))),
            record::TRUTH_OR_ERROR => truth_or_error(data),
            record::FORMULA_TEXT => match self.formula_at.take() {
                Some(at) => strings::long(data).map(|text| (at, text, Content::Plain)),
                None => return Ok(()),
            },
            record::FORMULA => return self.formula(data, draft),
            record::SHORT_NUMBERS => return self.short_numbers(data, draft),
            record::MERGED => return merged(data, draft),
            _ => return Ok(()),
        };
        let is_formula = found.kind == record::FORMULA_TEXT;
        let (at, text, content) = cell.ok_or_else(|| draft.damaged("a cell is cut off"))?;
        draft.cell(at, text, content, is_formula)
    }

    fn shared_text(&self, data: &[u8]) -> Found {
        let text = self.common.strings.get(usize::try_from(u32_at(data, 6)?).ok()?)?;
        Some((at(data)?, text.clone(), Content::Plain))
    }

    /// A number whose format is the one of the cell format `formats` bytes after the place.
    fn number(&self, data: &[u8], formats: usize, number: f64) -> Found {
        let format = usize::from(u16_at(data, 4 + formats)?);
        let is_date = self.common.dates.get(format).copied().unwrap_or(false);
        let (text, content) = number_format::shown(number, is_date, self.common.from_1904);
        Some((at(data)?, text, content))
    }

    fn formula(&mut self, data: &[u8], draft: &mut Draft) -> Result<(), Problem> {
        let cut = || draft.damaged("a formula is cut off");
        let place = at(data).ok_or_else(cut)?;
        let value = data.get(6..14).ok_or_else(cut)?;
        let (text, content) = match (value[6..8] == [0xff, 0xff], value[0]) {
            (true, 0) => {
                self.formula_at = Some(place);
                return Ok(());
            }
            (true, 1) => (truth(value[2]), Content::Plain),
            (true, 2) => (error(value[2]), Content::Error),
            (true, _) => (String::new(), Content::Plain),
            (false, _) => match f64_at(data, 6).and_then(|number| self.number(data, 0, number)) {
                Some((_, text, content)) => (text, content),
                None => return Err(cut()),
            },
        };
        draft.cell(place, text, content, true)
    }

    fn short_numbers(&self, data: &[u8], draft: &mut Draft) -> Result<(), Problem> {
        let place = at(data).ok_or_else(|| draft.damaged("a cell is cut off"))?;
        for (column, bytes) in
            (place.1..).zip(data.get(4..data.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6))
        {
            let format = usize::from(u16_at(bytes, 0).unwrap_or_default());
            let is_date = self.common.dates.get(format).copied().unwrap_or(false);
            let number = number_of(u32_at(bytes, 2).unwrap_or_default());
            let (text, content) = number_format::shown(number, is_date, self.common.from_1904);
            draft.cell((place.0, column), text, content, false)?;
        }
        Ok(())
    }
}

fn at(data: &[u8]) -> Option<At> {
    Some((u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?)))
}

fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(data.get(at..at + 8)?.try_into().ok()?))
}

fn text(data: &[u8]) -> Found {
    Some((at(data)?, strings::long(data.get(6..)?)?, Content::Plain))
}

/// A number in four bytes: a whole one, or the upper half of a floating one, perhaps in hundredths.
fn number_of(short: u32) -> f64 {
    let number = if short & 2 == 2 {
        f64::from(short.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(short & 0xffff_fffc) << 32)
    };
    if short & 1 == 1 { number / 100.0 } else { number }
}

fn truth_or_error(data: &[u8]) -> Found {
    let value = *data.get(6)?;
    match data.get(7)? {
        0 => Some((at(data)?, truth(value), Content::Plain)),
        _ => Some((at(data)?, error(value), Content::Error)),
    }
}

fn truth(value: u8) -> String {
    (if value == 0 { "FALSE" } else { "TRUE" }).to_owned()
}

fn error(value: u8) -> String {
    let name = match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    name.to_owned()
}

fn merged(data: &[u8], draft: &mut Draft) -> Result<(), Problem> {
    for range in data.get(2..).unwrap_or_default().chunks_exact(8) {
        let number = |at| u32::from(u16_at(range, at).unwrap_or_default());
        draft.merged((number(0), number(4)), (number(2), number(6)))?;
    }
    Ok(())
}
