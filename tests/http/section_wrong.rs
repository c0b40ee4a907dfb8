//! Forms that no page of ours would send: 4xx with a sentence, and nothing changed.

use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

async fn kenya(app: &TestApp, example: &str) -> (Person, String) {
    app.open_cycle("2018-2021", &format!("examples/{example}.toml"));
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    (kenya, response)
}

async fn assert_unanswered(person: &Person, response: &str) {
    let page = person.get(response).await;
    assert!(page.text().contains("Not started"), "nothing was saved: {}", page.text());
}

fn assert_refused(page: &Page, status: u16, sentence: &str) {
    assert_eq!(page.status, status, "{}", page.body);
    assert!(page.text().contains(sentence), "{}", page.text());
}

each_database!(unknown_fields_are_refused, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "repeat-group").await;
    for name in [
        "NO_SUCH",
        "ACTIVITIES.1.NO_SUCH",
        "ACTIVITIES.0.TITLE",
        "ACTIVITIES.99.TITLE",
        "ACTIVITIES.x.TITLE",
        "ACTIVITIES.+1.TITLE",
        "ACTIVITIES.01.TITLE",
        "ACTIVITIES!what",
        "ACTIVITIES.row",
        "activities",
        "",
        "!",
        "ACTIVITIES.1.TITLE!revision",
        "ACTIVITIES.1.TITLE!keep",
    ] {
        let page = kenya.save_section(&response, "main", &[("ACTIVITIES.1.TITLE", "Fair"), (name, "1")]).await;
        assert_refused(&page, 400, "that this page does not have");
    }
    for (name, value) in [("add", "NO_SUCH"), ("remove", "ACTIVITIES"), ("remove", "ACTIVITIES.0")] {
        let page = kenya.save_section(&response, "main", &[(name, value)]).await;
        assert_refused(&page, 400, "that this page does not have");
    }
    assert_unanswered(&kenya, &response).await;
});

each_database!(an_option_that_does_not_exist_is_refused, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "matrix").await;
    let page = kenya.save_section(&response, "main", &[("ISSUE_SEVERITY.phishing", "terrible")]).await;
    assert_refused(&page, 422, "“terrible” is not one of the options");
    assert_unanswered(&kenya, &response).await;
});

each_database!(a_text_that_is_too_long_is_said_at_its_field_and_kept_on_the_page, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "long-text").await;
    let text = "é".repeat(100_001);
    let page = kenya.save_section(&response, "main", &[("LESSONS", &text)]).await;
    assert_eq!(page.status, 422);
    assert!(page.errors()[0].contains("100001") || page.errors()[0].contains("100,001"), "{:?}", page.errors());
    assert!(page.texts("title")[0].starts_with("Error:"));
    assert!(page.body.contains(&text));
    assert_unanswered(&kenya, &response).await;
});

each_database!(a_form_that_is_too_large_is_refused, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "long-text").await;
    let text = "x".repeat(1_100_000);
    let page = kenya.save_section(&response, "main", &[("LESSONS", &text)]).await;
    assert_refused(&page, 413, "larger than this site takes");
    assert_unanswered(&kenya, &response).await;
});

each_database!(what_is_no_form_is_refused, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "long-text").await;
    let address = format!("{response}/sections/main");
    let json = kenya.post_bytes(&address, "application/json", b"{}".to_vec()).await;
    assert_refused(&json, 415, "not a form of this site");
    let latin = format!("csrf={}&LESSONS=caf%E9", kenya.token).into_bytes();
    let page = kenya.post_bytes(&address, "application/x-www-form-urlencoded", latin).await;
    assert_refused(&page, 415, "not a form of this site");
    assert_unanswered(&kenya, &response).await;
});

each_database!(unusual_texts_come_back_as_they_were, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "long-text").await;
    let text = "<script>alert(1)</script> & \"quotes\" 'single' \u{1F600} العربية abc\u{200F} =1+1";
    assert_eq!(kenya.save_section(&response, "main", &[("LESSONS", text)]).await.status, 303);
    let page = kenya.get(&format!("{response}/sections/main")).await;
    assert_eq!(page.value("LESSONS").as_deref(), Some(text));
    assert!(!page.body.contains("<script>alert"));
    assert!(!kenya.get(&format!("{response}/review")).await.body.contains("<script>alert"));
    let control = kenya.save_section(&response, "main", &[("LESSONS", "a\u{0}b"), ("LESSONS!revision", "1")]).await;
    assert_refused(&control, 422, "invisible character");
});

