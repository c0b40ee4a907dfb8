//! Answers seen through the questionnaire: what is asked, what is in the way of sign-off, what a submission holds.

#[path = "response/entries.rs"]
mod entries;
#[path = "support/sample.rs"]
mod sample;

use chrono::NaiveDate;
use survey_model::answer::{Answer, Answers, Number, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::fault::Fault;
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::questionnaire::Questionnaire;
use survey_model::response::{Evaluation, Obstacle, ObstacleReason, Progress};

const FORM: &str = r#"
[[section]]
code = "campaigns"

[[section.question]]
code = "HELD"
kind = "yes-partial-no"
required = true

[[section.question]]
code = "COUNT"
kind = "number"
under = "HELD"
relevance = "${HELD} = 'yes'"
required = true
constraint = ". > 0"

[[section.question]]
code = "BUDGET"
kind = "number"
under = "COUNT"
relevance = "${COUNT} > 10"

[[section.question]]
code = "WHY_NOT"
kind = "text"
relevance = "${HELD} != '' and ${HELD} != 'yes'"

[[section]]
code = "spam"
relevance = "${HELD} != 'no'"

[[section.question]]
code = "ISSUES"
kind = "matrix"
rows = ["fraud", "malware"]
code_list = "abc"
required = true
"#;

const UNANSWERED: Answer = Answer::Missing(Missing::NotAnswered);
const NOT_RELEVANT: Answer = Answer::Missing(Missing::NotRelevant);

fn answers<const N: usize>(given: [(&str, Answer); N]) -> Answers {
    given.map(|(item, answer)| (ItemCode::parse(item).expect("an item code"), answer)).into()
}

fn choice(code: &str) -> Answer {
    Answer::Value(Value::Choice(OptionCode::parse(code).expect("an option code")))
}

fn number(value: f64) -> Answer {
    Answer::Value(Value::Number(Number::new(value).expect("a finite number")))
}

fn text(text: &str) -> Answer {
    Answer::Value(Value::Text(text.to_owned()))
}

fn evaluate<'q>(questionnaire: &'q Questionnaire, answers: &'q Answers) -> Evaluation<'q> {
    questionnaire.evaluate(answers, NaiveDate::default())
}

fn asked(questionnaire: &Questionnaire, answers: &Answers) -> Vec<String> {
    let evaluation = evaluate(questionnaire, answers);
    let asked = questionnaire.questions().filter(|question| evaluation.is_relevant(&question.code));
    asked.map(|question| question.code.to_string()).collect()
}

fn obstacles(questionnaire: &Questionnaire, answers: &Answers) -> Vec<(String, ObstacleReason)> {
    let found = evaluate(questionnaire, answers).obstacles(Language::En);
    found.into_iter().map(|Obstacle { item, reason }| (item.to_string(), reason)).collect()
}

#[test]
fn what_depends_on_an_answer_is_asked_once_it_is_given() {
    let form = sample::questionnaire(FORM);
    assert_eq!(asked(&form, &answers([])), ["HELD", "ISSUES"]);
    assert_eq!(asked(&form, &answers([("HELD", choice("yes"))])), ["HELD", "COUNT", "ISSUES"]);
    assert_eq!(asked(&form, &answers([("HELD", choice("partial"))])), ["HELD", "WHY_NOT", "ISSUES"]);
    assert_eq!(asked(&form, &answers([("HELD", Answer::Missing(Missing::DontKnow))])), ["HELD", "ISSUES"]);
}

#[test]
fn the_answer_to_what_is_no_longer_asked_counts_for_nothing() {
    let form = sample::questionnaire(FORM);
    let mut given = answers([("HELD", choice("yes")), ("COUNT", number(12.0))]);
    assert_eq!(asked(&form, &given), ["HELD", "COUNT", "BUDGET", "ISSUES"]);
    given.extend(answers([("HELD", choice("partial"))]));
    assert_eq!(asked(&form, &given), ["HELD", "WHY_NOT", "ISSUES"]);
}

#[test]
fn a_section_that_is_not_asked_asks_nothing() {
    let form = sample::questionnaire(FORM);
    let given = answers([("HELD", choice("no"))]);
    let evaluation = evaluate(&form, &given);
    let relevant: Vec<bool> = form.sections().iter().map(|section| evaluation.is_section_relevant(section)).collect();
    assert_eq!(relevant, [true, false]);
    assert_eq!(evaluation.progress(&form.sections()[1]), Progress { asked: 0, answered: 0 });
}

#[test]
fn progress_counts_items_and_given_reasons() {
    let form = sample::questionnaire(FORM);
    let given = answers([
        ("HELD", Answer::Missing(Missing::DontKnow)),
        ("ISSUES.fraud", choice("a")),
        ("ISSUES.malware", UNANSWERED),
        ("COUNT", number(3.0)),
    ]);
    let evaluation = evaluate(&form, &given);
    assert_eq!(evaluation.progress(&form.sections()[0]), Progress { asked: 1, answered: 1 });
    assert_eq!(evaluation.progress(&form.sections()[1]), Progress { asked: 2, answered: 1 });
    assert!(evaluation.progress(&form.sections()[0]).is_complete());
    assert!(!evaluation.progress(&form.sections()[1]).is_complete());
}

#[test]
fn sign_off_waits_for_required_answers_and_for_right_ones_in_order() {
    let form = sample::questionnaire(FORM);
    let given = answers([("HELD", choice("yes")), ("COUNT", number(0.0)), ("ISSUES.malware", choice("z"))]);
    let message = "COUNT is not as it should be".to_owned();
    let expected = [
        ("COUNT", ObstacleReason::Fault(Fault::Constraint { message })),
        ("ISSUES.fraud", ObstacleReason::Unanswered),
        ("ISSUES.malware", ObstacleReason::Fault(Fault::UnknownOption { given: "z".to_owned() })),
    ];
    assert_eq!(obstacles(&form, &given), expected.map(|(item, reason)| (item.to_owned(), reason)));
}

#[test]
fn nothing_is_wrong_with_what_is_not_asked() {
    let form = sample::questionnaire(FORM);
    let given = answers([("HELD", choice("no")), ("COUNT", number(-5.0)), ("ISSUES.fraud", choice("z"))]);
    assert_eq!(obstacles(&form, &given), []);
}

#[test]
fn only_a_reason_that_a_respondent_gives_satisfies_a_required_question() {
    let form = sample::questionnaire(FORM);
    let rows = |held| answers([("HELD", held), ("ISSUES.fraud", choice("a")), ("ISSUES.malware", choice("b"))]);
    assert_eq!(obstacles(&form, &rows(Answer::Missing(Missing::DontKnow))), []);
    for reason in [Missing::NotAnswered, Missing::NotRelevant, Missing::NotAsked] {
        let found = obstacles(&form, &rows(Answer::Missing(reason)));
        assert_eq!(found, [("HELD".to_owned(), ObstacleReason::Unanswered)], "{reason}");
    }
}

#[test]
fn a_submission_says_of_every_item_what_became_of_it() {
    let form = sample::questionnaire(FORM);
    let given = answers([
        ("HELD", choice("partial")),
        ("COUNT", number(12.0)),
        ("ISSUES.fraud", choice("b")),
        ("ISSUES.malware", NOT_RELEVANT),
    ]);
    let expected = answers([
        ("HELD", choice("partial")),
        ("COUNT", NOT_RELEVANT),
        ("BUDGET", NOT_RELEVANT),
        ("WHY_NOT", UNANSWERED),
        ("ISSUES.fraud", choice("b")),
        ("ISSUES.malware", UNANSWERED),
    ]);
    let complete = evaluate(&form, &given).complete();
    assert_eq!(complete, expected);
    assert_eq!(evaluate(&form, &complete).complete(), expected);
}

#[test]
fn today_is_the_day_that_the_caller_says() {
    let form = sample::question("kind = 'date'\nconstraint = '. <= today()'");
    let given = answers([("Q", Answer::Value(Value::Date("2020-06-01".parse().expect("a day"))))]);
    let item = form.items().next().expect("an item");
    let check = |day: &str| form.evaluate(&given, day.parse().expect("a day")).check(&item, Language::En).is_ok();
    assert!(check("2020-06-01"));
    assert!(!check("2020-05-31"));
}
