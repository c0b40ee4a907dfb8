//! What every page has: language, head, header and footer.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use survey_model::language::Language;
use survey_model::member_state::MemberState;

use super::assets::{Assets, assets};
use super::error::WebError;
use super::pages::sign_in::start_of;
use super::visitor::Visitor;
use super::words::{Message, Words};
use crate::services::account::Account;
use crate::services::author::Author;
use crate::services::policy::{self, Action};
use crate::services::{Actor, Role};

/// What every page has.
#[derive(Debug, Clone)]
pub struct Page {
    /// The words of the page's language.
    pub words: Words,
    /// The name of whoever is signed in.
    pub name: Option<String>,
    /// Whether whoever is signed in answers for somebody.
    pub answers: bool,
    /// Whether whoever is signed in comments for a body.
    pub is_coordination_body: bool,
    /// Where the work of whoever is signed in begins.
    pub start: &'static str,
    /// The token that forms carry.
    pub token: String,
    actor: Option<Actor>,
    path: String,
    query: String,
}

/// A link to the same page in another language.
#[derive(Debug)]
pub struct LanguageLink {
    /// The language.
    pub language: Language,
    /// The address.
    pub href: String,
    /// Whether the page is in this language.
    pub is_current: bool,
}

impl Page {
    /// The frame of a page for a visitor.
    #[must_use]
    pub fn new(visitor: &Visitor) -> Self {
        Self {
            words: visitor.words(),
            name: visitor.actor.as_ref().map(|actor| actor.name.clone()),
            answers: visitor
                .actor
                .as_ref()
                .is_some_and(|actor| matches!(actor.role, Role::FocalPoint | Role::Contributor)),
            is_coordination_body: visitor.actor.as_ref().is_some_and(|actor| actor.role == Role::CoordinationBody),
            start: visitor.actor.as_ref().map_or("/", |actor| start_of(actor.role)),
            token: visitor.token.clone(),
            actor: visitor.actor.clone(),
            path: visitor.path.clone(),
            query: visitor.query.clone(),
        }
    }

    /// The frame for what is the same for everybody in a language: nobody is signed in, and there is no address.
    #[must_use]
    pub const fn of_nobody(language: Language) -> Self {
        Self {
            words: Words(language),
            name: None,
            answers: false,
            is_coordination_body: false,
            start: "/",
            token: String::new(),
            actor: None,
            path: String::new(),
            query: String::new(),
        }
    }

    /// The same page with its words in another language, for a document within it.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { words: Words(language), ..self.clone() }
    }

    /// The message with an id.
    #[must_use]
    pub fn t(&self, id: impl AsRef<str>) -> Message {
        self.words.t(id)
    }

    /// The message of a code within a family.
    #[must_use]
    pub fn of(&self, family: &str, code: impl AsRef<str>) -> Message {
        self.words.of(family, code)
    }

    /// Whether whoever is signed in may do something at all.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        self.actor.as_ref().is_some_and(|actor| policy::allows_at_all(actor, action))
    }

    /// Whether the menu has so many entries that it is folded on a narrow screen.
    #[must_use]
    pub fn has_long_menu(&self) -> bool {
        self.may(Action::ReadDrafts) && !self.is_coordination_body
    }

    /// Whether forms about others ask for the current password: accounts of the demonstration have none.
    #[must_use]
    pub fn asks_for_password(&self) -> bool {
        self.actor.as_ref().is_some_and(|actor| !actor.is_synthetic)
    }

    /// A day in words.
    #[must_use]
    pub fn date(&self, day: &NaiveDate) -> Message {
        self.words.date(*day)
    }

    /// The day of a moment in words.
    #[must_use]
    pub fn date_of(&self, time: &DateTime<Utc>) -> Message {
        self.words.date(time.date_naive())
    }

    /// The name of whoever has written or decided something; of those who have none, what they are.
    #[must_use]
    pub fn author(&self, author: &Author) -> String {
        match (author.name(), author.role()) {
            (Some(name), _) => name.to_owned(),
            (None, Some(role)) => self.of("audit-role", role).plain(),
            (None, None) => self.t("erased-person").plain(),
        }
    }

    /// The name of an account's holder.
    #[must_use]
    pub fn name_of(&self, account: &Account) -> String {
        if account.name.is_empty() { self.t("erased-person").plain() } else { account.name.clone() }
    }

    /// The everyday name of a Member State.
    #[must_use]
    pub fn state_name(&self, state: &MemberState) -> String {
        state.name(self.words.0).to_owned()
    }

    /// A moment in words.
    #[must_use]
    pub fn time(&self, time: &DateTime<Utc>) -> Message {
        self.words.time(time)
    }

    /// The language's code.
    #[must_use]
    pub const fn lang(&self) -> &'static str {
        self.words.0.code()
    }

    /// The language's direction.
    #[must_use]
    pub const fn dir(&self) -> &'static str {
        self.words.0.direction()
    }

    /// The files that pages load.
    #[must_use]
    pub fn assets(&self) -> &'static Assets {
        assets()
    }

    /// Whether the page is under an address, for marking the current place in the navigation.
    #[must_use]
    pub fn is_under(&self, address: &str) -> bool {
        self.path.starts_with(address)
    }

    /// An address to write to without the scheme, as people write it.
    #[must_use]
    pub fn written<'a>(&self, contact: &'a str) -> &'a str {
        contact.trim_start_matches("mailto:").trim_start_matches("tel:")
    }

    /// The attributes of text in a language that may be another one than the page's.
    #[must_use]
    pub fn attributes_of(&self, language: &Language) -> String {
        if *language == self.words.0 {
            String::new()
        } else {
            format!(r#" lang="{}" dir="{}""#, language.code(), language.direction())
        }
    }

    /// Links to the same page in every language.
    #[must_use]
    pub fn languages(&self) -> Vec<LanguageLink> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&self.query).unwrap_or_default();
        let others: Vec<&(String, String)> = pairs.iter().filter(|(name, _)| name != "lang").collect();
        let rest = serde_urlencoded::to_string(&others).unwrap_or_default();
        let link = |language: Language| {
            let separator = if rest.is_empty() { "" } else { "&" };
            let href = format!("{}?{rest}{separator}lang={}", self.path, language.code());
            LanguageLink { language, href, is_current: language == self.words.0 }
        };
        Language::ALL.into_iter().map(link).collect()
    }
}

/// A page as an answer.
///
/// # Errors
/// [`WebError::Template`] if it can't be rendered.
pub fn html(status: StatusCode, template: &impl Template) -> Result<HttpResponse, WebError> {
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(template.render()?))
}

/// A page that shows what was asked for.
///
/// # Errors
/// As [`html`].
pub fn ok(template: &impl Template) -> Result<HttpResponse, WebError> {
    html(StatusCode::OK, template)
}

/// The way on after something was done: the browser asks for the next page anew.
#[must_use]
pub fn see_other(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("location", address)).finish()
}
