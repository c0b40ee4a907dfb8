//! Staff need a second factor by whichever way they come; the provider's is taken only in words that the operator trusts.

use survey_server::services::Role;
use survey_server::services::account::AccountStatus;
use survey_server::settings::{OidcSettings, SecondFactorClaim};
use survey_tests::each_database;
use survey_tests::oidc::Word;

use super::{about, come, events, is_in, start, start_with, status_of, stays_outside};

each_database!(staff_show_their_second_factor_here, async |database| {
    let (app, provider) = start(database).await;
    let account = app.invite("amina@itu.example", Role::Rapporteur, None);
    let mut authenticator = app.arrive(&mut app.nobody(), &account).await.expect("rapporteurs have one");
    // Whatever the provider says: nobody has said that it is believed.
    provider.say(Word {
        methods: vec!["pwd", "otp", "mfa"],
        context: Some("https://refeds.org/profile/mfa"),
        ..about(&account)
    });
    let person = app.nobody();
    let back = come(&person, &provider).await;
    assert_eq!((back.status, back.location()), (303, "/sign-in/code"));
    assert!(!is_in(&person).await, "half a session opens nothing");
    let page = person.fill("/sign-in/code", &[("code", "000000")]).await;
    assert_eq!(page.status, 422);
    let page = person.fill("/sign-in/code", &[("code", &authenticator.code())]).await;
    assert_eq!((page.status, page.location()), (303, "/monitor"));
    assert!(is_in(&person).await);
    let signed_in = events(&app, "session.signed-in").pop().expect("an event");
    assert_eq!(signed_in, format!(r#"{} {{"by":"totp","way":"oidc"}}"#, account.id));
    let history = person.get("/account").await.texts("section[aria-labelledby=history] li");
    assert!(history[0].starts_with("Signed in · by way of another service"), "{history:?}");
    assert!(history[1].starts_with("Wrong code · by way of another service"), "{history:?}");
    assert!(history[2].starts_with("Signed in · 2") || !history[2].contains("another service"), "{history:?}");
});

each_database!(words_that_the_operator_trusts_stand_for_a_second_factor, async |database| {
    let method = SecondFactorClaim::Method("mfa".to_owned());
    let context = SecondFactorClaim::Context("https://refeds.org/profile/mfa".to_owned());
    let trust = |settings| OidcSettings { second_factors: vec![method, context], ..settings };
    let (app, provider) = start_with(database, trust).await;
    let account = app.account_without_password(Role::Administrator, None);
    let right = about(&account);
    for word in [
        Word { methods: vec!["pwd", "mfa"], ..right.clone() },
        Word { context: Some("https://refeds.org/profile/mfa"), ..right.clone() },
    ] {
        provider.say(word);
        let person = app.nobody();
        assert_eq!(come(&person, &provider).await.location(), "/monitor");
        assert_eq!(person.get("/monitor").await.status, 200);
    }
    // Words that only resemble them don't.
    for word in [
        Word { methods: vec!["pwd", "otp"], ..right.clone() },
        Word { methods: vec!["MFA"], context: Some("https://refeds.org/profile/mfa/"), ..right },
    ] {
        provider.say(word);
        let person = app.nobody();
        stays_outside(&person, &come(&person, &provider).await, "oidc-second-factor", "no second factor").await;
    }
    let asked = app.nobody().get("/sign-in/oidc").await.location().to_owned();
    assert!(asked.contains("acr_values=https%3A%2F%2Frefeds.org%2Fprofile%2Fmfa"), "{asked}");
});

each_database!(staff_without_a_password_set_their_second_factor_up_first, async |database| {
    let (app, provider) = start(database).await;
    let account = app.invite("amina@itu.example", Role::Secretariat, None);
    provider.say(about(&account));
    let person = app.nobody();
    stays_outside(&person, &come(&person, &provider).await, "oidc-second-factor", "nowhere to set one up").await;
    assert_eq!(status_of(&app, &account), AccountStatus::Invited, "the invitation is still open");
    assert!(events(&app, "account.identity-linked").is_empty());

    // A password was chosen, and the program for codes left for later: then it is set up now.
    let invitation = app.invitation(&account).await;
    let fields = [("password", survey_tests::app::PASSWORD), ("again", survey_tests::app::PASSWORD)];
    assert_eq!(app.nobody().fill(&invitation, &fields).await.status, 303);
    assert_eq!(come(&person, &provider).await.location(), "/sign-in/second-factor");
    assert!(!is_in(&person).await);
    person.enrol("/sign-in/second-factor").await;
    assert!(is_in(&person).await);
});
