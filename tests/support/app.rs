//! The server as people meet it: started for one test, on a database of its own, by the function that the program uses.

use std::path::{Path, PathBuf};

use actix_web::dev::ServerHandle;
use chrono::NaiveDate;
use survey_model::code::CycleLabel;
use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::respondent::Respondent;
use survey_server::application;
use survey_server::services::access::{self, Invitation};
use survey_server::services::cycle::{self, NewCycle};
use survey_server::services::version::{self, Step};
use survey_server::services::{Platform, Role, Who, questionnaire};
use survey_server::settings::Settings;

use crate::database::ThrowAway;

mod page;
mod person;

pub use page::Page;
pub use person::Person;

/// A running server.
#[derive(Debug)]
pub struct TestApp {
    /// The platform that it serves, for what a test needs and no page offers.
    pub platform: Platform,
    /// `http://127.0.0.1:PORT`
    pub address: String,
    handle: ServerHandle,
}

impl TestApp {
    /// Starts the server within the test's runtime.
    pub async fn start(database: &ThrowAway) -> Self {
        Self::start_with(database, Settings::listening_at("127.0.0.1:0")).await
    }

    /// Starts the server with settings of the test's own.
    pub async fn start_with(database: &ThrowAway, settings: Settings) -> Self {
        let (platform, _) = Platform::migrate(&database.address).expect("a new database takes every migration");
        let (port, server) = application::build(settings, platform.clone()).expect("a free port is found");
        let handle = server.handle();
        drop(actix_web::rt::spawn(server));
        Self { platform, address: format!("http://127.0.0.1:{port}"), handle }
    }

    /// Publishes a questionnaire and opens a cycle that asks it, of the years that the label names.
    pub fn open_cycle(&self, label: &str, path: &str) {
        self.plan_cycle(label, path);
        cycle::open(&self.platform, &cycle_label(label)).expect("the cycle opens");
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
        };
        cycle::create(&self.platform, new).expect("the cycle is created");
    }

    /// Opens a cycle that was planned.
    pub fn start_cycle(&self, label: &str) {
        cycle::open(&self.platform, &cycle_label(label)).expect("the cycle opens");
    }

    /// Closes a cycle.
    pub fn close_cycle(&self, label: &str) {
        cycle::close(&self.platform, &cycle_label(label)).expect("the cycle closes");
    }

    /// The token of a new personal link.
    pub fn invite(&self, role: Role, state: Option<&str>) -> String {
        let respondent = state.map(|code| Respondent::administration(code.parse().expect("a Member State")));
        let name = format!("{} {}", role.code(), state.unwrap_or_default()).trim().to_owned();
        let mut tokens = access::invite(&self.platform, vec![Invitation { role, name, respondent, body: None }])
            .expect("a link is made");
        tokens.remove(0)
    }

    /// A focal point of a Member State, signed in.
    pub async fn focal_point(&self, state: &str) -> Person {
        self.nobody().signed_in(&self.invite(Role::FocalPoint, Some(state))).await
    }

    /// A rapporteur, signed in.
    pub async fn rapporteur(&self) -> Person {
        self.nobody().signed_in(&self.invite(Role::Rapporteur, None)).await
    }

    /// Somebody of the secretariat, signed in.
    pub async fn secretariat(&self) -> Person {
        self.nobody().signed_in(&self.invite(Role::Secretariat, None)).await
    }

    /// Somebody who runs the platform, signed in.
    pub async fn administrator(&self) -> Person {
        self.nobody().signed_in(&self.invite(Role::Administrator, None)).await
    }

    /// Somebody of a coordination body, signed in.
    pub async fn body(&self, name: &str) -> Person {
        let person = format!("Expert of {name}");
        let invitation =
            Invitation { role: Role::CoordinationBody, name: person, respondent: None, body: Some(name.to_owned()) };
        let token = access::invite(&self.platform, vec![invitation]).expect("a link is made").remove(0);
        self.nobody().signed_in(&token).await
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
