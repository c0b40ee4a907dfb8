use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(the_response_rate_counts_signed_off_responses_by_group, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    app.focal_point("FRA").await.start_response("2018-2021").await;
    kenya.sign_off(&response).await;
    let rapporteur = app.rapporteur().await;
    let page = rapporteur.get("/monitor").await;
    assert!(page.text().contains("1 of 194 Member States have answered"), "{}", page.text());
    assert!(page.texts("tr").iter().any(|row| row.starts_with("Africa 1 of 44 2.3%")), "{}", page.text());
    let started = rapporteur.get("/monitor?cycle=2018-2021&status=in_progress").await;
    assert_eq!(started.texts(".scroll:last-of-type tbody th"), ["France"]);
});

each_database!(the_chart_comes_as_svg_and_as_png, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let rapporteur = app.rapporteur().await;
    let svg = rapporteur.get("/monitor/charts/responses-by-region.svg?cycle=2018-2021&width=480").await;
    assert_eq!((svg.status, svg.header("content-type")), (200, "image/svg+xml"));
    assert!(svg.body.starts_with("<svg"));
    let png = rapporteur.get("/monitor/charts/responses-by-region.png").await;
    assert_eq!((png.status, png.header("content-type")), (200, "image/png"));
    for path in ["/monitor/charts/no-such.svg", "/monitor/charts/change.svg", "/monitor/charts/responses-by-region.gif"]
    {
        assert_eq!(rapporteur.get(path).await.status, 404, "{path}");
    }
});

each_database!(charts_come_in_the_size_and_the_colours_that_the_address_asks_for, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    app.focal_point("FRA").await.start_response("2018-2021").await;
    let rapporteur = app.rapporteur().await;
    let map = rapporteur.get("/monitor/charts/map-response.svg?size=slide&theme=dark").await;
    assert_eq!(map.status, 200, "{}", map.body);
    assert!(map.body.contains("width=\"1600\" height=\"900\"") && map.body.contains("fill=\"#11181E\""));
    let table = rapporteur.get("/monitor/charts/tiles-response.csv").await;
    assert_eq!((table.status, table.header("content-type")), (200, "text/csv; charset=utf-8"));
    assert!(table.body.starts_with("Member State,Code,Shown as\r\n") && table.body.contains("France,FRA,"));
    for bad in ["size=enormous", "theme=pink", "scale=5"] {
        let page = rapporteur.get(&format!("/monitor/charts/map-response.png?{bad}")).await;
        assert_eq!(page.status, 400, "{bad}");
    }
});

each_database!(a_filter_that_does_not_exist_is_refused_with_a_sentence, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let rapporteur = app.rapporteur().await;
    let page = rapporteur.get("/monitor?status=asleep").await;
    assert_eq!(page.status, 400);
    assert!(page.text().contains("“asleep” as status"), "{}", page.text());
    assert_eq!(rapporteur.get("/monitor?cycle=2030-2033").await.status, 404);
    assert_eq!(rapporteur.get("/monitor/charts/responses-by-region.svg?width=wide").await.status, 400);
});
