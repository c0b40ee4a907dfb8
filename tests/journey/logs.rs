//! What the operator reads: everything about what went wrong, and nothing about whom it happened to.

use std::time::Duration;

use survey_tests::app::{Authenticator, PASSWORD, Page, Person};
use survey_tests::cli::{Program, project};
use survey_tests::serve::Served;

use crate::PROGRAM;

const EMAIL: &str = "amina.odhiambo@ministry.example";
const STAFF: &str = "grace.wambui@secretariat.example";
const WRONG: &str = "a password that somebody mistyped";
const ANSWER: &str = "an answer that is nobody else's business";
const BROWSER: &str = "Peculiar-Browser/7.7";

/// A server in which everything is logged, and everything that must not be found in the log.
struct Watched {
    program: Program,
    served: Served,
    secrets: Vec<String>,
}

fn start() -> Watched {
    let program = Program::on_file(PROGRAM);
    let questionnaire = project("questionnaires/examples/short-text.toml");
    program.succeeds(&format!("questionnaire publish {questionnaire}"));
    let days = "--starts 2018-01-01 --ends 2021-12-31";
    program.succeeds(&format!("cycle create 2018-2021 --questionnaire example-short-text@1.0.0 {days}"));
    program.succeeds("cycle open 2018-2021");
    let database = format!("sqlite:{}", program.folder().join("survey.sqlite3").display());
    let served = Served::start(PROGRAM, &database, &[], "debug");
    let secrets = [EMAIL, STAFF, "amina.odhiambo", "Odhiambo", "Wambui", PASSWORD, WRONG, ANSWER, BROWSER];
    Watched { program, served, secrets: secrets.map(str::to_owned).to_vec() }
}

impl Watched {
    /// Invites somebody, who accepts.
    async fn arrive(&mut self, arguments: &[&str]) -> Person {
        let said = self.program.run_with(&[&["account", "invite"], arguments].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        let link = said.out.split_whitespace().find(|word| word.starts_with("http")).expect("a link");
        let path = link.trim_start_matches("http://127.0.0.1:8080");
        self.hide(path.rsplit('/').next().unwrap_or_default());
        let person = Person::new(&self.served.address);
        let opened = person.get(path).await;
        let form = if opened.status == 303 { opened.location().to_owned() } else { path.to_owned() };
        let page = person.fill(&form, &[("password", PASSWORD), ("again", PASSWORD)]).await;
        assert_eq!(page.status, 303, "{}", page.text());
        self.hide_cookies(&page);
        person
    }

    fn hide(&mut self, secret: &str) {
        assert!(secret.len() >= 6, "{secret} could stand in the log by chance");
        self.secrets.push(secret.to_owned());
    }

    fn hide_cookies(&mut self, page: &Page) {
        let cookies: Vec<String> =
            page.headers.get_all("set-cookie").iter().map(|v| v.to_str().unwrap().to_owned()).collect();
        for cookie in cookies {
            let value =
                cookie.split(';').next().and_then(|pair| pair.split_once('=')).map(|(_, value)| value.to_owned());
            value.filter(|value| value.len() > 20).into_iter().for_each(|value| self.hide(&value));
        }
    }
}

/// Everything that a focal point does, right and wrong.
async fn answer(watched: &mut Watched) {
    let invited = ["--name", "Amina Odhiambo", "--role", "focal_point", "--member-state", "KEN", EMAIL];
    let mut kenya = watched.arrive(&invited).await;
    kenya.remember_token().await;
    watched.hide(&kenya.token.clone());
    let response = kenya.start_response("2018-2021").await;
    let section = kenya.get(&response).await.attributes(".tasks a", "href").remove(0);
    assert_eq!(kenya.post(&section, &[("AGENCY_NAME", ANSWER)]).await.status, 303);
    assert_eq!(kenya.post(&section, &[("no-such-field", ANSWER)]).await.status, 400);
    assert_eq!(kenya.get(&format!("/no/such/page?secret={WRONG}")).await.status, 404);
    assert_eq!(kenya.post_without_token("/sign-out", &[("csrf", WRONG)]).await.status, 403);
    assert_eq!(kenya.get_with("/dashboard", &[("user-agent", BROWSER)]).await.status, 200);
    assert_eq!(kenya.post("/sign-out", &[]).await.status, 303);
}

/// Signing in, right and wrong, with a second factor.
async fn come_and_go(watched: &mut Watched) {
    let person = Person::new(&watched.served.address);
    assert_eq!(person.sign_in(EMAIL, WRONG).await.status, 422);
    let page = person.sign_in(EMAIL, PASSWORD).await;
    assert_eq!(page.status, 303);
    watched.hide_cookies(&page);
    let staff = watched.arrive(&["--name", "Grace Wambui", "--role", "secretariat", STAFF]).await;
    let secret = staff.get("/sign-in/second-factor").await.texts("#secret").concat();
    watched.hide(&secret);
    watched.hide(&secret.replace(' ', ""));
    let (_, codes): (Authenticator, _) = staff.enrol("/sign-in/second-factor").await;
    codes.iter().for_each(|code| watched.hide(code));
    assert_eq!(staff.get("/monitor").await.status, 200);
    let stranger = Person::new(&watched.served.address);
    for path in ["/links/", "/invitations/", "/demonstration/"] {
        let token = format!("5ec7e7{}", "ab".repeat(29));
        assert!(stranger.get(&format!("{path}{token}")).await.status < 500);
        watched.hide(&token);
    }
    let bearer = stranger.get_with("/api/v1/questionnaires", &[("authorization", "Bearer 70ce4a70ce4a70ce4a")]).await;
    assert!(bearer.status < 500);
    watched.hide("70ce4a70ce4a70ce4a");
}

#[tokio::test]
async fn no_secret_and_no_name_gets_into_the_log() {
    let mut watched = start();
    answer(&mut watched).await;
    come_and_go(&mut watched).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let log = watched.served.log();
    for told in ["route=/sign-out", "a request was refused", "forged"] {
        assert!(log.contains(told), "`{told}` is not in the log:\n{log}");
    }
    for secret in &watched.secrets {
        let line = log.lines().find(|line| line.contains(secret.as_str()));
        assert!(line.is_none(), "`{secret}` is in the log: {}", line.unwrap_or_default());
    }
}
