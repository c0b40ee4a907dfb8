//! What an error says: what to do, and nothing about how the server is made.

use survey_tests::app::TestApp;
use survey_tests::each_database;

use crate::execute;

const INNARDS: [&str; 12] = [
    "elsewhere",
    "no such table",
    "relation",
    "SELECT",
    "sqlite",
    "postgres",
    "diesel",
    "panicked",
    ".rs",
    "src/",
    "/tmp/",
    "stack",
];

each_database!(an_error_of_the_database_is_told_to_the_operator_and_not_to_the_visitor, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, rapporteur) = (app.focal_point("KEN").await, app.rapporteur().await);
    execute(&app, "ALTER TABLE cycles RENAME TO elsewhere");
    for page in [
        kenya.get("/dashboard").await,
        kenya.post("/cycles/2018-2021/responses", &[]).await,
        rapporteur.get("/monitor").await,
        rapporteur.get("/exports/2018-2021/csv-wide").await,
        app.nobody().get("/healthz").await,
        rapporteur.get("/api/v1/no-such").await,
    ] {
        assert!([404, 500, 503].contains(&page.status), "{}", page.status);
        for word in INNARDS {
            assert!(!page.text().contains(word), "{word}: {}", page.text());
        }
    }
});

each_database!(what_was_typed_comes_back_as_text, async |database| {
    let app = TestApp::start(database).await;
    let nobody = app.nobody();
    for path in [
        "/questionnaires/%3Cscript%3Ealert(1)%3C%2Fscript%3E/1.0.0",
        "/no/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/?lang=%22%3E%3Cscript%3E",
        "/questionnaires?lang=en&x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    ] {
        let page = nobody.get(path).await;
        assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{path}: {}", page.body);
        assert!(!page.attribute_names().contains("onerror"), "{path}");
    }
});

each_database!(no_file_outside_is_reached_by_climbing, async |database| {
    let app = TestApp::start(database).await;
    for path in [
        "/static/..%2f..%2fCargo.toml",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/....//etc/passwd",
        "/questionnaires/..%2f..%2fetc/1.0.0/xlsform",
        "/.git/config",
        "/Cargo.toml",
        "/survey-data/survey.sqlite3",
    ] {
        let page = app.nobody().get(path).await;
        assert!([400, 404].contains(&page.status), "{path}: {}", page.status);
        assert!(!page.body.contains("[package]") && !page.body.contains("root:"), "{path}");
    }
});
