//! The demonstration with something behind every address, and a platform on which nothing has happened yet.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use survey_server::services::actor::Scope;
use survey_server::services::api_token::{self, NewApiToken};
use survey_server::services::demo::{self, DemoLink};
use survey_server::services::one_time_link::{self, Purpose};
use survey_server::services::session::{self, Client, Stage};
use survey_server::services::{Authority, Platform, Role, ServiceError, clarification, saved_view};
use survey_server::settings::{Rates, SessionSettings, Settings};
use survey_server::storage::Connection;
use survey_server::storage::account::{self, Account};
use survey_tests::app::{PASSWORD, Person, TestApp};
use survey_tests::database::ThrowAway;

use super::stop::Cookie;

/// The cycle that is open, and the one before.
pub(super) const OPEN: &str = "2022-2025";
pub(super) const CLOSED: &str = "2018-2021";

/// What a response of the demonstration needs before it can be signed off.
const REQUIRED: [(&str, &[(&str, &str)]); 4] = [
    ("respondent", &[("UNIT_NAME", "National Cybersecurity Unit")]),
    ("awareness", &[("AWARENESS_IMPORTANCE_4", "very")]),
    ("campaigns", &[("CAMPAIGN_HELD", "no")]),
    ("child-online-protection", &[("CHILD_AGENCY_STATUS", "yes"), ("CHILD_REPORTING_STATUS", "partial")]),
];

/// Two platforms, and the keys of everybody who looks at them.
#[derive(Debug)]
pub(super) struct World {
    pub(super) app: TestApp,
    pub(super) empty: TestApp,
    /// By role; the focal point is Kenya's, in the lead and of the demonstration.
    pub(super) cookies: BTreeMap<&'static str, Cookie>,
    /// Of the other platform.
    pub(super) cookies_of_empty: BTreeMap<&'static str, Cookie>,
    /// The focal point of a state that has signed off, and of one that has not begun.
    pub(super) brazil: Cookie,
    pub(super) france: Cookie,
    /// Administrators who have still to show a second factor, or to set one up.
    pub(super) second_factor: Cookie,
    pub(super) enrolment: Cookie,
    /// Somebody who sets up a second factor on the page of the own account.
    pub(super) setting_up: Cookie,
    /// Addresses that are only known once there is something.
    pub(super) addresses: BTreeMap<&'static str, String>,
    pub(super) links: Vec<DemoLink>,
}

fn settings() -> Settings {
    // Everybody comes from the same address, and quicker than people do.
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    settings.contact = Some("mailto:secretariat@example.int".to_owned());
    settings
}

impl World {
    pub(super) async fn new(full: &ThrowAway, empty: &ThrowAway) -> Self {
        let app = TestApp::start_with(full, settings()).await;
        let empty = TestApp::start_with(empty, settings()).await;
        demo::fill(&app.platform).unwrap();
        demo::publish(&app.platform).unwrap();
        let links = demo::links(&app.platform).unwrap();
        let people = app.platform.database().read(account::list).unwrap();
        let of_demo = |role: Role, part: &str| {
            people.iter().find(|of| of.role == role && of.name.contains(part)).expect("the demonstration has them")
        };
        let mut cookies: BTreeMap<&'static str, Cookie> = [Role::Rapporteur, Role::Secretariat, Role::Administrator]
            .map(|role| (role.code(), staff(&app, role)))
            .into();
        let kenya = of_demo(Role::FocalPoint, "Focal point of Kenya");
        let others = [kenya, of_demo(Role::Contributor, "Kenya"), of_demo(Role::CoordinationBody, "A ")];
        cookies.extend(others.map(|account| (account.role.code(), app.cookie_of(account))));
        let of_empty = |role: Role| {
            let body = (role == Role::CoordinationBody).then_some("Body");
            (role.code(), empty.cookie_of(&empty.account(role, None, body)))
        };
        let cookies_of_empty =
            [Role::Rapporteur, Role::Secretariat, Role::Administrator, Role::CoordinationBody].map(of_empty).into();
        let mut world = Self {
            brazil: app.cookie_of(of_demo(Role::FocalPoint, "Brazil")),
            france: app.cookie_of(of_demo(Role::FocalPoint, "France")),
            second_factor: halfway(&app, &app.account(Role::Administrator, None, None)),
            enrolment: enrolment(&app).await,
            setting_up: app.cookie_of(&app.account(Role::FocalPoint, Some("UGA"), None)),
            cookies,
            cookies_of_empty,
            addresses: BTreeMap::new(),
            links,
            app,
            empty,
        };
        world.do_something().await;
        world
    }

