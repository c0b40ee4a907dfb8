//! Reminders: steps, who would be reminded, and that nobody is reminded twice.

use chrono::{NaiveDate, TimeDelta};
use survey_server::services::account::{Account, AccountStatus, set_status};
use survey_server::services::{Authority, Platform, Role, Who, deadline, reminder};
use survey_server::storage::{Connection, ReminderStepId};
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

/// Sets a step on the page and gives its address.
async fn add(secretariat: &Person, fields: &[(&str, &str)]) -> String {
    let page = secretariat.post(&format!("/cycles/{LABEL}/reminders"), fields).await;
    assert_eq!(page.status, 303, "{}", page.text());
    secretariat.get(page.location()).await.attributes("main a.button", "href").pop().expect("a step")
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

each_database!(a_look_beforehand_says_who_and_who_not_and_sends_nothing, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    let (lead, second) = (focal_point(&app, "KEN"), focal_point(&app, "KEN"));
    let (invited, disabled, nowhere) = (focal_point(&app, "TCD"), focal_point(&app, "FRA"), focal_point(&app, "PER"));
    let started = focal_point(&app, "UGA");
    app.signed_in(&started).await.start_response(LABEL).await;
    for (account, status) in [(invited.id, AccountStatus::Invited), (disabled.id, AccountStatus::Disabled)] {
        let set =
            move |conn: &mut Connection| set_status(conn, &survey_server::services::Who::operator(), account, status);
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
    let sent = secretariat.post(&format!("{step}/sending"), &[]).await;
    assert_eq!(sent.location(), "/mail?kind=reminder");
    let server = MailServer::start();
    assert_eq!(send(&app.platform, &mailer(&server)).sent, 2);
    let mut expected = [lead.email.expect("an address"), second.email.expect("an address")];
    expected.sort();
    assert_eq!(recipients(&server), expected);
});

each_database!(a_step_reminds_nobody_twice_whoever_sends_it, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    for state in ["KEN", "TCD", "UGA"] {
        focal_point(&app, state);
    }
    let step = add(&secretariat, &[("kind", "deadline_near"), ("days_before", "10"), ("is_on", "yes")]).await;
    let other = Platform::open(&database.address).expect("a second server");
    let today = Platform::today();
    let queued = std::thread::scope(|scope| {
        let second = scope.spawn(|| reminder::queue_due(&other, &Who::platform(), today).expect("it works"));
        queue_due(&app, today) + second.join().expect("no panic")
    });
    assert_eq!(queued, 3);
    assert_eq!(queue_due(&app, today), 0);
    assert_eq!(secretariat.post(&format!("{step}/sending"), &[]).await.status, 303);
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
    add(&secretariat, &[("kind", "not_started"), ("days_before", "3"), ("is_on", "yes")]).await;
    let day_before = |day: NaiveDate, days| day - TimeDelta::days(days);
    let reminders = || messages(&app).into_iter().filter(|message| message.kind == "reminder").collect::<Vec<_>>();
    assert_eq!(queue_due(&app, day_before(soon, 4)), 0, "not before its day");
    assert_eq!(queue_due(&app, day_before(soon, 1)), 1, "a server that was down sends it later");
    assert_eq!(queue_due(&app, day_before(late, 3)), 1, "who has more time is reminded later");
    assert_eq!(reminders()[0].account_id, chad.id);
    let old = focal_point(&app, "UGA");
    assert_eq!(queue_due(&app, soon + TimeDelta::days(1)), 0, "nobody is reminded after the deadline");
    add(&secretariat, &[("kind", "not_started"), ("on_day", &day_before(today, 4).to_string()), ("is_on", "yes")])
        .await;
    assert_eq!(queue_due(&app, today), 0, "a day that is long over is over");
    assert!(!reminders().iter().any(|message| message.account_id == old.id));
});

each_database!(a_step_that_is_off_waits_for_somebody_to_send_it, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = open(&app).await;
    focal_point(&app, "KEN");
    let today = Platform::today().to_string();
    let step = add(&secretariat, &[("kind", "not_started"), ("on_day", &today)]).await;
    assert_eq!(queue_due(&app, Platform::today()), 0);
    assert_eq!(secretariat.post(&format!("{step}/switch"), &[("is_on", "yes")]).await.status, 303);
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
    secretariat.post(&format!("{step}/sending"), &[]).await;
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
    assert_eq!(secretariat.post(&address, &[("other", "x")]).await.status, 400);
    assert_eq!(secretariat.get("/cycles/1999-2002/reminders").await.status, 404);
    for _ in 0..20 {
        add(&secretariat, &[("kind", "not_started"), ("days_before", "5")]).await;
    }
    let full = secretariat.post(&address, &[("kind", "not_started"), ("days_before", "5")]).await;
    assert_eq!(full.status, 409);
    assert!(full.text().contains("at most 20 steps"));
});
