//! Files and links that support answers: attached, refused, read and removed.

mod bad_input;
mod reading;
pub(crate) mod samples;
mod signed;
mod together;

use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

use samples::pdf;

/// The page of the only question.
fn page_of(response: &str) -> String {
    format!("{response}/questions/WORKING_TIME/evidence")
}

/// Attaches a file to the only question.
async fn attach(person: &Person, response: &str, name: &str, content: Vec<u8>) -> Page {
    let path = format!("{}/files", page_of(response));
    person.upload(&path, &[("item", "WORKING_TIME")], &[("file", name, content)]).await
}

/// Kenya's focal point with a response to a questionnaire of one question, and the platform.
async fn kenya(database: &survey_tests::database::ThrowAway) -> (TestApp, Person, String) {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    (app, kenya, response)
}

each_database!(a_file_that_is_attached_is_listed_and_comes_back_byte_by_byte, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let file = pdf("the law");
    let attached = attach(&kenya, &response, "law.pdf", file.clone()).await;
    assert_eq!((attached.status, attached.location()), (303, format!("{}?done=added", page_of(&response)).as_str()));
    let page = kenya.get(attached.location()).await;
    assert!(page.text().contains("It is attached") && page.text().contains("focal_point KEN"), "{}", page.text());
    let href = page.attributes("section.quiet a", "href").remove(0);
    let sent = kenya.get(&href).await;
    assert_eq!((sent.status, sent.bytes.as_slice()), (200, file.as_slice()));
    let section = kenya.get(&format!("{response}/sections/main")).await;
    assert_eq!(section.attributes(".evidence a", "href"), [href], "the question lists it, too");
    assert_eq!(crate::audit_actions(&app).last().map(String::as_str), Some("evidence.added"));
});

each_database!(the_button_for_evidence_saves_the_section_first, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    let fields = [("WORKING_TIME", "1.5"), ("WORKING_TIME!revision", "0"), ("next", "evidence.WORKING_TIME")];
    let saved = kenya.save_section(&response, "main", &fields).await;
    assert_eq!((saved.status, saved.location()), (303, page_of(&response).as_str()));
    let page = kenya.get(&format!("{response}/sections/main")).await;
    assert_eq!(page.value("WORKING_TIME").as_deref(), Some("1.5"));
    let other = kenya.save_section(&response, "main", &[("next", "evidence.NO_SUCH_QUESTION")]).await;
    assert_eq!(other.status, 400);
});

each_database!(a_link_is_attached_and_what_is_no_link_is_refused, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    let links = format!("{}/links", page_of(&response));
    let give = async |url: &str| kenya.post(&links, &[("item", "WORKING_TIME"), ("url", url)]).await;
    assert_eq!(give("https://ministry.example/campaign").await.status, 303);
    let page = kenya.get(&page_of(&response)).await;
    assert_eq!(page.attributes("section.quiet a", "href"), ["https://ministry.example/campaign"]);
    for wrong in
        ["javascript:alert(1)", "ftp://ministry.example/", "https://user:secret@ministry.example/", "ministry", ""]
    {
        let page = give(wrong).await;
        assert_eq!(page.status, 422, "{wrong}");
        assert!(page.errors()[0].contains("not a web address"), "{wrong}: {:?}", page.errors());
        assert_eq!(page.value("url").as_deref(), Some(wrong), "what was typed stands in the field");
    }
    let twice = give("https://ministry.example/campaign").await;
    assert_eq!(twice.status, 409);
    assert!(twice.errors()[0].contains("attached to this question already"));
});

each_database!(what_is_removed_before_sign_off_is_gone_from_the_store, async |database| {
    let (app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "draft.pdf", pdf("a draft")).await;
    let page = kenya.get(&page_of(&response)).await;
    let (href, removal) = (
        page.attributes("section.quiet a", "href").remove(0),
        page.attributes("section.quiet form", "action").remove(0),
    );
    let removed = kenya.post(&removal, &[]).await;
    assert_eq!(removed.location(), format!("{}?done=removed", page_of(&response)));
    assert_eq!(kenya.get(&href).await.status, 404);
    assert_eq!(kenya.post(&removal, &[]).await.status, 404);
    assert_eq!(app.platform.evidence_store().list().expect("a list"), []);
    assert_eq!(crate::lines(&app, "SELECT sha256 AS line FROM evidence_objects"), Vec::<String>::new());
    assert_eq!(crate::audit_actions(&app).last().map(String::as_str), Some("evidence.removed"));
});

each_database!(the_trail_has_ids_and_hashes_and_no_name, async |database| {
    let (app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "letter of Jane Doe.pdf", pdf("a letter")).await;
    let details = crate::lines(&app, "SELECT details AS line FROM audit_events WHERE action = 'evidence.added'");
    assert!(details[0].contains("WORKING_TIME") && !details[0].contains("Jane"), "{details:?}");
    let hash = crate::lines(&app, "SELECT after_sha256 AS line FROM audit_events WHERE action = 'evidence.added'");
    assert_eq!(hash, crate::lines(&app, "SELECT sha256 AS line FROM evidence_objects"));
});

each_database!(the_page_speaks_arabic_from_right_to_left, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    let page = kenya.get(&format!("{}?lang=ar", page_of(&response))).await;
    assert_eq!(page.attributes("html", "dir"), ["rtl"]);
    assert!(page.text().contains("المستندات الداعمة"), "{}", page.text());
    let empty = kenya.upload(&format!("{}/files?lang=ar", page_of(&response)), &[("item", "WORKING_TIME")], &[]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.errors()[0].contains("لم يُختر أي ملف"), "{:?}", empty.errors());
});

each_database!(a_person_s_own_data_has_the_names_of_files, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "report.pdf", pdf("a report")).await;
    let data = kenya.get("/account/data").await;
    assert!(data.body.contains("report.pdf") && data.body.contains("added_at"), "{}", data.body);
});
