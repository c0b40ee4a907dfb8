//! What the secretariat says of answers: it can take it back, nothing of what is refused is kept, and a vintage stays as it was.

use survey_model::language::Language;
use survey_server::services::dataset::Counting;
use survey_server::services::export::{ExportRequest, export};
use survey_server::services::progress::Silent;
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

use super::{CYCLE, ask, in_days, send, signed_off, thread};

/// The items with a box of this name that is ticked.
async fn ticked(secretariat: &Person, response: &str, name: &str) -> Vec<String> {
    let page = secretariat.get(&format!("{response}/validation")).await;
    page.attributes(&format!("input[name={name}][checked]"), "value")
}

async fn mark(secretariat: &Person, response: &str, marks: &[(&str, &str)]) -> u16 {
    secretariat.post(&format!("{response}/validation"), marks).await.status
}

each_database!(what_was_accepted_of_the_submission_before_can_be_taken_back, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    assert_eq!(mark(&secretariat, &response, &[("number", "1"), ("accepted", "CAMPAIGN_HELD")]).await, 303);
    ask(&secretariat, &response, "Which one?").await;
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    let reply = format!("{response}/clarifications/{}/replies", thread(&kenya.get(&response).await));
    assert_eq!(kenya.post(&reply, &[("text", "That of May.")]).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.location(), format!("{response}/submissions/2"));
    assert_eq!(ticked(&secretariat, &response, "accepted").await, ["CAMPAIGN_HELD"], "the answer is the same");
    assert_eq!(mark(&secretariat, &response, &[("number", "2")]).await, 303);
    assert!(ticked(&secretariat, &response, "accepted").await.is_empty());
    assert_eq!(mark(&secretariat, &response, &[("number", "2"), ("accepted", "CAMPAIGN_HELD")]).await, 303);
    assert_eq!(ticked(&secretariat, &response, "accepted").await, ["CAMPAIGN_HELD"]);
});

each_database!(a_validation_that_is_refused_keeps_nothing_and_shows_what_was_ticked, async |database| {
    let app = TestApp::start(database).await;
    let (_, response, secretariat) = signed_off(&app).await;
    ask(&secretariat, &response, "Are you sure?").await;
    let marks = [("number", "1"), ("do", "validate"), ("accepted", "CAMPAIGN_HELD")];
    let refused = secretariat.post(&format!("{response}/validation"), &marks).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("input[name=accepted][checked]", "value"), ["CAMPAIGN_HELD"]);
    assert!(ticked(&secretariat, &response, "accepted").await.is_empty());
});

each_database!(what_is_validated_is_not_marked_any_more, async |database| {
    let app = TestApp::start(database).await;
    let (_, response, secretariat) = signed_off(&app).await;
    assert_eq!(mark(&secretariat, &response, &[("number", "1"), ("do", "validate")]).await, 303);
    assert_eq!(mark(&secretariat, &response, &[("number", "1")]).await, 409);
    let page = secretariat.get(&format!("{response}/validation")).await;
    assert_eq!(page.attributes("input[name=accepted][checked]", "disabled").len(), 1);
    assert!(!page.has("button[form=marks]"));
});

each_database!(what_was_left_blank_is_neither_accepted_nor_counted, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let secretariat = app.secretariat().await;
    let page = secretariat.get(&format!("{response}/validation")).await;
    assert!(!page.has("input[name=accepted]"), "there is nothing to accept");
    assert!(page.has("section.validation > details.more form textarea"), "but to ask about");
    assert_eq!(mark(&secretariat, &response, &[("number", "1"), ("do", "validate")]).await, 303);
    assert!(crate::lines(&app, "SELECT item AS line FROM answer_validations").is_empty());
});

each_database!(a_draft_has_nothing_to_open_again, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/required.toml");
    let response = app.focal_point("KEN").await.start_response(CYCLE).await;
    let page = app.secretariat().await.get(&format!("{response}/validation")).await;
    assert!(page.text().contains("Nothing has been signed off yet") && !page.has("button[name=step]"));
});

each_database!(an_export_as_of_a_moment_stays_as_it_was_whatever_is_said_later, async |database| {
    let app = TestApp::start(database).await;
    let (_, response, secretariat) = signed_off(&app).await;
    assert_eq!(mark(&secretariat, &response, &[("number", "1"), ("accepted", "CAMPAIGN_HELD")]).await, 303);
    let moment = chrono::Utc::now();
    let as_of = |moment: chrono::DateTime<chrono::Utc>| {
        let counting = Counting::from(moment);
        let (cycle, format) = (CYCLE.parse().expect("a label"), "csv-long".to_owned());
        let request = ExportRequest { cycle, format, language: Language::En, bom: false, counting };
        let mut file = Vec::new();
        export(&app.platform, &request, &mut file, &Silent).expect("it is exported");
        String::from_utf8(file).expect("text")
    };
    let before = as_of(moment);
    assert_eq!(mark(&secretariat, &response, &[("number", "1")]).await, 303);
    assert_eq!(as_of(moment), before);
    assert_ne!(as_of(chrono::Utc::now()), before, "it is not accepted any more");
});
