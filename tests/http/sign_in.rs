use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use chrono::TimeDelta;
use survey_server::services::{Role, demo};
use survey_server::settings::{SessionSettings, Settings};
use survey_tests::app::TestApp;
use survey_tests::each_database;

/// The links of the demonstration, beside cycles of made-up answers.
fn demonstration(app: &TestApp) -> Vec<demo::DemoLink> {
    demo::links(&app.platform).expect("links are made")
}

fn link_of(app: &TestApp, role: Role) -> String {
    let link = demonstration(app).into_iter().find(|link| link.role == role).expect("a link for each role");
    format!("/demonstration/{}", link.token)
}

each_database!(opening_a_link_of_the_demonstration_shows_a_button_and_signs_nobody_in, async |database| {
    let app = TestApp::start(database).await;
    let person = app.nobody();
    let page = person.get(&link_of(&app, Role::Rapporteur)).await;
    assert_eq!(page.status, 200);
    assert!(page.has("form[method=post] button"));
    assert_eq!(page.header("set-cookie"), "");
    assert_eq!(person.get("/monitor").await.status, 401);
});

each_database!(pressing_the_button_leads_everybody_to_where_their_work_begins, async |database| {
    let app = TestApp::start(database).await;
    for link in demonstration(&app) {
        let start = match link.role {
            Role::FocalPoint | Role::Contributor => "/dashboard",
            Role::CoordinationBody => "/consultations",
            _ => "/monitor",
        };
        let page = app.nobody().post_without_token(&format!("/demonstration/{}", link.token), &[]).await;
        assert_eq!((page.status, page.location()), (303, start));
        let cookie = page.header("set-cookie").to_owned();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"),
            "{cookie}"
        );
    }
});

each_database!(beside_real_cycles_no_link_of_the_demonstration_works, async |database| {
    let app = TestApp::start(database).await;
    let path = link_of(&app, Role::Administrator);
    app.plan_cycle("2018-2021", "examples/number.toml");
    assert_eq!(app.nobody().post_without_token(&path, &[]).await.status, 409);
    assert!(demo::links(&app.platform).is_err(), "nor are there new ones");
});

each_database!(once_there_are_real_cycles_nobody_of_the_demonstration_acts, async |database| {
    let app = TestApp::start(database).await;
    let person = app.nobody();
    person.post_without_token(&link_of(&app, Role::Administrator), &[]).await;
    assert_eq!(person.get("/accounts").await.status, 200);
    let id = "SELECT CAST(id AS TEXT) AS line FROM accounts WHERE role = 'administrator'";
    let made = api_token_of_the_demonstration(&app, &crate::lines(&app, id).remove(0));
    let program = app.nobody().with_token(&made);
    assert_eq!(program.get("/monitor").await.status, 200);
    app.plan_cycle("2018-2021", "examples/number.toml");
    assert_eq!(person.get("/accounts").await.status, 401, "the session opens nothing any more");
    assert_eq!(program.get("/monitor").await.status, 401, "nor does a token");
});

/// The pages make no token for an account without a password; one that is there all the same must not act either.
fn api_token_of_the_demonstration(app: &TestApp, account: &str) -> String {
    let secret = format!("survey_{}", "5".repeat(64));
    let hash = survey_server::services::token::sha256(&secret);
    crate::execute(
        app,
        &format!(
            "INSERT INTO api_tokens (id, account_id, token_sha256, name, scope, created_at, expires_at) VALUES
             ('{account}', '{account}', '{hash}', 'left', 'read-only', '2026-01-01T00:00:00.000000Z', '2999-01-01T00:00:00.000000Z')"
        ),
    );
    secret
}

