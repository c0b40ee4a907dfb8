//! The life of a response after its first sign-off: questions of the secretariat, validation, corrections, back-fills.

use survey_model::submission::Submission;
use survey_server::services::{Authority, Platform, Role, Who, clarification, import};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

mod correction;
mod marks;
mod stale;

pub(crate) const CYCLE: &str = "2018-2021";

pub(crate) fn in_days(days: i64) -> String {
    (Platform::today() + chrono::TimeDelta::days(days)).to_string()
}

/// Kenya has signed off; with it, somebody of the secretariat.
pub(crate) async fn signed_off(app: &TestApp) -> (Person, String, Person) {
    app.open_cycle(CYCLE, "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    assert_eq!(kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "yes")]).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let secretariat = app.signed_in(&app.account(Role::Secretariat, None, None)).await;
    (kenya, response, secretariat)
}

async fn ask(secretariat: &Person, response: &str, text: &str) {
    let asked =
        secretariat.post(&format!("{response}/clarifications"), &[("item", "CAMPAIGN_HELD"), ("text", text)]).await;
    assert_eq!(asked.status, 303, "{}", asked.body);
}

async fn send(secretariat: &Person, response: &str, until: &str) -> u16 {
    secretariat.post(&format!("{response}/clarifications/sending"), &[("until", until)]).await.status
}

fn thread(page: &survey_tests::app::Page) -> String {
    let place = page.attributes("article.card, div.card", "id").into_iter().find(|id| id.starts_with("thread-"));
    place.expect("there is a thread").trim_start_matches("thread-").to_owned()
}

each_database!(a_question_goes_to_the_country_and_comes_back_with_a_reply, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    assert!(secretariat.get("/validations").await.text().contains("Kenya"));
    ask(&secretariat, &response, "Which campaign was it?").await;
    assert!(!kenya.get(&response).await.text().contains("Which campaign"), "it was not sent yet");
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    let shown = kenya.get(&response).await;
    assert!(shown.text().contains("Which campaign was it?"), "{}", shown.text());
    let refused = kenya.sign_off(&response).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("The secretariat has a question about this answer"));
    let address = format!("{response}/clarifications/{}/replies", thread(&shown));
    assert_eq!(kenya.post(&address, &[("text", "Safer Internet Day.")]).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.location(), format!("{response}/submissions/2"));
    let validation = secretariat.get(&format!("{response}/validation")).await;
    assert!(validation.text().contains("Safer Internet Day."));
    let early = secretariat.post(&format!("{response}/validation"), &[("number", "2"), ("do", "validate")]).await;
    assert_eq!(early.status, 422, "the question is not settled");
    let settle = format!("{response}/clarifications/{}/settlement", thread(&validation));
    assert_eq!(secretariat.post(&settle, &[]).await.status, 303);
    let done = secretariat.post(&format!("{response}/validation"), &[("number", "2"), ("do", "validate")]).await;
    assert_eq!(done.status, 303);
    assert!(kenya.get(&response).await.text().contains("Validated"));
    assert!(!secretariat.get("/validations").await.text().contains("Kenya"), "nothing waits");
});

each_database!(another_answer_is_a_reply_too, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    ask(&secretariat, &response, "Are you sure?").await;
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    let form = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")];
    assert_eq!(kenya.save_section(&response, "main", &form).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let validation = secretariat.get(&format!("{response}/validation")).await;
    assert!(validation.text().contains("Before:"), "what it was before stands beside it: {}", validation.text());
});

each_database!(another_answer_is_a_draft_until_it_is_signed_off, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    ask(&secretariat, &response, "Are you sure?").await;
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    let validation = format!("{response}/validation");
    for (revision, answer, comment, state) in [
        ("1", "yes", "Indeed.", "Waits for the country"),
        ("2", "no", "Indeed.", "Answered"),
        ("3", "yes", "Indeed.", "Waits for the country"),
        ("4", "no", "", "Answered"),
    ] {
        let form =
            [("CAMPAIGN_HELD", answer), ("CAMPAIGN_HELD!revision", revision), ("CAMPAIGN_HELD!comment", comment)];
        assert_eq!(kenya.save_section(&response, "main", &form).await.status, 303);
        assert_eq!(kenya.get(&response).await.texts("article .tag"), [state], "{answer}, {comment}");
        let shown = secretariat.get(&validation).await;
        assert!(shown.text().contains("Waits for the country") && !shown.text().contains("Answered"), "{answer}");
    }
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    assert!(secretariat.get(&validation).await.text().contains("Answered"));
});

each_database!(the_first_page_says_what_is_asked_and_until_when, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    app.close_cycle(CYCLE);
    let closed = kenya.get("/dashboard").await;
    assert!(!closed.has(&format!("a.button[href='{response}']")), "nothing can be done");
    ask(&secretariat, &response, "Are you sure?").await;
    let until = in_days(14);
    assert_eq!(send(&secretariat, &response, &until).await, 303);
    let shown = kenya.get("/dashboard").await;
    assert!(shown.has(&format!("a.button[href='{response}']")), "{}", shown.text());
    assert_eq!(shown.texts(".tag.open"), ["Opened by the secretariat", "active"]);
    assert_eq!(shown.texts(".notice a"), ["The secretariat has a question about one of your answers"]);
    let day: chrono::NaiveDate = until.parse().expect("a day");
    assert!(shown.text().contains(&day.format("until %-d %B %Y").to_string()), "{}", shown.text());
});

