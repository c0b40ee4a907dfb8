//! Every part of the pages in every state, in both directions of writing: the reference for whoever makes a page.

use actix_web::HttpResponse;
use analysis::judgement::Verdict;
use askama::Template;
use chrono::NaiveDate;
use survey_model::cycle::ResponseStatus;
use survey_model::language::Language;

use crate::services::ServiceError;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::question::FaultLine;
use crate::web::views::section::SectionView;
use crate::web::views::section_line::SectionLine;
use crate::web::views::task::TaskState;
use crate::web::visitor::Visitor;
use crate::web::words::Message;

mod specimen;

pub use specimen::FieldState;

/// One language of each direction.
const LANGUAGES: [Language; 2] = [Language::En, Language::Ar];

/// The colours of the stylesheet.
const COLOURS: [&str; 20] = [
    "ground",
    "raised",
    "ink",
    "muted",
    "line",
    "edge",
    "link",
    "brand",
    "button",
    "button-ink",
    "focus",
    "focus-ink",
    "good",
    "good-ground",
    "bad",
    "bad-ground",
    "warn",
    "warn-ground",
    "info",
    "info-ground",
];

/// The steps of the scale of type and of the scale of distances, smallest first.
const TYPE: [&str; 8] = ["xs", "s", "m", "base", "l", "xl", "2xl", "3xl"];
const SPACE: [&str; 6] = ["1", "2", "3", "4", "5", "6"];

/// What the state of a form says: its kind, and the end of its message's id.
const SAVING: [(&str, &str); 12] = [
    ("ready", "ready"),
    ("saving", "saving"),
    ("saved", "saved"),
    ("kept", "kept"),
    ("unkept", "unkept"),
    ("down", "down"),
    ("busy", "busy"),
    ("faulty", "faulty"),
    ("clashing", "clashing"),
    ("elsewhere", "elsewhere"),
    ("signedOut", "signed-out"),
    ("signedOutUnkept", "signed-out-unkept"),
];

/// The states in which a button is shown, each the end of its message's id.
pub const BUTTONS: [&str; 3] = ["plain", "hover", "focus"];

/// Rows of a table: a status, a count and a percentage.
const FIGURES: [(&str, f64, f64); 2] = [("validated", 1234.0, 45.6), ("in-progress", 34.0, 0.5)];

/// A day, for what is shown with one.
const DAY: NaiveDate = match NaiveDate::from_ymd_opt(2025, 11, 30) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

#[derive(Debug, Template)]
#[template(path = "pages/style.html")]
struct Style {
    page: Page,
    halves: Vec<Half>,
}

/// Everything in one language.
#[derive(Debug, Template)]
#[template(path = "style/half.html")]
struct Half {
    page: Page,
    /// The questions, in each state.
    forms: Vec<(FieldState, SectionView)>,
}

/// Shows everything.
///
/// # Errors
/// [`WebError`] if the page can't be rendered.
pub async fn show(visitor: Visitor) -> Result<HttpResponse, WebError> {
    let page = Page::new(&visitor);
    let halves = LANGUAGES.into_iter().map(|language| Half::new(&page, language)).collect::<Result<_, _>>()?;
    ok(&Style { page, halves })
}

impl Half {
    fn new(page: &Page, language: Language) -> Result<Self, WebError> {
        let page = page.in_language(language);
        let form = |state| Ok((state, specimen::section(page.words, state)?));
        let forms = FieldState::ALL.into_iter().map(form).collect::<Result<_, ServiceError>>();
        Ok(Self { forms: forms.map_err(WebError::Service)?, page })
    }

    /// How far a section is.
    fn task(&self, state: TaskState) -> Message {
        match state {
            TaskState::InProgress => self.page.t("task-progress").with("answered", 3).with("asked", 8),
            state => self.page.of("task", state.code()),
        }
    }

    /// What is wrong with the form that is filled in wrongly.
    fn faults(&self) -> &[FaultLine] {
        self.forms.last().map_or(&[], |(_, section)| &section.faults)
    }

    /// What the state of a form says, with something in each place.
    fn saving(&self, id: &str) -> Message {
        let fault = self.faults().first().map(|fault| fault.sentence.clone()).unwrap_or_default();
        self.page.of("state", id).with("time", "14:02").with("number", "1.1").with("fault", fault)
    }
}
