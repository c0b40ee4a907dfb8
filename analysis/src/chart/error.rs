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
    /// The drawing library failed.
    #[error("cannot draw the chart: {0}")]
    Canvas(String),
}
