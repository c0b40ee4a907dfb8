//! Answers that a script saves one by one: the same rules as for a section, told in JSON.

use serde_json::{Value, json};
use survey_server::services::Role;
use survey_server::storage::account;
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

const CYCLE: &str = "2018-2021";

struct Form {
    app: TestApp,
    kenya: Person,
    response: String,
}

impl Form {
    async fn of(database: &ThrowAway, questionnaire: &str) -> Self {
        let app = TestApp::start(database).await;
        app.open_cycle(CYCLE, questionnaire);
        let kenya = app.focal_point("KEN").await;
        let response = kenya.start_response(CYCLE).await;
        Self { app, kenya, response }
    }

    async fn save(&self, fields: &[(&str, &str)]) -> Page {
        save(&self.kenya, &format!("{}/sections/main", self.response), fields).await
    }

    async fn value(&self, item: &str) -> Option<String> {
        self.kenya.get(&format!("{}/sections/main", self.response)).await.value(item)
    }
}

/// Posts as the script does.
async fn save(person: &Person, section: &str, fields: &[(&str, &str)]) -> Page {
    let fields = [fields, &[("csrf", person.token.as_str())]].concat();
    person.post_with(&format!("{section}/answers"), &fields, &[("accept", "application/json")]).await
}

fn told(page: &Page) -> Value {
    serde_json::from_str(&page.body).unwrap_or_else(|_| panic!("no JSON: {}", page.body))
}

