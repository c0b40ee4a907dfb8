//! Why something was done, as its history keeps it.

use super::Step;
use crate::services::ServiceError;
use crate::services::person_name::is_hidden;

/// The longest, in characters.
const LONGEST: usize = 2000;

/// A reason without the white space around it; one may be empty where the step does not need one.
///
/// # Errors
/// [`ServiceError::Refused`] if it is too long or has characters that don't show.
pub(super) fn parse(text: &str) -> Result<String, ServiceError> {
    let text = text.trim().replace("\r\n", "\n");
    if text.chars().count() > LONGEST || text.chars().any(|c| c != '\n' && is_hidden(c)) {
        let message = format!("a reason has at most {LONGEST} characters, and none that doesn't show");
        return Err(ServiceError::refused("bad-reason", message));
    }
    Ok(text)
}

/// The reason for a step.
///
/// # Errors
/// As [`parse`], and if the step needs a reason and has none.
pub(super) fn of_step(step: Step, text: &str) -> Result<String, ServiceError> {
    let reason = parse(text)?;
    if reason.is_empty() && step.needs_reason() {
        let message = format!("a version can't be {} without a reason; say why, the history keeps it", step.words());
        return Err(ServiceError::refused("reason-missing", message));
    }
    Ok(reason)
}
