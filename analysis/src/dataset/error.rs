//! Why rows and columns don't make a dataset.

/// Why rows and columns don't make a dataset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DatasetError {
    /// A cycle has one response per respondent.
    #[error("the respondent {respondent} is there twice")]
    RespondentTwice {
        /// The respondent.
        respondent: String,
    },
    /// Columns are found by name.
    #[error("the column {name} is there twice")]
    ColumnTwice {
        /// The column's name.
        name: String,
    },
    /// A row or a column has too few or too many cells.
    #[error("{name} has {found} cells instead of {expected}")]
    WrongLength {
        /// The column's name, or `a row`.
        name: String,
        /// How many cells it should have.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// A cell holds what its variable's measurement level doesn't allow.
    #[error("the column {name} holds a value that its level `{level}` does not allow")]
    WrongValue {
        /// The column's name.
        name: String,
        /// The variable's level.
        level: &'static str,
    },
    /// A code list is too long to be stored.
    #[error("the column {name} has more than {most} categories")]
    TooManyCategories {
        /// The column's name.
        name: String,
        /// How many categories a column can have.
        most: usize,
    },
}
