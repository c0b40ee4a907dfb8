use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(a_cycles_responses_are_downloaded_in_every_format, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.save_section(&response, "main", &[("WORKING_TIME", "7.5")]).await;
    kenya.sign_off(&response).await;
    let rapporteur = app.rapporteur().await;
    let links = rapporteur.get("/monitor").await.attributes("a[href^='/exports/']", "href");
    assert_eq!(links.len(), 2 * analysis::export::FORMATS.len());
    for link in links {
        let file = rapporteur.get(&link).await;
        assert_eq!(file.status, 200, "{link}");
        assert_eq!(file.body.starts_with('\u{feff}'), link.ends_with("bom=yes"), "{link}");
        assert!(file.body.contains("WORKING_TIME"), "{link}");
    }
    let wide = rapporteur.get("/exports/2018-2021/csv-wide").await;
    assert!(wide.header("content-disposition").contains("2018-2021-csv-wide.csv"));
    assert!(wide.body.lines().nth(1).is_some_and(|line| line.contains("KEN") && line.contains("7.5")), "{}", wide.body);
});

each_database!(an_export_that_does_not_exist_is_not_found, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let rapporteur = app.rapporteur().await;
    for path in ["/exports/2018-2021/xls", "/exports/2030-2033/csv-wide", "/exports/%2e%2e/csv-wide"] {
        assert_eq!(rapporteur.get(path).await.status, 404, "{path}");
    }
});
