//! Consultations: the rounds, and one of them with its document, its threads and what was decided.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use crate::services::consultation::{
    ConsultationRoundId, CoordinationBodyId, RoundState, RoundSummary, RoundView, Standing, bodies, find, list,
};
use crate::services::policy::{self, Action};
use crate::services::{Actor, Platform, Role, ServiceError};
use crate::storage::coordination_body::CoordinationBody;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, html, ok};
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::words::Message;

mod comment;
mod disposition;
mod filter;
mod manage;
mod opening;
mod part;

pub use comment::comment;
pub use disposition::{csv, dispose, table};
pub use manage::{close, extend, invite};
pub use opening::{open, rounds};

use filter::{Filter, Status};
use part::{PartView, parts};

#[derive(Debug, Template)]
#[template(path = "pages/consultations.html")]
struct Consultations {
    page: Page,
    rounds: Vec<RoundSummary>,
    is_body: bool,
}

impl Consultations {
    fn time_left(&self, summary: &RoundSummary) -> Option<Message> {
        time_left(&self.page, summary.state, summary.round.deadline)
    }
}

/// Lists the rounds that the visitor may see.
///
/// # Errors
/// [`WebError`] if they can't be read.
pub async fn index(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
) -> Result<HttpResponse, WebError> {
    let is_body = actor.role == Role::CoordinationBody;
    let rounds = state.block(move |platform| list(platform, &actor)).await?;
    ok(&Consultations { page: Page::new(&visitor), rounds, is_body })
}

/// How many days are left, today included, while comments are taken.
fn time_left(page: &Page, state: RoundState, deadline: NaiveDate) -> Option<Message> {
    let days = (deadline - Platform::today()).num_days();
    (state == RoundState::Open).then(|| page.t("consultation-days-left").with("days", days))
}

#[derive(Debug, Template)]
#[template(path = "pages/consultation.html")]
struct Consultation {
    page: Page,
    view: RoundView,
    parts: Vec<PartView>,
    filter: Filter,
    may: May,
    typed: Typed,
    form_key: String,
    /// The bodies that could still be invited.
    others: Vec<CoordinationBody>,
}

/// What the visitor may do with a round as it stands.
#[derive(Debug, Clone, Copy)]
struct May {
    comment: bool,
    reply: bool,
    decide: bool,
    manage: bool,
}

/// Which form is open on the page of a round, what was typed in it, and what is wrong with that.
#[derive(Debug, Clone, Default)]
struct Typed {
    /// The part that a comment is about.
    part: Option<String>,
    /// The comment that is replied to, as text.
    reply: Option<String>,
    /// The comment that is decided about, as text.
    decide: Option<String>,
    text: String,
    disposition: String,
    deadline: String,
    new_bodies: String,
    chosen: Vec<CoordinationBodyId>,
    /// The codes of what is wrong, each with its field.
    wrong: Vec<(&'static str, String)>,
    /// Whether somebody else has decided since the form was shown.
    is_overtaken: bool,
}

impl Typed {
    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|(_, wrong)| wrong == field)
    }

    fn is_chosen(&self, body: &CoordinationBodyId) -> bool {
        self.chosen.contains(body)
    }

    fn wrong_with(self, error: WebError) -> Result<Self, WebError> {
        match error {
            WebError::Service(ServiceError::Invalid(problems)) => {
                let wrong = problems.into_iter().map(|problem| (problem.code, problem.place.field.unwrap_or_default()));
                Ok(Self { wrong: wrong.collect(), ..self })
            }
            other => Err(other),
        }
    }
}

impl Consultation {
    fn time_left(&self) -> Option<Message> {
        time_left(&self.page, self.view.state, self.view.round.deadline)
    }

    fn is_status(&self, status: &Status) -> bool {
        self.filter.status == *status
    }

    fn is_body_shown(&self, body: &CoordinationBodyId) -> bool {
        self.filter.body == Some(*body)
    }

    fn undecided(&self) -> usize {
        self.view.threads.iter().filter(|thread| thread.disposition().is_none()).count()
    }

    /// Bodies don't read what is being written anew, nor a text that they were not invited to.
    fn is_readable(&self) -> bool {
        let is_theirs = self.view.subject.standing != Standing::Draft && !self.has_another_text();
        is_theirs || !self.page.is_coordination_body
    }

    fn has_another_text(&self) -> bool {
        self.view.subject.sha256 != self.view.round.sha256
    }

    fn has_moved_on(&self) -> bool {
        self.view.subject.revision != self.view.round.revision
    }
}

/// What an address asks of a round's page.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Question {
    part: Option<String>,
    reply: Option<String>,
    decide: Option<String>,
    status: Option<String>,
    body: Option<String>,
}

/// Shows a round, with the form open that the address asks for.
///
/// # Errors
/// [`WebError`] if there is no such round that the visitor may see.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let filter = Filter::parse(&question)?;
    let Question { part, reply, decide, .. } = question.into_inner();
    let typed = Typed { part, reply, decide, ..Typed::default() };
    render(&state, &visitor, actor, round_id(&id)?, filter, typed, StatusCode::OK).await
}

/// The id of a round in an address; one that is none can't be any.
fn round_id(text: &str) -> Result<ConsultationRoundId, WebError> {
    text.parse().map_err(|_| WebError::Service(ServiceError::not_found("consultation")))
}

async fn render(
    state: &Data<State>,
    visitor: &Visitor,
    actor: Actor,
    id: ConsultationRoundId,
    filter: Filter,
    typed: Typed,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let language = visitor.language;
    let reader = actor.clone();
    let read = move |platform: &Platform| {
        let view = find(platform, &reader, id, language)?;
        let invited: Vec<_> = view.bodies.iter().map(|body| body.id).collect();
        let others = bodies(platform)?.into_iter().filter(|body| !invited.contains(&body.id)).collect();
        Ok::<_, ServiceError>((view, others))
    };
    let (view, others) = state.block(read).await?;
    let page = Page::new(visitor);
    let typed = with_what_counts(&view, typed);
    html(
        status,
        &Consultation {
            parts: parts(&page, &view, &filter, typed.part.as_deref()),
            may: may(&actor, &view),
            form_key: uuid::Uuid::now_v7().to_string(),
            page,
            view,
            filter,
            typed,
            others,
        },
    )
}

/// A form that changes a disposition begins with the one that counts.
fn with_what_counts(view: &RoundView, typed: Typed) -> Typed {
    if typed.is_overtaken || !typed.wrong.is_empty() {
        return typed;
    }
    let comment = typed.decide.as_deref().and_then(|id| id.parse().ok());
    match comment.and_then(|id| view.thread(id)).and_then(|thread| thread.disposition()) {
        Some(decided) => {
            Typed { disposition: decided.disposition.code().to_owned(), text: decided.reply.clone(), ..typed }
        }
        None => typed,
    }
}

fn may(actor: &Actor, view: &RoundView) -> May {
    let (is_open, manages) =
        (view.state == RoundState::Open, policy::allows_at_all(actor, Action::ManageConsultations));
    May {
        comment: is_open && actor.body.is_some(),
        reply: is_open && policy::allows_at_all(actor, Action::Comment),
        decide: manages && view.subject.standing != Standing::Settled,
        manage: manages && view.round.closed.is_none(),
    }
}
