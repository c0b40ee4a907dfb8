//! The profile of a country after sign-off: its own answers over cycles, and of others nothing but what is published.

use std::collections::BTreeMap;

use serde_json::Value;
use survey_server::services::demo;
use survey_server::services::{Platform, Role};
use survey_server::storage::{cycle, response};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

use crate::results::study::{LABEL, publish_cycle, settings, study};

/// The address of the response of a state's administration.
fn response_of(platform: &Platform, label: &str, state: &str) -> String {
    let label = label.parse().expect("a label");
    let all = platform.database().read(|conn| {
        let cycle = cycle::find(conn, &label)?.expect("a cycle");
        response::list(conn, cycle.id)
    });
    let all = all.expect("a list");
    let (found, _) = all.iter().find(|(_, of)| of.state.as_str() == state).expect("the state has answered");
    format!("/responses/{}", found.id)
}

async fn world(database: &ThrowAway) -> (TestApp, Person, String) {
    let app = TestApp::start_with(database, settings()).await;
    study(&app, 20);
    let address = response_of(&app.platform, LABEL, "KEN");
    let kenya = app.focal_point("KEN").await;
    (app, kenya, format!("{address}/profile"))
}

/// What stands beside an item about the region.
fn region(page: &Page, item: &str) -> Vec<String> {
    page.texts(&format!("tr[id='{item}'] td:last-child div"))
}

each_database!(a_profile_is_for_its_country_and_for_those_who_run_the_survey, async |database| {
    let (app, kenya, address) = world(database).await;
    for person in [&kenya, &app.rapporteur().await, &app.secretariat().await, &app.administrator().await] {
        assert_eq!(person.get(&address).await.status, 200);
    }
    assert_eq!(app.focal_point("FRA").await.get(&address).await.status, 404, "others don't learn that there is one");
    let contributor = app.signed_in(&app.account(Role::Contributor, Some("KEN"), None)).await;
    assert_eq!(contributor.get(&address).await.status, 403);
    assert_eq!(app.body("FIRST").await.get(&address).await.status, 403);
    assert_eq!(app.nobody().get(&address).await.status, 401);
    app.open_cycle("2026-2029", "examples/number.toml");
    let begun = kenya.start_response("2026-2029").await;
    assert_eq!(kenya.get(&format!("{begun}/profile")).await.status, 404, "there is none before sign-off");
    kenya.sign_off(&begun).await;
    assert_eq!(kenya.get(&format!("{begun}/profile")).await.status, 200);
    assert!(kenya.get(&begun).await.has(&format!("main a[href='{begun}/profile']")));
    let monitor = app.rapporteur().await.get(&format!("/monitor?cycle={LABEL}")).await;
    assert!(monitor.has(&format!("main a[href='{address}']")), "a rapporteur finds it");
});

each_database!(nothing_of_the_region_is_shown_before_it_is_published, async |database| {
    let (app, kenya, address) = world(database).await;
    let page = kenya.get(&address).await;
    assert!(page.text().contains("No results of 2022-2025 are published"), "{}", page.text());
    assert!(!page.has("meter") && !page.text().contains("Same answer"), "{}", page.text());
    publish_cycle(&app.secretariat().await, LABEL).await;
    let page = kenya.get(&address).await;
    assert!(page.text().contains("vintage 1 of 2022-2025"), "{}", page.text());
    assert!(page.has(&format!("a[href='/results/{LABEL}/1/countries/KEN']")), "the public page is linked");
    assert!(!region(&page, "HELD").is_empty(), "{}", page.text());
});

each_database!(of_the_region_a_profile_has_the_published_counts_and_nothing_else, async |database| {
    let (app, kenya, address) = world(database).await;
    publish_cycle(&app.secretariat().await, LABEL).await;
    let page = kenya.get(&address).await;
    for other in ["TZA", "UGA", "RWA", "GHA", "BRA"] {
        assert!(!page.body.contains(&format!("of {other}")), "an answer of {other}");
    }
    let counts: Value =
        serde_json::from_str(&app.nobody().get(&format!("/results/{LABEL}/1/files/counts.json")).await.body)
            .expect("JSON");
    let published = in_africa(&counts);
    let answers = kenya.get(&format!("{}/submissions/1.json", address.trim_end_matches("/profile"))).await;
    let answers: Value = serde_json::from_str(&answers.body).expect("JSON");
    let (mut shown, mut withheld) = (0, 0);
    for item in ["HELD", "NEEDED", "UNIT_KIND", "AFTER_UNIT"] {
        let Some(own) = answers["answers"][item]["value"]["choice"].as_str() else { continue };
        let said = region(&page, item);
        match published.get(item) {
            None => assert_eq!(said, ["Not published"], "{item}"),
            Some((by_code, answered)) => match (by_code.get(own).copied().flatten(), answered) {
                (Some(count), Some(answered)) => {
                    shown += 1;
                    assert!(said[0].starts_with(&format!("Same answer: {count} of {answered} (")), "{item}: {said:?}");
                }
                _ => {
                    withheld += 1;
                    assert_eq!(said, ["Same answer: withheld"], "{item}");
                }
            },
        }
    }
    assert!(shown > 0 && withheld > 0, "the study has both: {shown} {withheld}");
    // Whoever runs the survey sees the same there: no second view, no difference.
    let others = app.secretariat().await.get(&address).await;
    for item in ["HELD", "NEEDED", "UNIT_KIND", "AFTER_UNIT", "NEEDS_CHOSEN"] {
        assert_eq!(region(&others, item), region(&page, item), "{item}");
    }
});

