//! An author with a browser and a printer.

use std::path::Path;
use std::time::Duration;

use survey_tests::browser::{Browser, Scripts, pdf_of};
use survey_tests::cli::project;
use survey_tests::preview::Preview;

use crate::PROGRAM;

const FOLLOW_UP: &str = "[data-code='CAMPAIGN_COUNT']";

/// Waits until the page says something: it loads itself again.
async fn until(browser: &Browser, says: &str) {
    for _ in 0..200 {
        if browser.says(says).await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the page never says `{says}`\n{}", browser.text().await);
}

#[tokio::test]
async fn the_open_page_follows_the_file_and_its_questions_follow_the_answers() {
    let Some(browser) = Browser::open(Scripts::On).await else { return };
    let text = std::fs::read_to_string(project("questionnaires/examples/relevance.toml")).unwrap();
    let preview = Preview::of(PROGRAM, &text);
    browser.go(&format!("{}/sections/main", preview.address)).await;
    assert!(!browser.sees(FOLLOW_UP).await);
    browser.choose("CAMPAIGN_HELD", "yes").await;
    assert!(browser.sees(FOLLOW_UP).await, "as in the form, the question shows before anything is sent");

    let text = text.replace("Was a public awareness campaign held?", "Was one held?");
    preview.save(&text.replace("How many campaigns were held?", "How many?").replace("= 'yes'\"", "= 'no'\""));
    until(&browser, "Was one held?").await;
    assert!(!browser.sees(FOLLOW_UP).await, "nothing that was chosen is kept");
    browser.choose("CAMPAIGN_HELD", "no").await;
    until(&browser, "How many?").await;

    preview.save(&text.replace("kind = \"number\"", "kind = \"numbers\""));
    until(&browser, "as it was before the files had problems").await;
    preview.save(&text);
    browser.send("main .actions button").await;
    until(&browser, "Everything on this page is right.").await;
    browser.close().await;
}

#[tokio::test]
async fn the_shipped_questionnaire_fits_on_a_sensible_number_of_sheets() {
    let shipped = project("questionnaires/cybersecurity-awareness/2.0.0");
    let preview = Preview::of_folder(PROGRAM, Path::new(&shipped));
    let Some(pdf) = pdf_of(&format!("{}/print?lang=en", preview.address)) else { return };
    let pdf = String::from_utf8_lossy(&pdf);
    let pages = pdf.lines().filter(|line| line.ends_with("/Type /Page")).count();
    assert!((28..=45).contains(&pages), "{pages} pages");
    assert!(pdf.contains("Concluding questions"), "the last section is there");
}
