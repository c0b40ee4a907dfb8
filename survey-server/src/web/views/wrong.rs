//! What is wrong with a form: the list at its head, and the marks at its fields.

use survey_model::problem::Problem;

use crate::services::ServiceError;
use crate::web::error::WebError;

/// The field with the current password.
const CURRENT: &str = "current";

/// The codes of what is wrong, each with its field.
#[derive(Debug, Clone, Default)]
pub struct Wrong(Vec<(&'static str, String)>);

impl Wrong {
    /// What a service found wrong.
    ///
    /// # Errors
    /// The error itself, if it is not about what was typed.
    pub fn of(error: WebError) -> Result<Self, WebError> {
        match error {
            WebError::Service(ServiceError::Invalid(problems)) => Ok(Self::with(&problems)),
            other => Err(other),
        }
    }

    /// These problems.
    #[must_use]
    pub fn with(problems: &[Problem]) -> Self {
        let of = |problem: &Problem| (problem.code, problem.place.field.clone().unwrap_or_default());
        Self(problems.iter().map(of).collect())
    }

    /// One thing.
    #[must_use]
    pub fn one(code: &'static str, field: &str) -> Self {
        Self(vec![(code, field.to_owned())])
    }

    /// The same on a page with several forms: the current password that is wrong is the one of this form.
    #[must_use]
    pub fn in_form(mut self, form: &str) -> Self {
        for (_, field) in self.0.iter_mut().filter(|(_, field)| field == CURRENT) {
            *field = format!("{CURRENT}-{form}");
        }
        self
    }

    /// Whether the current password of a form is wrong.
    #[must_use]
    pub fn has_current(&self, form: &str) -> bool {
        self.0.iter().any(|(_, field)| field.strip_prefix(CURRENT).and_then(|of| of.strip_prefix('-')) == Some(form))
    }

    /// Everything, in the order of the fields.
    #[must_use]
    pub fn all(&self) -> &[(&'static str, String)] {
        &self.0
    }

    /// Whether nothing is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a field is.
    #[must_use]
    pub fn has(&self, field: &str) -> bool {
        self.0.iter().any(|(_, wrong)| wrong == field)
    }
}
