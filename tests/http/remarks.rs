//! What is said beside answers: comments and publication levels, with revisions and conflicts like answers.

use survey_model::submission::Submission;
use survey_server::services::audit::verify;
use survey_server::services::progress::Silent;
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

const MAIN: &str = "main";
const CYCLE: &str = "2018-2021";

async fn kenya(database: &ThrowAway) -> (TestApp, Person, String) {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/publication-level.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    (app, kenya, response)
}

/// Saves the first answer with what is said beside it.
async fn say(person: &Person, response: &str, answer: &str, revision: &str, comment: &str, level: &str) -> Page {
    let fields = [
        ("CAMPAIGN_HELD", answer),
        ("CAMPAIGN_HELD!revision", revision),
        ("CAMPAIGN_HELD!comment", comment),
        ("CAMPAIGN_HELD!publication", level),
    ];
    person.save_section(response, MAIN, &fields).await
}

async fn section(person: &Person, response: &str) -> Page {
    person.get(&format!("{response}/sections/{MAIN}")).await
}

each_database!(a_comment_and_a_level_go_with_the_answer_into_form_review_receipt_and_document, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let form = section(&kenya, &response).await;
    let levels = form.attributes("select[name='CAMPAIGN_HELD!publication'] option", "value");
    assert_eq!(levels, ["", "aggregate_only", "not_shared"], "only stricter ones");
    let levels = form.attributes("select[name='ASSISTANCE_NEEDED!publication'] option", "value");
    assert_eq!(levels, ["", "not_shared"]);
    assert!(!form.has("select[name='UNIT_NAME!publication']") && form.has("textarea[name='UNIT_NAME!comment']"));
    assert!(!form.has("details.beside[open]"), "the form is calm where nothing is said");

    assert_eq!(say(&kenya, &response, "yes", "0", " Two\r\nweeks <b> ", "not_shared").await.status, 303);
    let form = section(&kenya, &response).await;
    assert_eq!(form.value("CAMPAIGN_HELD!publication").as_deref(), Some("not_shared"));
    assert_eq!(form.attributes("details.beside[open] textarea", "name"), ["CAMPAIGN_HELD!comment"]);
    assert!(form.body.contains("Two\nweeks &#60;b&#62;"), "{}", form.body);
    let review = kenya.get(&format!("{response}/review")).await;
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let receipt = kenya.get(&format!("{response}/submissions/1")).await;
    let validation = app.secretariat().await.get(&format!("{response}/validation")).await;
    for page in [review, receipt, validation] {
        assert!(
            page.text().contains("Two weeks <b>") && page.text().contains("Not published at all"),
            "{}",
            page.text()
        );
    }
    let document = kenya.get(&format!("{response}/submissions/1.json")).await.body;
    let submission = Submission::from_canonical(&document).expect("a submission");
    assert_eq!(submission.remarks.len(), 1);
    assert!(
        document.contains(r#""remarks":{"CAMPAIGN_HELD":{"comment":"Two\nweeks <b>","publication":"not_shared"}}"#)
    );
});

each_database!(a_form_that_says_nothing_beside_an_answer_leaves_what_was_said, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    say(&kenya, &response, "yes", "0", "Two weeks", "").await;
    let only = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")];
    assert_eq!(kenya.save_section(&response, MAIN, &only).await.status, 303);
    assert!(section(&kenya, &response).await.body.contains("Two weeks"));
    assert_eq!(say(&kenya, &response, "no", "2", "", "").await.status, 303);
    assert!(!section(&kenya, &response).await.body.contains("Two weeks"), "it can be taken back");
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let document = kenya.get(&format!("{response}/submissions/1.json")).await.body;
    assert!(!document.contains("remarks"), "a submission in which nothing is said has no such key");
});

