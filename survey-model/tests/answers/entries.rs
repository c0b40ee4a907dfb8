//! Repeat groups.

use std::collections::BTreeMap;

use survey_model::answer::{Answer, Value};
use survey_model::code::QuestionCode;
use survey_model::fault::Fault;
use survey_model::missing::Missing;
use survey_model::question::Given;

use crate::{choice, parse, read_cells, text, validate};

const GROUP: &str = "kind = 'repeat-group'\nmax = 2\n
[[section.question.field]]\ncode = 'TITLE'\nkind = 'text'\nmax_length = 10\n
[[section.question.field]]\ncode = 'TYPE'\nkind = 'single-choice'\ncode_list = 'abc'\n";

const UNANSWERED: Answer = Answer::Missing(Missing::NotAnswered);

fn entries(given: &[(&str, &str)]) -> Given {
    let entry = |(title, kind): &(&str, &str)| {
        BTreeMap::from([("TITLE".to_owned(), Given::text(title)), ("TYPE".to_owned(), Given::text(kind))])
    };
    Given { entries: given.iter().map(entry).collect(), ..Given::default() }
}

fn answer(given: &[(Answer, Answer)]) -> Answer {
    let code = |code| QuestionCode::parse(code).expect("a code");
    let entry = |(title, kind): &(Answer, Answer)| {
        BTreeMap::from([(code("TITLE"), title.clone()), (code("TYPE"), kind.clone())])
    };
    Answer::Value(Value::Entries(given.iter().map(entry).collect()))
}

fn in_entry(entry: usize, field: &str, fault: Fault) -> Fault {
    Fault::InEntry { entry, field: field.to_owned(), fault: Box::new(fault) }
}

#[test]
fn blank_entries_are_left_out() {
    let given = entries(&[("", ""), ("Radio", "a"), (" ", "")]);
    assert_eq!(parse(GROUP, &given), Ok(answer(&[(text("Radio"), choice("a"))])));
    assert_eq!(parse(GROUP, &entries(&[("", "")])), Ok(UNANSWERED));
    assert_eq!(parse(GROUP, &Given::default()), Ok(UNANSWERED));
}

#[test]
fn an_entry_whose_reasons_are_not_chosen_is_blank() {
    let mut given = entries(&[("", "")]);
    for field in given.entries[0].values_mut() {
        field.missing = Some(String::new());
    }
    assert!(given.is_blank());
    assert_eq!(parse(GROUP, &given), Ok(UNANSWERED));
}

#[test]
fn a_field_may_be_left_open_or_have_a_reason() {
    let mut given = entries(&[("Radio", "")]);
    assert_eq!(parse(GROUP, &given), Ok(answer(&[(text("Radio"), UNANSWERED)])));
    given.entries[0].get_mut("TYPE").expect("a field").missing = Some("dont_know".to_owned());
    assert_eq!(parse(GROUP, &given), Ok(answer(&[(text("Radio"), Answer::Missing(Missing::DontKnow))])));
}

#[test]
fn a_fault_names_the_entry_that_the_form_shows_and_the_field() {
    let fault = in_entry(3, "TYPE", Fault::UnknownOption { given: "z".to_owned() });
    assert_eq!(parse(GROUP, &entries(&[("Radio", "a"), ("", ""), ("TV", "z")])), Err(fault));
}

#[test]
fn the_faults_of_all_entries_are_found_at_once() {
    let unknown = || Fault::UnknownOption { given: "z".to_owned() };
    let faults = vec![
        in_entry(1, "TITLE", Fault::TooLong { length: 12, max: 10 }),
        in_entry(1, "TYPE", unknown()),
        in_entry(2, "TYPE", unknown()),
    ];
    let fault = parse(GROUP, &entries(&[("Broadcasting", "z"), ("TV", "z")])).expect_err("three faults");
    assert_eq!(fault, Fault::Several(faults.clone()));
    assert_eq!(fault.each(), faults);
    assert_eq!(faults[0].each(), &faults[..1]);
    assert_eq!(fault.to_string(), format!("{}; {}; {}", faults[0], faults[1], faults[2]));
    let stored = answer(&[(choice("a"), UNANSWERED), (choice("a"), UNANSWERED)]);
    let wrong = |entry| in_entry(entry, "TITLE", Fault::WrongKind);
    assert_eq!(validate(GROUP, stored.value().expect("a value")), Err(Fault::Several(vec![wrong(1), wrong(2)])));
}

#[test]
fn more_entries_than_fit_are_refused() {
    let given = entries(&[("A", "a"), ("B", "a"), ("C", "a")]);
    assert_eq!(parse(GROUP, &given), Err(Fault::TooManyEntries { max: 2 }));
}

#[test]
fn stored_entries_have_known_fields_with_right_values() {
    let one = (text("A"), choice("a"));
    let value = |answer: Answer| answer.value().expect("a value").clone();
    assert_eq!(validate(GROUP, &value(answer(std::slice::from_ref(&one)))), Ok(()));
    let three = answer(&[one.clone(), one.clone(), one]);
    assert_eq!(validate(GROUP, &value(three)), Err(Fault::TooManyEntries { max: 2 }));
    assert_eq!(validate(GROUP, &Value::Entries(Vec::new())), Err(Fault::WrongKind));
    assert_eq!(validate(GROUP, &Value::Text("A".to_owned())), Err(Fault::WrongKind));
    let wrong = value(answer(&[(choice("a"), UNANSWERED)]));
    assert_eq!(validate(GROUP, &wrong), Err(in_entry(1, "TITLE", Fault::WrongKind)));
    let unknown = BTreeMap::from([(QuestionCode::parse("OTHER").expect("a code"), UNANSWERED)]);
    assert_eq!(validate(GROUP, &Value::Entries(vec![unknown])), Err(Fault::WrongKind));
}

#[test]
fn a_file_says_how_many_entries_there_are() {
    let two = ["2", "Radio", "a", "TV", "[dont_know]"];
    let expected = answer(&[(text("Radio"), choice("a")), (text("TV"), Answer::Missing(Missing::DontKnow))]);
    assert_eq!(read_cells(GROUP, &two), Ok(expected));
    assert_eq!(read_cells(GROUP, &["1", "Radio"]), Ok(answer(&[(text("Radio"), UNANSWERED)])));
    assert_eq!(read_cells(GROUP, &["[withheld]", "", "", "", ""]), Ok(Answer::Missing(Missing::Withheld)));
    assert_eq!(read_cells(GROUP, &["0", "", "", "", ""]), Ok(UNANSWERED));
}

#[test]
fn an_entry_of_a_file_beyond_their_number_is_not_lost_in_silence() {
    assert_eq!(read_cells(GROUP, &["1", "Radio", "a", "", "b"]), Err((4, Fault::TooManyEntries { max: 1 })));
    assert_eq!(read_cells(GROUP, &["", "Radio", "", "", ""]), Err((1, Fault::TooManyEntries { max: 0 })));
    assert_eq!(read_cells(GROUP, &["3", "", "", "", ""]), Err((0, Fault::TooManyEntries { max: 2 })));
    assert_eq!(read_cells(GROUP, &["some", "", "", "", ""]), Err((0, Fault::NotANumber { given: "some".to_owned() })));
    let unknown = Fault::UnknownOption { given: "z".to_owned() };
    assert_eq!(read_cells(GROUP, &["2", "Radio", "a", "TV", "z"]), Err((4, unknown)));
}
