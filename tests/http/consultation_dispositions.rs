//! What the secretariat decides about comments, and the table of it.

use survey_server::services::consultation::open_matters;
use survey_server::storage::{StorageError, questionnaire_version};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

use crate::consultation::{comment, open_round, reply};

async fn dispose(person: &Person, round: &str, comment: &str, fields: &[(&str, &str)]) -> Page {
    let fields: Vec<_> = fields.iter().copied().chain([("comment", comment)]).collect();
    person.post(&format!("{round}/dispositions"), &fields).await
}

/// The codes of what stands against the approval of the only version.
fn matters(app: &TestApp) -> Vec<&'static str> {
    let read = |conn: &mut survey_server::storage::Connection| {
        let version = questionnaire_version::list(conn)?.remove(0);
        open_matters(conn, version.id)
    };
    let problems = app.platform.database().read::<_, StorageError>(read).expect("the query works");
    problems.into_iter().map(|problem| problem.code).collect()
}

each_database!(approval_waits_until_each_comment_has_a_disposition, async |database| {
    let app = TestApp::start(database).await;
    let consultations = app.consult_on("examples/number.toml");
    assert_eq!(matters(&app), ["consultation-missing"]);
    let round = open_round(&app, &consultations, &["FIRST", "APCERT"]).await;
    let (first, secretariat) = (app.body("FIRST").await, app.secretariat().await);
    let one = comment(&first, &round, "", "One").await;
    let two = comment(&app.body("APCERT").await, &round, "main", "Two").await;
    reply(&first, &round, &one, "A reply needs no disposition").await;
    assert_eq!(matters(&app), ["consultation-open", "disposition-missing"]);
    assert_eq!(secretariat.post(&format!("{round}/closing"), &[]).await.status, 303);
    assert_eq!(matters(&app), ["disposition-missing"]);
    assert_eq!(dispose(&secretariat, &round, &one, &[("disposition", "accepted"), ("seen", "0")]).await.status, 303);
    assert_eq!(matters(&app), ["disposition-missing"]);
    let rejected = [("disposition", "rejected"), ("reply", "Not in scope"), ("seen", "0")];
    assert_eq!(dispose(&secretariat, &round, &two, &rejected).await.status, 303);
    assert_eq!(matters(&app), Vec::<&str>::new());
    let page = first.get(&round).await;
    assert_eq!(page.texts("#part-main .notice .typed"), ["Not in scope"], "the bodies read what was decided");
    assert!(!page.has("a[href*=decide]"));
});

each_database!(everything_that_is_wrong_with_a_disposition_is_said, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let (first, secretariat) = (app.body("FIRST").await, app.secretariat().await);
    let one = comment(&first, &round, "", "One").await;
    let page = dispose(&secretariat, &round, &one, &[("reply", "bell \u{7}"), ("seen", "0")]).await;
    assert_eq!((page.status, page.errors().len()), (422, 2), "{:?}", page.errors());
    let page = dispose(&secretariat, &round, &one, &[("disposition", "rejected"), ("seen", "0")]).await;
    assert_eq!((page.status, page.errors()), (422, vec!["Say why the comment is rejected".to_owned()]));
    assert_eq!(page.value("disposition").as_deref(), Some("rejected"), "what was chosen is kept");
    for wrong in [[("disposition", "maybe"), ("seen", "0")], [("disposition", "noted"), ("seen", "-1")]] {
        assert_eq!(dispose(&secretariat, &round, &one, &wrong).await.status, 400);
    }
    let noted = [("disposition", "noted"), ("seen", "0")];
    assert_eq!(dispose(&secretariat, &round, "none", &noted).await.status, 404);
    assert_eq!(dispose(&first, &round, &one, &noted).await.status, 403);
    assert_eq!(dispose(&app.rapporteur().await, &round, &one, &noted).await.status, 403);
    let other = open_round(&app, "/versions/example-number/1.0.0/consultations", &["FIRST"]).await;
    assert_eq!(dispose(&secretariat, &other, &one, &noted).await.status, 404, "it is another round's comment");
});

