//! What a respondent gives for an item: read, refused with a fault, checked again, written to a file and read back.

#[path = "answers/choices.rs"]
mod choices;
#[path = "answers/entries.rs"]
mod entries;
#[path = "answers/faults.rs"]
mod faults;
#[path = "answers/generated.rs"]
mod generated;
#[path = "answers/numbers.rs"]
mod numbers;
#[path = "answers/reasons.rs"]
mod reasons;
#[path = "support/sample.rs"]
mod sample;
#[path = "answers/texts.rs"]
mod texts;

use survey_model::answer::{Answer, Number, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::fault::Fault;
use survey_model::question::Given;

/// The answer to a question of these keys, when a form gives this.
fn parse(keys: &str, given: &Given) -> Result<Answer, Fault> {
    let questionnaire = sample::question(keys);
    let item = questionnaire.items().next().expect("an item").code;
    questionnaire.parse(&item, given)
}

/// The answer when a form gives one text.
fn parse_text(keys: &str, text: &str) -> Result<Answer, Fault> {
    parse(keys, &Given::text(text))
}

/// What is wrong with a value that was read before.
fn validate(keys: &str, value: &Value) -> Result<(), Fault> {
    let questionnaire = sample::question(keys);
    let question = questionnaire.questions().next().expect("a question");
    question.kind.validate(value)
}

/// The answer that the cells of a file hold.
fn read_cells(keys: &str, cells: &[&str]) -> Result<Answer, (usize, Fault)> {
    let questionnaire = sample::question(keys);
    questionnaire.questions().next().expect("a question").kind.read_cells(cells)
}

fn option(code: &str) -> OptionCode {
    OptionCode::parse(code).expect("an option code")
}

fn options(codes: &[&str]) -> Vec<OptionCode> {
    codes.iter().map(|code| option(code)).collect()
}

fn item(code: &str) -> ItemCode {
    ItemCode::parse(code).expect("an item code")
}

fn choice(code: &str) -> Answer {
    Answer::Value(Value::Choice(option(code)))
}

fn choices(codes: &[&str]) -> Answer {
    Answer::Value(Value::Choices(options(codes)))
}

fn ranking(codes: &[&str]) -> Answer {
    Answer::Value(Value::Ranking(options(codes)))
}

fn number(value: f64) -> Answer {
    Answer::Value(Value::Number(Number::new(value).expect("a finite number")))
}

fn text(text: &str) -> Answer {
    Answer::Value(Value::Text(text.to_owned()))
}
