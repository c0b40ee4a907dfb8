//! The guide for focal points: in six languages with pictures of each, and a way to it from every page of the form.

use survey_model::language::Language;
use survey_server::web::pages::guide::PARTS;
use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(the_guide_is_there_for_everybody_in_six_languages_with_pictures_of_each, async |database| {
    let app = TestApp::start(database).await;
    let nobody = app.nobody();
    let mut seen = Vec::new();
    for language in Language::ALL {
        let page = nobody.get(&format!("/guide?lang={}", language.code())).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.texts("main h2").len(), PARTS.len());
        let text = page.text();
        assert!(!text.contains("guide-") && !text.contains('{'), "{language} lacks words: {text}");
        let pictures = page.attributes("main img[loading=lazy]", "src");
        assert_eq!(pictures.len(), 5);
        for attribute in ["width", "height"] {
            let sizes = page.attributes("main img", attribute);
            assert!(sizes.iter().all(|size| size.parse::<u32>().is_ok_and(|size| size > 100)), "{sizes:?}");
        }
        assert!(page.attributes("main img", "alt").iter().all(|alt| alt.len() > 20));
        seen.extend(pictures);
    }
    for picture in &seen {
        let file = nobody.get(picture).await;
        assert_eq!((file.status, file.header("content-type")), (200, "image/webp"), "{picture}");
        assert!(file.header("cache-control").contains("immutable"));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 5 * Language::ALL.len(), "two languages have the same picture");
});

each_database!(every_page_of_the_form_leads_to_the_guide, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", "cybersecurity-awareness/1.0.0");
    app.open_cycle("2018-2021", "cybersecurity-awareness/2.0.0");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    for page in
        ["", "/sections/campaigns", "/review", "/contributors", "/workbook", "/questions/CAMPAIGN_HELD/evidence"]
    {
        let shown = kenya.get(&format!("{response}{page}")).await;
        assert_eq!(shown.status, 200, "{page}");
        assert!(shown.has("nav a[href='/guide']") && shown.has("footer a[href='/guide']"), "{page}");
    }
});

each_database!(the_guide_names_buttons_as_they_are, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", "cybersecurity-awareness/1.0.0");
    app.open_cycle("2018-2021", "cybersecurity-awareness/2.0.0");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    for language in ["en", "ar"] {
        let guide = kenya.get(&format!("/guide?lang={language}")).await.text();
        let section = kenya.get(&format!("{response}/sections/campaigns?lang={language}")).await;
        for button in section.texts("main .actions button") {
            assert!(guide.contains(button.trim()), "{language}: {button}");
        }
    }
});
