//! How often somebody may come.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use survey_server::services::Role;
use survey_server::settings::{Rate, Rates, Settings};
use survey_server::web::rate_limit::RateLimit;
use survey_tests::app::TestApp;
use survey_tests::each_database;

const LONG: Duration = Duration::from_secs(600);

/// The usual settings with some of the limits so low that a test reaches them.
fn with(change: impl FnOnce(&mut Rates)) -> Settings {
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    change(&mut settings.limits.rates);
    settings
}

each_database!(whoever_asks_too_often_is_told_when_to_come_back, async |database| {
    let app = TestApp::start_with(database, with(|rates| rates.pages = Rate::new(3, LONG))).await;
    let nobody = app.nobody();
    let page = nobody.get("/questionnaires").await;
    let style = page.attributes("link[rel=stylesheet]", "href").remove(0);
    assert_eq!((page.status, nobody.get("/healthz").await.status, nobody.get("/").await.status), (200, 200, 200));
    let page = nobody.get("/questionnaires?lang=fr").await;
    assert_eq!((page.status, page.header("cache-control")), (429, "no-store"));
    assert_eq!(page.texts("h1"), ["Trop de demandes"]);
    let wait: u32 = page.header("retry-after").parse().expect("seconds");
    assert!((590..=601).contains(&wait), "{wait}");
    assert!(page.text().contains(&format!("dans {wait} secondes")), "{}", page.text());
    let problem = nobody.get("/api/v1/questionnaires").await;
    assert_eq!((problem.status, problem.header("content-type")), (429, "application/problem+json"));
    assert_eq!(nobody.get(&style).await.status, 200, "the files that pages load are not counted");
});

each_database!(attempts_to_sign_in_are_few_and_pages_are_many, async |database| {
    let app = TestApp::start_with(database, with(|rates| rates.sign_ins = Rate::new(3, LONG))).await;
    let nobody = app.nobody();
    for _ in 0..3 {
        assert_eq!(nobody.post_without_token("/demonstration/0123", &[]).await.status, 401);
    }
    let refused = nobody.post_without_token("/demonstration/0123", &[]).await;
    assert_eq!(refused.status, 429);
    assert!(!refused.header("retry-after").is_empty());
    assert_eq!(nobody.get("/sign-in").await.status, 200);
    let signed_in = app.rapporteur().await;
    assert_eq!(signed_in.get("/monitor").await.status, 200, "whoever is in works on");
});

each_database!(changes_and_exports_are_counted_for_each_account, async |database| {
    let settings = with(|rates| {
        rates.changes = Rate::new(2, LONG);
        rates.exports = Rate::new(2, LONG);
    });
    let app = TestApp::start_with(database, settings).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let (kenya, france) = (app.focal_point("KEN").await, app.focal_point("FRA").await);
    let start = async |person: &survey_tests::app::Person| person.post("/cycles/2018-2021/responses", &[]).await.status;
    assert_eq!((start(&kenya).await, start(&kenya).await, start(&kenya).await), (303, 303, 429));
    assert_eq!(kenya.get("/dashboard").await.status, 200, "what was saved can be read");
    assert_eq!(start(&france).await, 303, "another account from the same address");
    let rapporteur = app.rapporteur().await;
    let export = async || rapporteur.get("/exports/2018-2021/csv-wide").await.status;
    assert_eq!((export().await, export().await, export().await), (200, 200, 429));
    assert_eq!(app.rapporteur().await.get("/exports/2018-2021/csv-wide").await.status, 200);
});

each_database!(a_ministry_behind_one_address_does_not_reach_the_limits, async |database| {
    let app = TestApp::start(database).await;
    let people: Vec<_> = (0..20).map(|_| app.account(Role::FocalPoint, Some("KEN"), None)).collect();
    for account in &people {
        let person = app.signed_in(account).await;
        for _ in 0..10 {
            assert_eq!(person.get("/dashboard").await.status, 200);
        }
    }
});

fn address(number: u32) -> IpAddr {
    Ipv4Addr::from_bits(number).into()
}

#[test]
fn a_flood_from_a_hundred_thousand_addresses_leaves_nothing_behind() {
    let limit = RateLimit::new(Rate::new(5, Duration::from_micros(1)));
    for number in 0..100_000 {
        limit.check_address(Some(address(number))).expect("each comes once");
    }
    assert!(limit.remembered() < 3000, "{} are remembered", limit.remembered());
}

#[test]
fn a_flood_that_goes_on_fills_no_more_memory_than_is_set_aside() {
    let limit = RateLimit::new(Rate::new(5, LONG));
    let mut most = 0;
    for number in 0..250_000 {
        limit.check_address(Some(address(number))).expect("each comes once");
        most = most.max(limit.remembered());
    }
    assert!((100_000..102_000).contains(&most), "{most} were remembered");
}

#[test]
fn a_network_of_ipv6_counts_as_one() {
    let limit = RateLimit::new(Rate::new(2, LONG));
    let of = |network: u16, host: u16| Some(Ipv6Addr::new(0x2001, 0xdb8, 0, network, 0, 0, 0, host).into());
    assert!(limit.check_address(of(1, 1)).is_ok() && limit.check_address(of(1, 2)).is_ok());
    assert!(limit.check_address(of(1, 3)).is_err());
    assert!(limit.check_address(of(2, 1)).is_ok());
    let mapped = Some("::ffff:192.0.2.1".parse().expect("an address"));
    for address in [mapped, Some(Ipv4Addr::new(192, 0, 2, 1).into())] {
        assert!(limit.check_address(address).is_ok());
    }
    assert!(limit.check_address(mapped).is_err(), "it is the same address, however it is written");
    assert!(limit.check_address(Some(Ipv4Addr::new(192, 0, 2, 2).into())).is_ok());
}

#[test]
fn after_its_pause_somebody_may_come_again() {
    let limit = RateLimit::new(Rate::new(1, Duration::from_millis(50)));
    assert!(limit.check_address(Some(address(1))).is_ok());
    assert!(limit.check_address(Some(address(1))).is_err());
    std::thread::sleep(Duration::from_millis(60));
    assert!(limit.check_address(Some(address(1))).is_ok());
}
