//! The response beside the same day of the cycle before.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use survey_model::answer::Answers;
use survey_model::code::CycleLabel;
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::respondent::Respondent;
use survey_model::submission::Submission;
use survey_server::services::cycle::{self, NewCycle};
use survey_server::services::{Who, import};
use survey_tests::app::TestApp;
use survey_tests::each_database;

use super::day;

/// A cycle that began so many days ago, and the states that signed off, each so many days after that.
fn cycle_with(app: &TestApp, label: &str, began: i64, signed: &[(&str, i64)], provenance: Provenance) {
    let read =
        survey_model::questionnaire::read_path(&survey_tests::app::questionnaires().join("examples/number.toml"));
    let questionnaire = read.expect("the questionnaire is valid");
    app.publish(&questionnaire);
    let (label, starts_on): (CycleLabel, NaiveDate) = (label.parse().expect("a label"), day(-began));
    let new = NewCycle {
        label: label.clone(),
        questionnaire: questionnaire.name().clone(),
        starts_on,
        ends_on: starts_on + TimeDelta::days(1000),
        synthetic: false,
        deadline: None,
    };
    cycle::create(&app.platform, &Who::operator(), new).expect("the cycle is made");
    app.start_cycle(label.as_str());
    let submission = |(state, after): &(&str, i64)| Submission {
        cycle: label.clone(),
        respondent: Respondent::administration(state.parse().expect("a state")),
        questionnaire: questionnaire.name().clone(),
        number: 1,
        submitted_at: (starts_on + TimeDelta::days(*after)).and_time(chrono::NaiveTime::MIN).and_utc(),
        provenance,
        language: Language::En,
        signed_by: "Somebody".to_owned(),
        capacity: "Director".to_owned(),
        synthetic: false,
        answers: Answers::default(),
        evidence: BTreeMap::new(),
        remarks: BTreeMap::new(),
    };
    let submissions = signed.iter().map(submission).collect();
    import::store(&app.platform, &Who::operator(), &label, submissions).expect("they are stored");
}

each_database!(the_response_stands_beside_the_same_day_of_the_cycle_before, async |database| {
    let app = TestApp::start(database).await;
    let early = [("KEN", 10), ("FRA", 40), ("CAN", 41), ("BRA", 700)];
    cycle_with(&app, "2014-2017", 2000, &early, Provenance::Official);
    cycle_with(&app, "2018-2021", 40, &[("KEN", 5)], Provenance::Official);
    let rapporteur = app.rapporteur().await;
    let page = rapporteur.get("/monitor").await;
    let text = page.text();
    assert!(text.contains("1 of 194 Member States have answered (0.5%)"), "{text}");
    assert!(
        text.contains("On the same day of 2014-2017, 40 days after its start, 2 of 194 had answered (1.0%)."),
        "those of the 41st day and later come later: {text}"
    );
    let rows = page.texts("tr");
    assert!(
        rows.iter().any(|row| row.starts_with("Africa 1 of 44 2.3%") && row.ends_with("1 of 44 2.3% 0.0")),
        "{rows:?}"
    );
    assert!(rows.iter().any(|row| row.starts_with("Europe 0 of 46") && row.ends_with("1 of 46 2.2% −2.2")), "{rows:?}");
    let file = rapporteur.get("/monitor/response.csv").await;
    assert!(file.header("content-type").starts_with("text/csv"));
    assert!(file.body.contains("2018-2021,40,region,africa,44,1,0.0227"), "{}", file.body);
    assert!(
        file.body.lines().any(|line| line.contains(",europe,46,0,") && line.ends_with("2014-2017,46,1")),
        "{}",
        file.body
    );
    let states = rapporteur.get("/monitor/member-states.csv").await;
    let kenya = states.body.lines().find(|line| line.starts_with("KEN,")).expect("Kenya's line");
    assert!(kenya.ends_with(&format!("submitted,{},5,10", day(-35))), "{kenya}");
    let chart = rapporteur.get("/monitor/charts/response-timeline.csv").await;
    for line in ["2014-2017,10,1,194,0.5%", "2014-2017,700,4,194,2.1%", "2018-2021,40,1,194,0.5%"] {
        assert!(chart.body.contains(line), "{line}: {}", chart.body);
    }
    let first = rapporteur.get("/monitor?cycle=2014-2017").await;
    assert!(first.text().contains("There is no earlier cycle to compare with."), "{}", first.text());
});

each_database!(answers_that_were_imported_without_their_day_are_told_and_not_counted, async |database| {
    let app = TestApp::start(database).await;
    cycle_with(&app, "2014-2017", 2000, &[("KEN", 10), ("FRA", 11)], Provenance::LegacyImport);
    cycle_with(&app, "2018-2021", 40, &[], Provenance::Official);
    let page = app.rapporteur().await.get("/monitor").await;
    assert!(
        page.text().contains("0 of 194 had answered (0.0%). 2 answers of 2014-2017 were imported"),
        "{}",
        page.text()
    );
});

each_database!(days_count_from_the_opening_where_a_cycle_opened_later_than_it_began, async |database| {
    let app = TestApp::start(database).await;
    cycle_with(&app, "2014-2017", 2000, &[("KEN", 0), ("FRA", 10)], Provenance::Official);
    // Its period began more than a year ago; it is opened today, and somebody answers today.
    cycle_with(&app, "2018-2021", 400, &[("KEN", 400)], Provenance::Official);
    let rapporteur = app.rapporteur().await;
    let page = rapporteur.get("/monitor").await;
    assert!(
        page.text().contains("1 of 194 had answered (0.5%)"),
        "on the very first day of the other: {}",
        page.text()
    );
    let file = rapporteur.get("/monitor/response.csv").await;
    assert!(file.body.contains("2018-2021,0,region,africa,44,1,"), "{}", file.body);
    let chart = rapporteur.get("/monitor/charts/response-timeline.csv").await;
    assert!(chart.body.contains("2018-2021,0,1,194,0.5%"), "{}", chart.body);
});
