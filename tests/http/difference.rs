//! What differs between two versions, as everybody reads it.

use survey_tests::app::TestApp;
use survey_tests::each_database;
use survey_tests::series::version;

each_database!(everybody_reads_what_differs_word_by_word, async |database| {
    let app = TestApp::start(database).await;
    for number in ["1.0.0", "2.0.0", "3.0.0"] {
        app.publish(&version(number));
    }
    let page = app.nobody().get("/questionnaires/form/2.0.0/differences").await;
    assert_eq!(page.status, 200);
    assert_eq!(
        page.texts("h1"),
        ["Versions 1.0.0 and 2.0.0: what differs"],
        "the version before is the one to compare with"
    );
    assert!(page.texts("#LAW del").concat().contains("deleted: Is there"), "{:?}", page.texts("#LAW del"));
    assert!(
        page.texts("#LAW ins").concat().contains("inserted: Does your country have"),
        "{:?}",
        page.texts("#LAW ins")
    );
    assert!(
        page.texts("#CONCERN li").iter().any(|line| line.starts_with("Option dropped 4")),
        "{:?}",
        page.texts("#CONCERN li")
    );
    let further = app.nobody().get("/questionnaires/form/3.0.0/differences?from=1.0.0").await;
    assert!(
        further.has("select[name=from] option[selected]")
            && further.has("a[href='/questionnaires/form/3.0.0/concordance?from=1.0.0']")
    );
    let arabic = app.nobody().get("/questionnaires/form/2.0.0/differences?lang=ar").await;
    assert!(
        arabic.has("html[dir=rtl]") && arabic.has("#LAW span[lang=en][dir=ltr] del"),
        "English words keep their direction"
    );
});

each_database!(a_first_version_and_unknown_ones_are_no_error_of_the_server, async |database| {
    let app = TestApp::start(database).await;
    app.publish(&version("1.0.0"));
    let first = app.nobody().get("/questionnaires/form/1.0.0/differences").await;
    assert!(first.status == 200 && first.text().contains("1.0.0 is the first version"), "{}", first.text());
    for address in
        ["1.0.0/differences?from=9.9.9", "1.0.0/differences?from=x", "9.9.9/differences", "1.0.0/concordance.csv"]
    {
        assert_eq!(app.nobody().get(&format!("/questionnaires/form/{address}")).await.status, 404, "{address}");
    }
});

each_database!(drafts_are_compared_only_by_those_who_work_on_them, async |database| {
    let app = TestApp::start(database).await;
    app.publish(&version("1.0.0"));
    let operator = survey_server::services::Who::operator();
    survey_server::services::version::save_draft(&app.platform, &operator, &version("2.0.0"), None, "First text.")
        .expect("a draft");
    for page in ["differences", "concordance", "concordance.csv"] {
        let address = format!("/questionnaires/form/2.0.0/{page}");
        assert_eq!(app.nobody().get(&address).await.status, 404, "{page}");
        assert_eq!(app.secretariat().await.get(&address).await.status, 200, "{page}");
    }
    let public = app.nobody().get("/questionnaires/form/1.0.0/differences?from=2.0.0").await;
    assert_eq!(public.status, 404);
});
