//! How quick a form page is while a flood of people sign in: a server in release, one focal point who turns pages
//! steadily, and fifty attempts to sign in a second, right ones and wrong ones, each from another address.
//!
//! `cargo bench -p survey-tests --bench sign_in_flood`. Bound: 95 of 100 form pages within 50 ms during the flood. The
//! load comes from this program on the same machine, so that what is printed is the worse case.

use std::time::{Duration, Instant};

use futures_util::future::{join, join_all};
use survey_model::member_state::MemberState;
use survey_server::services::Role;
use survey_server::settings::{Rates, Settings};
use survey_tests::app::{PASSWORD, Person, TestApp};
use survey_tests::database::throw_away_sqlite;
use survey_tests::serve::Served;

const SERVER: &str = env!("CARGO_BIN_EXE_survey-server-under-test");
const SIGN_INS_PER_SECOND: u32 = 50;
const PAGES_PER_SECOND: u32 = 20;
const STRETCH: Duration = Duration::from_secs(20);
const BOUND: Duration = Duration::from_millis(50);
const PEOPLE: usize = 20;

/// How long each of many requests took, and how it was answered.
#[derive(Debug, Default)]
struct Answers(Vec<(u16, Duration)>);

impl Answers {
    /// The time within which so many of a hundred were answered.
    fn percentile(&self, percent: usize) -> Duration {
        let mut times: Vec<Duration> = self.0.iter().map(|(_, time)| *time).collect();
        times.sort();
        times.get((times.len() * percent / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
    }

    fn with(&self, status: u16) -> Self {
        Self(self.0.iter().copied().filter(|(given, _)| *given == status).collect())
    }

    fn print(&self, what: &str) {
        let milliseconds = |percent| self.percentile(percent).as_secs_f64() * 1000.0;
        let (median, most, worst) = (milliseconds(50), milliseconds(95), milliseconds(100));
        println!("{what}: {} answers, median {median:.1} ms, p95 {most:.1} ms, longest {worst:.1} ms", self.0.len());
    }
}

/// Turns the pages of a form, at the same pace however long an answer takes.
async fn turn_pages(person: &Person, pages: &[String]) -> Answers {
    let steady = (0..STRETCH.as_secs() as u32 * PAGES_PER_SECOND).map(|number| async move {
        actix_web::rt::time::sleep(Duration::from_secs(1) / PAGES_PER_SECOND * number).await;
        let start = Instant::now();
        let page = person.get(&pages[number as usize % pages.len()]).await;
        assert_eq!(page.status, 200, "a form page");
        (page.status, start.elapsed())
    });
    Answers(join_all(steady).await)
}

/// Tries to sign in, every other time with the right password, at the same pace however long an answer takes.
async fn sign_in(address: &str, emails: &[String]) -> Answers {
    let steady = (0..STRETCH.as_secs() as u32 * SIGN_INS_PER_SECOND).map(|number| async move {
        actix_web::rt::time::sleep(Duration::from_secs(1) / SIGN_INS_PER_SECOND * number).await;
        let password = if number % 2 == 0 { PASSWORD } else { "not the password of anybody" };
        let fields = [("email", emails[number as usize % emails.len()].as_str()), ("password", password)];
        let from = format!("203.0.{}.{}", number / 250 % 250, number % 250);
        let start = Instant::now();
        let page = Person::new(address).post_with("/sign-in", &fields, &[("x-forwarded-for", &from)]).await;
        (page.status, start.elapsed())
    });
    Answers(join_all(steady).await)
}

/// People of different states who have chosen a password.
async fn people(app: &TestApp) -> Vec<String> {
    let mut emails = Vec::new();
    for state in MemberState::all().iter().take(PEOPLE) {
        let email = format!("{}@ministry.example", state.iso3.as_str().to_lowercase());
        let account = app.invite(&email, Role::FocalPoint, Some(state.iso3.as_str()));
        app.arrive(&mut app.nobody(), &account).await;
        emails.push(email);
    }
    emails
}

#[actix_web::main]
async fn main() {
    let database = throw_away_sqlite();
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    // This server only prepares; the one that is measured is a program of its own, with the usual limits.
    let app = TestApp::start_with(&database, settings).await;
    app.plan_cycle("2014-2017", "cybersecurity-awareness/1.0.0");
    app.open_cycle("2018-2021", "cybersecurity-awareness/2.0.0");
    let emails = people(&app).await;
    let cookie = app.cookie_of(&app.account(Role::FocalPoint, Some("ZWE"), None));
    let served = Served::start(SERVER, &database.address, &["--trusted-proxies", "127.0.0.1"], "warn");
    let person = Person::new(&served.address).with_cookie(&cookie).await;
    let response = person.start_response("2018-2021").await;
    let pages = person.get(&response).await.attributes(".tasks a", "href");
    turn_pages(&person, &pages).await.print("form pages, nobody signing in");
    let (form, tries) = join(turn_pages(&person, &pages), sign_in(&served.address, &emails)).await;
    form.print("form pages, 50 sign-ins a second");
    tries.print("sign-ins");
    for status in [200, 303, 401, 422, 429, 503] {
        let answers = tries.with(status);
        if !answers.0.is_empty() {
            answers.print(&format!("  answered {status}"));
        }
    }
    let verdict = if form.percentile(95) < BOUND { "within" } else { "OVER" };
    println!("p95 of form pages is {verdict} the bound of 50 ms");
}
