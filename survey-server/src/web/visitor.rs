//! Who visits, in which language: found out once per request, before any handler.

use std::future::{Ready, ready};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::middleware::Next;
use actix_web::web::{Data, Query};
use actix_web::{Error, FromRequest, HttpMessage, HttpRequest};
use serde::Deserialize;
use survey_model::language::Language;

use super::error::{self, WebError};
use super::words::Words;
use super::{State, address, bearer, csrf, session};
use crate::services::account::Account;
use crate::services::session::{Found, Session};
use crate::services::{self, Actor, ServiceError};

/// The cookie that remembers the language; behind HTTPS, browsers take it from this very host only.
const fn language_cookie_name(is_https: bool) -> &'static str {
    if is_https { "__Host-survey-language" } else { "survey-language" }
}

/// Who visits a page.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// In which language to speak.
    pub language: Language,
    /// Who it is, if signed in.
    pub actor: Option<Actor>,
    /// Who has begun to sign in, and has still to show or set up a second factor.
    pub signing_in: Option<SigningIn>,
    /// The token that forms must carry; empty without a session.
    pub token: String,
    /// Whether it is a program with a token: its forms carry none.
    pub is_program: bool,
    /// The path and query of the page.
    pub path: String,
    /// The query of the page.
    pub query: String,
}

/// Somebody whose password was right, and who is not signed in yet.
#[derive(Debug, Clone)]
pub struct SigningIn {
    /// The session so far.
    pub session: Session,
    /// Whose it is.
    pub account: Account,
}

impl Visitor {
    /// The words to speak in.
    #[must_use]
    pub const fn words(&self) -> Words {
        Words(self.language)
    }

    /// The address of the page, from its path on, without the choice of a language.
    #[must_use]
    pub fn address(&self) -> String {
        let is_choice = |pair: &&str| pair.starts_with("lang=") || pair.is_empty();
        let query: Vec<&str> = self.query.split('&').filter(|pair| !is_choice(pair)).collect();
        if query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, query.join("&")) }
    }

    /// The same visitor with a session that has just begun.
    #[must_use]
    pub fn with(self, found: Option<Found>) -> Self {
        visitor_of(found.map(|found| Shown::Session(Box::new(found))), self)
    }
}

/// Finds out who visits; afterwards shows what went wrong as a page and remembers a chosen language.
///
/// # Errors
/// Those of what is within.
pub async fn identify(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    // Before the database is asked: that is what a flood would cost.
    let found = match count(&req) {
        Ok(()) => found_of(&req).await,
        Err(too_many) => Err(too_many),
    };
    let visitor = visitor_of(found.as_ref().ok().cloned(), stranger(&req));
    req.extensions_mut().insert(visitor.clone());
    let response = match found {
        Ok(_) => next.call(req).await?.map_into_boxed_body(),
        Err(failure) => req.error_response(failure),
    };
    remember(error::show(response, &visitor))
}

fn count(req: &ServiceRequest) -> Result<(), WebError> {
    let state = req.app_data::<Data<State>>().ok_or(WebError::Interrupted)?;
    state.rates.pages.check_address(address::of(req.request()))
}

/// By what a request shows who is there.
#[derive(Debug, Clone)]
enum Shown {
    Nothing,
    Session(Box<Found>),
    Token(Box<Actor>),
}

/// Whoever shows a token is a program, whatever cookies came along; a token that opens nothing is refused, and nobody is let in instead.
async fn found_of(req: &ServiceRequest) -> Result<Shown, WebError> {
    match bearer::token_of(req) {
        Some(token) => bearer::holder(req, token).await.map(|actor| Shown::Token(Box::new(actor))),
        None => Ok(session_of(req).await?.map_or(Shown::Nothing, |found| Shown::Session(Box::new(found)))),
    }
}

fn visitor_of(found: Option<Shown>, stranger: Visitor) -> Visitor {
    let found = match found {
        Some(Shown::Session(found)) => *found,
        Some(Shown::Token(actor)) => return Visitor { actor: Some(*actor), is_program: true, ..stranger },
        Some(Shown::Nothing) | None => return stranger,
    };
    let token = found.session.form_token.clone();
    match found.actor {
        Some(actor) => Visitor { actor: Some(actor), signing_in: None, token, ..stranger },
        None => {
            let signing_in = SigningIn { session: found.session, account: found.account };
            Visitor { signing_in: Some(signing_in), token, ..stranger }
        }
    }
}

