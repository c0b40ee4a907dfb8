//! The first sheet: whose answers these are, and how to fill them in.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Writer;
use crate::services::respondent;
use crate::services::workbook::Stamp;
use crate::words::{Message, Words};

impl Writer<'_> {
    pub(super) fn instructions(&self, sheet: &mut Worksheet, stamp: &Stamp) -> Result<(), XlsxError> {
        let words = self.texts.words;
        sheet.set_column_width(0, 28)?.set_column_width(1, 100)?;
        sheet.write_string_with_format(0, 0, self.texts.questionnaire.title(words.0), &self.style.title)?;
        let made = words.time(&stamp.at).plain();
        let facts = [
            (words.t("workbook-fact-respondent"), respondent::name(&self.view.respondent, words.0)),
            (words.t("workbook-fact-cycle"), self.view.cycle.cycle.label.to_string()),
            (words.t("workbook-fact-questionnaire"), self.texts.questionnaire.name().to_string()),
            (words.t("workbook-fact-language"), words.0.own_name().to_owned()),
            (words.t("workbook-fact-made"), made),
        ];
        let mut row = 2;
        for (fact, value) in facts {
            sheet.write_string_with_format(row, 0, fact.plain(), &self.style.strong)?;
            sheet.write_string_with_format(row, 1, value, &self.style.label)?;
            row += 1;
        }
        row += 1;
        sheet.write_string_with_format(row, 0, words.t("workbook-how-title").plain(), &self.style.strong)?;
        for sentence in sentences(words) {
            sheet.write_string_with_format(row, 1, sentence.plain(), &self.style.text)?;
            row += 1;
        }
        sheet.protect();
        Ok(())
    }
}

/// What somebody without an account has to know, in this order.
fn sentences(words: Words) -> [Message; 8] {
    [
        words.t("workbook-how-yellow"),
        words.t("workbook-how-lists"),
        words.t("workbook-how-reasons"),
        words.t("workbook-how-blank"),
        words.t("workbook-how-conditions"),
        words.t("workbook-how-rows"),
        words.t("workbook-how-formulas"),
        words.t("workbook-how-back"),
    ]
}
