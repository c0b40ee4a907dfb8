//! The line to the provider: encrypted, a few questions at once, each with an end.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};
use tokio::sync::Semaphore;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use url::Url;

use super::fault;
use crate::services::ServiceError;
use crate::settings::is_safe_address;

/// How many questions are open at once: a provider that hangs must not take the threads that pages need.
const PLACES: usize = 4;

/// The largest answer that is read, in bytes.
const LARGEST: u64 = 1024 * 1024;

/// The line to the provider.
#[derive(Debug)]
pub(super) struct Line {
    agent: Agent,
    places: Semaphore,
}

impl Line {
    /// A line on which each question is answered in time or not at all.
    pub(super) fn new(patience: Duration) -> Self {
        Self { agent: agent(patience), places: Semaphore::new(PLACES) }
    }

    /// Asks the provider something.
    pub(super) fn ask(&self, request: HttpRequest) -> Result<HttpResponse, io::Error> {
        let _place = self.places.try_acquire().map_err(|_| io::Error::other("it is being asked too much already"))?;
        if !is_safe_address(&request.uri().to_string()) {
            return Err(io::Error::other("an address of its own is not encrypted"));
        }
        let response = self.agent.run(request).map_err(io::Error::other)?;
        let (parts, mut body) = response.into_parts();
        let body = body.with_config().limit(LARGEST).read_to_vec().map_err(io::Error::other)?;
        Ok(HttpResponse::from_parts(parts, body))
    }
}

/// Whether people can be sent to an address of the provider's.
pub(super) fn check(address: &Url) -> Result<(), ServiceError> {
    let is_safe = is_safe_address(address.as_str());
    if is_safe { Ok(()) } else { Err(fault::untrusted("its page is not encrypted")) }
}

/// Trusts whom the machine trusts, and follows no redirects.
fn agent(patience: Duration) -> Agent {
    let roots = rustls_native_certs::load_native_certs().certs;
    let roots: Vec<Certificate<'static>> = roots.iter().map(|root| Certificate::from_der(root).to_owned()).collect();
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::Specific(Arc::new(roots)))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build();
    let config = Agent::config_builder()
        .tls_config(tls)
        .timeout_global(Some(patience))
        .http_status_as_error(false)
        .max_redirects(0)
        .build();
    config.into()
}
