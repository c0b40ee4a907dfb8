//! Pages and the API: requests in, services called, templates out.
//!
//! `routes.rs` has every address. A page is a handler in `pages/`, a struct in `views/` and a template; what people read is in
//! `locales/`. Whatever goes wrong is a [`WebError`], which `error.rs` maps to a status and a sentence.

use std::net::SocketAddr;

use crate::services::mail::Mailer;
#[cfg(feature = "oidc")]
use crate::services::oidc::Provider;
use crate::services::password::Hasher;
use crate::services::{Platform, ServiceError};
use crate::settings::Settings;

pub mod address;
pub mod api;
pub mod assets;
pub mod bearer;
pub mod compressed;
pub mod csrf;
pub mod current_password;
pub mod destination;
pub mod device;
pub mod download;
pub mod error;
pub mod form;
pub mod gate;
pub mod headers;
pub mod page;
pub mod pages;
pub mod public;
pub mod qr;
pub mod rate_limit;
pub mod rendered;
pub mod session;
pub mod tag;
pub mod views;
pub mod visitor;

pub use crate::words;

use error::WebError;
use gate::Gate;
use rate_limit::RateLimits;

/// How many files may arrive at once.
const MOST_UPLOADS: usize = 24;

/// What every handler can reach.
#[derive(Debug)]
pub struct State {
    /// The platform.
    pub platform: Platform,
    /// The settings.
    pub settings: Settings,
    /// The gate before exports.
    pub exports: Gate,
    /// The gate before pictures of pixels.
    pub pictures: Gate,
    /// The gate before files that arrive: each holds a file on the disk as long as it does.
    pub uploads: Gate,
    /// Public pages that are kept.
    pub pages: public::Pages,
    /// Parts of the explorer's pages that are kept.
    pub rendered: rendered::Rendered,
    /// How often somebody may come.
    pub rates: RateLimits,
    /// What hashes passwords.
    pub hasher: Hasher,
    /// The OpenID Connect provider that people can sign in with.
    #[cfg(feature = "oidc")]
    pub oidc: Option<std::sync::Arc<Provider>>,
    base_url: String,
    mailer: Mailer,
}

impl State {
    /// The state of a server that listens at an address.
    ///
    /// # Errors
    /// The system's, if it gives no thread for passwords.
    pub fn new(settings: Settings, platform: Platform, address: SocketAddr) -> std::io::Result<Self> {
        let base_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
        #[cfg(feature = "oidc")]
        let provider = |of| std::sync::Arc::new(Provider::new(of, base_url.trim_end_matches('/')));
        Ok(Self {
            #[cfg(feature = "oidc")]
            oidc: settings.oidc.clone().map(provider),
            mailer: Mailer::new(&base_url, settings.mail.smtp.clone(), settings.mail.lifetimes),
            base_url: base_url.trim_end_matches('/').to_owned(),
            platform,
            rates: RateLimits::new(settings.limits.rates),
            settings,
            exports: Gate::default(),
            pictures: Gate::default(),
            uploads: Gate::of(MOST_UPLOADS),
            pages: public::Pages::default(),
            rendered: rendered::Rendered::default(),
            hasher: Hasher::start()?,
        })
    }

    /// The address under which people reach the server, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// What letters are made and sent with.
    #[must_use]
    pub const fn mailer(&self) -> &Mailer {
        &self.mailer
    }

    /// Whether people reach it by HTTPS, so that cookies must not go by anything else.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Does the platform's work on a thread that may wait: the one bridge from handlers to services.
    ///
    /// # Errors
    /// What the work returns, or [`WebError::Interrupted`] if it panicked.
    pub async fn block<T, E>(
        &self,
        work: impl FnOnce(&Platform) -> Result<T, E> + Send + 'static,
    ) -> Result<T, WebError>
    where
        T: Send + 'static,
        E: Into<WebError> + Send + 'static,
    {
        let platform = self.platform.clone();
        let done = actix_web::web::block(move || work(&platform)).await;
        done.map_err(|_| WebError::Interrupted)?.map_err(Into::into)
    }
}

impl From<ServiceError> for WebError {
    fn from(error: ServiceError) -> Self {
        Self::Service(error)
    }
}