each_database!(two_comments_on_one_answer_conflict_and_both_are_shown, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let other = app.focal_point("KEN").await;
    say(&kenya, &response, "yes", "0", "First", "").await;
    assert_eq!(say(&other, &response, "yes", "1", "Second", "").await.status, 303);
    let conflict = say(&kenya, &response, "yes", "1", "Third", "aggregate_only").await;
    assert_eq!(conflict.status, 409);
    let sides = conflict.texts(".side .value");
    assert!(sides[0].contains("Second") && sides[1].contains("Third"), "{sides:?}");
    assert!(sides[1].contains("Not with the country’s name"), "{sides:?}");
    assert_eq!(say(&kenya, &response, "yes", "1", "First", "").await.status, 303, "who did not touch it gives way");
    assert!(section(&kenya, &response).await.body.contains("Second"));
    let kept = crate::lines(&app, "SELECT CAST(remark AS TEXT) AS line FROM answer_history");
    assert_eq!(kept.len(), 1);
    assert!(kept[0].contains("First"), "the history keeps what was said");
    let found = verify(&app.platform, None, &Silent).expect("the trail is read");
    assert!(found.faults.is_empty(), "{:?}", found.faults);
    crate::execute(&app, r#"UPDATE answers SET remark = '{"comment":"Forged"}'"#);
    let found = verify(&app.platform, None, &Silent).expect("the trail is read");
    assert!(!found.faults.is_empty(), "a comment that was changed past the program is found");
});

each_database!(what_cannot_stand_beside_an_answer_is_refused_and_kept_in_the_form, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    let long = "x".repeat(2001);
    for (comment, level) in [(long.as_str(), ""), ("a\u{202e}b", ""), ("", "secret")] {
        let page = say(&kenya, &response, "yes", "0", comment, level).await;
        assert_eq!(page.status, 422, "{level}");
        assert_eq!(page.errors().len(), 1, "{:?}", page.errors());
        assert!(page.has("#CAMPAIGN_HELD-beside") && page.has("details.beside[open]"));
    }
    let open =
        [("ASSISTANCE_NEEDED", "yes"), ("ASSISTANCE_NEEDED!comment", ""), ("ASSISTANCE_NEEDED!publication", "public")];
    let page = kenya.save_section(&response, MAIN, &open).await;
    assert_eq!(page.status, 422);
    assert!(page.errors()[0].contains("not more openly"), "{:?}", page.errors());
    for field in ["CAMPAIGN_HELD!comments", "CAMPAIGN_HELD.1.X!comment", "NO_SUCH!comment"] {
        assert_eq!(kenya.save_section(&response, MAIN, &[(field, "x")]).await.status, 400, "{field}");
    }
    let twice = [("CAMPAIGN_HELD!comment", "a"), ("CAMPAIGN_HELD!comment", "b")];
    assert_eq!(kenya.save_section(&response, MAIN, &twice).await.status, 400);
    let form = section(&kenya, &response).await;
    assert_eq!(form.value("CAMPAIGN_HELD!revision").as_deref(), Some("0"), "nothing was saved");
});

each_database!(a_comment_alone_is_kept_and_counts_as_no_answer, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    assert_eq!(say(&kenya, &response, "", "0", "We are looking into it", "").await.status, 303);
    let form = section(&kenya, &response).await;
    assert!(form.body.contains("We are looking into it"));
    assert_eq!(form.value("CAMPAIGN_HELD"), None);
    assert!(kenya.get(&format!("{response}/review")).await.text().contains("3 other questions are unanswered"));
});

each_database!(what_is_said_beside_answers_is_exported_with_them, async |database| {
    let (app, kenya, response) = kenya(database).await;
    say(&kenya, &response, "yes", "0", "=Two, \"weeks\"", "aggregate_only").await;
    kenya.sign_off(&response).await;
    let rapporteur = app.rapporteur().await;
    let long = rapporteur.get("/exports/2018-2021/csv-long").await.body;
    let mut reader = csv::Reader::from_reader(long.as_bytes());
    let names = reader.headers().expect("a heading").clone();
    let cell = |row: &csv::StringRecord, name: &str| {
        row[names.iter().position(|of| of == name).expect("the column is there")].to_owned()
    };
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    let beside = |item: &str| {
        let row = rows.iter().find(|row| cell(row, "item") == item).expect("a row");
        ["publication", "comment"].map(|name| cell(row, name))
    };
    assert_eq!(beside("CAMPAIGN_HELD"), ["aggregate_only", "'=Two, \"weeks\""]);
    assert_eq!(beside("UNIT_NAME"), ["not_shared", ""]);

    let wide = rapporteur.get("/exports/2018-2021/csv-wide").await.body;
    let mut reader = csv::Reader::from_reader(wide.as_bytes());
    let at = reader.headers().expect("a heading").iter().position(|name| name == "answer_remarks").expect("a column");
    let row = reader.records().next().expect("a row").expect("it can be read");
    let comment = r#""comment":"=Two, \"weeks\"""#;
    assert_eq!(row[at], format!(r#"{{"CAMPAIGN_HELD":{{{comment},"publication":"aggregate_only"}}}}"#));
});
