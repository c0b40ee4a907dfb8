use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use survey_server::services::{Role, demo};
use survey_tests::app::TestApp;
use survey_tests::each_database;

use crate::execute;

each_database!(a_cycles_responses_are_downloaded_in_every_format, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.save_section(&response, "main", &[("WORKING_TIME", "7.5")]).await;
    kenya.sign_off(&response).await;
    let rapporteur = app.rapporteur().await;
    let links = rapporteur.get("/monitor").await.attributes("a[href^='/exports/']", "href");
    assert_eq!(links.len(), 2 * analysis::export::FORMATS.len());
    for link in links {
        let file = rapporteur.get(&link).await;
        assert_eq!(file.status, 200, "{link}");
        assert_eq!(file.body.starts_with('\u{feff}'), link.ends_with("bom=yes"), "{link}");
        assert!(file.body.contains("WORKING_TIME"), "{link}");
    }
    let wide = rapporteur.get("/exports/2018-2021/csv-wide").await;
    assert!(wide.header("content-disposition").contains("2018-2021-csv-wide.csv"));
    assert!(wide.body.lines().nth(1).is_some_and(|line| line.contains("KEN") && line.contains("7.5")), "{}", wide.body);
});

each_database!(an_export_as_of_a_day_has_what_was_known_then, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.save_section(&response, "main", &[("WORKING_TIME", "7.5")]).await;
    kenya.sign_off(&response).await;
    let rapporteur = app.rapporteur().await;
    let today = rapporteur.get(&format!("/exports/2018-2021/csv-wide?as_of={}", chrono::Utc::now().date_naive())).await;
    assert_eq!(today.body, rapporteur.get("/exports/2018-2021/csv-wide").await.body);
    let before = rapporteur.get("/exports/2018-2021/csv-wide?as_of=2020-01-31").await;
    assert!(before.header("content-disposition").contains("2018-2021-as-of-2020-01-31-csv-wide.csv"));
    assert_eq!(before.body.lines().count(), 1, "nobody had answered: {}", before.body);
    assert_eq!(rapporteur.get("/exports/2018-2021/csv-wide?as_of=yesterday").await.status, 400);
});

each_database!(the_long_file_says_what_was_accepted_what_supports_it_and_what_is_open_again, async |database| {
    let app = TestApp::start(database).await;
    let (_, response, secretariat) = crate::life::signed_off(&app).await;
    let read = async |day: &str| {
        let file = secretariat.get(&format!("/exports/2018-2021/csv-long{day}")).await;
        let mut rows = csv::Reader::from_reader(file.body.as_bytes());
        let row: std::collections::HashMap<String, String> =
            rows.deserialize().next().expect("a row").expect("it is read");
        ["submission", "evidence", "validated", "validated_at", "evidence_seen", "reopened"]
            .map(|name| row[name].clone())
    };
    assert_eq!(read("").await, ["1", "0", "no", "", "no", "no"]);
    let marks = [("number", "1"), ("do", "mark"), ("accepted", "CAMPAIGN_HELD"), ("evidence", "CAMPAIGN_HELD")];
    assert_eq!(secretariat.post(&format!("{response}/validation"), &marks).await.status, 303);
    let [_, _, validated, at, seen, _] = read("").await;
    let today = chrono::Utc::now().date_naive().to_string();
    assert_eq!((validated.as_str(), &at[..10], seen.as_str()), ("yes", today.as_str(), "yes"));
    let validate = [("number", "1"), ("do", "validate"), ("evidence", "CAMPAIGN_HELD")];
    assert_eq!(secretariat.post(&format!("{response}/validation"), &validate).await.status, 303);
    let until = crate::life::in_days(30);
    let reopen = [("step", "reopen"), ("until", until.as_str()), ("reason", "A new law")];
    assert_eq!(secretariat.post(&format!("{response}/steps"), &reopen).await.status, 303);
    let [number, _, validated, _, seen, reopened] = read("").await;
    assert_eq!(
        [number.as_str(), &validated, &seen, &reopened],
        ["1", "yes", "yes", "yes"],
        "it counts until the next one"
    );
});

each_database!(an_export_that_does_not_exist_is_not_found, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let rapporteur = app.rapporteur().await;
    for path in ["/exports/2018-2021/xls", "/exports/2030-2033/csv-wide", "/exports/%2e%2e/csv-wide"] {
        assert_eq!(rapporteur.get(path).await.status, 404, "{path}");
    }
});

/// A download whose reader takes the first bytes and then no more.
fn stalled_download(app: &TestApp, cookie: &str, path: &str) -> TcpStream {
    let mut line = TcpStream::connect(app.address.trim_start_matches("http://")).expect("the server listens");
    line.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
    write!(line, "GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n").expect("the request is sent");
    let mut start = [0; 15];
    line.read_exact(&mut start).expect("an answer begins");
    assert_eq!(start.as_slice(), b"HTTP/1.1 200 OK");
    line
}

each_database!(readers_that_stall_do_not_keep_others_from_pages_and_saves, async |database| {
    let app = TestApp::start(database).await;
    demo::fill(&app.platform).expect("the sample is made");
    app.open_cycle("2030-2033", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2030-2033").await;
    let cookie = app.cookie_of(&app.account(Role::Rapporteur, None, None));
    let stalled: Vec<TcpStream> =
        (0..12).map(|_| stalled_download(&app, &cookie, "/exports/2018-2021/csv-long")).collect();
    let start = Instant::now();
    assert_eq!(kenya.save_section(&response, "main", &[("WORKING_TIME", "7.5")]).await.status, 303);
    assert_eq!(kenya.get(&response).await.status, 200);
    let rapporteur = app.rapporteur().await;
    for path in ["/monitor", "/explorer", "/exports/2030-2033/csv-wide"] {
        assert_eq!(rapporteur.get(path).await.status, 200, "{path}");
    }
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    let mut whole = String::new();
    let mut first = stalled.into_iter().next().expect("a download");
    write!(first, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("it is sent");
    first.read_to_string(&mut whole).expect("a reader that goes on has all of it");
    assert!(whole.len() > 2_000_000 && whole.ends_with("ok\n"), "{} bytes", whole.len());
});

each_database!(a_submission_that_cannot_be_read_gives_an_error_page_and_not_half_a_file, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.save_section(&response, "main", &[("WORKING_TIME", "7.5")]).await;
    kenya.sign_off(&response).await;
    execute(&app, "ALTER TABLE submissions RENAME COLUMN document TO gone");
    let page = app.rapporteur().await.get("/exports/2018-2021/csv-wide").await;
    assert_eq!(page.status, 500);
    assert!(page.text().contains("It has been noted"), "{}", page.text());
});
