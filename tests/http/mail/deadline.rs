//! Deadlines: for all, and later ones for single states.

use survey_model::respondent::Respondent;
use survey_server::services::{Authority, Platform, ServiceError, deadline};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

const LABEL: &str = "2018-2021";

async fn open(app: &TestApp, deadline: &str) -> Person {
    app.open_cycle(LABEL, "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    set(app, deadline);
    kenya
}

fn set(app: &TestApp, day: &str) {
    deadline::set(&app.platform, &Authority::Operator, &LABEL.parse().expect("a label"), day.parse().ok())
        .expect("the deadline is set");
}

fn extend(app: &TestApp, state: &str, day: &str, reason: &str) -> Result<(), ServiceError> {
    let of = Respondent::administration(state.parse().expect("a state"));
    deadline::extend(&app.platform, &Authority::Operator, &LABEL.parse().expect("a label"), &of, day, reason)
}

fn today() -> String {
    Platform::today().to_string()
}

fn days_from_now(days: i64) -> String {
    (Platform::today() + chrono::TimeDelta::days(days)).to_string()
}

each_database!(a_deadline_counts_until_its_day_is_over, async |database| {
    let app = TestApp::start(database).await;
    let kenya = open(&app, &today()).await;
    let response = kenya.start_response(LABEL).await;
    let section = kenya.get(&response).await.attributes(".tasks a", "href").remove(0);
    let form = kenya.get(&section).await;
    assert!(form.texts(".caption").concat().contains("Answers are taken until"), "{:?}", form.texts(".caption"));
    assert_eq!(kenya.post(&section, &[]).await.status, 303, "today is still a day");
    set(&app, &days_from_now(-1));
    assert_eq!(kenya.post(&section, &[]).await.status, 303, "what was typed is kept");
    let dashboard = kenya.get("/dashboard").await;
    assert!(dashboard.text().contains("The deadline was") && !dashboard.text().contains("has been signed off"));
    assert!(kenya.get(&response).await.text().contains("What you type is still saved"));
    assert!(!kenya.get(&format!("{response}/review")).await.has("#sign"), "there is nothing to sign");
    let refused = kenya.sign_off(&response).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("deadline-passed") && refused.text().contains("ask the secretariat"));
});

each_database!(after_the_deadline_nobody_starts, async |database| {
    let app = TestApp::start(database).await;
    let kenya = open(&app, "2020-01-01").await;
    assert!(!kenya.get("/dashboard").await.has("form[action$=responses]"));
    assert_eq!(kenya.post(&format!("/cycles/{LABEL}/responses"), &[]).await.status, 409);
});

each_database!(a_state_with_more_time_answers_on_and_others_do_not, async |database| {
    let app = TestApp::start(database).await;
    let kenya = open(&app, "2020-01-01").await;
    let chad = app.focal_point("TCD").await;
    extend(&app, "KEN", &days_from_now(7), "the ministry moved").expect("more time");
    let response = kenya.start_response(LABEL).await;
    let section = kenya.get(&response).await.attributes(".tasks a", "href").remove(0);
    assert_eq!(kenya.post(&section, &[]).await.status, 303);
    assert_eq!(chad.post(&format!("/cycles/{LABEL}/responses"), &[]).await.status, 409);
    set(&app, &days_from_now(30));
    let shown = kenya.get("/dashboard").await.text();
    let day = Platform::today() + chrono::TimeDelta::days(30);
    assert!(shown.contains(&day.format("%-d %B %Y").to_string()), "a later day for all counts as well: {shown}");
    let audit = crate::audit_actions(&app);
    assert!(
        audit.iter().any(|action| action == "deadline.set") && audit.iter().any(|action| action == "deadline.extended")
    );
});

each_database!(an_extension_that_can_not_be_is_refused_with_every_reason, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(LABEL, "examples/number.toml");
    let codes = |result: Result<(), ServiceError>| match result {
        Err(ServiceError::Invalid(problems)) => problems.into_iter().map(|problem| problem.code).collect(),
        Err(ServiceError::Refused { code, .. }) => vec![code],
        other => panic!("{other:?}"),
    };
    assert_eq!(codes(extend(&app, "KEN", &days_from_now(7), "x")), ["no-deadline"]);
    set(&app, &days_from_now(10));
    assert_eq!(codes(extend(&app, "KEN", "soon", "")), ["bad-deadline", "bad-reason"]);
    assert_eq!(codes(extend(&app, "KEN", "2020-01-01", "x")), ["deadline-past"]);
    assert_eq!(codes(extend(&app, "KEN", &days_from_now(3000), "x")), ["deadline-far"]);
    assert_eq!(codes(extend(&app, "KEN", &days_from_now(10), "x")), ["deadline-earlier"]);
    extend(&app, "KEN", &days_from_now(20), "x").expect("more time");
    assert_eq!(codes(extend(&app, "KEN", &days_from_now(15), "x")), ["deadline-earlier"]);
    app.close_cycle(LABEL);
    assert_eq!(codes(extend(&app, "KEN", &days_from_now(30), "x")), ["cycle-closed"]);
    let too_early =
        deadline::set(&app.platform, &Authority::Operator, &LABEL.parse().expect("a label"), "2017-12-31".parse().ok());
    assert_eq!(codes(too_early), ["bad-dates"]);
});
