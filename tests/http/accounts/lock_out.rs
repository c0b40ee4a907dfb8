use std::time::{Duration, Instant};

use actix_web::rt::time::{sleep, timeout};
use chrono::TimeDelta;
use survey_server::services::Role;
use survey_server::settings::{Rates, Settings};
use survey_server::storage::now;
use survey_tests::app::{PASSWORD, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

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

/// A server behind a proxy that says from where everybody comes.
async fn behind_a_proxy(database: &ThrowAway) -> TestApp {
    let trusted_proxies = "127.0.0.1".parse().expect("a network");
    let mut settings = Settings { trusted_proxies, ..Settings::listening_at("127.0.0.1:0") };
    settings.limits.rates = Rates::boundless();
    TestApp::start_with(database, settings).await
}

/// Tries a password from an address.
async fn try_from(person: &Person, address: &str, email: &str, password: &str) -> u16 {
    let fields = [("email", email), ("password", password)];
    person.post_with("/sign-in", &fields, &[("x-forwarded-for", address)]).await.status
}

each_database!(nobody_can_lock_somebody_else_out, async |database| {
    let app = behind_a_proxy(database).await;
    let mut amina = app.nobody();
    app.arrive(&mut amina, &app.invite(EMAIL, Role::FocalPoint, Some("KEN"))).await;
    assert_eq!(amina.post("/sign-out", &[]).await.status, 303);
    let guesser = app.nobody();
    for _ in 0..8 {
        try_from(&guesser, "203.0.113.7", EMAIL, "not the right password").await;
    }
    assert_eq!(try_from(&guesser, "203.0.113.7", EMAIL, PASSWORD).await, 429);
    let known = try_from(&amina, "203.0.113.7", EMAIL, PASSWORD).await;
    assert_eq!(known, 303, "in a browser that was signed in before, from the same address");
    let elsewhere = try_from(&app.nobody(), "198.51.100.20", EMAIL, PASSWORD).await;
    assert_eq!(elsewhere, 303, "in any browser, from another address");
    // One connection has 64 bits of addresses to itself, and is slowed down as one.
    for number in 1..=5 {
        let address = format!("2001:db8:1:2::{number}");
        assert_eq!(try_from(&guesser, &address, EMAIL, "not the right password").await, 422);
    }
    assert_eq!(try_from(&guesser, "2001:db8:1:2::99", EMAIL, PASSWORD).await, 429);
    assert_eq!(try_from(&app.nobody(), "2001:db8:1:3::1", EMAIL, PASSWORD).await, 303, "the neighbour is not");
});

/// Moves all that is counted so many hours back, as if it were later now.
fn wait_hours(app: &TestApp, hours: i64) {
    let failed_at = (now() - TimeDelta::hours(hours)).format("%Y-%m-%dT%H:%M:%S%.6fZ");
    crate::execute(app, &format!("UPDATE sign_in_throttles SET failed_at = '{failed_at}', opens_at = '{failed_at}'"));
}

each_database!(what_a_network_did_wrong_fades_within_hours, async |database| {
    let app = TestApp::start(database).await;
    let slip = async |number: u32| {
        app.nobody().sign_in(&format!("nobody{number}@ministry.example"), "not the right password").await.status
    };
    assert_eq!(slip(1).await, 422);
    // As after a long time in which there was always somebody who mistyped.
    let many = async |count: u32| crate::execute(&app, &format!("UPDATE sign_in_throttles SET failures = {count}"));
    many(60).await;
    assert_eq!((slip(2).await, slip(3).await), (422, 429), "a network that fails very often waits");
    wait_hours(&app, 3);
    for number in 4..10 {
        assert_eq!(slip(number).await, 422, "three hours later an eighth is left, and slips are free again");
    }
    // What is counted for one address does not fade: guessing it each hour anew would be of use.
    many(60).await;
    wait_hours(&app, 3);
    assert_eq!((slip(1).await, slip(1).await), (422, 429));
});

each_database!(asking_for_links_fades_within_hours, async |database| {
    let app = TestApp::start(database).await;
    let ask = async || app.nobody().fill("/password-reset", &[("email", "nobody@ministry.example")]).await.status;
    assert_eq!(ask().await, 303);
    crate::execute(&app, "UPDATE sign_in_throttles SET failures = 60");
    assert_eq!((ask().await, ask().await), (303, 429));
    wait_hours(&app, 2);
    assert_eq!((ask().await, ask().await), (303, 303));
});

/// What is counted by the hour is not counted over the turn of one.
async fn within_an_hour() {
    while now().timestamp().rem_euclid(3600) > 3600 - 40 {
        sleep(Duration::from_secs(1)).await;
    }
}

each_database!(a_flood_of_failures_does_not_fill_the_trail, async |database| {
    within_an_hour().await;
    let app = behind_a_proxy(database).await;
    let account = app.invite(EMAIL, Role::FocalPoint, Some("KEN"));
    app.arrive(&mut app.nobody(), &account).await;
    for number in 0..18 {
        let address = format!("203.0.113.{number}");
        assert_eq!(try_from(&app.nobody(), &address, EMAIL, "not the right password").await, 422);
        let unknown = format!("nobody{number}@ministry.example");
        assert_eq!(try_from(&app.nobody(), &address, &unknown, "not the right password").await, 422);
    }
    for whose in [account.id.to_string().as_str(), "unknown"] {
        let events = format!(
            "SELECT details AS line FROM audit_events WHERE action = 'session.sign-in-failed' AND subject = '{whose}'
             ORDER BY number"
        );
        let times = [1, 2, 3, 4, 5, 6, 7, 8, 16].map(|times| format!(r#"{{"times":"{times}"}}"#));
        assert_eq!(crate::lines(&app, &events), times, "{whose}");
    }
    let history = format!("SELECT outcome AS line FROM sign_ins WHERE account_id = '{}'", account.id);
    assert_eq!(crate::lines(&app, &history).iter().filter(|outcome| *outcome == "wrong_password").count(), 9);
    for _ in 0..12 {
        app.nobody().fill("/password-reset", &[("email", "nobody@ministry.example")]).await;
    }
    let asked = crate::lines(&app, "SELECT action AS line FROM audit_events WHERE action = 'password.reset-asked'");
    assert_eq!(asked.len(), 8);
});

each_database!(a_stored_hash_that_is_none_spoils_nobody_elses_signing_in, async |database| {
    let app = TestApp::start(database).await;
    for (email, state) in [(EMAIL, "KEN"), ("other@ministry.example", "FRA")] {
        app.arrive(&mut app.nobody(), &app.invite(email, Role::FocalPoint, Some(state))).await;
    }
    crate::execute(
        &app,
        "UPDATE credentials SET password_hash = '$argon2id$nonsense'
         WHERE account_id = (SELECT id FROM accounts WHERE email = 'amina@ministry.example')",
    );
    for _ in 0..3 {
        assert_eq!(app.nobody().sign_in(EMAIL, PASSWORD).await.status, 500);
    }
    assert_eq!(app.nobody().sign_in("other@ministry.example", PASSWORD).await.status, 303);
});

each_database!(what_is_too_long_to_be_a_password_is_none_and_costs_nothing, async |database| {
    let app = TestApp::start(database).await;
    let account = app.invite(EMAIL, Role::FocalPoint, Some("KEN"));
    let invitation = app.invitation(&account).await;
    // One character of three bytes that is eighteen when it is composed.
    let long = "\u{fdfa}".repeat(40_000);
    let person = app.nobody();
    let page = person.fill(&invitation, &[("password", &long), ("again", &long)]).await;
    assert_eq!((page.status, page.errors().len()), (422, 1));
    assert!(page.errors()[0].contains("too long"), "{:?}", page.errors());
    app.arrive(&mut app.nobody(), &account).await;
    let begun = Instant::now();
    let padded = format!("{PASSWORD}{}", " ".repeat(5000));
    for password in [&long, &padded] {
        assert_eq!(app.nobody().sign_in(EMAIL, password).await.status, 422);
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
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

/// More than wait at the hasher, and less than one machine has trouble to send at once.
const FLOOD: usize = 48;

each_database!(a_flood_of_passwords_is_told_to_come_again_and_pages_stay_open, async |database| {
    let app = TestApp::start(database).await;
    let flood = (0..FLOOD).map(|number| {
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
    let both = futures_util::future::join(futures_util::future::join_all(flood), looks);
    let (answers, slowest) = timeout(Duration::from_secs(60), both).await.expect("a flood is answered in bounded time");
    let count = |status| answers.iter().filter(|(of, _)| *of == status).count();
    assert_eq!(count(422) + count(503), FLOOD, "{answers:?}");
    assert!(count(503) > 0 && count(422) > 0, "{answers:?}");
    assert!(answers.iter().filter(|(status, _)| *status == 503).all(|(_, after)| after == "5"));
    assert!(slowest < Duration::from_secs(2), "a page took {slowest:?}");
});

each_database!(the_sentence_and_the_header_say_the_same_time, async |database| {
    let app = TestApp::start(database).await;
    let person = app.nobody();
    let mut last = 0;
    for _ in 0..9 {
        let page = person.sign_in("nobody@itu.example", "not the right password").await;
        if page.status != 429 {
            continue;
        }
        let seconds: u64 = page.header("retry-after").parse().expect("seconds");
        let said = match seconds {
            1 => "in one second.".to_owned(),
            2..=59 => format!("in {seconds} seconds."),
            60 => "in one minute.".to_owned(),
            _ => format!("in {} minutes.", seconds / 60),
        };
        assert!(page.text().contains(&said), "{seconds}: {}", page.text());
        last = seconds;
    }
    assert!(last > 0, "somebody had to wait");
});
