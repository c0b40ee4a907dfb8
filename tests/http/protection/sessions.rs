//! What is left in a browser.

use std::fs;

use survey_tests::app::TestApp;
use survey_tests::cli::project;
use survey_tests::each_database;

each_database!(signing_out_clears_what_the_browser_keeps, async |database| {
    let app = TestApp::start(database).await;
    let answer = app.rapporteur().await.post("/sign-out", &[]).await;
    assert_eq!((answer.status, answer.header("clear-site-data")), (303, "\"cache\", \"storage\""));
    assert!(answer.header("set-cookie").contains("Max-Age=0"), "{}", answer.header("set-cookie"));
});

#[test]
fn scripts_keep_nothing_in_the_browser() {
    for entry in fs::read_dir(project("survey-server/static")).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        // A preview has no platform; it keeps how far its author had scrolled.
        if path.ends_with("preview.js") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("text");
        for word in ["localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches.", "eval(", "innerHTML"]
        {
            assert!(!text.contains(word), "{} has {word}", path.display());
        }
    }
}
