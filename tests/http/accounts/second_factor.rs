use survey_server::services::Role;
use survey_tests::app::{Authenticator, PASSWORD, Person, TestApp};
use survey_tests::each_database;

const EMAIL: &str = "staff@itu.example";

async fn staff(app: &TestApp) -> (Authenticator, Vec<String>) {
    let account = app.invite(EMAIL, Role::Rapporteur, None);
    let person = app.nobody();
    person.fill(&app.invitation(&account).await, &[("password", PASSWORD), ("again", PASSWORD)]).await;
    person.enrol("/sign-in/second-factor").await
}

/// Somebody who knows the password, at the second step.
async fn halfway(app: &TestApp) -> Person {
    let person = app.nobody();
    assert_eq!(person.sign_in(EMAIL, PASSWORD).await.location(), "/sign-in/code");
    person
}

async fn try_code(person: &Person, code: &str) -> u16 {
    person.fill("/sign-in/code", &[("code", code)]).await.status
}

each_database!(a_password_alone_opens_nothing, async |database| {
    let app = TestApp::start(database).await;
    staff(&app).await;
    let person = halfway(&app).await;
    for path in ["/monitor", "/versions", "/account"] {
        assert_eq!(person.get(path).await.status, 401, "{path}");
    }
    assert_eq!(person.get("/sign-in/second-factor").await.location(), "/sign-in/code", "it is set up already");
    assert_eq!(person.get("/sign-in/second-factor/picture.svg").await.status, 401, "and its secret is not shown again");
    assert_eq!(app.nobody().get("/sign-in/code").await.status, 401);
});

each_database!(a_code_works_once, async |database| {
    let app = TestApp::start(database).await;
    let (mut authenticator, _) = staff(&app).await;
    assert_eq!(try_code(&halfway(&app).await, &authenticator.last_code()).await, 422, "the one that confirmed it");
    let code = authenticator.code();
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    assert_eq!(try_code(&halfway(&app).await, &spaced).await, 303);
    assert_eq!(try_code(&halfway(&app).await, &code).await, 422, "replayed");
});

each_database!(of_two_who_show_one_code_at_once_one_is_let_in, async |database| {
    let app = TestApp::start(database).await;
    let (mut authenticator, _) = staff(&app).await;
    let (a, b, code) = (halfway(&app).await, halfway(&app).await, authenticator.code());
    let (a, b) = futures_util::future::join(try_code(&a, &code), try_code(&b, &code)).await;
    assert_eq!(a + b, 303 + 422, "{a} {b}");
});

each_database!(a_recovery_code_lets_in_once_however_it_is_typed, async |database| {
    let app = TestApp::start(database).await;
    let (_, codes) = staff(&app).await;
    let typed = codes[3].to_uppercase().replace('-', " ");
    assert_eq!(try_code(&halfway(&app).await, &typed).await, 303);
    assert_eq!(try_code(&halfway(&app).await, &codes[3]).await, 422);
    assert_eq!(try_code(&halfway(&app).await, &codes[4]).await, 303);
    assert_eq!(try_code(&halfway(&app).await, &codes[4][..20]).await, 422, "cut off");
});

each_database!(recovery_codes_are_long_and_all_different, async |database| {
    let app = TestApp::start(database).await;
    let (_, codes) = staff(&app).await;
    let distinct: std::collections::BTreeSet<&String> = codes.iter().collect();
    assert_eq!(distinct.len(), 10);
    let chance = |code: &String| code.chars().filter(|letter| *letter != '-').count() * 5;
    assert!(codes.iter().all(|code| chance(code) == 120), "five bits a letter: {codes:?}");
});

each_database!(guessing_codes_becomes_slow, async |database| {
    let app = TestApp::start(database).await;
    let (mut authenticator, _) = staff(&app).await;
    let person = halfway(&app).await;
    let mut statuses = Vec::new();
    for guess in 0..7 {
        statuses.push(try_code(&person, &format!("{guess:06}")).await);
    }
    assert_eq!(statuses[..5], [422; 5]);
    assert_eq!(statuses[5..], [429; 2]);
    let another = halfway(&app).await;
    let page = another.fill("/sign-in/code", &[("code", &authenticator.code())]).await;
    assert_eq!(page.status, 429, "another session of the same guesser waits too");
    assert!(page.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds <= 60));
});

each_database!(of_two_who_set_up_at_once_neither_sees_the_secret_of_the_other, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite(EMAIL, Role::Rapporteur, None);
    let first = app.nobody();
    first.fill(&app.invitation(&account).await, &[("password", PASSWORD), ("again", PASSWORD)]).await;
    let mut seen = Authenticator::of(&first.get("/sign-in/second-factor").await);
    // Somebody else who knows the password.
    let second = app.nobody();
    assert_eq!(second.sign_in(EMAIL, PASSWORD).await.location(), "/sign-in/second-factor");
    assert_eq!(first.get("/sign-in/second-factor").await.status, 401, "the one who came before starts anew");
    let page = second.fill("/sign-in/second-factor", &[("code", &seen.code())]).await;
    assert_eq!(page.status, 422, "what the first one saw is good for nothing");
    second.enrol("/sign-in/second-factor").await;
    assert_eq!(second.get("/monitor").await.status, 200);
    assert_eq!(first.sign_in(EMAIL, PASSWORD).await.location(), "/sign-in/code", "and now it is set up");
});

each_database!(of_two_who_use_one_recovery_code_at_once_one_is_let_in, async |database| {
    let app = TestApp::start(database).await;
    let (_, codes) = staff(&app).await;
    let (a, b) = (halfway(&app).await, halfway(&app).await);
    let (a, b) = futures_util::future::join(try_code(&a, &codes[0]), try_code(&b, &codes[0])).await;
    assert_eq!(a + b, 303 + 422, "{a} {b}");
});
