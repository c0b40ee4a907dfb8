//! The main job in a real browser: a focal point answers and signs off, a rapporteur reads what changed.

use survey_tests::browser::{Browser, Scripts};
use survey_tests::demo::Demo;

use crate::PROGRAM;

/// A question that is asked only after `CAMPAIGN_HELD` is yes.
const FOLLOW_UP: &str = "[data-code='CAMPAIGN_AGE_GROUPS']";

async fn sign_in(browser: &Browser, link: &str) {
    browser.go(link).await;
    browser.send("main button").await;
}

/// Signs in as focal point, starts the open cycle's response, and gives its address.
async fn start_response(browser: &Browser, demo: &Demo) -> String {
    sign_in(browser, demo.focal_point()).await;
    assert!(browser.text().await.contains("Kenya"), "the dashboard names the Member State");
    browser.send("main .actions a.button").await;
    browser.address().await
}

async fn open_section(browser: &Browser, response: &str, code: &str) {
    browser.go(&format!("{response}/sections/{code}")).await;
}

async fn save(browser: &Browser) {
    browser.send("main form .actions button").await;
}

/// Answers what sign-off needs, beside the campaigns.
async fn answer_what_is_required(browser: &Browser, response: &str) {
    open_section(browser, response, "respondent").await;
    browser.write("UNIT_NAME", "National Cybersecurity Unit").await;
    save(browser).await;
    open_section(browser, response, "awareness").await;
    browser.choose("AWARENESS_IMPORTANCE_4", "very").await;
    save(browser).await;
    open_section(browser, response, "child-online-protection").await;
    browser.choose("CHILD_AGENCY_STATUS", "yes").await;
    browser.choose("CHILD_REPORTING_STATUS", "partial").await;
    save(browser).await;
}

async fn sign_off(browser: &Browser, response: &str) {
    browser.go(&format!("{response}/review")).await;
    browser.write("name", "Jane Doe").await;
    browser.write("capacity", "Director").await;
    browser.choose("confirmed", "yes").await;
    browser.send("form[action$='/submissions'] .actions button").await;
    let receipt = browser.text().await;
    assert!(browser.address().await.ends_with("/submissions/1"), "{receipt}");
    assert!(receipt.contains("Jane Doe") && receipt.contains("Synthetic"), "{receipt}");
    assert!(receipt.split_whitespace().any(|word| word.len() == 64), "the receipt shows the hash\n{receipt}");
}

async fn read_comparison(browser: &Browser, demo: &Demo) {
    sign_in(browser, demo.rapporteur()).await;
    browser.go(&format!("{}/explorer?from=2014-2017&to=2018-2021&basis=matched_panel", demo.address)).await;
    let page = browser.text().await;
    for part in ["Synthetic", "40", "n = ", "cybersecurity-awareness@1.0.0", "Not compared", "Rose"] {
        assert!(page.contains(part), "the comparison doesn't say `{part}`\n{page}");
    }
}

#[tokio::test]
async fn with_scripts_off_a_focal_point_signs_off_and_a_rapporteur_reads_the_comparison() {
    let Some(browser) = Browser::open(Scripts::Off).await else { return };
    let demo = Demo::start(PROGRAM);
    let response = start_response(&browser, &demo).await;

    open_section(&browser, &response, "campaigns").await;
    assert!(!browser.sees(FOLLOW_UP).await);
    browser.choose("CAMPAIGN_HELD", "yes").await;
    assert!(!browser.sees(FOLLOW_UP).await, "without scripts, nothing changes before the form is sent");
    save(&browser).await;
    assert!(browser.sees(FOLLOW_UP).await, "the page comes back with the questions that the answer opened");
    browser.choose("CAMPAIGN_AGE_GROUPS", "13_17").await;
    save(&browser).await;

    answer_what_is_required(&browser, &response).await;
    sign_off(&browser, &response).await;
    read_comparison(&browser, &demo).await;
    browser.close().await;
}

#[tokio::test]
async fn with_scripts_on_an_answer_opens_its_questions_at_once() {
    let Some(browser) = Browser::open(Scripts::On).await else { return };
    let demo = Demo::start(PROGRAM);
    let response = start_response(&browser, &demo).await;

    open_section(&browser, &response, "campaigns").await;
    assert!(!browser.sees(FOLLOW_UP).await);
    browser.choose("CAMPAIGN_HELD", "yes").await;
    assert!(browser.sees(FOLLOW_UP).await, "the questions show before anything is sent");
    browser.choose("CAMPAIGN_AGE_GROUPS", "13_17").await;
    save(&browser).await;

    answer_what_is_required(&browser, &response).await;
    open_section(&browser, &response, "campaigns").await;
    assert!(browser.sees("input[name='CAMPAIGN_AGE_GROUPS'][value='13_17']:checked").await, "the answer was saved");
    sign_off(&browser, &response).await;
    read_comparison(&browser, &demo).await;
    browser.close().await;
}
