use chrono::TimeDelta;
use survey_server::services::Role;
use survey_server::services::account::Account;
use survey_server::services::one_time_link::Purpose;
use survey_tests::app::{PASSWORD, TestApp};
use survey_tests::each_database;

use super::letters;

const EMAIL: &str = "amina@ministry.example";
const NEW: &str = "eleven brown hyenas at night";

async fn known(app: &TestApp) -> Account {
    let account = app.invite(EMAIL, Role::FocalPoint, Some("KEN"));
    app.arrive(&mut app.nobody(), &account).await;
    account
}

each_database!(asking_for_another_password_is_answered_alike_for_everybody, async |database| {
    let app = TestApp::start(database).await;
    known(&app).await;
    app.invite("invited@ministry.example", Role::FocalPoint, Some("FRA"));
    let mut answers = Vec::new();
    for email in [EMAIL, "nobody@ministry.example", "invited@ministry.example", "no address"] {
        let page = app.nobody().fill("/password-reset", &[("email", email)]).await;
        answers.push((page.status, page.location().to_owned(), page.body));
    }
    assert_eq!(answers[0].0, 303);
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert!(app.nobody().get(&answers[0].1).await.text().contains("If there is an account"));
    assert_eq!(letters(&app, "password-reset"), [EMAIL]);
});

each_database!(nobody_can_have_somebody_flooded_with_letters, async |database| {
    let app = TestApp::start(database).await;
    known(&app).await;
    for _ in 0..8 {
        assert_eq!(app.nobody().fill("/password-reset", &[("email", EMAIL)]).await.status, 303);
    }
    assert_eq!(letters(&app, "password-reset").len(), 3);
    // Nor held back from letters: what was asked for while it was closed does not keep it closed.
    crate::execute(&app, "UPDATE sign_in_throttles SET opens_at = failed_at");
    assert_eq!(app.nobody().fill("/password-reset", &[("email", EMAIL)]).await.status, 303);
    assert_eq!(letters(&app, "password-reset"), [EMAIL; 4], "the owner gets the link, and nobody else");
});

each_database!(a_link_gives_another_password_and_ends_every_session, async |database| {
    let app = TestApp::start(database).await;
    let account = known(&app).await;
    let elsewhere = app.nobody();
    assert_eq!(elsewhere.sign_in(EMAIL, PASSWORD).await.status, 303);
    let person = app.nobody();
    let link = app.link(&account, Purpose::PasswordReset, TimeDelta::hours(1));
    let path = person.get(&link).await.location().to_owned();
    assert_eq!(person.fill(&path, &[("password", "Password1234"), ("again", "Password1234")]).await.status, 422);
    let done = person.fill(&path, &[("password", NEW), ("again", NEW)]).await;
    assert_eq!((done.status, done.location()), (303, "/sign-in?done=password"));
    assert!(person.get("/sign-in?done=password").await.text().contains("The password is changed"));
    assert_eq!(elsewhere.get("/dashboard").await.status, 401, "sessions are over");
    assert_eq!(app.nobody().sign_in(EMAIL, PASSWORD).await.status, 422);
    assert_eq!(app.nobody().sign_in(EMAIL, NEW).await.status, 303);
    assert_eq!(app.nobody().get(&path).await.status, 410, "it was used");
    assert_eq!(letters(&app, "password-changed"), [EMAIL]);
});

each_database!(after_a_reset_the_second_factor_is_still_asked_for, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite("staff@itu.example", Role::Secretariat, None);
    app.arrive(&mut app.nobody(), &account).await;
    let link = app.link(&account, Purpose::PasswordReset, TimeDelta::hours(1));
    let person = app.nobody();
    let path = person.get(&link).await.location().to_owned();
    assert_eq!(person.fill(&path, &[("password", NEW), ("again", NEW)]).await.status, 303);
    assert_eq!(person.get("/monitor").await.status, 401, "a link in a letter signs nobody in");
    assert_eq!(person.sign_in("staff@itu.example", NEW).await.location(), "/sign-in/code");
});
