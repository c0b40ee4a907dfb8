use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(every_error_is_a_page_with_a_sentence_and_a_way_on, async |database| {
    let app = TestApp::start(database).await;
    let nobody = app.nobody();
    let missing = nobody.get("/no/such/page").await;
    assert_eq!((missing.status, missing.texts("h1").as_slice()), (404, ["Page not found".to_owned()].as_slice()));
    assert!(missing.has("main a[href='/sign-in']"));
    let method = nobody.post("/questionnaires", &[]).await;
    assert_eq!(method.status, 405);
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