each_database!(an_answer_that_is_saved_by_itself_tells_its_revision, async |database| {
    let form = Form::of(database, "examples/constraint.toml").await;
    let first = form.save(&[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    assert_eq!((first.status, told(&first)), (200, json!({"revisions": {"EVENTS": 1}})));
    let again = form.save(&[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    assert_eq!(
        (again.status, told(&again)),
        (200, json!({"revisions": {"EVENTS": 1}})),
        "an answer was lost on its way"
    );
    let changed = form.save(&[("EVENTS", "5"), ("EVENTS!revision", "1")]).await;
    assert_eq!(told(&changed), json!({"revisions": {"EVENTS": 2}}));
    assert_eq!(form.value("EVENTS").await.as_deref(), Some("5"));
});

each_database!(a_stale_revision_shows_both_answers_and_changes_nothing, async |database| {
    let form = Form::of(database, "examples/constraint.toml").await;
    let other = form.app.focal_point("KEN").await;
    form.save(&[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    let section = format!("{}/sections/main", form.response);
    let late = save(&other, &section, &[("EVENTS", "9"), ("EVENTS!revision", "0")]).await;
    assert_eq!(late.status, 409, "{}", late.body);
    let told = told(&late);
    let conflict = &told["conflicts"][0];
    assert_eq!((&conflict["item"], &conflict["revision"]), (&json!("EVENTS"), &json!(1)));
    let html = conflict["html"].as_str().expect("text");
    for part in ["4", "9", "focal_point KEN", "data-keep=\"mine\"", "data-keep=\"theirs\""] {
        assert!(html.contains(part), "the conflict doesn't say {part}\n{html}");
    }
    assert_eq!(form.value("EVENTS").await.as_deref(), Some("4"));
    assert_eq!(save(&other, &section, &[("EVENTS", "9"), ("EVENTS!revision", "1")]).await.status, 200);
    assert_eq!(form.value("EVENTS").await.as_deref(), Some("9"), "who has seen both has chosen");
});

each_database!(what_is_wrong_is_told_in_the_sentence_of_the_page, async |database| {
    let form = Form::of(database, "examples/constraint.toml").await;
    form.save(&[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    let wrong = form.save(&[("PARTICIPANTS", "3"), ("PARTICIPANTS!revision", "0")]).await;
    let sentence = "The number of participants cannot be smaller than the number of events.";
    let expected = json!({"faults": [{"item": "PARTICIPANTS", "anchor": "PARTICIPANTS", "sentence": sentence}]});
    assert_eq!((wrong.status, told(&wrong)), (422, expected));
    assert_eq!(form.value("PARTICIPANTS").await.as_deref(), Some(""));
});

each_database!(what_no_page_of_ours_sends_is_refused, async |database| {
    let form = Form::of(database, "examples/constraint.toml").await;
    for fields in [[("NO_SUCH", "1")], [("EVENTS!revision", "7")], [("next", "list")], [("add", "EVENTS")]] {
        let page = form.save(&fields).await;
        assert_eq!(page.status, 400, "{fields:?}: {}", page.body);
        assert!(page.header("content-type").contains("json"), "{}", page.body);
    }
    let section = |path: &str| format!("{path}/sections/main");
    assert_eq!(save(&form.kenya, &format!("{}/sections/none", form.response), &[("EVENTS", "4")]).await.status, 404);
    assert_eq!(save(&form.kenya, &section("/responses/none"), &[("EVENTS", "4")]).await.status, 404);
    let large = "9".repeat(2 * 1024 * 1024);
    assert_eq!(form.save(&[("EVENTS", &large)]).await.status, 413);
    assert_eq!(form.value("EVENTS").await.as_deref(), Some(""), "nothing was saved");
});

each_database!(without_a_token_or_a_session_nothing_is_saved_and_a_script_is_told_so, async |database| {
    let form = Form::of(database, "examples/constraint.toml").await;
    let address = format!("{}/sections/main/answers", form.response);
    let json = [("accept", "application/json")];
    let forged = form.kenya.post_with(&address, &[("EVENTS", "4")], &json).await;
    assert_eq!((forged.status, told(&forged)["status"].clone()), (403, json!(403)));
    let gone = form.app.nobody().post_with(&address, &[("EVENTS", "4"), ("csrf", "x")], &json).await;
    assert!([401, 403].contains(&gone.status), "{} {}", gone.status, gone.body);
    assert_eq!(form.value("EVENTS").await.as_deref(), Some(""));
});

each_database!(a_signed_off_response_and_a_closed_cycle_take_nothing, async |database| {
    let form = Form::of(database, "examples/constraint.toml").await;
    form.save(&[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    assert_eq!(form.kenya.sign_off(&form.response).await.status, 303);
    let late = form.save(&[("EVENTS", "5"), ("EVENTS!revision", "1")]).await;
    assert_eq!(late.status, 409, "{}", late.body);
    assert!(told(&late)["detail"].as_str().is_some_and(|why| !why.is_empty()), "{}", late.body);

    let brazil = form.app.focal_point("BRA").await;
    let response = brazil.start_response(CYCLE).await;
    form.app.close_cycle(CYCLE);
    let late = save(&brazil, &format!("{response}/sections/main"), &[("EVENTS", "5")]).await;
    assert_eq!(late.status, 409, "{}", late.body);
    assert!(told(&late)["detail"].as_str().is_some_and(|why| why.contains("closed")), "{}", late.body);
});

each_database!(a_contributor_saves_in_the_given_sections_and_nowhere_else, async |database| {
    let form = Form::of(database, "cybersecurity-awareness/1.0.0").await;
    let invited =
        [("name", "Wanjiru"), ("email", "wanjiru@health.example"), ("language", "en"), ("sections", "respondent")];
    assert_eq!(form.kenya.post(&format!("{}/contributors", form.response), &invited).await.status, 303);
    form.app.holder_of("wanjiru@health.example").await;
    let account = form.app.platform.database().read(|conn| account::find_by_email(conn, "wanjiru@health.example"));
    let account = account.expect("a query").expect("she was invited");
    assert_eq!(account.role, Role::Contributor);
    let wanjiru = form.app.signed_in(&account).await;
    let section = |code: &str| format!("{}/sections/{code}", form.response);
    assert_eq!(save(&wanjiru, &section("respondent"), &[("UNIT_NAME", "Health")]).await.status, 200);
    assert_eq!(save(&wanjiru, &section("campaigns"), &[("CAMPAIGN_HELD", "yes")]).await.status, 404);
    let brazil = form.app.focal_point("BRA").await;
    assert_eq!(save(&brazil, &section("respondent"), &[("UNIT_NAME", "Brazil")]).await.status, 404);
});

each_database!(the_language_is_switched_by_a_button_that_saves_what_was_typed, async |database| {
    let form = Form::of(database, "examples/constraint.toml").await;
    let section = format!("{}/sections/main", form.response);
    let page = form.kenya.get(&section).await;
    let buttons = page.attributes(".languages button[form=form]", "formaction");
    assert_eq!(buttons.len(), 6, "{buttons:?}");
    let fields = [("EVENTS", "4"), ("EVENTS!revision", "0"), ("next", "stay")];
    let switched = form.kenya.post(&format!("{section}?lang=fr"), &fields).await;
    assert_eq!((switched.status, switched.location()), (303, section.as_str()));
    let page = form.kenya.get(&section).await;
    assert_eq!((page.attributes("html", "lang"), page.value("EVENTS").as_deref()), (vec!["fr".to_owned()], Some("4")));

    // What can't be saved stays on the page.
    let fields = [("EVENTS", "many"), ("EVENTS!revision", "1"), ("next", "stay")];
    let switched = form.kenya.post(&format!("{section}?lang=ar"), &fields).await;
    assert_eq!((switched.status, switched.attributes("html", "lang")), (422, vec!["ar".to_owned()]));
    assert_eq!(switched.value("EVENTS").as_deref(), Some("many"));
});

each_database!(entries_are_put_in_another_order_without_scripts, async |database| {
    let form = Form::of(database, "examples/repeat-group.toml").await;
    let typed = [
        ("ACTIVITIES!entries", "3"),
        ("ACTIVITIES.1.TITLE", "A"),
        ("ACTIVITIES.2.TITLE", "B"),
        ("ACTIVITIES.3.TITLE", "C"),
    ];
    let section = format!("{}/sections/main", form.response);
    let page = form.kenya.post(&section, &[&typed[..], &[("up", "ACTIVITIES.3")]].concat()).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let titles = |page: &Page| [1, 2, 3].map(|at| page.value(&format!("ACTIVITIES.{at}.TITLE")).unwrap_or_default());
    assert_eq!(titles(&page), ["A", "C", "B"]);
    for wrong in ["ACTIVITIES.1", "ACTIVITIES.4", "ACTIVITIES.0", "NO_SUCH.2"] {
        let page = form.kenya.post(&section, &[&typed[..], &[("up", wrong)]].concat()).await;
        assert_eq!(page.status, 400, "{wrong}");
    }
});
