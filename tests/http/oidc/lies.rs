//! What the provider, or somebody in its name, says wrongly is not believed.

use chrono::TimeDelta;
use serde_json::json;
use survey_tests::each_database;
use survey_tests::oidc::{Signature, Word};

use super::{about, come, focal_point, start, start_with, stays_outside};
use survey_server::settings::OidcSettings;

each_database!(what_is_said_for_others_of_others_or_too_late_is_not_believed, async |database| {
    let (app, provider) = start(database).await;
    let right = about(&focal_point(&app));
    for (what, word) in [
        ("another visit's nonce", Word { nonce: Some("0".repeat(64)), ..right.clone() }),
        ("no nonce", Word { nonce: Some(String::new()), ..right.clone() }),
        ("another issuer", Word { issuer: Some("https://elsewhere.example".to_owned()), ..right.clone() }),
        ("the issuer with a slash", Word { issuer: Some(format!("{}/", provider.address)), ..right.clone() }),
        ("another audience", Word { audience: json!("another"), ..right.clone() }),
        ("an audience beside us", Word { audience: json!(["survey", "another"]), ..right.clone() }),
        ("no audience", Word { audience: json!([]), ..right.clone() }),
        ("expired", Word { lifetime: TimeDelta::minutes(-5), ..right.clone() }),
    ] {
        provider.say(word);
        let person = app.nobody();
        stays_outside(&person, &come(&person, &provider).await, "oidc-failed", what).await;
    }
    provider.say(right);
    assert_eq!(come(&app.nobody(), &provider).await.status, 303);
});

each_database!(what_the_provider_has_not_signed_is_not_believed, async |database| {
    let (app, provider) = start(database).await;
    let right = about(&focal_point(&app));
    for signature in [
        Signature::None,
        Signature::NoToken,
        Signature::OfAnotherKey,
        Signature::OfOtherClaims,
        Signature::Hs256,
        Signature::Hs256WithPublicKey,
    ] {
        provider.say(Word { signature, ..right.clone() });
        let person = app.nobody();
        stays_outside(&person, &come(&person, &provider).await, "oidc-failed", &format!("{signature:?}")).await;
    }
});

each_database!(a_provider_that_calls_itself_something_else_is_another_one, async |database| {
    let (app, provider) = start(database).await;
    let right = about(&focal_point(&app));
    for word in [
        Word { names_itself: Some("https://elsewhere.example".to_owned()), ..right.clone() },
        Word { page_at: Some("http://elsewhere.example".to_owned()), ..right },
    ] {
        provider.say(word);
        let person = app.nobody();
        stays_outside(&person, &person.get("/sign-in/oidc").await, "oidc-failed", "nobody is sent there").await;
    }
});

each_database!(without_the_secret_nobody_comes_in, async |database| {
    let (app, provider) = start_with(database, |settings| OidcSettings { client_secret: None, ..settings }).await;
    provider.say(about(&focal_point(&app)));
    let person = app.nobody();
    stays_outside(&person, &come(&person, &provider).await, "oidc-failed", "no secret").await;
});
