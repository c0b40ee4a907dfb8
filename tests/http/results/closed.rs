//! Answers that a state has closed further than their questions: nobody finds them, in any public form.

use survey_model::remark::Remarks;
use survey_tests::app::TestApp;
use survey_tests::each_database;

use super::attack::everything;
use super::study::{self, publish, study_with};

/// What everybody can see of an answer of Kenya's unless Kenya closes it.
const TELLING: [&str; 2] = ["Story of KEN", "Activity of KEN"];

async fn published(app: &TestApp, remarks: &str) -> Vec<(String, survey_tests::app::Page)> {
    let remarks: Remarks = serde_json::from_str(remarks).expect("remarks");
    study_with(app, "KEN", &remarks);
    let secretariat = app.secretariat().await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    let preview = secretariat.get(&format!("{base}/countries/KEN")).await;
    assert_eq!(TELLING.iter().all(|text| preview.text().contains(text)), remarks.is_empty(), "the preview, too");
    publish(&secretariat, &base).await;
    let mut from = vec!["/results/2022-2025/1".to_owned()];
    for item in ["HELD", "STORY", "ACTIVITIES"] {
        for chart in ["published.csv", "published.svg", "map-answers.csv", "map-answers.svg", "tiles-answers.csv"] {
            from.push(format!("/results/2022-2025/1/charts/{chart}?item={item}"));
        }
    }
    for query in ["state=KEN", "q=Activity", "year=2022"] {
        from.push(format!("/results/2022-2025/1/activities?{query}"));
        from.push(format!("/results/2022-2025/1/files/activities.csv?{query}"));
    }
    everything(&app.nobody(), from).await
}

/// How many answered an item over all groups, as the published counts say.
fn counted(pages: &[(String, survey_tests::app::Page)], item: &str) -> usize {
    let file = pages.iter().find(|(address, _)| address.ends_with("/files/counts.csv")).expect("the counts are linked");
    let mut reader = csv::Reader::from_reader(file.1.body.as_bytes());
    let names = reader.headers().expect("a heading").clone();
    let at = |name: &str| names.iter().position(|of| of == name).unwrap_or_else(|| panic!("{name} of {names:?}"));
    let (column, group, count) = (at("measure"), at("group"), at("count"));
    let rows = reader.records().map(|row| row.expect("a row"));
    let own = rows.filter(|row| &row[column] == item && row[group].is_empty());
    own.filter_map(|row| row[count].parse::<usize>().ok()).sum()
}

each_database!(an_answer_that_a_state_has_not_closed_is_found, async |database| {
    let app = TestApp::start_with(database, study::settings()).await;
    let pages = published(&app, "{}").await;
    for text in TELLING {
        assert!(pages.iter().any(|(_, page)| page.body.contains(text)), "{text}");
    }
    assert_eq!(counted(&pages, "HELD"), 20);
});

each_database!(an_answer_that_is_not_published_reaches_no_public_page_and_no_download, async |database| {
    let app = TestApp::start_with(database, study::settings()).await;
    let closed = r#"{"STORY": {"publication": "not_shared", "comment": "SECRET remark"},
        "HELD": {"publication": "not_shared"}, "ACTIVITIES": {"publication": "aggregate_only"}}"#;
    let pages = published(&app, closed).await;
    assert!(pages.len() > 50, "{}", pages.len());
    for (address, page) in &pages {
        for text in TELLING.iter().chain(&["SECRET remark"]) {
            assert!(!page.body.contains(text), "{text} at {address}");
        }
    }
    assert_eq!(counted(&pages, "HELD"), 19, "nobody can take the others out of the count");
    let answers = app.nobody().get("/results/2022-2025/1/files/answers.csv").await;
    assert!(
        answers.body.contains(",TZA,")
            && !answers.body.lines().any(|line| line.contains(",KEN,") && line.contains(",HELD"))
    );
    // What depends on a closed answer would tell it.
    assert!(
        !answers.body.lines().any(|line| line.contains(",KEN,") && line.contains(",NEEDS_CHOSEN")),
        "asked only of who held"
    );
});
