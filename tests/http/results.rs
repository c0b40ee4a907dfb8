//! What everybody sees of results: nothing before the secretariat publishes, then only what is publishable, and nothing once it is withdrawn.

use reqwest::header::{ACCEPT_ENCODING, ETAG, IF_NONE_MATCH};
use scraper::{Html, Selector};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

mod addresses;
mod attack;
mod before;
mod closed;
pub(crate) mod study;

use study::{LABEL, add, add_as_if_older, publish, study};

async fn world(database: &ThrowAway) -> (TestApp, Person) {
    let app = TestApp::start_with(database, study::settings()).await;
    study(&app, 20);
    let secretariat = app.secretariat().await;
    (app, secretariat)
}

each_database!(nothing_is_public_before_the_secretariat_publishes, async |database| {
    let (app, secretariat) = world(database).await;
    let nobody = app.nobody();
    assert!(nobody.get("/results").await.text().contains("Nothing has been published yet"));
    for address in ["/results/2022-2025", "/results/2022-2025/1", "/results/2022-2025/1/countries/KEN"] {
        let page = nobody.get(address).await;
        assert_eq!(page.status, 404, "{address}");
        assert!(page.has("main a[href='/results']") && page.has("main a[href='/questionnaires']"), "a way on");
    }
    for address in
        ["/cycles/2022-2025/publication", "/previews/2022-2025", "/previews/2022-2025/2026-01-01T00:00:00Z/data"]
    {
        assert_eq!(nobody.get(address).await.status, 401, "{address}");
        assert_eq!(app.rapporteur().await.get(address).await.status, 403, "{address}");
    }
    assert!(secretariat.get("/cycles/2022-2025/publication").await.text().contains("Nobody but staff"));
});

each_database!(the_preview_is_what_everybody_sees_afterwards, async |database| {
    let (app, secretariat) = world(database).await;
    let begin = secretariat.get("/previews/2022-2025?known_at=").await;
    let base = begin.location().to_owned();
    let mut previews = Vec::new();
    for part in ["", "/sections/open", "/sections/closed", "/countries", "/countries/KEN", "/activities", "/data"] {
        let page = secretariat.get(&format!("{base}{part}")).await;
        assert_eq!(page.status, 200, "{part}: {}", page.text());
        previews.push((part, main_of(&page).replace(&base, "/results/2022-2025/1")));
    }
    publish(&secretariat, &base).await;
    for (part, preview) in previews {
        let page = app.nobody().get(&format!("/results/2022-2025/1{part}")).await;
        assert_eq!(main_of(&page), preview, "{part}");
    }
    let latest = app.nobody().get("/results/2022-2025").await;
    assert_eq!((latest.status, latest.location()), (303, "/results/2022-2025/1"));
});

/// What is between the menu and the footer.
fn main_of(page: &Page) -> String {
    let selector = Selector::parse("main").expect("a selector");
    Html::parse_document(&page.body).select(&selector).map(|main| main.html()).collect()
}

each_database!(what_is_published_must_be_what_was_looked_at, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    let form = [("known_at", base.rsplit('/').next().expect("a moment")), ("sha256", "0000")];
    let refused = secretariat.post("/cycles/2022-2025/publication", &form).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("Look at the preview again"), "{}", refused.text());
    let before = [("known_at", "2020-01-01"), ("sha256", &study::hash_of_nothing())];
    assert!(secretariat.post("/cycles/2022-2025/publication", &before).await.text().contains("nothing to publish"));
    assert_eq!(secretariat.get("/previews/2022-2025?known_at=2999-01-01").await.status, 422);
    assert_eq!(secretariat.get("/previews/2022-2025?known_at=yesterday").await.status, 422);
    assert_eq!(app.nobody().get("/results/2022-2025/1").await.status, 404);
});

each_database!(a_withdrawal_takes_effect_and_says_why, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    assert_eq!(app.nobody().get("/results/2022-2025/1").await.status, 200);
    let address = "/cycles/2022-2025/publication/withdrawal";
    assert_eq!(secretariat.post(address, &[("reason", "")]).await.status, 422, "a reason is needed");
    assert_eq!(secretariat.post(address, &[("reason", "A state asked for it")]).await.status, 303);
    for part in ["", "/1", "/1/sections/open", "/1/files/counts.csv", "/1/charts/responses-by-region.svg"] {
        let page = app.nobody().get(&format!("/results/2022-2025{part}")).await;
        assert_eq!(page.status, 410, "{part}");
        assert!(page.text().contains("A state asked for it"));
    }
    assert!(!app.nobody().get("/feed.atom").await.body.contains("<entry>"));
    assert_eq!(secretariat.post(address, &[("reason", "Again")]).await.status, 409);
    let trail = secretariat.get("/audit").await.text();
    assert!(trail.contains("Results published") && trail.contains("Results withdrawn"), "{trail}");
});

