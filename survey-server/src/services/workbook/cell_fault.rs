//! Why a cell is not taken, whatever the question.

use crate::words::{Message, Words};

/// Why a cell can't be read, whatever the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFault {
    /// It holds a formula.
    Formula,
    /// It holds an error of the spreadsheet program.
    Error,
    /// The spreadsheet program made a date of what was typed, and the question asks for none.
    Date,
    /// It was merged with others.
    Merged,
    /// Neither yes nor no.
    YesNo,
    /// No place of a ranking.
    Place,
    /// A place of a ranking that another option has, too.
    PlaceTwice,
    /// The line is there twice, and says two things.
    Twice,
    /// The hidden code of the line is none of this workbook's.
    EditedCode,
    /// The question of the line is not that of its hidden code.
    Moved,
}

impl CellFault {
    /// Its sentence.
    #[must_use]
    pub fn sentence(self, words: Words) -> Message {
        match self {
            Self::Formula => words.t("workbook-cell-formula"),
            Self::Error => words.t("workbook-cell-error"),
            Self::Date => words.t("workbook-cell-date"),
            Self::Merged => words.t("workbook-cell-merged"),
            Self::YesNo => words.t("workbook-cell-yes-no"),
            Self::Place => words.t("workbook-cell-place"),
            Self::PlaceTwice => words.t("workbook-cell-place-twice"),
            Self::Twice => words.t("workbook-cell-twice"),
            Self::EditedCode => words.t("workbook-cell-edited-code"),
            Self::Moved => words.t("workbook-cell-moved"),
        }
    }
}
