use survey_tests::app::TestApp;
use survey_tests::each_database;

const MAIN: &str = "main";

each_database!(a_saved_section_shows_its_answers_again, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let saved = kenya.save_section(&response, MAIN, &[("WORKING_TIME", "1.5"), ("WORKING_TIME!revision", "0")]).await;
    assert_eq!((saved.status, saved.location()), (303, format!("{response}/review").as_str()));
    let page = kenya.get(&format!("{response}/sections/main")).await;
    assert_eq!(page.value("WORKING_TIME").as_deref(), Some("1.5"));
    assert_eq!(page.value("WORKING_TIME!revision").as_deref(), Some("1"));
});

each_database!(a_save_can_lead_back_to_the_list_of_sections, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let saved = kenya.save_section(&response, MAIN, &[("WORKING_TIME", "1"), ("next", "list")]).await;
    assert_eq!(saved.location(), format!("{response}?saved=main"));
    assert!(kenya.get(&response).await.text().contains("Complete"));
});

each_database!(a_question_that_is_not_asked_is_there_but_hidden, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/relevance.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let page = kenya.get(&format!("{response}/sections/main")).await;
    assert!(page.has("fieldset[data-code=CAMPAIGN_COUNT][hidden][disabled]"));
    assert!(page.has("fieldset[data-code=CAMPAIGN_HELD]:not([hidden])"));
    assert!(page.has("script#rules[type='application/json']"));
});

each_database!(answers_that_open_questions_lead_to_the_first_of_them, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/relevance.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let saved = kenya.save_section(&response, MAIN, &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(saved.location(), format!("{response}/sections/main?opened=1#CAMPAIGN_COUNT"));
    let page = kenya.get(&format!("{response}/sections/main?opened=1")).await;
    assert!(page.text().contains("opened one more question"));
    assert!(page.has("fieldset[data-code=CAMPAIGN_COUNT]:not([hidden])"));
});

each_database!(questions_that_a_script_opened_are_saved_in_one_go, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/relevance.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let saved = kenya.save_section(&response, MAIN, &[("CAMPAIGN_HELD", "yes"), ("CAMPAIGN_COUNT", "3")]).await;
    assert_eq!(saved.location(), format!("{response}/review"));
});

each_database!(two_people_who_change_the_same_answer_see_both_and_choose, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let (one, other) = (app.focal_point("KEN").await, app.focal_point("KEN").await);
    let response = one.start_response("2018-2021").await;
    one.save_section(&response, MAIN, &[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    let mine = [("EVENTS", "5"), ("EVENTS!revision", "0"), ("PARTICIPANTS", "90"), ("PARTICIPANTS!revision", "0")];
    let conflict = other.save_section(&response, MAIN, &mine).await;
    assert_eq!(conflict.status, 409);
    assert_eq!(conflict.texts(".side .value"), ["4", "5"]);
    assert!(conflict.text().contains("focal_point KEN"));
    assert_eq!(conflict.value("PARTICIPANTS").as_deref(), Some("90"), "nothing typed is lost");

    let revision = conflict.value("EVENTS!revision").expect("the page carries the new revision");
    for (choice, expected) in [("theirs", "4"), ("mine", "5")] {
        let fields =
            [("EVENTS", "5"), ("EVENTS!revision", revision.as_str()), ("EVENTS!keep", choice), ("PARTICIPANTS", "90")];
        let fields = if choice == "mine" { &fields[..3] } else { &fields[..] };
        assert_eq!(other.save_section(&response, MAIN, fields).await.status, 303);
        let page = other.get(&format!("{response}/sections/main")).await;
        assert_eq!(page.value("EVENTS").as_deref(), Some(expected));
        assert_eq!(page.value("PARTICIPANTS").as_deref(), Some("90"));
    }
});

each_database!(two_people_who_change_different_answers_do_not_meet, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let (one, other) = (app.focal_point("KEN").await, app.focal_point("KEN").await);
    let response = one.start_response("2018-2021").await;
    assert_eq!(one.save_section(&response, MAIN, &[("EVENTS", "4"), ("EVENTS!revision", "0")]).await.status, 303);
    assert_eq!(
        other.save_section(&response, MAIN, &[("PARTICIPANTS", "90"), ("PARTICIPANTS!revision", "0")]).await.status,
        303
    );
    let page = one.get(&format!("{response}/sections/main")).await;
    assert_eq!((page.value("EVENTS").as_deref(), page.value("PARTICIPANTS").as_deref()), (Some("4"), Some("90")));
});

each_database!(after_sign_off_a_section_leads_back_and_a_save_is_refused, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    assert_eq!(kenya.get(&format!("{response}/sections/main")).await.location(), response);
    let page = kenya.save_section(&response, MAIN, &[("WORKING_TIME", "1")]).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("has been signed off"));
});

each_database!(after_the_cycle_is_closed_a_save_is_refused, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    app.close_cycle("2018-2021");
    let page = kenya.save_section(&response, MAIN, &[("WORKING_TIME", "1")]).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("closed"));
});

each_database!(text_of_the_questionnaire_in_another_language_says_so, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let page = kenya.get(&format!("{response}/sections/main?lang=ar")).await;
    assert_eq!(page.attributes("html", "dir"), ["rtl"]);
    assert!(page.has("div[lang=en][dir=ltr] fieldset"));
    let next = kenya.get(&format!("{response}/sections/main")).await;
    assert_eq!(next.attributes("html", "lang"), ["ar"], "the choice is remembered");
});
