//! A look beforehand: who would be reminded by a step, and that none is let go over a list that nobody has looked at.

use survey_server::services::account::{Account, AccountStatus, set_status};
use survey_server::services::{Platform, Who};
use survey_server::storage::Connection;
use survey_tests::app::TestApp;
use survey_tests::each_database;
use survey_tests::smtp::MailServer;

use super::super::{mailer, messages, send};
use super::{LABEL, add, focal_point, open, queue_due, recipients, send_step, switch_on};

each_database!(a_look_beforehand_says_who_and_who_not_and_sends_nothing, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    let (lead, second) = (focal_point(&app, "KEN"), focal_point(&app, "KEN"));
    let (invited, disabled, nowhere) = (focal_point(&app, "TCD"), focal_point(&app, "FRA"), focal_point(&app, "PER"));
    let started = focal_point(&app, "UGA");
    app.signed_in(&started).await.start_response(LABEL).await;
    for (account, status) in [(invited.id, AccountStatus::Invited), (disabled.id, AccountStatus::Disabled)] {
        let set = move |conn: &mut Connection| set_status(conn, &Who::operator(), account, status);
        app.platform.database().write(set).expect("the account is there");
    }
    let erase = move |conn: &mut Connection| {
        let account = Account { email: None, ..nowhere.clone() };
        survey_server::storage::account::update(conn, &account)
    };
    app.platform.database().write(erase).expect("the account is there");
    let step = add(&secretariat, &[("kind", "not_started"), ("days_before", "5")]).await;
    let page = secretariat.get(&step).await;
    let rows = page.texts("tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows.iter().all(|row| row.starts_with("Kenya")) && rows.iter().any(|row| row.contains("in the lead")));
    let reasons = page.texts("details.more").join("\n");
    for (reason, state) in [
        ("Invitation not accepted yet (1)", "Chad"),
        ("Account disabled (1)", "France"),
        ("No e-mail address (1)", "Peru"),
        ("Started (1)", "Uganda"),
        ("No focal point (189)", "Spain"),
    ] {
        let line = reasons.lines().find(|line| line.contains(reason));
        assert!(line.is_some_and(|line| line.contains(state)), "{reason}: {reasons}");
    }
    assert!(messages(&app).is_empty(), "nothing was queued by looking");
    send_step(&secretariat, &step).await;
    let server = MailServer::start();
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 2);
    let mut expected = [lead.email.expect("an address"), second.email.expect("an address")];
    expected.sort();
    assert_eq!(recipients(&server), expected);
});

each_database!(a_step_is_let_go_only_over_the_list_that_was_looked_at, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    focal_point(&app, "KEN");
    let today = Platform::today();
    let step = add(&secretariat, &[("kind", "not_started"), ("on_day", &today.to_string())]).await;
    assert_eq!(queue_due(&app, today), 0, "a new step is off, also on its day");
    let steps = secretariat.get(&format!("/cycles/{LABEL}/reminders")).await;
    assert!(!steps.has("form[action$='/switch']"), "the list of steps can't switch one on");
    let page = secretariat.get(&step).await;
    assert!(page.text().contains("Letters that go at once, since their day has come: 1."), "{}", page.text());
    assert!(page.has("a[href^='/mail/letters/reminder-not-started']"), "the letter can be looked at");
    let seen = page.value("seen").expect("the page says what was seen");
    focal_point(&app, "TCD");
    let made_up = "0".repeat(64);
    for seen in ["", &made_up, &seen] {
        for way in ["switch", "sending"] {
            let refused = secretariat.post(&format!("{step}/{way}"), &[("is_on", "yes"), ("seen", seen)]).await;
            assert_eq!(refused.status, 409, "{way} {seen}");
            assert!(refused.text().contains("Nothing was sent or switched on"), "{}", refused.text());
            assert_eq!(refused.texts("tbody tr").len(), 2, "the list as it is now is shown at once");
        }
    }
    assert_eq!((queue_due(&app, today), messages(&app).len()), (0, 0));
    switch_on(&secretariat, &step).await;
    let steps = secretariat.get(&format!("/cycles/{LABEL}/reminders")).await;
    assert!(steps.has("form[action$='/switch']"), "it can be switched off there");
    assert_eq!(secretariat.post(&format!("{step}/switch"), &[("is_on", "no")]).await.status, 303);
    assert_eq!(queue_due(&app, today), 0, "it is off again");
    switch_on(&secretariat, &step).await;
    assert_eq!(queue_due(&app, today), 2);
});
