use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(every_error_is_a_page_with_a_sentence_and_a_way_on, async |database| {
    let app = TestApp::start(database).await;
    let nobody = app.nobody();
    let missing = nobody.get("/no/such/page").await;
    assert_eq!((missing.status, missing.texts("h1").as_slice()), (404, ["Page not found".to_owned()].as_slice()));
    assert!(missing.has("main a[href='/sign-in']"));
    let method = nobody.post("/questionnaires", &[]).await;
    assert_eq!((method.status, method.header("allow")), (405, "GET, HEAD"));
    assert!(method.text().contains("does not take what was sent"));
    let rapporteur = app.rapporteur().await;
    assert!(rapporteur.get("/no/such/page").await.has("main a[href='/monitor']"));
});

each_database!(errors_speak_the_visitors_language_direction, async |database| {
    let app = TestApp::start(database).await;
    let page = app.nobody().get_with("/no/such/page", &[("accept-language", "de, ar-EG;q=0.8, en;q=0.5")]).await;
    assert_eq!(
        (page.attributes("html", "lang"), page.attributes("html", "dir")),
        (vec!["ar".to_owned()], vec!["rtl".to_owned()])
    );
});

each_database!(a_head_request_is_answered_like_a_get, async |database| {
    let app = TestApp::start(database).await;
    let response = reqwest::Client::new().head(format!("{}/healthz", app.address)).send().await.expect("an answer");
    assert_eq!(response.status().as_u16(), 200);
    assert_eq!(app.nobody().get("/healthz").await.body, "ok\n");
});

each_database!(an_address_that_says_something_twice_is_not_understood, async |database| {
    let app = TestApp::start(database).await;
    let page = app.rapporteur().await.get("/comparisons?by=region&by=ldc").await;
    assert_eq!(page.status, 400);
    assert!(page.text().contains("a part of it is there twice"), "{}", page.text());
});

each_database!(a_comparison_of_a_cycle_with_itself_is_a_bad_address, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", "examples/number.toml");
    app.plan_cycle("2018-2021", "examples/number.toml");
    let rapporteur = app.rapporteur().await;
    assert_eq!(rapporteur.get("/comparisons?from=2018-2021&to=2018-2021").await.status, 400);
    assert_eq!(rapporteur.get("/comparisons?from=2018-2021&to=2030-2033").await.status, 404);
});