each_database!(of_two_who_decide_at_once_the_second_sees_what_the_first_decided, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let one = comment(&app.body("FIRST").await, &round, "", "One").await;
    let (a, b) = (app.secretariat().await, app.administrator().await);
    let form = format!("{round}?decide={one}");
    let (page_a, page_b) = (a.get(&form).await, b.get(&form).await);
    let seen = page_a.value("seen").expect("what was seen");
    assert_eq!(page_b.value("seen").as_ref(), Some(&seen));
    let accepted = [("disposition", "accepted"), ("reply", "Will be done"), ("seen", seen.as_str())];
    assert_eq!(dispose(&a, &round, &one, &accepted).await.status, 303);
    assert_eq!(dispose(&a, &round, &one, &accepted).await.status, 303, "the same form twice decides once");
    let overtaken = dispose(&b, &round, &one, &[("disposition", "noted"), ("reply", "Mine"), ("seen", &seen)]).await;
    assert_eq!(overtaken.status, 409);
    assert!(overtaken.text().contains("Will be done"), "it shows what was decided");
    assert_eq!(overtaken.value("reply").as_deref(), Some("Mine"), "and keeps what was typed");
    let now = overtaken.value("seen").expect("what is seen now");
    assert_eq!(
        dispose(&b, &round, &one, &[("disposition", "noted"), ("reply", "Mine"), ("seen", &now)]).await.status,
        303
    );
    let page = a.get(&round).await;
    assert_eq!(page.texts("#whole .notice > p .tag"), ["Noted"]);
    assert!(page.texts("#whole .notice details").concat().contains("Will be done"), "the first is kept as history");
});

each_database!(the_table_is_a_page_and_a_file_that_no_spreadsheet_runs, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST", "=cmd|' /C calc'!A0"]).await;
    let (first, other, secretariat) =
        (app.body("FIRST").await, app.body("=cmd|' /C calc'!A0").await, app.secretariat().await);
    let one = comment(&first, &round, "WORKING_TIME", "=1+1, \"quoted\"\nand أسبوعياً أم يومياً؟").await;
    comment(&other, &round, "", "@SUM(A1)").await;
    reply(&secretariat, &round, &one, "Which, \"exactly\"?").await;
    dispose(&secretariat, &round, &one, &[("disposition", "rejected"), ("reply", "-2 لا"), ("seen", "0")]).await;

    let page = first.get(&format!("{round}/dispositions")).await;
    assert_eq!(page.texts("tbody tr").len(), 2);
    assert!(page.texts("tbody tr")[0].contains("أسبوعياً أم يومياً؟"));

    let file = first.get(&format!("{round}/dispositions.csv")).await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"dispositions-"));
    let mut reader = csv::Reader::from_reader(file.body.as_bytes());
    let heading: Vec<String> = reader.headers().expect("a heading").iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let cell = |row: usize, name: &str| {
        let at = heading.iter().position(|known| known == name).unwrap_or_else(|| panic!("no column {name}"));
        rows[row][at].to_owned()
    };
    assert_eq!(rows.len(), 2);
    assert_eq!(
        (cell(0, "number"), cell(0, "body"), cell(0, "part")),
        ("1".into(), "FIRST".into(), "WORKING_TIME".into())
    );
    assert_eq!(cell(0, "comment"), "'=1+1, \"quoted\"\nand أسبوعياً أم يومياً؟");
    assert!(cell(0, "thread").ends_with("Which, \"exactly\"?"), "{}", cell(0, "thread"));
    assert_eq!((cell(0, "disposition"), cell(0, "reply")), ("rejected".into(), "'-2 لا".into()));
    assert_eq!(cell(1, "body"), "'=cmd|' /C calc'!A0");
    assert_eq!(
        (cell(1, "comment"), cell(1, "part"), cell(1, "disposition")),
        ("'@SUM(A1)".into(), String::new(), String::new())
    );
    assert!(!cell(1, "wording").is_empty(), "the whole document is named by its title");
    let marked = first.get(&format!("{round}/dispositions.csv?bom=yes")).await;
    assert_eq!(marked.body, format!("\u{feff}{}", file.body));
});
