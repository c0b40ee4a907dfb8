//! Before sign-off: everything that is missing, every answer, and the signature.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::answer::Answer;
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::problem::Problem;
use survey_model::questionnaire::{Item, Section};
use survey_model::response::{Evaluation, Obstacle, ObstacleReason};
use survey_model::submission::Submission;

use super::response_id;
use crate::services::checks::{self, Open};
use crate::services::evidence::{self, Evidence};
use crate::services::policy::{self, Action};
use crate::services::prior;
use crate::services::respondent;
use crate::services::response::{
    ResponseView, SectionStatus, Seen, Signature, last_submission, section_statuses, sign_off as sign,
};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::ResponseId;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::views::answer::{AnswerLine, Reader};
use crate::web::views::evidence::lines_of_item;
use crate::web::views::question::{evaluate, fault_lines};
use crate::web::views::remark::RemarkView;
use crate::web::views::task::section_address;
use crate::web::visitor::{SignedInActor, Visitor};

mod changed;
mod explanation;

use changed::ChangedLine;
pub use explanation::explain;
use explanation::{Explanation, WarningLine};

#[derive(Debug, Template)]
#[template(path = "pages/review.html")]
struct Review {
    page: Page,
    view: ResponseView,
    respondent: String,
    language: Language,
    required: Vec<Gap>,
    optional: Vec<Gap>,
    /// The sections that contributors have and that are not accepted: their titles and pages.
    out: Vec<(String, String)>,
    warnings: Vec<WarningLine>,
    explanation: Explanation,
    sections: Vec<Answered>,
    /// The number of the submission that counts, and what differs from it.
    changed: Option<(u32, Vec<ChangedLine>)>,
    /// What is shown, for the form that signs it.
    seen: Seen,
    /// Whether the visitor can still change and sign.
    can_write: bool,
    signature: Typed,
}

/// A question that lacks an answer, or has a wrong one.
#[derive(Debug)]
struct Gap {
    href: String,
    number: String,
    label: String,
    /// What is wrong; nothing if it is only unanswered.
    fault: Option<String>,
}

/// A section with its answers.
#[derive(Debug)]
struct Answered {
    title: String,
    href: String,
    lines: Vec<AnswerLine>,
}

/// What was typed in the form of the signature, and which of it is missing.
#[derive(Debug, Default)]
struct Typed {
    name: String,
    capacity: String,
    is_confirmed: bool,
    /// What the page showed that was signed.
    seen: Seen,
    wrong: Vec<&'static str>,
}

impl Typed {
    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.contains(&field)
    }
}

/// Shows what is missing and all answers.
///
/// # Errors
/// [`WebError`] if there is no such response that the visitor may read.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let reader = actor.clone();
    let read = load(&state, reader, id).await?;
    let view = &read.view;
    policy::check(&actor, Action::ReadWholeResponse, view.resource())?;
    let can_write = view.can_be_signed() && policy::allows(&actor, Action::SignOff, view.resource());
    render(&visitor, read, can_write, (Typed::default(), Explanation::default()), StatusCode::OK)
}

/// A response, what is attached to its answers, and what is asked about them.
struct Read {
    view: ResponseView,
    evidence: Vec<Evidence>,
    open: Vec<Open>,
    statuses: Vec<SectionStatus>,
    signed: Option<Submission>,
}

async fn load(state: &Data<State>, actor: Actor, id: ResponseId) -> Result<Read, WebError> {
    let load = move |platform: &Platform| {
        let (view, evidence) = evidence::find_response(platform, &actor, id)?;
        let prior = prior::find(platform, &view)?;
        let evaluation = evaluate(&view, &view.answers);
        let open = checks::warnings(view.questionnaire(), &evaluation, &view.remarks, prior.as_deref());
        let statuses = section_statuses(platform, &view, &evidence)?;
        let signed = last_submission(platform, &view)?;
        Ok::<_, ServiceError>(Read { open, view: view.clone(), evidence, statuses, signed })
    };
    state.block(load).await
}

