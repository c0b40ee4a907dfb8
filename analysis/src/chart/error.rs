//! Why there is no chart.

use super::SubjectKind;

/// Why there is no chart.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChartError {
    /// The chart is drawn from something else.
    #[error("the chart `{chart}` is drawn from {wanted}")]
    WrongSubject {
        /// The chart's name.
        chart: &'static str,
        /// What it is drawn from.
        wanted: SubjectKind,
    },
    /// The cycles may not be compared on this measure, so that nothing is drawn.
    #[error("{measure}: {reason}")]
    Refused {
        /// The name of the measure.
        measure: String,
        /// Why, in the words of the frame.
        reason: String,
    },
    /// The report has no figures for this basis and group.
    #[error("{measure}: the report has no figures for this basis and group")]
    NoFigures {
        /// The name of the measure.
        measure: String,
    },
    /// The measure holds numbers, dates or texts, and the chart needs categories.
    #[error("{measure} has no categories")]
    NoCategories {
        /// The name of the measure.
        measure: String,
    },
    /// There are more answers than can be told apart.
    #[error("{measure} has more than {most} answers, which cannot be told apart here")]
    TooManyAnswers {
        /// The name of the measure.
        measure: String,
        /// How many can be.
        most: usize,
    },
    /// What is to be shown does not fit the size with letters that people can read.
    #[error("this is too much for {width} × {height} pixels: show less, or take a size without a height")]
    TooMuch {
        /// The width in pixels.
        width: u32,
        /// The height in pixels.
        height: u32,
    },
    /// There is nothing that the chart could show.
    #[error("the chart `{chart}` has nothing to show: {reason}")]
    Nothing {
        /// The chart's name.
        chart: &'static str,
        /// What is lacking, in English.
        reason: &'static str,
    },
    /// The drawing library failed.
    #[error("cannot draw the chart: {0}")]
    Canvas(String),
}
