//! The same file several times, several at once, and what is left of interrupted uploads.

use futures_util::future::join_all;
use survey_server::services::evidence::sweep;
use survey_tests::each_database;

use super::samples::pdf;
use super::{attach, kenya, page_of};

each_database!(the_same_file_of_two_countries_is_kept_once, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let france = app.focal_point("FRA").await;
    let other = france.start_response("2018-2021").await;
    assert_eq!(attach(&kenya, &response, "treaty.pdf", pdf("a treaty")).await.status, 303);
    assert_eq!(attach(&france, &other, "traité.pdf", pdf("a treaty")).await.status, 303);
    assert_eq!(app.platform.evidence_store().list().expect("a list").len(), 1);
    let page = kenya.get(&page_of(&response)).await;
    kenya.post(&page.attributes("section.quiet form", "action").remove(0), &[]).await;
    let href = france.get(&page_of(&other)).await.attributes("section.quiet a", "href").remove(0);
    assert_eq!(france.get(&href).await.bytes, pdf("a treaty"), "it stays as long as anybody has it");
});

each_database!(twenty_uploads_at_once_are_all_kept_and_the_same_one_once, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let numbers: Vec<usize> = (0..20).collect();
    let upload = |number: &usize| {
        let (kenya, response, name) = (kenya.clone(), response.clone(), format!("{number}.pdf"));
        // Ten different files, each twice.
        let content = pdf(&(number % 10).to_string());
        async move { attach(&kenya, &response, &name, content).await.status }
    };
    let mut statuses = join_all(numbers.iter().map(upload)).await;
    statuses.sort_unstable();
    assert_eq!(statuses, [[303; 10], [409; 10]].concat());
    assert_eq!(app.platform.evidence_store().list().expect("a list").len(), 10);
    assert_eq!(crate::lines(&app, "SELECT 'x' AS line FROM evidence_objects WHERE claims > 0"), Vec::<String>::new());
});

each_database!(what_an_interrupted_upload_left_is_swept_a_day_later, async |database| {
    let (app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "a.pdf", pdf("a")).await;
    attach(&kenya, &response, "b.pdf", pdf("b")).await;
    // As if the server had stopped between the store and the row.
    crate::execute(&app, "DELETE FROM evidence WHERE name = 'a.pdf'");
    crate::execute(&app, "UPDATE evidence_objects SET claims = 1 WHERE sha256 NOT IN (SELECT sha256 FROM evidence)");
    assert_eq!(sweep(&app.platform).expect("a sweep").objects, 0, "somebody may still be bringing it");
    crate::execute(&app, "UPDATE evidence_objects SET claimed_at = '2020-01-01T00:00:00.000000Z'");
    assert_eq!(sweep(&app.platform).expect("a sweep").objects, 1);
    assert_eq!(app.platform.evidence_store().list().expect("a list").len(), 1);
    assert_eq!(attach(&kenya, &response, "a.pdf", pdf("a")).await.status, 303, "it can be brought again");
});
