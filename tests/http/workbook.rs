//! A response goes out as a workbook to colleagues without accounts, and comes back; nothing is saved before somebody has looked.

use survey_model::remark::Nature;
use survey_server::storage::Connection;
use survey_server::storage::answer::{self, AnswerRow};
use survey_server::storage::audit_event::{self, Filter};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

mod bad_cells;
mod bad_files;
mod book;
mod contributor;
mod kinds;
mod random;

use book::{ANSWER, Book, REASON, text};

pub(crate) const MAIN: &str = "main";

/// A questionnaire with every kind of question, and the version that it follows.
pub(crate) const WHOLE: &str = "cybersecurity-awareness/2.0.0";
pub(crate) const BEFORE: &str = "cybersecurity-awareness/1.0.0";

/// Kenya's focal point with a response to a questionnaire.
pub(crate) async fn kenya(database: &ThrowAway, questionnaire: &str) -> (TestApp, Person, String) {
    let app = TestApp::start(database).await;
    if questionnaire == WHOLE {
        app.plan_cycle("2014-2017", BEFORE);
    }
    app.open_cycle("2018-2021", questionnaire);
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    (app, kenya, response)
}

/// The workbook of a response in English.
pub(crate) async fn download(person: &Person, response: &str) -> Book {
    let file = person.get(&format!("{response}/workbook/en.xlsx")).await;
    assert_eq!(file.status, 200, "{}", file.body);
    Book::open(&file.bytes)
}

pub(crate) async fn send(person: &Person, response: &str, bytes: Vec<u8>) -> Page {
    person.upload(&format!("{response}/workbook"), &[], &[("file", "answers.xlsx", bytes)]).await
}

/// Sends a workbook in and confirms what is shown, with these choices.
pub(crate) async fn confirm(person: &Person, response: &str, shown: &Page, choices: &[(&str, &str)]) -> Page {
    let changes = shown.value("changes").unwrap_or_else(|| panic!("something can be saved: {}", shown.text()));
    let fields = [&[("changes", changes.as_str())], choices].concat();
    person.upload(&format!("{response}/workbook"), &fields, &[]).await
}

pub(crate) async fn value(person: &Person, response: &str, item: &str) -> String {
    person.get(&format!("{response}/sections/main")).await.value(item).unwrap_or_default()
}

each_database!(a_workbook_that_comes_back_as_it_went_changes_nothing, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4"), ("PARTICIPANTS", "90")]).await;
    let page = kenya.get(&format!("{response}/workbook")).await;
    assert_eq!(page.attributes("main a[download]", "href"), [format!("{response}/workbook/en.xlsx")]);
    assert!(kenya.get(&response).await.body.contains(&format!("{response}/workbook\"")), "the response leads to it");

    let file = kenya.get(&format!("{response}/workbook/en.xlsx")).await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"survey-2018-2021-KEN-en.xlsx\"");
    let shown = send(&kenya, &response, file.bytes).await;
    assert_eq!(shown.status, 200, "{}", shown.text());
    assert!(shown.text().contains("There is nothing to save. 2 answers stay as they are."), "{}", shown.text());
    assert!(!shown.has("input[name=changes]") && !shown.has(".notice"), "{}", shown.text());
});

each_database!(what_a_colleague_has_written_is_shown_first_and_saved_when_it_is_confirmed, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4"), ("PARTICIPANTS", "90")]).await;
    let book = download(&kenya, &response).await;
    assert_eq!(book.shown("EVENTS", ANSWER), "4");
    let shown = send(&kenya, &response, book.answer("EVENTS", text("5")).bytes()).await;
    assert_eq!(shown.status, 200, "{}", shown.text());
    assert_eq!(shown.texts("main dl.sides dd"), ["4", "5"], "from and to");
    assert_eq!(value(&kenya, &response, "EVENTS").await, "4", "nothing is saved before it is confirmed");

    let saved = confirm(&kenya, &response, &shown, &[]).await;
    assert_eq!((saved.status, saved.location()), (303, format!("{response}/workbook?saved=1").as_str()));
    assert!(kenya.get(saved.location()).await.text().contains("One answer of the workbook is saved."));
    assert_eq!(value(&kenya, &response, "EVENTS").await, "5");
    assert_eq!(value(&kenya, &response, "EVENTS!revision").await, "2");
    let again = confirm(&kenya, &response, &shown, &[]).await;
    assert_eq!(again.status, 303, "a button that is pressed twice does no harm: {}", again.text());
    assert_eq!(value(&kenya, &response, "EVENTS!revision").await, "2");
});

