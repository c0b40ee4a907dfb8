//! Reasons for giving no value.

use survey_model::answer::Answer;
use survey_model::fault::Fault;
use survey_model::missing::Missing;
use survey_model::question::Given;

use crate::{parse, read_cells};

const DEFAULT: &str = "kind = 'number'";
const WITHHELD_ONLY: &str = "kind = 'number'\nmissing = ['withheld']";
const NONE: &str = "kind = 'number'\nmissing = []";

fn reason(code: &str) -> Given {
    Given { missing: Some(code.to_owned()), ..Given::default() }
}

fn unknown(given: &str) -> Fault {
    Fault::UnknownReason { given: given.to_owned() }
}

#[test]
fn a_reason_that_is_offered_is_an_answer() {
    assert_eq!(parse(DEFAULT, &reason("dont_know")), Ok(Answer::Missing(Missing::DontKnow)));
    assert_eq!(parse(DEFAULT, &reason("not_applicable")), Ok(Answer::Missing(Missing::NotApplicable)));
    assert_eq!(parse(WITHHELD_ONLY, &reason("withheld")), Ok(Answer::Missing(Missing::Withheld)));
    assert_eq!(parse(DEFAULT, &reason("")), Ok(Answer::Missing(Missing::NotAnswered)));
}

#[test]
fn a_reason_that_is_not_offered_is_refused() {
    assert_eq!(parse(DEFAULT, &reason("withheld")), Err(unknown("withheld")));
    assert_eq!(parse(WITHHELD_ONLY, &reason("dont_know")), Err(unknown("dont_know")));
    assert_eq!(parse(NONE, &reason("dont_know")), Err(unknown("dont_know")));
    assert_eq!(parse(DEFAULT, &reason("because")), Err(unknown("because")));
}

#[test]
fn nobody_can_say_what_only_the_questionnaire_knows() {
    for code in ["not_asked", "not_relevant", "not_answered"] {
        assert_eq!(parse(DEFAULT, &reason(code)), Err(unknown(code)));
    }
}

#[test]
fn a_value_and_a_reason_together_are_refused() {
    let both = |text: &str| Given { missing: Some("dont_know".to_owned()), ..Given::text(text) };
    assert_eq!(parse(DEFAULT, &both("5")), Err(Fault::ValueAndReason));
    assert_eq!(parse(DEFAULT, &both("  ")), Ok(Answer::Missing(Missing::DontKnow)));
}

#[test]
fn a_cell_spells_out_any_reason_and_a_blank_was_not_answered() {
    for reason in Missing::ALL {
        assert_eq!(read_cells(NONE, &[&format!(" [{reason}] ")]), Ok(Answer::Missing(reason)));
    }
    assert_eq!(read_cells(NONE, &[""]), Ok(Answer::Missing(Missing::NotAnswered)));
    assert_eq!(read_cells(NONE, &["[because]"]), Err((0, unknown("[because]"))));
    assert_eq!(read_cells(NONE, &["[dont_know"]), Err((0, unknown("[dont_know"))));
}
