use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use survey_server::services::Role;
use survey_server::services::account::Account;
use survey_tests::app::{PASSWORD, Person, TestApp};
use survey_tests::each_database;

use super::letters;

async fn administrator(app: &TestApp, email: &str) -> (Person, Account) {
    let account = app.invite(email, Role::Administrator, None);
    let mut person = app.nobody();
    app.arrive(&mut person, &account).await;
    (person, account)
}

fn invitation<'a>(email: &'a str, role: &'a str, body: &'a str) -> [(&'a str, &'a str); 5] {
    [("name", "Li Wei"), ("email", email), ("role", role), ("body", body), ("language", "zh")]
}

each_database!(an_administrator_invites_people_and_finds_them_again, async |database| {
    let app = TestApp::start(database).await;
    let (person, _) = administrator(&app, "jane@itu.example").await;
    let made = person.post_with_password("/accounts", &invitation("li@itu.example", "rapporteur", "")).await;
    assert_eq!(made.status, 303, "{}", made.text());
    let page = person.get(made.location()).await;
    for part in ["Li Wei", "li@itu.example", "Rapporteur", "invited", "中文", "the letter is in the outbox"] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    assert_eq!(letters(&app, "invitation"), ["li@itu.example"]);
    let twice = person.post_with_password("/accounts", &invitation("LI@itu.example", "secretariat", "")).await;
    assert_eq!((twice.status, twice.errors()), (422, vec!["There is an account with this address already".to_owned()]));
    let nobody =
        person.post_with_password("/accounts", &invitation("first@itu.example", "coordination_body", "")).await;
    assert_eq!(nobody.errors(), ["Give the name of the body"]);
    let body =
        person.post_with_password("/accounts", &invitation("first@itu.example", "coordination_body", "FIRST")).await;
    assert_eq!(body.status, 303);
    assert_eq!(
        person.post_with_password("/accounts", &invitation("x@itu.example", "focal_point", "")).await.status,
        400
    );
    let found = async |query: &str| {
        person.get(&format!("/accounts?{query}")).await.attributes("li a[href^='/accounts/']", "href").len()
    };
    assert_eq!(found("").await, 3);
    assert_eq!(found("role=rapporteur").await, 1);
    assert_eq!(found("status=invited").await, 2);
    assert_eq!(found("text=FIRST@").await, 1);
    assert_eq!(found("text=nobody").await, 0);
});

each_database!(a_disabled_account_is_out_at_once_and_can_come_back, async |database| {
    let app = TestApp::start(database).await;
    let (person, _) = administrator(&app, "jane@itu.example").await;
    let account = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    let amina = app.nobody();
    app.arrive(&mut amina.clone(), &account).await;
    let path = format!("/accounts/{}", account.id);
    let disabled = person.post_with_password(&format!("{path}/steps"), &[("step", "disable")]).await;
    assert_eq!(disabled.location(), format!("{path}?done=disable"));
    assert_eq!(amina.get("/dashboard").await.status, 401);
    assert_eq!(app.nobody().sign_in("amina@ministry.example", PASSWORD).await.status, 422);
    assert_eq!(person.post_with_password(&format!("{path}/steps"), &[("step", "enable")]).await.status, 303);
    assert_eq!(app.nobody().sign_in("amina@ministry.example", PASSWORD).await.status, 303);
    assert_eq!(person.post(&format!("{path}/name"), &[("name", "Amina O.")]).await.status, 303);
    assert!(person.get(&path).await.text().contains("Amina O."));
    assert_eq!(person.post(&format!("{path}/name"), &[("name", "")]).await.status, 422);
    assert_eq!(person.post_with_password(&format!("{path}/steps"), &[("step", "erase")]).await.status, 400);
    assert_eq!(
        person.post_with_password(&format!("{path}/steps"), &[("step", "invite-again")]).await.status,
        409,
        "she has accepted"
    );
});

each_database!(nobody_shuts_the_platform_off_from_its_administrators, async |database| {
    let app = TestApp::start(database).await;
    let (jane, jane_account) = administrator(&app, "jane@itu.example").await;
    let step = async |by: &Person, of: &Account, step: &str| {
        by.post_with_password(&format!("/accounts/{}/steps", of.id), &[("step", step)]).await
    };
    let own = step(&jane, &jane_account, "disable").await;
    assert!(own.status == 409 && own.text().contains("Nobody does this to the own account"), "{}", own.text());
    assert_eq!(step(&jane, &jane_account, "reset-second-factor").await.status, 409);
    let (john, john_account) = administrator(&app, "john@itu.example").await;
    assert_eq!(step(&jane, &john_account, "disable").await.status, 303, "one is left");
    assert_eq!(john.get("/accounts").await.status, 401);
});

