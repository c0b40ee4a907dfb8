//! A provider that is down, hangs or answers with nonsense stops neither the server nor the way by password.

use std::time::{Duration, Instant};

use survey_server::services::Role;
use survey_server::settings::OidcSettings;
use survey_tests::app::{PASSWORD, TestApp};
use survey_tests::each_database;
use survey_tests::oidc::{Conduct, Word};

use super::{about, come, email, focal_point, start, start_with, stays_outside};

each_database!(a_provider_that_is_down_stops_nothing, async |database| {
    let (app, provider) = start(database).await;
    assert!(provider.asked().is_empty(), "starting asks it nothing");
    let account = app.invite("amina@ministry.example", Role::FocalPoint, Some("KEN"));
    app.arrive(&mut app.nobody(), &account).await;
    provider.stop().await;
    let person = app.nobody();
    stays_outside(&person, &person.get("/sign-in/oidc").await, "oidc-unavailable", "it is down").await;
    let page = person.get("/sign-in/oidc").await;
    assert!(page.text().contains("sign in with your password"), "{}", page.text());
    assert_eq!(person.sign_in(&email(&account), PASSWORD).await.status, 303);
});

each_database!(what_the_provider_answers_wrongly_leaves_people_outside, async |database| {
    let (app, provider) = start(database).await;
    let right = about(&focal_point(&app));
    for (conduct, code) in [
        (Conduct::IsBroken, "oidc-unavailable"),
        (Conduct::SaysNonsense, "oidc-unavailable"),
        (Conduct::SaysTooMuch, "oidc-unavailable"),
        (Conduct::SendsElsewhere, "oidc-unavailable"),
    ] {
        provider.say(Word { conduct, ..right.clone() });
        let person = app.nobody();
        stays_outside(&person, &person.get("/sign-in/oidc").await, code, &format!("{conduct:?}")).await;
    }
    provider.say(Word { conduct: Conduct::RefusesCodes, ..right.clone() });
    let person = app.nobody();
    let page = come(&person, &provider).await;
    stays_outside(&person, &page, "oidc-failed", "it takes no code").await;
    assert!(!page.body.contains("amina@ministry.example"), "its words are not shown");

    // And when it breaks while somebody is there.
    provider.say(right.clone());
    let back = provider.visit(person.get("/sign-in/oidc").await.location()).await;
    provider.say(Word { conduct: Conduct::IsBroken, ..right.clone() });
    stays_outside(&person, &person.get(&back).await, "oidc-unavailable", "it broke meanwhile").await;
    provider.say(right);
    assert_eq!(come(&person, &provider).await.status, 303, "and it is well again");
});

each_database!(a_provider_that_hangs_keeps_nobody_else_waiting, async |database| {
    let patience = Duration::from_secs(6);
    let (app, provider) = start_with(database, |settings| OidcSettings { patience, ..settings }).await;
    provider.say(Word { conduct: Conduct::Hangs, ..about(&focal_point(&app)) });
    let start = Instant::now();
    let visits = (0..60).map(|_| {
        let person = app.nobody();
        actix_web::rt::spawn(async move { person.get("/sign-in/oidc").await.status })
    });
    let visits: Vec<_> = visits.collect();
    // While some wait for the provider, pages that need the database come at once.
    actix_web::rt::time::sleep(Duration::from_millis(300)).await;
    let page = pages_come(&app).await;
    for visit in visits {
        assert_eq!(visit.await.expect("an answer"), 503);
    }
    assert!(page < patience, "{page:?}");
    assert!(start.elapsed() >= patience, "somebody has waited");
    assert!(start.elapsed() < patience * 3, "{:?}", start.elapsed());
});

async fn pages_come(app: &TestApp) -> Duration {
    let start = Instant::now();
    for _ in 0..5 {
        assert_eq!(app.nobody().get("/questionnaires").await.status, 200);
    }
    start.elapsed()
}

each_database!(without_a_provider_there_is_no_such_way, async |database| {
    let app = TestApp::start(database).await;
    assert!(!app.nobody().get("/sign-in").await.has("a[href^='/sign-in/oidc']"));
    for address in ["/sign-in/oidc", "/sign-in/oidc/callback?code=1&state=1"] {
        assert_eq!(app.nobody().get(address).await.status, 404, "{address}");
    }
});
