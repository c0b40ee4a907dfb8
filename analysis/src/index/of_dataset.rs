//! The indices of everyone in a cycle.

use survey_model::variable::{Level, Variable};

use super::{Indicator, Score, Scoring, ScoringError, score};
use crate::dataset::{Column, Dataset, Packed, Reading};
use crate::estimate::NotComputable;

impl Indicator {
    /// An indicator of a variable whose every category has a score: the worst and the best are the smallest and the largest.
    ///
    /// # Errors
    /// [`ScoringError::Range`] if a category has no score, or all have the same; so for numbers, dates and texts, which have no categories.
    pub fn of_variable(variable: &Variable, weight: f64) -> Result<Self, ScoringError> {
        let no_range = || ScoringError::Range { name: variable.name.clone() };
        let scores: Option<Vec<f64>> = variable.level.categories().iter().map(|category| category.score).collect();
        let scores = scores.ok_or_else(no_range)?;
        let worst = scores.iter().copied().reduce(f64::min).ok_or_else(no_range)?;
        let best = scores.iter().copied().fold(worst, f64::max);
        if worst < best { Ok(Self { name: variable.name.clone(), weight, worst, best }) } else { Err(no_range()) }
    }
}

/// Why a cycle's answers cannot be scored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DatasetScoringError {
    /// The cycle did not ask it; bridge the scoring first.
    #[error("the cycle has no column {name}")]
    NoColumn {
        /// The indicator.
        name: String,
    },
    /// The column has neither numbers nor a score for each category.
    #[error("the column {name} has no points")]
    NoPoints {
        /// The indicator.
        name: String,
    },
    /// An answer's points lie beyond the indicator's worst or best.
    #[error("a score: {0}")]
    Score(#[from] NotComputable),
}

/// The index of each case of a cycle, in the order of its cases.
///
/// # Errors
/// [`DatasetScoringError`], the first that there is.
pub fn score_dataset(scoring: &Scoring, dataset: &Dataset) -> Result<Vec<Score>, DatasetScoringError> {
    let columns: Vec<Points<'_>> =
        scoring.indicators().map(|indicator| Points::of(dataset, &indicator.name)).collect::<Result<_, _>>()?;
    let of_case = |case: usize| {
        let points: Vec<Reading<f64>> = columns.iter().map(|column| column.read(case)).collect();
        Ok(score(scoring, &points)?)
    };
    (0..dataset.cases().len()).map(of_case).collect()
}

/// A column as points.
enum Points<'d> {
    Scores(&'d [Packed], Vec<f64>),
    Numbers(&'d [Reading<f64>]),
}

impl<'d> Points<'d> {
    fn of(dataset: &'d Dataset, name: &str) -> Result<Self, DatasetScoringError> {
        let (no_column, no_points) = (
            || DatasetScoringError::NoColumn { name: name.to_owned() },
            || DatasetScoringError::NoPoints { name: name.to_owned() },
        );
        let at = dataset.position(name).ok_or_else(no_column)?;
        match (dataset.column(at), dataset.variables().get(at).map(|variable| &variable.level)) {
            (Some(Column::Numbers(numbers)), _) => Ok(Self::Numbers(numbers)),
            (Some(Column::Categories(cells)), Some(Level::Nominal(list) | Level::Ordinal(list))) => {
                let scores: Option<Vec<f64>> = list.iter().map(|category| category.score).collect();
                Ok(Self::Scores(cells, scores.ok_or_else(no_points)?))
            }
            _ => Err(no_points()),
        }
    }

    /// The points of a case; a column has as many cells as there are cases, and only positions of its list.
    fn read(&self, case: usize) -> Reading<f64> {
        match self {
            Self::Scores(cells, scores) => cells[case].read().map(|at| scores[usize::from(at)]),
            Self::Numbers(numbers) => numbers[case],
        }
    }
}
