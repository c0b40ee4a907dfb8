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
    assert!(Program::on_file(PROGRAM).succeeds("cycle list").contains("survey-server cycle create --help"));
}

#[test]
fn a_personal_link_is_given_listed_and_revoked() {
    let program = Program::on_file(PROGRAM);
    let link =
        program.run_with(&["access", "invite", "--role", "focal_point", "--state", "Swaziland", "--name", "A. B."]);
    assert_eq!(link.code, 0, "{}", link.err);
    assert!(link.out.starts_with("http://127.0.0.1:8080/sign-in/"), "{}", link.out);
    let listed = program.succeeds("access list");
    assert!(listed.contains("A. B.") && listed.contains("valid"), "{listed}");
    let token = link.out.trim().rsplit('/').next().unwrap();
    assert!(!listed.contains(token), "the token is shown again");
    let id = listed.split_whitespace().next().unwrap().to_owned();
    program.succeeds(&format!("access revoke {id}"));
    assert!(program.succeeds("access list").contains("revoked"));
}

#[test]
fn a_focal_point_without_a_state_is_refused() {
    let said = Program::on_file(PROGRAM).run_with(&["access", "invite", "--role", "focal_point", "--name", "A. B."]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("--state"), "{}", said.err);
}

#[test]
fn a_coordination_body_gets_a_link_and_is_listed_with_it() {
    let program = Program::on_file(PROGRAM);
    for (body, name) in [("ITU-T SG 17", "A. B."), ("itu-t sg 17", "C. D.")] {
        let link =
            program.run_with(&["access", "invite", "--role", "coordination_body", "--body", body, "--name", name]);
        assert_eq!(link.code, 0, "{}", link.err);
    }
    let listed = program.succeeds("access list");
    assert!(listed.contains("A. B. (ITU-T SG 17)") && listed.contains("C. D. (ITU-T SG 17)"), "{listed}");
}

#[test]
fn a_body_belongs_to_coordination_bodies_only() {
    let program = Program::on_file(PROGRAM);
    for (arguments, word) in [
        (["access", "invite", "--role", "coordination_body", "--name", "A. B."].as_slice(), "--body"),
        (&["access", "invite", "--role", "rapporteur", "--body", "FIRST", "--name", "A. B."], "leave out --body"),
        (&["access", "invite", "--role", "coordination_body", "--body", "\u{202e}", "--name", "A. B."], "recorded"),
    ] {
        let said = program.run_with(arguments);
        assert_eq!(said.code, 2, "{arguments:?}");
        assert!(said.err.contains(word), "{}", said.err);
    }
    assert_eq!(program.succeeds("access list").trim(), "");
}
