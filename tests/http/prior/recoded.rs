//! The earlier answer through the concordance of the shipped versions: recoded where it must be, and not shown where it means something else.

use survey_model::answer::{Answer, Value};
use survey_model::remark::Nature;
use survey_model::submission::Submission;
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

/// Kenya with a signed answer to version 1.0.0, and a response to version 2.0.0.
async fn world(database: &ThrowAway) -> (TestApp, Person, String) {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "cybersecurity-awareness/1.0.0");
    let kenya = app.focal_point("KEN").await;
    let earlier = kenya.start_response("2018-2021").await;
    let sections: [(&str, &[(&str, &str)]); 4] = [
        ("respondent", &[("UNIT_NAME", "National Cybersecurity Unit")]),
        ("awareness", &[("AWARENESS_IMPORTANCE", "4")]),
        (
            "campaigns",
            &[
                ("CAMPAIGN_HELD", "yes"),
                ("CAMPAIGN_AGE_GROUPS", "under_13"),
                ("CAMPAIGN_TARGET_GROUPS", "children"),
                ("CAMPAIGN_TARGET_GROUPS", "elderly"),
                ("CAMPAIGN_TARGET_MOST", "elderly"),
            ],
        ),
        ("child-online-protection", &[("CHILD_AGENCY", "yes"), ("CHILD_REPORTING", "no")]),
    ];
    for (section, fields) in sections {
        let saved = kenya.save_section(&earlier, section, fields).await;
        assert_eq!(saved.status, 303, "{section}: {}", saved.text());
    }
    let signed = kenya.sign_off(&earlier).await;
    assert_eq!(signed.status, 303, "{}", signed.text());
    app.close_cycle("2018-2021");
    app.open_cycle("2022-2025", "cybersecurity-awareness/2.0.0");
    let response = kenya.start_response("2022-2025").await;
    (app, kenya, response)
}

async fn section(person: &Person, response: &str, code: &str) -> Page {
    person.get(&format!("{response}/sections/{code}")).await
}

/// What stands beside a question, and the buttons there.
fn beside(page: &Page, code: &str) -> (String, Vec<String>) {
    let before = format!("[data-code='{code}'] .before");
    (page.texts(&before).concat(), page.attributes(&format!("{before} button"), "value"))
}

each_database!(
    an_answer_to_the_earlier_version_is_recoded_into_the_terms_of_the_later_one_and_taken_over,
    async |database| {
        let (_app, kenya, response) = world(database).await;
        let page = section(&kenya, &response, "awareness").await;
        let (said, buttons) = beside(&page, "AWARENESS_IMPORTANCE_4");
        assert!(said.contains("Answered in 2018-2021") && said.contains("Very important"), "{said}");
        assert_eq!(buttons, ["still-true.AWARENESS_IMPORTANCE_4"]);
        let fields = [("AWARENESS_IMPORTANCE_4!revision", "0"), ("next", "still-true.AWARENESS_IMPORTANCE_4")];
        assert_eq!(kenya.save_section(&response, "awareness", &fields).await.status, 303);
        let page = section(&kenya, &response, "awareness").await;
        assert_eq!(page.value("AWARENESS_IMPORTANCE_4").as_deref(), Some("very"), "4 of 5 points are now the highest");

        // Of what was one option and is two now, nobody knows which it was: it is shown as it was given, and typed anew.
        let campaigns = section(&kenya, &response, "campaigns").await;
        let (said, buttons) = beside(&campaigns, "CAMPAIGN_AGE_GROUPS");
        assert!(said.contains("Under 13 years"), "{said}");
        assert!(buttons.is_empty(), "{buttons:?}");

        for (section, fields) in [
            ("respondent", &[("UNIT_NAME", "National Cybersecurity Unit")][..]),
            ("campaigns", &[("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!nature", "real_change")]),
            ("child-online-protection", &[("CHILD_AGENCY_STATUS", "yes"), ("CHILD_REPORTING_STATUS", "no")]),
        ] {
            assert_eq!(kenya.save_section(&response, section, fields).await.status, 303, "{section}");
        }
        let signed = kenya.sign_off(&response).await;
        assert_eq!(signed.status, 303, "{}", signed.text());
        let document = kenya.get(&format!("{response}/submissions/1.json")).await;
        let submission = Submission::from_canonical(&document.body).expect("a submission");
        let very = Answer::Value(Value::Choice("very".parse().expect("a code")));
        assert_eq!(submission.answers["AWARENESS_IMPORTANCE_4"], very);
        assert_eq!(submission.remarks["AWARENESS_IMPORTANCE_4"].nature, Some(Nature::Confirmed), "recoded is the same");
        assert_eq!(submission.remarks["CAMPAIGN_HELD"].nature, Some(Nature::RealChange));
    }
);

each_database!(an_answer_that_means_something_else_is_not_shown_and_the_reason_is, async |database| {
    let (_app, kenya, response) = world(database).await;
    let page = section(&kenya, &response, "campaigns").await;
    let (said, buttons) = beside(&page, "CAMPAIGN_TARGET_RANKED");
    assert!(said.contains("Not comparable:"), "{said}");
    assert!(said.contains("a change could be caused by the form of the question alone"), "{said}");
    assert!(!said.contains("Elderly") && !said.contains("lder"), "the earlier answer is not there: {said}");
    assert!(buttons.is_empty(), "{buttons:?}");
    // Whoever asks for it all the same gets nothing taken over.
    let fields = [
        ("CAMPAIGN_HELD", "yes"),
        ("CAMPAIGN_TARGET_GROUPS", "children"),
        ("CAMPAIGN_TARGET_GROUPS", "elderly"),
        ("next", "still-true.CAMPAIGN_TARGET_RANKED"),
    ];
    assert_eq!(kenya.save_section(&response, "campaigns", &fields).await.status, 303);
    let page = section(&kenya, &response, "campaigns").await;
    assert!(
        !page.has("[name='CAMPAIGN_TARGET_RANKED!nature']"),
        "nothing is asked about a change that nobody can know"
    );
    let taken = page.attributes("[data-code='CAMPAIGN_TARGET_RANKED'] option[selected][value='elderly']", "value");
    assert!(taken.is_empty(), "{taken:?}");
});
