//! Takes the pictures of both guides from the demonstration, with a real browser.
//!
//! `cargo run -p survey-tests --example guide_pictures`, or with `-- rapporteur` or `-- focal-point` those of one guide.

use survey_server::services::demo;
use survey_server::settings::{Rates, Settings};
use survey_tests::app::TestApp;
use survey_tests::browser::{Browser, Scripts};
use survey_tests::cli::project;
use survey_tests::database::throw_away_sqlite;

mod focal_point;
mod rapporteur;

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let database = throw_away_sqlite();
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    let app = TestApp::start_with(&database, settings).await;
    demo::fill(&app.platform)?;
    demo::publish(&app.platform)?;
    let only = std::env::args().nth(1);
    let is_wanted = |guide: &str| only.as_deref().is_none_or(|only| only == guide);
    if is_wanted("rapporteur") {
        let browser = open(Scripts::Off).await?;
        rapporteur::take(&app, &browser, project("docs/rapporteur-guide").as_ref()).await?;
        browser.close().await;
    }
    if is_wanted("focal-point") {
        let browser = open(Scripts::On).await?;
        focal_point::take(&app, &browser, project("survey-server/pictures/guide").as_ref()).await?;
        browser.close().await;
    }
    Ok(())
}

async fn open(scripts: Scripts) -> anyhow::Result<Browser> {
    Browser::open(scripts).await.ok_or_else(|| anyhow::anyhow!("there is no Chromium"))
}
