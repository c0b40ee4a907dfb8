//! Corrections and back-fills: what was signed off is opened again, and nothing of it is lost.

use survey_tests::app::TestApp;
use survey_tests::each_database;

use super::{CYCLE, in_days, signed_off};

each_database!(a_country_asks_for_a_correction_and_signs_off_again, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    app.close_cycle(CYCLE);
    assert_eq!(kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "no")]).await.status, 409);
    assert_eq!(kenya.post(&format!("{response}/correction"), &[("reason", "")]).await.status, 422);
    let asked = kenya.post(&format!("{response}/correction"), &[("reason", "The campaign was planned only.")]).await;
    assert_eq!(asked.status, 303);
    assert_eq!(kenya.post(&format!("{response}/correction"), &[("reason", "Again")]).await.status, 409);
    assert!(secretariat.get("/validations").await.text().contains("Correction asked for"));
    let page = secretariat.get(&format!("{response}/validation")).await;
    assert!(page.text().contains("The campaign was planned only."));
    let until = in_days(30);
    let fields = [("step", "reopen"), ("until", until.as_str()), ("reason", "As you asked")];
    assert_eq!(secretariat.post(&format!("{response}/steps"), &fields).await.status, 303);
    let form = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")];
    assert_eq!(kenya.save_section(&response, "main", &form).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.location(), format!("{response}/submissions/2"));
    assert_eq!(kenya.get(&format!("{response}/submissions/1")).await.status, 200, "the first one is kept");
    assert_eq!(kenya.save_section(&response, "main", &form).await.status, 409, "the cycle is closed again");
});

each_database!(a_correction_is_declined_with_a_reason, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    assert_eq!(kenya.post(&format!("{response}/correction"), &[("reason", "Typo")]).await.status, 303);
    let steps = format!("{response}/steps");
    assert_eq!(secretariat.post(&steps, &[("step", "decline_correction"), ("reason", "")]).await.status, 422);
    let declined = [("step", "decline_correction"), ("reason", "It changes no figure.")];
    assert_eq!(secretariat.post(&steps, &declined).await.status, 303);
    assert_eq!(secretariat.post(&steps, &declined).await.status, 409, "it was answered");
    assert!(kenya.get(&response).await.text().contains("It changes no figure."));
});

each_database!(what_was_opened_again_can_be_closed_as_it_was, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    let validate = [("number", "1"), ("do", "validate")];
    assert_eq!(secretariat.post(&format!("{response}/validation"), &validate).await.status, 303);
    let until = in_days(30);
    let steps = format!("{response}/steps");
    let reopen = [("step", "reopen"), ("until", until.as_str()), ("reason", "A new law")];
    assert_eq!(secretariat.post(&steps, &reopen).await.status, 303);
    assert!(kenya.get(&response).await.text().contains("A new law"));
    assert_eq!(secretariat.post(&steps, &reopen).await.status, 409, "it is open");
    assert_eq!(secretariat.post(&steps, &[("step", "end_reopening"), ("reason", "Done")]).await.status, 303);
    assert!(secretariat.get(&format!("{response}/validation")).await.has(".tag.validated"), "as it was before");
});

each_database!(a_draft_that_the_end_of_a_reopening_leaves_is_put_back_to_what_was_signed, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    let (until, steps) = (in_days(30), format!("{response}/steps"));
    let reopen = [("step", "reopen"), ("until", until.as_str()), ("reason", "A new law")];
    assert_eq!(secretariat.post(&steps, &reopen).await.status, 303);
    let form = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")];
    assert_eq!(kenya.save_section(&response, "main", &form).await.status, 303);
    let review = kenya.get(&format!("{response}/review")).await;
    let changed = review.texts("[aria-labelledby=changed]").join(" ");
    assert!(changed.contains("Changed since submission 1") && changed.contains("Before: Yes"), "{changed}");
    assert_eq!(secretariat.post(&steps, &[("step", "end_reopening"), ("reason", "Done")]).await.status, 303);
    let answers = "SELECT answer AS line FROM answers WHERE item = 'CAMPAIGN_HELD'";
    let signed = crate::lines(&app, "SELECT answer AS line FROM answer_history WHERE revision = 1");
    assert_eq!(crate::lines(&app, answers), signed, "as it was signed");
    let history = kenya.get(&format!("{response}/questions/CAMPAIGN_HELD/history")).await;
    assert!(history.text().contains("No"), "what was typed meanwhile is in the history: {}", history.text());
    assert_eq!(secretariat.post(&steps, &reopen).await.status, 303);
    assert!(!kenya.get(&format!("{response}/review")).await.has("[aria-labelledby=changed]"));
});

each_database!(a_closed_cycle_is_opened_for_a_country_that_never_answered, async |database| {
    let app = TestApp::start(database).await;
    let (_, _, secretariat) = signed_off(&app).await;
    let address = format!("/cycles/{CYCLE}/board/FRA/back-fill");
    let (until, reason) = (in_days(30), "The ministry found its files");
    let fields = [("until", until.as_str()), ("reason", reason)];
    assert_eq!(secretariat.post(&address, &fields).await.status, 409, "the cycle is open anyway");
    app.close_cycle(CYCLE);
    assert_eq!(secretariat.post(&address, &[("until", ""), ("reason", "")]).await.status, 422);
    let opened = secretariat.post(&address, &fields).await;
    assert_eq!(opened.status, 303, "{}", opened.body);
    let response = opened.location().trim_end_matches("/validation").to_owned();
    let france = app.focal_point("FRA").await;
    assert_eq!(france.save_section(&response, "main", &[("CAMPAIGN_HELD", "no")]).await.status, 303);
    assert_eq!(france.sign_off(&response).await.location(), format!("{response}/submissions/1"));
    assert_eq!(france.save_section(&response, "main", &[("CAMPAIGN_HELD", "yes")]).await.status, 409);
});

each_database!(nobody_but_the_secretariat_moves_a_response_on, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, _) = signed_off(&app).await;
    let france = app.focal_point("FRA").await;
    let until = in_days(30);
    let reopen = [("step", "reopen"), ("until", until.as_str()), ("reason", "I want to")];
    for person in [&kenya, &france, &app.rapporteur().await] {
        assert_eq!(person.post(&format!("{response}/steps"), &reopen).await.status, 403);
        assert_eq!(person.get(&format!("{response}/validation")).await.status, 403);
        assert_eq!(person.get("/validations").await.status, 403);
    }
    assert_eq!(france.post(&format!("{response}/correction"), &[("reason", "Not ours")]).await.status, 404);
});
