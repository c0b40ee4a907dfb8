use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(a_focal_point_starts_the_open_cycle_and_sees_how_far_it_is, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", "examples/number.toml");
    app.open_cycle("2018-2021", "examples/relevance.toml");
    let kenya = app.focal_point("KEN").await;
    let before = kenya.get("/dashboard").await;
    assert_eq!(before.texts("h1"), ["Kenya"]);
    assert!(before.has("form[action='/cycles/2018-2021/responses']"));
    assert!(!before.has("form[action='/cycles/2014-2017/responses']"));
    let response = kenya.start_response("2018-2021").await;
    assert_eq!(kenya.start_response("2018-2021").await, response, "there is one response, however often it is started");
    let after = kenya.get("/dashboard").await;
    assert!(after.text().contains("0 of"), "{}", after.text());
    assert!(after.has(&format!("a[href='{response}']")));
    // Answers are taken until the cycle is closed, and no day is named on which they would be refused.
    for page in [after, kenya.get(&response).await] {
        assert!(!page.text().contains("Answers are taken until"), "{}", page.text());
    }
});

each_database!(a_cycle_that_is_not_open_cannot_be_started, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let page = kenya.post("/cycles/2018-2021/responses", &[]).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("not open for answers yet"));
    assert_eq!(kenya.post("/cycles/2030-2033/responses", &[]).await.status, 404);
});

each_database!(without_cycles_every_first_page_says_what_comes_next, async |database| {
    let app = TestApp::start(database).await;
    assert!(app.nobody().get("/").await.text().contains("No cycle has been set up yet"));
    assert!(app.focal_point("KEN").await.get("/dashboard").await.text().contains("No cycle is open"));
    let rapporteur = app.rapporteur().await;
    assert_eq!(rapporteur.get("/dashboard").await.location(), "/monitor");
    assert!(rapporteur.get("/monitor").await.text().contains("No cycle has been set up yet"));
    assert!(rapporteur.get("/explorer").await.text().contains("needs two cycles"));
});
