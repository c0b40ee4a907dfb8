//! A finished chart.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};
use survey_model::cell;

use super::ChartError;

/// A finished chart: the picture, and the same figures as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The picture as a complete `<svg>` element, without an XML declaration, so that it can stand within a page.
    pub svg: String,
    /// What the chart shows, as it stands above it.
    pub title: String,
    /// What the chart shows and rests on, in sentences, for those who do not see it.
    pub description: String,
    /// The figures: the first row is the header, all rows have the same number of cells.
    pub table: Vec<Vec<String>>,
    /// The width of the picture in pixels.
    pub width: u32,
    /// The height of the picture in pixels.
    pub height: u32,
}

impl Drawing {
    /// The table as CSV in UTF-8, for beside the picture; no cell is one that a spreadsheet takes for a formula.
    ///
    /// # Errors
    /// [`ChartError::Canvas`] if the rows can't be written, which does not happen to drawings of this crate.
    pub fn csv(&self) -> Result<Vec<u8>, ChartError> {
        let failed = |error: &dyn std::fmt::Display| ChartError::Canvas(error.to_string());
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        for row in &self.table {
            writer.write_record(row.iter().map(|cell| protected(cell).into_owned())).map_err(|error| failed(&error))?;
        }
        writer.into_inner().map_err(|error| failed(&error))
    }
}

/// A rise such as `+12` is a number, and needs no protection.
fn protected(text: &str) -> Cow<'_, str> {
    let is_number = |rest: &str| rest.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    match text.strip_prefix('+') {
        Some(rest) if is_number(rest) => Cow::Borrowed(text),
        _ => cell::protect(text),
    }
}
