//! How many pages of the form a second the server answers on this machine, to focal points in the same process, and what one page costs.
//!
//! `cargo bench -p survey-tests --bench form_pages [-- SECONDS]`. Bounds, in a release build on two cores with SQLite, visitors included: 1,000 pages a second; 99 of 100
//! within 20 ms at eight connections; at most eight queries a page; at most six requests and 40 KB as sent for a first visit. Half of each response is filled in, and a
//! response to the cycle before stands beside it.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use futures_util::future::join_all;
use survey_server::services::demo;
use survey_server::settings::{Rates, Settings};
use survey_tests::app::{Person, TestApp};
use survey_tests::database::throw_away_sqlite;

/// So many connections at a time.
const CONNECTIONS: usize = 8;

/// The cycle of the demonstration that is open.
const CYCLE: &str = "2022-2025";

/// The queries since the list was last emptied, transactions' beginnings and ends left out.
static QUERIES: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn count_queries() -> Option<Box<dyn Instrumentation>> {
    Some(Box::new(|event: InstrumentationEvent<'_>| {
        let InstrumentationEvent::StartQuery { query, .. } = event else { return };
        let text = query.to_string();
        if !["BEGIN", "COMMIT", "ROLLBACK", "PRAGMA"].iter().any(|word| text.starts_with(word)) {
            QUERIES.lock().expect("nobody panicked").push(text);
        }
    }))
}

/// Somebody who reads the sections of a response in turn.
struct Visitor {
    person: Person,
    sections: Vec<String>,
}

async fn visitors(app: &TestApp) -> Vec<Visitor> {
    let mut visitors = Vec::new();
    for state in ["FRA", "KEN", "BRA", "JPN", "EGY", "UZB", "CAN", "FJI"] {
        let person = app.focal_point(state).await;
        let response = person.start_response(CYCLE).await;
        let sections = person.get(&response).await.attributes(".tasks a", "href");
        let sections: Vec<String> = sections.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        visitors.push(Visitor { person, sections });
    }
    visitors
}

/// What a browser asks for that has never been here.
async fn first_visit(visitor: &Visitor, section: &str) -> (usize, usize) {
    let page = visitor.person.get(section).await;
    let mut files: BTreeSet<String> =
        page.attributes("link[rel=stylesheet], link[rel=modulepreload]", "href").into_iter().collect();
    files.extend(page.attributes("link[rel=icon]", "href"));
    files.extend(page.attributes("script[src]", "src"));
    let mut bytes = visitor.person.weigh(section).await;
    for file in &files {
        bytes += visitor.person.weigh(file).await;
    }
    (1 + files.len(), bytes)
}

async fn queries_of(visitor: &Visitor, section: &str) -> Vec<String> {
    QUERIES.lock().expect("nobody panicked").clear();
    visitor.person.get(section).await;
    std::mem::take(&mut *QUERIES.lock().expect("nobody panicked"))
}

async fn read(visitor: &Visitor, until: Instant) -> Vec<Duration> {
    let mut times = Vec::new();
    while Instant::now() < until {
        let start = Instant::now();
        let bytes = visitor.person.weigh(&visitor.sections[times.len() % visitor.sections.len()]).await;
        assert!(bytes > 1000, "a page and not a refusal");
        times.push(start.elapsed());
    }
    times
}

#[actix_web::main]
async fn main() {
    let seconds = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(10);
    set_default_instrumentation(count_queries).expect("nothing panicked");
    let database = throw_away_sqlite();
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    let app = TestApp::start_with(&database, settings).await;
    demo::fill(&app.platform).expect("the sample is made");
    let visitors = visitors(&app).await;
    for section in &visitors[0].sections {
        let (requests, bytes) = first_visit(&visitors[0], section).await;
        let queries = queries_of(&visitors[0], section).await;
        println!("{section}: {requests} requests and {bytes} bytes for a first visit, {} queries", queries.len());
    }
    for query in queries_of(&visitors[0], &visitors[0].sections[0]).await {
        println!("  {}", query.chars().take(150).collect::<String>());
    }
    set_default_instrumentation(|| None).expect("nothing panicked");
    let start = Instant::now();
    let until = start + Duration::from_secs(seconds);
    let read = join_all(visitors.iter().take(CONNECTIONS).map(|visitor| read(visitor, until))).await;
    let mut times: Vec<Duration> = read.into_iter().flatten().collect();
    times.sort_unstable();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1000.0;
    let count = f64::from(u32::try_from(times.len()).unwrap_or(u32::MAX));
    println!(
        "{count} pages over {CONNECTIONS} connections: {:.0} a second (bound: 1000); {:.1} ms (median), {:.1} ms (99 of 100; bound: 20), {:.1} ms (the longest)",
        count / start.elapsed().as_secs_f64(),
        at(50),
        at(99),
        at(100)
    );
}
