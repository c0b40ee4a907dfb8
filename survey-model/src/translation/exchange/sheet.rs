//! A translator's file as a spreadsheet: one row for each text.

use rust_xlsxwriter::{Color, Format, FormatAlign, ProtectionOptions, Workbook as NewWorkbook, Worksheet, XlsxError};

use crate::language::Language;
use crate::problem::{Place, Problem};
use crate::questionnaire::Questionnaire;
use crate::translation::exchange::{Given, TranslatorFile};
use crate::translation::{Context, Status, TranslationCell, cells};
use crate::workbook::{Row, Sheet, Table, Workbook};

/// The sheet of the texts, and the one that says what they are of.
const TEXTS: &str = "texts";
const ABOUT: &str = "about";

/// Headings and widths, in characters, of the sheet of texts.
const COLUMNS: [(&str, u32); 8] = [
    ("text", 34),
    ("section", 22),
    ("question", 30),
    ("kind", 16),
    ("status", 12),
    ("source", 60),
    ("translation", 60),
    ("earlier source", 40),
];

/// The columns that a translator writes into; the others are locked.
const OPEN: [&str; 2] = ["status", "translation"];

/// Keys of the sheet that says what the texts are of.
const KEYS: [&str; 3] = ["questionnaire", "source language", "language"];

/// The texts of a language as a spreadsheet; what stands in a source that is not there any more is not for translators.
pub(super) fn write(questionnaire: &Questionnaire, language: Language) -> Result<Vec<u8>, Problem> {
    let unwritable = |error: XlsxError| {
        Problem::in_field("translation-file-format", language.code(), format!("no spreadsheet can hold this: {error}"))
    };
    let mut workbook = NewWorkbook::new();
    // A file made twice from the same texts is the same file.
    workbook.set_properties(
        &rust_xlsxwriter::DocProperties::new()
            .set_creation_datetime(&rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 1).map_err(unwritable)?),
    );
    texts(workbook.add_worksheet(), questionnaire, language).map_err(unwritable)?;
    about(workbook.add_worksheet(), questionnaire, language).map_err(unwritable)?;
    workbook.save_to_buffer().map_err(unwritable)
}

fn texts(sheet: &mut Worksheet, questionnaire: &Questionnaire, language: Language) -> Result<(), XlsxError> {
    sheet.set_name(TEXTS)?.set_freeze_panes(1, 1)?;
    let heading = Format::new().set_bold().set_background_color(Color::RGB(0x00E8_EEF4));
    let locked = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let open = locked.clone().set_unlocked();
    let translation = if language.direction() == "rtl" { open.clone().set_reading_direction(2) } else { open.clone() };
    for (at, (name, width)) in (0_u16..).zip(COLUMNS) {
        sheet.write_string_with_format(0, at, name, &heading)?.set_column_width(at, width)?;
    }
    let cells = cells(questionnaire, language);
    for (row, cell) in (1_u32..).zip(cells.iter().filter(|cell| !cell.source.trim().is_empty())) {
        for (at, ((name, _), text)) in (0_u16..).zip(COLUMNS.into_iter().zip(columns(questionnaire, cell))) {
            let format = match name {
                "translation" => &translation,
                name if OPEN.contains(&name) => &open,
                _ => &locked,
            };
            match text.is_empty() {
                true => sheet.write_blank(row, at, format)?,
                false => sheet.write_string_with_format(row, at, text, format)?,
            };
        }
    }
    let options = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
    sheet.protect_with_options(&options);
    Ok(())
}

/// What stands in the columns, in the order of [`COLUMNS`].
fn columns(questionnaire: &Questionnaire, cell: &TranslationCell) -> [String; 8] {
    let context = Context::of(questionnaire, &cell.address);
    let target = if cell.target.trim().is_empty() { String::new() } else { cell.target.clone() };
    [
        cell.address.to_string(),
        context.section,
        context.question,
        context.kind.to_owned(),
        cell.status.code().to_owned(),
        cell.source.clone(),
        target,
        cell.made_from.clone().unwrap_or_default(),
    ]
}

