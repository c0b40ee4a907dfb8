use survey_tests::cli::Program;

use crate::PROGRAM;

fn invite<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["account", "invite"], more, &["--name", "A. B."]].concat()
}

#[test]
fn an_invitation_prints_a_link_once() {
    let program = Program::on_file(PROGRAM);
    let said =
        program.run_with(&invite(&["a.b@ministry.example", "--role", "focal_point", "--member-state", "Swaziland"]));
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.starts_with("http://127.0.0.1:8080/invitations/"), "{}", said.out);
    assert_eq!(said.out.trim().rsplit('/').next().unwrap().len(), 64);
    let again = program.run_with(&invite(&["A.B@ministry.example", "--role", "rapporteur"]));
    assert_eq!(again.code, 2);
    assert!(again.err.contains("a.b@ministry.example already"), "{}", again.err);
}

#[test]
fn wrong_invitations_say_what_is_wrong() {
    let program = Program::on_file(PROGRAM);
    for (arguments, word) in [
        (["a@b.example", "--role", "focal_point"].as_slice(), "--member-state"),
        (&["a@b.example", "--role", "focal_point", "--member-state", "Atlantis"], "`Atlantis` is not a Member State"),
        (&["a@b.example", "--role", "coordination_body"], "--body"),
        (&["a@b.example", "--role", "rapporteur", "--body", "FIRST"], "comment for a body"),
        (&["a@b.example", "--role", "coordination_body", "--body", "\u{202e}"], "characters"),
        (&["a@b.example", "--role", "rapporteur", "--language", "de"], "is not a language"),
        (&["a.b.example", "--role", "rapporteur"], "one @"),
        (&["a@b.example", "--role", "king"], "possible values"),
    ] {
        let said = program.run_with(&invite(arguments));
        assert_eq!(said.code, 2, "{arguments:?}");
        assert!(said.err.contains(word), "{}", said.err);
    }
}
