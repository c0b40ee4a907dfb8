//! The published questionnaires, as pages and as JSON.

use serde_json::Value;
use survey_tests::app::TestApp;
use survey_tests::each_database;

const ADDRESS: &str = "/api/v1/questionnaires/example-two-languages/1.0.0";

async fn published(database: &survey_tests::database::ThrowAway) -> TestApp {
    let app = TestApp::start(database).await;
    app.plan_cycle("2018-2021", "examples/two-languages.toml");
    app
}

each_database!(everybody_can_read_the_published_questionnaires, async |database| {
    let app = published(database).await;
    let list = app.nobody().get("/questionnaires").await;
    assert!(list.has("a[href='/questionnaires/example-two-languages/1.0.0']"));
    let page = app.nobody().get("/questionnaires/example-two-languages/1.0.0").await;
    assert!(page.has("article#CAMPAIGN_HELD"));
    for path in ["/questionnaires/example-two-languages/9.9.9", "/questionnaires/none/1.0.0", "/questionnaires/None/x"]
    {
        assert_eq!(app.nobody().get(path).await.status, 404, "{path}");
    }
});

each_database!(when_a_question_is_asked_is_said_in_words, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2018-2021", "examples/relevance.toml");
    let page = app.nobody().get("/questionnaires/example-relevance/1.0.0?lang=en").await;
    assert!(page.texts("#CAMPAIGN_COUNT p").contains(&"Answer only if 1.1 is “Yes”.".to_owned()), "{}", page.text());
});

each_database!(the_api_lists_and_serves_them, async |database| {
    let app = published(database).await;
    let list: Value = serde_json::from_str(&app.nobody().get("/api/v1/questionnaires").await.body).expect("JSON");
    assert_eq!(list["questionnaires"][0]["url"], ADDRESS);
    let page = app.nobody().get(ADDRESS).await;
    assert_eq!(page.header("content-type"), "application/json");
    let hash = survey_model::submission::hash(&page.body);
    assert_eq!(list["questionnaires"][0]["sha256"], hash.as_str(), "it is the very document that was published");
    assert_eq!(page.header("etag"), format!("\"{hash}\""));
});

each_database!(who_has_it_already_gets_no_body, async |database| {
    let app = published(database).await;
    let tag = app.nobody().get(ADDRESS).await.header("etag").to_owned();
    let again = app.nobody().get_with(ADDRESS, &[("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    let other = app.nobody().get_with(ADDRESS, &[("if-none-match", "\"other\"")]).await;
    assert_eq!(other.status, 200);
});

each_database!(one_language_is_a_document_of_its_own, async |database| {
    let app = published(database).await;
    let all = app.nobody().get(ADDRESS).await;
    let english = app.nobody().get(&format!("{ADDRESS}?lang=en")).await;
    let document: Value = serde_json::from_str(&english.body).expect("JSON");
    assert_eq!(document["languages"], serde_json::json!(["en"]));
    assert_ne!(all.header("etag"), english.header("etag"));
});

each_database!(errors_of_the_api_are_problems_in_json, async |database| {
    let app = published(database).await;
    for (path, status, code) in [
        ("/api/v1/questionnaires/none/1.0.0", 404, "no-such-questionnaire"),
        ("/api/v1/questionnaires/example-two-languages/1.0.0?lang=xx", 400, "bad-address"),
        ("/api/v1/nothing", 404, "no-such-page"),
    ] {
        let page = app.nobody().get(path).await;
        assert_eq!((page.status, page.header("content-type")), (status, "application/problem+json"), "{path}");
        let problem: Value = serde_json::from_str(&page.body).expect("JSON");
        assert_eq!((problem["status"].as_u64(), problem["code"].as_str()), (Some(u64::from(status)), Some(code)));
        assert!(problem["detail"].as_str().is_some_and(|detail| detail.ends_with('.')));
    }
});
