//! Two people at one section: forms post every question, also those that their author did not touch.

use survey_tests::app::TestApp;
use survey_tests::each_database;

const MAIN: &str = "main";

each_database!(a_question_that_its_author_did_not_touch_gives_way_to_who_did, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let (one, other) = (app.focal_point("KEN").await, app.focal_point("KEN").await);
    let response = one.start_response("2018-2021").await;
    let first = [("EVENTS", "4"), ("EVENTS!revision", "0"), ("PARTICIPANTS", "90"), ("PARTICIPANTS!revision", "0")];
    one.save_section(&response, MAIN, &first).await;

    // Both have the page with the first answers; one changes EVENTS, the other PARTICIPANTS.
    let mine = [("EVENTS", "5"), ("EVENTS!revision", "1"), ("PARTICIPANTS", "90"), ("PARTICIPANTS!revision", "1")];
    assert_eq!(one.save_section(&response, MAIN, &mine).await.status, 303);
    let theirs = [("EVENTS", "4"), ("EVENTS!revision", "1"), ("PARTICIPANTS", "80"), ("PARTICIPANTS!revision", "1")];
    assert_eq!(other.save_section(&response, MAIN, &theirs).await.status, 303);

    let page = one.get(&format!("{response}/sections/main")).await;
    assert_eq!((page.value("EVENTS").as_deref(), page.value("PARTICIPANTS").as_deref()), (Some("5"), Some("80")));
});

each_database!(a_form_based_on_an_answer_that_never_was_changes_nothing, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let page = kenya.save_section(&response, MAIN, &[("EVENTS", "4"), ("EVENTS!revision", "7")]).await;
    assert_eq!(page.status, 400);
    let page = kenya.get(&format!("{response}/sections/main")).await;
    assert_eq!(page.value("EVENTS").as_deref(), Some(""));
});
