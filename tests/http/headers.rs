use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(every_answer_carries_the_headers_that_keep_browsers_safe, async |database| {
    let app = TestApp::start(database).await;
    let person = app.rapporteur().await;
    let style = person.get("/").await.attributes("link[rel=stylesheet]", "href").remove(0);
    for path in ["/", "/monitor", "/no/such/page", "/api/v1/questionnaires", "/healthz", &style] {
        let page = person.get(path).await;
        let policy = page.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
    }
});

each_database!(pages_are_not_kept_and_files_are_kept_for_ever, async |database| {
    let app = TestApp::start(database).await;
    let person = app.rapporteur().await;
    let page = person.get("/monitor").await;
    assert_eq!(page.header("cache-control"), "no-store");
    for href in page.attributes("link[rel=stylesheet], link[rel=icon]", "href") {
        let file = person.get(&href).await;
        assert_eq!((file.status, file.header("cache-control")), (200, "public, max-age=31536000, immutable"), "{href}");
    }
    assert_eq!(person.get("/static/style.000000000000.css").await.status, 404);
});

each_database!(no_page_has_scripts_or_styles_of_its_own_or_calls_another_site, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "cybersecurity-awareness/1.0.0");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    for path in ["/", "/dashboard", &response, &format!("{response}/sections/campaigns"), &format!("{response}/review")]
    {
        let page = kenya.get(path).await;
        assert!(!page.has("style, [style], [onclick], script:not([src]):not([type='application/json'])"), "{path}");
        for address in page.attributes("script[src], img, source", "src").iter().chain(&page.attributes("link", "href"))
        {
            assert!(address.starts_with('/'), "{path}: {address}");
        }
    }
});
