//! Whatever takes an account out of somebody's hands ends all that opens it: sessions, tokens, links that are still open.

use chrono::TimeDelta;
use survey_server::services::Role;
use survey_server::services::account::Account;
use survey_server::services::one_time_link::Purpose;
use survey_server::storage::account;
use survey_tests::app::{PASSWORD, Person, TestApp};
use survey_tests::each_database;

use crate::api_token::make_token;

const EMAIL: &str = "amina@ministry.example";
const NEW: &str = "eleven brown hyenas at night";

/// Everything that opens the account of one person, beside the session that the person is using.
struct Ways {
    account: Account,
    person: Person,
    elsewhere: Person,
    program: Person,
    links: Vec<String>,
}

impl Ways {
    async fn of(app: &TestApp, account: Account) -> Self {
        let (mut person, elsewhere) = (app.nobody(), app.nobody());
        let mut authenticator = app.arrive(&mut person, &account).await;
        let email = account.email.as_deref().unwrap_or_default();
        elsewhere.sign_in(email, PASSWORD).await;
        if let Some(authenticator) = &mut authenticator {
            elsewhere.fill("/sign-in/code", &[("code", &authenticator.code())]).await;
        }
        let program = app.nobody().with_token(&make_token(&person, &[]).await);
        let mut links = Vec::new();
        for purpose in [Purpose::PasswordReset, Purpose::EmailChange] {
            let link = app.link(&account, purpose, TimeDelta::hours(1));
            links.push(app.nobody().get(&link).await.location().to_owned());
        }
        let ways = Self { account, person, elsewhere, program, links };
        assert_eq!(ways.statuses(app).await, [200; 4], "everything is open at first");
        ways
    }

    async fn statuses(&self, app: &TestApp) -> [u16; 4] {
        [
            self.elsewhere.get("/account").await.status,
            // What a token for reading opens to every role.
            self.program.get("/questionnaires").await.status,
            app.nobody().get(&self.links[0]).await.status,
            app.nobody().get(&self.links[1]).await.status,
        ]
    }

    async fn assert_closed(&self, app: &TestApp, after: &str) {
        assert_eq!(self.statuses(app).await, [401, 401, 410, 410], "{after}");
        assert_eq!(self.person.get("/account").await.status, 401, "{after}: the session itself");
    }
}

fn focal_point(app: &TestApp) -> Account {
    app.invite(EMAIL, Role::FocalPoint, Some("KEN"))
}

each_database!(another_password_ends_all_but_the_session_that_chose_it, async |database| {
    let app = TestApp::start(database).await;
    let ways = Ways::of(&app, focal_point(&app)).await;
    let fields = [("current", PASSWORD), ("password", NEW), ("again", NEW)];
    assert_eq!(ways.person.post("/account/password", &fields).await.status, 303);
    assert_eq!(ways.statuses(&app).await, [401, 401, 410, 410]);
    assert_eq!(ways.person.get("/account").await.status, 200);
    assert!(ways.person.get("/account/tokens").await.text().contains("Revoked"));
    let events = "SELECT details AS line FROM audit_events WHERE action = 'password.changed'";
    let details = crate::lines(&app, events).remove(0);
    for part in [r#""tokens":"1""#, r#""sessions":"1""#, r#""links":"2""#] {
        assert!(details.contains(part), "{details}");
    }
});

each_database!(a_reset_of_the_password_ends_all_that_opens_the_account, async |database| {
    let app = TestApp::start(database).await;
    let ways = Ways::of(&app, focal_point(&app)).await;
    assert_eq!(app.nobody().fill(&ways.links[0], &[("password", NEW), ("again", NEW)]).await.status, 303);
    ways.assert_closed(&app, "a reset").await;
});

each_database!(what_administrators_do_ends_all_that_opens_the_account_for_good, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    let staff = Ways::of(&app, app.invite("staff@itu.example", Role::Rapporteur, None)).await;
    let step = async |of: &Ways, step: &str| {
        let done =
            administrator.post_with_password(&format!("/accounts/{}/steps", of.account.id), &[("step", step)]).await;
        assert_eq!(done.status, 303, "{step}");
    };
    step(&staff, "reset-second-factor").await;
    staff.assert_closed(&app, "the second factor was reset").await;
    let amina = Ways::of(&app, focal_point(&app)).await;
    step(&amina, "disable").await;
    amina.assert_closed(&app, "the account was disabled").await;
    step(&amina, "enable").await;
    amina.assert_closed(&app, "what ended when the account was disabled does not come back").await;
});

each_database!(an_erasure_ends_all_that_opens_the_account, async |database| {
    let app = TestApp::start(database).await;
    let ways = Ways::of(&app, focal_point(&app)).await;
    let administrator = app.administrator().await;
    let path = format!("/accounts/{}/erasure", ways.account.id);
    assert_eq!(administrator.post_with_password(&path, &[("confirmation", EMAIL)]).await.status, 200);
    assert_eq!(ways.statuses(&app).await, [401, 401, 404, 404], "links are removed altogether");
    assert_eq!(ways.person.get("/account").await.status, 401);
});

fn nomination<'a>(name: &'a str, email: &'a str) -> [(&'a str, &'a str); 5] {
    let [state, language] = [("member_state", "KEN"), ("language", "en")];
    [state, ("name", name), ("email", email), language, ("administration", "Ministry of ICT")]
}

each_database!(the_end_of_a_nomination_ends_all_that_opens_the_account, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let nominate = async |email: &'static str| {
        let recorded = secretariat.post("/nominations", &nomination("Amina Odhiambo", email)).await;
        assert_eq!(recorded.status, 303, "{}", recorded.text());
        let find = move |conn: &mut survey_server::storage::Connection| account::find_by_email(conn, email);
        let made = app.platform.database().read(find).expect("a query").expect("an account");
        let path = recorded.location().split('?').next().unwrap_or_default().to_owned();
        (path, Ways::of(&app, made).await)
    };
    let (path, amina) = nominate(EMAIL).await;
    let successor = [&nomination("Brian Otieno", "brian@ministry.example")[..], &[("reason", "a new post")]].concat();
    assert_eq!(secretariat.post(&format!("{path}/replacement"), &successor).await.status, 303);
    amina.assert_closed(&app, "somebody took the place").await;
    let (path, carol) = nominate("carol@ministry.example").await;
    assert_eq!(secretariat.post(&format!("{path}/ending"), &[("reason", "left")]).await.status, 303);
    carol.assert_closed(&app, "the nomination ended").await;
});

each_database!(another_role_ends_all_that_opened_the_account_in_the_former_one, async |database| {
    let app = TestApp::start(database).await;
    let ways = Ways::of(&app, app.invite(EMAIL, Role::Contributor, Some("KEN"))).await;
    let secretariat = app.secretariat().await;
    let recorded = secretariat.post("/nominations", &nomination("Amina Odhiambo", EMAIL)).await;
    assert_eq!(recorded.status, 303, "{}", recorded.text());
    ways.assert_closed(&app, "a contributor became a focal point").await;
    assert_eq!(app.nobody().sign_in(EMAIL, PASSWORD).await.status, 303, "the password is still the person's");
});
