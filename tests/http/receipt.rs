use sha2::{Digest, Sha256};
use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(the_hash_on_the_receipt_is_that_of_the_downloaded_document, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.save_section(&response, "main", &[("WORKING_TIME", "12.5")]).await;
    let receipt = kenya.sign_off(&response).await.location().to_owned();
    let page = kenya.get(&receipt).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Amina Odhiambo, Director") && page.text().contains("12.5"), "{}", page.text());
    let document = kenya.get(&format!("{receipt}.json")).await;
    assert_eq!(document.header("content-type"), "application/json");
    assert!(document.header("content-disposition").contains("submission-2018-2021-KEN-1.json"));
    let hash: String = Sha256::digest(document.body.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(page.texts("dd code"), [hash]);
});

each_database!(the_dashboard_leads_to_the_receipt, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let receipt = kenya.sign_off(&response).await.location().to_owned();
    assert!(kenya.get("/dashboard").await.has(&format!("a[href='{receipt}']")));
});
