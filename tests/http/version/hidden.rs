//! Who sees what before it is published, and what is damaged.

use diesel::connection::SimpleConnection as _;
use survey_server::routes::ROUTES;
use survey_server::services::version::VersionStatus;
use survey_server::storage::StorageError;
use survey_tests::app::TestApp;
use survey_tests::each_database;

use super::{bring_to, name, page, questionnaire, text};

fn public_addresses() -> Vec<String> {
    let paths = ROUTES.iter().map(|route| route.path).filter(|path| path.contains("questionnaires/{series}/{version}"));
    let filled = paths.map(|path| {
        path.replace("{series}", name().series.as_str())
            .replace("{version}", &name().version.to_string())
            .replace("{language}", "en")
    });
    filled.collect()
}

each_database!(what_is_not_published_is_on_no_public_address, async |database| {
    let app = TestApp::start(database).await;
    bring_to(&app, VersionStatus::Approved);
    assert!(public_addresses().len() >= 2);
    for address in public_addresses() {
        for person in [app.nobody(), app.focal_point("KEN").await] {
            assert_eq!(person.get(&address).await.status, 404, "{address}");
        }
    }
    assert!(!app.nobody().get("/questionnaires").await.body.contains(name().series.as_str()));
    assert!(!app.nobody().get("/api/v1/questionnaires").await.body.contains(name().series.as_str()));
    let rapporteur = app.rapporteur().await;
    let public = rapporteur.get(&page().replace("/versions/", "/questionnaires/")).await;
    assert!(public.status == 200 && public.text().contains("Approved"), "{}", public.text());
    let document = rapporteur.get(&page().replace("/versions/", "/api/v1/questionnaires/")).await;
    let hash = questionnaire(&text()).canonical().1;
    assert_eq!((document.status, document.header("etag")), (200, format!("\"{hash}\"").as_str()));
    assert!(document.header("cache-control").contains("private"), "{}", document.header("cache-control"));
});

each_database!(a_rapporteur_reads_but_changes_nothing, async |database| {
    let app = TestApp::start(database).await;
    bring_to(&app, VersionStatus::Draft);
    let rapporteur = app.rapporteur().await;
    let shown = rapporteur.get(&page()).await;
    assert!(shown.status == 200 && !shown.has("form[action$='/steps']") && !shown.has("form[enctype]"));
    let step = rapporteur.post(&format!("{}/steps", page()), &[("step", "consult"), ("revision", "1")]).await;
    assert_eq!(step.status, 403);
});

each_database!(a_document_that_was_tampered_with_is_shown_as_damaged_and_not_served, async |database| {
    let app = TestApp::start(database).await;
    bring_to(&app, VersionStatus::Published);
    let is_postgres = database.address.starts_with("postgres");
    // Whoever owns the database can switch triggers off; the hash still tells.
    let (before, after) = if is_postgres {
        (
            "ALTER TABLE questionnaire_versions DISABLE TRIGGER USER;",
            "ALTER TABLE questionnaire_versions ENABLE TRIGGER USER;",
        )
    } else {
        ("DROP TRIGGER questionnaire_versions_refuse_update;", "")
    };
    let change = "UPDATE questionnaire_versions SET document = replace(document, 'title', 'tilte');";
    let sql = format!("{before} {change} {after}");
    let tamper = move |conn: &mut survey_server::storage::Connection| Ok::<_, StorageError>(conn.batch_execute(&sql)?);
    app.platform.database().write(tamper).expect("the owner can do this");
    let secretariat = app.secretariat().await;
    let list = secretariat.get("/versions").await;
    assert!(list.status == 200 && list.text().contains("is damaged and is not shown"), "{}", list.text());
    assert!(app.nobody().get("/questionnaires").await.text().contains("is damaged and is not shown"));
    for address in public_addresses() {
        let page = app.nobody().get(&address).await;
        assert!(page.status == 500 && !page.body.contains("tilte"), "{address}: {}", page.status);
    }
});
