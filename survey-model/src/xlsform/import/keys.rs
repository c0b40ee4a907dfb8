//! The keys that columns of our own hold.

use super::Importer;
use crate::questionnaire::document::{ChecksDocument, QuestionDocument};
use crate::workbook::Row;
use crate::xlsform::column;

impl Importer<'_> {
    pub(super) fn own_keys(&mut self, row: Row<'_>, question: &mut QuestionDocument) {
        question.under = self.own_text(row, column::UNDER);
        question.missing = self.own_text(row, column::MISSING).map(|text| {
            let reasons = text.split_whitespace().filter(|reason| *reason != "none");
            reasons.map(str::to_owned).collect()
        });
        question.publication = self.own_text(row, column::PUBLICATION);
        question.checks = self.own_checks(row);
        question.level = self.own_text(row, column::LEVEL);
        question.min = self.own_number(row, column::MIN);
        question.max = self.own_number(row, column::MAX);
        question.decimals = self.own_number(row, column::DECIMALS);
        question.unit = self.own_text(row, column::UNIT);
        question.earliest = self.own_text(row, column::EARLIEST);
        question.latest = self.own_text(row, column::LATEST);
        question.lines = self.own_text(row, column::LINES);
        question.max_length = self.own_number(row, column::MAX_LENGTH);
    }

    fn own_checks(&mut self, row: Row<'_>) -> Option<ChecksDocument> {
        let (text, at) = self.columns.own(row, column::CHECKS)?;
        match serde_json::from_str(text) {
            Ok(checks) => Some(checks),
            Err(error) => {
                self.foreign("xlsform-cell", at, format!("`{text}` says no checks ({error}); it is left out"));
                None
            }
        }
    }

    fn own_text(&self, row: Row<'_>, name: &str) -> Option<String> {
        self.columns.own(row, name).map(|(text, _)| text.to_owned())
    }

    fn own_number<T: std::str::FromStr>(&mut self, row: Row<'_>, name: &str) -> Option<T> {
        let (text, at) = self.columns.own(row, name)?;
        let number = text.parse().ok();
        if number.is_none() {
            self.foreign(
                "xlsform-cell",
                at,
                format!("`{text}` is not a number that `{name}` can have; it is left out"),
            );
        }
        number
    }
}
