//! An OpenID Connect provider that people can sign in with: what an operator can set, checked at the start.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use url::{Host, Url};

/// How long the provider may take for each answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The longest name on the button, in characters.
const LONGEST_NAME: usize = 60;

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

/// What was set, as text; empty is as good as not set.
#[derive(Clone, Default)]
pub struct OidcTexts {
    /// The provider's address.
    pub issuer: String,
    /// As what this server is known to it.
    pub client_id: String,
    /// The secret.
    pub client_secret: String,
    /// The file with the secret.
    pub client_secret_file: Option<PathBuf>,
    /// The name on the button.
    pub name: String,
    /// Domains with commas between them.
    pub domains: String,
    /// Words for a second factor with commas between them.
    pub second_factors: String,
    /// Where people reach this server.
    pub public_url: Option<String>,
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

impl OidcTexts {
    fn is_empty(&self) -> bool {
        let texts =
            [&self.issuer, &self.client_id, &self.client_secret, &self.name, &self.domains, &self.second_factors];
        texts.iter().all(|text| text.is_empty()) && self.client_secret_file.is_none()
    }

    fn check_issuer(&self, problems: &mut Vec<String>) {
        let issuer = &self.issuer;
        if issuer.is_empty() {
            problems.push(
                "OIDC_ISSUER is missing: give the provider's address, such as https://login.example.int".to_owned(),
            );
        } else if !is_safe_address(issuer) || issuer.contains(['?', '#', '@']) {
            problems.push(format!("OIDC_ISSUER is `{issuer}`, which is no provider's address: it begins with https:// and has no `?`, `#` or `@`"));
        }
    }

    /// The provider sends people back to it.
    fn check_public_url(&self, problems: &mut Vec<String>) {
        let is_here = Url::parse(&self.issuer).is_ok_and(|issuer| is_this_machine(&issuer));
        if self.public_url.is_none() && !is_here && !self.issuer.is_empty() {
            problems.push("PUBLIC_URL is missing: the provider sends people back to that address, which must be registered there with \
                /sign-in/oidc/callback at its end".to_owned());
        }
    }

    fn secret(&self, problems: &mut Vec<String>) -> Option<ClientSecret> {
        let Some(file) = &self.client_secret_file else {
            return Some(self.client_secret.trim())
                .filter(|secret| !secret.is_empty())
                .map(|secret| ClientSecret(secret.to_owned()));
        };
        if !self.client_secret.is_empty() {
            problems
                .push("OIDC_CLIENT_SECRET and OIDC_CLIENT_SECRET_FILE are both set; leave one of them out".to_owned());
        }
        match fs::read_to_string(file) {
            Ok(text) if !text.trim().is_empty() => Some(ClientSecret(text.trim().to_owned())),
            Ok(_) => {
                problems.push(format!("OIDC_CLIENT_SECRET_FILE names {}, which is empty", file.display()));
                None
            }
            Err(error) => {
                problems
                    .push(format!("OIDC_CLIENT_SECRET_FILE names {}, which can't be read: {error}", file.display()));
                None
            }
        }
    }

    fn name(&self, problems: &mut Vec<String>) -> String {
        let name = if self.name.is_empty() { "OpenID Connect" } else { self.name.trim() };
        if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            problems
                .push(format!("OIDC_NAME stands on a button: give 1 to {LONGEST_NAME} characters that can be shown"));
        }
        name.to_owned()
    }

    fn domains(&self, problems: &mut Vec<String>) -> Vec<String> {
        let domain = |text: &str| match idna::domain_to_ascii_strict(text) {
            Ok(domain) if domain.contains('.') => Some(domain),
            _ => {
                problems.push(format!("OIDC_DOMAINS has `{text}`, which is no domain such as ministry.example"));
                None
            }
        };
        listed(&self.domains).filter_map(domain).collect()
    }

    fn second_factors(&self, problems: &mut Vec<String>) -> Vec<SecondFactorClaim> {
        let claim = |text: &str| {
            let claim = SecondFactorClaim::parse(text);
            if claim.is_none() {
                problems.push(format!(
                    "OIDC_SECOND_FACTORS has `{text}`; give words such as amr=mfa or acr=https://refeds.org/profile/mfa"
                ));
            }
            claim
        };
        listed(&self.second_factors).filter_map(claim).collect()
    }
}

fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty())
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
