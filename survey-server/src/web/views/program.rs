//! With what somebody came: the browser and the system that a browser says it is, as people call them.
//!
//! Browsers name each other for the sake of old sites; of those names the last one that is more than a courtesy counts. What is none of them is shown
//! as it came.

use crate::web::words::{Message, Words};

/// As much of what a program says of itself is shown where it is no browser that people know.
const MOST: usize = 80;

/// What browsers put before a version, and their names; the first that is there counts.
const BROWSERS: [(&str, &str); 15] = [
    ("Edg", "Edge"),
    ("EdgA", "Edge"),
    ("EdgiOS", "Edge"),
    ("OPR", "Opera"),
    ("Vivaldi", "Vivaldi"),
    ("YaBrowser", "Yandex Browser"),
    ("SamsungBrowser", "Samsung Internet"),
    ("HuaweiBrowser", "Huawei Browser"),
    ("UCBrowser", "UC Browser"),
    ("FxiOS", "Firefox"),
    ("Firefox", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chromium", "Chromium"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];

/// What stands in brackets, and the systems; the first that is there counts.
const SYSTEMS: [(&str, &str); 8] = [
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "macOS"),
    ("FreeBSD", "FreeBSD"),
    ("Linux", "Linux"),
];

/// The browser and the system, if both are known.
#[must_use]
pub fn known(user_agent: &str) -> Option<(&'static str, &'static str)> {
    let (_, rest) = user_agent.split_once('(')?;
    let (brackets, products) = rest.split_once(')')?;
    let is_there = |product: &str| products.split_whitespace().any(|of| of.split('/').next() == Some(product));
    let (_, browser) = BROWSERS.iter().find(|(product, _)| is_there(product))?;
    let (_, system) = SYSTEMS.iter().find(|(mark, _)| brackets.contains(mark))?;
    Some((browser, system))
}

/// The same in words; anything else as it came, shortened.
#[must_use]
pub fn name(words: Words, user_agent: &str) -> String {
    match known(user_agent) {
        Some((browser, system)) => {
            let message: Message = words.t("program-on-system");
            message.with("browser", browser).with("system", system).to_string()
        }
        None if user_agent.chars().count() > MOST => format!("{}…", user_agent.chars().take(MOST).collect::<String>()),
        None => user_agent.to_owned(),
    }
}
