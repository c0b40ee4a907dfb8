//! What programs follow and find: the feed of publications (Atom, RFC 4287), the sitemap, and what robots are told.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::{DateTime, SecondsFormat, Utc};
use survey_model::language::Language;

use crate::services::publication::{Listed, Publication};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::public::{Made, Site, answer};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "feed.xml")]
struct Feed {
    page: Page,
    base_url: String,
    updated: String,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    title: String,
    cycle: String,
    vintage: u32,
    published: String,
    summary: String,
    is_synthetic: bool,
}

#[derive(Debug, Template)]
#[template(path = "sitemap.xml")]
struct Sitemap {
    base_url: String,
    addresses: Vec<(String, String)>,
    languages: Vec<&'static str>,
}

fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// What is published, the latest first.
///
/// # Errors
/// [`WebError`] if it can't be asked for.
pub async fn show(state: Data<State>, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse, WebError> {
    let make = |site: &Site| {
        let of = |listed: &'_ Listed| -> Vec<(Listed, Publication)> {
            listed.shown().map(|vintage| (listed.clone(), vintage.clone())).collect()
        };
        let mut all: Vec<(Listed, Publication)> = site.listing.published().flat_map(of).collect();
        all.sort_by_key(|(_, vintage)| std::cmp::Reverse(vintage.published_at));
        // Without anything published, the feed has never changed.
        let updated = all.first().map_or(DateTime::UNIX_EPOCH, |(_, vintage)| vintage.published_at);
        let entries = all.iter().map(|(listed, vintage)| entry(site, listed, vintage)).collect();
        let feed = Feed { page: site.page(), base_url: site.base_url.clone(), updated: time(updated), entries };
        Ok(Made::file("application/atom+xml; charset=utf-8", feed.render()?.into_bytes(), None))
    };
    answer(&state, &visitor, &req, false, make).await
}

fn entry(site: &Site, listed: &Listed, vintage: &Publication) -> Entry {
    let questionnaire = &listed.cycle.questionnaire;
    Entry {
        title: questionnaire.title(questionnaire.language_for(site.visitor.language)).to_owned(),
        cycle: listed.cycle.cycle.label.to_string(),
        vintage: vintage.vintage,
        published: time(vintage.published_at),
        summary: site
            .page()
            .t("feed-summary")
            .with("vintage", vintage.vintage)
            .with("time", site.page().time(&vintage.known_at))
            .plain(),
        is_synthetic: listed.cycle.cycle.synthetic,
    }
}

/// The addresses of public pages, with those of the latest vintages.
///
/// # Errors
/// [`WebError`] if what is published can't be asked for.
pub async fn sitemap(state: Data<State>, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse, WebError> {
    let make = |site: &Site| {
        let mut addresses: Vec<(String, String)> = ["/", "/results", "/methods", "/guide", "/questionnaires"]
            .map(|path| (path.to_owned(), String::new()))
            .to_vec();
        for listed in site.listing.published() {
            addresses.extend(listed.latest().into_iter().flat_map(|vintage| of_vintage(listed, vintage)));
        }
        let languages = Language::ALL.map(Language::code).to_vec();
        let sitemap = Sitemap { base_url: site.base_url.clone(), addresses, languages };
        Ok(Made::file("application/xml; charset=utf-8", sitemap.render()?.into_bytes(), None))
    };
    answer(&state, &visitor, &req, false, make).await
}

fn of_vintage(listed: &Listed, vintage: &Publication) -> Vec<(String, String)> {
    let base = format!("/results/{}/{}", listed.cycle.cycle.label, vintage.vintage);
    let sections = listed.cycle.questionnaire.sections().iter().map(|section| format!("/sections/{}", section.code));
    let parts = ["", "/countries", "/activities", "/data"].map(str::to_owned).into_iter().chain(sections);
    parts.map(|part| (format!("{base}{part}"), time(vintage.published_at))).collect()
}

/// Robots may read what everybody may; drawing pictures for them is not what the server is for.
///
/// # Errors
/// [`WebError`] if what is published can't be asked for.
pub async fn robots(state: Data<State>, visitor: Visitor, req: HttpRequest) -> Result<HttpResponse, WebError> {
    let make = |site: &Site| {
        let text = format!(
            "User-agent: *\nDisallow: /sign-in\nDisallow: /links/\nDisallow: /api/\nSitemap: {}/sitemap.xml\n",
            site.base_url
        );
        Ok(Made::file("text/plain; charset=utf-8", text.into_bytes(), None))
    };
    answer(&state, &visitor, &req, false, make).await
}
