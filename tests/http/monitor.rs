use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use survey_server::services::Role;
use survey_server::services::account::Account;
use survey_server::storage::monitor_visit::{self, MonitorVisit};
use survey_server::storage::{Connection, StorageError};
use survey_tests::app::TestApp;
use survey_tests::each_database;

mod same_day;

each_database!(the_response_rate_counts_signed_off_responses_by_group, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    app.focal_point("FRA").await.start_response("2018-2021").await;
    kenya.sign_off(&response).await;
    let rapporteur = app.rapporteur().await;
    let page = rapporteur.get("/monitor").await;
    assert!(page.text().contains("1 of 194 Member States have answered"), "{}", page.text());
    assert!(page.texts("tr").iter().any(|row| row.starts_with("Africa 1 of 44 2.3%")), "{}", page.text());
    let started = rapporteur.get("/monitor?cycle=2018-2021&status=in_progress").await;
    assert_eq!(started.texts(".scroll:last-of-type tbody th"), ["France"]);
});

each_database!(the_chart_comes_as_svg_and_as_png, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let rapporteur = app.rapporteur().await;
    let svg = rapporteur.get("/monitor/charts/responses-by-region.svg?cycle=2018-2021&width=480").await;
    assert_eq!((svg.status, svg.header("content-type")), (200, "image/svg+xml"));
    assert!(svg.body.starts_with("<svg"));
    let png = rapporteur.get("/monitor/charts/responses-by-region.png").await;
    assert_eq!((png.status, png.header("content-type")), (200, "image/png"));
    for path in ["/monitor/charts/no-such.svg", "/monitor/charts/change.svg", "/monitor/charts/responses-by-region.gif"]
    {
        assert_eq!(rapporteur.get(path).await.status, 404, "{path}");
    }
});

each_database!(charts_come_in_the_size_and_the_colours_that_the_address_asks_for, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    app.focal_point("FRA").await.start_response("2018-2021").await;
    let rapporteur = app.rapporteur().await;
    let map = rapporteur.get("/monitor/charts/map-response.svg?size=slide&theme=dark").await;
    assert_eq!(map.status, 200, "{}", map.body);
    assert!(map.body.contains("width=\"1600\" height=\"900\"") && map.body.contains("fill=\"#11181E\""));
    let table = rapporteur.get("/monitor/charts/tiles-response.csv").await;
    assert_eq!((table.status, table.header("content-type")), (200, "text/csv; charset=utf-8"));
    assert!(table.body.starts_with("Member State,Code,Shown as\r\n") && table.body.contains("France,FRA,"));
    for bad in ["size=enormous", "theme=pink", "scale=5"] {
        let page = rapporteur.get(&format!("/monitor/charts/map-response.png?{bad}")).await;
        assert_eq!(page.status, 400, "{bad}");
    }
});

each_database!(a_filter_that_does_not_exist_is_refused_with_a_sentence, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let rapporteur = app.rapporteur().await;
    let page = rapporteur.get("/monitor?status=asleep").await;
    assert_eq!(page.status, 400);
    assert!(page.text().contains("“asleep” as status"), "{}", page.text());
    assert_eq!(rapporteur.get("/monitor?cycle=2030-2033").await.status, 404);
    assert_eq!(rapporteur.get("/monitor/charts/responses-by-region.svg?width=wide").await.status, 400);
});

fn day(from_today: i64) -> NaiveDate {
    Utc::now().date_naive() + TimeDelta::days(from_today)
}

/// Lets somebody have looked at the monitor so long ago.
fn looked(app: &TestApp, who: &Account, ago: TimeDelta) {
    let (account, seen_at): (_, DateTime<Utc>) = (who.id, Utc::now() - ago);
    let visit = MonitorVisit { seen_at, since_at: None };
    let save = move |conn: &mut Connection| monitor_visit::save(conn, account, visit);
    app.platform.database().write::<_, StorageError>(save).expect("the visit is kept");
}

each_database!(what_changed_since_the_last_visit_is_told_without_any_answer, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let account = app.account(Role::Rapporteur, None, None);
    let rapporteur = app.signed_in(&account).await;
    assert!(rapporteur.get("/monitor").await.text().contains("This is your first visit."));
    assert!(rapporteur.get("/monitor").await.text().contains("This is your first visit."), "still on the same visit");
    looked(&app, &account, TimeDelta::hours(3));
    assert!(rapporteur.get("/monitor").await.text().contains("Nothing has changed."));

    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.sign_off(&response).await;
    let france = app.focal_point("FRA").await;
    let draft = france.start_response("2018-2021").await;
    france.save_section(&draft, "main", &[("EVENTS", "8642"), ("EVENTS!revision", "0")]).await;
    let page = rapporteur.get("/monitor").await;
    let text = page.text();
    assert!(text.contains("Answered for the first time (1): Kenya"), "{text}");
    assert!(text.contains("Began to answer (1): France"), "{text}");
    assert!(!page.body.contains("8642"), "nobody else reads a draft");

    looked(&app, &account, TimeDelta::hours(3));
    let by_day = rapporteur.get(&format!("/monitor?since={}", day(1))).await;
    assert!(by_day.text().contains("Nothing has changed."), "{}", by_day.text());
    let by_day = rapporteur.get(&format!("/monitor?since={}", day(-2))).await;
    assert!(by_day.text().contains("(1): Kenya"), "{}", by_day.text());
    assert_eq!(rapporteur.get("/monitor?since=yesterday").await.status, 400);
});

each_database!(what_somebody_looked_at_is_handed_out_and_forgotten_with_the_person, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let account = app.account(Role::Rapporteur, None, None);
    let rapporteur = app.signed_in(&account).await;
    rapporteur.get("/monitor").await;
    assert!(rapporteur.get("/account/data").await.body.contains("\"monitor_seen_at\": \"20"));
    let administrator = app.administrator().await;
    let email = account.email.clone().expect("an address");
    let path = format!("/accounts/{}/erasure", account.id);
    assert_eq!(administrator.post_with_password(&path, &[("confirmation", &email)]).await.status, 200);
    let id = account.id;
    let find = move |conn: &mut Connection| monitor_visit::find(conn, id);
    assert_eq!(app.platform.database().read::<_, StorageError>(find).expect("the database answers"), None);
});

each_database!(only_those_who_run_the_survey_see_the_monitor_and_its_files, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    for path in ["/monitor", "/monitor/response.csv", "/monitor/member-states.csv", "/monitor/charts/map-response.svg"]
    {
        assert_eq!(kenya.get(path).await.status, 403, "{path}");
        assert_eq!(app.secretariat().await.get(path).await.status, 200, "{path}");
    }
});
