use survey_tests::app::TestApp;
use survey_tests::each_database;

use crate::execute;

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
    let page = app.rapporteur().await.get("/explorer?by=region&by=ldc").await;
    assert_eq!(page.status, 400);
    assert!(page.text().contains("twice, and a part of it is there once"), "{}", page.text());
});

each_database!(a_comparison_of_a_cycle_with_itself_is_a_bad_address, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", "examples/number.toml");
    app.plan_cycle("2018-2021", "examples/number.toml");
    let rapporteur = app.rapporteur().await;
    assert_eq!(rapporteur.get("/explorer?from=2018-2021&to=2018-2021").await.status, 400);
    assert_eq!(rapporteur.get("/explorer?from=2018-2021&to=2030-2033").await.status, 404);
});

each_database!(files_of_pages_fail_like_pages, async |database| {
    let app = TestApp::start(database).await;
    let nobody = app.nobody();
    let style = nobody.get("/").await.attributes("link[rel=stylesheet]", "href").remove(0);
    let posted = nobody.post(&style, &[]).await;
    assert_eq!((posted.status, posted.header("allow")), (405, "GET, HEAD"));
    let head = reqwest::Client::new().head(format!("{}{style}", app.address)).send().await.expect("an answer");
    assert_eq!(head.status().as_u16(), 200);
    for path in ["/static/no-such.css?lang=fr", "/static/no/such.css?lang=fr", "/static/?lang=fr"] {
        let missing = nobody.get(path).await;
        assert_eq!((missing.status, missing.attributes("html", "lang")), (404, vec!["fr".to_owned()]), "{path}");
    }
});

each_database!(a_session_that_cannot_be_read_has_an_error_page, async |database| {
    let app = TestApp::start(database).await;
    let rapporteur = app.rapporteur().await;
    execute(&app, "ALTER TABLE sessions RENAME TO elsewhere");
    let page = rapporteur.get("/monitor?lang=en").await;
    assert_eq!((page.status, page.header("retry-after")), (503, "5"));
    assert!(page.text().contains("cannot tell who you are"), "{}", page.text());
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    assert_eq!(app.nobody().get("/questionnaires").await.status, 200, "who has no session needs none");
});
