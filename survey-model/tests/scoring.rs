//! How an index is declared beside a version: that it fits the version, and everything that is wrong with it otherwise.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use survey_model::analysis_plan::scoring::{MissingRule, NotRelevant, Scores, Scoring};
use survey_model::analysis_plan::{AnalysisPlan, read, read_beside};
use survey_model::language::Language;
use survey_model::problem::Problem;
use survey_model::questionnaire::{Questionnaire, Source, read_path};

fn folder(version: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness").join(version)
}

fn version_2() -> Questionnaire {
    read_path(&folder("2.0.0")).unwrap()
}

/// A name in all languages of the version.
const NAME: &str = "name = { en = \"A\", ar = \"A\", es = \"A\", fr = \"A\", ru = \"A\", zh = \"A\" }";

fn read_text(scoring: &str) -> Result<AnalysisPlan, Vec<Problem>> {
    let start = "questionnaire = \"cybersecurity-awareness@2.0.0\"\nedition = 1\ndeclared_by = \"A\"\n";
    let text = format!("{start}{}", scoring.replace("NAME", NAME));
    read(&Source { name: "analysis.toml".to_owned(), text }, &version_2())
}

fn scoring(text: &str) -> Scoring {
    read_text(text).unwrap().scoring().unwrap().clone()
}

/// The codes, lines and keys of the problems of a scoring whose one pillar begins in line 9 and has these items from line 12.
fn problems(items: &str) -> Vec<(&'static str, usize, String)> {
    let pillar = "[[scoring.pillar]]\ncode = \"p\"\nNAME\nitem = [\n";
    wrong(&format!("[scoring]\ncode = \"a\"\nmissing = \"zero\"\nNAME\n{pillar}{items}\n]\n"))
}

fn wrong(text: &str) -> Vec<(&'static str, usize, String)> {
    let place = |problem: Problem| (problem.code, problem.place.line.unwrap(), problem.place.field.unwrap_or_default());
    read_text(text).unwrap_err().into_iter().map(place).collect()
}

#[test]
fn both_shipped_versions_have_an_example_that_says_that_it_is_one() {
    for version in ["1.0.0", "2.0.0"] {
        let questionnaire = read_path(&folder(version)).unwrap();
        let plan = read_beside(&folder(version), &questionnaire).unwrap().unwrap();
        let scoring = plan.scoring().unwrap();
        assert!(scoring.is_example && scoring.name.of(Language::En).ends_with("(example)"), "{version}");
        assert!(plan.declared_by().contains("has not decided"), "{version}");
        assert_eq!((scoring.tiers.len(), scoring.missing), (4, MissingRule::NeedsShare(0.5)), "{version}");
        assert_eq!(scoring.name.of(Language::Fr).split_whitespace().next(), Some("Action"));
    }
}

#[test]
fn scores_come_from_options_points_or_numbers() {
    let found = scoring(
        "[scoring]\ncode = \"a\"\nmissing = \"needs-share 0.75\"\nNAME\n[[scoring.pillar]]\ncode = \"p\"\nNAME\nitem = [\n\
         { item = \"CAMPAIGN_HELD\", weight = 2, scores = { yes = 0.8, no = 0.1 } },\n\
         { item = \"SPAM_IMPACT\", scale = \"lower\" },\n{ item = \"CAMPAIGN_REACH\", linear = { worst = 10, best = 60 } },\n\
         { item = \"CAMPAIGN_CHANNELS.radio\", scores = { yes = 1, no = 0 } } ]",
    );
    assert_eq!(found.not_relevant, NotRelevant::LeaveOut, "as other missing answers");
    let items: Vec<_> = found.items().collect();
    let options = |at: usize| match &items[at].scores {
        Scores::Options(scores) => scores.iter().map(|(code, score)| format!("{code} {score:.3}")).collect(),
        Scores::Linear { worst, best } => vec![format!("{worst} {best}")],
    };
    assert_eq!((items[0].weight, options(0)), (2.0, vec!["no 0.100".to_owned(), "yes 0.800".to_owned()]));
    assert_eq!(options(1), ["minor 0.667", "moderate 0.333", "none 1.000", "severe 0.000"], "fewer points are better");
    assert_eq!((options(2), items[3].column.as_str()), (vec!["10 60".to_owned()], "CAMPAIGN_CHANNELS.radio"));
}

