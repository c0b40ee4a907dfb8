//! The reminders of a cycle: their steps, and who would be reminded by each.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::code::CycleLabel;

use super::cycle_label;
use crate::services::reminder::{self, NewStep, ReminderKind, ReminderStep};
use crate::services::{Authority, ServiceError};
use crate::storage::ReminderStepId;
use crate::storage::cycle::Cycle;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::words::Message;

mod plan;

pub use plan::{send, show, switch};

#[derive(Debug, Template)]
#[template(path = "pages/reminders.html")]
struct Reminders {
    page: Page,
    cycle: Cycle,
    steps: Vec<ReminderStep>,
    typed: NewStep,
    /// The codes of what is wrong with what was typed, each with its field.
    wrong: Vec<(&'static str, String)>,
}

impl Reminders {
    const fn kinds(&self) -> &'static [ReminderKind] {
        ReminderKind::ALL
    }

    fn is_kind(&self, kind: &ReminderKind) -> bool {
        self.typed.kind == kind.code()
    }

    fn when(&self, step: &ReminderStep) -> Message {
        when(&self.page, step)
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|(_, wrong)| wrong == field)
    }
}

/// When a step is sent, in words.
fn when(page: &Page, step: &ReminderStep) -> Message {
    match (step.on_day, step.days_before) {
        (Some(day), _) => page.t("reminder-on-day").with("date", page.date(&day)),
        (None, days) => page.t("reminder-days-before").with("days", days.unwrap_or_default()),
    }
}

/// Lists the steps.
///
/// # Errors
/// [`WebError`] if there is no such cycle.
pub async fn index(state: Data<State>, visitor: Visitor, label: Path<String>) -> Result<HttpResponse, WebError> {
    render(&state, &visitor, cycle_label(&label)?, NewStep::default(), Vec::new(), StatusCode::OK).await
}

async fn render(
    state: &Data<State>,
    visitor: &Visitor,
    label: CycleLabel,
    typed: NewStep,
    wrong: Vec<(&'static str, String)>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let (cycle, steps) = state.block(move |platform| reminder::list(platform, &label)).await?;
    html(status, &Reminders { page: Page::new(visitor), cycle, steps, typed, wrong })
}

/// Sets a step, and leads to whom it would remind.
///
/// # Errors
/// [`WebError`] if there is no such cycle, or it has too many steps.
pub async fn add(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    label: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (label, typed) = (cycle_label(&label)?, read(&form)?);
    let (by, of, new) = (Authority::from(&actor), label.clone(), typed.clone());
    match state.block(move |platform| reminder::add(platform, &by, &of, &new)).await {
        Ok(id) => Ok(see_other(&format!("/cycles/{label}/reminders/{id}"))),
        Err(WebError::Service(ServiceError::Invalid(problems))) => {
            let wrong = problems.into_iter().map(|problem| (problem.code, problem.place.field.unwrap_or_default()));
            render(&state, &visitor, label, typed, wrong.collect(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

fn read(form: &Form) -> Result<NewStep, WebError> {
    let mut new = NewStep::default();
    for (name, value) in form.fields() {
        match name {
            "kind" => value.clone_into(&mut new.kind),
            "on_day" => value.clone_into(&mut new.on_day),
            "days_before" => value.clone_into(&mut new.days_before),
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok(new)
}

/// Takes a step back.
///
/// # Errors
/// [`WebError`] if there is no such step.
pub async fn remove(
    state: Data<State>,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (label, id, by) = (cycle_label(&path.0)?, step_id(&path.1)?, Authority::from(&actor));
    state.block(move |platform| reminder::remove(platform, &by, id)).await?;
    Ok(see_other(&format!("/cycles/{label}/reminders")))
}

fn step_id(text: &str) -> Result<ReminderStepId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("step")))
}