    /// The key of somebody.
    pub(super) fn of(&self, role: Role) -> &str {
        &self.cookies[role.code()]
    }

    /// An address that was found or made.
    pub(super) fn at(&self, name: &str) -> &str {
        &self.addresses[name]
    }

    async fn person(&self, cookie: &str) -> Person {
        self.app.nobody().with_cookie(cookie).await
    }

    /// The secretariat asks about two answers, and has sent one of the questions.
    fn question(&self, response: &str) {
        let (platform, by) = (&self.app.platform, Authority::Operator);
        let id = response.trim_start_matches("/responses/").parse().unwrap();
        clarification::ask(platform, &by, id, "CAMPAIGN_HELD", "Was there none at all?").unwrap();
        let day = Platform::today() + TimeDelta::days(14);
        clarification::send(platform, &by, id, &day.to_string()).unwrap();
        clarification::ask(platform, &by, id, "CHILD_AGENCY_STATUS", "Which one?").unwrap();
    }

    /// The secretariat publishes what it has found for Kenya, which has not signed off, so that it stands beside Kenya's own answers.
    async fn research(&mut self) {
        let secretariat = self.person(self.of(Role::Secretariat)).await;
        let begun = secretariat.post(&format!("/cycles/{OPEN}/board/KEN/desk-research"), &[]).await;
        let research = begun.location().to_owned();
        let fields = [
            ("CAMPAIGN_HELD", "no"),
            ("CAMPAIGN_HELD!source-1-title", "Annual report"),
            ("CAMPAIGN_HELD!source-1-url", "https://ministry.example/report"),
            ("CAMPAIGN_HELD!source-1-accessed", "2022-03-01"),
        ];
        assert_eq!(secretariat.save_section(&research, "campaigns", &fields).await.status, 303);
        let seen = secretariat.get(&research).await.value("seen").unwrap_or_default();
        let signed = [("name", "R. Searcher"), ("capacity", "Secretariat"), ("seen", seen.as_str())];
        assert_eq!(secretariat.post(&format!("{research}/submissions"), &signed).await.status, 303);
        self.addresses.insert("research", research);
    }

    async fn do_something(&mut self) {
        let brazil = self.person(&self.brazil).await;
        let response = brazil.start_response(OPEN).await;
        for (section, fields) in REQUIRED {
            assert_eq!(brazil.save_section(&response, section, fields).await.status, 303, "{section}");
        }
        assert_eq!(brazil.sign_off(&response).await.status, 303);
        self.addresses.insert("receipt", format!("{response}/submissions/1"));
        self.question(&response);
        self.addresses.insert("questioned", response);
        self.research().await;
        let kenya = self.person(self.of(Role::FocalPoint)).await;
        let response = kenya.get("/dashboard").await.attributes("main a[href^='/responses/']", "href").remove(0);
        assert_eq!(kenya.save_section(&response, REQUIRED[0].0, REQUIRED[0].1).await.status, 303);
        let held = [("CAMPAIGN_HELD", "yes")];
        assert_eq!(kenya.save_section(&response, "campaigns", &held).await.status, 303);
        let link = [("item", "CAMPAIGN_HELD"), ("url", "https://ministry.example/campaign")];
        let attached = kenya.post(&format!("{response}/questions/CAMPAIGN_HELD/evidence/links"), &link).await;
        assert_eq!(attached.status, 303, "{}", attached.text());
        self.addresses.insert("response", response);
        self.nominate().await;
        self.look_around().await;
        let setting_up = self.person(&self.setting_up).await;
        let begun = setting_up.post("/account/second-factor/beginning", &[("current", PASSWORD)]).await;
        assert_eq!(begun.status, 303, "{}", begun.text());
        self.make_keys();
    }

    /// Somebody is nominated and invited, and is to be reminded; a letter waits.
    async fn nominate(&mut self) {
        let secretariat = self.person(self.of(Role::Secretariat)).await;
        let nomination = [
            ("member_state", "UGA"),
            ("name", "Sarah Namukasa"),
            ("email", "sarah@ministry.example"),
            ("language", "en"),
            ("administration", "Ministry of ICT"),
            ("invite", "yes"),
        ];
        let recorded = secretariat.post("/nominations", &nomination).await;
        assert_eq!(recorded.status, 303, "{}", recorded.text());
        let address = recorded.location().split('?').next().unwrap_or_default().to_owned();
        self.addresses.insert("nomination", address);
        let step = [("kind", "not_started"), ("days_before", "7")];
        let step = secretariat.post(&format!("/cycles/{OPEN}/reminders"), &step).await;
        assert_eq!(step.status, 303, "{}", step.text());
        self.addresses.insert("step", step.location().split('?').next().unwrap_or_default().to_owned());
    }