/// Remembers the language that the address asks for.
pub(super) fn remember(mut response: ServiceResponse<BoxBody>) -> Result<ServiceResponse<BoxBody>, Error> {
    let req = response.request();
    let is_https = req.app_data::<Data<State>>().is_some_and(|state| state.is_https());
    if let Some(language) = chosen(req.query_string()) {
        response.response_mut().add_cookie(&language_cookie(language, is_https))?;
    }
    Ok(response)
}

/// Shows what went wrong as a page, without looking up who visits: for what everybody gets alike, and quickly.
///
/// # Errors
/// Those of what is within.
pub async fn greet(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let visitor = stranger(&req);
    req.extensions_mut().insert(visitor.clone());
    Ok(error::show(next.call(req).await?.map_into_boxed_body(), &visitor))
}

/// A visitor of whom nothing is known but what the request says.
pub(super) fn stranger(req: &ServiceRequest) -> Visitor {
    Visitor {
        language: chosen(req.query_string()).unwrap_or_else(|| preferred(req)),
        actor: None,
        signing_in: None,
        token: String::new(),
        is_program: bearer::token_of(req).is_some(),
        path: req.path().to_owned(),
        query: req.query_string().to_owned(),
    }
}

fn chosen(query: &str) -> Option<Language> {
    Query::<Chosen>::from_query(query).ok().and_then(|query| query.lang())
}

#[derive(Debug, Deserialize)]
struct Chosen {
    lang: Option<String>,
}

impl Chosen {
    fn lang(&self) -> Option<Language> {
        self.lang.as_deref().and_then(Language::from_code)
    }
}

fn preferred(req: &ServiceRequest) -> Language {
    let is_https = req.app_data::<Data<State>>().is_some_and(|state| state.is_https());
    let remembered = req.cookie(language_cookie_name(is_https)).and_then(|cookie| Language::from_code(cookie.value()));
    let accepted = || req.headers().get(ACCEPT_LANGUAGE).and_then(|value| accepted(value.to_str().ok()?));
    remembered.or_else(accepted).unwrap_or(Language::En)
}

/// The best of the languages that a browser accepts: by weight, the earlier of two with the same.
fn accepted(header: &str) -> Option<Language> {
    let weighted = header.split(',').filter_map(|part| {
        let (tag, parameters) = part.trim().split_once(';').unwrap_or((part.trim(), ""));
        let language = Language::from_code(tag.split('-').next()?.to_ascii_lowercase().as_str())?;
        let weight: f32 = parameters.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.parse().ok())?;
        (weight > 0.0).then_some((language, weight))
    });
    weighted.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(language, _)| language)
}

fn language_cookie(language: Language, secure: bool) -> Cookie<'static> {
    Cookie::build(language_cookie_name(secure), language.code())
        .path("/")
        .max_age(time::Duration::days(365))
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(secure)
        .finish()
}

/// Whose session it is: looked up on every request, so that one that is ended ends at once.
async fn session_of(req: &ServiceRequest) -> Result<Option<Found>, WebError> {
    let Some(state) = req.app_data::<Data<State>>().cloned() else { return Ok(None) };
    let Some(key) = session::key(req, &state) else { return Ok(None) };
    let (origin, lifetimes) = (session::client(req.request()).address, state.settings.sessions);
    let find = state.block(move |platform| services::session::find(platform, &key, origin, lifetimes));
    find.await.map_err(|error| WebError::Session(error.to_string()))
}

impl FromRequest for Visitor {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(req.extensions().get::<Self>().cloned().ok_or(WebError::Interrupted))
    }
}

/// Whoever is signed in; only handlers behind a guard can have one.
#[derive(Debug, Clone)]
pub struct SignedInActor(pub Actor);

impl FromRequest for SignedInActor {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let actor = req.extensions().get::<Visitor>().and_then(|visitor| visitor.actor.clone());
        ready(actor.map(Self).ok_or(WebError::Service(ServiceError::NotSignedIn)))
    }
}

/// Whether a form's token is the visitor's.
///
/// # Errors
/// [`WebError::Forged`] if it is not.
pub fn check_form(req: &ServiceRequest, form: &mut super::form::Form) -> Result<(), WebError> {
    let token = req.extensions().get::<Visitor>().map(|visitor| visitor.token.clone()).unwrap_or_default();
    csrf::check_token(form, &token)
}
