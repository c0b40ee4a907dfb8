//! Who would be reminded by a step, and who not and why; and the button that sends.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::{cycle_label, step_id, when};
use crate::services::mail::Letter;
use crate::services::reminder::{self, Other, Plan, Reason, ReminderStep};
use crate::services::{Authority, Platform};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok, see_other};
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::words::Message;

#[derive(Debug, Template)]
#[template(path = "pages/reminder-plan.html")]
struct PlanPage {
    page: Page,
    plan: Plan,
    /// Those who get no letter, by reason.
    others: Vec<(Reason, Vec<Other>)>,
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
    let mut plan = state.block(move |platform| reminder::plan(platform, id, Platform::today())).await?;
    let page = Page::new(&visitor);
    let mut all = std::mem::take(&mut plan.others);
    all.sort_by_cached_key(|other| page.state_name(other.state).to_lowercase());
    plan.recipients.sort_by_cached_key(|recipient| page.state_name(recipient.state).to_lowercase());
    let of = |reason: Reason| all.iter().filter(|other| other.reason == reason).cloned().collect::<Vec<_>>();
    let others = Reason::ALL.into_iter().map(|reason| (reason, of(reason))).filter(|(_, of)| !of.is_empty()).collect();
    ok(&PlanPage { page, plan, others })
}

/// Sends a step now.
///
/// # Errors
/// As [`show`].
pub async fn send(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (_, id, by) = (cycle_label(&path.0)?, step_id(&path.1)?, Authority::from(&actor));
    state.block(move |platform| reminder::send_now(platform, &by, id)).await?;
    Ok(see_other("/mail?kind=reminder"))
}
