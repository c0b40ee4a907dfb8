//! One section of a preview: the form itself, and what a save would say to what is filled in.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use survey_model::answer::Answers;
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::remark::Remarks;
use survey_model::response::ObstacleReason;

use super::{Frame, Wanted, look, questionnaire};
use crate::services::preview::{Look, Preview};
use crate::services::response::{Kept, Reach};
use crate::services::{Platform, ServiceError, response};
use crate::web::error::WebError;
use crate::web::form::{Form, SectionForm};
use crate::web::page::{Page, html, see_other};
use crate::web::views::question::{NOTHING, Shown, Widget};
use crate::web::views::section::SectionView;
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "preview/section.html")]
struct SectionPage {
    frame: Frame,
    page: Page,
    section: SectionView,
    /// How many questions are not shown.
    hidden: usize,
    shows_every: bool,
    result: Option<Outcome>,
    previous: Option<String>,
    next: Option<String>,
}

/// What a save would say to what is right.
#[derive(Debug)]
struct Outcome {
    /// The numbers of the questions that sign-off would still ask for.
    open: Vec<String>,
}

/// Shows a section, with nothing filled in.
///
/// # Errors
/// [`WebError`] if it can't be rendered.
pub async fn section(
    preview: Data<Preview>,
    visitor: Visitor,
    code: Path<String>,
    wanted: Query<Wanted>,
) -> Result<HttpResponse, WebError> {
    let seen = look(&preview).await?;
    let questionnaire = questionnaire(&seen)?;
    // Its author may have renamed it just now.
    let Some(section) = questionnaire.section(&code) else { return Ok(see_other("/")) };
    let frame = Frame::new(&preview, &seen);
    let form = Filled { questionnaire: &questionnaire, section, shown: Shown::of(NOTHING, section, None) };
    form.render(&visitor, frame, &wanted, None, StatusCode::OK)
}

/// Judges what is filled in, and keeps nothing of it.
///
/// # Errors
/// [`WebError`] if there is no such section, or the form is not the section's.
pub async fn judge(
    preview: Data<Preview>,
    visitor: Visitor,
    code: Path<String>,
    wanted: Query<Wanted>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let seen: Look = look(&preview).await?;
    let questionnaire = questionnaire(&seen)?;
    let section = questionnaire.section(&code).ok_or(WebError::Service(ServiceError::not_found("section")))?;
    let posted = SectionForm::read(&form, section)?;
    let frame = Frame::new(&preview, &seen);
    let shown = Shown::of(NOTHING, section, Some(&posted));
    let filled = Filled { questionnaire: &questionnaire, section, shown };
    if posted.button.only_changes_the_page() {
        return filled.render(&visitor, frame, &wanted, None, StatusCode::OK);
    }
    let language = questionnaire.language_for(visitor.language);
    let nothing = Kept { answers: &Answers::new(), remarks: &Remarks::new() };
    let judged = if posted.faults.is_empty() {
        response::judge(&questionnaire, nothing, &posted.inputs(), language).map_err(WebError::Service)?.map(drop)
    } else {
        Err(posted.faults.clone())
    };
    match judged {
        Ok(()) => {
            let outcome = Outcome { open: filled.open(&visitor) };
            filled.render(&visitor, frame, &wanted, Some(outcome), StatusCode::OK)
        }
        Err(faults) => {
            let shown = Shown { faults, ..filled.shown };
            Filled { shown, ..filled }.render(&visitor, frame, &wanted, None, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// A section with what is filled in.
struct Filled<'q> {
    questionnaire: &'q Questionnaire,
    section: &'q Section,
    shown: Shown,
}

impl Filled<'_> {
    fn answers(&self) -> Answers {
        self.shown.answers(NOTHING, self.section)
    }

    /// The required questions of the section that are left open.
    fn open(&self, visitor: &Visitor) -> Vec<String> {
        let answers = self.answers();
        let evaluation = self.questionnaire.evaluate(&answers, Platform::today());
        let obstacles = evaluation.obstacles(self.questionnaire.language_for(visitor.language));
        let open = obstacles.iter().filter(|obstacle| obstacle.reason == ObstacleReason::Unanswered);
        let number = |code: &str| {
            self.section
                .questions
                .iter()
                .find(|question| question.code.as_str() == code)
                .map(|found| found.number.clone())
        };
        let mut numbers: Vec<String> = open.filter_map(|obstacle| number(obstacle.item.question())).collect();
        numbers.dedup();
        numbers
    }

    fn render(
        &self,
        visitor: &Visitor,
        frame: Frame,
        wanted: &Wanted,
        result: Option<Outcome>,
        status: StatusCode,
    ) -> Result<HttpResponse, WebError> {
        let mut section = SectionView::new(
            self.questionnaire,
            visitor.words(),
            self.section,
            &self.shown,
            &self.answers(),
            &Reach::Whole,
        );
        let hidden = section.questions.iter().filter(|question| !question.is_relevant).count();
        let shows_every = wanted.every.is_some();
        if shows_every {
            show_every(&mut section);
        }
        let address = |section: &Section| format!("/sections/{}", section.code);
        let sections = self.questionnaire.sections();
        let number = self.section.number;
        let page = SectionPage {
            frame,
            page: Page::new(visitor),
            section,
            hidden,
            shows_every,
            result,
            previous: sections.iter().rfind(|other| other.number < number).map(address),
            next: sections.iter().find(|other| other.number > number).map(address),
        };
        html(status, &page)
    }
}

/// Also the questions that the answers, of which a preview has none from other sections, do not ask.
fn show_every(section: &mut SectionView) {
    section.is_asked = true;
    section.rules = None;
    for question in &mut section.questions {
        question.is_relevant = true;
        if let Widget::RepeatGroup(group) = &mut question.field.widget {
            group.entries.iter_mut().flatten().for_each(|field| field.is_relevant = true);
        }
    }
}
