//! Staff can nominate whom they like, and nobody comes to a country's draft without the country being told.

use chrono::TimeDelta;
use survey_server::services::Role;
use survey_server::services::account::Account;
use survey_server::services::mail::Letter;
use survey_server::services::one_time_link::Purpose;
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

use crate::mail::queue;

const MADE_UP: [(&str, &str); 5] = [
    ("member_state", "FRA"),
    ("name", "Jean Personne"),
    ("email", "jean@elsewhere.example"),
    ("language", "fr"),
    ("administration", "Ministère de l’économie"),
];

/// Who got which letter about whom comes and goes, in the order of the letters.
fn told(app: &TestApp) -> Vec<(String, String)> {
    let sql = "SELECT accounts.email || ' ' || letter AS line FROM mail_messages \
               JOIN accounts ON accounts.id = mail_messages.account_id WHERE kind = 'focal-point' ORDER BY mail_messages.id";
    let read = |line: String| {
        let (email, letter) = line.split_once(' ').expect("an address and a letter");
        let letter: Letter = serde_json::from_str(letter).expect("a letter");
        (email.to_owned(), letter.text().trim_start_matches("focal-point-").to_owned())
    };
    crate::lines(app, sql).into_iter().map(read).collect()
}

fn path(location: &str) -> String {
    location.split('?').next().unwrap_or_default().to_owned()
}

async fn come(app: &TestApp, email: &str) -> (Account, Person) {
    let account = app.invite(email, Role::FocalPoint, Some("FRA"));
    let mut person = app.nobody();
    app.arrive(&mut person, &account).await;
    (account, person)
}

each_database!(every_step_of_a_nomination_is_told_to_the_focal_points_who_are_there, async |database| {
    let app = TestApp::start(database).await;
    let (_, claire) = come(&app, "claire@ministere.example").await;
    app.focal_point("KEN").await;
    let secretariat = app.secretariat().await;
    let nomination = path(secretariat.post("/nominations", &MADE_UP).await.location());
    let step = |to: &str, what: &str| (to.to_owned(), what.to_owned());
    let claire_is_told = |what: &str| step("claire@ministere.example", what);
    assert_eq!(told(&app), [claire_is_told("nominated")]);
    let jean = app.holder_of("jean@elsewhere.example").await;
    assert_eq!(told(&app)[1..], [claire_is_told("arrived")]);
    assert_eq!(secretariat.post(&format!("{nomination}/lead"), &[]).await.status, 303);
    assert!(told(&app)[2..].contains(&claire_is_told("lead")), "{:?}", told(&app));
    let page = claire.get("/dashboard").await;
    for part in ["Focal points", "Jean Personne", "jean@elsewhere.example", "claire@ministere.example"] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    let successor = [&MADE_UP[..], &[("email", "paul@m.example"), ("reason", "a new post")]].concat();
    let successor: Vec<_> = successor.into_iter().filter(|field| field.1 != "jean@elsewhere.example").collect();
    let before = told(&app).len();
    assert_eq!(secretariat.post(&format!("{nomination}/replacement"), &successor).await.status, 303);
    let now = told(&app);
    for line in [claire_is_told("left"), step("jean@elsewhere.example", "left"), claire_is_told("nominated")] {
        assert!(now[before..].contains(&line), "{line:?}: {now:?}");
    }
    assert_eq!(jean.get("/dashboard").await.status, 401);
    assert!(now.iter().all(|(to, _)| to.ends_with("@ministere.example") || to.starts_with("jean@")), "{now:?}");
});

each_database!(a_letter_about_focal_points_is_not_cancelled_by_those_whom_it_watches, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/required.toml");
    come(&app, "claire@ministere.example").await;
    let secretariat = app.secretariat().await;
    let page = secretariat.get("/cycles/2018-2021/board/FRA").await;
    assert!(page.text().contains("told by letter"), "who nominates knows that it is told: {}", page.text());
    secretariat.post("/nominations", &MADE_UP).await;
    let id =
        crate::lines(&app, "SELECT CAST(id AS TEXT) AS line FROM mail_messages WHERE kind = 'focal-point'").remove(0);
    for person in [&secretariat, &app.administrator().await] {
        assert_eq!(person.post(&format!("/mail/{id}/cancelling"), &[]).await.status, 409);
    }
    let shown = secretariat.get(&format!("/mail/{id}")).await;
    for part in ["France", "Jean Personne", "jean@elsewhere.example"] {
        assert!(shown.text().contains(part), "{part}: {}", shown.text());
    }
});

each_database!(what_opens_the_account_of_who_answers_is_handed_to_nobody, async |database| {
    let app = TestApp::start(database).await;
    let (claire, _) = come(&app, "claire@ministere.example").await;
    let contributor = app.invite("c@ministere.example", Role::Contributor, Some("FRA"));
    app.arrive(&mut app.nobody(), &contributor).await;
    let administrator = app.administrator().await;
    let asked = app.nobody().fill("/password-reset", &[("email", "claire@ministere.example")]).await;
    assert!(asked.status < 400, "{}", asked.text());
    queue(&app, &contributor, Letter::PasswordReset, "c");
    let address = "new@elsewhere.example".parse().expect("an address");
    queue(&app, &claire, Letter::EmailChange { address }, "e");
    let waiting = "SELECT CAST(id AS TEXT) AS line FROM mail_messages WHERE kind IN ('password-reset', 'email-change')";
    let letters = crate::lines(&app, waiting);
    assert_eq!(letters.len(), 3);
    for id in letters {
        let refused = administrator.post(&format!("/mail/{id}/hand-over"), &[]).await;
        assert!(refused.status == 409 && refused.text().contains("nominate the person anew"), "{}", refused.text());
        let shown = administrator.get(&format!("/mail/{id}")).await;
        assert!(!shown.has("form[action$='/hand-over']") && shown.text().contains("SMTP"), "{}", shown.text());
    }
    let links = "SELECT CAST(purpose AS TEXT) AS line FROM one_time_links WHERE ended_at IS NULL";
    let open = crate::lines(&app, links);
    assert!(!open.iter().any(|purpose| purpose != "invitation"), "what is refused makes no link: {open:?}");
    let staff = app.account(Role::Rapporteur, None, None);
    let link = app.link(&staff, Purpose::PasswordReset, TimeDelta::hours(1));
    assert_eq!(app.nobody().get(&link).await.status, 303, "a reset of staff goes on as before");
});
