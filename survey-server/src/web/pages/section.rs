//! One section of a response: its questions, and what becomes of a save.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;
use survey_model::code::ItemCode;
use survey_model::fault::Fault;
use survey_model::language::Language;
use survey_model::questionnaire::Section;
use survey_model::response::Progress;

use super::response_id;
use crate::services::desk_research::Research;
use crate::services::evidence::{self, Evidence};
use crate::services::prior::{self, Prior};
use crate::services::response::{Reach, ResponseView, SaveOutcome, save as save_answers};
use crate::services::{Actor, Platform, ServiceError, desk_research, respondent};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::destination::with_next;
use crate::web::error::WebError;
use crate::web::form::{ButtonPressed, Form, SectionForm};
use crate::web::page::{Page, html, see_other};
use crate::web::views::evidence::lines_of_question;
use crate::web::views::question::{Beside, Shown, Surroundings, evaluate};
use crate::web::views::section::SectionView;
use crate::web::views::task::{response_address, section_address};
use crate::web::visitor::{SignedInActor, Visitor};
use crate::web::words::Words;

pub mod answers;
mod conflict;
mod unanswered;
mod unsaved;

use unanswered::unanswered;

#[derive(Debug, Template)]
#[template(path = "pages/section.html")]
struct SectionPage {
    page: Page,
    /// The page of what the section is a part of.
    home: String,
    /// Whose answers the secretariat looks for.
    research_for: Option<String>,
    cycle: String,
    is_synthetic: bool,
    deadline: Option<NaiveDate>,
    section: SectionView,
    previous: Option<String>,
    /// Where the first question without an answer is.
    unanswered: Option<String>,
    notice: Notice,
    /// Nothing where answers are saved by the button alone.
    autosave: Option<Autosave>,
    /// How many questions of the section have an answer, in words.
    progress: String,
}

/// What the scripts need to save answers one by one.
#[derive(Debug)]
struct Autosave {
    /// Where answers go.
    address: String,
    /// The response that they are of.
    response: ResponseId,
    /// Under which name drafts of this account are kept on the device; nothing that anybody else could know it by.
    account: String,
    /// Where a session that is over can be begun anew, with the way back.
    sign_in: String,
    /// The section after this one.
    next: Option<String>,
    /// Whether the page shows what was posted and is not saved.
    is_unsaved: bool,
}

impl Autosave {
    fn new(visitor: &Visitor, view: &ResponseView, section: &Section, is_unsaved: bool) -> Self {
        let account = visitor.actor.as_ref().map(|actor| actor.account.to_string()).unwrap_or_default();
        let hash = survey_model::submission::hash(&account);
        let address = section_address(view, section);
        Self {
            sign_in: with_next("/sign-in", &address),
            address: format!("{address}/answers"),
            response: view.response.id,
            account: hash.get(..16).unwrap_or_default().to_owned(),
            next: neighbours(view, section)
                .find(|other| other.number > section.number)
                .map(|other| section_address(view, other)),
            is_unsaved,
        }
    }
}

/// What the page says at its top.
#[derive(Debug, Default)]
struct Notice {
    /// The title of the section that was saved just now.
    saved: Option<String>,
    /// How many questions the saved answers opened.
    opened: Option<usize>,
    /// How many of the saved answers are to be confirmed.
    unlikely: Option<usize>,
    /// Why nothing was saved.
    refused: Option<String>,
}

/// What a redirect tells the next page.
#[derive(Debug, Deserialize)]
pub struct After {
    saved: Option<String>,
    opened: Option<usize>,
    unlikely: Option<usize>,
}

/// Shows a section with the saved answers.
///
/// # Errors
/// [`WebError`] if there is no such section that the visitor may fill in.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let (id, code) = path.into_inner();
    show_of(Of::State, &state, &visitor, &actor, (&id, &code), after).await
}

/// Whose answers a form holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Those of a state.
    State,
    /// Those that the secretariat finds for one.
    Research,
}

pub(super) async fn show_of(
    of: Of,
    state: &Data<State>,
    visitor: &Visitor,
    actor: &Actor,
    (id, code): (&str, &str),
    after: Option<Query<After>>,
) -> Result<HttpResponse, WebError> {
    let around = load(of, state, actor, response_id(id)?).await?;
    let view = &around.view;
    let section = find_section(view, code)?;
    if !view.is_open() {
        return Ok(see_other(&response_address(view)));
    }
    let notice = after.map(|after| after.into_inner().notice(view, visitor.language)).unwrap_or_default();
    let shown = Shown::of(view.into(), section, None);
    render(visitor, &around, section, shown, notice, StatusCode::OK)
}

/// Saves a section: all of it or nothing.
///
/// # Errors
/// [`WebError`] if there is no such section, or the form is not the section's.
pub async fn save(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, code) = path.into_inner();
    save_of(Of::State, &state, &visitor, actor, (&id, &code), &form).await
}

