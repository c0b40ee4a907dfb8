//! Why a workbook is not read at all.

use crate::words::{Message, Words};

/// Why a workbook is not read at all; the catalogues have a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No file was chosen.
    NoFile,
    /// Not an `.xlsx` file, or one that needs a password.
    Format,
    /// It holds macros.
    Macros,
    /// More than is read, packed or unpacked.
    TooLarge,
    /// Cut off, or it contradicts itself.
    Damaged,
    /// Made by another program: it doesn't say what it belongs to.
    NoStamp,
    /// What it says of itself was changed.
    EditedStamp,
    /// Of another version of the questionnaire.
    OtherVersion,
    /// Of another cycle.
    OtherCycle,
    /// Of another country or organisation.
    OtherRespondent,
    /// Of another response of the same respondent and cycle, as after a database was set up anew.
    OtherResponse,
    /// It knows answers that this platform never had.
    UnknownRevision,
}

impl Refusal {
    /// Its sentence.
    #[must_use]
    pub fn sentence(self, words: Words) -> Message {
        match self {
            Self::NoFile => words.t("workbook-refused-no-file"),
            Self::Format => words.t("workbook-refused-format"),
            Self::Macros => words.t("workbook-refused-macros"),
            Self::TooLarge => words.t("workbook-refused-too-large"),
            Self::Damaged => words.t("workbook-refused-damaged"),
            Self::NoStamp => words.t("workbook-refused-no-stamp"),
            Self::EditedStamp => words.t("workbook-refused-edited-stamp"),
            Self::OtherVersion => words.t("workbook-refused-other-version"),
            Self::OtherCycle => words.t("workbook-refused-other-cycle"),
            Self::OtherRespondent => words.t("workbook-refused-other-respondent"),
            Self::OtherResponse => words.t("workbook-refused-other-response"),
            Self::UnknownRevision => words.t("workbook-refused-unknown-revision"),
        }
    }
}
