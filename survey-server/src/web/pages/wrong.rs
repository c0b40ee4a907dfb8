//! What is wrong with a form about people, for the page that shows the form again.

use actix_web::http::StatusCode;

use crate::services::ServiceError;
use crate::web::error::WebError;

/// The codes of what is wrong, each with the field that it is about.
#[derive(Debug, Clone, Default)]
pub(super) struct Wrong {
    /// In the order of the form.
    pub(super) lines: Vec<(&'static str, String)>,
}

/// What is refused as a whole, and to which field of the form that belongs.
const REFUSALS: [(&str, &str); 8] = [
    ("nominated-already", "email"),
    ("account-elsewhere", "email"),
    ("same-person", "email"),
    ("is-focal-point", "email"),
    ("not-invitable", "email"),
    ("too-many-invitations", "email"),
    ("other-state", "member_state"),
    ("lead-taken", "lead"),
];

impl Wrong {
    /// What a service says is wrong with a form, and the status of the page that says so.
    ///
    /// # Errors
    /// The error itself if it isn't about the form.
    pub(super) fn of(error: WebError) -> Result<(Self, StatusCode), WebError> {
        match error {
            WebError::Service(ServiceError::Invalid(problems)) => {
                let lines = problems.into_iter().map(|problem| (problem.code, problem.place.field.unwrap_or_default()));
                Ok((Self { lines: lines.collect() }, StatusCode::UNPROCESSABLE_ENTITY))
            }
            WebError::Service(ServiceError::Refused { code, message }) => {
                match REFUSALS.iter().find(|(refusal, _)| *refusal == code) {
                    Some((code, field)) => {
                        Ok((Self { lines: vec![(code, (*field).to_owned())] }, StatusCode::CONFLICT))
                    }
                    None => Err(ServiceError::Refused { code, message }.into()),
                }
            }
            other => Err(other),
        }
    }

    /// Whether a field is among it.
    pub(super) fn has(&self, field: &str) -> bool {
        self.lines.iter().any(|(_, wrong)| wrong == field)
    }

    /// The codes of what is wrong with a field.
    pub(super) fn of_field<'w>(&'w self, field: &'w str) -> impl Iterator<Item = &'static str> + 'w {
        self.lines.iter().filter(move |(_, wrong)| wrong == field).map(|(code, _)| *code)
    }
}
