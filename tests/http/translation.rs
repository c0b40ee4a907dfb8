//! Pages of translations: what is missing and stale, a translator's file out and back in.

use survey_model::questionnaire::{Source, read_sources};
use survey_server::services::Who;
use survey_server::services::version;
use survey_tests::app::{Person, TestApp};
use survey_tests::cli::project;
use survey_tests::each_database;

const PAGE: &str = "/versions/example-two-languages/1.0.0/translations";

/// A draft whose source has changed in one place since it was translated.
fn draft(app: &TestApp) {
    let text = std::fs::read_to_string(project("questionnaires/examples/two-languages.toml")).expect("the example");
    let text = text.replacen("Was a public awareness", "Has a public awareness", 1);
    let questionnaire = read_sources(&[Source { name: "draft.toml".to_owned(), text }]).expect("a draft");
    version::save_draft(&app.platform, &Who::operator(), &questionnaire, None, "").expect("a draft");
}

async fn upload(person: &Person, file: &str) -> survey_tests::app::Page {
    person.upload(&format!("{PAGE}/fr"), &[], &[("file", "fr.xlf", file.as_bytes().to_vec())]).await
}

each_database!(a_translators_file_goes_out_and_comes_back_as_the_next_revision, async |database| {
    let app = TestApp::start(database).await;
    draft(&app);
    let person = app.secretariat().await;
    let overview = person.get(PAGE).await;
    assert_eq!((overview.status, overview.texts("td")), (200, vec!["0".to_owned(), "1".to_owned(), "4".to_owned()]));
    let page = person.get(&format!("{PAGE}/fr")).await;
    assert_eq!((page.texts("del"), page.texts("ins")), (vec!["Was".to_owned()], vec!["Has".to_owned()]));

    let file = person.get(&format!("{PAGE}/fr/xliff")).await;
    assert_eq!((file.status, file.header("content-type")), (200, "application/xliff+xml"));
    assert_eq!(person.get(&format!("{PAGE}/fr/xlsx")).await.status, 200);
    let changed = file.body.replace("<target>Une campagne", "<target>Une grande campagne");
    let shown = upload(&person, &changed).await;
    assert_eq!(shown.status, 200, "{}", shown.body);
    assert!(shown.body.contains("Une grande campagne"), "{}", shown.body);
    assert_eq!(person.get(PAGE).await.texts("td")[1], "1", "nothing is saved before it was looked at");

    let (changes, revision) = (shown.value("changes").expect("changes"), shown.value("revision").expect("a revision"));
    let fields = [("changes", changes.as_str()), ("revision", revision.as_str())];
    assert_eq!(person.upload(&format!("{PAGE}/fr"), &fields, &[]).await.status, 303);
    assert_eq!(person.get(PAGE).await.texts("td"), ["0", "0", "5"]);
    let other = changes.replace("grande", "petite");
    let fields = [("changes", other.as_str()), ("revision", revision.as_str())];
    let again = person.upload(&format!("{PAGE}/fr"), &fields, &[]).await;
    assert_eq!(again.status, 409, "the draft has another revision by now: {}", again.body);
});

each_database!(a_file_that_does_not_fit_is_refused_with_every_problem, async |database| {
    let app = TestApp::start(database).await;
    draft(&app);
    let person = app.secretariat().await;
    let file = person.get(&format!("{PAGE}/fr/xliff")).await.body;
    for (from, to, code) in [
        ("@1.0.0", "@1.0.1", "translation-file-other"),
        ("<source>Yes", "<source>Yes, sir", "translation-source-changed"),
        ("<target>Oui", "<target>Oui {x}", "translation-placeholder"),
        ("<?xml", "<!DOCTYPE x><?xml", "translation-file-format"),
    ] {
        let refused = upload(&person, &file.replacen(from, to, 1)).await;
        assert!(refused.status == 422 && refused.body.contains(code), "{code}: {}", refused.body);
    }
    for path in ["en", "de", "ru", "fr/pdf"] {
        assert_eq!(person.get(&format!("{PAGE}/{path}")).await.status, 404, "{path}");
    }
    let bad = [("changes", "[[1]]"), ("revision", "1")];
    assert_eq!(person.upload(&format!("{PAGE}/fr"), &bad, &[]).await.status, 400);
    assert_eq!(app.rapporteur().await.get(&format!("{PAGE}/fr")).await.status, 200, "a rapporteur may read drafts");
});
