//! Several people fill in a response: they say how far a section is, and see who answered what.

use survey_server::services::Role;
use survey_server::storage::account::{self, Account};
use survey_server::storage::{Connection, mail_message};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

use crate::contributors::{found, invite, kenya, letters};

const EMAIL: &str = "w@health.example";

/// Kenya with a contributor who has the second section.
async fn shared(database: &survey_tests::database::ThrowAway) -> (TestApp, Person, Person, String) {
    let (app, kenya, response) = kenya(database).await;
    kenya.save_section(&response, "lead", &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(invite(&kenya, &response, EMAIL, &["details"]).await.status, 303);
    let wanjiru = app.holder_of(EMAIL).await;
    (app, kenya, wanjiru, response)
}

/// Says something about the second section as the page shows it.
async fn mark(person: &Person, response: &str, mark: &str, note: &str) -> Page {
    let seen = seen(person, response).await;
    person.post(&marks(response), &[("mark", mark), ("seen", &seen), ("note", note)]).await
}

async fn seen(person: &Person, response: &str) -> String {
    let form = format!("form[action='{}'] input[name=seen]", marks(response));
    person.get(response).await.attributes(&form, "value").into_iter().next().unwrap_or_default()
}

fn marks(response: &str) -> String {
    format!("{response}/sections/details/marks")
}

each_database!(a_contributor_is_done_and_the_focal_point_accepts, async |database| {
    let (_app, kenya, wanjiru, response) = shared(database).await;
    assert!(kenya.get(&response).await.texts(".hands p").iter().any(|line| line == "With Wanjiru"));
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    assert_eq!(kenya.get(&response).await.texts(".hands .tag"), ["Done"]);
    assert_eq!(mark(&kenya, &response, "accepted", "").await.status, 303);
    assert_eq!(wanjiru.get(&response).await.texts(".hands .tag"), ["Accepted"]);
    let form = [("CAMPAIGN_TITLE", "Safer week")];
    assert_eq!(wanjiru.save_section(&response, "details", &form).await.status, 303);
    let changed = kenya.get(&response).await;
    assert_eq!(changed.texts(".hands .tag"), ["Answers have changed since this was accepted"]);
    assert!(changed.has("button[value=accepted]"), "it can be accepted anew");
});

each_database!(what_is_given_back_says_what_is_to_be_done, async |database| {
    let (_app, kenya, wanjiru, response) = shared(database).await;
    assert_eq!(mark(&kenya, &response, "returned", "").await.status, 409, "nobody was done with it");
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    let long = "x".repeat(10_001);
    let refused = mark(&kenya, &response, "returned", &long).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts("textarea[name=note]"), [long], "what was typed is kept");
    assert_eq!(mark(&kenya, &response, "returned", "The number of 2025 is missing.").await.status, 303);
    let shown = wanjiru.get(&response).await;
    assert_eq!(shown.texts(".hands .tag"), ["Given back"]);
    assert!(shown.text().contains("The number of 2025 is missing."));
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    assert_eq!(mark(&wanjiru, &response, "returned", "").await.status, 303, "whoever is done may go on");
});

each_database!(a_contributor_accepts_nothing_and_marks_no_section_of_others, async |database| {
    let (app, kenya, wanjiru, response) = shared(database).await;
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    assert_eq!(mark(&wanjiru, &response, "accepted", "").await.status, 403);
    assert_eq!(mark(&kenya, &response, "accepted", "").await.status, 303);
    assert_eq!(mark(&wanjiru, &response, "returned", "").await.status, 403, "what is accepted is the focal point's");
    let other = format!("{response}/sections/lead/marks");
    assert_eq!(wanjiru.post(&other, &[("mark", "done"), ("seen", "")]).await.status, 404);
    assert_eq!(app.focal_point("FRA").await.post(&other, &[("mark", "done"), ("seen", "")]).await.status, 404);
});

