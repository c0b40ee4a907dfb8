//! The settings of a provider as texts, from the command line or the environment, with everything that can be wrong with them.

use std::fs;
use std::path::PathBuf;

use url::Url;

use super::{ClientSecret, SecondFactorClaim, is_safe_address, is_this_machine};

/// The longest name on the button, in characters.
const LONGEST_NAME: usize = 60;

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

impl OidcTexts {
    pub(super) fn is_empty(&self) -> bool {
        let texts =
            [&self.issuer, &self.client_id, &self.client_secret, &self.name, &self.domains, &self.second_factors];
        texts.iter().all(|text| text.is_empty()) && self.client_secret_file.is_none()
    }

    pub(super) fn check_issuer(&self, problems: &mut Vec<String>) {
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
    pub(super) fn check_public_url(&self, problems: &mut Vec<String>) {
        let is_here = Url::parse(&self.issuer).is_ok_and(|issuer| is_this_machine(&issuer));
        if self.public_url.is_none() && !is_here && !self.issuer.is_empty() {
            problems.push("PUBLIC_URL is missing: the provider sends people back to that address, which must be registered there with \
                /sign-in/oidc/callback at its end".to_owned());
        }
    }

    pub(super) fn secret(&self, problems: &mut Vec<String>) -> Option<ClientSecret> {
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

    pub(super) fn name(&self, problems: &mut Vec<String>) -> String {
        let name = if self.name.is_empty() { "OpenID Connect" } else { self.name.trim() };
        if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            problems
                .push(format!("OIDC_NAME stands on a button: give 1 to {LONGEST_NAME} characters that can be shown"));
        }
        name.to_owned()
    }

    pub(super) fn domains(&self, problems: &mut Vec<String>) -> Vec<String> {
        let domain = |text: &str| match idna::domain_to_ascii_strict(text) {
            Ok(domain) if domain.contains('.') => Some(domain),
            _ => {
                problems.push(format!("OIDC_DOMAINS has `{text}`, which is no domain such as ministry.example"));
                None
            }
        };
        listed(&self.domains).filter_map(domain).collect()
    }

    pub(super) fn second_factors(&self, problems: &mut Vec<String>) -> Vec<SecondFactorClaim> {
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
