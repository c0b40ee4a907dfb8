//! What an administrator does about who gets in asks for the password again: a session that somebody has got hold of doesn't suffice.

use survey_server::services::account::{Account, AccountStatus, NewAccount};
use survey_server::services::email_address::EmailAddress;
use survey_server::services::mail::Letter;
use survey_server::services::person_name::PersonName;
use survey_server::services::{Role, demonstration};
use survey_server::storage::{Connection, account};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

use crate::mail::{messages, queue};

const WRONG: &str = "The current password is wrong";

const INVITATION: [(&str, &str); 4] =
    [("name", "Li Wei"), ("email", "li@itu.example"), ("role", "rapporteur"), ("language", "zh")];

fn all(app: &TestApp) -> Vec<Account> {
    app.platform.database().read(account::list).expect("a list")
}

fn invited(app: &TestApp) -> usize {
    all(app).iter().filter(|account| account.email.as_deref() == Some("li@itu.example")).count()
}

fn assert_refused(page: &Page, field: &str) {
    assert_eq!((page.status, page.errors()), (422, vec![WRONG.to_owned()]), "{}", page.text());
    assert_eq!(page.attributes("[aria-invalid]", "id"), [field]);
    assert_eq!(page.attributes(".errors a", "href"), [format!("#{field}")], "the summary leads to the field");
}

each_database!(nobody_is_invited_without_the_password, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    let page = administrator.post("/accounts", &INVITATION).await;
    assert_refused(&page, "current-invite");
    assert_eq!(page.value("email").as_deref(), Some("li@itu.example"), "what was typed is there again");
    let wrong = [INVITATION.as_slice(), &[("current", "a guess")]].concat();
    assert_eq!(administrator.post("/accounts", &wrong).await.status, 422);
    assert_eq!(invited(&app), 0);
    assert_eq!(administrator.post_with_password("/accounts", &INVITATION).await.status, 303);
    assert_eq!(invited(&app), 1);
});

each_database!(a_role_is_chosen_and_never_given_by_default, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    let options = administrator.get("/accounts").await;
    assert_eq!(options.value("role"), None, "none is chosen beforehand");
    assert_eq!(options.attributes("#role option", "value")[0], "");
    let mut form = INVITATION;
    form[2].1 = "";
    let page = administrator.post("/accounts", &form).await;
    assert_eq!(page.errors(), ["Choose the role in which the person is invited", WRONG], "all of it at once");
    assert_eq!(administrator.post_with_password("/accounts", &form).await.status, 422);
    assert_eq!(invited(&app), 0);
});

each_database!(accounts_are_not_disabled_enabled_or_reset_without_the_password, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    let staff = app.invite("staff@itu.example", Role::Secretariat, None);
    app.arrive(&mut app.nobody(), &staff).await;
    let path = format!("/accounts/{}", staff.id);
    let status = || all(&app).into_iter().find(|of| of.id == staff.id).map(|of| of.status);
    let step = async |step: &str| administrator.post(&format!("{path}/steps"), &[("step", step)]).await;
    assert_refused(&step("disable").await, "current-disable");
    assert_refused(&step("reset-second-factor").await, "current-reset-second-factor");
    assert_eq!(status(), Some(AccountStatus::Active));
    assert!(administrator.get(&path).await.text().contains("second factor set up"));
    administrator.post_with_password(&format!("{path}/steps"), &[("step", "disable")]).await;
    assert_refused(&step("enable").await, "current-enable");
    assert_eq!(status(), Some(AccountStatus::Disabled));
});

each_database!(another_letter_to_whoever_was_invited_needs_no_password, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    let path = format!("/accounts/{}", app.invite("li@itu.example", Role::Rapporteur, None).id);
    let again = administrator.post(&format!("{path}/steps"), &[("step", "invite-again")]).await;
    assert_eq!(again.location(), format!("{path}?done=invite-again"));
});

each_database!(nobody_is_erased_without_the_password, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    let person = app.account(Role::Rapporteur, None, None);
    let email = person.email.clone().expect("an address");
    let page = administrator.post(&format!("/accounts/{}/erasure", person.id), &[("confirmation", &email)]).await;
    assert_refused(&page, "current-erasure");
    assert!(all(&app).contains(&person));
});

each_database!(the_link_of_staff_is_not_handed_over_without_the_password, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    let staff = app.invite("staff@itu.example", Role::Rapporteur, None);
    queue(&app, &staff, Letter::Invitation { invited_by: None }, "staff");
    let path = format!("/mail/{}", messages(&app)[0].id);
    let page = administrator.post(&format!("{path}/hand-over"), &[]).await;
    assert_refused(&page, "current-hand-over");
    assert!(administrator.get(&path).await.text().contains("Waiting"), "the letter stays in the queue");
    let focal_point = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    queue(&app, &focal_point, Letter::Invitation { invited_by: None }, "focal point");
    let of_focal_point = messages(&app).into_iter().find(|of| of.account_id == focal_point.id).expect("a letter");
    let path = format!("/mail/{}", of_focal_point.id);
    assert!(!administrator.get(&path).await.has("input[type=password]"), "it is part of every day's work");
    assert_eq!(administrator.post(&format!("{path}/hand-over"), &[]).await.status, 200);
});

each_database!(guesses_on_all_these_forms_count_together, async |database| {
    let app = TestApp::start(database).await;
    let administrator = app.administrator().await;
    let person = app.account(Role::Rapporteur, None, None);
    let mut statuses = Vec::new();
    for path in ["/accounts", "/steps", "/erasure", "/accounts", "/steps", "/erasure"] {
        let path = if path == "/accounts" { path.to_owned() } else { format!("/accounts/{}{path}", person.id) };
        let guess = [INVITATION.as_slice(), &[("step", "disable"), ("current", "a guess")]].concat();
        statuses.push(administrator.post(&path, &guess).await.status);
    }
    assert_eq!(statuses, [422, 422, 422, 422, 422, 429]);
    assert_eq!(administrator.post_with_password("/accounts", &INVITATION).await.status, 429);
});

each_database!(whoever_has_no_password_is_told_how_to_choose_one, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account_without_password(Role::Administrator, None);
    let page = app.signed_in(&account).await.post("/accounts", &INVITATION).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("Choose one first, with “I have forgotten my password”"), "{}", page.text());
    assert_eq!(invited(&app), 0);
});

/// The administrator of the demonstration, who comes by a link and has no password.
async fn of_demonstration(app: &TestApp) -> Person {
    let email = EmailAddress::parse("unused@itu.example").expect("an address");
    let new = NewAccount::staff(email, PersonName::parse("Demonstration").expect("a name"), Role::Administrator);
    let make = move |conn: &mut Connection| demonstration::person(conn, &new);
    app.signed_in(&app.platform.database().write(make).expect("an account")).await
}

each_database!(the_demonstration_has_no_passwords_and_asks_for_none, async |database| {
    let app = TestApp::start(database).await;
    let administrator = of_demonstration(&app).await;
    assert!(!administrator.get("/accounts").await.has("input[type=password]"));
    assert_eq!(administrator.post("/accounts", &INVITATION).await.status, 303);
    assert_eq!(invited(&app), 1);
});
