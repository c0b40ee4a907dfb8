//! The workbook as an `.xlsx` file: instructions, a sheet per section, and two sheets that nobody sees.

use std::collections::HashMap;

use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

use super::texts::Texts;
use super::{Conditions, Stamp, stamp};
use crate::services::response::ResponseView;
use crate::words::Words;

mod hints;
mod instructions;
mod names;
mod section;
mod style;
mod validation;

use style::Style;

/// The sheet of the lists that cells are chosen from: a cell can't hold a long one itself.
const LISTS: &str = "survey-lists";

/// The paper size A4, as spreadsheets number it.
const A4: u8 = 9;

/// What the sheets are written with.
struct Writer<'w> {
    view: &'w ResponseView,
    texts: Texts<'w>,
    conditions: Conditions<'w>,
    style: Style,
    lists: Lists,
}

/// The lists so far, each a column of its sheet.
#[derive(Default)]
struct Lists {
    columns: HashMap<Vec<String>, u16>,
    in_order: Vec<Vec<String>>,
}

impl Lists {
    /// The range that holds a list.
    fn range(&mut self, list: &[String]) -> String {
        let next = u16::try_from(self.in_order.len()).unwrap_or(u16::MAX);
        let column = *self.columns.entry(list.to_vec()).or_insert(next);
        if column == next {
            self.in_order.push(list.to_vec());
        }
        let column = rust_xlsxwriter::column_number_to_name(column);
        format!("='{LISTS}'!${column}$1:${column}${}", list.len())
    }
}

/// Writes the workbook of a response.
pub(super) fn write(
    view: &ResponseView,
    stamp: &Stamp,
    words: Words,
    conditions: Conditions<'_>,
) -> Result<Vec<u8>, XlsxError> {
    let texts = Texts { questionnaire: view.questionnaire(), words };
    let mut writer = Writer { view, texts, conditions, style: Style::new(words), lists: Lists::default() };
    let mut names = names::Names::new([stamp::SHEET, LISTS]);
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(texts.questionnaire.title(words.0)));
    let title = names.give(&words.t("workbook-sheet-instructions").plain());
    writer.instructions(page(book.add_worksheet(), words)?.set_name(&title)?, stamp)?;
    for section in view.sections() {
        let text = texts.questionnaire.section_text(section, words.0);
        let name = names.give(&format!("{}. {}", section.number, text.title));
        writer.section(page(book.add_worksheet(), words)?.set_name(&name)?, section)?;
    }
    hidden(book.add_worksheet().set_name(LISTS)?, &transposed(&writer.lists.in_order))?;
    hidden(book.add_worksheet().set_name(stamp::SHEET)?, &stamp.rows())?;
    book.save_to_buffer()
}

/// What all sheets for people have in common.
fn page(sheet: &mut Worksheet, words: Words) -> Result<&mut Worksheet, XlsxError> {
    sheet.set_right_to_left(words.0.direction() == "rtl");
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C&P / &N");
    Ok(sheet)
}

fn hidden(sheet: &mut Worksheet, rows: &[Vec<String>]) -> Result<(), XlsxError> {
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, text) in (0_u16..).zip(cells) {
            if !text.is_empty() {
                sheet.write_string(row, column, text)?;
            }
        }
    }
    sheet.set_very_hidden(true);
    sheet.protect();
    Ok(())
}

/// Lists beneath each other as columns beside each other.
fn transposed(lists: &[Vec<String>]) -> Vec<Vec<String>> {
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    let row = |at: usize| lists.iter().map(|list| list.get(at).cloned().unwrap_or_default()).collect();
    (0..longest).map(row).collect()
}
