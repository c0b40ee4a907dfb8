//! Office Open XML spreadsheets: ECMA-376, part 1.

use std::collections::BTreeMap;

use super::archive::Archive;
use super::xml::{Next, Xml, attribute};
use super::{Draft, number_format, shared_strings};
use crate::problem::Problem;

mod sheet;

/// What the cells of every sheet refer to.
#[derive(Default)]
struct Common {
    strings: Vec<String>,
    /// Whether a cell format shows dates.
    dates: Vec<bool>,
    from_1904: bool,
}

/// Reads every worksheet.
pub(super) fn read(bytes: &[u8], draft: &mut Draft) -> Result<(), Problem> {
    let mut archive = Archive::open(bytes, draft)?;
    let Some(workbook) = archive.part("xl/workbook.xml", draft)? else {
        return Err(
            draft.refuse("spreadsheet-format", "the file is a zip file but no .xlsx spreadsheet; save it as .xlsx")
        );
    };
    let relations = archive.part("xl/_rels/workbook.xml.rels", draft)?.unwrap_or_default();
    let relations = relations_of(&relations, draft)?;
    let mut common = Common::default();
    let sheets = sheets(&workbook, &mut common, draft)?;
    let by_kind =
        |kind: &str| relations.values().find(|(known, _)| known.ends_with(kind)).map(|(_, part)| part.clone());
    if let Some(part) = by_kind("/sharedStrings")
        && let Some(text) = archive.part(&part, draft)?
    {
        common.strings = shared_strings::read(&text, draft)?;
    }
    if let Some(part) = by_kind("/styles")
        && let Some(text) = archive.part(&part, draft)?
    {
        common.dates = date_formats(&text, draft)?;
    }
    for (name, relation) in sheets {
        let Some((kind, part)) = relations.get(&relation) else { continue };
        if !kind.ends_with("/worksheet") {
            continue;
        }
        let text = archive.part(part, draft)?.ok_or_else(|| draft.damaged(&format!("it has no sheet `{name}`")))?;
        draft.begin_sheet(&name)?;
        sheet::read(&text, &common, draft)?;
    }
    Ok(())
}

/// Relation → its kind and the part that it leads to.
fn relations_of(text: &str, draft: &Draft) -> Result<BTreeMap<String, (String, String)>, Problem> {
    let mut xml = Xml::new(text, "workbook.xml.rels");
    let mut relations = BTreeMap::new();
    loop {
        match xml.next(draft)? {
            Next::Begin(start, _) if start.local_name().as_ref() == "Relationship" => {
                let value = |name| attribute(&start, name).unwrap_or_default();
                let target = value("Target");
                let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                relations.insert(value("Id"), (value("Type"), part));
            }
            Next::Nothing => return Ok(relations),
            _ => {}
        }
    }
}

/// The sheets' names and relations.
fn sheets(text: &str, common: &mut Common, draft: &Draft) -> Result<Vec<(String, String)>, Problem> {
    let mut xml = Xml::new(text, "workbook.xml");
    let mut sheets = Vec::new();
    loop {
        match xml.next(draft)? {
            Next::Begin(start, _) => match start.local_name().as_ref() {
                "sheet" => sheets
                    .push((attribute(&start, "name").unwrap_or_default(), attribute(&start, "id").unwrap_or_default())),
                "workbookPr" => {
                    common.from_1904 =
                        attribute(&start, "date1904").is_some_and(|value| value == "1" || value == "true")
                }
                _ => {}
            },
            Next::Nothing => return Ok(sheets),
            _ => {}
        }
    }
}

/// For each cell format, whether it shows dates.
fn date_formats(text: &str, draft: &Draft) -> Result<Vec<bool>, Problem> {
    let mut xml = Xml::new(text, "styles.xml");
    let mut own: BTreeMap<u32, bool> = BTreeMap::new();
    let mut formats = Vec::new();
    let mut within = false;
    loop {
        match xml.next(draft)? {
            Next::Begin(start, is_empty) => {
                let number = || attribute(&start, "numFmtId").and_then(|id| id.parse::<u32>().ok()).unwrap_or_default();
                match start.local_name().as_ref() {
                    "numFmt" => {
                        let code = attribute(&start, "formatCode").unwrap_or_default();
                        own.insert(number(), number_format::is_date_code(&code));
                    }
                    "cellXfs" => within = !is_empty,
                    "xf" if within => {
                        let number = number();
                        let is_date = own.get(&number).copied();
                        formats.push(is_date.unwrap_or_else(|| number_format::is_built_in_date(number)));
                    }
                    _ => {}
                }
            }
            Next::End(name) if name == "cellXfs" => within = false,
            Next::Nothing => return Ok(formats),
            _ => {}
        }
    }
}
