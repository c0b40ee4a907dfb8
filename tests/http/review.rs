use survey_server::services::Role;
use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(what_is_missing_is_listed_with_links_to_the_very_questions, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let page = kenya.get(&format!("{response}/review")).await;
    let link = format!("{response}/sections/main#CAMPAIGN_HELD");
    assert_eq!(page.attributes(".errors a", "href"), [link]);
    let refused = kenya.sign_off(&response).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("One question must be answered before sign-off"));
    kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "!dont_know")]).await;
    assert!(kenya.get(&format!("{response}/review")).await.text().contains("You can sign off"));
    assert_eq!(kenya.sign_off(&response).await.location(), format!("{response}/submissions/1"));
});

each_database!(a_signature_needs_a_name_a_position_and_a_confirmation, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let address = format!("{response}/submissions");
    let page = kenya.post(&address, &[("name", "Amina"), ("capacity", " ")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attributes(".errors a", "href"), ["#capacity", "#confirmed"]);
    assert_eq!(page.value("name").as_deref(), Some("Amina"));
    let long = "x".repeat(201);
    let page = kenya.post(&address, &[("name", &long), ("capacity", "Director"), ("confirmed", "yes")]).await;
    assert_eq!((page.status, page.attributes(".errors a", "href")), (422, vec!["#name".to_owned()]));
    assert_eq!(kenya.post(&address, &[("nme", "Amina")]).await.status, 400);
    assert_eq!(kenya.get(&format!("{response}/submissions/1")).await.status, 404, "nothing was signed");
});

each_database!(a_response_is_signed_off_once, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let again = kenya.sign_off(&response).await;
    assert_eq!(again.status, 409);
    assert!(again.text().contains("has been signed off"));
});

each_database!(a_rapporteur_reads_what_was_signed_off_and_no_draft, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let rapporteur = app.rapporteur().await;
    for path in [response.clone(), format!("{response}/review"), format!("{response}/sections/main")] {
        assert_eq!(rapporteur.get(&path).await.status, 403, "{path}");
    }
    assert_eq!(rapporteur.sign_off(&response).await.status, 403);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    assert_eq!(rapporteur.get(&format!("{response}/submissions/1")).await.status, 200);
    assert_eq!(rapporteur.get(&response).await.status, 403);
});

each_database!(of_two_focal_points_the_one_in_the_lead_signs_off, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let lead = app.focal_point("KEN").await;
    let response = lead.start_response("2018-2021").await;
    let second = app.signed_in(&app.account(Role::FocalPoint, Some("KEN"), None)).await;
    assert_eq!(second.save_section(&response, "main", &[("WORKING_TIME", "7.5")]).await.status, 303);
    let page = second.get(&format!("{response}/review")).await;
    assert_eq!(page.status, 200);
    assert!(!page.has("form[action$='/submissions']"));
    assert_eq!(second.sign_off(&response).await.status, 403);
    assert_eq!(lead.sign_off(&response).await.status, 303);
});