/// Counts by answer, and how many answered; none is withheld.
type Published = (BTreeMap<String, Option<u64>>, Option<u64>);

/// The published counts of Africa by item.
fn in_africa(counts: &Value) -> BTreeMap<String, Published> {
    let items = counts["items"].as_array().expect("items");
    let of = |item: &Value| {
        let slices = item["slices"].as_array()?;
        let slice = slices.iter().find(|of| of["group"]["group"] == "africa")?;
        let codes = item["codes"].as_array()?.iter().filter_map(|code| Some(code.as_str()?.to_owned()));
        let count = |count: &Value| count["count"].as_u64();
        let by_code = codes.zip(slice["counts"].as_array()?.iter().map(count)).collect();
        Some((item["name"].as_str()?.to_owned(), (by_code, count(&slice["answered"]))))
    };
    items.iter().filter_map(of).collect()
}

each_database!(a_number_stands_beside_the_median_of_its_region_with_the_distance_to_it, async |database| {
    let app = TestApp::start_with(database, settings()).await;
    app.open_cycle(LABEL, "examples/number.toml");
    let mut responses = Vec::new();
    for (state, hours) in [("KEN", "100"), ("TZA", "10"), ("UGA", "20"), ("RWA", "30"), ("GHA", "40"), ("FRA", "9000")]
    {
        let person = app.focal_point(state).await;
        let response = person.start_response(LABEL).await;
        person.save_section(&response, "main", &[("WORKING_TIME", hours)]).await;
        assert_eq!(person.sign_off(&response).await.status, 303);
        responses.push((person, response));
    }
    app.close_cycle(LABEL);
    // A preview is as of a whole second.
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    publish_cycle(&app.secretariat().await, LABEL).await;
    let (kenya, response) = &responses[0];
    let page = kenya.get(&format!("{response}/profile")).await;
    assert_eq!(region(&page, "WORKING_TIME"), ["Median of 5 answers: 30", "Distance: +70"], "France is elsewhere");
});

each_database!(answers_stand_beside_those_of_another_version_with_the_verdict_of_the_concordance, async |database| {
    let app = TestApp::start_with(database, settings()).await;
    demo::fill(&app.platform).expect("the sample is made");
    demo::publish(&app.platform).expect("it is published");
    let rapporteur = app.rapporteur().await;
    let earlier = app.platform.database().read(|conn| {
        let cycle = cycle::find(conn, &"2014-2017".parse().expect("a label"))?.expect("a cycle");
        response::list(conn, cycle.id)
    });
    let earlier = earlier.expect("a list");
    let later = rapporteur.get("/monitor?cycle=2018-2021").await.attributes("main a[href$='/profile']", "href");
    let mut found = None;
    for address in later {
        let page = rapporteur.get(&address).await;
        assert_eq!(page.status, 200, "{address}");
        if page.text().contains("2014-2017") {
            found = Some(page);
            break;
        }
    }
    assert!(!earlier.is_empty());
    let page = found.expect("somebody answered both cycles");
    assert!(page.has(".synthetic[role=note]"), "made-up answers say so");
    let row = page.texts("tr[id='AWARENESS_IMPORTANCE_4']").concat();
    assert!(row.contains("recoded") || row.contains("Recoded"), "{row}");
    assert!(page.has("tr[id='AWARENESS_IMPORTANCE_4'] a.concordance.recoded[href^='#']"));
    assert!(row.contains("important"), "{row}");
    assert!(!page.has("tr[id='CAMPAIGN_HELD'] .concordance"), "what is the same needs no verdict");
    assert!(page.has("tr[id='UNIT_NAME']"));
    let notes = page.texts("ol.notes li").concat();
    assert!(notes.contains("four points instead of five"), "{notes}");
    assert!(region(&page, "CAMPAIGN_HELD").concat().contains("Same answer:"), "{}", page.text());
    assert_eq!(region(&page, "UNIT_NAME"), Vec::<String>::new(), "a text has nothing beside it");
    assert!(page.text().contains("This scoring is an example"), "an index that nobody has decided on says so");
    for link in page.attributes("#gaps ~ ul a", "href") {
        assert!(page.has(&format!("[id='{}']", link.trim_start_matches('#'))), "{link} leads to its answer");
    }
});
