//! The sheet of a section.

use rust_xlsxwriter::{ExcelDateTime, Format, ProtectionOptions, Worksheet, XlsxError};
use survey_model::question::Kind;
use survey_model::questionnaire::{Item, Section};

use super::Writer;
use crate::services::workbook::cells::{Cells, Column, fits};
use crate::services::workbook::file::MARKS;
use crate::services::workbook::layout::{Line, Room};

/// The widths of the columns in characters: key, number, question, how to answer, answer, reason.
const WIDTHS: [f64; 6] = [10.0, 7.0, 48.0, 44.0, 44.0, 26.0];

/// The row of the marks, which is hidden, and the first one of the lines.
const MARKS_ROW: u32 = 2;
const FIRST: u32 = 4;

const KEY: u16 = 0;
const ANSWER: u16 = 4;
const REASON: u16 = 5;

impl<'w> Writer<'w> {
    pub(super) fn section(&mut self, sheet: &mut Worksheet, section: &'w Section) -> Result<(), XlsxError> {
        self.head(sheet, section)?;
        let mut cells = Cells::new();
        for item in section.items() {
            if let Some(answer) = self.view.answer(&item.code).0 {
                self.texts.put(&self.texts.unit(&item), answer, &mut cells);
            }
        }
        let view = self.view;
        let answer = |item: &Item<'w>| view.answer(&item.code).0.cloned();
        for (row, line) in (FIRST..).zip(self.texts.lines(section, &answer)) {
            self.line(sheet, row, &line, &cells)?;
        }
        // Widths and heights are everybody's own.
        let mut free = ProtectionOptions::new();
        free.format_columns = true;
        free.format_rows = true;
        sheet.protect_with_options(&free);
        Ok(())
    }

    fn head(&self, sheet: &mut Worksheet, section: &Section) -> Result<(), XlsxError> {
        let words = self.texts.words;
        let text = self.texts.questionnaire.section_text(section, words.0);
        for (column, width) in (0_u16..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        sheet.write_string_with_format(0, 1, format!("{}. {}", section.number, text.title), &self.style.title)?;
        let condition = (self.conditions.section)(section);
        if fits(&text.introduction) && !text.introduction.is_empty() {
            sheet.write_string_with_format(1, 2, &text.introduction, &self.style.text)?;
        }
        if let Some(condition) = condition {
            sheet.write_string_with_format(1, 3, condition, &self.style.text)?;
        }
        for (column, mark) in (0_u16..).zip(MARKS) {
            sheet.write_string(MARKS_ROW, column, mark)?;
        }
        let headings = [
            words.t("workbook-column-number"),
            words.t("workbook-column-question"),
            words.t("workbook-column-how"),
            words.t("workbook-column-answer"),
            words.t("workbook-column-reason"),
        ];
        for (column, heading) in (1_u16..).zip(headings) {
            sheet.write_string_with_format(FIRST - 1, column, heading.plain(), &self.style.heading)?;
        }
        sheet.set_row_hidden(MARKS_ROW)?.set_column_hidden(KEY)?;
        sheet.set_freeze_panes(FIRST, 0)?.set_repeat_rows(FIRST - 1, FIRST - 1)?;
        Ok(())
    }

    fn line(&mut self, sheet: &mut Worksheet, row: u32, line: &Line<'w>, cells: &Cells) -> Result<(), XlsxError> {
        let is_heading = line.asks.is_some() || line.key.is_none();
        let label = if is_heading { &self.style.strong } else { &self.style.label };
        sheet.write_string_with_format(row, 1, &line.number, &self.style.number)?;
        sheet.write_string_with_format(row, 2, &line.label, label)?;
        let how = line.asks.as_ref().map(|unit| self.hints(unit)).unwrap_or_default();
        sheet.write_string_with_format(row, 3, how, &self.style.how)?;
        let Some(key) = &line.key else { return Ok(()) };
        let text = |column| cells.get(&(key.clone(), column)).map_or("", String::as_str);
        if !fits(text(Column::Answer)) {
            let sentence = self.texts.words.t("workbook-too-long").plain();
            sheet.write_string_with_format(row, ANSWER, sentence, &self.style.how)?;
            return Ok(());
        }
        sheet.write_string(row, KEY, key)?;
        let kind = line.asks.as_ref().map(|unit| &unit.question.kind);
        match &line.room {
            Room::Nothing => {}
            Room::List(_) => {
                put_text(sheet, row, ANSWER, text(Column::Answer), &self.style.open_text)?;
            }
            Room::Place(_) => put_number(sheet, row, text(Column::Answer), &self.style.open_number)?,
            Room::Open => match kind {
                Some(Kind::Number(_) | Kind::Percentage(_)) => {
                    put_number(sheet, row, text(Column::Answer), &self.style.open_number)?;
                }
                Some(Kind::Date(_)) => self.put_date(sheet, row, text(Column::Answer))?,
                _ => put_text(sheet, row, ANSWER, text(Column::Answer), &self.style.open_text)?,
            },
        }
        if !line.reasons.is_empty() {
            put_text(sheet, row, REASON, text(Column::Reason), &self.style.open_text)?;
        }
        self.validate(sheet, row, line)
    }

    fn put_date(&self, sheet: &mut Worksheet, row: u32, text: &str) -> Result<(), XlsxError> {
        // Spreadsheets know no day before 1900, and count one in its February that never was.
        match ExcelDateTime::parse_from_str(text) {
            Ok(day) if text > "1900-03-01" => {
                sheet.write_datetime_with_format(row, ANSWER, &day, &self.style.open_date)?;
                Ok(())
            }
            _ => put_text(sheet, row, ANSWER, text, &self.style.open_date),
        }
    }
}

fn put_text(sheet: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
    if text.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// A number as a number, if it comes back with the same digits.
fn put_number(sheet: &mut Worksheet, row: u32, text: &str, format: &Format) -> Result<(), XlsxError> {
    match text.parse::<f64>() {
        Ok(number) if number.to_string() == text && number.abs() < 1e15 => {
            sheet.write_number_with_format(row, ANSWER, number, format)?;
            Ok(())
        }
        _ => put_text(sheet, row, ANSWER, text, format),
    }
}