/// Signs off, or shows what is in the way.
///
/// # Errors
/// [`WebError`] if the response can't be signed off at all.
pub async fn sign_off(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    id: Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = response_id(&id)?;
    let mut typed = typed(&form)?;
    let (reader, signer, language) = (actor.clone(), actor.clone(), visitor.language);
    let read = load(&state, reader, id).await?;
    policy::check(&actor, Action::SignOff, read.view.resource())?;
    let signature = Signature { name: typed.name.clone(), capacity: typed.capacity.clone(), seen: typed.seen.clone() };
    if !typed.is_confirmed {
        typed.wrong = typed.blank();
        return render(&visitor, read, true, (typed, Explanation::default()), StatusCode::UNPROCESSABLE_ENTITY);
    }
    match state.block(move |platform| sign(platform, &signer, id, &signature, language)).await {
        Ok(number) => Ok(see_other(&format!("/responses/{id}/submissions/{number}"))),
        Err(WebError::Service(ServiceError::Invalid(problems))) => {
            typed.wrong = wrong_fields(&problems);
            render(&visitor, read, true, (typed, Explanation::default()), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other),
    }
}

fn typed(form: &Form) -> Result<Typed, WebError> {
    let mut typed = Typed::default();
    for (name, value) in form.fields() {
        match name {
            "name" => value.clone_into(&mut typed.name),
            "capacity" => value.clone_into(&mut typed.capacity),
            "confirmed" => typed.is_confirmed = value == "yes",
            "seen" => typed.seen = Seen::sent(value),
            other => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok(typed)
}

impl Typed {
    fn blank(&self) -> Vec<&'static str> {
        let fields = [
            ("name", !self.name.trim().is_empty()),
            ("capacity", !self.capacity.trim().is_empty()),
            ("confirmed", self.is_confirmed),
        ];
        fields.into_iter().filter(|(_, is_filled)| !is_filled).map(|(field, _)| field).collect()
    }
}

/// The fields of the signature among the problems; the others are questions, which the page lists anyway.
fn wrong_fields(problems: &[Problem]) -> Vec<&'static str> {
    let has = |field: &str| problems.iter().any(|problem| problem.place.field.as_deref() == Some(field));
    ["name", "capacity", "seen"].into_iter().filter(|field| has(field)).collect()
}

fn render(
    visitor: &Visitor,
    read: Read,
    can_write: bool,
    (signature, explanation): (Typed, Explanation),
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let warnings = explanation::lines(visitor, &read, &explanation);
    let Read { view, evidence, open, statuses, signed } = read;
    let evaluation = evaluate(&view, &view.answers);
    let obstacles = evaluation.obstacles(visitor.language);
    let (mut required, mut optional) = (Vec::new(), Vec::new());
    for item in view.questionnaire().items() {
        if let Some(obstacle) = obstacles.iter().find(|obstacle| obstacle.item == item.code) {
            required.push(gap(visitor, &view, &item, Some(obstacle)));
        } else if view.is_asked_about(&item.code) {
            let fault = visitor.words().t("review-clarification").plain();
            required.push(Gap { fault: Some(fault), ..gap(visitor, &view, &item, None) });
        } else if is_open(&evaluation, &item) && open.iter().all(|of| of.item != item.code) {
            optional.push(gap(visitor, &view, &item, None));
        }
    }
    let sections = view.questionnaire().sections().iter().filter(|section| evaluation.is_section_relevant(section));
    let sections = sections.map(|section| answered(visitor, &view, &evidence, &evaluation, section)).collect();
    let respondent = respondent::name(&view.respondent, visitor.language);
    let language = view.questionnaire().language_for(visitor.language);
    let is_out = |section: &&Section| statuses.iter().any(|of| of.section == section.code && of.is_out());
    let out = view.sections().filter(|section| evaluation.is_section_relevant(section)).filter(is_out);
    let title = |section: &Section| view.questionnaire().section_text(section, language).title.clone();
    let out = out.map(|section| (title(section), section_address(&view, section))).collect();
    let changed = signed.map(|signed| (signed.number, changed::lines(visitor, &view, &evaluation, &signed)));
    let review = Review {
        page: Page::new(visitor),
        respondent,
        language,
        required,
        optional,
        out,
        warnings,
        explanation,
        sections,
        changed: changed.filter(|(_, lines)| !lines.is_empty()),
        seen: view.seen(&evidence),
        can_write,
        signature,
        view: view.clone(),
    };
    html(status, &review)
}

fn is_open(evaluation: &Evaluation<'_>, item: &Item<'_>) -> bool {
    evaluation.is_relevant(&item.question.code)
        && *evaluation.answer(&item.code) == Answer::Missing(Missing::NotAnswered)
}

fn gap(visitor: &Visitor, view: &ResponseView, item: &Item<'_>, obstacle: Option<&Obstacle>) -> Gap {
    let questionnaire = view.questionnaire();
    let fault = obstacle.and_then(|obstacle| match &obstacle.reason {
        ObstacleReason::Unanswered => None,
        ObstacleReason::Fault(fault) => {
            let sentence =
                |fault| fault_lines(questionnaire, item.question, &item.code, fault, visitor.words()).sentence;
            Some(fault.each().iter().map(sentence).collect::<Vec<_>>().join(" · "))
        }
    });
    Gap {
        href: format!("{}#{}", section_address(view, item.section), item.code),
        number: item.question.number.clone(),
        label: questionnaire.item_label(&item.code, questionnaire.language_for(visitor.language)),
        fault,
    }
}

fn answered(
    visitor: &Visitor,
    view: &ResponseView,
    evidence: &[Evidence],
    evaluation: &Evaluation<'_>,
    section: &Section,
) -> Answered {
    let reader = Reader::new(view.questionnaire(), visitor.words());
    let asked = section.items().filter(|item| evaluation.is_relevant(&item.question.code));
    let line = |item: Item<'_>| AnswerLine {
        evidence: lines_of_item(visitor.words(), evidence, &item.code),
        remark: RemarkView::new(visitor.words(), view.remark(&item.code)),
        ..reader.line(&item, evaluation.answer(&item.code))
    };
    Answered {
        title: view.questionnaire().section_text(section, reader.language).title.clone(),
        href: section_address(view, section),
        lines: asked.map(line).collect(),
    }
}
