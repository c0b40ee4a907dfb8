//! `mail outbox`, `mail send-due`, and deadlines at the command line.

use survey_tests::cli::{Program, project};
use survey_tests::smtp::{At, MailServer};

use crate::PROGRAM;

const CREATE: &str =
    "cycle create 2018-2021 --questionnaire cybersecurity-awareness@1.0.0 --starts 2018-01-01 --ends 2021-12-31";

/// A program with a letter in its outbox: Kenya, which can sign in, got more time.
fn with_a_letter() -> Program {
    let program = Program::on_file(PROGRAM);
    program.succeeds(&format!("questionnaire publish {}", project("questionnaires/cybersecurity-awareness/1.0.0")));
    program.succeeds(&format!("{CREATE} --deadline 2020-06-30"));
    program.succeeds("cycle open 2018-2021");
    let invite = [
        "account",
        "invite",
        "focal@kenya.example",
        "--name",
        "A. B.",
        "--role",
        "focal_point",
        "--member-state",
        "KEN",
    ];
    assert_eq!(program.run_with(&invite).code, 0);
    let platform = program.platform();
    use survey_model::respondent::Respondent;
    use survey_server::services::account::{AccountStatus, set_status};
    use survey_server::services::{Authority, Platform, deadline};
    let accept = |conn: &mut survey_server::storage::Connection| {
        let id = survey_server::storage::account::list(conn)?.remove(0).id;
        set_status(conn, &survey_server::services::Who::operator(), id, AccountStatus::Active)
    };
    platform.database().write(accept).unwrap();
    let kenya = Respondent::administration("KEN".parse().unwrap());
    let (label, today) = ("2018-2021".parse().unwrap(), Platform::today().to_string());
    deadline::extend(&platform, &Authority::Operator, &label, &kenya, &today, "they asked").unwrap();
    program
}

#[test]
fn letters_are_listed_and_sent() {
    let (program, server) = (with_a_letter(), MailServer::start());
    let listed = program.succeeds("mail outbox");
    assert!(
        listed.contains("waiting") && listed.contains("focal@kenya.example") && listed.contains("Kenya: new deadline"),
        "{listed}"
    );
    let without = program.succeeds("mail send-due");
    assert!(without.contains("No mail server is set up") && server.taken().is_empty(), "{without}");
    let send = format!(
        "mail send-due --smtp-url {} --mail-from survey@example.int --public-url https://survey.example",
        server.url()
    );
    let said = program.succeeds(&send);
    assert!(said.contains("deadline-extended  sent") && said.contains("Sent 1, put off 0"), "{said}");
    assert_eq!(server.taken()[0].to, ["focal@kenya.example"]);
    assert!(program.succeeds("mail outbox --status sent --kind deadline-extended").contains("sent"));
    assert!(program.succeeds("mail outbox --status waiting").contains("no such letters"));
    assert!(program.succeeds(&send).contains("Sent 0"));
}

#[test]
fn a_mail_server_that_can_not_be_used_is_a_failure_of_the_machine_and_shows_no_password() {
    let (program, server) = (with_a_letter(), MailServer::start());
    server.answer(At::Login, "535 5.7.8 wrong password");
    let url = format!("smtp://survey:hunter2@127.0.0.1:{}", server.port);
    let said = program.run_with(&["mail", "send-due", "--smtp-url", &url, "--mail-from", "survey@example.int"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("put off") && said.out.contains("535"), "{}", said.out);
    assert!(!format!("{}{}", said.out, said.err).contains("hunter2"));
}

#[test]
fn settings_that_can_not_be_are_refused_without_the_password() {
    let program = Program::on_file(PROGRAM);
    for (url, from, word) in [
        ("smtp://u:hunter2@mail.example.int/x", "survey@example.int", "SMTP_URL"),
        ("smtp://u:hunter2@mail.example.int", "", "MAIL_FROM"),
        ("smtps://hunter2@mail.example.int", "survey@example.int", "both a user and a password"),
    ] {
        for command in ["mail send-due", "serve --listen 127.0.0.1:0"] {
            let mut arguments: Vec<&str> = command.split(' ').collect();
            arguments.extend(["--smtp-url", url, "--mail-from", from]);
            let said = program.run_with(&arguments);
            assert_eq!(said.code, 2, "{command}: {}{}", said.out, said.err);
            assert!(said.err.contains(word) && !said.err.contains("hunter2"), "{}", said.err);
        }
    }
}

#[test]
fn a_deadline_is_set_shown_and_taken_away() {
    let program = with_a_letter();
    assert!(program.succeeds("cycle list").contains("deadline 2020-06-30"));
    assert!(program.succeeds("cycle deadline 2018-2021 2021-03-31").contains("until the end of 2021-03-31"));
    assert!(program.succeeds("cycle list").contains("deadline 2021-03-31"));
    assert!(program.succeeds("cycle deadline 2018-2021 none").contains("no deadline"));
    assert!(!program.succeeds("cycle list").contains("deadline"));
    assert_eq!(program.run("cycle deadline 2018-2021 soon").code, 2);
    let early = program.run("cycle deadline 2018-2021 2017-01-01");
    assert_eq!(
        (early.code, early.err.trim()),
        (2, "The deadline can't be before the cycle begins, which is 2018-01-01.")
    );
    assert_eq!(program.run("cycle deadline 1999-2002 2000-01-01").code, 2);
}
