//! From which address somebody comes, when there is a proxy and when somebody only says so.

use std::time::Duration;

use survey_server::services::session::list;
use survey_server::services::{Role, demo};
use survey_server::settings::{Rate, Rates, SessionSettings, Settings, TrustedProxies};
use survey_server::storage::account;
use survey_tests::app::TestApp;
use survey_tests::each_database;

fn behind(proxies: &str) -> Settings {
    let trusted_proxies = proxies.parse().expect("networks");
    let mut settings = Settings { trusted_proxies, ..Settings::listening_at("127.0.0.1:0") };
    settings.limits.rates = Rates { sign_ins: Rate::new(2, Duration::from_secs(600)), ..Rates::boundless() };
    settings
}

/// The address that a session keeps of somebody who signs in with these headers.
async fn address_kept(app: &TestApp, headers: &[(&str, &str)]) -> String {
    let link = demo::links(&app.platform).expect("links").remove(0);
    let answer = app.nobody().post_with(&format!("/demonstration/{}", link.token), &[], headers).await;
    assert_eq!(answer.status, 303, "{headers:?}: {}", answer.text());
    let people = app.platform.database().read(account::list).expect("a list");
    let sessions = people.iter().flat_map(|of| list(&app.platform, of.id, SessionSettings::default()).expect("a list"));
    let latest = sessions.max_by_key(|session| session.id).expect("a session");
    latest.address.expect("an address")
}

each_database!(a_trusted_proxy_is_believed_up_to_the_first_stranger, async |database| {
    let mut settings = behind("127.0.0.1, 10.0.0.0/8, fd00::/8");
    settings.limits.rates = Rates::boundless();
    let app = TestApp::start_with(database, settings).await;
    for (header, said, expected) in [
        ("x-forwarded-for", "203.0.113.7", "203.0.113.7"),
        ("x-forwarded-for", "198.51.100.66, 203.0.113.7, 10.1.2.3", "203.0.113.7"),
        ("x-forwarded-for", "10.9.9.9, 10.1.2.3", "10.9.9.9"),
        ("x-forwarded-for", "2001:db8::7", "2001:db8::7"),
        ("x-forwarded-for", "::ffff:203.0.113.7", "203.0.113.7"),
        ("x-forwarded-for", "203.0.113.7:4711", "203.0.113.7"),
        ("x-forwarded-for", "203.0.113.7, nonsense", "127.0.0.1"),
        ("x-forwarded-for", "203.0.113.7, nonsense, 10.1.2.3", "10.1.2.3"),
        ("x-forwarded-for", "", "127.0.0.1"),
        ("forwarded", "for=198.51.100.66, for=\"[2001:db8::7]:4711\";proto=https, For=10.1.2.3;by=_x", "2001:db8::7"),
        ("forwarded", "for=203.0.113.7;proto=https", "203.0.113.7"),
        ("forwarded", "for=unknown", "127.0.0.1"),
        ("forwarded", "proto=https", "127.0.0.1"),
    ] {
        assert_eq!(address_kept(&app, &[(header, said)]).await, expected, "{header}: {said}");
    }
    let agreed = [("x-forwarded-for", "203.0.113.7"), ("forwarded", "for=203.0.113.7")];
    assert_eq!(address_kept(&app, &agreed).await, "203.0.113.7");
    let one_is_forged = [("x-forwarded-for", "203.0.113.7"), ("forwarded", "for=198.51.100.66")];
    assert_eq!(address_kept(&app, &one_is_forged).await, "127.0.0.1");
    let two_lines = [("x-forwarded-for", "198.51.100.66"), ("x-forwarded-for", "203.0.113.7")];
    assert_eq!(address_kept(&app, &two_lines).await, "203.0.113.7");
});

each_database!(whoever_is_no_trusted_proxy_can_say_what_they_like, async |database| {
    let mut settings = behind("10.0.0.0/8");
    settings.limits.rates = Rates::boundless();
    let app = TestApp::start_with(database, settings).await;
    for header in [("x-forwarded-for", "203.0.113.7"), ("forwarded", "for=203.0.113.7"), ("x-real-ip", "203.0.113.7")] {
        assert_eq!(address_kept(&app, &[header]).await, "127.0.0.1", "{header:?}");
    }
});

each_database!(a_limit_is_not_escaped_by_saying_another_address, async |database| {
    let app = TestApp::start_with(database, behind("")).await;
    let mut statuses = Vec::new();
    for number in 1..=4 {
        let said = format!("203.0.113.{number}");
        let headers = [("x-forwarded-for", said.as_str())];
        statuses.push(app.nobody().post_with("/demonstration/0123", &[], &headers).await.status);
    }
    assert_eq!(statuses, [401, 401, 429, 429]);
});

each_database!(behind_a_trusted_proxy_each_address_has_its_own_limit, async |database| {
    let app = TestApp::start_with(database, behind("127.0.0.0/8")).await;
    let try_from = async |said: &str| {
        app.nobody().post_with("/demonstration/0123", &[], &[("x-forwarded-for", said)]).await.status
    };
    for _ in 0..2 {
        assert_eq!(try_from("203.0.113.1").await, 401);
    }
    assert_eq!(try_from("203.0.113.1").await, 429);
    assert_eq!(try_from("198.51.100.66, 203.0.113.1").await, 429, "what a visitor wrote itself does not count");
    assert_eq!(try_from("203.0.113.2").await, 401);
});

#[test]
fn networks_are_read_and_what_is_none_is_named() {
    let proxies: TrustedProxies = "10.0.0.0/8,,192.0.2.1 , 2001:db8::/32".parse().expect("networks");
    let has = |address: &str| proxies.has(address.parse().expect("an address"));
    assert!(has("10.255.0.1") && has("192.0.2.1") && has("2001:db8:9::1") && has("::ffff:10.0.0.1"));
    assert!(!has("11.0.0.1") && !has("192.0.2.2") && !has("2001:db9::1"));
    assert_eq!(proxies.to_string(), "10.0.0.0/8,192.0.2.1/32,2001:db8::/32");
    for wrong in ["proxy.example", "10.0.0.0/33", "10.0.0", "10.0.0.0/8;10.0.0.0/9"] {
        let error = wrong.parse::<TrustedProxies>().expect_err("it is no network").to_string();
        assert!(error.starts_with(&format!("`{wrong}` is no address")), "{error}");
    }
}

each_database!(a_proxy_does_not_change_who_somebody_is, async |database| {
    let app = TestApp::start_with(database, behind("127.0.0.1")).await;
    let rapporteur = app.signed_in(&app.account(Role::Rapporteur, None, None)).await;
    let page = rapporteur.get_with("/monitor", &[("x-forwarded-for", "203.0.113.7"), ("x-user", "root")]).await;
    assert_eq!(page.status, 200);
    assert_eq!(rapporteur.get_with("/versions", &[("x-http-method-override", "POST")]).await.status, 200);
});
