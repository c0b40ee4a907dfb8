//! The server as people meet it: started for one test, on a database of its own, by the function that the program uses.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use actix_web::dev::ServerHandle;
use chrono::NaiveDate;
use survey_model::code::CycleLabel;
use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::respondent::Respondent;
use survey_server::application;
use survey_server::services::account::{self, Account, AccountStatus, NewAccount};
use survey_server::services::cycle::{self, NewCycle};
use survey_server::services::email_address::EmailAddress;
use survey_server::services::evidence::Store;
use survey_server::services::invitation::give_password;
use survey_server::services::person_name::PersonName;
use survey_server::services::session::{self, Client, Stage};
use survey_server::services::version::{self, Step};
use survey_server::services::{Actor, Platform, Role, ServiceError, Vault, Who, questionnaire};
use survey_server::settings::{SessionSettings, Settings};
use survey_server::storage::Connection;
use tempfile::TempDir;

use crate::database::ThrowAway;

mod entrance;
mod page;
mod person;

use entrance::PASSWORD_HASH;
pub use entrance::{Authenticator, PASSWORD};
pub use page::Page;
pub use person::Person;

/// Each account has an address of its own.
static ACCOUNTS: AtomicUsize = AtomicUsize::new(1);

/// A running server.
#[derive(Debug)]
pub struct TestApp {
    /// The platform that it serves, for what a test needs and no page offers.
    pub platform: Platform,
    /// `http://127.0.0.1:PORT`
    pub address: String,
    handle: ServerHandle,
    /// Where evidence is kept, unless the test says otherwise.
    _evidence: TempDir,
}

impl TestApp {
    /// Starts the server within the test's runtime.
    pub async fn start(database: &ThrowAway) -> Self {
        Self::start_with(database, Settings::listening_at("127.0.0.1:0")).await
    }

    /// Starts the server with settings of the test's own.
    pub async fn start_with(database: &ThrowAway, settings: Settings) -> Self {
        let (platform, _) = Platform::migrate(&database.address).expect("a new database takes every migration");
        let vault = Vault::open(platform.database(), settings.secret_key_file.as_deref()).expect("the key");
        let platform = platform.with_vault(vault);
        let evidence = tempfile::tempdir().expect("the system has a place for temporary files");
        let folder = evidence.path().display().to_string();
        let place = settings.evidence.place.as_deref().unwrap_or(&folder);
        let store = Store::open(platform.database(), Some(place)).expect("a store of evidence");
        let platform = platform.with_evidence(store, settings.evidence.limits);
        let (port, server) = application::build(settings, platform.clone()).expect("a free port is found");
        let handle = server.handle();
        drop(actix_web::rt::spawn(server));
        Self { platform, address: format!("http://127.0.0.1:{port}"), handle, _evidence: evidence }
    }

    /// Stops the server at once, as if the line had dropped; another one can take its place at the same address.
    pub async fn stop(&self) {
        self.handle.stop(false).await;
    }

    /// Publishes a questionnaire and opens a cycle that asks it, of the years that the label names.
    pub fn open_cycle(&self, label: &str, path: &str) {
        self.plan_cycle(label, path);
        cycle::open(&self.platform, &Who::operator(), &cycle_label(label)).expect("the cycle opens");
    }

    /// Publishes a questionnaire and creates a cycle that asks it.
    pub fn plan_cycle(&self, label: &str, path: &str) {
        let questionnaire = read_path(&questionnaires().join(path)).expect("the questionnaire is valid");
        self.plan_cycle_of(label, &questionnaire);
    }

    /// Publishes a questionnaire.
    pub fn publish(&self, questionnaire: &Questionnaire) {
        questionnaire::publish_version(&self.platform, questionnaire).expect("the questionnaire is published");
    }

    /// Publishes a questionnaire that is at hand and creates a cycle that asks it.
    pub fn plan_cycle_of(&self, label: &str, questionnaire: &Questionnaire) {
        self.publish(questionnaire);
        let (from, to) = label.split_once('-').expect("a label such as 2018-2021");
        let day = |year: &str, month, day| NaiveDate::from_ymd_opt(year.parse().expect("a year"), month, day);
        let new = NewCycle {
            label: cycle_label(label),
            questionnaire: questionnaire.name().clone(),
            starts_on: day(from, 1, 1).expect("a day"),
            ends_on: day(to, 12, 31).expect("a day"),
            synthetic: false,
            deadline: None,
        };
        cycle::create(&self.platform, &Who::operator(), new).expect("the cycle is created");
    }

    /// Opens a cycle that was planned.
    pub fn start_cycle(&self, label: &str) {
        cycle::open(&self.platform, &Who::operator(), &cycle_label(label)).expect("the cycle opens");
    }

    /// Closes a cycle.
    pub fn close_cycle(&self, label: &str) {
        cycle::close(&self.platform, &Who::operator(), &cycle_label(label)).expect("the cycle closes");
    }

