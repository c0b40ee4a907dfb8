//! The rounds on a questionnaire's version, and the form that opens another: the only page of consultations that knows of versions.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::version::VersionName;

use super::manage::read_body;
use super::{Typed, time_left};
use crate::services::consultation::{self as service, Opening, RoundSummary, Standing};
use crate::services::policy::{self, Action};
use crate::services::{Actor, Platform, ServiceError, version};
use crate::storage::coordination_body::CoordinationBody;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::pages::questionnaire::version_name;
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::words::Message;

#[derive(Debug, Template)]
#[template(path = "pages/version-consultations.html")]
struct VersionConsultations {
    page: Page,
    name: VersionName,
    title: String,
    rounds: Vec<RoundSummary>,
    bodies: Vec<CoordinationBody>,
    standing: Standing,
    may_open: bool,
    opening: Opening,
    typed: Typed,
    form_key: String,
    today: String,
}

impl VersionConsultations {
    fn is_for_comment(&self) -> bool {
        self.standing == Standing::ForComment
    }

    fn time_left(&self, summary: &RoundSummary) -> Option<Message> {
        time_left(&self.page, summary.state, summary.round.deadline)
    }
}

/// Shows the rounds on a version, and the form that opens another.
///
/// # Errors
/// [`WebError`] if there is no such version that the visitor may see.
pub async fn rounds(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    render(&state, &visitor, actor, name, Opening::default(), Typed::default(), StatusCode::OK).await
}

/// Opens a round on a version.
///
/// # Errors
/// [`WebError`] if the visitor may not, or the version is not in consultation.
pub async fn open(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    let opening = opening(&form)?;
    let (host, wanted, of) = (actor.clone(), opening.clone(), name.clone());
    let open = move |platform: &Platform| {
        let view = version::find(platform, Some(&host), &of)?;
        service::open(platform, &host, view.row.id.into(), &wanted)
    };
    match state.block(open).await {
        Ok(id) => Ok(see_other(&format!("/consultations/{id}"))),
        Err(error) => {
            let chosen = opening.bodies.known.clone();
            let typed = Typed { chosen, ..Typed::default() }.wrong_with(error)?;
            render(&state, &visitor, actor, name, opening, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

fn opening(form: &Form) -> Result<Opening, WebError> {
    let mut opening = Opening::default();
    for (name, value) in form.fields() {
        match name {
            "title" => value.clone_into(&mut opening.title),
            "deadline" => value.clone_into(&mut opening.deadline),
            "form_key" => value.clone_into(&mut opening.form_key),
            other => read_body(&mut opening.bodies, other, value)?,
        }
    }
    Ok(opening)
}

async fn render(
    state: &Data<State>,
    visitor: &Visitor,
    actor: Actor,
    name: VersionName,
    opening: Opening,
    typed: Typed,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let may_open = policy::allows_at_all(&actor, Action::ManageConsultations);
    let of = name.clone();
    let read = move |platform: &Platform| {
        let view = version::find(platform, Some(&actor), &of)?;
        let subject = view.row.id.into();
        let rounds = service::list_of(platform, &actor, subject)?;
        Ok::<_, ServiceError>((rounds, service::bodies(platform)?, service::current(platform, subject)?.standing, view))
    };
    let (rounds, bodies, standing, view) = state.block(read).await?;
    let language = view.questionnaire.language_for(visitor.language);
    html(
        status,
        &VersionConsultations {
            page: Page::new(visitor),
            title: view.questionnaire.title(language).to_owned(),
            form_key: uuid::Uuid::now_v7().to_string(),
            today: Platform::today().to_string(),
            name,
            rounds,
            bodies,
            standing,
            may_open,
            opening,
            typed,
        },
    )
}
