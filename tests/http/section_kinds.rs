//! Every kind of question, filled in without scripts.

use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

struct Form {
    _app: TestApp,
    person: Person,
    response: String,
}

impl Form {
    async fn of(database: &ThrowAway, example: &str) -> Self {
        let app = TestApp::start(database).await;
        app.open_cycle("2018-2021", &format!("examples/{example}.toml"));
        let person = app.focal_point("KEN").await;
        let response = person.start_response("2018-2021").await;
        Self { _app: app, person, response }
    }

    async fn save(&self, fields: &[(&str, &str)]) -> Page {
        self.person.save_section(&self.response, "main", fields).await
    }

    async fn show(&self) -> Page {
        self.person.get(&format!("{}/sections/main", self.response)).await
    }
}

each_database!(one_option_is_chosen_by_a_button_and_a_reason_by_another, async |database| {
    let form = Form::of(database, "yes-partial-no").await;
    assert_eq!(form.save(&[("SPAM_LAW", "partial")]).await.status, 303);
    assert_eq!(form.show().await.value("SPAM_LAW").as_deref(), Some("partial"));
    let revision = [("SPAM_LAW!revision", "1")];
    assert_eq!(form.save(&[("SPAM_LAW", "!dont_know"), revision[0]]).await.status, 303);
    assert_eq!(form.show().await.value("SPAM_LAW").as_deref(), Some("!dont_know"));
    assert_eq!(form.save(&[("SPAM_LAW", ""), ("SPAM_LAW!revision", "2")]).await.status, 303);
    assert_eq!(form.show().await.value("SPAM_LAW"), None, "an answer can be taken back");
});

each_database!(a_step_of_a_scale_is_chosen, async |database| {
    let form = Form::of(database, "scale").await;
    assert_eq!(form.save(&[("IMPORTANCE", "fairly")]).await.status, 303);
    assert_eq!(form.show().await.value("IMPORTANCE").as_deref(), Some("fairly"));
});

