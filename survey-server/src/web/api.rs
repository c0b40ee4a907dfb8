//! The API: JSON for programs. Errors are problem+json, whatever the client says that it accepts.

pub mod health;
pub mod questionnaire;
pub mod security_txt;
