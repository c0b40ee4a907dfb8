use std::time::{Duration, Instant};

use survey_server::services::Role;
use survey_tests::app::{PASSWORD, TestApp};
use survey_tests::each_database;

use crate::execute;

const EMAIL: &str = "amina@ministry.example";

each_database!(guessing_passwords_becomes_slow_for_the_guesser, async |database| {
    let app = TestApp::start(database).await;
    app.arrive(&mut app.nobody(), &app.invite(EMAIL, Role::FocalPoint, Some("KEN"))).await;
    let guesser = app.nobody();
    let mut statuses = Vec::new();
    for _ in 0..7 {
        statuses.push(guesser.sign_in(EMAIL, "not the right password").await.status);
    }
    assert_eq!(statuses, [422, 422, 422, 422, 422, 429, 429]);
    let page = guesser.sign_in(EMAIL, PASSWORD).await;
    assert_eq!(page.status, 429, "not even with the right one");
    assert!(page.header("retry-after").parse::<u64>().is_ok_and(|seconds| (1..=16).contains(&seconds)));
    // An address that nobody has is slowed down alike.
    let mut unknown = Vec::new();
    for _ in 0..7 {
        unknown.push(guesser.sign_in("nobody@ministry.example", "not the right password").await.status);
    }
    assert_eq!(unknown, statuses);
});

each_database!(nobody_can_lock_somebody_else_out, async |database| {
    let app = TestApp::start(database).await;
    let mut amina = app.nobody();
    app.arrive(&mut amina, &app.invite(EMAIL, Role::FocalPoint, Some("KEN"))).await;
    assert_eq!(amina.post("/sign-out", &[]).await.status, 303);
    let guesser = app.nobody();
    for _ in 0..8 {
        guesser.sign_in(EMAIL, "not the right password").await;
    }
    assert_eq!(guesser.sign_in(EMAIL, PASSWORD).await.status, 429);
    assert_eq!(
        amina.sign_in(EMAIL, PASSWORD).await.status,
        303,
        "in a browser that was signed in before, from the same address"
    );
    // From another network nothing was counted.
    execute(&app, "DELETE FROM sign_in_throttles");
    assert_eq!(app.nobody().sign_in(EMAIL, PASSWORD).await.status, 303);
});

each_database!(a_browser_that_is_known_is_slowed_down_for_what_it_does_itself, async |database| {
    let app = TestApp::start(database).await;
    let mut amina = app.nobody();
    app.arrive(&mut amina, &app.invite(EMAIL, Role::FocalPoint, Some("KEN"))).await;
    assert_eq!(amina.post("/sign-out", &[]).await.status, 303);
    let mut statuses = Vec::new();
    for _ in 0..11 {
        statuses.push(amina.sign_in(EMAIL, "not the right password").await.status);
    }
    assert_eq!((statuses[9], statuses[10]), (422, 429), "{statuses:?}");
    // It is known to this account only.
    let other = app.invite("other@ministry.example", Role::FocalPoint, Some("FRA"));
    app.arrive(&mut app.nobody(), &other).await;
    assert_eq!(amina.sign_in("other@ministry.example", PASSWORD).await.status, 303);
});

each_database!(a_flood_of_passwords_is_told_to_come_again_and_pages_stay_open, async |database| {
    let app = TestApp::start(database).await;
    let flood = (0..100).map(|number| {
        let person = app.nobody();
        async move {
            let email = format!("nobody{number}@ministry.example");
            let page =
                person.post_without_token("/sign-in", &[("email", &email), ("password", "whatever it may be")]).await;
            (page.status, page.header("retry-after").to_owned())
        }
    });
    let looks = async {
        let mut slowest = Duration::ZERO;
        for _ in 0..20 {
            let begun = Instant::now();
            assert_eq!(app.nobody().get("/questionnaires").await.status, 200);
            slowest = slowest.max(begun.elapsed());
        }
        slowest
    };
    let (answers, slowest) = futures_util::future::join(futures_util::future::join_all(flood), looks).await;
    let count = |status| answers.iter().filter(|(of, _)| *of == status).count();
    assert_eq!(count(422) + count(503) + count(429), 100, "{answers:?}");
    assert!(count(503) > 0 && count(422) > 0, "{answers:?}");
    assert!(answers.iter().filter(|(status, _)| *status == 503).all(|(_, after)| after == "5"));
    assert!(slowest < Duration::from_secs(2), "a page took {slowest:?}");
});
