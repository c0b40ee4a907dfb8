//! The main job without a mouse: signing in, every kind of question, saving, signing off, with the focus in sight at each stop.

use serde_json::{Value, json};
use survey_tests::browser::{Browser, Scripts};
use survey_tests::demo::Demo;

use crate::PROGRAM;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";
const DOWN: &str = "\u{e015}";

/// So many stops lie between two things at most.
const MOST: usize = 150;

/// Whether the focus is on what is looked for, and whether somebody sees where it is: inside the window, with a mark around it, under nothing.
const FOCUS: &str = r"
const focused = document.activeElement;
if (focused === document.body) return { there: false, seen: true };
const shown = focused.closest('.choice') ?? focused;
const style = getComputedStyle(focused);
const box = focused.getBoundingClientRect();
const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
const above = document.elementFromPoint(x, y);
const free = above !== null && (focused.contains(above) || above.contains(focused) || shown.contains(above));
return { there: focused.matches(arguments[0]), seen: marked && inside && free, element: focused.outerHTML.slice(0, 160) };
";

/// Goes on from stop to stop until the focus is there.
async fn tab_to(browser: &Browser, selector: &str) {
    let mut passed = Vec::new();
    for _ in 0..MOST {
        browser.press(TAB).await;
        let focus = browser.run(FOCUS, vec![json!(selector)]).await;
        assert!(focus["seen"] == true, "nobody sees the focus on {}: {focus}", focus["element"]);
        if focus["there"] == true {
            return;
        }
        passed.push(focus["element"].clone());
    }
    panic!("the keyboard never comes to {selector} at {}, but to {}", browser.address().await, Value::from(passed));
}

/// Presses a link or a button, and waits for the next page.
async fn follow(browser: &Browser, selector: &str) {
    tab_to(browser, selector).await;
    browser.leave_by(ENTER).await;
}

/// Chooses the first answer of a group of radio buttons or check boxes.
async fn choose(browser: &Browser, name: &str) {
    tab_to(browser, &format!("[name='{name}']")).await;
    browser.press(SPACE).await;
    assert!(browser.sees(&format!("[name='{name}']:checked")).await, "{name} is chosen");
}

async fn write(browser: &Browser, name: &str, text: &str) {
    tab_to(browser, &format!("[name='{name}']")).await;
    browser.press(text).await;
}

async fn save(browser: &Browser) {
    follow(browser, "main form .actions button").await;
    assert!(!browser.sees(".errors").await, "it is saved: {}", browser.text().await);
}

/// Fills in a question of each kind.
async fn answer(browser: &Browser, response: &str) {
    let section = async |code: &str| browser.go(&format!("{response}/sections/{code}")).await;
    section("respondent").await;
    write(browser, "UNIT_NAME", "National Cybersecurity Unit").await;
    choose(browser, "UNIT_KIND").await;
    choose(browser, "COORDINATION").await;
    choose(browser, "CONTRIBUTORS").await;
    write(browser, "DATA_AS_OF", "06012020").await;
    save(browser).await;
    section("awareness").await;
    choose(browser, "AWARENESS_IMPORTANCE_4").await;
    choose(browser, "ORG_IMPORTANCE_4.government").await;
    save(browser).await;
    section("campaigns").await;
    choose(browser, "CAMPAIGN_HELD").await;
    write(browser, "CAMPAIGN_COUNT", "3").await;
    write(browser, "CAMPAIGN_REACH", "25").await;
    save(browser).await;
    section("assistance").await;
    choose(browser, "ASSIST_NEEDED").await;
    tab_to(browser, "select[name='ASSIST_NEEDS']").await;
    browser.press(DOWN).await;
    save(browser).await;
    section("child-online-protection").await;
    choose(browser, "CHILD_AGENCY_STATUS").await;
    choose(browser, "CHILD_REPORTING_STATUS").await;
    write(browser, "CHILD_REPORTING_URL", "https://report.example").await;
    save(browser).await;
    section("activities").await;
    choose(browser, "ACTIVITIES_ANY").await;
    write(browser, "ACTIVITIES.1.TITLE", "Safer Internet Day").await;
    write(browser, "ACTIVITIES.1.ORGANISER", "National Cybersecurity Unit").await;
    tab_to(browser, "button[name='add']").await;
    browser.press(ENTER).await;
    // The focus is where one goes on.
    browser.press("Cyber drill").await;
    write(browser, "ACTIVITIES.2.ORGANISER", "National Cybersecurity Unit").await;
    assert!(browser.sees("[name='ACTIVITIES.2.TITLE']").await);
    save(browser).await;
}

#[tokio::test]
async fn a_focal_point_signs_in_answers_and_signs_off_with_the_keyboard_alone() {
    let Some(browser) = Browser::open(Scripts::On).await else { return };
    let demo = Demo::start(PROGRAM);
    browser.go(demo.focal_point()).await;
    follow(&browser, "main button").await;
    follow(&browser, "main .actions a.button").await;
    let response = browser.address().await;
    follow(&browser, ".tasks a").await;
    assert!(browser.address().await.contains("/sections/"), "{}", browser.address().await);
    answer(&browser, &response).await;
    browser.go(&response).await;
    follow(&browser, "main a[href$='/review']").await;
    write(&browser, "name", "Jane Doe").await;
    write(&browser, "capacity", "Director").await;
    choose(&browser, "confirmed").await;
    follow(&browser, "form[action$='/submissions'] .actions button").await;
    assert!(browser.address().await.ends_with("/submissions/1"), "{}", browser.text().await);
    browser.close().await;
}

#[tokio::test]
async fn the_first_stop_of_a_page_leads_past_the_menu() {
    let Some(browser) = Browser::open(Scripts::On).await else { return };
    let demo = Demo::start(PROGRAM);
    browser.go(&demo.address).await;
    tab_to(&browser, "a.skip").await;
    browser.press(ENTER).await;
    browser.press(TAB).await;
    let is_in_main = browser.run("return document.activeElement.closest('main') !== null;", Vec::new()).await;
    assert_eq!(is_in_main, true, "the next stop is in the main part");
    browser.close().await;
}
