//! An address with its method and its guard.

use actix_web::http::Method;

use crate::services::policy::Action;

/// Who may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Everybody, without asking the database who it is.
    Anybody,
    /// Everybody, as the policy says of this action.
    Public(Action),
    /// Whoever has begun to sign in and has still to show or set up a second factor.
    SigningIn,
    /// Whoever is signed in and may do this; on whose responses, the service decides.
    SignedIn(Action),
}

impl Guard {
    /// The code, for lists of routes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Anybody => "anybody",
            Self::Public(_) => "public",
            Self::SigningIn => "signing-in",
            Self::SignedIn(_) => "signed-in",
        }
    }

    /// Whether there is a session, whose token a form must carry.
    pub(super) const fn needs_token(self) -> bool {
        matches!(self, Self::SigningIn | Self::SignedIn(_))
    }

    /// What the policy is asked about.
    #[must_use]
    pub const fn action(self) -> Option<Action> {
        match self {
            Self::Public(action) | Self::SignedIn(action) => Some(action),
            Self::Anybody | Self::SigningIn => None,
        }
    }
}

/// One address with its method.
#[derive(Debug)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path with its variable parts in braces.
    pub path: &'static str,
    /// Who may come in.
    pub guard: Guard,
    /// Whether its form may bring files.
    pub takes_files: bool,
    /// Whether its form ends with a file that the handler reads as it arrives: only what stands before it is read at the door.
    pub streams: bool,
    /// Whether its answer carries a tag, by which a browser asks whether it has changed.
    pub is_tagged: bool,
    pub(super) handler: fn() -> actix_web::Route,
}

impl Route {
    /// Whether its form must carry the session's token. Without a session there is none; then the origin alone decides.
    #[must_use]
    pub fn needs_token(&self) -> bool {
        self.method == Method::POST && self.guard.needs_token()
    }
}

/// A page.
pub(super) const fn get(path: &'static str, guard: Guard, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::GET, path, guard, takes_files: false, streams: false, is_tagged: false, handler }
}

/// What stays the same until something lands, so that it carries a tag: pages, pictures and files of results, and evidence.
pub(super) const fn results(path: &'static str, guard: Guard, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::GET, path, guard, takes_files: false, streams: false, is_tagged: true, handler }
}

/// A form.
pub(super) const fn post(path: &'static str, guard: Guard, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::POST, path, guard, takes_files: false, streams: false, is_tagged: false, handler }
}

/// A form that may bring files.
pub(super) const fn upload(path: &'static str, guard: Guard, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::POST, path, guard, takes_files: true, streams: false, is_tagged: false, handler }
}

/// A form that ends with a file of any size, which is read as it arrives.
pub(super) const fn stream(path: &'static str, guard: Guard, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::POST, path, guard, takes_files: true, streams: true, is_tagged: false, handler }
}