    /// What pages lead to.
    async fn look_around(&mut self) {
        let administrator = self.person(self.of(Role::Administrator)).await;
        let rapporteur = self.person(self.of(Role::Rapporteur)).await;
        for (name, on, selector) in [
            ("message", "/mail", "main a[href^='/mail/']:not([href='/mail/letters'])"),
            ("account", "/accounts?text=Sarah", "main li a[href^='/accounts/']"),
            ("round", "/consultations", "main h2 a"),
            ("profile", "/monitor?cycle=2018-2021", "main a[href$='/profile']"),
            ("item", "/explorer", ".changes th a[href^='/explorer/CAMPAIGN_HELD']"),
        ] {
            let page = administrator.get(on).await;
            let found = page.attributes(selector, "href").into_iter().next();
            self.addresses.insert(name, found.unwrap_or_else(|| panic!("{on} has no {selector}: {}", page.body)));
        }
        let round = administrator.get(self.at("round")).await;
        let comment = round.attributes("[id^='comment-']", "id").remove(0);
        self.addresses.insert("comment", comment.trim_start_matches("comment-").to_owned());
        let preview = administrator.get(&format!("/previews/{CLOSED}?known_at=")).await;
        self.addresses.insert("preview", preview.location().to_owned());
        let refused = rapporteur.get("/explorer").await;
        let refused = refused.attributes(".changes th:has(.concordance.broken) a", "href").remove(0);
        self.addresses.insert("refused", refused);
    }

    /// A token, a saved view, and links of letters.
    fn make_keys(&mut self) {
        let people = self.app.platform.database().read(account::list).unwrap();
        let rapporteur = people.iter().find(|of| of.role == Role::Rapporteur && !of.synthetic).expect("a rapporteur");
        let actor = self.app.actor(rapporteur);
        let new = NewApiToken { name: "Export".to_owned(), days: 7, scope: Scope::ReadOnly };
        let _secret = api_token::make(&self.app.platform, &actor, &new).unwrap();
        saved_view::save(&self.app.platform, &actor, "Both cycles", "/explorer").unwrap();
        let link = |account: &Account, purpose| {
            self.app.link(account, purpose, TimeDelta::hours(1)).trim_start_matches("/links/").to_owned()
        };
        let invited = self.app.invite("invited@ministry.example", Role::Contributor, Some("UGA"));
        let made = [
            ("password-reset", link(rapporteur, Purpose::PasswordReset)),
            ("email-change", link(rapporteur, Purpose::EmailChange)),
            ("invitation", link(&invited, Purpose::Invitation)),
            ("first-administrator", first_administrator(&self.app)),
        ];
        self.addresses.extend(made);
    }
}

fn staff(app: &TestApp, role: Role) -> Cookie {
    app.cookie_of(&app.account(role, None, None))
}

fn halfway(app: &TestApp, account: &Account) -> Cookie {
    let (id, lifetimes) = (account.id, SessionSettings::default());
    let begin =
        move |conn: &mut Connection| session::begin(conn, id, Stage::SecondFactor, &Client::default(), lifetimes);
    let key: Result<_, ServiceError> = app.platform.database().write(begin);
    format!("survey-session={}", key.unwrap())
}

/// An administrator who signs in for the first time.
async fn enrolment(app: &TestApp) -> Cookie {
    let email = app.account(Role::Administrator, None, None).email.expect("staff has an address");
    let page = app.nobody().sign_in(&email, PASSWORD).await;
    assert_eq!(page.status, 303, "{}", page.text());
    let set = page.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let session = set.rev().find(|cookie| cookie.starts_with("survey-session=")).expect("a session begins");
    session.split(';').next().unwrap_or_default().to_owned()
}

fn first_administrator(app: &TestApp) -> String {
    let mint =
        |conn: &mut Connection| one_time_link::mint(conn, None, Purpose::FirstAdministrator, None, TimeDelta::hours(1));
    app.platform.database().write(mint).unwrap().to_string()
}
