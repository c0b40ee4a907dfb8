//! Texts of one line that people type in a consultation, as they are kept.

use survey_model::problem::Problem;

use crate::services::person_name::PersonName;

/// A text of one line that is not blank.
///
/// # Errors
/// The problem.
pub(super) fn line(code: &'static str, field: &'static str, text: &str) -> Result<String, Problem> {
    PersonName::parse(text)
        .map(|name| name.to_string())
        .map_err(|error| Problem::in_field(code, field, error.to_string()))
}
