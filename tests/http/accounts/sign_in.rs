use std::collections::BTreeSet;

use survey_server::services::Role;
use survey_server::services::account::{self, Account, AccountStatus};
use survey_server::storage::Connection;
use survey_tests::app::{PASSWORD, Page, TestApp};
use survey_tests::each_database;

const EMAIL: &str = "amina@ministry.example";

/// A focal point who has accepted, and is signed out again.
async fn known(app: &TestApp) -> Account {
    let account = app.invite(EMAIL, Role::FocalPoint, Some("KEN"));
    app.arrive(&mut app.nobody(), &account).await;
    account
}

fn key(page: &Page) -> String {
    let cookies = page.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let session = cookies.filter_map(|cookie| cookie.strip_prefix("survey-session="));
    session.map(|value| value.split(';').next().unwrap_or_default().to_owned()).next().expect("a session")
}

each_database!(address_and_password_open_the_page_that_was_asked_for, async |database| {
    let app = TestApp::start(database).await;
    known(&app).await;
    let person = app.nobody();
    let refused = person.get("/questionnaires/none?lang=en").await;
    assert_eq!(refused.status, 404);
    let refused = person.get("/dashboard?lang=en").await;
    assert_eq!(
        (refused.status, refused.attributes("main a", "href")),
        (401, vec!["/sign-in?next=%2Fdashboard".to_owned()])
    );
    assert_eq!(person.get("/sign-in?next=%2Fdashboard").await.value("next"), Some("/dashboard".to_owned()));
    let fields = [("email", " Amina@MINISTRY.example "), ("password", PASSWORD), ("next", "/questionnaires?x=1")];
    let page = person.fill("/sign-in", &fields).await;
    assert_eq!((page.status, page.location()), (303, "/questionnaires?x=1"));
    assert_eq!(person.get("/dashboard").await.status, 200);
    assert_eq!(person.get("/sign-in").await.location(), "/dashboard", "who is signed in goes on");
});

each_database!(signing_in_never_leads_to_another_site, async |database| {
    let app = TestApp::start(database).await;
    known(&app).await;
    for next in [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "HTTPS:evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/dash\r\nSet-Cookie: a=b",
        "/..//evil.example",
        "/.//evil.example",
        "/%09/evil.example",
        "/%2fevil.example/%5c",
        "/%5Cevil.example",
        "/%2F/evil.example",
        "/questionnaires?a=%0d%0a",
        "evil.example",
        "/sign-out",
        "",
    ] {
        let page = app.nobody().fill("/sign-in", &[("email", EMAIL), ("password", PASSWORD), ("next", next)]).await;
        assert_eq!((page.status, page.location()), (303, "/dashboard"), "{next:?}");
    }
});

each_database!(answers_do_not_tell_whether_an_address_exists, async |database| {
    let app = TestApp::start(database).await;
    known(&app).await;
    app.invite("invited@ministry.example", Role::FocalPoint, Some("FRA"));
    let gone = app.invite("gone@ministry.example", Role::FocalPoint, Some("BRA"));
    app.arrive(&mut app.nobody(), &gone).await;
    let disable = move |conn: &mut Connection| {
        account::set_status(conn, &survey_server::services::Who::operator(), gone.id, AccountStatus::Disabled)
    };
    app.platform.database().write(disable).expect("it is disabled");
    let mut answers = Vec::new();
    for email in [EMAIL, "nobody@ministry.example", "invited@ministry.example", "gone@ministry.example", "no address"] {
        let password = if email == "gone@ministry.example" { PASSWORD } else { "not the right password" };
        let page = app.nobody().sign_in(email, password).await;
        let headers: BTreeSet<String> = page.headers.keys().map(ToString::to_string).collect();
        answers.push((page.status, page.body.replace(email, "…"), headers));
    }
    assert_eq!(answers[0].0, 422);
    for (at, answer) in answers.iter().enumerate() {
        assert_eq!(*answer, answers[0], "number {at}");
    }
});

each_database!(each_step_gives_the_session_another_key_and_ends_the_one_before, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite("staff@itu.example", Role::Secretariat, None);
    let mut first = app.nobody();
    let mut authenticator = app.arrive(&mut first, &account).await.expect("staff has a second factor");
    let person = app.nobody();
    let half = person.sign_in("staff@itu.example", PASSWORD).await;
    assert_eq!(half.location(), "/sign-in/code");
    let full = person.fill("/sign-in/code", &[("code", &authenticator.code())]).await;
    assert_eq!((full.status, full.location()), (303, "/monitor"));
    assert_ne!(key(&half), key(&full));
    let stale = app.nobody().get_with("/monitor", &[("cookie", &format!("survey-session={}", key(&half)))]).await;
    assert_eq!(stale.status, 401, "the key of the step before opens nothing");
    assert_eq!(person.get("/monitor").await.status, 200);
    assert_eq!(first.get("/monitor").await.status, 200, "another browser of the person stays signed in");
});

each_database!(a_session_that_somebody_planted_is_not_the_one_that_signs_in, async |database| {
    let app = TestApp::start(database).await;
    known(&app).await;
    // A key that the server never gave.
    let planted = "0123456789abcdef".repeat(4);
    let cookie = format!("survey-session={planted}");
    let fields = [("email", EMAIL), ("password", PASSWORD)];
    let victim = app.nobody();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a browser");
    let post = client.post(format!("{}/sign-in", app.address)).header("cookie", &cookie).form(&fields);
    let answer = post.send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 303);
    assert_eq!(victim.get_with("/dashboard", &[("cookie", &cookie)]).await.status, 401);
    // A key of the attacker's own session, planted in the victim's browser.
    let other = app.invite("attacker@ministry.example", Role::FocalPoint, Some("FRA"));
    let attacker = app.nobody();
    let accepted = attacker.fill(&app.invitation(&other).await, &[("password", PASSWORD), ("again", PASSWORD)]).await;
    let cookie = format!("survey-session={}", key(&accepted));
    let post = client.post(format!("{}/sign-in", app.address)).header("cookie", &cookie).form(&fields);
    assert_eq!(post.send().await.expect("an answer").status().as_u16(), 303);
    assert_eq!(attacker.get("/dashboard").await.status, 401, "the session that was planted is over");
});

each_database!(signing_in_from_another_site_is_refused, async |database| {
    let app = TestApp::start(database).await;
    known(&app).await;
    for path in ["/sign-in", "/sign-in/code", "/sign-in/second-factor"] {
        let page = app.nobody().post_from_elsewhere(path, ("origin", "https://evil.example")).await;
        assert_eq!(page.status, 403, "{path}");
    }
});
