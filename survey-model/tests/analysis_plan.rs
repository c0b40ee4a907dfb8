//! What analysts declare beside a version: that it fits the version, and what is wrong with it otherwise.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use survey_model::analysis_plan::{AnalysisPlan, Better, Way, read, read_beside};
use survey_model::questionnaire::{Questionnaire, Source, read_path};

fn folder(version: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness").join(version)
}

fn version_2() -> Questionnaire {
    read_path(&folder("2.0.0")).unwrap()
}

fn plan(better: &str) -> Result<AnalysisPlan, Vec<(&'static str, Option<usize>)>> {
    let start = "questionnaire = \"cybersecurity-awareness@2.0.0\"\nedition = 1\ndeclared_by = \"A\"\n[better]\n";
    read_text(&format!("{start}{better}"))
}

fn read_text(text: &str) -> Result<AnalysisPlan, Vec<(&'static str, Option<usize>)>> {
    let file = Source { name: "analysis.toml".to_owned(), text: text.to_owned() };
    read(&file, &version_2())
        .map_err(|problems| problems.iter().map(|problem| (problem.code, problem.place.line)).collect())
}

#[test]
fn the_shipped_declaration_fits_its_version_and_leaves_the_version_as_it_was() {
    let questionnaire = version_2();
    let plan = read_beside(&folder("2.0.0"), &questionnaire).unwrap().unwrap();
    assert_eq!((plan.edition(), plan.version()), (2, questionnaire.name()));
    let alone = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/examples/required.toml");
    assert_eq!(read_beside(&alone, &read_path(&alone).unwrap()).unwrap(), None);
    let better = |name: &str| plan.better(questionnaire.variables().iter().find(|v| v.name == name).unwrap()).cloned();
    assert_eq!(better("CAMPAIGN_HELD"), Some(Better::Way(Way::Higher)));
    assert_eq!(better("CHALLENGE_SEVERITY.operators"), Some(Better::Way(Way::Lower)), "a question speaks for its rows");
    assert_eq!(better("AWARENESS_IMPORTANCE_4"), None);
    assert!(matches!(better("CC_ROLE"), Some(Better::Options(options)) if options.len() == 2));
}

#[test]
fn the_narrowest_key_counts() {
    let questionnaire = version_2();
    let plan = plan("CAMPAIGN_CHANNELS = \"higher\"\n\"CAMPAIGN_CHANNELS.radio\" = \"lower\"").unwrap();
    let better = |name: &str| plan.better(questionnaire.variables().iter().find(|v| v.name == name).unwrap()).cloned();
    assert_eq!(better("CAMPAIGN_CHANNELS.radio"), Some(Better::Way(Way::Lower)));
    assert_eq!(better("CAMPAIGN_CHANNELS.press"), Some(Better::Way(Way::Higher)));
}

#[test]
fn what_has_no_direction_is_refused_with_its_line() {
    for (line, code) in [
        ("NO_SUCH = \"higher\"", "analysis-unknown-item"),
        ("STRATEGY_DATE = \"higher\"", "analysis-no-direction"),
        ("REMARKS = \"lower\"", "analysis-no-direction"),
        ("ASSIST_NEEDS = \"higher\"", "analysis-no-direction"),
        ("CC_ROLE = \"higher\"", "analysis-no-direction"),
        ("CC_ROLE = [\"authorizing\", \"nobody\"]", "analysis-unknown-option"),
        ("CC_ROLE = []", "analysis-no-direction"),
        ("CAMPAIGN_HELD = [\"yes\", \"no\"]", "analysis-no-direction"),
        ("CAMPAIGN_CHANNELS = [\"radio\"]", "analysis-no-direction"),
        ("CAMPAIGN_HELD = \"more\"", "wrong-type"),
    ] {
        assert_eq!(plan(line).unwrap_err(), [(code, Some(5))], "{line}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let text = "questionnaire = \"other@1.0.0\"\nedition = 0\ndeclared_by = \" \"\n[better]\nNO_SUCH = \"lower\"\n";
    let codes: Vec<_> = read_text(text).unwrap_err().into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["analysis-other-version", "bad-range", "missing-key", "analysis-unknown-item"]);
    assert_eq!(read_text("edition = \n").unwrap_err()[0].0, "syntax");
    assert_eq!(read_text("editions = 1\n").unwrap_err()[0].0, "unknown-key");
}

#[test]
fn a_stored_declaration_reads_back_with_the_same_hash() {
    let plan = plan("CAMPAIGN_HELD = \"higher\"\nCC_ROLE = [\"authorizing\"]").unwrap();
    let (document, sha256) = plan.canonical();
    let again = AnalysisPlan::from_canonical(&document, &version_2()).unwrap();
    assert_eq!((&again, again.canonical().1), (&plan, sha256));
    let other = read_path(&folder("1.0.0")).unwrap();
    assert!(AnalysisPlan::from_canonical(&document, &other).unwrap_err().contains("is about"));
}