each_database!(an_answer_that_others_have_changed_since_is_shown_beside_the_workbooks, async |database| {
    let (app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4"), ("PARTICIPANTS", "90")]).await;
    let book = download(&kenya, &response).await.answer("EVENTS", text("5"));
    let other = app.focal_point("KEN").await;
    let theirs = [("EVENTS", "6"), ("EVENTS!revision", "1"), ("PARTICIPANTS", "80"), ("PARTICIPANTS!revision", "1")];
    assert_eq!(other.save_section(&response, MAIN, &theirs).await.status, 303);

    let shown = send(&kenya, &response, book.bytes()).await;
    assert_eq!(shown.texts("fieldset.conflict .value"), ["6", "5"], "{}", shown.text());
    assert!(
        shown.texts("fieldset.conflict .muted")[0].contains("focal_point KEN"),
        "the author is named: {}",
        shown.text()
    );
    assert!(shown.text().contains("One answer stays as it is."), "PARTICIPANTS is the platform's: {}", shown.text());

    let kept = confirm(&kenya, &response, &shown, &[("EVENTS!keep", "theirs")]).await;
    assert_eq!(kept.location(), format!("{response}/workbook?saved=0"));
    assert_eq!(value(&kenya, &response, "EVENTS").await, "6");
    let taken = confirm(&kenya, &response, &shown, &[("EVENTS!keep", "mine")]).await;
    assert_eq!(taken.location(), format!("{response}/workbook?saved=1"), "{}", taken.text());
    assert_eq!(value(&kenya, &response, "EVENTS").await, "5");
    assert_eq!(value(&kenya, &response, "PARTICIPANTS").await, "80");
});

each_database!(a_comment_of_somebody_else_does_not_stand_against_an_answer_and_is_kept, async |database| {
    let (app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4")]).await;
    let book = download(&kenya, &response).await.answer("EVENTS", text("5"));
    let said = [("EVENTS", "4"), ("EVENTS!revision", "1"), ("EVENTS!comment", "Counted in May")];
    assert_eq!(app.focal_point("KEN").await.save_section(&response, MAIN, &said).await.status, 303);
    assert_eq!(value(&kenya, &response, "EVENTS!revision").await, "2");

    let shown = send(&kenya, &response, book.bytes()).await;
    assert_eq!(shown.texts("main dl.sides dd"), ["4", "5"], "{}", shown.text());
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303);
    let page = kenya.get(&format!("{response}/sections/main")).await;
    assert!(page.body.contains("Counted in May"), "{}", page.text());
    assert_eq!(page.value("EVENTS").as_deref(), Some("5"));
});

each_database!(an_answer_that_a_workbook_changes_is_no_longer_said_to_be_still_true, async |database| {
    let (app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    let said = [("EVENTS", "4"), ("EVENTS!comment", "Counted in May"), ("EVENTS!nature", "confirmed")];
    assert_eq!(kenya.save_section(&response, MAIN, &said).await.status, 303);
    let remark = |row: &AnswerRow| (row.remark.comment.clone(), row.remark.nature);
    let id = response.trim_start_matches("/responses/").parse().expect("an id");
    let read = || app.platform.database().read(|conn| answer::list(conn, id)).expect("answers can be read");
    assert_eq!(remark(&read()[0]), ("Counted in May".to_owned(), Some(Nature::Confirmed)));
    let book = download(&kenya, &response).await.answer("EVENTS", text("5"));
    let shown = send(&kenya, &response, book.bytes()).await;
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303);
    assert_eq!(remark(&read()[0]), ("Counted in May".to_owned(), None));
});

each_database!(what_changes_between_the_look_and_the_confirmation_is_never_overwritten, async |database| {
    let (app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4"), ("PARTICIPANTS", "90")]).await;
    let book = download(&kenya, &response).await.answer("EVENTS", text("5")).answer("PARTICIPANTS", text("95"));
    let shown = send(&kenya, &response, book.bytes()).await;
    let theirs = [("EVENTS", "6"), ("EVENTS!revision", "1")];
    assert_eq!(app.focal_point("KEN").await.save_section(&response, MAIN, &theirs).await.status, 303);

    let again = confirm(&kenya, &response, &shown, &[]).await;
    assert_eq!(again.status, 409, "{}", again.text());
    assert_eq!(again.texts("fieldset.conflict .value"), ["6", "5"]);
    assert_eq!(value(&kenya, &response, "PARTICIPANTS").await, "90", "all of it or nothing");
    let done = confirm(&kenya, &response, &again, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(value(&kenya, &response, "EVENTS").await, "6");
    assert_eq!(value(&kenya, &response, "PARTICIPANTS").await, "95");
});

each_database!(a_workbook_made_before_a_sign_off_is_told_that_answers_are_not_taken, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/missing-reasons.toml").await;
    let book = download(&kenya, &response).await;
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let refused = send(&kenya, &response, book.bytes()).await;
    assert_eq!(refused.status, 409, "{}", refused.text());
    let page = kenya.get(&format!("{response}/workbook")).await;
    assert!(!page.has("input[type=file]"), "{}", page.text());
    assert_eq!(kenya.get(&format!("{response}/workbook/en.xlsx")).await.status, 200, "it can still be read");
});

each_database!(a_cleared_cell_takes_the_answer_back_and_a_deleted_line_does_not, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4"), ("PARTICIPANTS", "90")]).await;
    let mut book = download(&kenya, &response).await.answer("PARTICIPANTS", text(""));
    book.remove_line("EVENTS");
    book.turn_around();
    let shown = send(&kenya, &response, book.bytes()).await;
    assert_eq!(shown.texts("main dl.sides dd"), ["90", "Not answered"], "{}", shown.text());
    assert!(shown.texts(".notice")[0].contains("One line of the section “Questions” is not in the workbook"));
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303);
    assert_eq!(value(&kenya, &response, "EVENTS").await, "4");
    assert_eq!(value(&kenya, &response, "PARTICIPANTS").await, "");
});

