//! The mail server: how it is reached, and what it says to a letter.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, Message};
use url::Url;

use super::rendered::{Rendered, one_line};
use super::resolve::{MASK, Resolved};
use crate::services::email_address::EmailAddress;
use crate::services::person_name::PersonName;
use crate::storage::MailMessageId;

/// How long the mail server may take for each of its answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// The longest reason that is kept, in characters.
const LONGEST_REASON: usize = 300;

/// Replies that mean us and not the letter: we may not send, as we did not sign in or the password is wrong.
const LOCKED_OUT: [&str; 5] = ["421", "530", "534", "535", "538"];

/// A mail server. Its password is shown nowhere.
#[derive(Clone)]
pub struct Smtp {
    host: String,
    port: u16,
    security: Security,
    login: Option<(String, String)>,
    from: Mailbox,
}

/// How the line to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS before anything that matters is said; refused if the server doesn't offer it.
    StartTls,
    /// None: within this machine only.
    None,
}

/// Why an address of a mail server or of the sender can't be used. The password is in none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SmtpError {
    /// The text is no address of a mail server.
    #[error(
        "SMTP_URL must be such as smtps://user:password@mail.example.int or smtp://user:password@mail.example.int:587; signs such as @ and / in the password are written as %40 and %2F"
    )]
    Url,
    /// A name without a password, or the other way round.
    #[error("SMTP_URL must have both a user and a password, or neither")]
    Login,
    /// The sender's address is none.
    #[error("MAIL_FROM must be an e-mail address, such as survey@example.int or \"Survey <survey@example.int>\"")]
    From,
}

/// Why a letter was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The letter itself will never be taken.
    Message(String),
    /// The letter is not taken now.
    ForNow(String),
    /// The mail server can't be used at all.
    Server(String),
}

impl Refusal {
    pub(super) fn reason(&self) -> &str {
        match self {
            Self::Message(reason) | Self::ForNow(reason) | Self::Server(reason) => reason,
        }
    }
}

impl Smtp {
    /// Parses the address of a mail server, and that of the sender.
    ///
    /// # Errors
    /// [`SmtpError`], which never has the password in it.
    pub fn parse(url: &str, from: &str) -> Result<Self, SmtpError> {
        let url = Url::parse(url.trim()).map_err(|_| SmtpError::Url)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(SmtpError::Url)?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let security = match url.scheme() {
            "smtps" => Security::Tls,
            "smtp" if is_loopback(&host) => Security::None,
            "smtp" => Security::StartTls,
            _ => return Err(SmtpError::Url),
        };
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(SmtpError::Url);
        }
        let port = url.port().unwrap_or(if security == Security::Tls { 465 } else { 587 });
        Ok(Self { host, port, security, login: login(&url)?, from: parse_from(from)? })
    }

    /// Whether nothing is said to the mail server before the line is encrypted.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.security != Security::None
    }

    /// Hands a letter to the mail server.
    pub(super) fn send(&self, id: MailMessageId, to: &Resolved, letter: &Rendered) -> Result<(), Refusal> {
        let message = self.message(id, to, letter).map_err(Refusal::Message)?;
        let reason = |error: &Error| self.without_secrets(&error.to_string(), to.secret.as_deref());
        let mut line = self.connect().map_err(|error| Refusal::Server(reason(&error)))?;
        let answer = line.send(message.envelope(), &message.formatted());
        line.abort();
        answer.map(drop).map_err(|error| match error.status().map(|code| code.to_string()) {
            Some(code) if LOCKED_OUT.contains(&code.as_str()) => Refusal::Server(reason(&error)),
            Some(_) if error.is_permanent() => Refusal::Message(reason(&error)),
            _ => Refusal::ForNow(reason(&error)),
        })
    }

    /// A line to the mail server, encrypted and signed in as the settings say.
    fn connect(&self) -> Result<SmtpConnection, Error> {
        let (hello, address) = (ClientId::default(), (self.host.as_str(), self.port));
        let tls = self.is_encrypted().then(|| TlsParameters::new(self.host.clone())).transpose()?;
        let from_the_start = tls.as_ref().filter(|_| self.security == Security::Tls);
        let mut line = SmtpConnection::connect(address, Some(PATIENCE), &hello, from_the_start, None)?;
        if let Some(tls) = tls.as_ref().filter(|_| self.security == Security::StartTls) {
            line.starttls(tls, &hello)?;
        }
        if let Some((user, password)) = &self.login {
            line.auth(DEFAULT_MECHANISMS, &Credentials::new(user.clone(), password.clone()))?;
        }
        Ok(line)
    }

    /// The letter as it goes over the line. Its id stays the same in every attempt, so that a letter that comes twice is known as one.
    fn message(&self, id: MailMessageId, to: &Resolved, letter: &Rendered) -> Result<Message, String> {
        let recipient = Mailbox::new(Some(one_line(&to.name)), parse_address(&to.address).ok_or("no address")?);
        let domain = self.from.email.domain();
        let header =
            |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        Message::builder()
            .from(self.from.clone())
            .to(recipient)
            .subject(letter.subject.clone())
            .date_now()
            .message_id(Some(format!("<{id}@{domain}>")))
            .raw_header(header("Content-Language", to.content.language.code()))
            // No holiday reply to a machine, please.
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))
            .map_err(|error| error.to_string())
    }

    /// What a mail server says may quote what it was told: a filter quotes the link that it does not like.
    fn without_secrets(&self, reason: &str, secret: Option<&str>) -> String {
        let password = self.login.as_ref().map(|(_, password)| password.as_str());
        let secrets = [secret, password].into_iter().flatten().filter(|secret| !secret.is_empty());
        let masked = secrets.fold(reason.to_owned(), |reason, secret| reason.replace(secret, MASK));
        one_line(&without_codes(&masked)).chars().take(LONGEST_REASON).collect()
    }
}

