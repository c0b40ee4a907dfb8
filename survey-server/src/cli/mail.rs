//! `mail outbox` and `mail send-due`.

use std::fmt;
use std::str::FromStr;

use clap::{Args, Subcommand};

use super::{DatabaseArgs, Failure};
use crate::services::mail::{self, Delivery, Letter, Line, MailFilter, MailMessage, MailStatus, Mailer, Smtp};
use crate::services::{Platform, Who, reminder};
use crate::settings::MailSettings;

/// So many letters are listed.
const MOST: i64 = 500;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists letters, the latest first.
    Outbox {
        /// Only those that stand so: waiting, sending, sent, failed or cancelled.
        #[arg(long, value_parser = ["waiting", "sending", "sent", "failed", "cancelled"])]
        status: Option<String>,
        /// Only letters of this kind, such as reminder.
        #[arg(long, value_parser = Letter::KINDS)]
        kind: Option<String>,
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Queues the reminders that are due, and sends what waits, once.
    SendDue {
        /// The address at which people reach the server; links in letters begin with it.
        #[arg(long, env = "PUBLIC_URL", default_value = "http://127.0.0.1:8080", value_name = "URL")]
        public_url: String,
        #[command(flatten)]
        server: MailArgs,
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// Through which mail server letters go.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct MailArgs {
    /// The mail server: `smtps://USER:PASSWORD@HOST` or `smtp://USER:PASSWORD@HOST:587`; better set as `SMTP_URL` than given here, where
    /// others on this machine can see it. Without one, letters stay in the outbox.
    #[arg(long, env = "SMTP_URL", hide_env_values = true, value_name = "URL")]
    smtp_url: Option<Hidden>,
    /// From whom letters are: `survey@example.int`, or `Survey <survey@example.int>`.
    #[arg(long, env = "MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
}

/// A text that is not shown.
#[derive(Clone)]
struct Hidden(String);

impl FromStr for Hidden {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl MailArgs {
    /// The settings that these make.
    pub(super) fn settings(&self) -> Result<MailSettings, Failure> {
        // An empty variable is one that is not set.
        let url = self.smtp_url.as_ref().map(|url| url.0.trim()).filter(|url| !url.is_empty());
        let Some(url) = url else { return Ok(MailSettings::default()) };
        let from = self.mail_from.as_deref().unwrap_or_default();
        let smtp = Smtp::parse(url, from).map_err(|error| Failure::usage(error.to_string()))?;
        Ok(MailSettings { smtp: Some(smtp), ..MailSettings::default() })
    }
}

impl Command {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self {
            Self::Outbox { status, kind, database } => {
                let status = status.as_deref().and_then(MailStatus::from_code);
                outbox(&database.open_existing()?, MailFilter { status, kind, before: None })
            }
            Self::SendDue { public_url, server, database } => {
                let settings = server.settings()?;
                send_due(&database.open_existing()?, &public_url, settings)
            }
        }
    }
}

fn outbox(platform: &Platform, filter: MailFilter) -> Result<(), Failure> {
    let mailer = Mailer::new("", None, MailSettings::default().lifetimes);
    let lines = mail::list_for_operator(platform, &mailer, &filter, MOST)?;
    if lines.is_empty() {
        say!("There are no such letters.");
    }
    for Line { message, address, subject, .. } in lines {
        let (status, due) = (message.status.code(), message.due_at.format("%Y-%m-%d %H:%M UTC"));
        let address = address.as_deref().unwrap_or("no address");
        let subject = subject.unwrap_or_else(|| message.kind.clone());
        say!("{}  {status:<9}  {due}  {:>2}  {address}  {subject}", message.id, message.attempts);
    }
    Ok(())
}

fn send_due(platform: &Platform, public_url: &str, settings: MailSettings) -> Result<(), Failure> {
    let queued = reminder::queue_due(platform, &Who::operator(), Platform::today())?;
    say!("Reminders queued: {queued}.");
    if settings.smtp.is_none() {
        say!("No mail server is set up (SMTP_URL), so nothing is sent.");
        return Ok(());
    }
    let mailer = Mailer::new(public_url, settings.smtp, settings.lifetimes);
    let pass = mail::send_due(platform, &mailer, &Who::operator(), &|| false, &mut tell_of)?;
    say!("Sent {}, put off {}, given up {}, superfluous {}.", pass.sent, pass.put_off, pass.failed, pass.cancelled);
    if pass.is_down {
        return Err(Failure::Machine("the mail server can't be used; what waits is sent later".to_owned()));
    }
    Ok(())
}

fn tell_of(message: &MailMessage, delivery: Delivery) {
    let word = match delivery {
        Delivery::Sent => "sent",
        Delivery::PutOff | Delivery::Down => "put off",
        Delivery::Failed => "given up",
        Delivery::Cancelled => "superfluous",
    };
    let reason = message.error.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
    say!("{}  {}  {word}{reason}", message.id, message.kind);
}
