//! What people do with a browser beside reading: other colours, another width, a look at its console.

use std::time::Duration;

use serde_json::{Value, json};

use super::Browser;

impl Browser {
    /// Runs a script on the page, which the page's own policy does not hold up, and gives what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("the script runs: {error}"))
    }

    /// Runs a script that calls its last argument when it is done.
    ///
    /// # Errors
    /// What the driver says if it never is.
    pub async fn wait_for(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        self.client.execute_async(script, arguments).await.map_err(|error| error.to_string())
    }

    /// Lets scripts of a test run on pages whose policy allows none at all, or no longer.
    pub async fn bypass_policy(&self, bypasses: bool) {
        self.command("Page.setBypassCSP", json!({"enabled": bypasses})).await;
    }

    /// Sets a cookie for a server.
    pub async fn set_cookie(&self, server: &str, name: &str, value: &str) {
        self.command("Network.setCookie", json!({"name": name, "value": value, "url": server})).await;
    }

    /// Forgets every cookie.
    pub async fn forget_cookies(&self) {
        self.command("Network.clearBrowserCookies", json!({})).await;
    }

    /// Shows pages as to somebody who asks for light or dark colours, on a screen so many pixels wide.
    pub async fn look(&self, theme: &str, width: u32) {
        let features = json!([{"name": "prefers-color-scheme", "value": theme}]);
        self.command("Emulation.setEmulatedMedia", json!({"features": features})).await;
        let size = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
        self.command("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// What the browser has written on its console as an error or a warning since the last time.
    pub async fn complaints(&self) -> Vec<String> {
        let entries = self.ask("se/log", &json!({"type": "browser"})).await;
        let is_bad = |entry: &&Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
        let message = |entry: &Value| entry["message"].as_str().unwrap_or_default().to_owned();
        entries.as_array().into_iter().flatten().filter(is_bad).map(message).collect()
    }

    /// Waits until a script returns true.
    ///
    /// # Panics
    /// If it does not within ten seconds.
    pub async fn until(&self, script: &str) {
        for _ in 0..200 {
            if self.client.execute(script, Vec::new()).await.is_ok_and(|is_so| is_so == true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it never is so: {script}\n{}", self.text().await);
    }

    /// Opens another tab, and goes there.
    pub async fn open_tab(&self) {
        let tab = self.client.new_window(true).await.expect("a new tab");
        self.client.switch_to_window(tab.handle).await.expect("the tab is there");
    }

    /// Goes to the tab that was opened in this place, counted from 0.
    pub async fn switch_tab(&self, at: usize) {
        let tabs = self.client.windows().await.expect("the tabs");
        self.client.switch_to_window(tabs[at].clone()).await.expect("the tab is there");
    }

    /// Goes back to the page before.
    pub async fn back(&self) {
        self.client.back().await.expect("there is a page before");
    }

    /// Presses keys wherever the focus is.
    pub async fn press(&self, keys: &str) {
        let element = self.client.active_element().await.expect("something has the focus");
        element.send_keys(keys).await.unwrap_or_else(|error| panic!("the keys are taken: {error}"));
    }

    /// Presses a key that sends the page away, and waits for the next page.
    ///
    /// # Panics
    /// If the page is still there after ten seconds.
    pub async fn leave_by(&self, key: &str) {
        self.run("document.documentElement.dataset.left = 'yes';", Vec::new()).await;
        self.press(key).await;
        self.arrive().await.unwrap_or_else(|failure| panic!("{failure}"));
    }

    /// Waits until a page is there that nobody has marked as left.
    ///
    /// # Errors
    /// What the page says if it stays.
    pub async fn arrive(&self) -> Result<(), String> {
        let script = "return document.readyState === 'complete' && !('left' in document.documentElement.dataset);";
        for _ in 0..200 {
            // While one page takes another one's place, scripts may find neither.
            if self.client.execute(script, Vec::new()).await.is_ok_and(|is_there| is_there == true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("it leads nowhere: {}", self.text().await))
    }

    /// Asks Chromium's own protocol.
    pub async fn command(&self, name: &str, parameters: Value) -> Value {
        self.ask("goog/cdp/execute", &json!({"cmd": name, "params": parameters})).await
    }

    async fn ask(&self, path: &str, body: &Value) -> Value {
        let session = self.client.session_id().await.expect("the driver answers").expect("a session");
        let address = format!("http://127.0.0.1:{}/session/{session}/{path}", self.port);
        let answer = reqwest::Client::new().post(address).json(body).send().await.expect("the driver answers");
        let mut answer: Value = answer.json().await.expect("the driver answers in JSON");
        assert!(answer["value"]["error"].is_null(), "{path} {body}: {answer}");
        answer["value"].take()
    }
}
