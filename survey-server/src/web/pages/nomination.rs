//! Nominations: who answers for which Member State, recorded one by one or as a file.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;
use survey_model::language::Language;
use survey_model::member_state::{Grouping, MemberState};

use super::wrong::Wrong;
use crate::services::account::AccountStatus;
use crate::services::nomination::{self as service, COLUMNS, MOST_ROWS, NominationForm, NominationView};
use crate::services::{Authority, Platform};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::visitor::{SignedInActor, Visitor};

mod file;
mod one;

pub use file::load;
pub use one::{end, give_lead, invite, replace, show};

/// So many are shown at once; filters find the others.
const MOST_SHOWN: usize = 300;

/// What an address asks of the list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Question {
    state: Option<String>,
    region: Option<String>,
    status: Option<String>,
    recorded: Option<usize>,
    rejected: Option<usize>,
}

#[derive(Debug, Template)]
#[template(path = "pages/nominations.html")]
struct Nominations {
    page: Page,
    shown: Vec<NominationView>,
    total: usize,
    question: Question,
    states: Vec<&'static MemberState>,
    form: NominationForm,
    invites: bool,
    wrong: Wrong,
    today: NaiveDate,
}

impl Nominations {
    fn is_state(&self, state: &MemberState) -> bool {
        self.question.state.as_deref() == Some(state.iso3.as_str())
    }

    fn is_region(&self, region: &str) -> bool {
        self.question.region.as_deref() == Some(region)
    }

    fn is_status(&self, status: &str) -> bool {
        self.question.status.as_deref() == Some(status)
    }

    fn status_of(&self, view: &NominationView) -> &'static str {
        status_of(view)
    }

    /// The words of the form for what a column of a file holds.
    fn label_of(&self, column: &str) -> &'static str {
        match column {
            "member_state" => "member-state",
            "name" => "people-name",
            "email" => "people-email",
            "language" => "people-language",
            "administration" => "nomination-administration",
            "letter_reference" => "nomination-reference",
            "letter_date" => "nomination-letter-date",
            "received_on" => "nomination-received",
            _ => "nomination-lead",
        }
    }

    /// Whether there are more than are shown.
    fn is_cut(&self) -> bool {
        self.total > self.shown.len()
    }

    fn state_of(&self, view: &NominationView) -> String {
        self.page.state_name(view.respondent.state.state())
    }
}

/// The states of an account and of its nomination that the list can be narrowed to.
const STATUSES: [&str; 4] = ["invited", "active", "disabled", "ended"];

/// How a nomination stands.
fn status_of(view: &NominationView) -> &'static str {
    match view.account.status {
        _ if !view.is_in_force() => "ended",
        AccountStatus::Invited => "invited",
        AccountStatus::Active => "active",
        AccountStatus::Disabled | AccountStatus::Erased => "disabled",
    }
}

/// Lists the nominations.
///
/// # Errors
/// [`WebError`] if the address asks for something that there isn't.
pub async fn list(state: Data<State>, visitor: Visitor, question: Query<Question>) -> Result<HttpResponse, WebError> {
    let typed = Typed { form: blank(visitor.language), ..Typed::default() };
    render(&state, &visitor, question.into_inner(), typed, StatusCode::OK).await
}

/// What was typed in the form of a nomination, and what is wrong with it.
#[derive(Debug, Default)]
struct Typed {
    form: NominationForm,
    invites: bool,
    wrong: Wrong,
}

fn blank(language: Language) -> NominationForm {
    NominationForm { language: language.code().to_owned(), ..NominationForm::default() }
}

/// Records a nomination.
///
/// # Errors
/// [`WebError`] if the form is none of ours.
pub async fn record(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (typed, invites, _) = read(&form)?;
    let (by, new) = (Authority::from(&actor), typed.clone());
    match state.block(move |platform| service::record(platform, &by, &new, invites)).await {
        Ok(id) => Ok(see_other(&format!("/nominations/{id}?done=recorded"))),
        Err(error) => {
            let (wrong, status) = Wrong::of(error)?;
            render(&state, &visitor, Question::default(), Typed { form: typed, invites, wrong }, status).await
        }
    }
}

/// The fields of a nomination: what was typed, whether to invite, and why somebody is replaced.
fn read(form: &Form) -> Result<(NominationForm, bool, String), WebError> {
    let (mut typed, mut invites, mut reason) = (NominationForm::default(), false, String::new());
    for (name, value) in form.fields() {
        let field = match name {
            "member_state" => &mut typed.member_state,
            "name" => &mut typed.name,
            "email" => &mut typed.email,
            "language" => &mut typed.language,
            "administration" => &mut typed.administration,
            "letter_reference" => &mut typed.letter_reference,
            "letter_date" => &mut typed.letter_date,
            "received_on" => &mut typed.received_on,
            "lead" => &mut typed.lead,
            "reason" => &mut reason,
            "invite" => {
                invites = value == "yes";
                continue;
            }
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        };
        value.clone_into(field);
    }
    Ok((typed, invites, reason))
}

async fn render(
    state: &State,
    visitor: &Visitor,
    question: Question,
    typed: Typed,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    check(&question)?;
    let mut shown = state.block(service::list).await?;
    let today = Platform::today();
    shown.retain(|view| is_wanted(&question, view, today));
    let language = visitor.language;
    shown.sort_by_key(|view| {
        (view.respondent.state.state().name(language).to_lowercase(), !view.is_in_force(), !view.account.is_lead)
    });
    let total = shown.len();
    shown.truncate(MOST_SHOWN);
    let mut states: Vec<&'static MemberState> = MemberState::all().iter().collect();
    states.sort_by_key(|state| state.name(language).to_lowercase());
    let Typed { form, invites, wrong } = typed;
    let page = Nominations { page: Page::new(visitor), shown, total, question, states, form, invites, wrong, today };
    html(status, &page)
}

fn is_wanted(question: &Question, view: &NominationView, today: NaiveDate) -> bool {
    let state = view.respondent.state.state();
    let is = |asked: &Option<String>, found: &str| asked.as_deref().is_none_or(|text| text.is_empty() || text == found);
    is(&question.state, state.iso3.as_str())
        && is(&question.region, state.group(Grouping::Region, today))
        && is(&question.status, status_of(view))
}

/// What an address asks for must exist.
fn check(question: &Question) -> Result<(), WebError> {
    let known = |parameter, given: &Option<String>, is_known: &dyn Fn(&str) -> bool| match given.as_deref() {
        Some(given) if !given.is_empty() && !is_known(given) => {
            Err(WebError::BadAddress { parameter, given: given.chars().take(80).collect() })
        }
        _ => Ok(()),
    };
    known("state", &question.state, &|code| MemberState::find(code).is_some())?;
    known("region", &question.region, &|code| Grouping::Region.groups().contains(&code))?;
    known("status", &question.status, &|code| STATUSES.contains(&code))
}
