//! A least developed country's line is the design target: bytes are counted, not guessed.

use survey_tests::app::TestApp;
use survey_tests::each_database;

/// The most that a page of the form may weigh with everything that it loads, in bytes as sent.
const MOST: usize = 30 * 1024;

each_database!(no_page_of_the_form_weighs_more_than_thirty_kilobytes, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", "cybersecurity-awareness/1.0.0");
    app.open_cycle("2018-2021", "cybersecurity-awareness/2.0.0");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let sections = kenya.get(&response).await.attributes(".tasks a", "href");
    assert!(sections.len() > 10);
    for section in sections {
        let page = kenya.get(&section).await;
        let script = page.attributes("script[src]", "src");
        let files = page.attributes("link", "href").into_iter().chain(script);
        let mut weight = kenya.weigh(&section).await;
        for file in files {
            weight += kenya.weigh(&file).await;
        }
        println!("{weight} bytes: {section}");
        assert!(weight <= MOST, "{section} weighs {weight} bytes");
    }
});
