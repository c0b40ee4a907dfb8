//! A visit comes back once, in time, and to the browser that left; and it never leads to another site.

use survey_server::settings::Settings;
use survey_tests::app::TestApp;
use survey_tests::each_database;
use survey_tests::oidc::Provider;

use super::{about, come, focal_point, is_in, start, stays_outside};

each_database!(a_visit_comes_back_once_and_to_the_browser_that_left, async |database| {
    let (app, provider) = start(database).await;
    provider.say(about(&focal_point(&app)));
    let (person, other) = (app.nobody(), app.nobody());
    let back = provider.visit(person.get("/sign-in/oidc").await.location()).await;

    stays_outside(&other, &other.get(&back).await, "oidc-again", "another browser").await;
    other.get("/sign-in/oidc").await;
    stays_outside(&other, &other.get(&back).await, "oidc-again", "a browser that left by itself").await;
    let (start, _) = back.split_once("&state=").expect("a state");
    for wrong in [format!("{start}&state={}", "0".repeat(64)), start.to_owned(), "/sign-in/oidc/callback".to_owned()] {
        stays_outside(&person, &person.get(&wrong).await, "oidc-again", &wrong).await;
    }
    assert_eq!(person.get(&format!("{back}&state=2")).await.status, 400, "two states");

    // None of that has used the visit up.
    assert_eq!(person.get(&back).await.status, 303);
    assert!(is_in(&person).await);
    let again = person.get(&back).await;
    assert!(again.status == 401 && again.text().contains("oidc-again"), "the visit was used: {}", again.text());
});

each_database!(nothing_of_a_used_code_is_good_for_another_visit, async |database| {
    let (app, provider) = start(database).await;
    provider.say(about(&focal_point(&app)));
    let (person, thief) = (app.nobody(), app.nobody());
    let back = provider.visit(person.get("/sign-in/oidc").await.location()).await;
    let code =
        |back: &str| back.split_once("code=").and_then(|(_, rest)| rest.split('&').next()).expect("a code").to_owned();
    let stolen = code(&back);
    // A code of somebody else within the thief's own visit: the challenge doesn't fit, used or not.
    for _ in 0..2 {
        let own = provider.visit(thief.get("/sign-in/oidc").await.location()).await;
        let forged = own.replace(&code(&own), &stolen);
        stays_outside(&thief, &thief.get(&forged).await, "oidc-failed", "a stolen code").await;
    }
});

each_database!(whoever_stays_away_too_long_begins_again, async |database| {
    let (app, provider) = start(database).await;
    provider.say(about(&focal_point(&app)));
    let person = app.nobody();
    let back = provider.visit(person.get("/sign-in/oidc").await.location()).await;
    crate::execute(&app, "UPDATE oidc_sign_ins SET expires_at = '2020-01-01T00:00:00.000000Z'");
    stays_outside(&person, &person.get(&back).await, "oidc-again", "too late").await;
    assert_eq!(come(&person, &provider).await.status, 303);
    let left = crate::lines(&app, "SELECT key_sha256 AS line FROM oidc_sign_ins");
    assert!(left.is_empty(), "what never came back is forgotten: {left:?}");
});

each_database!(whom_the_provider_refuses_is_told_so, async |database| {
    let (app, provider) = start(database).await;
    let person = app.nobody();
    let back = provider.visit(person.get("/sign-in/oidc").await.location()).await;
    let refused = format!("{back}&error=access_denied&error_description=Not+%3Cb%3Etoday");
    let page = person.get(&refused).await;
    stays_outside(&person, &page, "oidc-declined", "the provider refused").await;
    assert!(!page.text().contains("today"), "the words of others are not shown");

    // RFC 9207: somebody else sends the person back.
    let back = provider.visit(person.get("/sign-in/oidc").await.location()).await;
    let page = person.get(&format!("{back}&iss=https%3A%2F%2Felsewhere.example")).await;
    stays_outside(&person, &page, "oidc-failed", "another provider").await;
});

each_database!(coming_back_never_leads_to_another_site, async |database| {
    let (app, provider) = start(database).await;
    provider.say(about(&focal_point(&app)));
    for (next, expected) in [
        ("/questionnaires%3Fa=1", "/questionnaires?a=1"),
        ("https%3A%2F%2Felsewhere.example%2F", "/dashboard"),
        ("%2F%2Felsewhere.example", "/dashboard"),
        ("%2F%5Celsewhere.example", "/dashboard"),
        ("%2Fsign-out", "/dashboard"),
    ] {
        let person = app.nobody();
        let sent = person.get(&format!("/sign-in/oidc?next={next}")).await;
        assert!(sent.location().starts_with(&provider.address), "{}", sent.location());
        let back = person.get(&provider.visit(sent.location()).await).await;
        assert_eq!((back.status, back.location()), (303, expected), "{next}");
    }
});

each_database!(another_site_signs_nobody_in, async |database| {
    let (app, provider) = start(database).await;
    for site in ["cross-site", "same-site"] {
        let sent = app.nobody().get_with("/sign-in/oidc?next=%2Fquestionnaires", &[("sec-fetch-site", site)]).await;
        assert_eq!((sent.status, sent.location()), (303, "/sign-in?next=%2Fquestionnaires"), "{site}");
    }
    assert!(provider.asked().is_empty(), "{:?}", provider.asked());
    for site in ["same-origin", "none"] {
        let sent = app.nobody().get_with("/sign-in/oidc", &[("sec-fetch-site", site)]).await;
        assert!(sent.location().starts_with(&provider.address), "{site}");
    }
});

each_database!(the_session_that_a_browser_had_before_is_over, async |database| {
    let (app, provider) = start(database).await;
    let (account, former) = (focal_point(&app), focal_point(&app));
    provider.say(about(&account));
    let cookie = app.cookie_of(&former);
    let person = app.nobody().with_cookie(&cookie).await;
    assert!(is_in(&person).await);
    assert_eq!(come(&person, &provider).await.status, 303);
    let planted = app.nobody().with_key(&cookie);
    assert!(!is_in(&planted).await, "nobody can plant a session that somebody signs in with");
});

each_database!(the_key_of_a_visit_is_in_a_cookie_for_this_host_only_and_its_hash_in_the_database, async |database| {
    let provider = Provider::start();
    let settings = Settings {
        oidc: Some(provider.settings()),
        public_url: Some("https://survey.example.int/".to_owned()),
        ..Settings::listening_at("127.0.0.1:0")
    };
    let app = TestApp::start_with(database, settings).await;
    let sent = app.nobody().get("/sign-in/oidc").await;
    assert!(sent.location().contains("redirect_uri=https%3A%2F%2Fsurvey.example.int%2Fsign-in%2Foidc%2Fcallback"));
    let cookie = sent.header("set-cookie").to_owned();
    for part in ["__Host-survey-oidc=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=600"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let key = cookie.split(['=', ';']).nth(1).expect("a key");
    let kept = crate::lines(&app, "SELECT key_sha256 AS line FROM oidc_sign_ins");
    assert!(kept.len() == 1 && kept[0] != key && !sent.location().contains(key) && !sent.location().contains(&kept[0]));
});