pub(super) async fn save_of(
    of: Of,
    state: &Data<State>,
    visitor: &Visitor,
    actor: Actor,
    (id, code): (&str, &str),
    form: &Form,
) -> Result<HttpResponse, WebError> {
    let around = match load(of, state, &actor, response_id(id)?).await {
        Ok(around) if find_section(&around.view, code).is_ok() => around,
        Ok(_) => return unsaved::page(visitor, form, ServiceError::not_found("section").into()),
        Err(error) => return unsaved::page(visitor, form, error),
    };
    let section = find_section(&around.view, code)?;
    let mut posted = SectionForm::read(form, section)?;
    if posted.button.only_changes_the_page() {
        let shown = Shown::of((&around.view).into(), section, Some(&posted));
        return render(visitor, &around, section, shown, Notice::default(), StatusCode::OK);
    }
    if let (ButtonPressed::StillTrue(question), Some(prior)) = (posted.button.clone(), &around.prior) {
        posted.take_over(&question, prior);
    }
    if let (ButtonPressed::TakeOver(question), Some(research)) = (posted.button.clone(), &around.research) {
        posted.take_over_research(&question, section, research);
    }
    if !posted.faults.is_empty() {
        return again(visitor, &around, section, &posted, posted.faults.clone());
    }
    let (inputs, language) = (posted.inputs(), visitor.language);
    let saved = move |platform: &Platform| {
        let outcome = save_answers(platform, &actor, &around.view, &inputs, language);
        Ok::<_, ServiceError>((outcome, around))
    };
    let (outcome, around) = state.block(saved).await?;
    let section = find_section(&around.view, code)?;
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(error @ ServiceError::Refused { .. }) => return refused(visitor, &around, section, &posted, error.into()),
        Err(error) => return unsaved::page(visitor, form, error.into()),
    };
    match outcome {
        SaveOutcome::Saved { .. } => Ok(see_other(&next(&around, section, &posted))),
        SaveOutcome::Faulty(faults) => again(visitor, &around, section, &posted, faults),
        SaveOutcome::Conflicting(conflicts) => conflict::page(visitor, &around.view, section, form, &conflicts),
    }
}

/// A response, what is attached to its answers, what was answered in the cycle before, and what the secretariat has found.
struct Around {
    view: ResponseView,
    evidence: Vec<Evidence>,
    prior: Option<Arc<Prior>>,
    research: Option<Research>,
}

async fn load(of: Of, state: &Data<State>, actor: &Actor, id: ResponseId) -> Result<Around, WebError> {
    let actor = actor.clone();
    let load = move |platform: &Platform| {
        if of == Of::Research {
            let view = desk_research::find(platform, &actor, id)?;
            return Ok(Around { view, evidence: Vec::new(), prior: None, research: None });
        }
        let (view, evidence) = evidence::find_response(platform, &actor, id)?;
        let (prior, research) = (prior::find(platform, &view)?, desk_research::published(platform, &view)?);
        Ok::<_, ServiceError>(Around { view, evidence, prior, research })
    };
    state.block(load).await
}

fn find_section<'v>(view: &'v ResponseView, code: &str) -> Result<&'v Section, WebError> {
    let found = view.sections().find(|section| section.code.as_str() == code);
    found.ok_or(WebError::Service(ServiceError::not_found("section")))
}

/// The form again, with what was typed and what is wrong with it.
fn again(
    visitor: &Visitor,
    around: &Around,
    section: &Section,
    posted: &SectionForm,
    faults: Vec<(ItemCode, Fault)>,
) -> Result<HttpResponse, WebError> {
    let shown = Shown { faults, ..Shown::of((&around.view).into(), section, Some(posted)) };
    render(visitor, around, section, shown, Notice::default(), StatusCode::UNPROCESSABLE_ENTITY)
}

/// The form again, with what was typed and why it can't be saved any more.
fn refused(
    visitor: &Visitor,
    around: &Around,
    section: &Section,
    posted: &SectionForm,
    error: WebError,
) -> Result<HttpResponse, WebError> {
    if visitor.is_program {
        return Err(error);
    }
    let told = error.told(visitor.words());
    let shown = Shown::of((&around.view).into(), section, Some(posted));
    render(visitor, around, section, shown, Notice { refused: Some(told.sentence), ..Notice::default() }, told.status)
}

