//! What is written to cells is read back, for answers at random to every question of every example.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use survey_model::answer::{Answer, Answers, Number, Value};
use survey_model::cell;
use survey_model::code::OptionCode;
use survey_model::missing::Missing;
use survey_model::question::{Kind, Question};
use survey_model::questionnaire::{Questionnaire, read_path};

fn examples() -> Vec<Questionnaire> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires");
    let mut paths: Vec<_> =
        folder.join("examples").read_dir().expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths.extend(["1.0.0", "2.0.0"].map(|version| folder.join("cybersecurity-awareness").join(version)));
    paths.iter().map(|path| read_path(path).expect("a valid questionnaire")).collect()
}

/// Answers to every item, each valid.
fn answers(questionnaire: &Questionnaire) -> BoxedStrategy<Answers> {
    let items: Vec<_> = questionnaire.items().map(|item| (Just(item.code.clone()), answer(item.question))).collect();
    items.prop_map(Answers::from_iter).boxed()
}

fn answer(question: &Question) -> BoxedStrategy<Answer> {
    let kind = question.kind.clone();
    let valid = value(question).prop_filter("valid", move |value| kind.validate(value).is_ok());
    let reason = any::<Index>().prop_map(|at| Answer::Missing(*at.get(&Missing::ALL)));
    prop_oneof![3 => valid.prop_map(Answer::Value), 1 => reason].boxed()
}

fn value(question: &Question) -> BoxedStrategy<Value> {
    let codes: Vec<OptionCode> =
        question.options().map(|list| list.options().iter().map(|o| o.code.clone()).collect()).unwrap_or_default();
    let count = codes.len();
    match &question.kind {
        Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) | Kind::Matrix(_) => {
            any::<Index>().prop_map(move |at| Value::Choice(at.get(&codes).clone())).boxed()
        }
        Kind::MultipleChoice(kind) => subsequence(codes, 1..=kind.max().min(count)).prop_map(Value::Choices).boxed(),
        Kind::Ranking(kind) => subsequence(codes, 1..=kind.places()).prop_shuffle().prop_map(Value::Ranking).boxed(),
        Kind::Number(kind) => number(kind.min.unwrap_or(-1e6), kind.max.unwrap_or(1e9), kind.decimals),
        Kind::Percentage(kind) => number(0.0, 100.0, kind.decimals()),
        Kind::Date(kind) => {
            let first = kind.earliest.unwrap_or(NaiveDate::MIN).max("1000-01-01".parse().expect("a day"));
            let last = kind.latest.unwrap_or(NaiveDate::MAX).min("9999-12-31".parse().expect("a day"));
            let days = (last - first).num_days();
            (0..=days).prop_map(move |day| Value::Date(first + chrono::Days::new(day.unsigned_abs()))).boxed()
        }
        Kind::Text(kind) => text(kind.is_long),
        Kind::Url(_) => "https?://[a-z]{1,9}\\.[a-z]{2,3}(/[a-z=?+-]{0,9})?".prop_map(Value::Text).boxed(),
        Kind::RepeatGroup(group) => {
            let fields: Vec<_> = group.fields().iter().map(|field| (Just(field.code.clone()), answer(field))).collect();
            let entry = fields.prop_map(BTreeMap::from_iter);
            prop::collection::vec(entry, 1..=group.max().min(3)).prop_map(Value::Entries).boxed()
        }
    }
}

fn number(min: f64, max: f64, decimals: u32) -> BoxedStrategy<Value> {
    let round = move |value: f64| format!("{value:.*}", decimals as usize).parse().expect("a number");
    (min..=max).prop_map(move |value| Value::Number(Number::new(round(value)).expect("finite"))).boxed()
}

/// Texts full of what files and spreadsheets stumble over.
fn text(is_long: bool) -> BoxedStrategy<Value> {
    let text = if is_long {
        "[\\[\\]'=+@a-cé\"\n\t,; \u{200b}\u{feff}\u{2067}-]{1,40}"
    } else {
        "[\\[\\]'=+@a-cé\",; \u{200b}\u{feff}\u{2067}-]{1,40}"
    };
    text.prop_map(|text: String| Value::Text(text.trim().to_owned())).boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_to_cells_is_read_back(seed in any::<[u8; 32]>()) {
        for questionnaire in examples() {
            let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
            let mut runner = TestRunner::new_with_rng(Config::default(), rng);
            let answers = answers(&questionnaire).new_tree(&mut runner).map_err(TestCaseError::fail)?.current();
            assert_read_back(&questionnaire, &answers)?;
        }
    }
}

fn assert_read_back(questionnaire: &Questionnaire, answers: &Answers) -> Result<(), TestCaseError> {
    let cells = questionnaire.cells(answers);
    prop_assert_eq!(cells.len(), questionnaire.variables().len());
    let written: Vec<String> =
        questionnaire.variables().iter().zip(&cells).map(|(variable, cell)| cell::write(variable, cell)).collect();
    let mut rest: &[String] = &written;
    for item in questionnaire.items() {
        let (own, after) = rest.split_at(item.question.kind.variables(&item.code).len());
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let read = item.question.kind.read_cells(&own);
        let expected = answers.get(&item.code).cloned().expect("every item has an answer");
        prop_assert_eq!(read, Ok(expected), "{} of {}", item.code, questionnaire.name());
        rest = after;
    }
    Ok(())
}