fn about(sheet: &mut Worksheet, questionnaire: &Questionnaire, language: Language) -> Result<(), XlsxError> {
    let source = questionnaire.languages().first().map_or("", |source| source.code());
    let values = [questionnaire.name().to_string(), source.to_owned(), language.code().to_owned()];
    sheet.set_name(ABOUT)?.set_column_width(0, 20)?.set_column_width(1, 80)?;
    sheet.write_string(0, 0, "key")?.write_string(0, 1, "value")?;
    for (row, (key, value)) in (1_u32..).zip(KEYS.into_iter().zip(values)) {
        sheet.write_string(row, 0, key)?.write_string(row, 1, value)?;
    }
    let help = "Write into the column `translation` of the sheet `texts`. Where the source has changed and the translation can \
                stay as it is, write `current` into the column `status`. Empty translations change nothing.";
    sheet.write_string(4, 0, "help")?.write_string_with_format(4, 1, help, &Format::new().set_text_wrap())?;
    sheet.protect();
    Ok(())
}

/// Reads a spreadsheet; `name` is its name for problems.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<TranslatorFile, Vec<Problem>> {
    let workbook = Workbook::read(name, bytes)?;
    let (Some(texts), Some(about)) = (workbook.sheet(TEXTS), workbook.sheet(ABOUT)) else {
        let message = format!("the spreadsheet has no sheet `{TEXTS}` or no sheet `{ABOUT}`; take a new file out");
        let place = Place { file: Some(name.to_owned()), ..Place::default() };
        return Err(vec![Problem { code: "translation-file-format", place, message }]);
    };
    let (texts, about) = (Table::new(texts), Table::new(about));
    let problems = problems(&texts, &about);
    if !problems.is_empty() {
        return Err(problems);
    }
    let [questionnaire, source, language] = KEYS.map(|key| value(&about, key));
    let place = Place { file: Some(name.to_owned()), line: None, field: Some(ABOUT.to_owned()) };
    let texts = texts.rows.iter().filter_map(|row| given(name, &texts, *row)).collect();
    Ok(TranslatorFile { place, questionnaire, source, language, texts })
}

/// What keeps the sheets from being read: formulas, dates and merged cells too, since what they show may be something else.
fn problems(texts: &Table<'_>, about: &Table<'_>) -> Vec<Problem> {
    let sheets: [&Sheet; 2] = [texts.sheet(), about.sheet()];
    let mut problems: Vec<Problem> = sheets.iter().flat_map(|sheet| sheet.problems.clone()).collect();
    problems.extend(texts.problems.iter().cloned());
    for needed in ["text", "source", "translation"].into_iter().filter(|name| texts.column(name).is_none()) {
        let message = format!("the sheet has no column `{needed}`; take a new file out");
        problems.push(texts.sheet().problem("translation-file-format", 1, 1, message));
    }
    problems
}

fn value(about: &Table<'_>, key: &str) -> String {
    let row = about.rows.iter().find(|row| about.text(**row, "key") == Some(key));
    row.and_then(|row| about.text(*row, "value")).unwrap_or_default().to_owned()
}

/// The text of a row; a row without any content of ours is none.
fn given(name: &str, table: &Table<'_>, row: Row<'_>) -> Option<Given> {
    let [address, source, target] = ["text", "source", "translation"].map(|heading| table.text(row, heading));
    if address.is_none() && source.is_none() && target.is_none() {
        return None;
    }
    let column = table.column("translation").unwrap_or(1);
    let field = Some(format!("{TEXTS}!{}", crate::workbook::place(row.number, column)));
    let place = Place { file: Some(name.to_owned()), line: None, field };
    let is_done = table.text(row, "status").is_some_and(|status| status.trim() == Status::Current.code());
    let [address, source, target] = [address, source, target].map(|text| text.unwrap_or_default().to_owned());
    Some(Given { place, address: address.trim().to_owned(), source, target, is_done })
}
