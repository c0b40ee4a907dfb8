//! The accessibility statement, and the way to it.

use survey_model::language::Language;
use survey_server::settings::Settings;
use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(every_page_leads_to_the_accessibility_statement, async |database| {
    let app = TestApp::start(database).await;
    assert!(app.nobody().get("/").await.has("footer a[href='/accessibility']"));
    for language in Language::ALL {
        let page = app.nobody().get(&format!("/accessibility?lang={}", language.code())).await;
        assert_eq!(page.status, 200);
        assert!(page.text().contains("WCAG") && page.texts("main li").len() == 5, "{}", page.text());
        assert!(!page.has("main a[href^='mailto:']"), "nobody has said where to write");
    }
});

each_database!(whoever_is_shut_out_is_told_where_to_write, async |database| {
    let contact = Some("mailto:survey@itu.example".to_owned());
    let settings = Settings { contact, ..Settings::listening_at("127.0.0.1:0") };
    let page = TestApp::start_with(database, settings).await.nobody().get("/accessibility").await;
    assert!(page.text().contains("This is where to write: survey@itu.example"), "{}", page.text());
    assert!(page.has("main a[href='mailto:survey@itu.example']"));
});
