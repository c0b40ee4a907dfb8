//! Published results beside those of the cycle before: as far as the concordance lets them, and of nothing that isn't published.

use std::collections::BTreeSet;

use survey_tests::app::{Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

use super::study::{self, earlier_study, publish_cycle, study};

/// Two cycles that asked the same, the earlier one answered by two states fewer.
async fn two_cycles(database: &ThrowAway) -> (TestApp, Person) {
    let app = TestApp::start_with(database, study::settings()).await;
    study(&app, 20);
    earlier_study(&app, 18);
    let secretariat = app.secretariat().await;
    (app, secretariat)
}

const HELD: &str = "section[aria-labelledby='q-HELD']";

each_database!(a_question_stands_beside_the_cycle_before_once_that_is_published, async |database| {
    let (app, secretariat) = two_cycles(database).await;
    publish_cycle(&secretariat, "2022-2025").await;
    let nobody = app.nobody();
    let alone = nobody.get("/results/2022-2025/1/sections/open").await;
    assert!(!alone.text().contains("2018-2021"), "nothing of a cycle that is not published");
    assert_eq!(nobody.get("/results/2022-2025/1/files/changes.csv").await.status, 404);
    assert_eq!(nobody.get("/results/2022-2025/1/charts/published-change.svg?item=HELD").await.status, 404);
    publish_cycle(&secretariat, "2018-2021").await;
    let page = nobody.get("/results/2022-2025/1/sections/open").await;
    let heading = page.texts(&format!("{HELD} h3"));
    assert!(heading.contains(&"Beside 2018-2021".to_owned()), "{heading:?}");
    assert!(page.has(&format!("{HELD} .concordance.identical")), "the verdict of the concordance");
    assert!(page.has("a[href='/results/2018-2021/1']"), "where it comes from");
    let files = nobody.get("/results/2022-2025/1/data").await;
    assert!(files.has("a[href='/results/2022-2025/1/files/changes.csv']"));
    let earlier = nobody.get("/results/2018-2021/1/sections/open").await;
    assert!(!earlier.text().contains("Beside"), "nothing was before it");
});

each_database!(only_of_public_answers_it_is_told_how_states_moved, async |database| {
    let (app, secretariat) = two_cycles(database).await;
    publish_cycle(&secretariat, "2018-2021").await;
    publish_cycle(&secretariat, "2022-2025").await;
    let nobody = app.nobody();
    let file = nobody.get("/results/2022-2025/1/files/changes.csv").await;
    let mut rows = csv::Reader::from_reader(file.bytes.as_slice());
    let heading = rows.headers().expect("a heading").clone();
    let at = |name: &str| heading.iter().position(|column| column == name).expect("a column");
    let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
    let moved = rows.iter().filter(|row| !row[at("answered_twice")].is_empty());
    let moved: BTreeSet<&str> = moved.map(|row| &row[at("measure")]).collect();
    assert_eq!(moved, ["HELD"].into(), "{}", file.body);
    let held = rows.iter().find(|row| &row[at("measure")] == "HELD" && &row[at("code")] == "yes").expect("a row");
    assert_eq!((&held[at("answered_twice")], &held[at("before_answered")], &held[at("answered")]), ("18", "18", "20"));
    let number = |name: &str| held[at(name)].parse::<usize>().expect("a number");
    assert_eq!(number("both_times") + number("only_before"), number("before_count"), "all of them answered again");
    // What stands beside each other is what each cycle shows by itself.
    for (cycle, answered, count) in
        [("2018-2021", "before_answered", "before_count"), ("2022-2025", "answered", "count")]
    {
        let file = nobody.get(&format!("/results/{cycle}/1/files/counts.csv")).await;
        let mut own = csv::Reader::from_reader(file.bytes.as_slice());
        let heading = own.headers().expect("a heading").clone();
        let of = |name: &str| heading.iter().position(|column| column == name).expect("a column");
        let shown: BTreeSet<[String; 4]> = own
            .records()
            .map(|row| row.expect("a row"))
            .filter(|row| row[of("group")].is_empty())
            .map(|row| ["measure", "code", "count", "answered"].map(|name| row[of(name)].to_owned()))
            .collect();
        for row in rows.iter().filter(|row| row[at("not_compared")].is_empty()) {
            let beside = ["measure", "code", count, answered].map(|name| row[at(name)].to_owned());
            assert!(shown.contains(&beside), "{cycle} {beside:?}");
        }
    }
    let page = nobody.get("/results/2022-2025/1/sections/closed").await;
    assert!(page.text().contains("told to nobody") && !page.text().contains("Of those that answered both times"));
    let page = nobody.get("/results/2022-2025/1/sections/open").await;
    assert!(page.text().contains("Of those that answered both times"));
});

each_database!(its_chart_and_its_address_stay_until_the_cycle_before_is_withdrawn, async |database| {
    let (app, secretariat) = two_cycles(database).await;
    publish_cycle(&secretariat, "2018-2021").await;
    publish_cycle(&secretariat, "2022-2025").await;
    let nobody = app.nobody();
    for ending in ["svg", "png", "csv"] {
        let chart = nobody.get(&format!("/results/2022-2025/1/charts/published-change.{ending}?item=HELD")).await;
        assert_eq!(chart.status, 200, "{ending}");
    }
    let page = nobody.get("/results/2022-2025/1/sections/open").await;
    let (pictures, heights) = (page.attributes("figure img", "src"), page.attributes("figure img", "height"));
    assert!(pictures.len() == 2 && heights.len() == 2, "{pictures:?} {heights:?}");
    for (picture, height) in pictures.iter().zip(&heights) {
        assert!(nobody.get(picture).await.body.contains(&format!("height=\"{height}\"")), "{picture} {height}");
    }
    let missing = nobody.get("/results/2022-2025/1/charts/published-change.svg?item=NEEDS").await;
    assert_eq!(missing.status, 404, "a ranking is no list");
    let before = nobody.get("/results/2022-2025/1/sections/open").await.body;
    publish_cycle(&secretariat, "2018-2021").await;
    assert_eq!(nobody.get("/results/2022-2025/1/sections/open").await.body, before, "what was there first stays");
    secretariat.post("/cycles/2018-2021/publication/withdrawal", &[("reason", "Wrong")]).await;
    let after = nobody.get("/results/2022-2025/1/sections/open").await;
    assert!(after.status == 200 && !after.text().contains("2018-2021"), "{}", after.text());
});

each_database!(the_sources_of_public_answers_are_counted_and_no_others, async |database| {
    let (app, secretariat) = two_cycles(database).await;
    publish_cycle(&secretariat, "2022-2025").await;
    let file = app.nobody().get("/results/2022-2025/1/files/counts.csv").await.body;
    let by_source: Vec<&str> = file.lines().filter(|line| line.contains(",provenance,")).collect();
    assert!(by_source.iter().any(|line| line.contains(",HELD,")), "{file}");
    for item in ["NEEDED", "NEEDS", "UNIT_KIND"] {
        assert!(!by_source.iter().any(|line| line.contains(&format!(",{item}"))), "{item}");
    }
});
