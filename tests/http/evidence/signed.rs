//! What was signed off keeps its evidence.

use survey_model::submission::Submission;
use survey_tests::each_database;

use super::samples::pdf;
use super::{attach, kenya, page_of};

each_database!(a_submission_has_its_evidence_and_the_receipt_lists_it, async |database| {
    let (app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "law.pdf", pdf("the law")).await;
    let link = [("item", "WORKING_TIME"), ("url", "https://ministry.example/law")];
    kenya.post(&format!("{}/links", page_of(&response)), &link).await;
    let review = kenya.get(&format!("{response}/review")).await;
    assert!(review.text().contains("law.pdf"), "{}", review.text());
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let receipt = kenya.get(&format!("{response}/submissions/1")).await;
    let hrefs = receipt.attributes(".summary li a", "href");
    assert_eq!(hrefs.len(), 2, "{}", receipt.text());
    let document = kenya.get(&format!("{response}/submissions/1.json")).await;
    let submission = Submission::from_canonical(&document.body).expect("a submission");
    let evidence = &submission.evidence.values().next().expect("evidence")[0];
    let hash = crate::lines(&app, "SELECT sha256 AS line FROM evidence_objects");
    assert_eq!(evidence.sha256(), Some(hash[0].as_str()));
    for staff in [app.secretariat().await, app.rapporteur().await, app.administrator().await] {
        assert_eq!(staff.get(&hrefs[0]).await.status, 200, "what was signed off is read by staff");
    }
    assert_eq!(app.focal_point("FRA").await.get(&hrefs[0]).await.status, 404);
    assert_eq!(app.nobody().get(&hrefs[0]).await.status, 401, "the public never reads it");
});

each_database!(after_sign_off_nothing_is_attached_or_removed, async |database| {
    let (app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "law.pdf", pdf("the law")).await;
    let page = kenya.get(&page_of(&response)).await;
    let removal = page.attributes("section.quiet form", "action").remove(0);
    kenya.sign_off(&response).await;
    let late = attach(&kenya, &response, "late.pdf", pdf("late")).await;
    assert_eq!(late.status, 409);
    assert!(late.text().contains("has been signed off"), "{}", late.text());
    assert_eq!(kenya.post(&removal, &[]).await.status, 409);
    assert_eq!(kenya.get(&page_of(&response)).await.location(), response);
    assert_eq!(app.platform.evidence_store().list().expect("a list").len(), 1);
});

each_database!(what_is_removed_after_reopening_stays_with_the_submission, async |database| {
    let (app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "law.pdf", pdf("the law")).await;
    kenya.sign_off(&response).await;
    crate::execute(&app, "UPDATE responses SET status = 'clarification_requested'");
    let page = kenya.get(&page_of(&response)).await;
    let (href, removal) = (
        page.attributes("section.quiet a", "href").remove(0),
        page.attributes("section.quiet form", "action").remove(0),
    );
    assert_eq!(kenya.post(&removal, &[]).await.status, 303);
    assert!(!kenya.get(&page_of(&response)).await.has("section.quiet"));
    let receipt = kenya.get(&format!("{response}/submissions/1")).await;
    assert_eq!(receipt.attributes(".summary li a", "href"), [href.as_str()]);
    for reader in [&kenya, &app.secretariat().await] {
        assert_eq!(reader.get(&href).await.bytes, pdf("the law"));
    }
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let second = kenya.get(&format!("{response}/submissions/2.json")).await;
    assert!(!second.body.contains("evidence"), "a submission without evidence has no such key");
});

/// Its only question is asked about, so that it can be changed; gives the address that settles that.
async fn asked_about(secretariat: &survey_tests::app::Person, response: &str) -> String {
    let question = [("item", "WORKING_TIME"), ("text", "Which law?")];
    assert_eq!(secretariat.post(&format!("{response}/clarifications"), &question).await.status, 303);
    let until = crate::life::in_days(14);
    let sending = format!("{response}/clarifications/sending");
    assert_eq!(secretariat.post(&sending, &[("until", until.as_str())]).await.status, 303);
    let page = secretariat.get(&format!("{response}/validation")).await;
    page.attributes("form[action$=settlement]", "action").remove(0)
}

each_database!(evidence_that_was_exchanged_has_not_been_seen, async |database| {
    let (app, kenya, response) = kenya(database).await;
    kenya.save_section(&response, "main", &[("WORKING_TIME", "7.5")]).await;
    attach(&kenya, &response, "law.pdf", pdf("the law")).await;
    kenya.sign_off(&response).await;
    let secretariat = app.secretariat().await;
    let address = format!("{response}/validation");
    assert!(secretariat.get(&address).await.text().contains("law.pdf"), "evidence stands beside the answer");
    let marks = [("number", "1"), ("accepted", "WORKING_TIME"), ("evidence", "WORKING_TIME")];
    assert_eq!(secretariat.post(&address, &marks).await.status, 303);
    asked_about(&secretariat, &response).await;
    let page = kenya.get(&page_of(&response)).await;
    let removal = page.attributes("section.quiet form", "action").remove(0);
    assert_eq!(kenya.post(&removal, &[]).await.status, 303);
    attach(&kenya, &response, "other.pdf", pdf("another law")).await;
    let thread = kenya.get(&response).await.attributes("form[action$=replies]", "action").remove(0);
    assert_eq!(kenya.post(&thread, &[("text", "This one.")]).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let page = secretariat.get(&address).await;
    assert_eq!(page.attributes("input[name=accepted][checked]", "value"), ["WORKING_TIME"]);
    assert!(page.attributes("input[name=evidence][checked]", "value").is_empty(), "nobody has seen the other law");
});

each_database!(what_was_attached_and_removed_in_a_draft_that_is_ended_is_put_back, async |database| {
    let (app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "law.pdf", pdf("the law")).await;
    kenya.sign_off(&response).await;
    let secretariat = app.secretariat().await;
    let settle = asked_about(&secretariat, &response).await;
    let page = kenya.get(&page_of(&response)).await;
    let removal = page.attributes("section.quiet form", "action").remove(0);
    assert_eq!(kenya.post(&removal, &[]).await.status, 303);
    attach(&kenya, &response, "other.pdf", pdf("another law")).await;
    assert_eq!(secretariat.post(&settle, &[]).await.status, 303);
    let review = kenya.get(&format!("{response}/review")).await.text();
    assert!(review.contains("law.pdf") && !review.contains("other.pdf"), "{review}");
});

each_database!(after_the_cycle_is_closed_nothing_is_attached, async |database| {
    let (app, kenya, response) = kenya(database).await;
    app.close_cycle("2018-2021");
    let page = attach(&kenya, &response, "late.pdf", pdf("late")).await;
    assert_eq!(page.status, 409);
    assert_eq!(app.platform.evidence_store().list().expect("a list"), []);
});
