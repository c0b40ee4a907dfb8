//! What is done with the chosen states: a page says first what will happen to whom.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::code::CycleLabel;
use survey_model::member_state::{Iso3, MemberState};

use super::cycle_label;
use super::question::Question;
use crate::services::board::{self as service, Effect, Planned, Todo};
use crate::services::{Actor, Authority, Platform, ServiceError};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::pages::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};

#[derive(Debug, Template)]
#[template(path = "pages/board-action.html")]
struct ActionPage {
    page: Page,
    label: CycleLabel,
    is_synthetic: bool,
    todo: Todo,
    deadline: String,
    reason: String,
    planned: Vec<Planned>,
    from: Option<Iso3>,
    wrong: Wrong,
    today: String,
}

impl ActionPage {
    fn happens(&self) -> Vec<&Planned> {
        self.planned.iter().filter(|planned| planned.effect.is_something()).collect()
    }

    fn stays(&self) -> Vec<(&'static MemberState, &'static str)> {
        let reason = |planned: &Planned| match planned.effect {
            Effect::Nothing(reason) => Some((planned.state, reason)),
            Effect::Letters(_) | Effect::Deadline { .. } => None,
        };
        self.planned.iter().filter_map(reason).collect()
    }

    /// Whether nothing happens to a state for want of somebody who is nominated.
    fn lacks_people(&self) -> bool {
        self.stays().iter().any(|(_, reason)| *reason == "nobody-nominated")
    }

    fn letters(&self) -> usize {
        let letters = |planned: &Planned| match &planned.effect {
            Effect::Letters(people) => people.len(),
            Effect::Deadline { .. } | Effect::Nothing(_) => 0,
        };
        self.planned.iter().map(letters).sum()
    }

    /// Whether it is said what will happen: not before day and reason are there and right.
    fn is_said(&self) -> bool {
        self.wrong.lines.is_empty() && !self.is_asking()
    }

    fn is_asking(&self) -> bool {
        self.is_extension() && self.deadline.is_empty() && self.reason.is_empty()
    }

    fn is_extension(&self) -> bool {
        matches!(self.todo, Todo::Extend { .. })
    }
}

/// What was chosen on the board.
#[derive(Debug, Default)]
struct Chosen {
    states: Vec<Iso3>,
    takes_all: bool,
    question: Question,
    todo: String,
    deadline: String,
    reason: String,
    is_confirmed: bool,
    from: Option<Iso3>,
}

impl Chosen {
    fn todo(&self) -> Result<Todo, WebError> {
        match self.todo.as_str() {
            "invite" => Ok(Todo::Invite),
            "remind" => Ok(Todo::Remind),
            "extend" => Ok(Todo::Extend { deadline: self.deadline.clone(), reason: self.reason.clone() }),
            _ => Err(WebError::BadField("do".to_owned())),
        }
    }
}

/// Says what will happen, or does it once that is confirmed.
///
/// # Errors
/// [`WebError`] if there is no such cycle, or the form is none of ours.
pub async fn act(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    label: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let label = cycle_label(&label)?;
    let mut chosen = read(&form)?;
    let todo = chosen.todo()?;
    if chosen.takes_all {
        chosen.states = all_shown(&state, &visitor, &label, &chosen.question).await?;
    }
    if !chosen.is_confirmed || chosen.states.is_empty() {
        return confirm(&state, &visitor, &actor, label, chosen, todo).await;
    }
    let (by, of, states, doing) = (Authority::from(&actor), label.clone(), chosen.states.clone(), todo.clone());
    match state.block(move |platform| service::carry_out(platform, &by, &of, &states, &doing)).await {
        Ok(count) => {
            let page = chosen.from.map(|state| format!("/{state}")).unwrap_or_default();
            Ok(see_other(&format!("/cycles/{label}/board{page}?done={}&count={count}", todo.code())))
        }
        Err(WebError::Service(ServiceError::Invalid(_))) => {
            confirm(&state, &visitor, &actor, label, chosen, todo).await
        }
        Err(other) => Err(other),
    }
}

async fn all_shown(
    state: &State,
    visitor: &Visitor,
    label: &CycleLabel,
    question: &Question,
) -> Result<Vec<Iso3>, WebError> {
    let (label, filter, language) = (label.clone(), question.filter()?, visitor.language);
    let read = move |platform: &Platform| {
        let board = service::board(platform, &label)?;
        Ok::<_, WebError>(filter.apply(&board, language).into_iter().map(|row| row.state.iso3).collect())
    };
    state.block(read).await
}

async fn confirm(
    state: &State,
    visitor: &Visitor,
    actor: &Actor,
    label: CycleLabel,
    chosen: Chosen,
    todo: Todo,
) -> Result<HttpResponse, WebError> {
    let (by, of, states, doing) = (Authority::from(actor), label.clone(), chosen.states.clone(), todo.clone());
    let nobody = (chosen.states.is_empty()).then(|| ("no-states", "states".to_owned()));
    let is_first = matches!(&todo, Todo::Extend { deadline, reason } if deadline.is_empty() && reason.is_empty());
    let is_confirmed = chosen.is_confirmed;
    let planned = state.block(move |platform| service::plan(platform, &by, &of, &states, &doing));
    let (mut planned, is_synthetic, mut wrong, status) = match planned.await {
        Ok((board, planned)) => (planned, board.cycle.cycle.synthetic, Wrong::default(), StatusCode::OK),
        Err(error) => {
            let (wrong, status) = Wrong::of(error)?;
            // Nobody has done anything wrong who has just been asked.
            let (wrong, status) =
                if is_first && !is_confirmed { (Wrong::default(), StatusCode::OK) } else { (wrong, status) };
            (chosen.states.iter().map(unplanned).collect(), false, wrong, status)
        }
    };
    let status = if nobody.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { status };
    wrong.lines.extend(nobody);
    let page = Page::new(visitor);
    planned.sort_by_key(|planned| page.state_name(planned.state));
    let page = ActionPage {
        page,
        label,
        is_synthetic,
        todo,
        planned,
        wrong,
        deadline: chosen.deadline,
        reason: chosen.reason,
        from: chosen.from,
        today: Platform::today().to_string(),
    };
    html(status, &page)
}

/// A state of which nothing can be said until the form is right.
fn unplanned(iso3: &Iso3) -> Planned {
    Planned { state: iso3.state(), effect: Effect::Letters(Vec::new()) }
}

fn read(form: &Form) -> Result<Chosen, WebError> {
    let mut chosen = Chosen::default();
    let state = |value: &str| {
        let known = MemberState::find(value).ok_or_else(|| WebError::BadField("states".to_owned()));
        known.map(|state| state.iso3)
    };
    for (name, value) in form.fields() {
        match name {
            "states" => chosen.states.push(state(value)?),
            "all" => chosen.takes_all = value == "yes",
            "do" => value.clone_into(&mut chosen.todo),
            "deadline" => value.clone_into(&mut chosen.deadline),
            "reason" => value.clone_into(&mut chosen.reason),
            "confirmed" => chosen.is_confirmed = value == "yes",
            "from" => chosen.from = Some(state(value)?),
            "region" => chosen.question.region = Some(value.to_owned()),
            "development" => chosen.question.development = Some(value.to_owned()),
            "status" => chosen.question.status = Some(value.to_owned()),
            "invitation" => chosen.question.invitation = Some(value.to_owned()),
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    chosen.states.sort_unstable();
    chosen.states.dedup();
    Ok(chosen)
}
