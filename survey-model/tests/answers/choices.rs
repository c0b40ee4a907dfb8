//! Kinds that choose among options.

use survey_model::answer::{Answer, Value};
use survey_model::fault::Fault;
use survey_model::missing::Missing;
use survey_model::question::Given;

use crate::{choice, choices, item, options, parse, parse_text, ranking, read_cells, sample, validate};

const UNANSWERED: Answer = Answer::Missing(Missing::NotAnswered);
const SINGLE: [&str; 3] = [
    "kind = 'single-choice'\ncode_list = 'abc'",
    "kind = 'scale'\ncode_list = 'abc'",
    "kind = 'matrix'\nrows = ['one', 'two']\ncode_list = 'abc'",
];
const SEVERAL: &str = "kind = 'multiple-choice'\ncode_list = 'abc'";
const TWO_TO_TWO: &str = "kind = 'multiple-choice'\ncode_list = 'abc'\nmin = 2\nmax = 2";
const RANKING: &str = "kind = 'ranking'\ncode_list = 'abc'\nmax = 3";

fn unknown(given: &str) -> Fault {
    Fault::UnknownOption { given: given.to_owned() }
}

#[test]
fn one_option_is_read_whatever_space_and_blanks_surround_it() {
    for keys in SINGLE {
        assert_eq!(parse(keys, &Given::texts(["", " b ", ""])), Ok(choice("b")));
        assert_eq!(parse(keys, &Given::texts(["", "  "])), Ok(UNANSWERED));
        assert_eq!(parse(keys, &Given::default()), Ok(UNANSWERED));
    }
}

#[test]
fn an_option_that_the_question_lacks_and_two_options_are_refused() {
    for keys in SINGLE {
        assert_eq!(parse_text(keys, "d"), Err(unknown("d")));
        assert_eq!(parse_text(keys, "A"), Err(unknown("A")));
        assert_eq!(parse(keys, &Given::texts(["a", "a"])), Err(Fault::SeveralValues));
    }
}

#[test]
fn yes_partial_no_takes_its_three_options() {
    for code in ["yes", "partial", "no"] {
        assert_eq!(parse_text("kind = 'yes-partial-no'", code), Ok(choice(code)));
    }
    assert_eq!(parse_text("kind = 'yes-partial-no'", "partly"), Err(unknown("partly")));
}

#[test]
fn every_row_of_a_matrix_is_an_item_and_the_matrix_is_none() {
    let questionnaire = sample::question(SINGLE[2]);
    assert_eq!(questionnaire.parse(&item("Q.two"), &Given::text("c")), Ok(choice("c")));
    assert_eq!(questionnaire.parse(&item("Q"), &Given::text("c")), Err(Fault::WrongKind));
    assert_eq!(questionnaire.parse(&item("Q.three"), &Given::text("c")), Err(Fault::WrongKind));
}

#[test]
fn several_options_come_in_the_questionnaires_order_and_once() {
    assert_eq!(parse(SEVERAL, &Given::texts(["c", "", "a", "c"])), Ok(choices(&["a", "c"])));
    assert_eq!(parse(SEVERAL, &Given::texts(["c", "z"])), Err(unknown("z")));
    assert_eq!(parse(SEVERAL, &Given::default()), Ok(UNANSWERED));
}

#[test]
fn an_exclusive_option_stands_alone() {
    assert_eq!(parse(SEVERAL, &Given::texts(["none"])), Ok(choices(&["none"])));
    assert_eq!(parse(SEVERAL, &Given::texts(["a", "none"])), Err(Fault::Exclusive { option: "none".to_owned() }));
}

#[test]
fn an_exclusive_option_alone_is_enough_where_several_are_wanted() {
    assert_eq!(parse(TWO_TO_TWO, &Given::texts(["none"])), Ok(choices(&["none"])));
}

