//! `serve`.

use std::net::SocketAddr;

use clap::Parser;

use super::mail::MailArgs;
use super::{DatabaseArgs, Failure};
use crate::application;
use crate::services::Platform;
use crate::services::mail::{Mailer, Sender};
use crate::settings::{MailSettings, Settings};
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
    #[command(flatten)]
    mail: MailArgs,
    #[command(flatten)]
    database: DatabaseArgs,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Failure> {
        let mail = self.mail.settings()?;
        let platform = self.database.open()?;
        serve(platform, self.listen, self.public_url, mail, |address| say!("Serving at {address}"))
    }
}

/// Serves a platform; says the address once it takes calls.
pub(super) fn serve(
    platform: Platform,
    listen: SocketAddr,
    public_url: Option<String>,
    mail: MailSettings,
    ready: impl FnOnce(&str),
) -> Result<(), Failure> {
    telemetry::start();
    let settings =
        Settings { public_url: public_url.clone(), mail: mail.clone(), ..Settings::listening_at(listen.to_string()) };
    let unusable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            Failure::usage(format!("{listen} is in use; choose another address with --listen"))
        }
        _ => Failure::usage(format!("{listen} can't be listened on: {error}")),
    };
    actix_web::rt::System::new().block_on(async move {
        let (port, server) = application::build(settings, platform.clone()).map_err(unusable)?;
        let address = public_url.unwrap_or_else(|| format!("http://{}", SocketAddr::new(listen.ip(), port)));
        let mailer = Mailer::new(&address, mail.smtp, mail.lifetimes);
        let sender = Sender::start(platform, mailer).map_err(|error| Failure::Machine(error.to_string()))?;
        ready(&address);
        let served = server.await.map_err(|error| Failure::Machine(error.to_string()));
        // A letter that is on its way is finished first.
        drop(sender);
        served
    })
}
