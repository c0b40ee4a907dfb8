//! Desk research: what the secretariat finds for a state that doesn't answer stands beside the state's own answers, and never in their place.

use survey_model::cycle::Provenance;
use survey_model::submission::Submission;
use survey_server::services::audit::verify;
use survey_server::services::progress::Silent;
use survey_server::services::{Platform, Who, import};
use survey_server::storage::now;
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

mod others;
mod taken_over;

const CYCLE: &str = "2018-2021";
const TITLE: &str = "Cybersecurity act";
const SOURCE: [(&str, &str); 3] = [
    ("CAMPAIGN_HELD!source-1-title", TITLE),
    ("CAMPAIGN_HELD!source-1-url", "https://gazette.example/act-7"),
    ("CAMPAIGN_HELD!source-1-accessed", "2020-03-01"),
];

/// Somebody of the secretariat who has begun desk research for Kenya; gives its address.
async fn begun(database: &ThrowAway) -> (TestApp, Person, String) {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/required.toml");
    let secretariat = app.secretariat().await;
    let research = prepare(&secretariat).await;
    (app, secretariat, research.location().to_owned())
}

async fn prepare(secretariat: &Person) -> Page {
    secretariat.post(&format!("/cycles/{CYCLE}/board/KEN/desk-research"), &[]).await
}

