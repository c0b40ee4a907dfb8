//! Every form of every page, posted as another site would: walked through by the list of routes, so that a new one can't be forgotten.

use survey_server::routes::{Guard, ROUTES, Route};
use survey_server::services::policy::{Rule, rule};
use survey_server::services::session::{self, Client, Stage};
use survey_server::services::{Role, ServiceError};
use survey_server::settings::{Rates, SessionSettings, Settings};
use survey_server::storage::Connection;
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

/// Somebody of each role, and somebody whose password was right and who has still to show a second factor.
struct Everybody {
    of_role: Vec<(Role, Person)>,
    halfway: Person,
    nobody: Person,
}

async fn app(database: &survey_tests::database::ThrowAway) -> TestApp {
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    TestApp::start_with(database, settings).await
}

async fn everybody(app: &TestApp) -> Everybody {
    let mut of_role = Vec::new();
    for role in Role::ALL {
        let state = matches!(role, Role::FocalPoint | Role::Contributor).then_some("KEN");
        let body = (*role == Role::CoordinationBody).then_some("FIRST");
        of_role.push((*role, app.signed_in(&app.account(*role, state, body)).await));
    }
    Everybody { of_role, halfway: halfway(app).await, nobody: app.nobody() }
}

async fn halfway(app: &TestApp) -> Person {
    let id = app.account(Role::Rapporteur, None, None).id;
    let lifetimes = SessionSettings::default();
    let begin =
        move |conn: &mut Connection| session::begin(conn, id, Stage::SecondFactor, &Client::default(), lifetimes);
    let key = app.platform.database().write(begin).map_err(|error: ServiceError| error).expect("a session");
    app.nobody().with_key(&format!("survey-session={key}"))
}

impl Everybody {
    /// Somebody whom the guard lets in.
    fn whoever_may(&self, route: &Route) -> &Person {
        let action = match route.guard {
            Guard::Anybody | Guard::Public(_) => return &self.nobody,
            Guard::SigningIn => return &self.halfway,
            Guard::SignedIn(action) => action,
        };
        let may = |(role, _): &&(Role, Person)| rule(*role, action) != Rule::No;
        &self.of_role.iter().find(may).expect("somebody may do it").1
    }
}

/// What stands in the variable parts does not matter: no handler is reached.
fn address(route: &Route) -> String {
    let parts = route.path.split('/').map(|part| if part.contains(r":\d+") { "1" } else { part });
    parts.map(|part| if part.starts_with('{') { "0000" } else { part }).collect::<Vec<_>>().join("/")
}

fn forms() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.method == "POST")
}

fn is_refused_as_forged(page: &Page) -> bool {
    page.status == 403 && (page.text().contains("forged") || page.body.contains(r#""code":"forged""#))
}

each_database!(no_form_is_taken_from_another_site, async |database| {
    let app = app(database).await;
    let everybody = everybody(&app).await;
    for route in forms() {
        let person = everybody.whoever_may(route);
        for header in [
            ("origin", "https://elsewhere.example"),
            ("origin", "null"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ] {
            let page = person.post_from_elsewhere(&address(route), header).await;
            assert!(is_refused_as_forged(&page), "{} with {header:?}: {}", route.path, page.status);
        }
    }
});

each_database!(no_form_of_somebody_signed_in_is_taken_without_the_sessions_token, async |database| {
    let app = app(database).await;
    let everybody = everybody(&app).await;
    let foreign = app.rapporteur().await.token;
    for route in forms().filter(|route| route.needs_token()) {
        let (person, address) = (everybody.whoever_may(route), address(route));
        let long = foreign.repeat(1000);
        for token in [None, Some(""), Some("0"), Some(foreign.as_str()), Some(long.as_str())] {
            let fields: Vec<(&str, &str)> = token.map(|token| ("csrf", token)).into_iter().collect();
            let page = person.post_without_token(&address, &fields).await;
            assert!(is_refused_as_forged(&page), "{address} with {token:?}: {}", page.status);
            if route.takes_files {
                let page =
                    person.upload_without_token(&address, &[fields.as_slice(), &[("note", "x")]].concat(), &[]).await;
                assert!(is_refused_as_forged(&page), "{address} with files and {token:?}: {}", page.status);
            }
        }
    }
});

each_database!(what_is_posted_as_anything_but_a_form_is_not_taken, async |database| {
    let app = app(database).await;
    let everybody = everybody(&app).await;
    for route in forms() {
        let person = everybody.whoever_may(route);
        for media_type in ["text/plain", "application/json", "text/xml"] {
            let page = person.post_bytes(&address(route), media_type, b"{\"csrf\":\"x\"}".to_vec()).await;
            // A program that comes with a token of its own may send JSON; a browser comes with a cookie.
            assert!([403, 415].contains(&page.status), "{} as {media_type}: {}", route.path, page.status);
        }
    }
});

/// Whoever only looks changes nothing, wherever a link may stand.
#[test]
fn everything_that_changes_something_is_posted() {
    for route in ROUTES.iter().filter(|route| route.method == "GET") {
        let words = ["sign-out", "closing", "withdraw", "delete", "revoke", "disable", "submissions/new"];
        assert!(!words.iter().any(|word| route.path.contains(word)), "GET {}", route.path);
    }
    assert!(ROUTES.iter().all(|route| ["GET", "POST"].contains(&route.method.as_str())));
}