each_database!(an_exclusive_option_beside_others_is_refused, async |database| {
    let form = Form::of(database, "exclusive-option").await;
    let page = form.save(&[("FORMATS", "braille"), ("FORMATS", "none")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.errors(), ["1.1: “None of these formats” cannot be chosen together with others"]);
    assert_eq!(page.texts("input[checked]").len(), 2, "what was chosen is still chosen");
    assert_eq!(form.save(&[("FORMATS", "braille"), ("FORMATS", "audio")]).await.status, 303);
});

each_database!(rows_of_a_matrix_are_answered_one_by_one, async |database| {
    let form = Form::of(database, "matrix").await;
    let fields = [("ISSUE_SEVERITY.phishing", "severe"), ("ISSUE_SEVERITY.spam", "!dont_know")];
    assert_eq!(form.save(&fields).await.status, 303);
    let page = form.show().await;
    assert_eq!(page.value("ISSUE_SEVERITY.phishing").as_deref(), Some("severe"));
    assert_eq!(page.value("ISSUE_SEVERITY.spam").as_deref(), Some("!dont_know"));
    assert_eq!(page.value("ISSUE_SEVERITY.spam!revision").as_deref(), Some("1"));
});

each_database!(places_of_a_ranking_are_filled_from_the_first, async |database| {
    let form = Form::of(database, "ranking").await;
    let gap = form.save(&[("NEEDS", ""), ("NEEDS", "skills")]).await;
    assert_eq!(gap.errors(), ["1.1: Place 1 is empty although a later place is filled"]);
    let twice = form.save(&[("NEEDS", "skills"), ("NEEDS", "skills")]).await;
    assert_eq!(twice.errors(), ["1.1: “Professional skills” is chosen twice"]);
    assert_eq!(form.save(&[("NEEDS", "skills"), ("NEEDS", "funding")]).await.status, 303);
    assert_eq!(form.show().await.attributes("option[selected]", "value"), ["skills", "funding"]);
});

each_database!(an_answer_and_a_reason_together_are_refused, async |database| {
    let form = Form::of(database, "missing-reasons").await;
    let page = form.save(&[("SPAM_REPORTS", "12"), ("SPAM_REPORTS!missing", "withheld")]).await;
    assert_eq!(page.errors(), ["1.1: Give an answer, or a reason for having none, but not both"]);
    let page = form.save(&[("SPAM_REPORTS!missing", "dont_know"), ("SPAM_REPORTS!missing", "withheld")]).await;
    assert_eq!(page.errors(), ["1.1: Give only one answer"]);
    let page = form.save(&[("SERVICE_NAME!missing", "dont_know")]).await;
    assert_eq!(page.status, 422, "a question offers only its own reasons");
    assert_eq!(form.save(&[("SPAM_REPORTS!missing", "withheld")]).await.status, 303);
    assert_eq!(form.show().await.value("SPAM_REPORTS!missing").as_deref(), Some("withheld"));
});

async fn wrong_then_right(form: Form, code: &str, wrong: &str, right: &str) {
    let page = form.save(&[(code, wrong)]).await;
    assert_eq!((page.status, page.errors().len()), (422, 1));
    assert_eq!(page.value(code).as_deref(), Some(wrong), "what was typed is there to be corrected");
    assert_eq!(page.attributes(".errors a", "href"), [format!("#{code}")]);
    assert!(page.has(&format!("#{code}[aria-invalid]")));
    assert_eq!(form.save(&[(code, right)]).await.status, 303);
    assert_eq!(form.show().await.value(code).as_deref(), Some(right));
}

each_database!(a_date_is_checked, async |database| {
    wrong_then_right(Form::of(database, "date").await, "STRATEGY_DATE", "31.5.2019", "2019-05-31").await;
});

each_database!(a_percentage_is_checked, async |database| {
    wrong_then_right(Form::of(database, "percentage").await, "SPAM_SHARE", "120", "45").await;
});

each_database!(a_web_address_is_checked, async |database| {
    wrong_then_right(Form::of(database, "url").await, "LAW_URL", "javascript:alert(1)", "https://example.org/law")
        .await;
});

each_database!(entries_are_added_and_removed_without_scripts, async |database| {
    let form = Form::of(database, "repeat-group").await;
    assert_eq!(form.show().await.texts("fieldset.entry").len(), 1, "there is one to begin with");
    let first = ("ACTIVITIES.1.TITLE", "Cyber week");
    let page = form.save(&[first, ("ACTIVITIES!entries", "1"), ("add", "ACTIVITIES")]).await;
    assert_eq!((page.status, page.texts("fieldset.entry").len()), (200, 2));
    assert_eq!(page.value("ACTIVITIES.1.TITLE").as_deref(), Some("Cyber week"));
    let second = ("ACTIVITIES.2.TITLE", "Radio programme");
    let page = form.save(&[first, second, ("remove", "ACTIVITIES.1")]).await;
    assert_eq!(page.texts("fieldset.entry").len(), 1);
    assert_eq!(page.value("ACTIVITIES.1.TITLE").as_deref(), Some("Radio programme"));
    assert_eq!(form.save(&[first, ("ACTIVITIES.2.TITLE", ""), ("ACTIVITIES.3.TITLE", "Fair")]).await.status, 303);
    let page = form.show().await;
    assert_eq!(page.value("ACTIVITIES.2.TITLE").as_deref(), Some("Fair"), "blank entries are none");
});

each_database!(what_is_wrong_in_an_entry_is_said_at_its_field, async |database| {
    let form = Form::of(database, "repeat-group").await;
    let fields =
        [("ACTIVITIES.1.TITLE", "Fair"), ("ACTIVITIES.1.START_YEAR", "2018"), ("ACTIVITIES.1.END_YEAR", "2010")];
    let page = form.save(&fields).await;
    assert_eq!(page.errors(), ["1.1: Entry 1, Last year: The last year cannot be before the first."]);
    assert_eq!(page.attributes(".errors a", "href"), ["#ACTIVITIES.1.END_YEAR"]);
});

/// So that a new kind can't be forgotten: each one has a template and an example.
#[test]
fn every_kind_of_question_has_its_template() {
    for kind in survey_model::question::Kind::CODES {
        let path = format!("{}/../survey-server/templates/question/{kind}.html", env!("CARGO_MANIFEST_DIR"));
        assert!(std::path::Path::new(&path).exists(), "{path}");
    }
}
