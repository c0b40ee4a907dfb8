//! Last cycle's answers beside this one's: shown, taken over, and asked about where they differ.

use survey_model::remark::{Nature, Warning};
use survey_model::submission::Submission;
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

mod recoded;

const MAIN: &str = "main";
const QUESTIONS: &str = "examples/checks.toml";

/// Kenya with a signed answer to the cycle before, and a response to the one that is open.
async fn world(database: &ThrowAway) -> (TestApp, Person, String, String) {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", QUESTIONS);
    let kenya = app.focal_point("KEN").await;
    let earlier = kenya.start_response("2018-2021").await;
    let fields = [("LAW", "yes"), ("EVENTS", "4"), ("STAFF", "12")];
    assert_eq!(kenya.save_section(&earlier, MAIN, &fields).await.status, 303);
    assert_eq!(kenya.sign_off(&earlier).await.status, 303);
    app.close_cycle("2018-2021");
    app.open_cycle("2022-2025", QUESTIONS);
    let response = kenya.start_response("2022-2025").await;
    (app, kenya, earlier, response)
}

async fn section(person: &Person, response: &str) -> Page {
    person.get(&format!("{response}/sections/{MAIN}")).await
}

async fn document(person: &Person, response: &str) -> Submission {
    let page = person.get(&format!("{response}/submissions/1.json")).await;
    Submission::from_canonical(&page.body).expect("a submission")
}

