//! Published results, for everybody. What is shown of a vintage is an [`Edition`](crate::services::publication::Edition), which has only what is publishable.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::cycle_label;
use crate::services::publication::{self, Listed};
use crate::services::{Authority, ServiceError};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::public::{Made, Site, answer};
use crate::web::visitor::{SignedInActor, Visitor};

mod activities;
mod before;
mod chart;
mod country;
mod counts;
mod data;
mod files;
mod overview;
mod place;
mod table;

pub(super) use place::{Bar, Place};

#[derive(Debug, Template)]
#[template(path = "pages/results.html")]
struct Results {
    page: Page,
    cycles: Vec<Listed>,
    is_synthetic: bool,
    canonical: String,
}

/// What there is instead of what was asked for.
#[derive(Debug, Template)]
#[template(path = "pages/results-absent.html")]
struct Absent {
    page: Page,
    asked: String,
    /// When and why the cycle's results were withdrawn.
    withdrawn: Option<publication::Publication>,
    cycles: Vec<Listed>,
    is_synthetic: bool,
}

/// The title of a cycle's questionnaire in the language of a page.
fn title_of<'l>(page: &Page, listed: &'l Listed) -> &'l str {
    let questionnaire = &listed.cycle.questionnaire;
    questionnaire.title(questionnaire.language_for(page.words.0))
}

impl Results {
    fn title_of<'l>(&self, listed: &'l Listed) -> &'l str {
        title_of(&self.page, listed)
    }
}

impl Absent {
    fn title_of<'l>(&self, listed: &'l Listed) -> &'l str {
        title_of(&self.page, listed)
    }
}

/// Says what there is not, and what there is instead: gone if it was withdrawn.
fn absent(site: &Site, asked: &str) -> Result<Made, WebError> {
    let listed = asked.parse().ok().and_then(|label| site.listing.find(&label));
    let withdrawn = listed.and_then(Listed::withdrawn).cloned();
    let status = if withdrawn.is_some() { StatusCode::GONE } else { StatusCode::NOT_FOUND };
    let asked = asked.chars().take(80).collect();
    let cycles = site.listing.published().cloned().collect();
    Made::page_with(
        status,
        &Absent { page: site.page(), asked, withdrawn, cycles, is_synthetic: site.listing.is_synthetic() },
    )
}

/// Lists what is published.
///
/// # Errors
/// [`WebError`] if it can't be asked for.
pub async fn index(state: Data<State>, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse, WebError> {
    let make = |site: &Site| {
        let cycles = site.listing.published().cloned().collect();
        let (is_synthetic, canonical) = (site.listing.is_synthetic(), format!("{}/results", site.base_url));
        Made::page(&Results { page: site.page(), cycles, is_synthetic, canonical })
    };
    answer(&state, &visitor, &req, false, make).await
}

/// Leads to the latest vintage of a cycle.
///
/// # Errors
/// [`WebError`] if it can't be asked for.
pub async fn latest(
    state: Data<State>,
    visitor: Visitor,
    req: HttpRequest,
    label: Path<String>,
) -> Result<HttpResponse, WebError> {
    let make = move |site: &Site| {
        let listed = label.parse().ok().and_then(|label| site.listing.find(&label));
        match listed.and_then(Listed::latest) {
            Some(latest) => Ok(Made::way_to(format!("/results/{label}/{}", latest.vintage))),
            None => absent(site, &label),
        }
    };
    answer(&state, &visitor, &req, false, make).await
}

/// A page or a file of a vintage.
///
/// # Errors
/// [`WebError`] for a picture or a file that there isn't; for a vintage that there isn't, a page says so.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    req: HttpRequest,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, WebError> {
    let (label, vintage, page) = path.into_inner();
    vintage_page(state, visitor, req, label, vintage, page).await
}

/// The first page of a vintage.
///
/// # Errors
/// As [`show`].
pub async fn first(
    state: Data<State>,
    visitor: Visitor,
    req: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (label, vintage) = path.into_inner();
    vintage_page(state, visitor, req, label, vintage, String::new()).await
}

async fn vintage_page(
    state: Data<State>,
    visitor: Visitor,
    req: HttpRequest,
    label: String,
    vintage: String,
    page: String,
) -> Result<HttpResponse, WebError> {
    let wanted = Wanted::of(&page);
    let heavy = matches!(&wanted, Some(Wanted::Chart(name)) if name.ends_with(".png"));
    let make = move |site: &Site| match Place::published(site, &label, &vintage)? {
        Some(place) => wanted.map_or_else(|| absent(site, &label), |wanted| wanted.make(site, &place)),
        None => absent(site, &label),
    };
    answer(&state, &visitor, &req, heavy, make).await
}

/// A page of a vintage.
enum Wanted {
    Overview,
    Section(String),
    Countries,
    Country(String),
    Activities,
    Data,
    File(String),
    Chart(String),
}

impl Wanted {
    /// What the end of an address asks for.
    fn of(page: &str) -> Option<Self> {
        Some(match page.split_once('/') {
            None if page.is_empty() => Self::Overview,
            None => match page {
                "countries" => Self::Countries,
                "activities" => Self::Activities,
                "data" => Self::Data,
                _ => return None,
            },
            Some(("sections", code)) => Self::Section(code.to_owned()),
            Some(("countries", state)) => Self::Country(state.to_owned()),
            Some(("files", name)) => Self::File(name.to_owned()),
            Some(("charts", name)) => Self::Chart(name.to_owned()),
            Some(_) => return None,
        })
    }

    fn make(self, site: &Site, place: &Place) -> Result<Made, WebError> {
        match self {
            Self::Overview => overview::make(site, place),
            Self::Section(code) => counts::make(site, place, &code),
            Self::Countries => country::list(site, place),
            Self::Country(state) => country::make(site, place, &state),
            Self::Activities => activities::make(site, place),
            Self::Data => data::make(site, place),
            Self::File(name) => files::make(site, place, &name),
            Self::Chart(name) => chart::make(site, place, &name),
        }
    }
}

/// A vintage as everybody would see it, for whoever may publish it.
///
/// # Errors
/// As [`show`].
pub async fn preview(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, WebError> {
    let (label, moment, page) = path.into_inner();
    preview_page(&state, visitor, Authority::from(&actor), label, moment, page).await
}

/// The first page of a vintage as everybody would see it.
///
/// # Errors
/// As [`show`].
pub async fn first_preview(
    state: Data<State>,
    visitor: Visitor,
    SignedInActor(actor): SignedInActor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let (label, moment) = path.into_inner();
    preview_page(&state, visitor, Authority::from(&actor), label, moment, String::new()).await
}

async fn preview_page(
    state: &Data<State>,
    visitor: Visitor,
    by: Authority,
    label: String,
    moment: String,
    page: String,
) -> Result<HttpResponse, WebError> {
    let (cycle, known_at) = (cycle_label(&label)?, publication::parse_moment(&moment)?);
    let base_url = state.base_url().to_owned();
    let make = move |platform: &crate::services::Platform| {
        let edition = publication::preview(platform, &by, &cycle, known_at)?;
        let (listing, _) = platform.shelf().listing(platform)?;
        let bar = Bar { token: visitor.token.clone(), known_at, sha256: edition.sha256().to_owned() };
        let site = Site { platform: platform.clone(), listing, visitor, base_url };
        let place = Place::preview(&site, edition, bar);
        let wanted = Wanted::of(&page).ok_or(ServiceError::not_found("page"))?;
        wanted.make(&site, &place)
    };
    Ok(state.block(make).await?.once())
}
