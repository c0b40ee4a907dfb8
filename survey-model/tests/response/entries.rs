//! Repeat groups: what their fields see, and what they need.

use std::collections::BTreeMap;

use survey_model::answer::{Answer, Value};
use survey_model::code::QuestionCode;
use survey_model::fault::Fault;
use survey_model::language::Language;
use survey_model::response::ObstacleReason;

use crate::{NOT_RELEVANT, UNANSWERED, answers, choice, evaluate, number, obstacles, sample, text};

const GROUP: &str = r#"
[[section]]
code = "activities"

[[section.question]]
code = "ACTIVITIES"
kind = "repeat-group"

[[section.question.field]]
code = "REACH"
kind = "number"
relevance = "${TYPE} = 'a'"
constraint = "${FIRST} = '' or . >= ${FIRST}"

[[section.question.field]]
code = "TYPE"
kind = "single-choice"
code_list = "abc"
relevance = "${TITLE} != ''"

[[section.question.field]]
code = "TITLE"
kind = "text"

[[section.question.field]]
code = "FIRST"
kind = "number"
required = true

[[section.question.field]]
code = "LAST"
kind = "number"
relevance = "${REACH} = '' and ${LIMIT} != ''"

[[section.question]]
code = "LIMIT"
kind = "number"
"#;

fn entry<const N: usize>(given: [(&str, Answer); N]) -> BTreeMap<QuestionCode, Answer> {
    given.map(|(field, answer)| (QuestionCode::parse(field).expect("a code"), answer)).into()
}

fn entries<const N: usize>(given: [BTreeMap<QuestionCode, Answer>; N]) -> Answer {
    Answer::Value(Value::Entries(given.into()))
}

#[test]
fn fields_see_the_fields_of_their_entry_before_the_response() {
    let form = sample::questionnaire(GROUP);
    let given = answers([
        ("LIMIT", number(1.0)),
        (
            "ACTIVITIES",
            entries([
                entry([("TITLE", text("Radio")), ("TYPE", choice("a")), ("REACH", number(7.0))]),
                entry([("TITLE", text("Fair")), ("TYPE", choice("b")), ("REACH", number(7.0)), ("LAST", number(2.0))]),
            ]),
        ),
    ]);
    let complete = evaluate(&form, &given).complete();
    let expected = entries([
        entry([
            ("TITLE", text("Radio")),
            ("TYPE", choice("a")),
            ("REACH", number(7.0)),
            ("FIRST", UNANSWERED),
            ("LAST", NOT_RELEVANT),
        ]),
        entry([
            ("TITLE", text("Fair")),
            ("TYPE", choice("b")),
            ("REACH", NOT_RELEVANT),
            ("FIRST", UNANSWERED),
            ("LAST", number(2.0)),
        ]),
    ]);
    assert_eq!(complete.get("ACTIVITIES"), Some(&expected));
}

#[test]
fn a_field_that_is_not_relevant_in_its_entry_is_empty_for_the_others() {
    let form = sample::questionnaire(GROUP);
    // Without a title the type is not asked; so it is empty, and the reach is not asked either, although both are stored.
    let given = answers([("ACTIVITIES", entries([entry([("TYPE", choice("a")), ("REACH", number(7.0))])]))]);
    let complete = evaluate(&form, &given).complete();
    let expected = entries([entry([
        ("TITLE", UNANSWERED),
        ("TYPE", NOT_RELEVANT),
        ("REACH", NOT_RELEVANT),
        ("FIRST", UNANSWERED),
        ("LAST", NOT_RELEVANT),
    ])]);
    assert_eq!(complete.get("ACTIVITIES"), Some(&expected));
}

#[test]
fn sign_off_waits_for_the_fields_of_every_entry() {
    let form = sample::questionnaire(GROUP);
    let whole = || entry([("TITLE", text("Radio")), ("FIRST", number(1.0))]);
    let open = entry([("TITLE", text("Fair"))]);
    let wrong = entry([("TITLE", text("Fair")), ("TYPE", choice("a")), ("REACH", number(3.0)), ("FIRST", number(5.0))]);
    let reason = |second: BTreeMap<QuestionCode, Answer>| {
        obstacles(&form, &answers([("ACTIVITIES", entries([whole(), second]))])).pop().map(|(_, reason)| reason)
    };
    let in_entry = |field: &str, fault| {
        Some(ObstacleReason::Fault(Fault::InEntry { entry: 2, field: field.to_owned(), fault: Box::new(fault) }))
    };
    assert_eq!(reason(whole()), None);
    assert_eq!(reason(open), in_entry("FIRST", Fault::Unanswered));
    let message = "REACH is not as it should be".to_owned();
    assert_eq!(reason(wrong), in_entry("REACH", Fault::Constraint { message }));
}

#[test]
fn what_is_wrong_and_what_is_open_in_all_entries_is_found_at_once() {
    let form = sample::questionnaire(GROUP);
    let reach = |first| {
        entry([("TITLE", text("Fair")), ("TYPE", choice("a")), ("REACH", number(3.0)), ("FIRST", number(first))])
    };
    let open = entry([("TITLE", text("Fair"))]);
    let given = answers([("ACTIVITIES", entries([reach(5.0), open, reach(1.0), reach(4.0)]))]);
    let in_entry =
        |entry, field: &str, fault| Fault::InEntry { entry, field: field.to_owned(), fault: Box::new(fault) };
    let low =
        |entry| in_entry(entry, "REACH", Fault::Constraint { message: "REACH is not as it should be".to_owned() });
    let faults = vec![low(1), in_entry(2, "FIRST", Fault::Unanswered), low(4)];
    assert_eq!(obstacles(&form, &given), [("ACTIVITIES".to_owned(), ObstacleReason::Fault(Fault::Several(faults)))]);
    let group = form.items().next().expect("the group");
    let checked = evaluate(&form, &given).check(&group, Language::En);
    assert_eq!(checked, Err(Fault::Several(vec![low(1), low(4)])));
}
