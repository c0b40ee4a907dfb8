//! Which account somebody comes to, and who has none.

use survey_server::services::Role;
use survey_server::services::account::AccountStatus;
use survey_server::services::one_time_link::Purpose;
use survey_server::settings::OidcSettings;
use survey_tests::each_database;
use survey_tests::oidc::{Signature, Word};

use super::{about, come, email, events, focal_point, is_in, make, start, start_with, status_of, stays_outside};

each_database!(whoever_the_provider_confirms_is_signed_in, async |database| {
    let (app, provider) = start(database).await;
    let account = focal_point(&app);
    let person = app.nobody();
    let page = person.get("/sign-in?next=/questionnaires").await;
    assert_eq!(page.texts("a[href^='/sign-in/oidc']"), ["Sign in with the ministry"]);
    assert_eq!(page.attributes("a[href^='/sign-in/oidc']", "href"), ["/sign-in/oidc?next=%2Fquestionnaires"]);

    // Addresses are compared as everywhere, whichever of its keys the provider uses and however it wants the secret.
    for (signature, takes_header) in [(Signature::Es256, true), (Signature::Rs256, false)] {
        let word = Word { signature, takes_header, ..Word::about(&email(&account).to_uppercase()) };
        provider.say(Word { subject: "1".to_owned(), ..word });
        let person = app.nobody();
        let back = come(&person, &provider).await;
        assert_eq!((back.status, back.location()), (303, "/dashboard"), "{signature:?}: {}", back.text());
        assert!(is_in(&person).await);
    }
    assert_eq!(
        events(&app, "session.signed-in").last().map(String::as_str),
        Some(format!(r#"{} {{"by":"oidc"}}"#, account.id).as_str())
    );
    let history = person_history(&app, &provider).await;
    assert!(history.contains("Signed in · by way of another service"), "{history}");
});

async fn person_history(app: &survey_tests::app::TestApp, provider: &survey_tests::oidc::Provider) -> String {
    let person = app.nobody();
    assert_eq!(come(&person, provider).await.status, 303);
    person.get("/account").await.texts("section[aria-labelledby=history]").concat()
}

each_database!(whoever_was_invited_accepts_by_coming, async |database| {
    let (app, provider) = start(database).await;
    let account = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    let link = app.link(&account, Purpose::Invitation, chrono::TimeDelta::days(1));
    provider.say(about(&account));
    assert_eq!(come(&app.nobody(), &provider).await.status, 303);
    assert_eq!(status_of(&app, &account), AccountStatus::Active);
    assert_eq!(events(&app, "account.accepted").len(), 1);
    let invitation = app.nobody().get(&link).await.location().to_owned();
    assert_eq!(app.nobody().get(&invitation).await.status, 410, "the link is over");
});

each_database!(whoever_has_no_account_that_can_be_used_is_told_the_same, async |database| {
    let (app, provider) = start(database).await;
    let (disabled, invited) = (focal_point(&app), app.invite("b@ministry.example", Role::FocalPoint, Some("FRA")));
    make(&app, &disabled, AccountStatus::Disabled);
    let mut answers = Vec::new();
    for (what, word) in [
        ("nobody has the address", Word::about("stranger@ministry.example")),
        ("the account is disabled", about(&disabled)),
        ("not verified", Word { is_verified: Some(false), ..about(&invited) }),
        ("nothing is said about verifying", Word { is_verified: None, ..about(&invited) }),
        ("no address", Word { email: None, ..about(&invited) }),
        ("something that is no address", Word::about("b@@ministry")),
        ("letters that look alike", Word::about("b@m\u{456}nistry.example")),
    ] {
        provider.say(word);
        let person = app.nobody();
        let page = come(&person, &provider).await;
        stays_outside(&person, &page, "oidc-refused", what).await;
        answers.push(page.texts("main").concat());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:#?}");
    assert_eq!(status_of(&app, &invited), AccountStatus::Invited);
    let accounts = crate::lines(&app, "SELECT 'one' AS line FROM accounts");
    assert_eq!(accounts.len(), 2, "nobody gets an account by coming");
    let failed = events(&app, "session.sign-in-failed");
    assert_eq!(failed[0], r#"unknown {"by":"oidc"}"#);
    assert_eq!(failed[1], format!(r#"{} {{"by":"oidc"}}"#, disabled.id));
});

each_database!(only_domains_that_the_operator_names_come_in_this_way, async |database| {
    let of_kenya = |settings| OidcSettings { domains: vec!["ministry.go.ke".to_owned()], ..settings };
    let (app, provider) = start_with(database, of_kenya).await;
    let (inside, outside) = (
        app.invite("amina@ministry.go.ke", Role::FocalPoint, Some("KEN")),
        app.invite("amina@sub.ministry.go.ke", Role::FocalPoint, Some("FRA")),
    );
    provider.say(about(&inside));
    assert_eq!(come(&app.nobody(), &provider).await.status, 303);
    provider.say(about(&outside));
    let person = app.nobody();
    stays_outside(&person, &come(&person, &provider).await, "oidc-refused", "another domain").await;
    // Also for somebody who was linked before, and whose address is another one now.
    provider.say(Word { subject: about(&inside).subject, ..about(&outside) });
    stays_outside(&person, &come(&person, &provider).await, "oidc-refused", "an address that was changed").await;
    provider.say(about(&inside));
    assert_eq!(come(&app.nobody(), &provider).await.status, 303);
});
