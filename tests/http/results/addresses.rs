//! Addresses that programs follow and that people write by hand.

use survey_tests::each_database;

use super::{publish, world};

each_database!(the_register_is_searched_and_what_there_is_not_is_told, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let nobody = app.nobody();
    let found = async |query: &str| {
        let page = nobody.get(&format!("/results/2022-2025/1/activities?{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        page.texts("article h2")
    };
    assert_eq!(found("").await.len(), 20);
    assert_eq!(found("state=KEN").await, ["Activity of KEN"]);
    assert_eq!(found("q=of+tza").await, ["Activity of TZA"]);
    let (private, government) = (found("SECTOR=private").await.len(), found("SECTOR=government").await.len());
    assert!(private > 0 && government > 0 && private + government == 20);
    assert_eq!(
        (found("year=2022").await.len(), found("year=2024").await.len(), found("ISSUES=privacy").await.len()),
        (20, 0, 0)
    );
    assert_eq!(found("page=99").await.len(), 20, "the last page stands in");
    let file = nobody.get("/results/2022-2025/1/files/activities.csv?state=KEN").await;
    assert_eq!(file.body.lines().count(), 2, "{}", file.body);
    let wrong = nobody
        .get("/results/2022-2025/1/activities?state=XXX&SECTOR=%3Cscript%3E&year=soon&nobody=knows&CONTACT=SECRET")
        .await;
    assert_eq!((wrong.status, wrong.texts(".notice.bad").len()), (200, 4), "{}", wrong.text());
    assert!(!wrong.has("main script"), "what was typed is text");
});

each_database!(what_there_is_not_is_told_with_a_way_on, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let nobody = app.nobody();
    for address in [
        "/results/2014-2017",
        "/results/no-cycle",
        "/results/%00",
        "/results/2022-2025/2",
        "/results/2022-2025/01",
        "/results/2022-2025/one",
        "/results/2022-2025/1/nothing",
        "/results/2022-2025/1/sections/none",
        "/results/2022-2025/1/countries/XXX",
        "/results/2022-2025/1/countries/ken",
        "/results/2022-2025/1/files/secrets.csv",
    ] {
        let page = nobody.get(address).await;
        assert_eq!(page.status, 404, "{address}");
        assert!(page.has("main a[href='/results/2022-2025']"), "{address} has a way on");
    }
    let silent = nobody.get("/results/2022-2025/1/countries/CHN").await;
    assert!(silent.status == 200 && silent.text().contains("has no answers in this vintage"));
    for (address, status) in [
        ("published.svg", 404),
        ("published.svg?item=NONE", 404),
        ("published.svg?item=UNIT", 404),
        ("map-answers.svg?item=NEEDED", 404),
        ("change.svg", 404),
        ("published.gif?item=HELD", 404),
        ("published.svg?item=HELD&width=9", 400),
        ("published.png?item=HELD&scale=5", 400),
        ("map-answers.svg?item=HELD", 200),
        ("tiles-answers.png?item=HELD", 200),
    ] {
        let page = nobody.get(&format!("/results/2022-2025/1/charts/{address}")).await;
        assert_eq!(page.status, status, "{address}");
    }
});

each_database!(programs_find_their_way, async |database| {
    let (app, secretariat) = world(database).await;
    let base = secretariat.get("/previews/2022-2025").await.location().to_owned();
    publish(&secretariat, &base).await;
    let nobody = app.nobody();
    let feed = nobody.get("/feed.atom").await;
    assert!(feed.header("content-type").starts_with("application/atom+xml"));
    well_formed(&feed.body);
    assert!(feed.body.contains(&format!("<id>{}/results/2022-2025/1</id>", app.address)));
    let sitemap = nobody.get("/sitemap.xml").await;
    well_formed(&sitemap.body);
    let addresses: Vec<&str> = sitemap
        .body
        .split("<loc>")
        .skip(1)
        .filter_map(|rest| rest.split_once("</loc>"))
        .map(|(address, _)| address)
        .collect();
    assert!(addresses.len() > 8, "{addresses:?}");
    for address in addresses {
        let path = address.strip_prefix(&app.address).expect("an address of this server");
        let page = nobody.get(if path.is_empty() { "/" } else { path }).await;
        assert_eq!(page.status, 200, "{address}");
    }
    assert!(nobody.get("/robots.txt").await.body.contains(&format!("Sitemap: {}/sitemap.xml", app.address)));
    let overview = nobody.get("/results/2022-2025/1").await;
    let metadata: serde_json::Value =
        serde_json::from_str(&overview.texts("script[type='application/ld+json']").concat()).expect("JSON");
    assert_eq!((metadata["@type"].as_str(), metadata["version"].as_str()), (Some("Dataset"), Some("1")));
    for download in metadata["distribution"].as_array().expect("a list") {
        let address =
            download["contentUrl"].as_str().and_then(|address| address.strip_prefix(&app.address)).expect("an address");
        assert_eq!(nobody.get(address).await.status, 200, "{address}");
    }
    let picture = overview.attributes("meta[property='og:image']", "content").remove(0);
    let picture = nobody.get(picture.strip_prefix(&app.address).expect("an address")).await;
    assert!(picture.bytes.starts_with(b"\x89PNG"));
    assert_eq!(&picture.bytes[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630 pixels");
    assert!(nobody.get("/methods").await.text().contains("fewer than 3 states"));
});

/// Every element is closed in its order; attributes have quotes.
fn well_formed(xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in xml.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
        let name = tag.split_whitespace().next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{tag}"),
            None if tag.starts_with('?') || tag.ends_with('/') => {}
            None => open.push(name),
        }
        assert!(tag.matches('"').count().is_multiple_of(2), "{tag}");
    }
    assert!(open.is_empty() && xml.starts_with("<?xml"), "{open:?}");
    assert!(!xml.contains("& "), "an ampersand is written out");
}
