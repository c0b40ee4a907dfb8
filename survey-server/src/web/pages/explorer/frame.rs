//! Pages about a comparison: the part that is the same for everybody who may read it is rendered once, and each visitor's own frame is put round it.

use std::sync::{Arc, LazyLock};

use actix_web::http::header::EntityTag;
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use survey_model::language::Language;

use super::Found;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::tag;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "pages/explorer-frame.html")]
struct FramePage<'a> {
    page: Page,
    title: String,
    is_synthetic: bool,
    body: &'a str,
    /// The choice that can be saved, if it can.
    address: Option<String>,
}

/// The empty frame in every language: whatever of it the program has made otherwise makes other tags.
static FRAMES: LazyLock<String> = LazyLock::new(|| {
    let empty = |language: &Language| {
        let (page, address) = (Page::of_nobody(*language), Some(String::new()));
        FramePage { page, title: String::new(), is_synthetic: true, body: "", address }.render()
    };
    Language::ALL.iter().map(|language| empty(language).unwrap_or_default()).collect()
});

/// A page that was asked for.
pub(super) struct Framed<'a> {
    state: &'a Data<State>,
    visitor: &'a Visitor,
    req: &'a HttpRequest,
    found: &'a Found,
    name: String,
}

impl<'a> Framed<'a> {
    /// A page by its address, which holds the whole choice. The list of cycles is not among what a comparison rests on, and stands in forms.
    pub(super) fn new(
        state: &'a Data<State>,
        (visitor, req): (&'a Visitor, &'a HttpRequest),
        found: &'a Found,
        address: &str,
    ) -> Self {
        let cycles: Vec<&str> = found.cycles.iter().map(|view| view.cycle.label.as_str()).collect();
        Self { state, visitor, req, found, name: format!("{} {address} {}", visitor.language.code(), cycles.join(" ")) }
    }

    /// What is kept of it.
    pub(super) fn kept(&self) -> Option<Bytes> {
        self.state.rendered.find(&self.found.compared, &self.name)
    }

    /// Renders the part for everybody, and keeps it.
    pub(super) fn render(&self, template: &impl Template) -> Result<Bytes, WebError> {
        let body = Bytes::from(template.render()?);
        self.state.rendered.keep(&self.found.compared, self.name.clone(), body.clone());
        Ok(body)
    }

    /// The whole page for this visitor; `address` is what can be saved under a name.
    pub(super) fn answer(
        &self,
        body: &Bytes,
        title: String,
        address: Option<String>,
    ) -> Result<HttpResponse, WebError> {
        let body = std::str::from_utf8(body).map_err(|_| WebError::Interrupted)?;
        let is_synthetic = Arc::as_ref(&self.found.compared).comparison.synthetic();
        let page = Page::new(self.visitor);
        let tag = self.tag(&page, &title, body, address.as_deref());
        if let Some(known) = tag::known(self.req, &tag) {
            return Ok(known);
        }
        Ok(tag::with(ok(&FramePage { page, title, is_synthetic, body, address })?, &tag))
    }

    /// The tag of the page by what it is made of, so that whoever has it already is told so before its frame is rendered.
    fn tag(&self, page: &Page, title: &str, body: &str, address: Option<&str>) -> EntityTag {
        let (asked, frames) = (format!("{page:?}"), FRAMES.as_str());
        let parts = [frames, &asked, title, body, address.unwrap_or_default()];
        tag::of_parts(parts.map(str::as_bytes))
    }
}
