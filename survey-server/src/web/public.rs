//! Public pages: made once for each language, compressed once, and kept until something is published or withdrawn.
//!
//! Whoever is not signed in gets what is kept, with an `ETag`, without the database being asked; whoever is signed in gets pages with the person's own menu, which
//! nobody keeps. A handler gives a closure that makes the page of a [`Site`]; that has nothing but what is published.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, IF_NONE_MATCH,
    LOCATION, VARY,
};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use survey_model::language::Language;

use super::State;
use super::assets::{accepts, brotli_of_quality, gzip};
use super::error::WebError;
use super::page::Page;
use super::visitor::Visitor;
use crate::services::Platform;
use crate::services::publication::Listing;

/// The most that is kept, in bytes; beyond, all is made anew.
const MOST: usize = 96 * 1024 * 1024;

/// What public pages are made of.
#[derive(Debug)]
pub struct Site {
    /// The platform, for editions.
    pub platform: Platform,
    /// What is published.
    pub listing: Arc<Listing>,
    /// Who visits.
    pub visitor: Visitor,
    /// The address under which people reach the server.
    pub base_url: String,
}

impl Site {
    /// The frame of a page.
    #[must_use]
    pub fn page(&self) -> Page {
        Page::new(&self.visitor)
    }

    /// What the address asks for by a name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<String> {
        self.parameters()
            .into_iter()
            .find(|(of, _)| of == name)
            .map(|(_, value)| value)
            .filter(|value| !value.is_empty())
    }

    /// Everything that the address asks for.
    #[must_use]
    pub fn parameters(&self) -> Vec<(String, String)> {
        serde_urlencoded::from_str(&self.visitor.query).unwrap_or_default()
    }
}

/// A page or a file as it was made.
#[derive(Debug)]
pub struct Made {
    status: StatusCode,
    media_type: &'static str,
    body: Vec<u8>,
    header: Option<(HeaderName, String)>,
}

impl Made {
    /// A page.
    ///
    /// # Errors
    /// [`WebError::Template`] if it can't be rendered.
    pub fn page(template: &impl Template) -> Result<Self, WebError> {
        Self::page_with(StatusCode::OK, template)
    }

    /// A page with a status.
    ///
    /// # Errors
    /// As [`Made::page`].
    pub fn page_with(status: StatusCode, template: &impl Template) -> Result<Self, WebError> {
        Ok(Self { status, media_type: "text/html; charset=utf-8", body: template.render()?.into_bytes(), header: None })
    }

