//! `serve`.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::Parser;

use super::evidence::EvidenceArgs;
use super::mail::MailArgs;
use super::{DatabaseArgs, Failure};
use crate::application::{self, retention, sweeping};
use crate::services::mail::{Mailer, Sender};
use crate::services::privacy::USUAL_DAYS;
use crate::services::token::Token;
use crate::services::{Platform, Vault, invitation};
use crate::settings::{Settings, TrustedProxies};
use crate::telemetry;

/// Serves the platform until it is stopped.
#[derive(Debug, Parser)]
pub(super) struct Serve {
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    listen: SocketAddr,
    /// The address at which people reach the server, if it isn't the one that it listens on: `https://survey.example.int`.
    #[arg(long, env = "PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// The proxies that are believed about the addresses of visitors (`X-Forwarded-For`, `Forwarded`): addresses and
    /// networks, with commas between them. They must remove what others write into these headers.
    #[arg(long, env = "TRUSTED_PROXIES", value_name = "CIDR,…", default_value_t)]
    trusted_proxies: TrustedProxies,
    /// Whom to tell about a hole in the server, for `/.well-known/security.txt`: `mailto:…` or `https://…`.
    #[arg(long, env = "SECURITY_CONTACT", value_name = "URI", value_parser = contact)]
    security_contact: Option<String>,
    /// Whom people write to about their data, for `/privacy`: `mailto:…`, `https://…` or `tel:…`.
    #[arg(long, env = "SURVEY_CONTACT", value_name = "URI", value_parser = contact)]
    contact: Option<String>,
    /// For how many days old sessions, links, tokens and addresses are kept; once a day, what is older is removed.
    #[arg(long, env = "RETENTION_DAYS", default_value_t = USUAL_DAYS, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=3650))]
    retention_days: u32,
    #[cfg(feature = "oidc")]
    #[command(flatten)]
    oidc: super::oidc::OidcArgs,
    /// The file with the key that seals the seeds of second factors; it is made unless it is there. With an SQLite database, without more, one beside it.
    #[arg(long, env = "SURVEY_SECRET_KEY_FILE", value_name = "FILE")]
    secret_key_file: Option<PathBuf>,
    #[command(flatten)]
    evidence: EvidenceArgs,
    #[command(flatten)]
    mail: MailArgs,
    #[command(flatten)]
    database: DatabaseArgs,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Failure> {
        let mail = self.mail.settings()?;
        #[cfg(feature = "oidc")]
        let oidc = self.oidc.settings(self.public_url.as_deref())?;
        #[cfg(not(feature = "oidc"))]
        refuse_oidc()?;
        let platform = self.database.open()?;
        let settings = Settings {
            public_url: self.public_url,
            trusted_proxies: self.trusted_proxies,
            security_contact: self.security_contact,
            contact: self.contact,
            #[cfg(feature = "oidc")]
            oidc,
            retention_days: self.retention_days,
            secret_key_file: self.secret_key_file,
            evidence: self.evidence.settings(),
            mail,
            ..Settings::listening_at(self.listen.to_string())
        };
        let link = invitation::first_administrator_link(&platform)?;
        serve(platform, settings, |address| announce(address, link.as_ref()))
    }
}

/// Whoever sets a provider should not find out by a button that isn't there.
#[cfg(not(feature = "oidc"))]
fn refuse_oidc() -> Result<(), Failure> {
    if std::env::var_os("OIDC_ISSUER").is_none_or(|issuer| issuer.is_empty()) {
        return Ok(());
    }
    let message = "OIDC_ISSUER is set, but this program was built without OpenID Connect; build it with `--features oidc`, or unset it";
    Err(Failure::usage(message))
}

fn announce(address: &str, first_administrator: Option<&Token>) {
    say!("Serving at {address}");
    if let Some(token) = first_administrator {
        say!("Nobody can sign in as administrator yet. The first one comes by this link, once, within 24 hours:");
        say!("{address}/first-administrator/{token}");
    }
}

/// RFC 9116 asks for an address that a program can open.
fn contact(text: &str) -> Result<String, String> {
    let is_right = ["mailto:", "https://", "tel:"].iter().any(|start| text.starts_with(start));
    if is_right && text.chars().all(|c| c.is_ascii_graphic()) {
        return Ok(text.to_owned());
    }
    Err("give an address such as mailto:somebody@survey.example.int or https://survey.example.int/contact".to_owned())
}

/// Serves a platform; says the address once it takes calls.
pub(super) fn serve(platform: Platform, settings: Settings, ready: impl FnOnce(&str)) -> Result<(), Failure> {
    telemetry::start();
    platform.database().make_private();
    let platform = with_key(platform, settings.secret_key_file.as_deref())?;
    let platform = super::evidence::with_store(platform, &settings.evidence)?;
    let (listen, public_url, mail) = (&settings.listen.clone(), settings.public_url.clone(), settings.mail.clone());
    let days = settings.retention_days;
    let unusable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            Failure::usage(format!("{listen} is in use; choose another address with --listen"))
        }
        _ => Failure::usage(format!("{listen} can't be listened on: {error}")),
    };
    actix_web::rt::System::new().block_on(async move {
        let (port, server) = application::build(settings, platform.clone()).map_err(unusable)?;
        let address = public_url.unwrap_or_else(|| here(listen, port));
        let mailer = Mailer::new(&address, mail.smtp, mail.lifetimes);
        drop(actix_web::rt::spawn(retention::every_day(platform.clone(), days)));
        drop(actix_web::rt::spawn(sweeping::every_day(platform.clone())));
        let sender = Sender::start(platform, mailer).map_err(|error| Failure::Machine(error.to_string()))?;
        ready(&address);
        let served = server.await.map_err(|error| Failure::Machine(error.to_string()));
        // A letter that is on its way is finished first.
        drop(sender);
        served
    })
}

/// Opens the key; where there is none, that is said at each start.
fn with_key(platform: Platform, file: Option<&Path>) -> Result<Platform, Failure> {
    let vault = Vault::open(platform.database(), file).map_err(|error| Failure::usage(error.to_string()))?;
    if !vault.has_key() {
        tracing::warn!("seeds of second factors are kept in the clear: name a file for a key with --secret-key-file");
    }
    Ok(platform.with_vault(vault))
}

/// Where the server listens, with the port that it got.
fn here(listen: &str, port: u16) -> String {
    let host = listen.rsplit_once(':').map_or(listen, |(host, _)| host);
    format!("http://{host}:{port}")
}
