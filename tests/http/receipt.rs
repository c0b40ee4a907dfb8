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

each_database!(the_document_has_a_language_of_its_own_and_says_in_which_one_it_was_signed, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "cybersecurity-awareness/1.0.0");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    for (section, fields) in [
        ("respondent", &[("UNIT_NAME", "Cybersecurity Unit")][..]),
        ("awareness", &[("AWARENESS_IMPORTANCE", "4"), ("AWARENESS_IMPORTANCE!comment", "Since the new strategy")]),
        ("campaigns", &[("CAMPAIGN_HELD", "no")]),
        ("child-online-protection", &[("CHILD_AGENCY", "yes"), ("CHILD_REPORTING", "no")]),
    ] {
        assert_eq!(kenya.save_section(&response, section, fields).await.status, 303, "{section}");
    }
    assert_eq!(kenya.get(&format!("{response}/review?lang=fr")).await.status, 200, "the form is read in French");
    let receipt = kenya.sign_off(&response).await.location().to_owned();
    let page = kenya.get(&format!("{receipt}?lang=en")).await;
    assert_eq!(page.attributes("html", "lang"), ["en"]);
    let summary = page.texts("dl.summary").concat();
    assert!(summary.contains("Language of the form at sign-offFrançais"), "{summary}");
    assert!(page.texts(".answers").concat().contains("Since the new strategy"));
    let choices = page.attributes("main nav a", "href");
    assert_eq!(choices.len(), 6, "{choices:?}");
    assert_eq!(page.attributes("main nav a[aria-current]", "lang"), ["en"]);

    let arabic = kenya.get(&format!("{receipt}?answers=ar")).await;
    assert_eq!(arabic.attributes("html", "lang"), ["en"], "the page around it stays");
    assert_eq!(
        (arabic.attributes("article", "lang"), arabic.attributes("article", "dir")),
        (vec!["ar".to_owned()], vec!["rtl".to_owned()])
    );
    let document = arabic.texts("article").concat();
    for words in ["كينيا", "الموقِّع", "إيصال استلام الرد", "Since the new strategy", "Amina Odhiambo", "Français"]
    {
        assert!(document.contains(words), "{words}: {document}");
    }
    assert!(!document.contains("Signed off by") && !document.contains("Answers"), "{document}");
    assert_eq!(page.texts("dd code"), arabic.texts("dd code"), "the same document");
    let chinese = kenya.get(&format!("{receipt}?answers=zh&lang=es")).await;
    assert_eq!(
        (chinese.attributes("html", "lang"), chinese.attributes("article", "lang")),
        (vec!["es".to_owned()], vec!["zh".to_owned()])
    );
    assert_eq!(kenya.get(&format!("{receipt}?answers=tlh")).await.status, 404);
});
