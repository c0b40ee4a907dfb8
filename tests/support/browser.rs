//! A real browser: headless Chromium through its driver.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::json;

mod axe;
mod devtools;
mod tree;

pub use axe::{Axe, Violation};

/// A browser window; the browser is stopped when this is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    /// Where the driver takes what only Chromium understands.
    port: u16,
    client: Client,
}

/// Whether pages may run scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    /// They may.
    On,
    /// They may not.
    Off,
}

impl Browser {
    /// Opens a window; nothing, said aloud, if there is no Chromium and `REQUIRE_CHROMIUM` is not set.
    ///
    /// # Panics
    /// If `REQUIRE_CHROMIUM` is set and there is none.
    pub async fn open(scripts: Scripts) -> Option<Self> {
        let Some((driver, port)) = start_driver() else {
            assert!(
                env::var_os("REQUIRE_CHROMIUM").is_none(),
                "chromedriver is not there, but REQUIRE_CHROMIUM is set"
            );
            eprintln!("*** NOT TESTED in a browser: there is no chromedriver (Debian: chromium-driver) ***");
            return None;
        };
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(connector);
        builder.capabilities(capabilities(scripts));
        let client = builder.connect(&format!("http://127.0.0.1:{port}")).await.expect("Chromium starts");
        Some(Self { driver, port, client })
    }

    /// Goes to an address.
    pub async fn go(&self, address: &str) {
        self.client.goto(address).await.expect("the page loads");
    }

    /// The element that a selector of CSS finds.
    ///
    /// # Panics
    /// If there is none.
    pub async fn find(&self, selector: &str) -> Element {
        match self.client.find(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => {
                panic!("{selector} is not on the page {}: {error}\n{}", self.address().await, self.text().await)
            }
        }
    }

    /// Clicks what a selector finds.
    pub async fn click(&self, selector: &str) {
        self.click_on(&self.find(selector).await, selector).await;
    }

    /// Clicks an element; one that something else covers is first scrolled to the middle, as whoever wants to press it would.
    async fn click_on(&self, element: &Element, selector: &str) {
        if element.click().await.is_ok() {
            return;
        }
        let place = serde_json::to_value(element).expect("an element");
        self.run("arguments[0].scrollIntoView({ block: 'center' });", vec![place]).await;
        element.click().await.unwrap_or_else(|error| panic!("{selector} can't be clicked: {error}"));
    }

    /// Clicks what sends the page away, and waits for the next page.
    ///
    /// # Panics
    /// If the page is still there after ten seconds.
    pub async fn send(&self, selector: &str) {
        let button = self.find(selector).await;
        self.click_on(&button, selector).await;
        for _ in 0..200 {
            if button.is_displayed().await.is_err() {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{selector} leads nowhere\n{}", self.text().await);
    }

    /// Chooses a radio button or a check box by its field's name and value.
    pub async fn choose(&self, name: &str, value: &str) {
        self.click(&format!("label:has(> input[name='{name}'][value='{value}'])")).await;
    }

    /// Types into a field.
    pub async fn write(&self, name: &str, text: &str) {
        let field = self.find(&format!("[name='{name}']")).await;
        field.clear().await.expect("the field can be cleared");
        field.send_keys(text).await.expect("the field takes text");
    }

    /// Whether what a selector finds can be seen.
    pub async fn sees(&self, selector: &str) -> bool {
        match self.client.find(Locator::Css(selector)).await {
            Ok(element) => element.is_displayed().await.expect("the browser knows"),
            Err(CmdError::Standard(_)) => false,
            Err(error) => panic!("{selector}: {error}"),
        }
    }

    /// What the page says.
    pub async fn text(&self) -> String {
        let body = self.client.find(Locator::Css("body")).await.expect("a page");
        body.text().await.expect("text")
    }

    /// What a selector finds as a PNG.
    pub async fn picture_of(&self, selector: &str) -> Vec<u8> {
        self.find(selector)
            .await
            .screenshot()
            .await
            .unwrap_or_else(|error| panic!("{selector} has no picture: {error}"))
    }

    /// Whether the page says something; one that is just being replaced says nothing.
    pub async fn says(&self, words: &str) -> bool {
        let Ok(body) = self.client.find(Locator::Css("body")).await else { return false };
        body.text().await.is_ok_and(|text| text.contains(words))
    }

    /// What a script of ours says of the page.
    pub async fn said_by(&self, script: &str) -> String {
        self.run(script, Vec::new()).await.as_str().unwrap_or_default().to_owned()
    }

    /// Where the browser is.
    pub async fn address(&self) -> String {
        self.client.current_url().await.expect("an address").to_string()
    }

    /// Ends the browser's session in good order.
    pub async fn close(self) {
        let _ = self.client.clone().close().await;
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A page as PDF, as the browser's own command prints it; nothing, said aloud, if there is no Chromium and
/// `REQUIRE_CHROMIUM` is not set.
///
/// # Panics
/// If `REQUIRE_CHROMIUM` is set and there is none.
#[must_use]
pub fn pdf_of(address: &str) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.pdf");
    let printed = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer"])
        // The headings are an outline, which can be read without drawing the pages.
        .arg("--generate-pdf-document-outline")
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("--print-to-pdf={}", file.display()))
        .arg(address)
        .stderr(Stdio::null())
        .status();
    if printed.is_err() {
        assert!(env::var_os("REQUIRE_CHROMIUM").is_none(), "chromium is not there, but REQUIRE_CHROMIUM is set");
        eprintln!("*** NOT TESTED on paper: there is no chromium ***");
        return None;
    }
    Some(std::fs::read(&file).expect("Chromium prints the page"))
}

/// Starts the driver on a port that it chooses itself.
fn start_driver() -> Option<(Child, u16)> {
    let mut driver = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn().ok()?;
    let mut lines = BufReader::new(driver.stdout.take()?).lines();
    let port = lines.find_map(|line| {
        let line = line.ok()?;
        line.strip_suffix('.')?.rsplit_once("on port ")?.1.parse().ok()
    });
    // The driver must not block on an output that nobody reads.
    std::thread::spawn(move || lines.for_each(drop));
    port.map(|port| (driver, port))
}

fn capabilities(scripts: Scripts) -> fantoccini::wd::Capabilities {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1000",
        "--lang=en",
    ];
    // 2 is Chromium's "block".
    let allowed = if scripts == Scripts::On { 1 } else { 2 };
    let options = json!({
        "args": arguments,
        "prefs": {"profile.managed_default_content_settings.javascript": allowed, "intl.accept_languages": "en"},
    });
    let mut capabilities = fantoccini::wd::Capabilities::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    // Long pages take their time on a machine that has other things to do.
    capabilities.insert("timeouts".to_owned(), json!({"script": 60_000, "pageLoad": 120_000}));
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL"}));
    capabilities
}
