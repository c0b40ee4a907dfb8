//! The two faces of an error: a page with a way on, and problem+json (RFC 9457).

use actix_web::HttpResponse;
use askama::Template;
use serde_json::json;

use super::Told;
use crate::web::page::Page;
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "error.html")]
struct ErrorPage<'e> {
    page: Page,
    told: &'e Told,
}

pub(super) fn page(told: &Told, visitor: &Visitor) -> HttpResponse {
    let page = ErrorPage { page: Page::new(visitor), told };
    match page.render() {
        Ok(html) => HttpResponse::build(told.status).content_type("text/html; charset=utf-8").body(html),
        Err(error) => {
            tracing::error!(%error, "the page of an error can't be rendered");
            HttpResponse::build(told.status).content_type("text/plain; charset=utf-8").body(told.sentence.clone())
        }
    }
}

pub(super) fn problem(told: &Told) -> HttpResponse {
    let mut body = json!({
        "type": "about:blank",
        "title": told.title.plain(),
        "status": told.status.as_u16(),
        "detail": told.sentence.replace(['\u{2068}', '\u{2069}'], ""),
        "code": told.code,
    });
    if !told.problems.is_empty() {
        body["problems"] = json!(told.problems);
    }
    HttpResponse::build(told.status).content_type("application/problem+json").body(body.to_string())
}
