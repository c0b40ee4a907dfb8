//! Reminders: steps, who would be reminded, and that nobody is reminded twice.

mod look;

use chrono::{NaiveDate, TimeDelta};
use survey_server::services::account::Account;
use survey_server::services::{Authority, Platform, Role, Who, deadline, reminder};
use survey_server::storage::ReminderStepId;
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;
use survey_tests::smtp::MailServer;

use super::{mailer, messages, parse, send};

const LABEL: &str = "2018-2021";

/// An open cycle with a deadline in ten days.
async fn open(app: &TestApp) -> Person {
    app.open_cycle(LABEL, "examples/required.toml");
    let day = Platform::today() + TimeDelta::days(10);
    deadline::set(&app.platform, &Authority::Operator, &LABEL.parse().expect("a label"), Some(day))
        .expect("a deadline");
    app.secretariat().await
}

/// Sets a step on the page and gives its address, to which the page leads.
async fn add(secretariat: &Person, fields: &[(&str, &str)]) -> String {
    let page = secretariat.post(&format!("/cycles/{LABEL}/reminders"), fields).await;
    assert_eq!(page.status, 303, "{}", page.text());
    page.location().to_owned()
}

/// Looks at whom a step would remind, and gives the mark of what was seen.
async fn look(secretariat: &Person, step: &str) -> String {
    secretariat.get(step).await.value("seen").expect("the page says what was seen")
}

/// Looks at a step and lets the platform send it by itself.
async fn switch_on(secretariat: &Person, step: &str) {
    let seen = look(secretariat, step).await;
    let page = secretariat.post(&format!("{step}/switch"), &[("is_on", "yes"), ("seen", &seen)]).await;
    assert_eq!(page.status, 303, "{}", page.text());
}

/// Looks at a step and sends it.
async fn send_step(secretariat: &Person, step: &str) {
    let seen = look(secretariat, step).await;
    let page = secretariat.post(&format!("{step}/sending"), &[("seen", &seen)]).await;
    assert_eq!(page.location(), "/mail?kind=reminder", "{}", page.text());
}

fn focal_point(app: &TestApp, state: &str) -> Account {
    app.account(Role::FocalPoint, Some(state), None)
}

fn id(step: &str) -> ReminderStepId {
    step.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id")
}

fn queue_due(app: &TestApp, today: NaiveDate) -> usize {
    reminder::queue_due(&app.platform, &Who::platform(), today).expect("the database does its part")
}

fn recipients(server: &MailServer) -> Vec<String> {
    let mut to: Vec<String> = server.taken().into_iter().flat_map(|taken| taken.to).collect();
    to.sort();
    to
}

each_database!(a_step_reminds_nobody_twice_whoever_sends_it, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    for state in ["KEN", "TCD", "UGA"] {
        focal_point(&app, state);
    }
    let step = add(&secretariat, &[("kind", "deadline_near"), ("days_before", "10")]).await;
    switch_on(&secretariat, &step).await;
    let other = Platform::open(&database.address).expect("a second server");
    let today = Platform::today();
    let queued = std::thread::scope(|scope| {
        let second = scope.spawn(|| reminder::queue_due(&other, &Who::platform(), today).expect("it works"));
        queue_due(&app, today) + second.join().expect("no panic")
    });
    assert_eq!(queued, 3);
    assert_eq!(queue_due(&app, today), 0);
    secretariat.post(&format!("{step}/switch"), &[("is_on", "no")]).await;
    send_step(&secretariat, &step).await;
    assert_eq!(messages(&app).len(), 3);
    let server = MailServer::start();
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 3);
    assert_eq!((queue_due(&app, today), send(&app.platform, &mailer(&server)).sent), (0, 0));
    let page = secretariat.get(&step).await;
    assert!(page.text().contains("Nobody would get a letter") && page.text().contains("Reminded by this step (3)"));
    let sent = app.platform.database().read(|conn| {
        let cycle = survey_server::storage::cycle::list(conn)?.remove(0);
        reminder::sent_by_respondent(conn, cycle.id)
    });
    assert!(sent.expect("a count").values().all(|(count, _)| *count == 1));
    let audit = crate::audit_actions(&app);
    assert_eq!(audit.iter().filter(|action| *action == "reminder.queued").count(), 1, "{audit:?}");
});

