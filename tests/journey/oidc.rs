//! Signing in by way of an OpenID Connect provider as an operator sets it up: nothing of it is in the log that should not be.

use std::time::Duration;

use survey_tests::app::Person;
use survey_tests::cli::{Program, project};
use survey_tests::oidc::{Conduct, Provider, SECRET, Signature, Word};
use survey_tests::serve::Served;

use crate::PROGRAM;

const EMAIL: &str = "amina.odhiambo@ministry.example";

#[actix_web::test]
async fn a_server_that_is_set_up_for_a_provider_keeps_its_secrets_out_of_the_log() {
    let (program, provider) = (Program::on_file(PROGRAM), Provider::start());
    program.succeeds(&format!("questionnaire publish {}", project("questionnaires/examples/short-text.toml")));
    let invited =
        ["account", "invite", EMAIL, "--name", "Amina Odhiambo", "--role", "focal_point", "--member-state", "KEN"];
    assert_eq!(program.run_with(&invited).code, 0);
    let file = program.folder().join(program.file("secret", format!("{SECRET}\n"))).display().to_string();
    let settings = [
        "--oidc-issuer",
        &provider.address,
        "--oidc-client-id",
        "survey",
        "--oidc-client-secret-file",
        &file,
        "--oidc-name",
        "the ministry",
    ];
    let database = format!("sqlite:{}", program.folder().join("survey.sqlite3").display());
    let served = Served::start(PROGRAM, &database, &settings, "debug");

    let mut secrets = vec![EMAIL.to_owned(), "Odhiambo".to_owned(), SECRET.to_owned(), "a+secret".to_owned()];
    let right = Word::about(EMAIL);
    for (word, status) in [
        (Word { signature: Signature::OfAnotherKey, ..right.clone() }, 401),
        (Word { nonce: Some("another".to_owned()), ..right.clone() }, 401),
        (Word { conduct: Conduct::RefusesCodes, ..right.clone() }, 401),
        (right, 303),
    ] {
        provider.say(word);
        let person = Person::new(&served.address);
        let sent = person.get("/sign-in/oidc").await;
        let cookie = sent.header("set-cookie").split(['=', ';']).nth(1).expect("a key").to_owned();
        let query = |address: &str, name: &str| {
            let url = reqwest::Url::parse(&format!("http://localhost{address}")).expect("an address");
            url.query_pairs().find(|(key, _)| key == name).expect("a parameter").1.into_owned()
        };
        let back = provider.visit(sent.location()).await;
        secrets.extend([cookie, query(&back, "state"), format!("={}", query(&back, "code"))]);
        assert_eq!(person.get(&back).await.status, status);
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let log = served.log();
    assert!(log.contains("can't be trusted") && log.contains("it does not take the code"), "{log}");
    for secret in secrets.iter().chain(&provider.tokens()) {
        let line = log.lines().find(|line| line.contains(secret.as_str()));
        assert!(line.is_none(), "`{secret}` is in the log: {}", line.unwrap_or_default());
    }
}