each_database!(what_a_contributor_was_typing_when_the_section_was_taken_back_is_shown_to_be_copied, async |database| {
    let (app, kenya, wanjiru, response) = shared(database).await;
    let address = format!("{response}/contributors/{}", found(&app, EMAIL).id);
    assert_eq!(kenya.post(&address, &[("do", "withdraw-all")]).await.status, 303);
    let late = wanjiru.save_section(&response, "details", &[("CAMPAIGN_TITLE", "Safer week")]).await;
    assert_eq!(late.status, 404);
    assert_eq!(late.texts("dl.facts dd"), ["Safer week"], "nothing that was typed is lost");
    let answers = crate::lines(&app, "SELECT item AS line FROM answers WHERE item = 'CAMPAIGN_TITLE'");
    assert!(answers.is_empty(), "nor is it saved: {answers:?}");
});

each_database!(nobody_accepts_what_has_changed_since_the_page_was_read, async |database| {
    let (app, kenya, wanjiru, response) = shared(database).await;
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    let stale = seen(&kenya, &response).await;
    assert_eq!(wanjiru.save_section(&response, "details", &[("CAMPAIGN_TITLE", "Safer week")]).await.status, 303);
    let refused = kenya.post(&marks(&response), &[("mark", "accepted"), ("seen", &stale)]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Answers of this section have changed"));
    for _ in 0..2 {
        assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    }
    assert_eq!(crate::lines(&app, "SELECT mark AS line FROM section_events").len(), 2, "twice the same is said once");
});

each_database!(whoever_fills_in_everything_alone_is_asked_for_no_marks, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    assert!(!kenya.get(&response).await.has("button[name=mark]"));
});

each_database!(the_history_of_an_answer_says_who_changed_it_from_what_to_what, async |database| {
    let (app, kenya, wanjiru, response) = shared(database).await;
    assert_eq!(wanjiru.save_section(&response, "details", &[("CAMPAIGN_TITLE", "Safer week")]).await.status, 303);
    let form = [("CAMPAIGN_TITLE", "Safer month"), ("CAMPAIGN_TITLE!revision", "1")];
    assert_eq!(kenya.save_section(&response, "details", &form).await.status, 303);
    let section = kenya.get(&format!("{response}/sections/details")).await;
    let address = format!("{response}/questions/CAMPAIGN_TITLE/history");
    assert!(section.attributes("a", "href").contains(&address));
    let history = kenya.get(&address).await;
    let lines = history.texts(".history li");
    assert_eq!(lines.len(), 2, "{}", history.text());
    assert!(lines[0].contains("Safer month") && lines[0].contains("Before: Safer week"), "{lines:?}");
    assert!(lines[1].contains("Wanjiru") && !lines[1].contains("Before"), "{lines:?}");
    assert_eq!(wanjiru.get(&address).await.status, 200);
    assert_eq!(wanjiru.get(&format!("{response}/questions/CAMPAIGN_HELD/history")).await.status, 404);
    assert_eq!(kenya.get(&format!("{response}/questions/NOTHING/history")).await.status, 404);
    assert_eq!(app.focal_point("FRA").await.get(&address).await.status, 404);
});

each_database!(focal_points_are_told_that_a_contributor_is_done_once_a_day, async |database| {
    let (app, kenya, wanjiru, response) = shared(database).await;
    let lead = lead(&app);
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    let told = |app: &TestApp| letters(app, &lead).into_iter().filter(|kind| kind == "section-done").count();
    assert_eq!(told(&app), 1);
    assert_eq!(mark(&kenya, &response, "returned", "").await.status, 303);
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    assert_eq!(told(&app), 1, "one letter a day is enough");
});

each_database!(a_focal_point_who_is_done_writes_to_nobody, async |database| {
    let (app, kenya, wanjiru, response) = shared(database).await;
    let form = [("CAMPAIGN_TITLE", "Safer week")];
    assert_eq!(wanjiru.save_section(&response, "details", &form).await.status, 303);
    assert_eq!(mark(&kenya, &response, "done", "").await.status, 303);
    assert!(!letters(&app, &lead(&app)).contains(&"section-done".to_owned()));
    assert_eq!(mark(&wanjiru, &response, "returned", "").await.status, 303, "the contributor goes on");
    assert!(!letters(&app, &found(&app, EMAIL)).contains(&"section-returned".to_owned()), "and knows of it");
});

