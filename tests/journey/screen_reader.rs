//! What a screen reader is told of a section of the form: roles, names, descriptions and states, word for word.

use survey_tests::browser::{Browser, Scripts};
use survey_tests::demo::Demo;

use crate::PROGRAM;

/// A section of the focal point's response in a language, as a browser without scripts shows it.
async fn section(browser: &Browser, demo: &Demo, language: &str, code: &str) {
    browser.go(&format!("{}/dashboard?lang={language}", demo.address)).await;
    browser.send("main .actions a.button").await;
    browser.go(&format!("{}/sections/{code}", browser.address().await)).await;
}

#[tokio::test]
async fn a_section_is_told_in_english_and_in_arabic() {
    let Some(browser) = Browser::open(Scripts::Off).await else { return };
    let demo = Demo::start(PROGRAM);
    browser.go(demo.focal_point()).await;
    browser.send("main button").await;
    section(&browser, &demo, "en", "awareness").await;
    insta::assert_snapshot!("awareness_in_english", browser.tree().await);
    section(&browser, &demo, "ar", "awareness").await;
    insta::assert_snapshot!("awareness_in_arabic", browser.tree().await);

    section(&browser, &demo, "en", "campaigns").await;
    browser.choose("CAMPAIGN_HELD", "yes").await;
    browser.send("main form .actions button").await;
    browser.write("CAMPAIGN_COUNT", "many").await;
    browser.send("main form .actions button").await;
    insta::assert_snapshot!("campaigns_refused", browser.tree().await);
    browser.close().await;
}
