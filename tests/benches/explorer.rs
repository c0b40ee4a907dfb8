//! How long a page of the explorer takes over two cycles of the sample: the first time, afterwards, and for a browser that has it already.
//!
//! `cargo bench -p survey-tests --bench explorer`. The bounds are 150 ms for the first time and 5 ms afterwards, on the server, for 60 items.

use std::time::{Duration, Instant};

use survey_server::services::{cycle, demo};
use survey_tests::app::{Person, TestApp};
use survey_tests::database::throw_away_sqlite;

const ROUNDS: u32 = 50;
const PAGE: &str = "/explorer?from=2014-2017&to=2018-2021";

#[actix_web::main]
async fn main() {
    let database = throw_away_sqlite();
    let first = TestApp::start(&database).await;
    demo::fill(&first.platform).expect("the sample is made");
    let cycles = cycle::list(&first.platform).expect("cycles");
    let asked: Vec<usize> = cycles.iter().take(2).map(|view| view.questionnaire.items().count()).collect();
    println!("items of the two versions: {asked:?}");
    cold(&database).await;
    let rapporteur = first.rapporteur().await;
    for address in
        [PAGE, &format!("{PAGE}&by=region"), "/explorer/CAMPAIGN_HELD", "/explorer/charts/change.svg?section=campaigns"]
    {
        warm(&rapporteur, address).await;
    }
}

/// The first page of a server that has just begun; the questionnaires are read too.
async fn cold(database: &survey_tests::database::ThrowAway) {
    let mut times = Vec::new();
    for _ in 0..5 {
        let app = TestApp::start(database).await;
        let rapporteur = app.rapporteur().await;
        times.push(timed(&rapporteur, PAGE, "").await.0);
    }
    times.sort();
    println!("{PAGE}, the first time: {:?} (median of {})", times[times.len() / 2], times.len());
}

async fn warm(rapporteur: &Person, address: &str) {
    let (first, tag) = timed(rapporteur, address, "").await;
    let mut times = [Duration::ZERO; 2];
    for _ in 0..ROUNDS {
        times[0] += timed(rapporteur, address, "").await.0;
        times[1] += timed(rapporteur, address, &tag).await.0;
    }
    let [again, known] = times.map(|time| time / ROUNDS);
    println!("{address}: first {first:?}, again {again:?}, unchanged {known:?}");
}

/// How long an address takes, and its tag.
async fn timed(rapporteur: &Person, address: &str, tag: &str) -> (Duration, String) {
    let start = Instant::now();
    let page = rapporteur.get_with(address, &[("if-none-match", tag)]).await;
    let time = start.elapsed();
    assert_eq!(page.status, if tag.is_empty() { 200 } else { 304 }, "{address}");
    (time, page.header("etag").to_owned())
}
