//! Questionnaires as `XLSForm` spreadsheets, which people write who author surveys in a spreadsheet program.
//!
//! What the format has and `XLSForm` lacks stands in columns and settings of our own, which other programs pass over: a
//! form that was exported comes back as the same questionnaire. A form that somebody else wrote is taken in as far as it
//! has an equivalent, and every cell that has none is listed. `questionnaires/README.md` says what becomes of what.

mod bounds;
mod export;
mod import;
mod language;
mod references;

pub use export::export;
pub use import::{Import, import};

/// The columns of our own in the sheet `survey`, without `questionnaire::`.
mod column {
    pub(super) const PREFIX: &str = "questionnaire::";
    pub(super) const KIND: &str = "questionnaire::kind";
    pub(super) const UNDER: &str = "questionnaire::under";
    pub(super) const MISSING: &str = "questionnaire::missing";
    pub(super) const PUBLICATION: &str = "questionnaire::publication";
    pub(super) const CHECKS: &str = "questionnaire::checks";
    pub(super) const LEVEL: &str = "questionnaire::level";
    pub(super) const MIN: &str = "questionnaire::min";
    pub(super) const MAX: &str = "questionnaire::max";
    pub(super) const DECIMALS: &str = "questionnaire::decimals";
    pub(super) const UNIT: &str = "questionnaire::unit";
    pub(super) const UNIT_LABEL: &str = "questionnaire::unit_label";
    pub(super) const EARLIEST: &str = "questionnaire::earliest";
    pub(super) const LATEST: &str = "questionnaire::latest";
    pub(super) const LINES: &str = "questionnaire::lines";
    pub(super) const MAX_LENGTH: &str = "questionnaire::max_length";

    /// Those of the sheet `choices`, whose headings other programs need to be plain names.
    pub(super) const SCORE: &str = "score";
    pub(super) const EXCLUSIVE: &str = "exclusive";
    pub(super) const SHARED: &str = "shared";
}

/// The settings of our own.
mod setting {
    pub(super) const FORMAT: &str = "questionnaire_format";
    pub(super) const LANGUAGES: &str = "questionnaire_languages";
    pub(super) const FROM: &str = "concordance_from";
    pub(super) const FROM_FORMAT: &str = "concordance_format";
}

/// The kinds that the column `kind` names beside those of questions.
mod note {
    /// The title of the questionnaire, in a note at its beginning.
    pub(super) const TITLE: &str = "title";
    /// The introduction of the questionnaire or of a section.
    pub(super) const INTRODUCTION: &str = "introduction";
}

/// The sheets of our own, which other programs pass over.
mod sheet {
    pub(super) const CONCORDANCE: &str = "concordance";
    pub(super) const SOURCES: &str = "translated_from";
}
