//! Binary spreadsheets of Excel 97 to 2003 ([MS-XLS], BIFF8).

use std::collections::BTreeMap;

use super::compound::{Compound, u16_at, u32_at};
use super::{Draft, number_format};
use crate::problem::Problem;

mod record;
mod sheet;
mod strings;

use record::Records;

/// What the cells of every sheet refer to.
#[derive(Default)]
struct Common {
    strings: Vec<String>,
    /// Whether a cell format shows dates.
    dates: Vec<bool>,
    from_1904: bool,
    /// The sheets' names and where in the stream each begins.
    sheets: Vec<(String, usize)>,
}

/// Reads every worksheet.
pub(super) fn read(bytes: &[u8], draft: &mut Draft) -> Result<(), Problem> {
    let file = Compound::open(bytes).ok_or_else(|| draft.damaged("it is no whole compound file"))?;
    if file.has("EncryptedPackage") {
        return Err(password(draft));
    }
    if !file.has("Workbook") {
        return Err(
            draft.refuse("spreadsheet-format", "the file is no spreadsheet of Excel 97 or later; save it as .xlsx")
        );
    }
    let stream = file.stream("Workbook").ok_or_else(|| draft.damaged("its workbook is cut off"))?;
    let common = common(&stream, draft)?;
    for (name, at) in &common.sheets {
        // A sheet ends where the next one begins, so that no byte is read for two of them.
        let end =
            common.sheets.iter().map(|(_, other)| *other).filter(|other| other > at).min().unwrap_or(stream.len());
        let own = stream.get(*at..end).ok_or_else(|| draft.damaged("a sheet lies outside the file"))?;
        draft.begin_sheet(name)?;
        sheet::read(own, &common, draft)?;
    }
    Ok(())
}

fn password(draft: &Draft) -> Problem {
    draft.refuse("spreadsheet-format", "the file needs a password; save it without one")
}

/// Reads what stands before the sheets.
fn common(stream: &[u8], draft: &Draft) -> Result<Common, Problem> {
    let mut common = Common::default();
    let mut own: BTreeMap<u16, bool> = BTreeMap::new();
    let mut formats = Vec::new();
    let cut = || draft.damaged("a record is cut off");
    let mut records = Records::new(stream);
    while let Some(record) = records.next().map_err(|()| cut())? {
        let data = record.data;
        match record.kind {
            record::BEGIN if u16_at(data, 0) != Some(0x0600) => {
                return Err(draft.refuse("spreadsheet-format", "the file is older than Excel 97; save it as .xlsx"));
            }
            record::PASSWORD => return Err(password(draft)),
            record::FROM_1904 => common.from_1904 = u16_at(data, 0) == Some(1),
            record::NUMBER_FORMAT => {
                let code = strings::long(data.get(2..).unwrap_or_default()).ok_or_else(cut)?;
                own.insert(u16_at(data, 0).ok_or_else(cut)?, number_format::is_date_code(&code));
            }
            record::CELL_FORMAT => formats.push(u16_at(data, 2).ok_or_else(cut)?),
            record::SHEET if data.get(5) == Some(&0) => {
                draft.check_sheets(common.sheets.len())?;
                let name = strings::short(data.get(6..).unwrap_or_default()).ok_or_else(cut)?;
                let at = u32_at(data, 0).and_then(|at| usize::try_from(at).ok()).ok_or_else(cut)?;
                if common.sheets.iter().any(|(_, known)| *known == at) {
                    return Err(draft.damaged("two sheets are in one place"));
                }
                common.sheets.push((name, at));
            }
            record::STRINGS => common.strings = strings::shared(&records.continued(data)).ok_or_else(cut)?,
            record::END => break,
            _ => {}
        }
    }
    let is_date =
        |format: u16| own.get(&format).copied().unwrap_or_else(|| number_format::is_built_in_date(u32::from(format)));
    common.dates = formats.into_iter().map(is_date).collect();
    Ok(common)
}
