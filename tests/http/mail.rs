//! Letters: queued, sent to a real mail server on this machine, looked at and sent by hand.

mod deadline;
mod delivery;
mod hand_over;
mod letters;
mod outbox;
mod reminders;
mod secrets;
mod trouble;

use chrono::Utc;
use mail_parser::{Message, MessageParser};
use survey_server::services::ServiceError;
use survey_server::services::account::Account;
use survey_server::services::mail::{self, Letter, MailFilter, Mailer, NewMessage, Pass, Queued, Smtp};
use survey_server::services::{Platform, Role, Who};
use survey_server::settings::LinkLifetimes;
use survey_server::storage::mail_message::MailMessage;
use survey_tests::app::TestApp;
use survey_tests::smtp::{MailServer, Taken};

/// A server of the platform that sends through a mail server.
fn mailer(server: &MailServer) -> Mailer {
    mailer_at(&server.url())
}

fn mailer_at(url: &str) -> Mailer {
    let smtp = Smtp::parse(url, "Survey <survey@example.int>").expect("an address");
    Mailer::new("https://survey.example", Some(smtp), LinkLifetimes::default())
}

/// Queues a letter that is due.
pub(crate) fn queue(app: &TestApp, to: &Account, letter: Letter, key: &str) -> Queued {
    let message = NewMessage { to: to.id, letter, key: key.to_owned(), due_at: Utc::now() };
    let queue = move |conn: &mut survey_server::storage::Connection| mail::queue(conn, message.clone());
    app.platform.database().write(queue).unwrap_or_else(|error: ServiceError| panic!("{error}"))
}

/// Somebody whose password was changed is told so: the plainest of letters.
fn queue_plain(app: &TestApp, to: &Account, key: &str) -> Queued {
    queue(app, to, Letter::PasswordChanged, key)
}

fn staff(app: &TestApp) -> Account {
    app.account(Role::Secretariat, None, None)
}

/// Sends what is due, once.
fn send(platform: &Platform, mailer: &Mailer) -> Pass {
    let mut silent = |_: &MailMessage, _| {};
    mail::send_due(platform, mailer, &Who::platform(), &|| false, &mut silent).expect("the database does its part")
}

/// The messages of the outbox, the latest first.
pub(crate) fn messages(app: &TestApp) -> Vec<MailMessage> {
    let mailer = Mailer::new("https://survey.example", None, LinkLifetimes::default());
    let lines = mail::list_for_operator(&app.platform, &mailer, &MailFilter::default(), 500).expect("a list");
    lines.into_iter().map(|line| line.message).collect()
}

fn statuses(app: &TestApp) -> Vec<&'static str> {
    messages(app).iter().map(|message| message.status.code()).collect()
}

/// Lets the time of every message come.
fn make_due(app: &TestApp) {
    crate::execute(app, "UPDATE mail_messages SET next_attempt_at = created_at");
}

fn parse(taken: &Taken) -> Message<'_> {
    MessageParser::default().parse(&taken.raw).expect("a letter is MIME")
}

/// The secret of the link in a letter.
fn secret(text: &str) -> String {
    let mut words = text.split(|c: char| !c.is_ascii_hexdigit());
    words.find(|word| word.len() == 64).expect("a letter with a link").to_owned()
}
