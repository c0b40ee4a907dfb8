//! What a server needs for sending: where it is reached, through which mail server it writes, and how long links are good.

use std::sync::Arc;

use super::Smtp;
use crate::settings::LinkLifetimes;
use crate::storage::MailMessageId;

/// What a server needs for sending. Clones count as one server.
#[derive(Debug, Clone)]
pub struct Mailer {
    /// The address at which people reach the platform, without a slash at the end.
    pub base_url: String,
    /// The server that mail goes through; without one, letters stay in the outbox.
    pub smtp: Option<Smtp>,
    /// How long links in letters are good.
    pub lifetimes: LinkLifetimes,
    /// By which name messages are claimed.
    pub(super) server: Arc<str>,
}

impl Mailer {
    /// A server with a name of chance.
    #[must_use]
    pub fn new(base_url: &str, smtp: Option<Smtp>, lifetimes: LinkLifetimes) -> Self {
        Self {
            base_url: base_url.trim_end_matches('/').to_owned(),
            smtp,
            lifetimes,
            server: MailMessageId::new().to_string().into(),
        }
    }
}
