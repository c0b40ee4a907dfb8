//! What states say of their own changes, where a rapporteur reads who moved.

use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

const BETWEEN: &str = "from=2018-2021&to=2022-2025";

/// A state answers, or answers otherwise and says what its change is.
async fn answer(app: &TestApp, state: &str, cycle: &str, fields: &[(&str, &str)]) {
    let person = app.focal_point(state).await;
    let response = person.start_response(cycle).await;
    let saved = person.save_section(&response, "main", fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert_eq!(person.sign_off(&response).await.status, 303);
}

/// Four states that held no events and have no law, of which three say later that they have one.
async fn world(database: &survey_tests::database::ThrowAway) -> (TestApp, Person) {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/checks.toml");
    for state in ["KEN", "FRA", "BRA", "JPN"] {
        answer(&app, state, "2018-2021", &[("LAW", "no"), ("EVENTS", "4")]).await;
    }
    app.close_cycle("2018-2021");
    app.open_cycle("2022-2025", "examples/checks.toml");
    let law = ("LAW", "yes");
    answer(&app, "KEN", "2022-2025", &[law, ("LAW!nature", "correction"), ("LAW!note", "There always was one")]).await;
    answer(&app, "FRA", "2022-2025", &[law, ("LAW!nature", "real_change")]).await;
    answer(&app, "BRA", "2022-2025", &[law]).await;
    let events = [("LAW", "no"), ("EVENTS", "9"), ("EVENTS!nature", "other_reading")];
    answer(&app, "JPN", "2022-2025", &events).await;
    let rapporteur = app.rapporteur().await;
    (app, rapporteur)
}

each_database!(a_correction_is_no_improvement_and_says_so_beside_the_verdict, async |database| {
    let (app, rapporteur) = world(database).await;
    let page = rapporteur.get(&format!("/explorer/LAW?{BETWEEN}")).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let reasons = page.texts("ul.verdicts li").concat();
    assert!(reasons.contains("1 says that its earlier answer was wrong"), "{reasons}");
    assert!(reasons.contains("1 says that something has changed in the country"), "{reasons}");
    assert!(!reasons.contains("reads the question"), "that was said of another question: {reasons}");
    let moves = page.texts("ul.moves").concat();
    assert!(moves.contains("Kenya The earlier answer was wrong"), "{moves}");
    assert!(moves.contains("France Something has changed in the country"), "{moves}");
    assert!(moves.contains("Brazil") && !moves.contains("Japan"), "{moves}");
    assert!(page.texts(".comment").concat().contains("There always was one"), "{}", page.text());
    let all = rapporteur.get(&format!("/explorer?{BETWEEN}")).await.text();
    assert!(all.contains("1 says that its earlier answer was wrong"), "also in the list of verdicts: {all}");
    let numbers = rapporteur.get(&format!("/explorer/EVENTS?{BETWEEN}")).await.texts("ul.verdicts li").concat();
    assert!(numbers.contains("1 says that it reads the question differently now"), "{numbers}");
    for person in [app.focal_point("KEN").await, app.body("FIRST").await] {
        assert_eq!(person.get(&format!("/explorer/LAW?{BETWEEN}")).await.status, 403);
    }
});

each_database!(who_says_what_of_a_change_has_columns_in_the_file, async |database| {
    let (_app, rapporteur) = world(database).await;
    let file = rapporteur.get(&format!("/explorer/files/transitions.csv?{BETWEEN}")).await.body;
    let mut rows = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let heads = rows.headers().expect("a heading").clone();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap_or_else(|| panic!("{name}: {heads:?}"));
    let found = rows.records().map(|row| row.expect("a row")).find(|row| {
        &row[at("measure")] == "LAW"
            && row[at("grouping")].is_empty()
            && &row[at("from_answer")] == "no"
            && &row[at("to_answer")] == "yes"
    });
    let row = found.expect("three states went that way");
    let said = ["states", "real_change", "correction", "other_reading"].map(|name| row[at(name)].to_owned());
    assert_eq!(said, ["BRA FRA KEN", "FRA", "KEN", ""]);
});
