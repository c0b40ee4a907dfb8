//! A column of a dataset.

use chrono::NaiveDate;
use survey_model::missing::Missing;
use survey_model::variable::{Cell, Level, Variable};

use super::{Categories, DatasetError, Numbers, Packed};

/// A value, or the reason why there is none.
pub type Reading<T> = Result<T, Missing>;

/// The cells of one variable, in the order of the cases.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Positions in the variable's code list.
    Categories(Categories),
    /// Finite numbers.
    Numbers(Numbers),
    /// Days.
    Dates(Vec<Reading<NaiveDate>>),
    /// Texts.
    Texts(Vec<Reading<String>>),
}

impl Column {
    /// An empty column for a measurement level.
    #[must_use]
    pub fn new(level: &Level) -> Self {
        match level {
            Level::Nominal(_) | Level::Ordinal(_) => Self::Categories(Categories::default()),
            Level::Numeric => Self::Numbers(Numbers::default()),
            Level::Date => Self::Dates(Vec::new()),
            Level::Text => Self::Texts(Vec::new()),
        }
    }

    /// How many cells there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Categories(cells) => cells.len(),
            Self::Numbers(cells) => cells.len(),
            Self::Dates(cells) => cells.len(),
            Self::Texts(cells) => cells.len(),
        }
    }

    /// Whether there are no cells.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cell of a case; `None` beyond the last.
    #[must_use]
    pub fn cell(&self, case: usize) -> Option<Cell> {
        let reading = match self {
            Self::Categories(cells) => cells.get(case)?.read().map(Cell::Category),
            Self::Numbers(cells) => cells.get(case)?.map(Cell::Number),
            Self::Dates(cells) => cells.get(case)?.map(Cell::Date),
            Self::Texts(cells) => cells.get(case)?.clone().map(Cell::Text),
        };
        Some(reading.unwrap_or_else(Cell::Missing))
    }

    /// Takes one more cell; the cell comes back if the column can't hold it.
    pub(super) fn push(&mut self, cell: Cell) -> Result<(), Cell> {
        match (self, cell) {
            (Self::Categories(cells), Cell::Category(at)) => {
                cells.push(Packed::category(at).ok_or(Cell::Category(at))?)
            }
            (Self::Categories(cells), Cell::Missing(reason)) => cells.push(Packed::reason(reason)),
            (Self::Numbers(cells), Cell::Number(number)) if number.is_finite() => cells.push(Ok(number)),
            (Self::Numbers(cells), Cell::Missing(reason)) => cells.push(Err(reason)),
            (Self::Dates(cells), Cell::Date(day)) => cells.push(Ok(day)),
            (Self::Dates(cells), Cell::Missing(reason)) => cells.push(Err(reason)),
            (Self::Texts(cells), Cell::Text(text)) => cells.push(Ok(text)),
            (Self::Texts(cells), Cell::Missing(reason)) => cells.push(Err(reason)),
            (_, cell) => return Err(cell),
        }
        Ok(())
    }

    /// The same, as small as it can be.
    pub(super) fn packed(self) -> Self {
        match self {
            Self::Numbers(cells) => Self::Numbers(cells.packed()),
            other => other,
        }
    }

    /// Fails unless there is one cell per case and every cell is one that the variable's level allows.
    pub(super) fn check(&self, variable: &Variable, cases: usize) -> Result<(), DatasetError> {
        if self.len() != cases {
            return Err(DatasetError::WrongLength { name: variable.name.clone(), expected: cases, found: self.len() });
        }
        if !self.fits(&variable.level) {
            return Err(DatasetError::WrongValue { name: variable.name.clone(), level: variable.level.name() });
        }
        Ok(())
    }

    fn fits(&self, level: &Level) -> bool {
        match (self, level) {
            (Self::Categories(cells), Level::Nominal(list) | Level::Ordinal(list)) => cells.are_within(list.len()),
            (Self::Numbers(cells), Level::Numeric) => cells.are_finite(),
            (Self::Dates(_), Level::Date) | (Self::Texts(_), Level::Text) => true,
            _ => false,
        }
    }
}