    /// An account that can sign in; the first focal point of a state is in the lead.
    pub fn account(&self, role: Role, state: Option<&str>, body: Option<&str>) -> Account {
        let name = [Some(role.code()), state, body].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let name = PersonName::parse(&name).expect("a name");
        let number = ACCOUNTS.fetch_add(1, Ordering::Relaxed);
        let email = EmailAddress::parse(&format!("person{number}@ministry.example")).expect("an address");
        let new = NewAccount {
            respondent: state.map(|code| Respondent::administration(code.parse().expect("a Member State"))),
            body: body.map(|body| PersonName::parse(body).expect("a name")),
            is_lead: role == Role::FocalPoint,
            ..NewAccount::staff(email, name, role)
        };
        let make = move |conn: &mut Connection, new: &NewAccount| {
            let made = account::create(conn, &survey_server::services::Who::operator(), new)?;
            give_password(conn, made.id, PASSWORD_HASH.to_owned())?;
            account::set_status(conn, &survey_server::services::Who::operator(), made.id, AccountStatus::Active)
        };
        let first = new.clone();
        self.platform.database().write(move |conn| make(conn, &first)).unwrap_or_else(|_: ServiceError| {
            let another = NewAccount { is_lead: false, ..new };
            self.platform.database().write(move |conn| make(conn, &another)).expect("an account is made")
        })
    }

    /// As [`TestApp::account`], for somebody who has never chosen a password.
    pub fn account_without_password(&self, role: Role, state: Option<&str>) -> Account {
        let made = self.account(role, state, None);
        let id = made.id;
        let forget = move |conn: &mut Connection| survey_server::storage::credential::delete(conn, id);
        self.platform.database().write(forget).expect("the password is forgotten");
        made
    }

    /// Whoever holds an account, as the services see the person.
    pub fn actor(&self, account: &Account) -> Actor {
        let account = account.clone();
        self.platform.database().read(|conn| Actor::of(conn, account, None, None)).expect("an actor")
    }

    /// The holder of an address, who was invited, signed in.
    pub async fn holder_of(&self, email: &str) -> Person {
        let address = email.to_owned();
        let find = move |conn: &mut Connection| survey_server::storage::account::find_by_email(conn, &address);
        let invited = self.platform.database().read(find).expect("a query").expect("somebody was invited");
        let mut person = self.nobody();
        self.arrive(&mut person, &invited).await;
        person
    }

    /// Somebody with an account, signed in without the way there: that has tests of its own.
    pub async fn signed_in(&self, account: &Account) -> Person {
        self.nobody().with_cookie(&self.cookie_of(account)).await
    }

    /// What a browser of somebody who is signed in sends.
    pub fn cookie_of(&self, account: &Account) -> String {
        let (id, lifetimes) = (account.id, SessionSettings::default());
        let begin = move |conn: &mut Connection| session::begin(conn, id, Stage::Full, &Client::default(), lifetimes);
        let key: Result<_, ServiceError> = self.platform.database().write(begin);
        format!("survey-session={}", key.expect("a session begins"))
    }

    /// The focal point of a Member State who is in the lead, signed in.
    pub async fn focal_point(&self, state: &str) -> Person {
        let known = self.platform.database().read(survey_server::storage::account::list).expect("a list");
        let name = format!("focal_point {state}");
        let lead = known.into_iter().find(|account| account.is_lead && account.name == name);
        self.signed_in(&lead.unwrap_or_else(|| self.account(Role::FocalPoint, Some(state), None))).await
    }

    /// A rapporteur, signed in.
    pub async fn rapporteur(&self) -> Person {
        self.signed_in(&self.account(Role::Rapporteur, None, None)).await
    }

    /// Somebody of the secretariat, signed in.
    pub async fn secretariat(&self) -> Person {
        self.signed_in(&self.account(Role::Secretariat, None, None)).await
    }

    /// Somebody who runs the platform, signed in.
    pub async fn administrator(&self) -> Person {
        self.signed_in(&self.account(Role::Administrator, None, None)).await
    }

    /// Somebody of a coordination body, signed in.
    pub async fn body(&self, name: &str) -> Person {
        self.signed_in(&self.account(Role::CoordinationBody, None, Some(name))).await
    }

    /// Saves a questionnaire as a draft, sends it into consultation, and gives the address of its consultations.
    pub fn consult_on(&self, path: &str) -> String {
        let questionnaire = read_path(&questionnaires().join(path)).expect("the questionnaire is valid");
        let (who, name) = (Who::operator(), questionnaire.name().clone());
        version::save_draft(&self.platform, &who, &questionnaire, None, "").expect("the draft is saved");
        version::take_step(&self.platform, &who, &name, Step::Consult, None, "").expect("it goes into consultation");
        format!("/versions/{}/{}/consultations", name.series, name.version)
    }

    /// Somebody who is not signed in.
    #[must_use]
    pub fn nobody(&self) -> Person {
        Person::new(&self.address)
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        drop(actix_web::rt::spawn(self.handle.stop(false)));
    }
}

fn cycle_label(label: &str) -> CycleLabel {
    label.parse().expect("a label")
}

/// The folder of questionnaires.
#[must_use]
pub fn questionnaires() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires")
}