each_database!(a_contributor_is_told_what_was_given_back_and_why, async |database| {
    let (app, kenya, wanjiru, response) = shared(database).await;
    assert_eq!(invite(&kenya, &response, "other@health.example", &["lead"]).await.status, 303);
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    assert_eq!(mark(&kenya, &response, "returned", "The number of 2025 is missing.").await.status, 303);
    let account = found(&app, EMAIL);
    let sent = message(&app, &account, "section-returned").expect("it is queued");
    let shown = app.secretariat().await.get(&format!("/mail/{sent}/letter")).await;
    assert!(shown.text().contains("The number of 2025 is missing."), "{}", shown.text());
    assert_eq!(message(&app, &found(&app, "other@health.example"), "section-returned"), None, "it is not theirs");
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    assert_eq!(mark(&kenya, &response, "returned", "Still.").await.status, 303);
    let told = letters(&app, &account).into_iter().filter(|kind| kind == "section-returned").count();
    assert_eq!(told, 1, "one letter a day is enough");
});

/// Kenya's focal point in the lead.
fn lead(app: &TestApp) -> Account {
    let all = app.platform.database().read(account::list).expect("accounts can be read");
    all.into_iter().find(|of| of.role == Role::FocalPoint && of.is_lead).expect("there is one")
}

fn message(app: &TestApp, to: &Account, kind: &str) -> Option<String> {
    let read = |conn: &mut Connection| mail_message::list_of_account(conn, to.id);
    let all = app.platform.database().read(read).expect("letters can be read");
    all.into_iter().find(|of| of.kind == kind).map(|of| of.id.to_string())
}

each_database!(focal_points_speak_for_the_country_and_contributors_do_not, async |database| {
    let (app, kenya, wanjiru, response) = shared(database).await;
    let secretariat = app.signed_in(&app.account(Role::Secretariat, None, None)).await;
    let form = [("CAMPAIGN_TITLE", "Safer week")];
    assert_eq!(wanjiru.save_section(&response, "details", &form).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let question = [("item", "CAMPAIGN_TITLE"), ("text", "Is that its name?")];
    assert_eq!(secretariat.post(&format!("{response}/clarifications"), &question).await.status, 303);
    let until = crate::life::in_days(14);
    let send = format!("{response}/clarifications/sending");
    assert_eq!(secretariat.post(&send, &[("until", &until)]).await.status, 303);
    let shown = wanjiru.get(&response).await;
    assert!(
        shown.text().contains("Is that its name?") && shown.text().contains("Focal points reply"),
        "{}",
        shown.text()
    );
    assert!(!shown.has("form[action$='/replies']"));
    let reply = kenya.get(&response).await.attributes("form[action$='/replies']", "action").remove(0);
    assert_eq!(wanjiru.post(&reply, &[("text", "It is.")]).await.status, 403);
    assert_eq!(kenya.post(&reply, &[("text", "It is.")]).await.status, 303);
});

each_database!(the_review_names_sections_that_are_still_out, async |database| {
    let (_app, kenya, wanjiru, response) = shared(database).await;
    assert!(!kenya.get(&response).await.has("button[value=accepted]"), "nobody has answered anything there");
    let review = format!("{response}/review");
    assert_eq!(
        kenya.get(&review).await.attributes("[aria-labelledby=out] a", "href"),
        [format!("{response}/sections/details")]
    );
    assert_eq!(mark(&wanjiru, &response, "done", "").await.status, 303);
    assert!(kenya.get(&review).await.has("[aria-labelledby=out] a"), "done is not accepted");
    assert_eq!(mark(&kenya, &response, "accepted", "").await.status, 303);
    assert!(!kenya.get(&review).await.has("[aria-labelledby=out]"));
});
