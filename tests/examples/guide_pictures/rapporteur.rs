//! The pictures of `docs/rapporteur-guide.md`.

use std::fs;
use std::path::Path;
use std::time::Duration;

use survey_server::services::{Role, demo};
use survey_tests::app::TestApp;
use survey_tests::browser::Browser;

/// The largest picture, in bytes: the guide is read on slow lines, too.
const LARGEST: usize = 150_000;

/// Each picture's name, the page, and what of it is shown.
const PICTURES: [(&str, &str, &str); 9] = [
    ("choose", "/explorer?section=campaigns", "form.filters"),
    ("verdict", "/explorer/CAMPAIGN_TARGET_GROUPS.elderly", "main > .verdicts"),
    (
        "table-and-chart",
        "/explorer?item=CAMPAIGN_TARGET_GROUPS.elderly&item=CAMPAIGN_TARGET_GROUPS.children",
        ".beside",
    ),
    ("bases", "/explorer/CAMPAIGN_TARGET_GROUPS.elderly", "h2 + table.changes"),
    ("wording", "/explorer/CAMPAIGN_TARGET_GROUPS.elderly", ".sides"),
    ("moves", "/explorer/CAMPAIGN_TARGET_GROUPS.elderly", ".moves"),
    ("monitor", "/monitor?cycle=2018-2021", "main > figure:nth-of-type(3)"),
    ("results", "/results/2018-2021/1/sections/campaigns", "section.asked > figure:nth-of-type(2)"),
    ("copy", "/explorer/CAMPAIGN_TARGET_GROUPS.elderly/copy", "article"),
];

/// Takes them into a folder.
pub(super) async fn take(app: &TestApp, browser: &Browser, folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    let links = demo::links(&app.platform)?;
    let link = links.iter().find(|link| link.role == Role::Rapporteur);
    let token = &link.ok_or_else(|| anyhow::anyhow!("the demonstration has no rapporteur"))?.token;
    browser.go(&format!("{}/demonstration/{token}?lang=en", app.address)).await;
    browser.send("main button").await;
    for (name, page, part) in PICTURES {
        browser.go(&format!("{}{page}", app.address)).await;
        // The first look scrolls there, upon which charts that wait to be seen are loaded.
        drop(browser.picture_of(part).await);
        tokio::time::sleep(Duration::from_secs(1)).await;
        let picture = browser.picture_of(part).await;
        anyhow::ensure!(picture.len() <= LARGEST, "{name} has {} bytes, which is too much", picture.len());
        fs::write(folder.join(format!("{name}.png")), &picture)?;
        println!("{name}.png: {} bytes", picture.len());
    }
    Ok(())
}
