//! How long somebody on a slow line waits for a page of the form: headless Chromium, held to 50 kbit/s and 800 ms for each round trip.
//!
//! `cargo bench -p survey-tests --bench slow_line`. Bounds: a page can be used within 10 s; 40 KB as sent for the first page with everything that it loads, 12 KB for later
//! ones. A page can be used once its text, its styles and its script are there and have run (`DOMContentLoaded`); every question is read and filled in before that too.

use serde_json::{Value, json};
use survey_tests::browser::{Browser, Scripts};
use survey_tests::demo::Demo;

/// 50 kbit/s, in bytes a second.
const BYTES_A_SECOND: u32 = 50_000 / 8;

/// For each round trip.
const LATENCY_MS: u32 = 800;

const MEASURE: &str = r"
const page = performance.getEntriesByType('navigation')[0];
const files = performance.getEntriesByType('resource');
const sent = [page, ...files].map((entry) => entry.transferSize);
return {
  first: page.responseEnd, usable: page.domContentLoadedEventEnd, whole: page.loadEventEnd,
  bytes: sent.reduce((sum, size) => sum + size, 0), requests: sent.filter((size) => size > 0).length,
};
";

async fn measure(browser: &Browser, address: &str) -> Value {
    browser.go(address).await;
    browser.run(MEASURE, Vec::new()).await
}

fn say(what: &str, found: &Value) {
    let seconds = |name: &str| found[name].as_f64().unwrap_or(f64::NAN) / 1000.0;
    println!(
        "{what}: to be used after {:.1} s (bound: 10), its text there after {:.1} s, everything after {:.1} s; {} requests, {} bytes",
        seconds("usable"),
        seconds("first"),
        seconds("whole"),
        found["requests"],
        found["bytes"]
    );
}

/// The sections of the focal point's open response.
const SECTIONS: &str = "return Array.from(document.querySelectorAll('.tasks a'), (link) => link.href);";

#[tokio::main]
async fn main() {
    let demo = Demo::start(env!("CARGO_BIN_EXE_survey-server-under-test"));
    let browser = Browser::open(Scripts::On).await.expect("Chromium and its driver are installed");
    browser.go(demo.focal_point()).await;
    browser.send("main form button").await;
    browser.send(".tasks a, main a[href^='/responses/']").await;
    let sections = browser.run(SECTIONS, Vec::new()).await;
    let sections: Vec<&str> = sections.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let [first, others @ ..] = sections.as_slice() else { panic!("no section: {}", browser.text().await) };
    browser.command("Network.clearBrowserCache", json!({})).await;
    let line = json!({
        "offline": false, "latency": LATENCY_MS,
        "downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND,
    });
    browser.command("Network.enable", json!({})).await;
    browser.command("Network.emulateNetworkConditions", line).await;
    say(&format!("first page, {first}"), &measure(&browser, first).await);
    for section in others {
        say(section, &measure(&browser, section).await);
    }
    browser.close().await;
}
