//! The way in: an invitation, a password, a second factor; all of it through the pages.

use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::TimeDelta;
use survey_model::respondent::Respondent;
use survey_server::services::ServiceError;
use survey_server::services::account::{self, Account, NewAccount};
use survey_server::services::email_address::EmailAddress;
use survey_server::services::one_time_link::{self, Purpose};
use survey_server::services::person_name::PersonName;
use survey_server::services::{Role, second_factor};
use survey_server::storage::Connection;
use totp_rs::{Builder, Secret, Totp};

use super::{Page, Person, TestApp};

/// A password that the platform takes.
pub const PASSWORD: &str = "seven grey herons over Lake Victoria";

/// Its hash, for accounts whose way in is not what a test is about.
pub(super) const PASSWORD_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$YfxblvUhhbe2EgATLPogkA$/TOQMxMAZ/gRWTrhU/s3js0uwVywCUks3rl+AswUPGY";

/// A program for codes.
#[derive(Debug)]
pub struct Authenticator {
    totp: Totp,
    last_step: u64,
}

impl Authenticator {
    /// With the secret that a page shows.
    ///
    /// # Panics
    /// If the page shows none.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self::with_secret(&page.texts("#secret").concat())
    }

    /// With a secret as somebody types it.
    ///
    /// # Panics
    /// If it is none.
    #[must_use]
    pub fn with_secret(typed: &str) -> Self {
        let secret = typed.replace(' ', "");
        let secret = Secret::try_from_base32(secret).expect("the page shows a secret");
        let totp = Builder::new().with_secret(secret).build().expect("a secret of full length");
        Self { totp, last_step: 0 }
    }

    /// A code that is good now and later than those before it: three within half a minute.
    pub fn code(&mut self) -> String {
        await_room();
        self.last_step = (self.last_step + 1).max(step_now() - 1);
        self.totp.generate(self.last_step * 30).to_string()
    }

    /// The code that was given last.
    #[must_use]
    pub fn last_code(&self) -> String {
        self.totp.generate(self.last_step * 30).to_string()
    }
}

/// Waits for the next half minute if this one ends before a request would get to the server: the earliest code that is good would be too old there.
fn await_room() {
    let into_step = SystemTime::now().duration_since(UNIX_EPOCH).expect("a time after 1970").as_millis() % 30_000;
    let left = u64::try_from(30_000 - into_step).expect("half a minute");
    if left < 4_000 {
        thread::sleep(Duration::from_millis(left));
    }
}

fn step_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("a time after 1970").as_secs() / 30
}

impl TestApp {
    /// An account for somebody who is invited; a focal point is in the lead.
    pub fn invite(&self, email: &str, role: Role, state: Option<&str>) -> Account {
        let email = EmailAddress::parse(email).expect("an address");
        let new = NewAccount {
            respondent: state.map(|code| Respondent::administration(code.parse().expect("a Member State"))),
            is_lead: role == Role::FocalPoint,
            ..NewAccount::staff(email, PersonName::parse("Amina Odhiambo").expect("a name"), role)
        };
        let create =
            move |conn: &mut Connection| account::create(conn, &survey_server::services::Who::operator(), &new);
        self.platform.database().write(create).expect("an account")
    }

    /// The address of a link for an account, of those that letters have.
    pub fn link(&self, account: &Account, purpose: Purpose, lifetime: TimeDelta) -> String {
        let id = account.id;
        let payload = (purpose == Purpose::EmailChange).then(|| "new.address@ministry.example".to_owned());
        let mint = move |conn: &mut Connection| one_time_link::mint(conn, Some(id), purpose, payload.clone(), lifetime);
        let token: Result<_, ServiceError> = self.platform.database().write(mint);
        format!("/links/{}", token.expect("a link"))
    }

    /// The page to which the link of an invitation leads.
    pub async fn invitation(&self, account: &Account) -> String {
        let link = self.link(account, Purpose::Invitation, TimeDelta::days(1));
        self.nobody().get(&link).await.location().to_owned()
    }

    /// Lets somebody who was invited choose a password, and set up a second factor where the role needs one.
    pub async fn arrive(&self, person: &mut Person, account: &Account) -> Option<Authenticator> {
        let invitation = self.invitation(account).await;
        let page = person.fill(&invitation, &[("password", PASSWORD), ("again", PASSWORD)]).await;
        assert_eq!(page.status, 303, "{}", page.text());
        let authenticator = match second_factor::is_required(account.role) {
            true => Some(person.enrol("/sign-in/second-factor").await.0),
            false => None,
        };
        person.remember_token().await;
        authenticator
    }
}

impl Person {
    /// Opens a page and posts the form that is on it, with the token that it carries.
    pub async fn fill(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.get(path).await.value("csrf").unwrap_or_default();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("csrf", token.as_str())]).collect();
        self.post_without_token(path.split('?').next().unwrap_or(path), &fields).await
    }

    /// Posts address and password.
    pub async fn sign_in(&self, email: &str, password: &str) -> Page {
        self.fill("/sign-in", &[("email", email), ("password", password)]).await
    }

    /// Sets up the second factor on a page; gives the program for codes and the recovery codes.
    pub async fn enrol(&self, path: &str) -> (Authenticator, Vec<String>) {
        let mut authenticator = Authenticator::of(&self.get(path).await);
        let page = self.fill(path, &[("code", &authenticator.code())]).await;
        assert_eq!(page.status, 200, "{}", page.text());
        (authenticator, page.texts("ol.codes li"))
    }

    /// Takes the token of the forms from a page.
    pub async fn remember_token(&mut self) {
        self.token = self.get("/questionnaires").await.value("csrf").expect("a page has the token");
    }
}
