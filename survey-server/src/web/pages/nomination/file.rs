//! A file of nominations: looked through first, then recorded; what is rejected comes back as a file.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use crate::services::nomination::{self as service, Loaded, OtherName, Outcome, Row};
use crate::services::{Authority, ServiceError};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::page::{Page, html, see_other};
use crate::web::pages::wrong::Wrong;
use crate::web::visitor::{SignedInActor, Visitor};

/// So many rows of each outcome are shown; the file of the rejected ones has all.
const MOST_SHOWN: usize = 200;

#[derive(Debug, Template)]
#[template(path = "pages/nomination-file.html")]
struct FilePage {
    page: Page,
    /// The file, to be sent again.
    text: String,
    loaded: Loaded,
    wrong: Wrong,
}

impl FilePage {
    fn new_rows(&self) -> Vec<&Row> {
        self.loaded.rows.iter().filter(|row| row.outcome == Outcome::Recorded).take(MOST_SHOWN).collect()
    }

    fn other_names(&self) -> Vec<(&Row, &OtherName)> {
        self.loaded.other_names().take(MOST_SHOWN).collect()
    }

    fn rejected_rows(&self) -> Vec<(&Row, Vec<&'static str>)> {
        let codes = |(row, problems): (_, &[survey_model::problem::Problem])| {
            (row, problems.iter().map(|problem| problem.code).collect())
        };
        self.loaded.rejected().take(MOST_SHOWN).map(codes).collect()
    }
}

/// What is to be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Look,
    Record,
    Rejected,
}

/// Looks through a file, records what is right in it, or gives what is not right as a file.
///
/// # Errors
/// [`WebError`] if the form is none of ours.
pub async fn load(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (wanted, invites) = read(&form)?;
    let bytes = match form.files().first() {
        Some(file) => file.content.clone(),
        None => form.get("text").unwrap_or_default().as_bytes().to_vec(),
    };
    let (by, file) = (Authority::from(&actor), bytes.clone());
    let done = state.block(move |platform| match wanted {
        Wanted::Record => service::import(platform, &by, &file, invites),
        Wanted::Look | Wanted::Rejected => service::check(platform, &by, &file),
    });
    match (done.await, wanted) {
        (Ok(loaded), Wanted::Record) => {
            let rejected = loaded.rejected().count();
            Ok(see_other(&format!("/nominations?recorded={}&rejected={rejected}", loaded.recorded())))
        }
        (Ok(loaded), Wanted::Rejected) => download(&loaded),
        (Ok(loaded), Wanted::Look) => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let page = Page::new(&visitor);
            html(StatusCode::OK, &FilePage { page, text, loaded, wrong: Wrong::default() })
        }
        (Err(error), _) => {
            let (wrong, status) = Wrong::of(error)?;
            let (page, loaded) = (Page::new(&visitor), Loaded { rows: Vec::new() });
            html(status, &FilePage { page, text: String::new(), loaded, wrong })
        }
    }
}

fn read(form: &Form) -> Result<(Wanted, bool), WebError> {
    let (mut wanted, mut invites) = (Wanted::Look, false);
    for (name, value) in form.fields() {
        match (name, value) {
            ("text", _) => {}
            ("invite", value) => invites = value == "yes",
            ("do", "look") => wanted = Wanted::Look,
            ("do", "record") => wanted = Wanted::Record,
            ("do", "rejected") => wanted = Wanted::Rejected,
            ("do", _) => return Err(WebError::BadField("do".to_owned())),
            (other, _) => return Err(WebError::UnknownField(other.chars().take(80).collect())),
        }
    }
    Ok((wanted, invites))
}

fn download(loaded: &Loaded) -> Result<HttpResponse, WebError> {
    let file = service::rejected(loaded).map_err(|error: ServiceError| WebError::from(error))?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", "attachment; filename=\"nominations-rejected.csv\""))
        .body(file))
}