each_database!(a_step_goes_out_on_its_day_and_some_days_later_but_not_for_ever, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    focal_point(&app, "KEN");
    let chad = focal_point(&app, "TCD");
    let today = Platform::today();
    let (soon, late) = (today + TimeDelta::days(10), today + TimeDelta::days(20));
    let of = survey_model::respondent::Respondent::administration("TCD".parse().expect("a state"));
    deadline::extend(
        &app.platform,
        &Authority::Operator,
        &LABEL.parse().expect("a label"),
        &of,
        &late.to_string(),
        "x",
    )
    .expect("more time");
    let step = add(&secretariat, &[("kind", "not_started"), ("days_before", "3")]).await;
    switch_on(&secretariat, &step).await;
    let day_before = |day: NaiveDate, days| day - TimeDelta::days(days);
    let reminders = || messages(&app).into_iter().filter(|message| message.kind == "reminder").collect::<Vec<_>>();
    assert_eq!(queue_due(&app, day_before(soon, 4)), 0, "not before its day");
    assert_eq!(queue_due(&app, day_before(soon, 1)), 1, "a server that was down sends it later");
    assert_eq!(queue_due(&app, day_before(late, 3)), 1, "who has more time is reminded later");
    assert_eq!(reminders()[0].account_id, chad.id);
    let old = focal_point(&app, "UGA");
    assert_eq!(queue_due(&app, soon + TimeDelta::days(1)), 0, "nobody is reminded after the deadline");
    let step = add(&secretariat, &[("kind", "not_started"), ("on_day", &today.to_string())]).await;
    switch_on(&secretariat, &step).await;
    assert_eq!(queue_due(&app, today + TimeDelta::days(4)), 0, "a day that is long over is over");
    assert!(!reminders().iter().any(|message| message.account_id == old.id));
});

each_database!(a_step_that_is_off_waits_for_somebody_to_send_it, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    focal_point(&app, "KEN");
    let today = Platform::today().to_string();
    let step = add(&secretariat, &[("kind", "not_started"), ("on_day", &today)]).await;
    assert_eq!(queue_due(&app, Platform::today()), 0);
    switch_on(&secretariat, &step).await;
    assert_eq!(queue_due(&app, Platform::today()), 1);
    assert_eq!(secretariat.post(&format!("{step}/removal"), &[]).await.status, 303);
    assert_eq!(secretariat.get(&step).await.status, 404);
    assert_eq!(secretariat.post(&format!("{step}/sending"), &[]).await.status, 404);
    assert_eq!(messages(&app)[0].reminder_step_id, Some(id(&step)), "what it sent keeps its reason");
});

each_database!(a_reminder_that_is_overtaken_by_the_sign_off_is_not_sent, async |database| {
    let (app, server) = (TestApp::start(database).await, MailServer::start());
    let secretariat = open(&app).await;
    let kenya = app.focal_point("KEN").await;
    let step = add(&secretariat, &[("kind", "deadline_near"), ("days_before", "10")]).await;
    send_step(&secretariat, &step).await;
    let response = crate::signed_off(&kenya, LABEL).await;
    let pass = send(&app.platform, &mailer(&server));
    assert_eq!((pass.sent, pass.cancelled), (1, 1), "the receipt goes, the reminder does not");
    let receipt = server.taken().remove(0);
    let letter = parse(&receipt);
    assert_eq!(letter.subject(), Some("Kenya: receipt for submission 1 to cycle 2018-2021"));
    let text = letter.body_text(0).expect("a text");
    let shown = kenya.get(&format!("{response}/submissions/1")).await;
    let hash = shown.texts("dl code").remove(0);
    assert!(
        text.contains(&hash) && text.contains(&format!("https://survey.example{response}/submissions/1")),
        "{text}"
    );
    assert!(secretariat.get(&step).await.text().contains("Signed off (1)"));
});

each_database!(a_step_that_can_not_be_is_shown_again_with_every_reason, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    let address = format!("/cycles/{LABEL}/reminders");
    let yesterday = (Platform::today() - TimeDelta::days(1)).to_string();
    let over = secretariat.post(&address, &[("kind", "not_started"), ("on_day", &yesterday)]).await;
    assert_eq!(over.status, 422);
    assert_eq!(over.errors(), ["This day is over; give today or a later day"]);
    for (fields, count) in [
        (&[][..], 2),
        (&[("kind", "not_started"), ("on_day", "soon")], 1),
        (&[("kind", "not_started"), ("days_before", "366")], 1),
        (&[("kind", "not_started"), ("days_before", "-1")], 1),
        (&[("kind", "not_started"), ("on_day", "2030-01-01"), ("days_before", "1")], 1),
        (&[("kind", "everybody"), ("days_before", "1")], 1),
    ] {
        let page = secretariat.post(&address, fields).await;
        assert_eq!((page.status, page.errors().len()), (422, count), "{fields:?}: {:?}", page.errors());
    }
    for field in ["other", "is_on"] {
        assert_eq!(secretariat.post(&address, &[(field, "yes")]).await.status, 400, "{field}");
    }
    assert_eq!(secretariat.get("/cycles/1999-2002/reminders").await.status, 404);
    for _ in 0..20 {
        add(&secretariat, &[("kind", "not_started"), ("days_before", "5")]).await;
    }
    let full = secretariat.post(&address, &[("kind", "not_started"), ("days_before", "5")]).await;
    assert_eq!(full.status, 409);
    assert!(full.text().contains("at most 20 steps"));
});
