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

/// What keeps drafts and form pages on the device, until signing out; a preview, which has no platform, keeps how far its author had scrolled.
const KEEPERS: [&str; 4] = ["form/drafts.js", "form/offline.js", "worker.js", "preview.js"];

#[test]
fn scripts_keep_nothing_in_the_browser_but_drafts_and_pages_of_the_form() {
    for entry in files_of("survey-server/static").iter().chain(&files_of("survey-server/static/form")) {
        let text = fs::read_to_string(entry).expect("text");
        let may_keep = KEEPERS.iter().any(|keeper| entry.ends_with(keeper));
        let kept = ["localStorage", "sessionStorage", "indexedDB", "caches."].into_iter().filter(|_| !may_keep);
        for word in kept.chain(["document.cookie", "eval(", "innerHTML"]) {
            assert!(!text.contains(word), "{} has {word}", entry.display());
        }
    }
}

/// The files of a folder of the project.
fn files_of(folder: &str) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(project(folder)).expect("the folder is there");
    entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file()).collect()
}
