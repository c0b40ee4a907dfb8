use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

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
fn an_invitation_needs_no_name_and_another_link_can_be_had() {
    let program = Program::on_file(PROGRAM);
    let again = "account invite jane.doe@ministry.example --role focal_point --member-state KEN";
    let links = [program.run(again), program.run(again)];
    assert_eq!((links[0].code, links[0].err.as_str()), (0, ""));
    assert_eq!(links[1].code, 0, "{}", links[1].err);
    assert!(links[1].err.contains("this is another link"), "{}", links[1].err);
    assert_ne!(links[0].out, links[1].out);
    assert_eq!(program.succeeds("account list"), "jane.doe\tjane.doe@ministry.example\tfocal_point\tKEN\tinvited\t\n");
    for other in ["--role focal_point --member-state UGA", "--role rapporteur"] {
        let said = program.run(&format!("account invite jane.doe@ministry.example {other}"));
        assert!(said.code == 2 && said.err.contains("already"), "{}", said.err);
    }
    program.succeeds("account invite _@ministry.example --role rapporteur");
    assert!(program.succeeds("account list").starts_with("_@ministry.example\t_@ministry.example\t"));
}

#[test]
fn a_name_that_does_not_show_is_none() {
    let program = Program::on_file(PROGRAM);
    for name in ["\u{2060}", "\u{3164}", "A\u{AD}", "A\u{E0041}", "\u{2800}", "\u{200d}", "-"] {
        let said = program.run_with(&["account", "invite", "a@b.example", "--role", "rapporteur", "--name", name]);
        assert!(said.code == 2 && said.err.contains("a letter or a digit among them"), "{name:?}: {}", said.err);
    }
    for name in ["Ng", "李伟", "می\u{200c}نا", "O’Brien"] {
        let email = format!("{}@b.example", name.len());
        let said = program.run_with(&["account", "invite", &email, "--role", "rapporteur", "--name", name]);
        assert_eq!(said.code, 0, "{name}: {}", said.err);
    }
}

#[test]
fn an_address_with_any_sign_that_the_sentence_names_is_taken() {
    let program = Program::on_file(PROGRAM);
    let invite =
        |email: &str| program.run_with(&["account", "invite", email, "--role", "rapporteur", "--name", "A. B."]);
    let refused = invite("a\u{e9}@b.example").err;
    let signs = refused.split_once("the signs ").and_then(|(_, rest)| rest.split_once(' ')).expect("it names them").0;
    let said = invite(&format!("a{signs}z@b.example"));
    assert_eq!(said.code, 0, "{}", said.err);
    for wrong in [".a@b.example", "a..b@b.example", "a(b)@b.example"] {
        assert_eq!(invite(wrong).code, 2, "{wrong}");
    }
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

#[test]
fn accounts_are_listed_disabled_and_enabled() {
    let program = Program::on_file(PROGRAM);
    assert_eq!(program.run_with(&invite(&["a@itu.example", "--role", "rapporteur", "--send"])).code, 0);
    assert_eq!(program.run_with(&invite(&["b@itu.example", "--role", "focal_point", "--member-state", "KEN"])).code, 0);
    let listed = program.run_with(&["account", "list"]).out;
    assert!(listed.contains("A. B.\ta@itu.example\trapporteur\t\tinvited"), "{listed}");
    assert!(listed.contains("b@itu.example\tfocal_point\tKEN\tinvited"), "{listed}");
    let one = program.run_with(&["account", "list", "--role", "rapporteur"]).out;
    assert_eq!(one.lines().count(), 1, "{one}");
    assert!(program.run_with(&["mail", "outbox"]).out.contains("a@itu.example"), "the letter waits");
    assert_eq!(program.run_with(&["account", "disable", "A@itu.example"]).code, 0);
    assert!(program.run_with(&["account", "list", "--status", "disabled"]).out.contains("a@itu.example"));
    assert_eq!(program.run_with(&["account", "enable", "a@itu.example"]).code, 0);
    assert_eq!(program.run_with(&["account", "list", "--status", "disabled"]).out, "");
    let unknown = program.run_with(&["account", "disable", "nobody@itu.example"]);
    assert_eq!((unknown.code, unknown.err.trim()), (2, "There is no such account."));
    assert_eq!(program.run_with(&["account", "list", "--role", "king"]).code, 2);
}

/// Starts the server, and gives the first line that has an address with this in it.
fn announced(database: &str, part: &str) -> String {
    let mut server = Command::new(PROGRAM)
        .args(["serve", "--listen", "127.0.0.1:0", "--database", database])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let lines = BufReader::new(server.stdout.take().expect("an output")).lines();
    let line = lines.map(|line| line.expect("text")).find(|line| line.contains(part));
    server.kill().expect("it stops");
    server.wait().expect("it has stopped");
    line.expect("the server announces itself")
}

#[test]
fn each_start_prints_another_link_for_the_first_administrator() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = format!("sqlite:{}", folder.path().join("survey.sqlite3").display());
    let links = [(); 2].map(|()| announced(&database, "/first-administrator/"));
    assert!(links[0].starts_with("http://127.0.0.1:"), "{links:?}");
    let tokens = links.each_ref().map(|link| link.rsplit('/').next().unwrap());
    assert!(tokens[0].len() == 64 && tokens[0] != tokens[1], "{tokens:?}");
}

#[test]
fn the_first_focal_point_of_a_state_is_in_the_lead_however_they_were_invited() {
    let program = Program::on_file(PROGRAM);
    for email in ["a@b.example", "c@b.example"] {
        let said = program.run_with(&invite(&[email, "--role", "focal_point", "--member-state", "KEN"]));
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let platform = program.platform();
    let accounts = platform.database().read(survey_server::storage::account::list).unwrap();
    let leads: Vec<_> = accounts.iter().filter(|of| of.is_lead).map(|of| of.email.as_deref()).collect();
    assert_eq!(leads, [Some("a@b.example")]);
}
