//! The pictures of the guide for focal points, in six languages.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::TimeDelta;
use serde_json::json;
use survey_model::language::Language;
use survey_server::services::{Authority, Platform, Role, clarification};
use survey_server::storage::account::{self, Account};
use survey_tests::app::{Person, TestApp};
use survey_tests::browser::Browser;

/// The largest picture, in bytes: five of them go with the guide on a slow line.
const LARGEST: usize = 34_000;

/// So wide is the screen, in points: each picture has half as many pixels again, and is about as wide as a column of the printed guide.
const WIDTH: u32 = 440;

/// The cycle that is open.
const OPEN: &str = "2022-2025";

/// What a response needs before it can be signed off.
const REQUIRED: [(&str, &[(&str, &str)]); 4] = [
    ("respondent", &[("UNIT_NAME", "National Cybersecurity Unit")]),
    ("awareness", &[("AWARENESS_IMPORTANCE_4", "very")]),
    ("campaigns", &[("CAMPAIGN_HELD", "no")]),
    ("child-online-protection", &[("CHILD_AGENCY_STATUS", "yes"), ("CHILD_REPORTING_STATUS", "partial")]),
];

/// Writes above a part of the page that its data are made up, as the page itself does, leaves out what is beyond the first lines of a list and everything else, and says how large it is.
const PREPARE: &str = r"
const [selector, lines] = arguments;
const part = document.querySelector(selector);
if (!part) return null;
for (const line of Array.from((part.querySelector('ul') ?? part).children).slice(lines)) line.hidden = true;
const box = document.createElement('div');
box.style.padding = '0.75rem';
part.style.margin = 0;
box.append(document.querySelector('.synthetic[role]'), part);
document.body.replaceChildren(box);
const { width, height } = box.getBoundingClientRect();
return { x: 0, y: 0, width, height, scale: 1.5 };
";

/// Whose page is shown, which, what of it, and how many lines.
struct Picture {
    name: &'static str,
    cookie: String,
    page: String,
    part: &'static str,
    lines: usize,
}

/// Takes them into a folder for each language.
pub(super) async fn take(app: &TestApp, browser: &Browser, folder: &Path) -> anyhow::Result<()> {
    let pictures = prepare(app).await?;
    for language in Language::ALL {
        let folder = folder.join(language.code());
        fs::create_dir_all(&folder)?;
        for picture in &pictures {
            let taken = picture.take(app, browser, language).await?;
            let name = format!("{}/{}.webp", language.code(), picture.name);
            anyhow::ensure!(taken.len() <= LARGEST, "{name} has {} bytes, which is too much", taken.len());
            fs::write(folder.join(format!("{}.webp", picture.name)), &taken)?;
            println!("{name}: {} bytes", taken.len());
        }
    }
    Ok(())
}

/// Kenya is at work, France begins, and Brazil has signed off and is asked something.
async fn prepare(app: &TestApp) -> anyhow::Result<Vec<Picture>> {
    let people = app.platform.database().read(account::list)?;
    let of = |state: &str| -> anyhow::Result<&Account> {
        let name = format!("Focal point of {state}");
        let found = people.iter().find(|of| of.role == Role::FocalPoint && of.name.starts_with(&name));
        found.ok_or_else(|| anyhow::anyhow!("the demonstration has no focal point of {state}"))
    };
    let (kenya, france, brazil) = (of("Kenya")?, of("France")?, of("Brazil")?);
    let at_work = app.signed_in(kenya).await;
    let begun = at_work.get("/dashboard").await.attributes("main a[href^='/responses/']", "href").remove(0);
    save(&at_work, &begun, 2).await?;
    let with_before = app.signed_in(france).await.start_response(OPEN).await;
    let signs = app.signed_in(brazil).await;
    let signed = signs.start_response(OPEN).await;
    save(&signs, &signed, REQUIRED.len()).await?;
    anyhow::ensure!(signs.sign_off(&signed).await.status == 303, "the response can't be signed off");
    ask(&app.platform, &signed)?;
    let picture = |name, by, page, part, lines| Picture { name, cookie: app.cookie_of(by), page, part, lines };
    Ok(vec![
        picture("sections", kenya, begun.clone(), "ol.tasks", 5),
        picture("contributors", kenya, format!("{begun}/contributors"), "main > section.card", 2),
        picture("before", france, format!("{with_before}/sections/campaigns"), "[data-code=CAMPAIGN_HELD]", 99),
        picture("review", kenya, format!("{begun}/review"), "section.errors", 2),
        picture("clarification", brazil, signed, "article.card", 99),
    ])
}

async fn save(person: &Person, response: &str, sections: usize) -> anyhow::Result<()> {
    for (section, fields) in &REQUIRED[..sections] {
        let saved = person.save_section(response, section, fields).await;
        anyhow::ensure!(saved.status == 303, "{section} can't be saved: {}", saved.text());
    }
    Ok(())
}

/// The secretariat asks about an answer.
fn ask(platform: &Platform, response: &str) -> anyhow::Result<()> {
    let id = response.trim_start_matches("/responses/").parse()?;
    let by = Authority::Operator;
    clarification::ask(platform, &by, id, "CAMPAIGN_HELD", "Was there none at all? (synthetic)")?;
    let day = Platform::today() + TimeDelta::days(14);
    clarification::send(platform, &by, id, &day.to_string())?;
    Ok(())
}

impl Picture {
    async fn take(&self, app: &TestApp, browser: &Browser, language: Language) -> anyhow::Result<Vec<u8>> {
        browser.forget_cookies().await;
        browser.set_cookie(&app.address, "survey-language", language.code()).await;
        let (name, value) = self.cookie.split_once('=').ok_or_else(|| anyhow::anyhow!("no cookie"))?;
        browser.set_cookie(&app.address, name, value).await;
        browser.look("light", WIDTH).await;
        // So high that nothing has to be scrolled.
        let screen = json!({"width": WIDTH, "height": 1600, "deviceScaleFactor": 1, "mobile": true});
        browser.command("Emulation.setDeviceMetricsOverride", screen).await;
        browser.go(&format!("{}{}", app.address, self.page)).await;
        let clip = browser.run(PREPARE, vec![json!(self.part), json!(self.lines)]).await;
        anyhow::ensure!(!clip.is_null(), "{} has no {}", self.page, self.part);
        let wanted = json!({"format": "webp", "quality": 35, "clip": clip});
        let taken = browser.command("Page.captureScreenshot", wanted).await;
        Ok(STANDARD.decode(taken["data"].as_str().unwrap_or_default())?)
    }
}