each_database!(a_lost_second_factor_is_reset_by_an_administrator_and_set_up_anew, async |database| {
    let app = TestApp::start(database).await;
    let (jane, _) = administrator(&app, "jane@itu.example").await;
    let account = app.invite("staff@itu.example", Role::Secretariat, None);
    let staff = app.nobody();
    app.arrive(&mut staff.clone(), &account).await;
    let path = format!("/accounts/{}/steps", account.id);
    assert_eq!(jane.post_with_password(&path, &[("step", "reset-second-factor")]).await.status, 303);
    assert_eq!(staff.get("/monitor").await.status, 401, "sessions are over");
    assert_eq!(letters(&app, "second-factor-removed"), ["staff@itu.example"]);
    let again = app.nobody();
    assert_eq!(again.sign_in("staff@itu.example", PASSWORD).await.location(), "/sign-in/second-factor");
    again.enrol("/sign-in/second-factor").await;
    assert_eq!(again.get("/monitor").await.status, 200);
});

each_database!(everything_about_accounts_is_in_the_audit_trail_without_names, async |database| {
    let app = TestApp::start(database).await;
    let (jane, account) = administrator(&app, "jane@itu.example").await;
    app.nobody().sign_in("jane@itu.example", "not the right password").await;
    app.nobody().sign_in("nobody@itu.example", "not the right password").await;
    jane.post_with_password("/accounts", &invitation("li@itu.example", "rapporteur", "")).await;
    let trail = jane.get(&format!("/audit?subject={}&kind=account", account.id)).await.text();
    for part in ["Invitation accepted", "Second factor set up", "Signed in", "Sign-in failed"] {
        assert!(trail.contains(part), "{part}: {trail}");
    }
    let all = jane.get("/audit").await;
    assert!(all.text().contains("Person invited"));
    assert!(!all.text().contains("nobody@itu.example") && !all.text().contains("li@itu.example"));
});

each_database!(a_former_lead_who_is_enabled_again_is_not_in_the_lead, async |database| {
    let app = TestApp::start(database).await;
    let (jane, _) = administrator(&app, "jane@itu.example").await;
    let former = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    app.arrive(&mut app.nobody(), &former).await;
    let steps = format!("/accounts/{}/steps", former.id);
    assert_eq!(jane.post_with_password(&steps, &[("step", "disable")]).await.status, 303);
    let next = app.invite("brian@ministry.example", Role::FocalPoint, Some("KEN"));
    assert!(next.is_lead, "the lead is free");
    assert_eq!(jane.post_with_password(&steps, &[("step", "enable")]).await.status, 303);
    let all = app.platform.database().read(survey_server::storage::account::list).expect("a list");
    let leads: Vec<_> = all.into_iter().filter(|of| of.is_lead).map(|of| of.id).collect();
    assert_eq!(leads, [next.id]);
    assert_eq!(app.nobody().sign_in("amina@ministry.example", PASSWORD).await.status, 303);
});

/// A form that is sent so slowly that something happens between its head and its end.
struct SlowForm {
    line: TcpStream,
    rest: String,
}

impl SlowForm {
    fn begin(app: &TestApp, cookie: &str, path: &str, body: &str) -> Self {
        let host = app.address.trim_start_matches("http://");
        let mut line = TcpStream::connect(host).expect("a line");
        let (first, rest) = body.split_at(1);
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\nconnection: close\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{first}",
            body.len()
        );
        line.write_all(head.as_bytes()).expect("the head is sent");
        Self { line, rest: rest.to_owned() }
    }

    /// Sends the rest, and gives the first line of the answer.
    async fn end(mut self) -> String {
        let answer = actix_web::web::block(move || {
            let mut answer = String::new();
            self.line.write_all(self.rest.as_bytes()).expect("the rest is sent");
            self.line.read_to_string(&mut answer).expect("an answer");
            answer
        });
        answer.await.expect("a thread").lines().next().unwrap_or_default().to_owned()
    }
}

each_database!(whoever_is_disabled_while_a_form_is_on_its_way_changes_nothing, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let (jane, _) = administrator(&app, "jane@itu.example").await;
    let account = app.account(Role::FocalPoint, Some("KEN"), None);
    let cookie = app.cookie_of(&account);
    let amina = app.nobody().with_cookie(&cookie).await;
    let response = amina.start_response("2018-2021").await;
    let csrf = &amina.token;
    let password = PASSWORD.replace(' ', "+");
    let token = format!("name=Mine&days=90&scope=read-only&current={password}&csrf={csrf}");
    let answer = format!("EVENTS=4&EVENTS%21revision=0&csrf={csrf}");
    let forms = [
        SlowForm::begin(&app, &cookie, "/account/tokens", &token),
        SlowForm::begin(&app, &cookie, &format!("{response}/sections/main"), &answer),
    ];
    // Until the heads have arrived, and it is known who sends the forms.
    actix_web::rt::time::sleep(Duration::from_millis(700)).await;
    let disabled = jane.post_with_password(&format!("/accounts/{}/steps", account.id), &[("step", "disable")]).await;
    assert_eq!(disabled.status, 303);
    for form in forms {
        assert_eq!(form.end().await, "HTTP/1.1 401 Unauthorized");
    }
    assert_eq!(crate::lines(&app, "SELECT id AS line FROM api_tokens").len(), 0);
    assert_eq!(crate::lines(&app, "SELECT item AS line FROM answers").len(), 0);
});
