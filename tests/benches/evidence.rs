//! How much memory an upload takes: a file of 50 MB into a server of its own, and back.
//!
//! `cargo bench -p survey-tests --bench evidence`. The server is a process of its own, so that its peak (`VmHWM`) is its own, too; Linux only. Bound: less
//! than 10 MB more than before. A small file goes first, since the first of anything makes threads and buffers that stay.

use std::time::Instant;

use survey_server::services::Role;
use survey_tests::app::{Person, TestApp};
use survey_tests::database::throw_away_sqlite;
use survey_tests::serve::Served;

const MEGABYTES: usize = 50;
const BOUND: u64 = 10 * 1024;
const PROGRAM: &str = env!("CARGO_BIN_EXE_survey-server-under-test");

/// The peak of a process's memory, in kilobytes.
fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

async fn attach(person: &Person, page: &str, name: &str, content: Vec<u8>) {
    let attached =
        person.upload(&format!("{page}/files"), &[("item", "WORKING_TIME")], &[("file", name, content)]).await;
    assert_eq!(attached.status, 303, "{}", attached.text());
}

#[actix_web::main]
async fn main() {
    let database = throw_away_sqlite();
    let app = TestApp::start(&database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let cookie = app.cookie_of(&app.account(Role::FocalPoint, Some("KEN"), None));
    let served = Served::start(PROGRAM, &database.address, &[], "warn");
    let kenya = Person::new(&served.address).with_cookie(&cookie).await;
    let page = format!("{}/questions/WORKING_TIME/evidence", kenya.start_response("2018-2021").await);
    let file = |megabytes: usize| {
        let mut content = vec![b'x'; megabytes * 1024 * 1024];
        content[..9].copy_from_slice(b"%PDF-1.7\n");
        let end = content.len() - 6;
        content[end..].copy_from_slice(b"%%EOF\n");
        content
    };
    attach(&kenya, &page, "small.pdf", file(1)).await;
    let hrefs = kenya.get(&page).await.attributes("section.quiet a", "href");
    assert_eq!(kenya.get(&hrefs[0]).await.status, 200);

    let (before, start) = (peak(served.process()), Instant::now());
    attach(&kenya, &page, "large.pdf", file(MEGABYTES)).await;
    let (after, took) = (peak(served.process()), start.elapsed());
    println!(
        "upload of {MEGABYTES} MB: {:.2} s; peak before {before} kB, after {after} kB: {} kB more",
        took.as_secs_f64(),
        after - before
    );

    let (hrefs, start) = (kenya.get(&page).await.attributes("section.quiet a", "href"), Instant::now());
    let sent = kenya.get(&hrefs[1]).await;
    assert_eq!(sent.bytes.len(), MEGABYTES * 1024 * 1024);
    let (last, took) = (peak(served.process()), start.elapsed());
    println!("download: {:.2} s; peak {last} kB: {} kB more", took.as_secs_f64(), last - after);
    assert!(last - before < BOUND, "the bound is {BOUND} kB");
}