/// A text in which everything is masked that could be a secret in another form: broken by the end of a line, or in base 64.
fn without_codes(text: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "+/=_".contains(c);
    let is_secret = |word: &str| {
        let is_hexadecimal = word.chars().all(|c| c.is_ascii_hexdigit() || c == '=');
        word.len() >= if is_hexadecimal { 8 } else { 24 } && word.chars().all(is_part)
    };
    let parts = text.split_inclusive(|c| !is_part(c)).map(|part| {
        let word = part.trim_end_matches(|c| !is_part(c));
        if is_secret(word) { format!("{MASK}{}", &part[word.len()..]) } else { part.to_owned() }
    });
    parts.collect()
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("security", &self.security)
            .field("user", &self.login.as_ref().map(|(user, _)| user))
            .finish_non_exhaustive()
    }
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn login(url: &Url) -> Result<Option<(String, String)>, SmtpError> {
    let decode = |text: &str| {
        percent_encoding::percent_decode_str(text).decode_utf8().map(String::from).map_err(|_| SmtpError::Url)
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        (user, Some(password)) if !user.is_empty() => Ok(Some((decode(user)?, decode(password)?))),
        _ => Err(SmtpError::Login),
    }
}

/// `survey@example.int`, or `Survey <survey@example.int>`.
fn parse_from(text: &str) -> Result<Mailbox, SmtpError> {
    let text = text.trim();
    let (name, address) = match text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
        Some((name, address)) => (name.trim().trim_matches('"'), address),
        None => ("", text),
    };
    let name = (!name.is_empty()).then(|| PersonName::parse(name).map(|name| name.to_string()));
    let name = name.transpose().map_err(|_| SmtpError::From)?;
    let address = EmailAddress::parse(address).map_err(|_| SmtpError::From)?;
    Ok(Mailbox::new(name, parse_address(&address).ok_or(SmtpError::From)?))
}

fn parse_address(address: &EmailAddress) -> Option<Address> {
    let (local, domain) = address.as_str().split_once('@')?;
    Address::new(local, domain).ok()
}