#[test]
fn every_problem_is_told_at_once_with_its_line() {
    let found = problems(
        "{ item = \"NO_SUCH\", scores = { yes = 1 } },\n\
         { item = \"CAMPAIGN_HELD\", weight = 0, scores = { yes = 1.5, maybe = 1 } },\n\
         { item = \"SPAM_LAW\", weight = -1, scores = { yes = nan, partial = 0, no = 0 } },\n\
         { item = \"CAMPAIGN_HELD\", weight = inf, scale = \"higher\" },\n\
         { item = \"CAMPAIGN_REACH\", linear = { worst = 5, best = 5 } },\n\
         { item = \"SPAM_MEASURED\", scores = { yes = 1, partial = 1, no = 1 } },",
    );
    let expected = [
        ("analysis-unknown-item", 12, "item.0.item"),
        ("analysis-bad-weight", 13, "item.1.weight"),
        ("analysis-unknown-option", 13, "item.1.scores.maybe"),
        ("analysis-bad-score", 13, "item.1.scores.yes"),
        ("analysis-missing-option", 13, "item.1.scores"),
        ("analysis-bad-weight", 14, "item.2.weight"),
        ("analysis-bad-score", 14, "item.2.scores.yes"),
        ("analysis-bad-weight", 15, "item.3.weight"),
        ("analysis-twice", 15, "item.3.item"),
        ("analysis-bad-score", 16, "item.4.linear"),
        ("analysis-same-scores", 17, "item.5.scores"),
    ];
    assert_eq!(found, expected.map(|(code, line, key)| (code, line, format!("scoring.pillar.0.{key}"))));
}

#[test]
fn what_has_no_score_is_refused() {
    for (item, code) in [
        ("{ item = \"CHALLENGE_SEVERITY\", scale = \"lower\" }", "analysis-several-columns"),
        ("{ item = \"ASSIST_NEEDS.skills\", scores = { 1 = 1 } }", "analysis-no-score"),
        ("{ item = \"EXPERIENCE_PRESENT\", scale = \"higher\" }", "analysis-not-shared"),
        ("{ item = \"STRATEGY_DATE\", linear = { worst = 1, best = 2 } }", "analysis-no-score"),
        ("{ item = \"CC_ROLE\", scale = \"higher\" }", "analysis-no-score"),
        ("{ item = \"CAMPAIGN_REACH\", scores = { yes = 1 } }", "analysis-no-score"),
        ("{ item = \"CAMPAIGN_HELD\" }", "analysis-how-scored"),
        ("{ item = \"CAMPAIGN_HELD\", scale = \"higher\", scores = { yes = 1, no = 0 } }", "analysis-how-scored"),
    ] {
        let second = "{ item = \"SPAM_LAW\", scale = \"higher\" }";
        let found: Vec<_> =
            problems(&format!("{item},\n{second}")).into_iter().map(|(code, line, _)| (code, line)).collect();
        assert_eq!(found, [(code, 12)], "{item}");
    }
}

#[test]
fn an_index_has_pillars_with_items_and_rules_that_can_be_followed() {
    let item = "{ item = \"SPAM_LAW\", scale = \"higher\" }";
    let found = wrong(&format!(
        "[scoring]\ncode = \"A B\"\nmissing = \"needs-share 0\"\nnot_relevant = \"best\"\nname = {{ en = \"A\", xx = \"B\" }}\n\
         [[scoring.tier]]\nfrom = 0.4\nNAME\n[[scoring.tier]]\nfrom = 0.6\nNAME\n\
         [[scoring.pillar]]\ncode = \"p\"\nweight = 0\nNAME\n[[scoring.pillar]]\ncode = \"p\"\nNAME\nitem = [{item}]\n"
    ));
    let expected = [
        ("bad-code", 5, "scoring.code"),
        ("analysis-missing-rule", 6, "scoring.missing"),
        ("unknown-language", 8, "scoring.name.xx"),
        ("analysis-name-missing", 8, "scoring.name"),
        ("analysis-missing-rule", 7, "scoring.not_relevant"),
        ("analysis-bad-weight", 17, "scoring.pillar.0.weight"),
        ("analysis-empty-pillar", 15, "scoring.pillar.0"),
        ("analysis-twice", 20, "scoring.pillar.1.code"),
        ("analysis-bad-tier", 13, "scoring.tier.1.from"),
        ("analysis-one-item", 15, "scoring.pillar"),
    ];
    assert_eq!(found, expected.map(|(code, line, key)| (code, line, key.to_owned())));
    let none = wrong("[scoring]\ncode = \"a\"\nmissing = \"zero\"\nNAME\n");
    assert_eq!(none, [("analysis-no-pillar", 4, "scoring".to_owned())]);
}

#[test]
fn a_stored_scoring_reads_back_with_the_same_hash() {
    let questionnaire = version_2();
    let plan = read_beside(&folder("2.0.0"), &questionnaire).unwrap().unwrap();
    let (document, sha256) = plan.canonical();
    let again = AnalysisPlan::from_canonical(&document, &questionnaire).unwrap();
    assert_eq!((&again, again.canonical().1), (&plan, sha256));
}