    /// A file; with a name it is for downloading.
    #[must_use]
    pub fn file(media_type: &'static str, body: Vec<u8>, name: Option<&str>) -> Self {
        let header = name.map(|name| (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
        Self { status: StatusCode::OK, media_type, body, header }
    }

    /// The way to another address, which may be another one tomorrow.
    #[must_use]
    pub fn way_to(address: String) -> Self {
        let header = Some((LOCATION, address));
        Self { status: StatusCode::SEE_OTHER, media_type: "text/plain; charset=utf-8", body: Vec::new(), header }
    }

    /// As an answer to one visitor only.
    #[must_use]
    pub fn once(self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((CONTENT_TYPE, self.media_type));
        if let Some(header) = self.header {
            response.insert_header(header);
        }
        response.body(self.body)
    }
}

/// A page with its compressed forms.
#[derive(Debug)]
struct Kept {
    status: StatusCode,
    media_type: &'static str,
    header: Option<(HeaderName, String)>,
    etag: String,
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
}

impl Kept {
    fn new(made: Made) -> Self {
        let is_picture = made.media_type == "image/png";
        let compress = |with: fn(&[u8]) -> Vec<u8>| if is_picture { Vec::new() } else { with(&made.body) };
        // The best quality takes many times as long for a few per cent.
        let (gzip, brotli) = (compress(gzip).into(), compress(|content| brotli_of_quality(content, 6)).into());
        let hash = survey_model::submission::hash_of(&made.body);
        // Weak: the compressed forms are the same page.
        let etag = format!("W/\"{}\"", hash.get(..24).unwrap_or_default());
        let Made { status, media_type, body, header } = made;
        Self { status, media_type, header, etag, gzip, brotli, plain: body.into() }
    }

    fn size(&self) -> usize {
        self.plain.len() + self.gzip.len() + self.brotli.len()
    }

    fn encoded(&self, headers: &HeaderMap) -> (&Bytes, Option<&'static str>) {
        let forms = [("br", &self.brotli), ("gzip", &self.gzip)].into_iter();
        let smallest = forms.filter(|(_, content)| !content.is_empty()).find(|(name, _)| accepts(headers, name));
        smallest.map_or((&self.plain, None), |(name, content)| (content, Some(name)))
    }
}

/// By what a page is found again: its address without the language, and the language.
type Key = (String, Language);

/// The pages that are kept.
#[derive(Debug, Default)]
pub struct Pages(Mutex<Store>);

#[derive(Debug, Default)]
struct Store {
    generation: u64,
    bytes: usize,
    pages: HashMap<Key, Arc<Kept>>,
}

impl Pages {
    /// The store, emptied if it is of another generation than what is published now.
    fn store(&self, generation: u64) -> MutexGuard<'_, Store> {
        let mut store = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if store.generation < generation {
            *store = Store { generation, ..Store::default() };
        }
        store
    }

    fn find(&self, generation: u64, key: &Key) -> Option<Arc<Kept>> {
        let store = self.store(generation);
        if store.generation == generation { store.pages.get(key).cloned() } else { None }
    }

    fn keep(&self, generation: u64, key: Key, kept: &Arc<Kept>) {
        let mut store = self.store(generation);
        if store.generation != generation {
            return;
        }
        if store.bytes + kept.size() > MOST {
            *store = Store { generation, ..Store::default() };
        }
        store.bytes += kept.size();
        if let Some(before) = store.pages.insert(key, Arc::clone(kept)) {
            store.bytes -= before.size();
        }
    }
}

/// Answers with a page, which `make` makes unless it is kept. A `heavy` one is made behind the gate of pictures.
///
/// # Errors
/// What `make` returns; [`WebError`] if what is published can't be asked for.
pub async fn answer(
    state: &Data<State>,
    visitor: &Visitor,
    req: &HttpRequest,
    heavy: bool,
    make: impl FnOnce(&Site) -> Result<Made, WebError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let (listing, generation) = match state.platform.shelf().known() {
        Some(known) => known,
        None => state.block(|platform| platform.shelf().listing(platform)).await?,
    };
    let is_stranger = visitor.actor.is_none() && visitor.signing_in.is_none();
    let key = (visitor.address(), visitor.language);
    if let Some(kept) = is_stranger.then(|| state.pages.find(generation, &key)).flatten() {
        return Ok(respond(&kept, req));
    }
    let place = if heavy { Some(state.pictures.enter().await?) } else { None };
    let (visitor, base_url) = (visitor.clone(), state.base_url().to_owned());
    let work = move |platform: &Platform| {
        let _place = place;
        let made = make(&Site { platform: platform.clone(), listing, visitor, base_url })?;
        // What there is not is kept by nobody.
        let is_kept = is_stranger && !made.status.is_client_error();
        Ok::<_, WebError>(if is_kept { Ok(Arc::new(Kept::new(made))) } else { Err(made) })
    };
    match state.block(work).await? {
        Err(made) => Ok(made.once()),
        Ok(kept) => {
            state.pages.keep(generation, key, &kept);
            Ok(respond(&kept, req))
        }
    }
}

fn respond(kept: &Kept, req: &HttpRequest) -> HttpResponse {
    let header = |name| req.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = header(IF_NONE_MATCH).split(',').map(str::trim).any(|tag| tag == kept.etag || tag == "*");
    let is_unchanged = known && kept.status == StatusCode::OK;
    let mut response = HttpResponse::build(if is_unchanged { StatusCode::NOT_MODIFIED } else { kept.status });
    // An address that asks for a language sets a cookie, which is one visitor's.
    let who = if req.query_string().contains("lang=") { "private" } else { "public" };
    response
        .insert_header((ETAG, kept.etag.as_str()))
        .insert_header((CACHE_CONTROL, format!("{who}, max-age=60")))
        .insert_header((VARY, "accept-encoding, accept-language, cookie"));
    if is_unchanged {
        return response.finish();
    }
    let (content, encoding) = kept.encoded(req.headers());
    response.insert_header((CONTENT_TYPE, kept.media_type));
    if let Some((name, value)) = &kept.header {
        response.insert_header((name.clone(), value.as_str()));
    }
    if let Some(encoding) = encoding {
        response.insert_header((CONTENT_ENCODING, encoding));
    }
    response.body(content.clone())
}
