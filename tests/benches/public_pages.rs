//! How many public pages a second the server answers on this machine, the demonstration published, visitors in the same process.
//!
//! `cargo bench -p survey-tests --bench public_pages [-- SECONDS]`. The bound is 3,000 a second on two cores in a release build, visitors included.
//! Pages are asked for over kept connections, as browsers do, in turn by several visitors; each page is seen once before, as it is computed once for each vintage and language.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use survey_server::services::demo;
use survey_server::settings::{Rates, Settings};
use survey_tests::app::TestApp;
use survey_tests::database::throw_away_sqlite;

/// So many visitors at a time.
const VISITORS: usize = 32;

/// Pages of every kind, and the pictures within.
const PAGES: [&str; 12] = [
    "/results",
    "/results/2018-2021/1",
    "/results/2018-2021/1/sections/awareness",
    "/results/2018-2021/1/sections/campaigns",
    "/results/2018-2021/1/countries",
    "/results/2018-2021/1/countries/KEN",
    "/results/2018-2021/1/activities",
    "/results/2018-2021/1/data",
    "/results/2018-2021/1/charts/responses-by-region.svg",
    "/results/2018-2021/1/files/counts.csv",
    "/methods",
    "/feed.atom",
];

#[actix_web::main]
async fn main() {
    let seconds = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(5);
    let database = throw_away_sqlite();
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    let app = TestApp::start_with(&database, settings).await;
    demo::fill(&app.platform).expect("the sample is made");
    demo::publish(&app.platform).expect("it is published");
    let client = reqwest::Client::builder().pool_max_idle_per_host(VISITORS).build().expect("a client");
    for page in PAGES {
        let start = Instant::now();
        let bytes = ask(&client, &app, page).await;
        println!("{page}: the first time {:?}, {bytes} bytes", start.elapsed());
    }
    let until = Instant::now() + Duration::from_secs(seconds);
    let start = Instant::now();
    let visits = (0..VISITORS).map(|visitor| visit(&client, &app, visitor, until));
    let count: usize = join_all(visits).await.into_iter().sum();
    let rate = f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / start.elapsed().as_secs_f64();
    println!("{count} pages by {VISITORS} visitors: {rate:.0} a second (bound: 3000 on two cores, release)");
}

/// One visitor's pages, one after the other.
async fn visit(client: &reqwest::Client, app: &TestApp, visitor: usize, until: Instant) -> usize {
    let mut count = 0;
    while Instant::now() < until {
        ask(client, app, PAGES[(visitor + count) % PAGES.len()]).await;
        count += 1;
    }
    count
}

/// Asks for a page as browsers do, and reads all of it.
async fn ask(client: &reqwest::Client, app: &TestApp, page: &str) -> usize {
    let asked = client.get(format!("{}{page}", app.address)).header("accept-encoding", "gzip, br");
    let answer = asked.send().await.expect("an answer");
    assert_eq!(answer.status(), 200, "{page}");
    answer.bytes().await.expect("the whole page").len()
}