/// The same with an answer that has a source.
async fn answered(database: &ThrowAway) -> (TestApp, Person, String) {
    let (app, secretariat, research) = begun(database).await;
    let fields = [&[("CAMPAIGN_HELD", "yes")], &SOURCE[..]].concat();
    let saved = secretariat.save_section(&research, "main", &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    (app, secretariat, research)
}

/// Publishes what the page shows.
async fn publish(secretariat: &Person, research: &str) -> Page {
    let seen = secretariat.get(research).await.value("seen").unwrap_or_default();
    let fields = [("name", "R. Searcher"), ("capacity", "Secretariat of the study group"), ("seen", &*seen)];
    secretariat.post(&format!("{research}/submissions"), &fields).await
}

/// The same, published; gives the address of the receipt.
async fn published(database: &ThrowAway) -> (TestApp, Person, String, String) {
    let (app, secretariat, research) = answered(database).await;
    let receipt = publish(&secretariat, &research).await;
    assert_eq!(receipt.status, 303, "{}", receipt.text());
    (app, secretariat, research, receipt.location().to_owned())
}

async fn document(person: &Person, receipt: &str) -> Submission {
    Submission::from_canonical(&person.get(&format!("{receipt}.json")).await.body).expect("a submission")
}

/// The rows of an export, without its heading.
async fn rows(person: &Person, query: &str) -> Vec<String> {
    let file = person.get(&format!("/exports/{CYCLE}/csv-wide{query}")).await;
    assert_eq!(file.status, 200, "{}", file.text());
    file.body.lines().skip(1).map(str::to_owned).collect()
}

fn faults(app: &TestApp) -> Vec<String> {
    let found = verify(&app.platform, None, &Silent).expect("the trail can be read");
    found.faults.iter().map(|fault| format!("{fault:?}")).collect()
}

each_database!(what_is_published_says_that_it_is_desk_research, async |database| {
    let (app, secretariat, research, receipt) = published(database).await;
    let page = secretariat.get(&receipt).await;
    assert!(page.text().contains("Desk research") && page.text().contains("did not give them"), "{}", page.text());
    assert!(page.text().contains(TITLE) && page.has("a[href='https://gazette.example/act-7']"), "{}", page.text());
    let submission = document(&secretariat, &receipt).await;
    assert_eq!((submission.provenance, submission.number), (Provenance::DeskResearch, 1));
    let again = publish(&secretariat, &research).await;
    assert_eq!(again.status, 409, "the same is not published twice: {}", again.text());
    let other = [&[("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")], &SOURCE[..]].concat();
    assert_eq!(secretariat.save_section(&research, "main", &other).await.status, 303);
    assert!(publish(&secretariat, &research).await.location().ends_with("/submissions/2"));
    assert_eq!(document(&secretariat, &receipt).await, submission, "what was published stays");
    assert_eq!(prepare(&secretariat).await.location(), research, "it is found, and not begun anew");
    assert_eq!(faults(&app), Vec::<String>::new());
});

each_database!(an_answer_without_a_source_is_not_published, async |database| {
    let (_app, secretariat, research) = begun(database).await;
    let empty = publish(&secretariat, &research).await;
    assert_eq!(empty.status, 422);
    assert!(empty.text().contains("There is no answer to publish yet"), "{}", empty.text());
    let saved = secretariat.save_section(&research, "main", &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(saved.status, 303);
    let refused = publish(&secretariat, &research).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("An answer has no source"), "{}", refused.text());
    assert_eq!(refused.value("name").as_deref(), Some("R. Searcher"), "what was typed is kept");
    assert!(refused.has(&format!("a[href='{research}/sections/main#CAMPAIGN_HELD']")), "{}", refused.body);
});

each_database!(a_source_can_be_looked_up_again, async |database| {
    let (_app, secretariat, research) = begun(database).await;
    let tomorrow = (Platform::today() + chrono::TimeDelta::days(2)).to_string();
    let [title, url, accessed] = SOURCE;
    for wrong in [
        vec![title, url],
        vec![title, accessed],
        vec![url, accessed],
        vec![title, url, (accessed.0, "yesterday")],
        vec![title, url, (accessed.0, tomorrow.as_str())],
        vec![title, (url.0, "gazette"), accessed],
    ] {
        let fields = [vec![("CAMPAIGN_HELD", "yes")], wrong.clone()].concat();
        let refused = secretariat.save_section(&research, "main", &fields).await;
        assert_eq!(refused.status, 422, "{wrong:?}");
    }
    let citation = ("CAMPAIGN_HELD!source-1-citation", "Gazette 7/2020, p. 12");
    let fields = [("CAMPAIGN_HELD", "yes"), title, citation, accessed];
    assert_eq!(secretariat.save_section(&research, "main", &fields).await.status, 303);
    let page = secretariat.get(&format!("{research}/sections/main")).await;
    assert_eq!(page.value("CAMPAIGN_HELD!source-1-citation").as_deref(), Some("Gazette 7/2020, p. 12"));
    assert!(page.has("[name='CAMPAIGN_HELD!source-2-title']"), "there is room for another one");
    assert!(!page.has("button[value^=evidence]"), "evidence is a state's");
});

each_database!(it_is_no_response_of_the_state, async |database| {
    let (app, secretariat, _, _) = published(database).await;
    let rapporteur = app.rapporteur().await;
    let board = secretariat.get(&format!("/cycles/{CYCLE}/board/KEN")).await;
    assert!(board.has(".tag.not_started") && board.text().contains("Published desk research"), "{}", board.text());
    let states = rapporteur.get("/monitor/member-states.csv").await;
    assert!(states.body.lines().any(|line| line.contains("KEN") && line.contains("not_started")), "{}", states.body);
    let kenya = app.focal_point("KEN").await;
    let dashboard = kenya.get("/dashboard").await;
    assert!(dashboard.has("form[action$=responses]"), "Kenya can begin: {}", dashboard.text());
    assert!(!secretariat.get("/validations").await.text().contains("Kenya"), "there is nothing to validate");
});

each_database!(it_counts_until_the_state_signs_off_and_can_be_left_out, async |database| {
    let (app, secretariat, research, receipt) = published(database).await;
    let rapporteur = app.rapporteur().await;
    let found = rows(&rapporteur, "").await;
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("desk_research"), "{found:?}");
    assert_eq!(rows(&rapporteur, "?source=desk_research").await, found);
    assert_eq!(rows(&rapporteur, "?source=official,legacy_import").await, Vec::<String>::new());
    assert_eq!(rapporteur.get(&format!("/exports/{CYCLE}/csv-wide?source=rumour")).await.status, 400);

    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    assert_eq!(kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "no")]).await.status, 303);
    assert_eq!(rows(&rapporteur, "").await, found, "what is not signed off counts for nothing");
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let own = rows(&rapporteur, "").await;
    assert!(own.len() == 1 && own[0].contains("official"), "{own:?}");
    assert_eq!(rows(&rapporteur, "?source=desk_research").await, Vec::<String>::new(), "it was replaced");
    assert_eq!(secretariat.get(&receipt).await.status, 200, "it is kept");

    // The state has answered: nobody has to look for its answers any more.
    let form = [&[("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")], &SOURCE[..]].concat();
    assert_eq!(secretariat.save_section(&research, "main", &form).await.status, 409);
    assert!(secretariat.get(&research).await.text().contains("has signed off its own answers"));
    assert_eq!(publish(&secretariat, &research).await.status, 409);
    assert_eq!(prepare(&secretariat).await.status, 409);
    assert_eq!(faults(&app), Vec::<String>::new());
});

each_database!(it_never_takes_the_place_of_what_a_state_has_signed_however_late_it_comes, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle(CYCLE, "examples/required.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    assert_eq!(kenya.save_section(&response, "main", &[("CAMPAIGN_HELD", "no")]).await.status, 303);
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let mut later = document(&kenya, &format!("{response}/submissions/1")).await;
    later.provenance = Provenance::DeskResearch;
    later.submitted_at = now();
    import::store(&app.platform, &Who::operator(), &later.cycle.clone(), vec![later]).expect("it is stored");
    let found = rows(&app.rapporteur().await, "").await;
    assert!(found.len() == 1 && found[0].contains("official"), "{found:?}");
});
