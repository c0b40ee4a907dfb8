//! An OpenID Connect provider that people can sign in with: what an operator can set, checked at the start.

use std::time::Duration;

use url::{Host, Url};

mod texts;

pub use texts::OidcTexts;

/// How long the provider may take for each answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// An OpenID Connect provider that people can sign in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OidcSettings {
    /// Its address, as it names itself.
    pub issuer: String,
    /// As what this server is known to it.
    pub client_id: String,
    /// By what this server shows who it is, unless the provider asks for nothing.
    pub client_secret: Option<ClientSecret>,
    /// What people call it.
    pub name: String,
    /// The domains that people's addresses must be in; any, if there are none.
    pub domains: Vec<String>,
    /// By which words it is believed that somebody has shown a second factor; never, if there are none.
    pub second_factors: Vec<SecondFactorClaim>,
    /// How long it may take for each answer.
    pub patience: Duration,
}

/// The secret that a server shares with the provider. Debugging output does not have it.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientSecret(String);

impl ClientSecret {
    /// A secret.
    #[must_use]
    pub const fn new(secret: String) -> Self {
        Self(secret)
    }

    /// It, for the provider.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientSecret(…)")
    }
}

/// Words of a provider that say that somebody has shown a second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondFactorClaim {
    /// One of the methods in `amr`, such as `mfa` (RFC 8176).
    Method(String),
    /// The context in `acr`, such as `https://refeds.org/profile/mfa`.
    Context(String),
}

impl SecondFactorClaim {
    /// `amr=mfa` or `acr=https://refeds.org/profile/mfa`.
    fn parse(text: &str) -> Option<Self> {
        let (kind, value) = text.split_once('=').filter(|(_, value)| !value.is_empty())?;
        match kind {
            "amr" => Some(Self::Method(value.to_owned())),
            "acr" => Some(Self::Context(value.to_owned())),
            _ => None,
        }
    }

    /// The context, if it is one.
    #[must_use]
    pub fn context(&self) -> Option<&str> {
        match self {
            Self::Context(context) => Some(context),
            Self::Method(_) => None,
        }
    }
}

impl OidcSettings {
    /// Settings with nothing but what is needed.
    #[must_use]
    pub fn new(issuer: String, client_id: String, name: String) -> Self {
        let (domains, second_factors) = (Vec::new(), Vec::new());
        Self { issuer, client_id, client_secret: None, name, domains, second_factors, patience: PATIENCE }
    }

    /// The provider that was set, if one was.
    ///
    /// # Errors
    /// A sentence for each problem.
    pub fn parse(texts: &OidcTexts) -> Result<Option<Self>, Vec<String>> {
        if texts.is_empty() {
            return Ok(None);
        }
        let mut problems = Vec::new();
        texts.check_issuer(&mut problems);
        texts.check_public_url(&mut problems);
        if texts.client_id.is_empty() {
            problems.push(
                "OIDC_CLIENT_ID is missing: the provider gives it when this server is registered there".to_owned(),
            );
        }
        let settings = Self {
            client_secret: texts.secret(&mut problems),
            domains: texts.domains(&mut problems),
            second_factors: texts.second_factors(&mut problems),
            ..Self::new(texts.issuer.clone(), texts.client_id.clone(), texts.name(&mut problems))
        };
        if problems.is_empty() { Ok(Some(settings)) } else { Err(problems) }
    }
}

/// What is said without TLS can be believed from this machine only.
#[must_use]
pub fn is_safe_address(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| match url.scheme() {
        "https" => url.has_host(),
        "http" => is_this_machine(&url),
        _ => false,
    })
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
