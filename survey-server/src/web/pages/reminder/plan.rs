//! Who would be reminded by a step, and who not and why; and the buttons that let it go.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::{cycle_label, step_id, when};
use crate::services::mail::Letter;
use crate::services::reminder::{self, Other, Plan, Reason, ReminderStep};
use crate::services::{Authority, Platform, ServiceError};
use crate::storage::ReminderStepId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::words::Message;

#[derive(Debug, Template)]
#[template(path = "pages/reminder-plan.html")]
struct PlanPage {
    page: Page,
    plan: Plan,
    /// Those who get no letter, by reason.
    others: Vec<(Reason, Vec<Other>)>,
    /// Whether it is another list than the one that somebody saw.
    is_changed: bool,
}

impl PlanPage {
    fn when(&self, step: &ReminderStep) -> Message {
        when(&self.page, step)
    }

    /// The letter that they get.
    const fn text(&self) -> &'static str {
        Letter::Reminder { kind: self.plan.step.kind, cycle: self.plan.cycle.id }.text()
    }
}

/// Shows who would be reminded; nothing is sent.
///
/// # Errors
/// [`WebError`] if there is no such step.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (_, id) = (cycle_label(&path.0)?, step_id(&path.1)?);
    render(&state, &visitor, id, StatusCode::OK).await
}

/// The page; it says so if the list is another one than somebody saw.
async fn render(
    state: &Data<State>,
    visitor: &Visitor,
    id: ReminderStepId,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let mut plan = state.block(move |platform| reminder::plan(platform, id, Platform::today())).await?;
    let page = Page::new(visitor);
    let mut all = std::mem::take(&mut plan.others);
    all.sort_by_cached_key(|other| page.state_name(other.state).to_lowercase());
    plan.recipients.sort_by_cached_key(|recipient| page.state_name(recipient.state).to_lowercase());
    let of = |reason: Reason| all.iter().filter(|other| other.reason == reason).cloned().collect::<Vec<_>>();
    let others = Reason::ALL.into_iter().map(|reason| (reason, of(reason))).filter(|(_, of)| !of.is_empty()).collect();
    html(status, &PlanPage { page, plan, others, is_changed: status == StatusCode::CONFLICT })
}

/// Sends a step now, to those whom somebody saw on its list.
///
/// # Errors
/// As [`show`].
pub async fn send(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (_, id, by) = (cycle_label(&path.0)?, step_id(&path.1)?, Authority::from(&actor));
    let seen = form.get("seen").unwrap_or_default().to_owned();
    let sent = state.block(move |platform| reminder::send_now(platform, &by, id, &seen).map(drop)).await;
    answer(&state, &visitor, id, sent, "/mail?kind=reminder").await
}

/// Lets the platform send a step by itself, over the list that somebody saw, or no longer.
///
/// # Errors
/// As [`show`].
pub async fn switch(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (label, id, by) = (cycle_label(&path.0)?, step_id(&path.1)?, Authority::from(&actor));
    let (is_on, seen) = (form.get("is_on") == Some("yes"), form.get("seen").unwrap_or_default().to_owned());
    let switch = move |platform: &Platform| match is_on {
        true => reminder::switch_on(platform, &by, id, &seen),
        false => reminder::switch_off(platform, &by, id),
    };
    let switched = state.block(switch).await;
    answer(&state, &visitor, id, switched, &format!("/cycles/{label}/reminders")).await
}

/// Goes on, or shows the list as it is by now.
async fn answer(
    state: &Data<State>,
    visitor: &Visitor,
    id: ReminderStepId,
    done: Result<(), WebError>,
    next: &str,
) -> Result<HttpResponse, WebError> {
    match done {
        Ok(()) => Ok(see_other(next)),
        Err(WebError::Service(ServiceError::Refused { code: reminder::LIST_CHANGED, .. })) => {
            render(state, visitor, id, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other),
    }
}