each_database!(what_is_posted_is_judged_as_any_form, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    let path = format!("{response}/workbook");
    let item = |item: &str, revision: u32, value: &str| {
        format!(r#"[{{"item":"{item}","given":{{"values":["{value}"]}},"revision":{revision},"asks":false}}]"#)
    };
    for (changes, status) in [
        ("[[1]]".to_owned(), 400),
        (item("NOTHING", 0, "4"), 404),
        (item("EVENTS", 7, "4"), 400),
        (item("EVENTS", 0, "many"), 422),
        (format!("[{0},{0}]", item("EVENTS", 0, "4").trim_matches(['[', ']'])), 400),
    ] {
        let page = kenya.upload(&path, &[("changes", &changes)], &[]).await;
        assert_eq!(page.status, status, "{changes}: {}", page.text());
    }
    assert_eq!(kenya.upload(&path, &[("other", "1")], &[]).await.status, 400);
    assert_eq!(kenya.upload(&path, &[("changes", "[]"), ("EVENTS!keep", "both")], &[]).await.status, 400);
    assert_eq!(value(&kenya, &response, "EVENTS").await, "");
});

each_database!(a_reason_for_no_answer_is_chosen_in_the_list_or_beside_it, async |database| {
    let (_app, kenya, response) = kenya(database, WHOLE).await;
    let mut book = download(&kenya, &response).await.answer("SPAM_LAW", text("Don’t know"));
    book.put("SPAM_SHARE", REASON, text("not  applicable"));
    let shown = send(&kenya, &response, book.bytes()).await;
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303, "{}", shown.text());
    let book = download(&kenya, &response).await;
    assert_eq!(book.shown("SPAM_SHARE", REASON), "Not applicable");
    assert_eq!(book.shown("SPAM_LAW", ANSWER), "Don’t know");
});

each_database!(answers_to_several_sections_are_one_event_of_the_audit_trail_that_names_none, async |database| {
    let (app, kenya, response) = kenya(database, "examples/section-relevance.toml").await;
    let book = download(&kenya, &response).await;
    let book = book.answer("CAMPAIGN_HELD", text("Yes")).answer("CAMPAIGN_TITLE", text("Think first"));
    let shown = send(&kenya, &response, book.bytes()).await;
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.location(), format!("{response}/workbook?saved=2"));
    let of_saves = Filter { action: Some("answers.saved".to_owned()), ..Filter::default() };
    let read = |conn: &mut Connection| audit_event::before(conn, &of_saves, i64::MAX, 10);
    let saved = app.platform.database().read(read).expect("events can be read");
    assert_eq!(saved.len(), 1);
    let details = &saved[0].details;
    assert!(details.contains("\"items\":\"2\"") && !details.contains("section"), "{details}");
});
