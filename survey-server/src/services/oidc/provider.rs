//! The provider: where to send people, and what it says about them. Everything it says is checked by the crate `openidconnect`.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreJwsSigningAlgorithm, CoreProviderMetadata,
};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    Scope, TokenResponse as _,
};

use super::claims::Claims;
use super::entry::Rules;
use crate::services::ServiceError;
use crate::services::email_address::EmailAddress;
use crate::settings::{OidcSettings, SecondFactorClaim};

mod fault;
mod line;

use line::Line;

/// How long the provider's addresses are remembered when people are sent there. When they come back it is asked anew, with its keys, which it
/// may have changed.
const MEMORY: Duration = Duration::from_secs(600);

/// The signatures that are taken: those with a key pair. `none`, and those made with the client's secret, are not.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// The provider that people can sign in with.
pub struct Provider {
    settings: OidcSettings,
    rules: Rules,
    /// Where it sends people back to.
    redirect: String,
    line: Line,
    known: Mutex<Option<(Instant, CoreProviderMetadata)>>,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.settings.issuer).finish_non_exhaustive()
    }
}

impl Provider {
    /// The provider of these settings, for a server at an address. It is not asked anything yet.
    #[must_use]
    pub fn new(settings: OidcSettings, base_url: &str) -> Self {
        let rules = Rules {
            issuer: settings.issuer.clone(),
            domains: settings.domains.clone(),
            second_factors: settings.second_factors.clone(),
        };
        let redirect = format!("{base_url}/sign-in/oidc/callback");
        let line = Line::new(settings.patience);
        Self { settings, rules, redirect, line, known: Mutex::new(None) }
    }

    /// Whom the operator lets in by way of it.
    pub(super) const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Where to send somebody.
    pub(super) fn address(&self, state: String, nonce: String, verifier: String) -> Result<String, ServiceError> {
        let metadata = self.remembered()?;
        line::check(metadata.authorization_endpoint().url())?;
        let client = self.client(metadata)?;
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier));
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let request = client.authorize_url(flow, || CsrfToken::new(state), || Nonce::new(nonce));
        let request = request.add_scope(Scope::new("email".to_owned())).set_pkce_challenge(challenge);
        let contexts = self.rules.second_factors.iter().filter_map(SecondFactorClaim::context);
        let request = contexts.fold(request, |request, context| {
            request.add_auth_context_value(AuthenticationContextClass::new(context.to_owned()))
        });
        Ok(request.url().0.to_string())
    }

    /// Whether the provider itself sends somebody back, as far as it says so.
    pub(super) fn check_sender(&self, issuer: Option<&str>) -> Result<(), ServiceError> {
        let is_ours = issuer.is_none_or(|issuer| issuer == self.settings.issuer);
        if is_ours { Ok(()) } else { Err(fault::untrusted("somebody else sends the visitor back")) }
    }

    /// What the provider says about whoever came back with a code: signed by one of its keys, for us, now, and for this visit.
    pub(super) fn claims(&self, code: String, nonce: String, verifier: String) -> Result<Claims, ServiceError> {
        let http = |request: HttpRequest| self.line.ask(request);
        let client = self.client(self.discovered()?)?;
        let exchange = client.exchange_code(AuthorizationCode::new(code)).map_err(fault::untrusted)?;
        let answer =
            exchange.set_pkce_verifier(PkceCodeVerifier::new(verifier)).request(&http).map_err(fault::of_exchange)?;
        let token = answer.id_token().ok_or_else(|| fault::untrusted("the provider gave no ID token"))?;
        let judge = client.id_token_verifier().set_allowed_algs(ALGORITHMS);
        let claims = token.claims(&judge, &Nonce::new(nonce)).map_err(fault::untrusted)?;
        let email = claims.email().filter(|_| claims.email_verified() == Some(true));
        let methods = claims.auth_method_refs().into_iter().flatten();
        Ok(Claims {
            subject: claims.subject().to_string(),
            verified_email: email.and_then(|email| EmailAddress::parse(email).ok()),
            methods: methods.map(|method| method.to_string()).collect(),
            context: claims.auth_context_ref().map(|context| context.to_string()),
        })
    }

    fn client(&self, metadata: CoreProviderMetadata) -> Result<Client, ServiceError> {
        let takes_header = metadata
            .token_endpoint_auth_methods_supported()
            .is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let secret = self.settings.client_secret.as_ref().map(|secret| ClientSecret::new(secret.shown().to_owned()));
        let id = ClientId::new(self.settings.client_id.clone());
        let client = CoreClient::from_provider_metadata(metadata, id, secret);
        let redirect = RedirectUrl::new(self.redirect.clone()).map_err(fault::untrusted)?;
        let by = if takes_header { AuthType::BasicAuth } else { AuthType::RequestBody };
        Ok(client.set_redirect_uri(redirect).set_auth_type(by))
    }

    fn remembered(&self) -> Result<CoreProviderMetadata, ServiceError> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match known.filter(|(at, _)| at.elapsed() < MEMORY) {
            Some((_, metadata)) => Ok(metadata),
            None => self.discovered(),
        }
    }

    fn discovered(&self) -> Result<CoreProviderMetadata, ServiceError> {
        let http = |request: HttpRequest| self.line.ask(request);
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(fault::untrusted)?;
        let metadata = CoreProviderMetadata::discover(&issuer, &http).map_err(fault::of_discovery)?;
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((Instant::now(), metadata.clone()));
        Ok(metadata)
    }
}
