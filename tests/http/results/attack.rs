//! Somebody reads everything that is public, of two vintages, in every form, and looks for what is not meant to be.

use std::collections::BTreeSet;

use survey_tests::app::{Page, Person};
use survey_tests::each_database;

use super::{add, publish, world};

each_database!(nobody_finds_a_restricted_answer_at_any_public_address, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    add(&app, 1).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let nobody = app.nobody();
    let mut waiting: Vec<String> =
        ["/results", "/feed.atom", "/sitemap.xml", "/methods", "/results/2022-2025/1", "/results/2022-2025/2"]
            .map(str::to_owned)
            .to_vec();
    for vintage in [1, 2] {
        for item in ["HELD", "NEEDED", "NEEDS", "NEEDS_CHOSEN", "UNIT", "UNIT_KIND", "AFTER_UNIT", "NEED_STORY"] {
            for chart in ["published.csv", "published.svg", "map-answers.csv", "tiles-answers.csv"] {
                waiting.push(format!("/results/2022-2025/{vintage}/charts/{chart}?item={item}"));
            }
        }
        for query in ["q=SECRET", "CONTACT=SECRET", "q=contact", "state=KEN&year=2022"] {
            waiting.push(format!("/results/2022-2025/{vintage}/activities?{query}"));
            waiting.push(format!("/results/2022-2025/{vintage}/files/activities.csv?{query}"));
        }
    }
    let mut shown = 0;
    for (address, page) in everything(&nobody, waiting).await {
        // What was asked for stands in the search field.
        let body = page
            .body
            .replace("value=\"SECRET\"", "")
            .replace("q=SECRET", "")
            .replace("CONTACT=SECRET", "")
            .replace("“\u{2068}SECRET\u{2069}”", "");
        assert!(!body.contains("SECRET"), "{address}");
        shown += usize::from(page.status == 200);
    }
    assert!(shown > 50, "{shown}");
    // Which state gave a restricted answer is nowhere.
    for file in ["counts.csv", "counts.json", "answers.csv", "activities.csv"] {
        let page = nobody.get(&format!("/results/2022-2025/1/files/{file}")).await;
        let by_state: Vec<&str> = page.body.lines().filter(|line| line.contains(",KEN,")).collect();
        for item in ["NEEDED", "NEEDS", "UNIT", "AFTER_UNIT", "NEED_STORY"] {
            assert!(by_state.iter().all(|line| !line.contains(&format!(",{item}"))), "{file} {item}");
        }
    }
});

/// Everything public that pages lead to from some addresses.
pub(super) async fn everything(nobody: &Person, mut waiting: Vec<String>) -> Vec<(String, Page)> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut found = Vec::new();
    while let Some(address) = waiting.pop() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let page = nobody.get(&address).await;
        let links = page.attributes("main a", "href").into_iter().chain(page.attributes("main img", "src"));
        waiting.extend(links.filter(|link| link.starts_with("/results/2022-2025/") && !link.contains(".png")));
        found.push((address, page));
    }
    found
}