fn render(
    visitor: &Visitor,
    Around { view, evidence, prior, research }: &Around,
    section: &Section,
    shown: Shown,
    notice: Notice,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let words = visitor.words();
    let around = Surroundings { view, prior: prior.as_deref(), research: research.as_ref(), words };
    let answers = shown.answers(view.into(), section);
    let mut shown_section =
        SectionView::new(view.questionnaire(), visitor.words(), section, &shown, &answers, &view.reach);
    for (question, of) in shown_section.questions.iter_mut().zip(&section.questions) {
        question.beside = Some(Beside::new(around, of, &shown));
        if view.response.is_research() {
            continue;
        }
        question.evidence = Some(lines_of_question(words, evidence, &question.code));
        let has_changed = question.revisions.iter().any(|(_, revision)| *revision > 1);
        let address = || format!("/responses/{}/questions/{}/history", view.response.id, question.code);
        question.history = has_changed.then(address);
    }
    let page = SectionPage {
        page: Page::new(visitor),
        home: response_address(view),
        research_for: view.response.is_research().then(|| respondent::name(&view.respondent, visitor.language)),
        cycle: view.cycle.cycle.label.to_string(),
        is_synthetic: view.cycle.cycle.synthetic,
        deadline: view.deadline,
        previous: neighbours(view, section)
            .rfind(|other| other.number < section.number)
            .map(|other| section_address(view, other)),
        unanswered: unanswered(view, section, &answers),
        autosave: (!view.response.is_research()).then(|| Autosave::new(visitor, view, section, shown.is_posted)),
        progress: progress(view, &answers, section, words),
        section: shown_section,
        notice,
    };
    html(status, &page)
}

/// How far the section is with what the page shows.
fn progress(view: &ResponseView, answers: &survey_model::answer::Answers, section: &Section, words: Words) -> String {
    let Progress { answered, asked } = evaluate(view, answers).progress(section);
    words.t("task-progress").with("answered", answered).with("asked", asked).to_string()
}

/// The sections that the saved answers ask, and the one itself.
fn neighbours<'v>(view: &'v ResponseView, section: &'v Section) -> impl DoubleEndedIterator<Item = &'v Section> {
    let evaluation = evaluate(view, &view.answers);
    let asked = move |other: &&Section| other.code == section.code || evaluation.is_section_relevant(other);
    view.sections().filter(asked)
}

/// Where to go after a save: back to the section if the answers opened questions that the page didn't show, else on.
fn next(around: &Around, section: &Section, posted: &SectionForm) -> String {
    let view = &around.view;
    let answers = Shown::of(view.into(), section, Some(posted)).answers(view.into(), section);
    let (before, after) = (evaluate(view, &view.answers), evaluate(view, &answers));
    let was_shown = |code: &str| posted.given.keys().any(|item| item.question() == code);
    let opened: Vec<&str> = section
        .questions
        .iter()
        .filter(|question| after.is_relevant(&question.code) && !before.is_relevant(&question.code))
        .map(|question| question.code.as_str())
        .filter(|code| !was_shown(code))
        .collect();
    let home = response_address(view);
    let unlikely = unlikely(around, section, posted, &answers);
    let following = view.sections().find(|other| other.number > section.number && after.is_section_relevant(other));
    if let (Some(first), true) = (unlikely.first(), posted.goes_on()) {
        return format!("{}?unlikely={}#{first}", section_address(view, section), unlikely.len());
    }
    match (opened.first(), &posted.button, following) {
        (_, ButtonPressed::StillTrue(code) | ButtonPressed::TakeOver(code), _) => {
            format!("{}#{code}", section_address(view, section))
        }
        (_, ButtonPressed::Stay, _) => section_address(view, section),
        (_, ButtonPressed::Evidence(code), _) => format!("{home}/questions/{code}/evidence"),
        (Some(first), ..) => format!("{}?opened={}#{first}", section_address(view, section), opened.len()),
        (None, ButtonPressed::List, _) => format!("{home}?saved={}", section.code),
        (None, _, Some(following)) => format!("{}?saved={}", section_address(view, following), section.code),
        (None, _, None) if view.reach == Reach::Whole && !view.response.is_research() => format!("{home}/review"),
        (None, _, None) => format!("{home}?saved={}", section.code),
    }
}

/// The questions of which an answer has just become one that the questionnaire finds unlikely after the one before, and that nobody has confirmed.
fn unlikely<'s>(
    around: &Around,
    section: &'s Section,
    posted: &SectionForm,
    answers: &survey_model::answer::Answers,
) -> Vec<&'s str> {
    let Some(prior) = &around.prior else { return Vec::new() };
    let is_unlikely = |item: &survey_model::questionnaire::Item<'_>| {
        let now = answers.get(&item.code);
        let is_confirmed = posted.remarks.get(&item.code).is_some_and(|remark| remark.confirmed);
        let is_new = now != around.view.answers.get(&item.code);
        is_new && !is_confirmed && now.is_some_and(|now| prior.is_implausible(&item.code, item.question, now))
    };
    let found = section.items().filter(is_unlikely);
    found.map(|item| item.question.code.as_str()).collect()
}

impl After {
    /// The title of the section that was saved.
    pub(super) fn saved_title(self, view: &ResponseView, language: Language) -> Option<String> {
        self.notice(view, language).saved
    }

    fn notice(self, view: &ResponseView, language: Language) -> Notice {
        let questionnaire = view.questionnaire();
        let title = |code: String| {
            let section = view.sections().find(|section| section.code.as_str() == code)?;
            Some(questionnaire.section_text(section, questionnaire.language_for(language)).title.clone())
        };
        Notice { saved: self.saved.and_then(title), opened: self.opened, unlikely: self.unlikely, refused: None }
    }
}