each_database!(another_states_response_does_not_exist, async |database| {
    let app = TestApp::start(database).await;
    let (_, response) = kenya(&app, "number").await;
    let france = app.focal_point("FRA").await;
    for path in ["", "/sections/main", "/review", "/submissions/1", "/submissions/1.json"] {
        assert_refused(&france.get(&format!("{response}{path}")).await, 404, "it is not yours");
    }
    let page = france.save_section(&response, "main", &[("WORKING_TIME", "1")]).await;
    assert_refused(&page, 404, "it is not yours");
    assert_eq!(france.sign_off(&response).await.status, 404);
});

each_database!(addresses_that_lead_nowhere_are_not_found, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "number").await;
    for path in
        ["/responses/1", "/responses/00000000-0000-0000-0000-000000000000", "/responses/%00", "/responses/..%2f.."]
    {
        assert_eq!(kenya.get(path).await.status, 404, "{path}");
    }
    for path in ["/sections/no-such", "/submissions/1", "/submissions/99999999999999999999"] {
        assert_eq!(kenya.get(&format!("{response}{path}")).await.status, 404, "{path}");
    }
});

each_database!(every_field_of_a_repeat_group_says_what_is_wrong_with_it, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "repeat-group").await;
    let fields =
        [("ACTIVITIES.1.TITLE", "Fair"), ("ACTIVITIES.1.START_YEAR", "soon"), ("ACTIVITIES.2.END_YEAR", "later")];
    let page = kenya.save_section(&response, "main", &fields).await;
    assert_eq!((page.status, page.errors().len()), (422, 2), "{:?}", page.errors());
    for (error, field) in page.errors().iter().zip(["soon", "later"]) {
        assert!(error.contains(field), "{error}");
    }
    for field in ["ACTIVITIES.1.START_YEAR", "ACTIVITIES.2.END_YEAR"] {
        assert!(page.has(&format!("input[name='{field}'][aria-invalid=true]")), "{field}");
    }
    assert_unanswered(&kenya, &response).await;
});

each_database!(fields_are_never_passed_over_in_silence, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "repeat-group").await;
    for (name, value) in [
        ("ACTIVITIES", "x"),
        ("ACTIVITIES!entries", "x"),
        ("ACTIVITIES!entries", "-1"),
        ("ACTIVITIES!entries", "12"),
        ("ACTIVITIES!keep", "ours"),
        ("ACTIVITIES.1.TITLE", "Fair"),
        ("remove", "ACTIVITIES.2"),
    ] {
        let page = kenya.save_section(&response, "main", &[("ACTIVITIES.1.TITLE", "Fair"), (name, value)]).await;
        assert_refused(&page, 400, "that this page would not send");
    }
    for (name, value) in [("remove", "ACTIVITIES.+1"), ("add", "ACTIVITIES.1")] {
        let page = kenya.save_section(&response, "main", &[("ACTIVITIES.1.TITLE", "Fair"), (name, value)]).await;
        assert_refused(&page, 400, "that this page does not have");
    }
    for revision in ["x", "-1", "01", "99999999999"] {
        let page = kenya.save_section(&response, "main", &[("ACTIVITIES!revision", revision)]).await;
        assert_refused(&page, 400, "on which saved answer it is based");
    }
    let invented = kenya.save_section(&response, "main", &[("ACTIVITIES!revision", "7")]).await;
    assert_refused(&invented, 400, "out of date");
    assert_unanswered(&kenya, &response).await;
});

each_database!(only_a_repeat_group_has_entries_and_is_added_to, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "number").await;
    for (name, value, sentence) in [
        ("WORKING_TIME!entries", "0", "that this page would not send"),
        ("add", "WORKING_TIME", "that this page does not have"),
        ("remove", "WORKING_TIME.1", "that this page does not have"),
    ] {
        assert_refused(&kenya.save_section(&response, "main", &[(name, value)]).await, 400, sentence);
    }
    let twice = [("WORKING_TIME", "1"), ("WORKING_TIME", "2")];
    assert_refused(&kenya.save_section(&response, "main", &twice).await, 400, "more often than it may be");
    assert_unanswered(&kenya, &response).await;
});

each_database!(a_question_mark_in_a_diamond_can_be_typed, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response) = kenya(&app, "long-text").await;
    let text = "100 % copied from a garbled file: caf\u{FFFD}";
    assert_eq!(kenya.save_section(&response, "main", &[("LESSONS", text)]).await.status, 303);
    assert_eq!(kenya.get(&format!("{response}/sections/main")).await.value("LESSONS").as_deref(), Some(text));
});
