//! The moves between answers with their words.

use crate::chart::{ChartError, Frame, MeasureSubject};

/// The moves with their words, `counts[earlier][later]`.
pub(in crate::chart) struct Moves<'a> {
    pub(in crate::chart) labels: Vec<&'a str>,
    pub(in crate::chart) counts: Vec<Vec<usize>>,
}

impl<'a> Moves<'a> {
    /// The moves of a measure, if the report has them.
    pub(in crate::chart) fn of(subject: &MeasureSubject<'a>, frame: &Frame<'_>) -> Result<Self, ChartError> {
        let compared = subject.categorical(frame)?;
        let missing = || ChartError::NoFigures { measure: subject.measure.identity.name.clone() };
        let transitions = subject.slice()?.transitions.as_ref().ok_or_else(missing)?;
        let label = |code: &'a survey_model::code::OptionCode| {
            let category = compared.categories.iter().find(|category| category.code == *code);
            category.map_or(code.as_str(), |category| category.label.as_str())
        };
        let counts = transitions.cells.iter().map(|row| row.iter().map(|cell| cell.count).collect()).collect();
        Ok(Self { labels: transitions.categories.iter().map(label).collect(), counts })
    }

    pub(in crate::chart) fn n(&self) -> usize {
        self.counts.iter().flatten().sum()
    }

    pub(in crate::chart) fn same(&self) -> usize {
        self.counts.iter().enumerate().filter_map(|(at, row)| row.get(at)).sum()
    }

    pub(in crate::chart) fn row_total(&self, at: usize) -> usize {
        self.counts.get(at).map_or(0, |row| row.iter().sum())
    }

    pub(in crate::chart) fn column_total(&self, at: usize) -> usize {
        self.counts.iter().filter_map(|row| row.get(at)).sum()
    }
}