each_database!(the_earlier_answer_stands_beside_the_question_and_is_confirmed_in_one_step, async |database| {
    let (app, kenya, _, response) = world(database).await;
    let page = section(&kenya, &response).await;
    let before = page.texts(".before");
    assert_eq!(before.len(), 3, "{before:?}");
    assert!(before[0].contains("Answered in 2018-2021") && before[0].contains("Yes"), "{before:?}");
    assert!(before[1].contains('4') && before[2].contains("12"), "{before:?}");
    let buttons = page.attributes(".before button", "value");
    assert_eq!(buttons, ["still-true.LAW", "still-true.EVENTS", "still-true.STAFF"]);

    // Whatever else is typed is saved with it.
    let fields = [("LAW!revision", "0"), ("EVENTS", "5"), ("EVENTS!revision", "0"), ("next", "still-true.LAW")];
    let saved = kenya.save_section(&response, MAIN, &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert!(saved.location().ends_with("/sections/main#LAW"), "{}", saved.location());
    let page = section(&kenya, &response).await;
    assert_eq!((page.value("LAW").as_deref(), page.value("EVENTS").as_deref()), (Some("yes"), Some("5")));
    assert_eq!(page.attributes(".before button", "value"), ["still-true.EVENTS", "still-true.STAFF"]);
    let other = [("LAW", "partial"), ("LAW!revision", "1"), ("LAW!nature", "confirmed")];
    assert_eq!(kenya.save_section(&response, MAIN, &other).await.status, 303);
    let page = section(&kenya, &response).await;
    assert!(!page.has("#LAW-nature option[value='confirmed']"), "another answer is not confirmed");
    let again = [("LAW!revision", "2"), ("next", "still-true.LAW")];
    assert_eq!(kenya.save_section(&response, MAIN, &again).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let submission = document(&kenya, &response).await;
    assert_eq!(submission.remarks["LAW"].nature, Some(Nature::Confirmed));
    let receipt = kenya.get(&format!("{response}/submissions/1")).await;
    assert!(receipt.text().contains("Still true"), "{}", receipt.text());
    let long = app.rapporteur().await.get("/exports/2022-2025/csv-long").await.body;
    let row = long.lines().find(|line| line.contains(",LAW,")).expect("a row");
    assert!(row.contains(",confirmed,"), "{row}");
});

each_database!(a_change_is_asked_for_its_nature_and_a_correction_leads_to_the_earlier_cycle, async |database| {
    let (_app, kenya, earlier, response) = world(database).await;
    let fields = [("LAW", "partial"), ("LAW!nature", "correction"), ("LAW!note", "It was a draft"), ("EVENTS", "5")];
    assert_eq!(kenya.save_section(&response, MAIN, &fields).await.status, 303);
    let page = section(&kenya, &response).await;
    assert!(page.has(&format!("#LAW-beside a[href='{earlier}']")), "the way to a correction");
    assert!(page.has("#EVENTS-nature") && page.texts("#EVENTS-beside .hint").concat().contains("say why"));
    let review = kenya.get(&format!("{response}/review")).await;
    let asked = review.attributes("input[name='warning']", "value");
    assert_eq!(asked, ["EVENTS/change_without_nature"], "{}", review.text());
    assert!(review.attributes("section.card a", "href").iter().any(|href| href.ends_with("#EVENTS")));
    assert_eq!(kenya.sign_off(&response).await.status, 303, "a warning stands in the way of nothing");
    let submission = document(&kenya, &response).await;
    assert_eq!(submission.remarks["LAW"].nature, Some(Nature::Correction));
    assert_eq!(submission.remarks["LAW"].note, "It was a draft");
    assert_eq!(submission.remarks["EVENTS"].warnings[&Warning::ChangeWithoutNature], "", "not explained");
});

each_database!(what_is_said_about_a_change_that_there_is_not_is_not_signed, async |database| {
    let (_app, kenya, _, response) = world(database).await;
    let fields = [("LAW", "yes"), ("LAW!nature", "real_change"), ("EVENTS", "5"), ("EVENTS!nature", "confirmed")];
    assert_eq!(kenya.save_section(&response, MAIN, &fields).await.status, 303);
    kenya.sign_off(&response).await;
    let submission = document(&kenya, &response).await;
    assert!(!submission.remarks.contains_key("LAW"), "{:?}", submission.remarks);
    assert_eq!(submission.remarks["EVENTS"].nature, None);
    let wrong = [("LAW", "no"), ("LAW!nature", "rumour")];
    assert_eq!(kenya.save_section(&response, MAIN, &wrong).await.status, 409, "signed off");
});

each_database!(an_unlikely_change_is_to_be_confirmed_and_another_one_again, async |database| {
    let (_app, kenya, _, response) = world(database).await;
    let real = [("EVENTS!nature", "real_change"), ("LAW!nature", "real_change")];
    let said = |fields: &[(&'static str, &'static str)]| [&real[..], fields].concat();
    let saved = kenya.save_section(&response, MAIN, &said(&[("LAW", "no"), ("EVENTS", "40")])).await;
    assert!(saved.location().contains("?unlikely=2#LAW"), "{}", saved.location());
    assert!(kenya.get(saved.location()).await.text().contains("2 answers are far from the earlier ones"));
    let page = section(&kenya, &response).await;
    assert!(page.has("input[name='LAW!confirmed']") && page.has("input[name='EVENTS!confirmed']"));
    let both = said(&[
        ("LAW", "no"),
        ("LAW!revision", "1"),
        ("LAW!confirmed", "yes"),
        ("EVENTS", "40"),
        ("EVENTS!revision", "1"),
        ("EVENTS!confirmed", "yes"),
    ]);
    let saved = kenya.save_section(&response, MAIN, &both).await;
    assert!(!saved.location().contains("unlikely"), "{}", saved.location());
    assert!(!kenya.get(&format!("{response}/review")).await.has("input[name='warning']"));
    let other = said(&[
        ("LAW", "no"),
        ("LAW!revision", "2"),
        ("LAW!confirmed", "yes"),
        ("EVENTS", "400"),
        ("EVENTS!revision", "2"),
        ("EVENTS!confirmed", "yes"),
    ]);
    kenya.save_section(&response, MAIN, &other).await;
    let review = kenya.get(&format!("{response}/review")).await;
    assert_eq!(review.attributes("input[name='warning']", "value"), ["EVENTS/implausible_change"]);
    assert_eq!(kenya.save_section(&response, MAIN, &[("LAW!confirmed", "perhaps")]).await.status, 400);
});

each_database!(
    what_is_asked_before_sign_off_is_explained_several_at_once_and_the_secretariat_sees_it,
    async |database| {
        let (app, kenya, _, response) = world(database).await;
        let fields = [("EVENTS", "5"), ("EVENTS!revision", "0"), ("STAFF", "4000"), ("STAFF!nature", "real_change")];
        assert_eq!(kenya.save_section(&response, MAIN, &fields).await.status, 303, "a soft rule stops no save");
        let review = kenya.get(&format!("{response}/review")).await;
        let asked = review.attributes("input[name='warning']", "value");
        assert_eq!(asked, ["LAW/recommended_unanswered", "EVENTS/change_without_nature", "STAFF/soft_rule"]);
        let explanations = format!("{response}/explanations");
        for (ticked, text) in [(&asked[..], "  "), (&[], "Why")] {
            let fields: Vec<_> =
                ticked.iter().map(|value| ("warning", value.as_str())).chain([("text", text)]).collect();
            let page = kenya.post(&explanations, &fields).await;
            assert_eq!(page.status, 422, "{text}");
            assert!(page.text().contains("Tick what you explain"));
        }
        let two = [
            ("warning", "LAW/recommended_unanswered"),
            ("warning", "STAFF/soft_rule"),
            ("text", "The ministry checks it"),
        ];
        assert_eq!(kenya.post(&explanations, &two).await.status, 303);
        let review = kenya.get(&format!("{response}/review")).await;
        assert_eq!(review.texts("section.card .typed"), ["The ministry checks it", "The ministry checks it"]);
        assert_eq!(kenya.post(&explanations, &[("warning", "LAW/soft_rule"), ("text", "x")]).await.status, 404);
        assert_eq!(app.focal_point("FRA").await.post(&explanations, &two).await.status, 404);
        // A form that was open before is still saved: an explanation stands beside whatever is answered.
        let open = [
            ("EVENTS", "5"),
            ("EVENTS!revision", "1"),
            ("STAFF", "4001"),
            ("STAFF!revision", "1"),
            ("STAFF!nature", "real_change"),
        ];
        assert_eq!(kenya.save_section(&response, MAIN, &open).await.status, 303);
        assert_eq!(kenya.sign_off(&response).await.status, 303);
        let submission = document(&kenya, &response).await;
        assert_eq!(submission.remarks["STAFF"].warnings[&Warning::SoftRule], "The ministry checks it");
        let validation = app.secretariat().await.get(&format!("{response}/validation")).await;
        assert!(validation.text().contains("The ministry checks it") && validation.text().contains("Not explained"));
        assert_eq!(kenya.post(&explanations, &two).await.status, 409, "signed off");
    }
);
