//! The settings of an OpenID Connect provider.

use std::path::PathBuf;

use clap::Args;

use super::Failure;
use crate::settings::{OidcSettings, OidcTexts};

/// An OpenID Connect provider that people can sign in with. Its secret is no argument: others on the machine could see it.
#[derive(Debug, Args)]
pub(super) struct OidcArgs {
    /// The OpenID Connect provider that people can sign in with: `https://login.example.int`. It sends them back to
    /// /sign-in/oidc/callback. Its secret for this server is in the variable `OIDC_CLIENT_SECRET` or in a file.
    #[arg(long, env = "OIDC_ISSUER", default_value = "", hide_default_value = true, value_name = "URL")]
    oidc_issuer: String,
    /// As what this server is registered with the provider.
    #[arg(long, env = "OIDC_CLIENT_ID", default_value = "", hide_default_value = true, value_name = "ID")]
    oidc_client_id: String,
    /// The file with the secret that the provider gave this server.
    #[arg(long, env = "OIDC_CLIENT_SECRET_FILE", value_name = "FILE")]
    oidc_client_secret_file: Option<PathBuf>,
    /// What people call the provider; it stands on the button. Without one, `OpenID Connect`.
    #[arg(long, env = "OIDC_NAME", default_value = "", hide_default_value = true, value_name = "NAME")]
    oidc_name: String,
    /// Domains with commas between them: only people whose address is in one of them come in this way.
    #[arg(long, env = "OIDC_DOMAINS", default_value = "", hide_default_value = true, value_name = "DOMAIN,…")]
    oidc_domains: String,
    /// By which words the provider is believed that somebody has shown a second factor: `amr=mfa`, `acr=CONTEXT`, with
    /// commas between them. Without any, second factors are asked for here.
    #[arg(long, env = "OIDC_SECOND_FACTORS", default_value = "", hide_default_value = true, value_name = "CLAIM,…")]
    oidc_second_factors: String,
}

impl OidcArgs {
    /// The provider, if there is one, for a server that people reach at an address.
    pub(super) fn settings(self, public_url: Option<&str>) -> Result<Option<OidcSettings>, Failure> {
        let trimmed = |text: String| text.trim().to_owned();
        let texts = OidcTexts {
            issuer: trimmed(self.oidc_issuer),
            client_id: trimmed(self.oidc_client_id),
            client_secret: std::env::var("OIDC_CLIENT_SECRET").unwrap_or_default(),
            client_secret_file: self.oidc_client_secret_file.filter(|file| !file.as_os_str().is_empty()),
            name: self.oidc_name,
            domains: self.oidc_domains,
            second_factors: self.oidc_second_factors,
            public_url: public_url.map(ToOwned::to_owned),
        };
        OidcSettings::parse(&texts).map_err(Failure::Settings)
    }
}
