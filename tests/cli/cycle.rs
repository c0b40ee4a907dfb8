//! `cycle create`, `open`, `close`, `list`, and `access`.

use survey_tests::cli::{Program, project};

use crate::PROGRAM;

const CREATE: &str =
    "cycle create 2018-2021 --questionnaire cybersecurity-awareness@1.0.0 --starts 2018-01-01 --ends 2021-12-31";

fn published() -> Program {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&format!("questionnaire publish {}", project("questionnaires/cybersecurity-awareness/1.0.0")));
    program
}

#[test]
fn a_cycle_is_created_opened_closed_and_listed() {
    let program = published();
    program.succeeds(CREATE);
    assert!(program.succeeds("cycle list").contains("planned"));
    program.succeeds("cycle open 2018-2021");
    assert!(program.succeeds("cycle list").contains("open"));
    program.succeeds("cycle close 2018-2021");
    let listed = program.succeeds("cycle list");
    assert!(
        listed.contains("2018-2021") && listed.contains("closed") && listed.contains("cybersecurity-awareness@1.0.0")
    );
}

#[test]
fn what_can_not_be_created_is_a_sentence() {
    let program = published();
    program.succeeds(CREATE);
    for (arguments, sentence) in [
        (CREATE, "There is a cycle 2018-2021 already."),
        (
            "cycle create b --questionnaire cybersecurity-awareness@9.0.0 --starts 2018-01-01 --ends 2021-12-31",
            "cybersecurity-awareness@9.0.0 has not been published.",
        ),
        (
            "cycle create b --questionnaire cybersecurity-awareness@1.0.0 --starts 2021-01-01 --ends 2018-12-31",
            "A cycle must start before it ends.",
        ),
        ("cycle open 1999-2002", "There is no such cycle."),
    ] {
        let said = program.run(arguments);
        assert_eq!((said.code, said.err.trim()), (2, sentence), "{arguments}");
    }
}

#[test]
fn an_empty_database_says_what_to_do() {
    let program = Program::on_file(PROGRAM);
    program.succeeds("migrate");
    assert!(program.succeeds("cycle list").contains("survey-server cycle create --help"));
}
