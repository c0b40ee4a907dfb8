//! From a questionnaire to a spreadsheet.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{setting, sheet};
use crate::language::Language;
use crate::problem::Problem;
use crate::questionnaire::{Document, Questionnaire};

mod choices;
mod concordance;
mod grid;
mod names;
mod survey;

use grid::Grid;
use names::Names;

/// The longest text of a cell, in UTF-16 units, which is what spreadsheets count.
const LONGEST: usize = 32_767;

/// A questionnaire as the bytes of an `.xlsx` file; the same questionnaire gives the same bytes.
///
/// # Errors
/// Every text that no cell can hold, and every list whose name other programs can't read.
pub fn export(questionnaire: &Questionnaire) -> Result<Vec<u8>, Vec<Problem>> {
    let document = questionnaire.document();
    let languages = languages(document);
    let names = Names::of(document);
    let mut sheets = vec![
        ("survey", survey::grid(document, &languages, &names)),
        ("choices", choices::grid(document, &languages, &names)),
        ("settings", settings(document)),
    ];
    sheets.extend(document.concordance.as_ref().map(|own| (sheet::CONCORDANCE, concordance::grid(own))));
    if !document.translated_from.is_empty() {
        sheets.push((sheet::SOURCES, sources(document)));
    }
    let problems = problems(document, &sheets);
    if !problems.is_empty() {
        return Err(problems);
    }
    bytes(&sheets).map_err(|error| {
        let message = format!("the spreadsheet can't be written: {error}");
        vec![Problem::in_field("xlsform-not-written", document.series.clone(), message)]
    })
}

/// The languages that have texts, the declared ones first and in their order.
fn languages(document: &Document) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for code in document.languages.iter().chain(document.text.keys()) {
        let language = Language::from_code(code).filter(|language| !languages.contains(language));
        languages.extend(language);
    }
    languages
}

fn settings(document: &Document) -> Grid {
    let mut grid = Grid::default();
    let source = document.languages.first().map_or("", String::as_str);
    let title = document.text.get(source).map_or("", |text| text.title.as_str());
    grid.row();
    grid.put("form_title", title);
    grid.put("form_id", &document.series);
    grid.put("version", &document.version);
    grid.put("default_language", &Language::from_code(source).map(super::language::heading).unwrap_or_default());
    grid.put(setting::FORMAT, &document.format.to_string());
    grid.put(setting::LANGUAGES, &document.languages.join(" "));
    if let Some(concordance) = &document.concordance {
        grid.put(setting::FROM, &concordance.from);
        grid.put(setting::FROM_FORMAT, &concordance.format.map(|format| format.to_string()).unwrap_or_default());
    }
    grid
}

/// The source texts that stale translations were made from, by their address.
fn sources(document: &Document) -> Grid {
    let mut grid = Grid::of(["language", "address", "text"]);
    for (language, texts) in &document.translated_from {
        for (address, text) in texts.cells() {
            grid.row();
            grid.put("language", language);
            grid.put("address", &address.to_string());
            grid.put("text", text);
        }
    }
    grid
}

fn problems(document: &Document, sheets: &[(&str, Grid)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for list in document.code_list.iter().filter(|list| list.code.contains(char::is_whitespace) || list.code.is_empty())
    {
        let message = "the name of the code list has white space, or there is none; an XLSForm can't hold it";
        problems.push(Problem::in_field("bad-code", list.code.clone(), message));
    }
    for (name, grid) in sheets {
        for (row, heading, text) in grid.cells().filter(|(_, _, text)| text.encode_utf16().count() > LONGEST) {
            let message = format!("the text has {} characters; a cell holds {LONGEST}", text.chars().count());
            problems.push(Problem::in_field(
                "xlsform-text-too-long",
                format!("{name}, row {}, {heading}", row + 2),
                message,
            ));
        }
    }
    problems
}

fn bytes(sheets: &[(&str, Grid)]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed day: otherwise the same questionnaire would give other bytes every second.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    for (name, grid) in sheets {
        write(book.add_worksheet(), name, grid)?;
    }
    book.save_to_buffer()
}

fn write(sheet: &mut Worksheet, name: &str, grid: &Grid) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let heading_format = Format::new().set_bold();
    let headings = grid.headings();
    for (column, heading) in (0_u16..).zip(&headings) {
        sheet.write_string_with_format(0, column, *heading, &heading_format)?;
    }
    for (row, cells) in (1_u32..).zip(grid.rows()) {
        for (column, heading) in (0_u16..).zip(&headings) {
            if let Some(text) = cells.get(*heading) {
                sheet.write_string(row, column, text)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
