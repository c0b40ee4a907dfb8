//! The explorer in a real browser: with scripts choices show at once, and without them by the form's button.

use std::time::Duration;

use survey_tests::browser::{Browser, Scripts};
use survey_tests::demo::Demo;

use crate::PROGRAM;

const START: &str = "/explorer?from=2014-2017&to=2018-2021";

/// The explorer of the demonstration, signed in.
async fn open(scripts: Scripts) -> Option<(Browser, Demo)> {
    let browser = Browser::open(scripts).await?;
    let demo = Demo::start(PROGRAM);
    browser.go(demo.rapporteur()).await;
    browser.send("main button").await;
    browser.go(&format!("{}{START}", demo.address)).await;
    Some((browser, demo))
}

/// Chooses an entry of a list.
async fn choose(browser: &Browser, name: &str, value: &str) {
    browser.click(&format!("form[data-explorer] select[name={name}] option[value='{value}']")).await;
}

/// Waits until the page shows tables of so many sections.
async fn shows(browser: &Browser, sections: &str) {
    for _ in 0..200 {
        if browser.said_by("return String(document.querySelectorAll('[data-part=results] .beside').length)").await
            == sections
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("there are never {sections} tables\n{}", browser.text().await);
}

async fn chosen(browser: &Browser, name: &str) -> String {
    browser.said_by(&format!("return document.querySelector('form[data-explorer] [name={name}]').value")).await
}

#[tokio::test]
async fn with_scripts_a_choice_shows_at_once_and_the_way_back_undoes_it() {
    let Some((browser, _demo)) = open(Scripts::On).await else { return };
    let all = browser.said_by("return String(document.querySelectorAll('[data-part=results] .beside').length)").await;
    assert_ne!(all, "1");
    browser.said_by("window.sameDocument = 'yes'; return ''").await;
    choose(&browser, "section", "campaigns").await;
    shows(&browser, "1").await;
    assert!(browser.address().await.contains("section=campaigns"), "{}", browser.address().await);
    choose(&browser, "basis", "all_respondents").await;
    for part in ["section=campaigns", "basis=all_respondents", "from=2014-2017"] {
        assert!(browser.address().await.contains(part), "{part}: {}", browser.address().await);
    }
    assert!(!browser.address().await.contains("by="), "what is empty is left out");
    let saved = "return document.querySelector('[data-part=saving] [name=address]').value";
    let language = "return document.querySelector('.languages a[hreflang=fr]').getAttribute('href')";
    for what in [saved, language] {
        for _ in 0..100 {
            if browser.said_by(what).await.contains("all_respondents") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(
            browser.said_by(what).await.contains("all_respondents"),
            "what is saved and where links lead follows the choice"
        );
    }
    browser.said_by("history.back(); return ''").await;
    for _ in 0..100 {
        if chosen(&browser, "basis").await == "matched_panel" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!([chosen(&browser, "basis").await, chosen(&browser, "section").await], ["matched_panel", "campaigns"]);
    browser.said_by("history.back(); return ''").await;
    shows(&browser, &all).await;
    assert_eq!(chosen(&browser, "section").await, "");
    assert!(browser.address().await.ends_with(START), "{}", browser.address().await);
    assert_eq!(browser.said_by("return window.sameDocument ?? 'no'").await, "yes", "the page was never loaded anew");
    browser.close().await;
}

#[tokio::test]
async fn a_block_for_a_report_goes_to_the_clipboard() {
    let Some((browser, demo)) = open(Scripts::On).await else { return };
    browser.go(&format!("{}/explorer/CAMPAIGN_HELD/copy", demo.address)).await;
    browser.click("button[data-copy]").await;
    for _ in 0..200 {
        if browser.says("is on the clipboard").await {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let said = browser.said_by("return document.querySelector('[role=status]').textContent").await;
    assert_eq!(
        said,
        browser.said_by("return document.querySelector('[data-copy]').dataset.done").await,
        "{}",
        browser.text().await
    );
    browser.close().await;
}

#[tokio::test]
async fn exact_values_stand_beside_what_is_pointed_at_or_has_the_focus() {
    let Some((browser, _demo)) = open(Scripts::On).await else { return };
    let tip = "const tip = document.getElementById('exact-values'); return tip.hidden ? '' : tip.textContent;";
    assert_eq!(browser.said_by(tip).await, "");
    let focus = "const link = document.querySelector('table.changes tr:has([data-exact]) th a'); link.focus(); return link.getAttribute('aria-describedby')";
    assert_eq!(browser.said_by(focus).await, "exact-values", "whoever hears the page hears it, too");
    let said = browser.said_by(tip).await;
    assert!(said.contains("valid answers") && said.contains("95% interval"), "{said}");
    browser.said_by("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); return ''").await;
    assert_eq!(browser.said_by(tip).await, "");
    let over = "document.querySelector('table.changes [data-exact]').dispatchEvent(new PointerEvent('pointerover', { bubbles: true })); return ''";
    browser.said_by(over).await;
    assert_eq!(browser.said_by(tip).await, said);
    browser.close().await;
}

#[tokio::test]
async fn without_scripts_the_button_shows_the_choice() {
    let Some((browser, demo)) = open(Scripts::Off).await else { return };
    choose(&browser, "section", "campaigns").await;
    assert!(browser.address().await.ends_with(START), "nothing changes before the button is pressed");
    browser.send("form[data-explorer] > button").await;
    assert!(browser.address().await.contains("section=campaigns"), "{}", browser.address().await);
    browser.go(&format!("{}/explorer/CAMPAIGN_HELD/copy", demo.address)).await;
    assert!(
        browser.sees("#report-block img").await && !browser.sees("button[data-copy]").await,
        "no button that does nothing"
    );
    browser.close().await;
}
