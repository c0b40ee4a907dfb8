//! An answer of the earlier version in the terms of the later one.

use std::path::Path;

use survey_model::answer::{Answer, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::missing::Missing;
use survey_model::questionnaire::{Questionnaire, read_path};

fn shipped(version: &str) -> Questionnaire {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness");
    read_path(&folder.join(version)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn choice(code: &str) -> Answer {
    Answer::Value(Value::Choice(OptionCode::parse(code).expect("a code")))
}

fn carried(item: &str, answer: &Answer) -> Option<Answer> {
    let later = shipped("2.0.0");
    let item: ItemCode = item.parse().expect("an item");
    let entry = later.concordance().and_then(|concordance| concordance.of_later(&item)).expect("an entry");
    entry.carry(answer, later.question_of(&item).expect("a question"))
}

#[test]
fn an_option_becomes_its_only_counterpart() {
    assert_eq!(carried("AWARENESS_IMPORTANCE_4", &choice("4")), Some(choice("very")));
    assert_eq!(carried("AWARENESS_IMPORTANCE_4", &choice("5")), Some(choice("very")));
    assert_eq!(carried("STRATEGY_AWARENESS", &choice("yes")), Some(choice("yes")));
}

#[test]
fn an_option_that_became_several_and_one_that_is_gone_have_none() {
    assert_eq!(carried("UNIT_KIND", &choice("other")), None, "it may be an operator now");
    assert_eq!(carried("STRATEGY_AWARENESS", &choice("maybe")), None);
}

#[test]
fn a_reason_is_carried_where_it_is_offered_and_silence_never() {
    let missing = |reason| Answer::Missing(reason);
    assert_eq!(carried("STRATEGY_AWARENESS", &missing(Missing::DontKnow)), Some(missing(Missing::DontKnow)));
    for reason in [Missing::NotAnswered, Missing::NotRelevant, Missing::NotAsked, Missing::Withheld] {
        assert_eq!(carried("STRATEGY_AWARENESS", &missing(reason)), None, "{reason:?}");
    }
}

#[test]
fn whatever_is_carried_is_an_answer_to_the_later_question() {
    let (earlier, later) = (shipped("1.0.0"), shipped("2.0.0"));
    let concordance = later.concordance().expect("a concordance");
    let (mut carried, mut refused) = (0, 0);
    for item in later.items() {
        let entry = concordance.of_later(&item.code).expect("an entry");
        let Some(then) = entry.earlier_of(&item.code).and_then(|then| earlier.question_of(then)) else { continue };
        for option in then.options().into_iter().flat_map(|list| list.options()) {
            let code = option.code.clone();
            for value in [Value::Choice(code.clone()), Value::Choices(vec![code.clone()]), Value::Ranking(vec![code])] {
                match entry.carry(&Answer::Value(value), item.question) {
                    Some(Answer::Value(value)) => {
                        assert!(item.question.kind.validate(&value).is_ok(), "{}: {value:?}", item.code);
                        carried += 1;
                    }
                    other => {
                        assert_eq!(other, None);
                        refused += 1;
                    }
                }
            }
        }
    }
    assert!(carried > 50 && refused > 50, "{carried} {refused}");
}
