//! A country asks for its response to be opened again.

use survey_model::cycle::Step;

use super::{Said, last_day, lock, take};
use crate::services::policy::{self, Action};
use crate::services::response::{check_open, find};
use crate::services::{Actor, Platform, ServiceError, Who, prose};
use crate::storage::ResponseId;
use crate::storage::response_event::{self, ResponseEvent};

/// The country's wish to have its response opened again, if the secretariat has not answered it yet.
#[must_use]
pub fn correction_asked(steps: &[ResponseEvent]) -> Option<&ResponseEvent> {
    let answers = |step| matches!(step, Step::AskCorrection | Step::DeclineCorrection | Step::Reopen);
    steps.iter().rfind(|event| answers(event.step)).filter(|event| event.step == Step::AskCorrection)
}

/// Asks the secretariat to open a response again, as something in it is wrong.
///
/// # Errors
/// [`ServiceError::Invalid`] without a reason, [`ServiceError::Refused`] if answers can be changed anyway, or it was asked before.
pub fn ask_correction(platform: &Platform, actor: &Actor, id: ResponseId, reason: &str) -> Result<(), ServiceError> {
    let view = find(platform, actor, id)?;
    policy::check(actor, Action::SignOff, view.resource())?;
    let reason = prose::required("reason", reason).map_err(|problem| ServiceError::Invalid(vec![problem]))?;
    let actor = actor.clone();
    platform.database.write(move |conn| {
        let actor = actor.anew(conn)?;
        policy::check(&actor, Action::SignOff, view.resource())?;
        let (response, cycle) = lock(conn, id)?;
        let is_opened = last_day(conn, &cycle, &response)?.1;
        if check_open(&cycle, response.status, is_opened).is_ok() {
            let message = "this response is open: change the answers, then sign off";
            return Err(ServiceError::refused("response-open", message));
        }
        if correction_asked(&response_event::list(conn, id)?).is_some() {
            let message = "the secretariat has been asked already, and will answer";
            return Err(ServiceError::refused("correction-asked", message));
        }
        take(conn, &Who::from(&actor), &response, Step::AskCorrection, Said { reason: reason.clone(), due_on: None })?;
        Ok(())
    })
}
