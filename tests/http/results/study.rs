//! A small study in which answers of all publication levels touch each other.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::remark::Remarks;
use survey_model::respondent::Respondent;
use survey_model::submission::{Submission, hash};
use survey_server::services::{Who, import};
use survey_server::settings::{Rates, Settings};
use survey_tests::app::{Person, TestApp};

pub(crate) const LABEL: &str = "2022-2025";
const EARLIER: &str = "2018-2021";

/// Few enough that there is something to withhold; the first ones are African.
const STATES: [&str; 24] = [
    "KEN", "TZA", "UGA", "RWA", "GHA", "BRA", "CHL", "PER", "CAN", "USA", "EGY", "JOR", "QAT", "JPN", "IND", "AUS",
    "FJI", "ARM", "KAZ", "FRA", "DEU", "ESP", "ITA", "POL",
];

/// Everybody comes from the same address, and quicker than people do.
pub(crate) fn settings() -> Settings {
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    settings
}

fn questionnaire() -> Questionnaire {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../analysis/tests/public_cycle/survey.toml");
    read_path(&path).expect("the questionnaire is valid")
}

/// A closed cycle that so many states have answered.
pub(crate) fn study(app: &TestApp, states: usize) {
    app.plan_cycle_of(LABEL, &questionnaire());
    store(app, &STATES[..states], Utc::now() - TimeDelta::seconds(2));
}

/// A cycle before it that so many of the same states have answered.
pub(crate) fn earlier_study(app: &TestApp, states: usize) {
    app.plan_cycle_of(EARLIER, &questionnaire());
    let at = Utc::now() - TimeDelta::seconds(2);
    let submission = |state: &&str| Submission {
        cycle: EARLIER.parse().expect("a label"),
        answers: serde_json::from_value(answers_of(state, "earlier ")).expect("answers"),
        ..submission(state, at)
    };
    store_in(app, EARLIER, STATES[..states].iter().map(submission).collect());
}

/// So many more states answer, after what was published.
pub(crate) async fn add(app: &TestApp, states: usize) {
    store(app, &STATES[20..20 + states], Utc::now());
    // A preview is as of a whole second.
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
}

/// A state's answers are taken in later that claim to be older than what was published.
pub(crate) fn add_as_if_older(app: &TestApp) {
    store(app, &STATES[23..], Utc::now() - TimeDelta::minutes(1));
}

fn store(app: &TestApp, states: &[&str], at: DateTime<Utc>) {
    store_in(app, LABEL, states.iter().map(|state| submission(state, at)).collect());
}

fn store_in(app: &TestApp, label: &str, submissions: Vec<Submission>) {
    import::store(&app.platform, &Who::operator(), &label.parse().expect("a label"), submissions)
        .expect("it is stored");
}

/// A closed cycle of the first twenty, in which a state has said something beside its answers.
pub(crate) fn study_with(app: &TestApp, state: &str, remarks: &Remarks) {
    app.plan_cycle_of(LABEL, &questionnaire());
    let at = Utc::now() - TimeDelta::seconds(2);
    let of = |one: &&str| {
        let remarks = if *one == state { remarks.clone() } else { Remarks::new() };
        Submission { remarks, ..submission(one, at) }
    };
    let submissions = STATES[..20].iter().map(of).collect();
    import::store(&app.platform, &Who::operator(), &LABEL.parse().expect("a label"), submissions)
        .expect("it is stored");
}

fn submission(state: &str, at: DateTime<Utc>) -> Submission {
    let iso3 = MemberState::find(state).expect("a state").iso3;
    Submission {
        cycle: LABEL.parse().expect("a label"),
        respondent: Respondent::administration(iso3),
        questionnaire: questionnaire().name().clone(),
        number: 1,
        submitted_at: survey_server::storage::to_microsecond(at),
        provenance: Provenance::Official,
        language: Language::En,
        signed_by: "SECRET signer".to_owned(),
        capacity: "Director".to_owned(),
        synthetic: false,
        answers: serde_json::from_value(answers(state)).expect("answers"),
        evidence: BTreeMap::new(),
        remarks: BTreeMap::new(),
    }
}

/// Drawn by hashing, so that every run is the same.
fn flag(state: &str, of: &str) -> bool {
    hash(&format!("{state} {of}")).as_bytes()[0].is_multiple_of(2)
}

fn answers(state: &str) -> Value {
    answers_of(state, "")
}

/// What a state says in a cycle; each cycle is drawn by itself.
fn answers_of(state: &str, cycle: &str) -> Value {
    let flag = |state: &str, of: &str| flag(state, &format!("{cycle}{of}"));
    let yes_no = |flag: bool| json!({"value": {"choice": if flag { "yes" } else { "no" }}});
    let text = |what: &str| json!({"value": {"text": format!("{what} of {state}")}});
    let or = |when: bool, value: Value| if when { value } else { json!({"missing": "not_relevant"}) };
    let (held, needed, unit) = (flag(state, "held"), flag(state, "needed"), flag(state, "unit"));
    let ranked = if flag(state, "order") { ["money", "people", "advice"] } else { ["advice", "money", "people"] };
    let year = |year: i32| json!({"value": {"number": year}});
    let activity = json!({
        "TITLE": text("Activity"), "SECTOR": {"value": {"choice": if held { "private" } else { "government" }}},
        "ISSUES": {"value": {"choices": ["fraud"]}}, "START_YEAR": year(2021), "END_YEAR": year(2023),
        "CONTACT": text("SECRET contact"),
    });
    json!({
        "HELD": yes_no(held), "STORY": text("Story"), "NEEDED": yes_no(needed),
        "NEED_STORY": or(needed, text("SECRET need")), "NEEDS": or(needed, json!({"value": {"ranking": ranked}})),
        "NEEDS_CHOSEN": or(held, json!({"value": {"choices": ["money"]}})), "UNIT": or(unit, text("SECRET unit")),
        "UNIT_KIND": {"value": {"choice": if unit { "small" } else { "large" }}},
        "AFTER_UNIT": or(unit, yes_no(held)), "ACTIVITIES": {"value": {"entries": [activity]}},
    })
}

/// The hash over no submissions at all.
pub(crate) fn hash_of_nothing() -> String {
    hash("")
}

/// Publishes what a preview shows.
pub(crate) async fn publish(secretariat: &Person, preview: &str) {
    let page = secretariat.get(preview).await;
    let value = |name: &str| page.value(name).expect("the preview has a form");
    let form = [("known_at", value("known_at")), ("sha256", value("sha256"))];
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let label = preview.split('/').nth(2).expect("a label");
    let done = secretariat.post(&format!("/cycles/{label}/publication"), &fields).await;
    assert_eq!(done.status, 303, "{}", done.text());
}

/// Publishes a cycle as it is now.
pub(crate) async fn publish_cycle(secretariat: &Person, label: &str) {
    let base = secretariat.get(&format!("/previews/{label}")).await.location().to_owned();
    publish(secretariat, &base).await;
}
