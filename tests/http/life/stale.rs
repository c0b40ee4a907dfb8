//! What was signed is what was seen, and two people sign once.

use survey_tests::app::TestApp;
use survey_tests::each_database;

use super::CYCLE;

each_database!(nobody_signs_answers_that_changed_while_they_were_read, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    assert_eq!(kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "yes")]).await.status, 303);
    let seen = kenya.get(&format!("{response}/review")).await.attributes("input[name=seen]", "value").remove(0);
    let form = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")];
    assert_eq!(kenya.save_section(&response, "main", &form).await.status, 303);
    let refused = kenya.sign_what_was_seen(&response, &seen).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Answers have changed since you looked"));
    assert_eq!(refused.value("name").as_deref(), Some("Amina Odhiambo"), "what was typed is kept");
    assert_eq!(kenya.sign_off(&response).await.status, 303);
});

each_database!(of_two_signatures_at_once_one_counts, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    assert_eq!(kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "yes")]).await.status, 303);
    let (one, two) = tokio::join!(kenya.sign_off(&response), kenya.sign_off(&response));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    assert_eq!(kenya.get(&format!("{response}/submissions/2")).await.status, 404);
});

each_database!(what_is_typed_while_the_deadline_passes_is_kept_and_not_signed, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    crate::execute(&app, "UPDATE cycles SET deadline = '2026-01-31'");
    let saved = kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let refused = kenya.sign_off(&response).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("The deadline for your answers is over"), "{}", refused.text());
    let kept = crate::lines(&app, "SELECT item AS line FROM answers");
    assert_eq!(kept, ["CAMPAIGN_HELD"]);
    assert_eq!(kenya.get(&format!("{response}/submissions/1")).await.status, 404);
});

each_database!(what_is_typed_while_the_cycle_closes_is_shown_to_be_copied, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    app.close_cycle(CYCLE);
    let late = kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(late.status, 409);
    assert!(late.value("CAMPAIGN_HELD").is_some() || late.texts("dl.facts dd") == ["yes"], "{}", late.body);
});

each_database!(nobody_signs_what_was_attached_while_the_answers_were_read, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    assert_eq!(kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "yes")]).await.status, 303);
    let seen = kenya.get(&format!("{response}/review")).await.attributes("input[name=seen]", "value").remove(0);
    let link = [("item", "CAMPAIGN_HELD"), ("url", "https://ministry.example/campaign")];
    let links = format!("{response}/questions/CAMPAIGN_HELD/evidence/links");
    assert_eq!(kenya.post(&links, &link).await.status, 303);
    for stale in [seen.as_str(), "", "0"] {
        assert_eq!(kenya.sign_what_was_seen(&response, stale).await.status, 422, "signed with “{stale}”");
    }
    assert_eq!(kenya.sign_off(&response).await.status, 303);
});
