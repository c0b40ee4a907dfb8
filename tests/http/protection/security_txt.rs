use survey_server::settings::Settings;
use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(whoever_finds_a_hole_learns_whom_to_tell, async |database| {
    let settings = Settings {
        public_url: Some("https://survey.example.org/".to_owned()),
        security_contact: Some("mailto:security@example.org".to_owned()),
        ..Settings::listening_at("127.0.0.1:0")
    };
    let app = TestApp::start_with(database, settings).await;
    let file = app.nobody().get("/.well-known/security.txt").await;
    assert_eq!((file.status, file.header("content-type")), (200, "text/plain; charset=utf-8"));
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(
        (lines[0], lines[2]),
        ("Contact: mailto:security@example.org", "Preferred-Languages: ar, en, es, fr, ru, zh")
    );
    assert_eq!(lines[3], "Canonical: https://survey.example.org/.well-known/security.txt");
    let expires = lines[1].strip_prefix("Expires: ").expect("when it expires");
    let expires = chrono::DateTime::parse_from_rfc3339(expires).expect("a moment").to_utc();
    let days = (expires - chrono::Utc::now()).num_days();
    assert!((170..365).contains(&days), "{days}");
});

each_database!(without_a_contact_there_is_no_such_file, async |database| {
    let app = TestApp::start(database).await;
    assert_eq!(app.nobody().get("/.well-known/security.txt").await.status, 404);
});
