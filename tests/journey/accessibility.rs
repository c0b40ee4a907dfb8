//! Every page that there is, as axe-core and a reader without a mouse, with a narrow screen or with dark colours find it.

use survey_model::language::Language;
use survey_tests::browser::{Axe, Browser, Scripts};
use survey_tests::database::throw_away_sqlite;
use survey_tests::demo::Demo;

use crate::PROGRAM;

mod finding;
mod pages;
mod states;
mod stop;
mod visit;
mod world;

use finding::Findings;
use stop::Stop;
use world::World;

/// What somebody in a language finds on all of these pages; nothing if there is no browser.
async fn found_in(language: Language, axe: &Axe, server: &str, stops: &[Stop]) -> Option<Findings> {
    let browser = Browser::open(Scripts::On).await?;
    let mut findings = Findings::default();
    for stop in stops {
        visit::visit(&browser, axe, server, language, stop, &mut findings).await;
    }
    browser.close().await;
    Some(findings)
}

#[test]
fn no_page_and_no_state_of_a_page_shuts_anybody_out() {
    let Some(axe) = Axe::beside(PROGRAM) else { return };
    actix_web::rt::System::new().block_on(async {
        let (full, empty) = (throw_away_sqlite(), throw_away_sqlite());
        let world = World::new(&full, &empty).await;
        let server = &world.app.address;
        let mut stops = world.stops();
        if let Ok(part) = std::env::var("ONLY_PAGES") {
            stops.retain(|stop| stop.name().contains(&part));
        }
        assert!(!stops.is_empty(), "no page is looked at");
        let both =
            tokio::join!(found_in(Language::En, &axe, server, &stops), found_in(Language::Ar, &axe, server, &stops),);
        let (Some(mut findings), Some(arabic)) = both else { return };
        findings.add(arabic);
        assert!(findings.is_empty(), "{} findings on {} pages:\n{findings}", findings.len(), stops.len());
    });
}

/// What axe-core has to object to, in either theme.
const BAD: &str =
    "document.getElementById('main').innerHTML = '<h1></h1><img src=\"x.png\"><input>'; document.title = '';";

#[tokio::test]
async fn a_page_that_shuts_people_out_is_found_out() {
    let Some(axe) = Axe::beside(PROGRAM) else { return };
    let Some(browser) = Browser::open(Scripts::On).await else { return };
    let demo = Demo::start(PROGRAM);
    browser.go(&demo.address).await;
    browser.run(BAD, Vec::new()).await;
    axe.enter(&browser).await;
    let found = axe.judge(&browser, false).await.unwrap();
    for rule in ["image-alt", "label", "document-title", "empty-heading"] {
        assert!(found.iter().any(|violation| violation.rule == rule), "{rule} is not among {found:#?}");
    }
    assert!(!axe.unnamed(&browser).await.is_empty());
    browser.close().await;
}