#[test]
fn too_few_and_too_many_options_are_refused() {
    assert_eq!(parse(TWO_TO_TWO, &Given::texts(["a"])), Err(Fault::TooFewChoices { min: 2 }));
    assert_eq!(parse(TWO_TO_TWO, &Given::texts(["a", "b", "c"])), Err(Fault::TooManyChoices { max: 2 }));
    assert_eq!(parse(TWO_TO_TWO, &Given::texts(["a", "b"])), Ok(choices(&["a", "b"])));
}

#[test]
fn stored_choices_are_in_order_and_of_the_right_kind() {
    assert_eq!(validate(SEVERAL, &Value::Choices(options(&["a", "b"]))), Ok(()));
    assert_eq!(validate(SEVERAL, &Value::Choices(options(&["b", "a"]))), Err(Fault::WrongKind));
    assert_eq!(validate(SEVERAL, &Value::Ranking(options(&["a"]))), Err(Fault::WrongKind));
    assert_eq!(validate(SINGLE[0], &Value::Text("a".to_owned())), Err(Fault::WrongKind));
    assert_eq!(validate(SINGLE[1], &Value::Choice(crate::option("z"))), Err(unknown("z")));
}

#[test]
fn a_ranking_keeps_the_order_of_its_places() {
    assert_eq!(parse(RANKING, &Given::texts(["c", "a", ""])), Ok(ranking(&["c", "a"])));
    assert_eq!(parse(RANKING, &Given::texts(["", ""])), Ok(UNANSWERED));
}

#[test]
fn a_ranking_has_no_gap_no_option_twice_and_no_more_options_than_places() {
    assert_eq!(parse(RANKING, &Given::texts(["", "a"])), Err(Fault::RankGap { place: 1 }));
    assert_eq!(parse(RANKING, &Given::texts(["b", "", "a"])), Err(Fault::RankGap { place: 2 }));
    assert_eq!(parse(RANKING, &Given::texts(["b", "b"])), Err(Fault::Twice { option: "b".to_owned() }));
    assert_eq!(parse(RANKING, &Given::texts(["a", "b", "c", "none"])), Err(Fault::TooManyChoices { max: 3 }));
    assert_eq!(parse(RANKING, &Given::texts(["z"])), Err(unknown("z")));
    assert_eq!(validate(RANKING, &Value::Ranking(Vec::new())), Err(Fault::WrongKind));
}

#[test]
fn indicators_of_a_file_are_yes_and_no_or_1_and_0() {
    assert_eq!(read_cells(SEVERAL, &["yes", "no", "1", "0"]), Ok(choices(&["a", "c"])));
    assert_eq!(read_cells(SEVERAL, &["yes", "", "", ""]), Ok(choices(&["a"])));
    assert_eq!(read_cells(SEVERAL, &["", "", "", ""]), Ok(UNANSWERED));
    assert_eq!(read_cells(SEVERAL, &["yes", "no", "maybe", "no"]), Err((2, unknown("maybe"))));
    assert_eq!(
        read_cells(SEVERAL, &["yes", "no", "no", "yes"]),
        Err((0, Fault::Exclusive { option: "none".to_owned() }))
    );
}

#[test]
fn ranks_of_a_file_are_places_without_gap() {
    assert_eq!(read_cells(RANKING, &["2", "1", "unranked", ""]), Ok(ranking(&["b", "a"])));
    assert_eq!(read_cells(RANKING, &["2", "3", "unranked", ""]), Err((0, Fault::RankGap { place: 1 })));
    assert_eq!(read_cells(RANKING, &["1", "1", "", ""]), Err((1, Fault::Twice { option: "1".to_owned() })));
    assert_eq!(read_cells(RANKING, &["4", "", "", ""]), Err((0, unknown("4"))));
    assert_eq!(read_cells(RANKING, &["", "0", "", ""]), Err((1, unknown("0"))));
    assert_eq!(read_cells(RANKING, &["unranked", "unranked", "unranked", "unranked"]), Ok(UNANSWERED));
}
