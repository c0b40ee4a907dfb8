//! The settings of an OpenID Connect provider: all problems at the start, in plain sentences, and no secret in them.

use survey_tests::cli::Program;

use crate::PROGRAM;

/// `serve` with these arguments, which must not start.
fn refused(program: &Program, arguments: &[&str]) -> String {
    let said = program.run_with(&[&["serve", "--listen", "127.0.0.1:0"], arguments].concat());
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    said.err
}

#[test]
fn all_problems_of_the_settings_are_told_at_once() {
    let program = Program::on_file(PROGRAM);
    let said = refused(
        &program,
        &[
            "--oidc-issuer",
            "http://login.example.int",
            "--oidc-client-secret-file",
            "no-such-file",
            "--oidc-name",
            &"n".repeat(61),
            "--oidc-domains",
            "ministry.example, a b",
            "--oidc-second-factors",
            "amr=mfa,mfa",
        ],
    );
    for part in [
        "OIDC_ISSUER is `http://login.example.int`",
        "begins with https://",
        "PUBLIC_URL is missing",
        "OIDC_CLIENT_ID is missing",
        "OIDC_CLIENT_SECRET_FILE names no-such-file, which can't be read",
        "OIDC_NAME stands on a button",
        "OIDC_DOMAINS has `a b`",
        "OIDC_SECOND_FACTORS has `mfa`",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(said.lines().count(), 7, "one line for each: {said}");
}

#[test]
fn a_provider_needs_an_address_that_can_be_believed() {
    let program = Program::on_file(PROGRAM);
    for issuer in [
        "login.example.int",
        "ftp://login.example.int",
        "https://",
        "https://a:b@login.example.int",
        "https://login.example.int?x=1",
    ] {
        let said = refused(
            &program,
            &["--oidc-issuer", issuer, "--oidc-client-id", "survey", "--public-url", "https://survey.example"],
        );
        assert!(said.contains("no provider's address"), "{issuer}: {said}");
    }
    let said = refused(&program, &["--oidc-client-id", "survey"]);
    assert!(said.contains("OIDC_ISSUER is missing"), "{said}");
}

#[test]
fn the_secret_is_in_a_file_and_in_no_message() {
    let program = Program::on_file(PROGRAM);
    let (full, empty) = (program.file("secret", "top-secret-word\n"), program.file("empty", " \n"));
    let said = refused(&program, &["--oidc-client-id", "survey", "--oidc-client-secret-file", &full]);
    assert!(!said.contains("top-secret-word"), "{said}");
    let said = refused(
        &program,
        &["--oidc-issuer", "http://127.0.0.1:1", "--oidc-client-id", "survey", "--oidc-client-secret-file", &empty],
    );
    assert!(said.contains("which is empty"), "{said}");
    let said = program.run("serve --oidc-client-secret top-secret-word");
    assert_eq!(said.code, 2, "it can't be given where others on the machine see it");
}