each_database!(signing_in_to_the_demonstration_is_recorded_and_ends_what_the_browser_was_before, async |database| {
    let app = TestApp::start(database).await;
    let mut links = demonstration(&app);
    links.retain(|link| matches!(link.role, Role::FocalPoint | Role::Rapporteur));
    let mut person = app.nobody();
    let first = person.post_without_token(&format!("/demonstration/{}", links[0].token), &[]).await;
    let former = first.header("set-cookie").split(';').next().expect("a cookie").to_owned();
    assert_eq!(app.nobody().get_with("/account", &[("cookie", &former)]).await.status, 200);
    person.remember_token().await;
    person.post(&format!("/demonstration/{}", links[1].token), &[]).await;
    assert_eq!(app.nobody().get_with("/account", &[("cookie", &former)]).await.status, 401);
    let events = "SELECT details AS line FROM audit_events WHERE action = 'session.signed-in'";
    assert_eq!(crate::lines(&app, events), [r#"{"by":"demonstration"}"#; 2]);
});

each_database!(a_body_begins_with_its_consultations_and_can_leave, async |database| {
    let app = TestApp::start(database).await;
    let person = app.body("FIRST").await;
    let home = person.get("/").await;
    assert_eq!(home.attributes("main a.button", "href"), ["/consultations"]);
    assert_eq!(home.attributes("nav a", "href"), ["/consultations", "/results", "/questionnaires"]);
    assert_eq!(person.get("/dashboard").await.location(), "/consultations");
    assert_eq!(person.post("/sign-out", &[]).await.status, 303);
    assert_eq!(person.get("/consultations").await.status, 401);
});

each_database!(a_server_behind_https_sends_its_cookies_by_https_only, async |database| {
    let settings =
        Settings { public_url: Some("https://survey.example.org".to_owned()), ..Settings::listening_at("127.0.0.1:0") };
    let app = TestApp::start_with(database, settings).await;
    let page = app.nobody().post_without_token(&link_of(&app, Role::Rapporteur), &[]).await;
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("__Host-survey-session=") && cookie.contains("Secure"), "{cookie}");
    assert!(page.header("strict-transport-security").starts_with("max-age="));
});

each_database!(a_link_that_was_never_given_is_refused, async |database| {
    let app = TestApp::start(database).await;
    let page = app.nobody().post_without_token("/demonstration/0123456789abcdef", &[]).await;
    assert_eq!(page.status, 401);
});

each_database!(a_new_start_of_the_demonstration_ends_the_links_of_the_one_before, async |database| {
    let app = TestApp::start(database).await;
    let path = link_of(&app, Role::Rapporteur);
    demonstration(&app);
    assert_eq!(app.nobody().post_without_token(&path, &[]).await.status, 401);
});

each_database!(signing_out_ends_the_session, async |database| {
    let app = TestApp::start(database).await;
    let person = app.rapporteur().await;
    assert_eq!(person.post("/sign-out", &[]).await.location(), "/");
    assert_eq!(person.get("/monitor").await.status, 401);
});

each_database!(signing_in_anew_gives_the_session_another_key, async |database| {
    let app = TestApp::start(database).await;
    let person = app.nobody();
    let mut links = demonstration(&app);
    links.retain(|link| matches!(link.role, Role::FocalPoint | Role::Rapporteur));
    let mut keys = Vec::new();
    for link in &links {
        let page = person.post_without_token(&format!("/demonstration/{}", link.token), &[]).await;
        keys.push(page.header("set-cookie").split(';').next().expect("a cookie").to_owned());
    }
    assert_ne!(keys[0], keys[1]);
    assert_eq!(person.get("/monitor").await.status, 200, "the later one counts");
});

each_database!(a_session_is_over_after_its_time_however_busy_it_is, async |database| {
    let sessions = SessionSettings { absolute: TimeDelta::milliseconds(600), ..SessionSettings::default() };
    let app = TestApp::start_with(database, Settings { sessions, ..Settings::listening_at("127.0.0.1:0") }).await;
    let person = app.rapporteur().await;
    assert_eq!(person.get("/monitor").await.status, 200);
    actix_web::rt::time::sleep(std::time::Duration::from_millis(700)).await;
    assert_eq!(person.get("/monitor").await.status, 401);
});

each_database!(a_form_that_another_site_made_is_refused, async |database| {
    let app = TestApp::start(database).await;
    let person = app.rapporteur().await;
    for header in
        [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://elsewhere.example")]
    {
        assert_eq!(person.post_from_elsewhere("/sign-out", header).await.status, 403, "{header:?}");
    }
    assert_eq!(person.post_without_token("/sign-out", &[]).await.status, 403);
    assert_eq!(person.post_without_token("/sign-out", &[("csrf", "guessed")]).await.status, 403);
    assert_eq!(person.get("/monitor").await.status, 200, "nothing was changed");
    assert_eq!(person.post_from_elsewhere("/sign-out", ("sec-fetch-site", "same-origin")).await.status, 303);
});

each_database!(with_a_public_address_no_other_origin_will_do, async |database| {
    let settings =
        Settings { public_url: Some("http://Survey.example:80/".to_owned()), ..Settings::listening_at("127.0.0.1:0") };
    let app = TestApp::start_with(database, settings).await;
    let person = app.rapporteur().await;
    for origin in [app.address.as_str(), "https://survey.example", "http://survey.example:8080", "null"] {
        assert_eq!(person.post_from_elsewhere("/sign-out", ("origin", origin)).await.status, 403, "{origin}");
    }
    assert_eq!(person.post_from_elsewhere("/sign-out", ("origin", "http://survey.example")).await.status, 303);
});

each_database!(a_form_that_does_not_arrive_in_time_is_refused, async |database| {
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.form_time = Duration::from_millis(200);
    let app = TestApp::start_with(database, settings).await;
    assert_eq!(app.nobody().get("/healthz").await.status, 200, "the server has started");
    let cookie = app.cookie_of(&app.account(Role::Rapporteur, None, None));
    let mut line = TcpStream::connect(app.address.trim_start_matches("http://")).expect("the server listens");
    line.set_read_timeout(Some(Duration::from_secs(20))).expect("a time limit");
    let head = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100";
    write!(line, "POST /sign-out HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n{head}\r\n\r\ncsrf=")
        .expect("it is sent");
    let mut start = [0; 12];
    line.read_exact(&mut start).expect("an answer");
    assert_eq!(start.as_slice(), b"HTTP/1.1 408");
});