each_database!(another_server_notices_within_seconds, async |database| {
    let (app, secretariat) = world(database).await;
    let other = TestApp::start_with(database, study::settings()).await;
    assert_eq!(other.nobody().get("/results/2022-2025/1").await.status, 404);
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let seen = survey_server::services::publication::SEEN_WITHIN;
    tokio::time::sleep(seen).await;
    assert_eq!(other.nobody().get("/results/2022-2025/1").await.status, 200);
    secretariat.post("/cycles/2022-2025/publication/withdrawal", &[("reason", "Wrong")]).await;
    tokio::time::sleep(seen).await;
    assert_eq!(other.nobody().get("/results/2022-2025/1").await.status, 410);
    assert_eq!(app.nobody().get("/results/2022-2025/1").await.status, 410);
});

each_database!(a_page_that_has_not_changed_is_not_sent_again, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let client = reqwest::Client::new();
    let address = format!("{}/results/2022-2025/1", app.address);
    let first = client.get(&address).header(ACCEPT_ENCODING, "br").send().await.expect("an answer");
    assert_eq!(first.headers()["content-encoding"], "br");
    assert_eq!(first.headers()["cache-control"], "public, max-age=60");
    assert_eq!(first.headers()["vary"], "accept-encoding, accept-language, cookie");
    let tag = first.headers()[ETAG].clone();
    let again = client.get(&address).header(IF_NONE_MATCH, &tag).send().await.expect("an answer");
    assert_eq!((again.status().as_u16(), again.headers()[ETAG].clone()), (304, tag.clone()));
    let arabic = client.get(format!("{address}?lang=ar")).header(IF_NONE_MATCH, &tag).send().await.expect("an answer");
    assert_eq!(
        (arabic.status().as_u16(), arabic.headers()["cache-control"].clone()),
        (200, "private, max-age=60".parse().expect("text"))
    );
    let staff = secretariat.get("/results/2022-2025/1").await;
    assert_eq!((staff.header("etag"), staff.header("cache-control")), ("", "no-store"), "it has the person's name");
    add(&app, 3).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let renewed = client.get(&address).header(IF_NONE_MATCH, &tag).send().await.expect("an answer");
    assert_eq!(renewed.status(), 200, "it says that there is a newer one");
    assert!(app.nobody().get("/results/2022-2025/1").await.has("a[href='/results/2022-2025/2']"));
    let kept = app.nobody().get("/results/2022-2025/2/sections/closed").await;
    assert!(kept.text().contains("An earlier vintage shows the counts"), "{}", kept.text());
    assert_eq!(app.nobody().get(&format!("/results/{LABEL}")).await.location(), "/results/2022-2025/2");
});

each_database!(files_say_what_pages_say, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let nobody = app.nobody();
    let page = nobody.get("/results/2022-2025/1/sections/open").await;
    let cells = page.texts("section:first-of-type .scroll:first-of-type tbody tr:first-child .figure");
    let csv = nobody.get("/results/2022-2025/1/files/counts.csv").await;
    let mut rows = csv::Reader::from_reader(csv.bytes.as_slice());
    let heading = rows.headers().expect("a heading").clone();
    let at = |name: &str| heading.iter().position(|column| column == name).expect("a column");
    let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
    let held = rows
        .iter()
        .find(|row| &row[at("measure")] == "HELD" && row[at("group")].is_empty() && &row[at("code")] == "yes");
    assert_eq!(Some(cells[0].as_str()), held.map(|row| &row[at("count")]));
    let chart = nobody.get("/results/2022-2025/1/charts/published.csv?item=HELD").await;
    assert!(
        chart.body.lines().nth(1).is_some_and(|line| line.starts_with(&format!("Yes,{}", cells[0]))),
        "{}",
        chart.body
    );
    let json: serde_json::Value =
        serde_json::from_str(&nobody.get("/results/2022-2025/1/files/counts.json").await.body).expect("JSON");
    assert_eq!(json["cycle"]["label"], LABEL);
    for file in ["answers.csv", "activities.csv", "codebook.csv"] {
        assert_eq!(nobody.get(&format!("/results/2022-2025/1/files/{file}")).await.status, 200, "{file}");
    }
    let answers = nobody.get("/results/2022-2025/1/files/answers.csv").await;
    assert!(answers.body.contains("Story of KEN"));
    let picture = nobody.get("/results/2022-2025/1/charts/published.png?item=HELD&size=social").await;
    assert!(picture.bytes.starts_with(b"\x89PNG"));
});

each_database!(what_is_taken_in_later_does_not_change_what_was_published, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let before = app.nobody().get("/results/2022-2025/1/countries").await;
    add_as_if_older(&app);
    assert_eq!(app.nobody().get("/results/2022-2025/1/countries").await.body, before.body);
    let restarted = TestApp::start_with(database, study::settings()).await;
    let refused = restarted.nobody().get("/results/2022-2025/1").await;
    assert_eq!(refused.status, 409, "rather nothing than something else under the same address");
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let closed = app.nobody().get("/results/2022-2025/2/sections/closed").await;
    assert!(closed.has(".notice") && !closed.has("table"), "nobody can say what the difference would tell");
    assert!(app.nobody().get("/results/2022-2025/2/sections/open").await.has("table"));
});
