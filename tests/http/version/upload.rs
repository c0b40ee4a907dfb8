//! Files that people send, right ones and others.

use survey_server::services::version::{self, VersionStatus};
use survey_tests::app::{Page, Person, TestApp, questionnaires};
use survey_tests::each_database;

use super::{bring_to, page, questionnaire, text};

type File<'f> = (&'f str, &'f str, Vec<u8>);

/// The files of a folder of version 1.0.0 that make the questionnaire, as a field of the form.
fn shipped(folder: &str, field: &'static str) -> Vec<(&'static str, String, Vec<u8>)> {
    let folder = questionnaires().join("cybersecurity-awareness/1.0.0").join(folder);
    let entries = std::fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("an entry").path());
    let file = |path: std::path::PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (field, name, std::fs::read(path).expect("it can be read"))
    };
    entries.filter(|path| path.is_file() && !path.ends_with("analysis.toml")).map(file).collect()
}

fn files<'f>(given: &'f [(&'static str, String, Vec<u8>)]) -> Vec<File<'f>> {
    given.iter().map(|(field, name, content)| (*field, name.as_str(), content.clone())).collect()
}

async fn send(person: &Person, files: &[File<'_>]) -> Page {
    person.upload("/versions", &[("reason", "first draft")], files).await
}

fn count(app: &TestApp) -> usize {
    version::list(&app.platform).expect("a list").len()
}

each_database!(the_files_of_a_folder_become_a_draft, async |database| {
    let app = TestApp::start(database).await;
    let person = app.secretariat().await;
    assert!(person.get("/versions").await.text().contains("There is no version yet"));
    let folder = [shipped("", "files"), shipped("sources", "sources")].concat();
    let files = files(&folder);
    let checked = person.upload("/versions", &[("check", "yes"), ("reason", "")], &files).await;
    assert_eq!(checked.status, 200, "{}", checked.text());
    assert_eq!(count(&app), 0, "only checked");
    let saved = send(&person, &files).await;
    assert_eq!((saved.status, saved.location()), (303, "/versions/cybersecurity-awareness/1.0.0"), "{}", saved.text());
    let shown = person.get(saved.location()).await;
    assert!(shown.text().contains("first draft") && shown.text().contains("secretariat"), "{}", shown.text());
});

each_database!(translations_are_not_taken_for_current_where_nobody_has_recorded_their_source, async |database| {
    let app = TestApp::start(database).await;
    let refused = send(&app.secretariat().await, &files(&shipped("", "files"))).await;
    assert_eq!((refused.status, count(&app)), (422, 0));
    assert!(refused.text().contains("nothing says which source text this was made from"), "{}", refused.text());
});

each_database!(another_text_is_the_next_revision_and_shows_what_differs, async |database| {
    let app = TestApp::start(database).await;
    let person = app.secretariat().await;
    assert_eq!(send(&person, &[("files", "single.toml", text().into_bytes())]).await.status, 303);
    let other = text().replacen("title = \"", "title = \"Better ", 1).into_bytes();
    let files = [("files", "questionnaire.toml", other)];
    let checked = person.upload("/versions", &[("check", "yes"), ("revision", "1")], &files).await;
    assert!(checked.text().contains("differ from the present text in one place"), "{}", checked.text());
    let saved = person.upload("/versions", &[("revision", "1")], &files).await;
    assert_eq!(saved.location(), format!("{}/revisions/2", page()));
    assert!(person.get(saved.location()).await.text().contains("→ “Better "));
    let late = person.upload("/versions", &[("revision", "1")], &[("files", "a.toml", text().into_bytes())]).await;
    assert_eq!(late.status, 409);
});

each_database!(wrong_files_are_refused_with_all_their_problems_and_nothing_is_saved, async |database| {
    let app = TestApp::start(database).await;
    let person = app.secretariat().await;
    let right = || text().into_bytes();
    let cases: Vec<(Vec<File<'_>>, &str)> = vec![
        (vec![], "file-missing"),
        (vec![("files", "questionnaire.toml", vec![0xFF, 0x00, 0x80, 0x13])], "encoding"),
        (vec![("files", "questionnaire.toml", right()), ("files", "questionnaire.toml", right())], "file-duplicate"),
        (vec![("files", "../../x", right())], "file-unknown"),
        (
            vec![("files", "questionnaire.toml", right()), ("files", "analysis.toml", right())],
            "is declared when it is published",
        ),
        (vec![("files", "questionnaire.toml", right()), ("files", "../en.toml", right())], "file-unknown"),
        (vec![("files", "questionnaire.toml", right()), ("sources", "/etc/passwd", right())], "file-unknown"),
        (vec![("files", "en.toml", right()), ("files", "fr.toml", right())], "file-missing"),
        (
            vec![("files", "questionnaire.toml", b"format = 1\nseries = \"Bad Series\"\nsections = 3".to_vec())],
            "unknown-key",
        ),
        (vec![("files", "questionnaire.toml", vec![b'#'; 4_000_001])], "file-too-large"),
    ];
    for (files, code) in cases {
        let page = send(&person, &files).await;
        assert_eq!(page.status, 422, "{code}");
        assert!(page.texts(".errors li").iter().any(|line| line.contains(code)), "{code}: {}", page.text());
        assert_eq!(
            page.value("reason").as_deref().map(str::trim),
            Some("first draft"),
            "what was typed is still there"
        );
    }
    assert_eq!(count(&app), 0);
});

each_database!(a_form_with_files_has_bounds_and_needs_its_token, async |database| {
    let app = TestApp::start(database).await;
    let person = app.secretariat().await;
    let file = |content: Vec<u8>| [("files", "questionnaire.toml", content)];
    assert_eq!(send(&person, &file(vec![b'#'; 9_000_000])).await.status, 413);
    let forged = person.upload_without_token("/versions", &[("csrf", "0000")], &file(text().into_bytes())).await;
    assert_eq!(forged.status, 403);
    assert_eq!(person.upload_without_token("/versions", &[], &file(text().into_bytes())).await.status, 403);
    for body in ["", "--x\r\n", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n"] {
        let page = person.post_bytes("/versions", "multipart/form-data; boundary=x", body.as_bytes().to_vec()).await;
        assert!(matches!(page.status, 403 | 415), "{body:?}: {}", page.status);
    }
    let none = person.post_bytes("/versions", "multipart/form-data", b"--x--".to_vec()).await;
    assert_eq!(none.status, 415, "there is no boundary");
    let elsewhere = person.upload(&format!("{}/steps", page()), &[("step", "consult")], &[]).await;
    assert_eq!(elsewhere.status, 415, "other forms bring no files");
    assert_eq!(person.upload("/versions", &[("other", "x")], &file(text().into_bytes())).await.status, 400);
    assert_eq!(count(&app), 0);
});

each_database!(a_version_that_is_no_draft_takes_no_files, async |database| {
    let app = TestApp::start(database).await;
    bring_to(&app, VersionStatus::InConsultation);
    let other = text().replacen("title = \"", "title = \"Better ", 1).into_bytes();
    let page = send(&app.secretariat().await, &[("files", "q.toml", other)]).await;
    assert_eq!(page.status, 422);
    let lines = page.texts(".errors li").concat();
    assert!(lines.contains("make it a draft again first") && lines.contains("text.en.title"), "{lines}");
});

each_database!(a_spreadsheet_becomes_a_draft_and_a_wrong_one_does_not, async |database| {
    let app = TestApp::start(database).await;
    let person = app.secretariat().await;
    let sheet = survey_model::xlsform::export(&questionnaire(&text())).expect("it has an equivalent");
    let wrong = send(&person, &[("files", "form.xlsx", b"PK\x03\x04 no spreadsheet".to_vec())]).await;
    assert!(wrong.status == 422 && wrong.has(".errors li"), "{}", wrong.text());
    assert_eq!(count(&app), 0);
    let saved = send(&person, &[("files", "Form.XLSX", sheet)]).await;
    assert_eq!((saved.status, saved.location()), (303, page().as_str()), "{}", saved.text());
    let row = &version::list(&app.platform).expect("a list")[0];
    assert_eq!(row.sha256, questionnaire(&text()).canonical().1, "it is the very questionnaire");
});
