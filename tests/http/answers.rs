//! What each Member State answered to one item: charts on the item's page over cycles.

use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(of_items_that_are_not_public_only_who_answered_is_shown, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/publication-level.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let fields = ["CAMPAIGN_HELD", "ASSISTANCE_NEEDED"].map(|item| (item.to_owned(), format!("{item}!revision")));
    let fields: Vec<(&str, &str)> =
        fields.iter().flat_map(|(item, revision)| [(item.as_str(), "yes"), (revision.as_str(), "0")]).collect();
    assert_eq!(kenya.save_section(&response, "main", &fields).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let rapporteur = app.rapporteur().await;
    let csv = async |item: &str| {
        let file = rapporteur.get(&format!("/trends/{item}/charts/tiles-answers.csv?cycle=2018-2021")).await;
        (file.status, file.body.lines().find(|line| line.contains(",KEN,")).map(str::to_owned).unwrap_or_default())
    };
    assert_eq!(csv("CAMPAIGN_HELD").await, (200, "Kenya,KEN,Yes".to_owned()));
    assert_eq!(csv("ASSISTANCE_NEEDED").await, (200, "Kenya,KEN,Not published".to_owned()));
    assert_eq!(csv("NO_SUCH").await.0, 404);
    let other = rapporteur.get("/trends/CAMPAIGN_HELD/charts/map-answers.svg?cycle=2030-2033").await;
    assert!((400..500).contains(&other.status.into()), "{}", other.status);
    assert_eq!(kenya.get("/trends/CAMPAIGN_HELD/charts/map-answers.svg?cycle=2018-2021").await.status, 403);
});

each_database!(of_an_answer_that_a_state_has_closed_only_that_it_answered_is_shown, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/publication-level.toml");
    for (state, level) in [("KEN", "aggregate_only"), ("FRA", "")] {
        let person = app.focal_point(state).await;
        let response = person.start_response("2018-2021").await;
        let form = [("CAMPAIGN_HELD", "yes"), ("CAMPAIGN_HELD!comment", ""), ("CAMPAIGN_HELD!publication", level)];
        assert_eq!(person.save_section(&response, "main", &form).await.status, 303);
        person.sign_off(&response).await;
    }
    let address = "/trends/CAMPAIGN_HELD/charts/tiles-answers.csv?cycle=2018-2021";
    let file = app.rapporteur().await.get(address).await.body;
    assert!(file.contains("Kenya,KEN,Not published") && file.contains("France,FRA,Yes"), "{file}");
});
