//! What a cell takes: drop-downs, and ranges of numbers. It guides; what comes back is judged all the same.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, Worksheet, XlsxError};
use survey_model::question::Kind;

use super::Writer;
use crate::services::workbook::layout::{Line, Room};
use crate::words::Message;

const ANSWER: u16 = 4;
const REASON: u16 = 5;

/// Most UTF-16 units of the sentence that stands against a wrong cell.
const LONGEST: usize = 255;

impl Writer<'_> {
    pub(super) fn validate(&mut self, sheet: &mut Worksheet, row: u32, line: &Line<'_>) -> Result<(), XlsxError> {
        let kind = line.asks.as_ref().map(|unit| &unit.question.kind);
        let answer = match &line.room {
            Room::Nothing => None,
            Room::List(list) => Some(self.list(list)?),
            Room::Place(places) => {
                let last = i32::try_from(*places).unwrap_or(i32::MAX);
                let rule = DataValidation::new().allow_whole_number(DataValidationRule::Between(1, last));
                Some(rule.set_error_message(self.sentence(&self.texts.words.t("workbook-cell-place")))?)
            }
            Room::Open => match kind {
                Some(Kind::Number(number)) => self.range(number.min, number.max)?,
                Some(Kind::Percentage(_)) => self.range(Some(0.0), Some(100.0))?,
                _ => None,
            },
        };
        if let Some(answer) = answer {
            sheet.add_data_validation(row, ANSWER, row, ANSWER, &answer)?;
        }
        if !line.reasons.is_empty() {
            let reasons = self.list(&line.reasons)?;
            sheet.add_data_validation(row, REASON, row, REASON, &reasons)?;
        }
        Ok(())
    }

    fn list(&mut self, list: &[String]) -> Result<DataValidation, XlsxError> {
        let range = self.lists.range(list);
        let list = DataValidation::new().allow_list_formula(Formula::new(range));
        list.set_error_message(self.sentence(&self.texts.words.t("workbook-choose-from-list")))
    }

    /// A range of numbers; it warns and lets pass, since texts such as digits of other scripts are read, too.
    fn range(&self, min: Option<f64>, max: Option<f64>) -> Result<Option<DataValidation>, XlsxError> {
        let rule = match (min, max) {
            (Some(min), Some(max)) => DataValidationRule::Between(min, max),
            (Some(min), None) => DataValidationRule::GreaterThanOrEqualTo(min),
            (None, Some(max)) => DataValidationRule::LessThanOrEqualTo(max),
            (None, None) => return Ok(None),
        };
        let range = DataValidation::new().allow_decimal_number(rule).set_error_style(DataValidationErrorStyle::Warning);
        range.set_error_message(self.sentence(&self.texts.words.t("workbook-out-of-range"))).map(Some)
    }

    fn sentence(&self, sentence: &Message) -> String {
        let sentence = sentence.plain();
        let mut length = 0;
        sentence
            .chars()
            .take_while(|c| {
                length += c.len_utf16();
                length <= LONGEST
            })
            .collect()
    }
}
