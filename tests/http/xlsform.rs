//! A questionnaire as a spreadsheet to download.

use survey_model::questionnaire::read_path;
use survey_model::xlsform::import;
use survey_server::services::questionnaire::publish_version;
use survey_tests::app::{TestApp, questionnaires};
use survey_tests::each_database;

const ADDRESS: &str = "/questionnaires/example-repeat-group/1.0.0";

each_database!(everybody_can_download_a_published_version, async |database| {
    let app = TestApp::start(database).await;
    let questionnaire = read_path(&questionnaires().join("examples/repeat-group.toml")).expect("it works");
    publish_version(&app.platform, &questionnaire).expect("it works");
    let page = app.nobody().get(ADDRESS).await;
    let address = format!("{ADDRESS}/xlsform");
    assert!(page.has(&format!("a[href='{address}']")));
    let file = app.nobody().get(&address).await;
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-type"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assert!(file.header("content-disposition").contains("example-repeat-group-1.0.0.xlsx"));
    let again = import("download.xlsx", &file.bytes).expect("it works");
    assert_eq!(&again.document, questionnaire.document());
});

each_database!(a_version_that_is_not_there_is_not_found, async |database| {
    let app = TestApp::start(database).await;
    assert_eq!(app.nobody().get("/questionnaires/example-repeat-group/9.0.0/xlsform").await.status, 404);
});