each_database!(an_answer_changed_before_a_question_was_sent_is_no_reply_to_it, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    ask(&secretariat, &response, "Are you sure?").await;
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    ask(&secretariat, &response, "And since when?").await;
    let form = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")];
    assert_eq!(kenya.save_section(&response, "main", &form).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303, "what was sent is answered by another answer");
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 422, "nobody has replied to the second question");
});

each_database!(the_last_question_settled_leaves_the_response_as_it_was_signed, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    ask(&secretariat, &response, "Are you sure?").await;
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    let settle = format!("{response}/clarifications/{}/settlement", thread(&kenya.get(&response).await));
    assert_eq!(secretariat.post(&settle, &[]).await.status, 303);
    assert_eq!(kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "no")]).await.status, 409);
    let receipt = kenya.get(&format!("{response}/submissions/1")).await;
    assert_eq!(receipt.status, 200);
});

each_database!(a_draft_that_the_last_settlement_ends_is_put_back_to_what_was_signed, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    ask(&secretariat, &response, "Are you sure?").await;
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    let form = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")];
    assert_eq!(kenya.save_section(&response, "main", &form).await.status, 303);
    let settle = format!("{response}/clarifications/{}/settlement", thread(&kenya.get(&response).await));
    assert_eq!(secretariat.post(&settle, &[]).await.status, 303);
    let review = kenya.get(&format!("{response}/review")).await.texts(".answers dd").join(" ");
    assert!(review.contains("Yes") && !review.contains("No"), "{review}");
});

each_database!(nothing_is_sent_without_a_question_or_without_a_day, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 409);
    let blank =
        secretariat.post(&format!("{response}/clarifications"), &[("item", "CAMPAIGN_HELD"), ("text", " ")]).await;
    assert_eq!(blank.status, 422);
    assert!(blank.text().contains("Write a text"));
    let unknown = secretariat.post(&format!("{response}/clarifications"), &[("item", "NOTHING"), ("text", "?")]).await;
    assert_eq!(unknown.status, 404);
    ask(&secretariat, &response, "Are you sure?").await;
    for day in ["", "tomorrow", &in_days(-1), "2999-01-01"] {
        assert_eq!(send(&secretariat, &response, day).await, 422, "{day}");
    }
    assert!(!kenya.get(&response).await.text().contains("Are you sure?"));
});

each_database!(accepted_answers_stay_accepted_while_they_stay_the_same, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    let address = format!("{response}/validation");
    let items = secretariat.get(&address).await.attributes("input[name=accepted]", "value");
    let mut marks: Vec<(&str, &str)> = items.iter().map(|item| ("accepted", item.as_str())).collect();
    marks.extend([("evidence", "CAMPAIGN_HELD"), ("number", "1")]);
    assert_eq!(secretariat.post(&address, &marks).await.status, 303);
    assert_eq!(secretariat.get(&address).await.attributes("input[name=accepted][checked]", "value"), items);
    ask(&secretariat, &response, "Are you sure?").await;
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    let form = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")];
    assert_eq!(kenya.save_section(&response, "main", &form).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let accepted = secretariat.get(&address).await.attributes("input[name=accepted][checked]", "value");
    let others: Vec<String> = items.into_iter().filter(|item| item != "CAMPAIGN_HELD").collect();
    assert_eq!(accepted, others, "the answer that changed is to be looked at again");
    assert!(secretariat.get(&address).await.attributes("input[name=evidence][checked]", "value").is_empty());
    assert_eq!(secretariat.post(&address, &[("number", "1")]).await.status, 409, "another submission has come");
});

each_database!(whoever_has_no_name_is_called_by_what_they_are_in_the_readers_language, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    let id = response.trim_start_matches("/responses/").parse().expect("an id");
    clarification::ask(&app.platform, &Authority::Operator, id, "CAMPAIGN_HELD", "Which one?").expect("it is asked");
    assert_eq!(send(&secretariat, &response, &in_days(14)).await, 303);
    assert!(kenya.get(&response).await.text().contains("Operator at the command line"));
    let arabic = kenya.get(&format!("{response}?lang=ar")).await.text();
    assert!(arabic.contains("المشغّل في سطر الأوامر") && !arabic.contains("operator"), "{arabic}");
});

each_database!(what_was_imported_waits_behind_a_link_of_its_own, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    let document = kenya.get(&format!("{response}/submissions/1.json")).await.body;
    let mut other = Submission::from_canonical(&document).expect("a submission");
    other.respondent = survey_model::respondent::Respondent::administration("TCD".parse().expect("a state"));
    import::store(&app.platform, &Who::operator(), &other.cycle.clone(), vec![other]).expect("it is stored");
    let list = secretariat.get("/validations").await;
    assert!(list.text().contains("Kenya") && !list.text().contains("Chad"), "{}", list.text());
    let imported = secretariat.get(&list.attributes("main p a", "href").remove(0)).await;
    assert!(imported.text().contains("Chad") && !imported.text().contains("Kenya"), "{}", imported.text());
});
