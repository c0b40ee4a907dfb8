//! What may be compared: over several versions, as a table, and under review.

use survey_model::questionnaire::{Document, Questionnaire};
use survey_model::version::VersionName;
use survey_server::services::version;
use survey_server::services::{Role, Who};
use survey_tests::app::{Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;
use survey_tests::series::version;

/// Answers both questions and signs off.
async fn answer(app: &TestApp, state: &str, cycle: &str, law: &str, concern: &str) {
    let person = app.focal_point(state).await;
    let response = person.start_response(cycle).await;
    let saved = person.save_section(&response, "main", &[("LAW", law), ("CONCERN", concern)]).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert_eq!(person.sign_off(&response).await.status, 303);
}

/// A cycle on 1.0.0 and one on 3.0.0, with 2.0.0 between them.
async fn two_versions_apart(database: &ThrowAway) -> TestApp {
    let app = TestApp::start(database).await;
    app.plan_cycle_of("2014-2017", &version("1.0.0"));
    app.publish(&version("2.0.0"));
    app.plan_cycle_of("2022-2025", &version("3.0.0"));
    app.start_cycle("2014-2017");
    answer(&app, "KEN", "2014-2017", "no", "4").await;
    answer(&app, "FRA", "2014-2017", "yes", "2").await;
    app.close_cycle("2014-2017");
    app.start_cycle("2022-2025");
    answer(&app, "KEN", "2022-2025", "yes", "high").await;
    answer(&app, "FRA", "2022-2025", "yes", "high").await;
    app
}

each_database!(cycles_two_versions_apart_are_compared_over_the_version_between, async |database| {
    let app = two_versions_apart(database).await;
    let rapporteur = app.rapporteur().await;
    let page = rapporteur.get("/explorer?from=2014-2017&to=2022-2025").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.has(".concordance.recoded") && page.has(".concordance.reworded"));
    let measure = rapporteur.get("/explorer/CONCERN?from=2014-2017&to=2022-2025").await;
    for part in
        ["1.0.0 → 2.0.0: Fewer options than in 1.0.0.", "2.0.0 → 3.0.0: Fewer options than in 2.0.0.", "John Roe"]
    {
        assert!(measure.text().contains(part), "{part}: {}", measure.text());
    }
    // 5 and 4 became very, which became high; everything else low.
    let changes = rapporteur.get("/explorer/files/changes.csv?from=2014-2017&to=2022-2025").await.body;
    let line = changes.lines().find(|line| line.contains("CONCERN") && line.contains(",high,")).expect("a line");
    assert!(line.contains("0.5") && line.contains("recoded"), "{line}");
    let maps = "earlier: 5 → high, 4 → high, 2 → low, 1 → low";
    assert!(measure.text().contains(maps), "{}", measure.text());
});

each_database!(everybody_reads_and_downloads_what_may_be_compared, async |database| {
    let app = TestApp::start(database).await;
    for number in ["1.0.0", "2.0.0", "3.0.0"] {
        app.publish(&version(number));
    }
    let page = app.nobody().get("/questionnaires/form/3.0.0/concordance?from=1.0.0").await;
    assert!(page.text().contains("1.0.0 → 2.0.0 → 3.0.0"), "{}", page.text());
    assert!(page.texts("#CONCERN").concat().contains("Follows from reviewed verdicts"));
    let file = app.nobody().get("/questionnaires/form/3.0.0/concordance.csv?from=1.0.0").await;
    assert_eq!((file.status, file.header("content-type")), (200, "text/csv; charset=utf-8"));
    assert!(file.header("content-disposition").contains("crosswalk-form-1.0.0-3.0.0.csv"));
    assert!(file.body.starts_with("id,filename,var_name_orig,var_name_target,val_numeric_orig,"), "{}", file.body);
    assert!(
        file.body.lines().any(|line| line.starts_with("form@1.0.0,") && line.contains(",4,high,recoded,")),
        "{}",
        file.body
    );
    let back = app.nobody().get("/questionnaires/form/1.0.0/concordance?from=3.0.0").await;
    assert!(back.text().contains("3.0.0 → 2.0.0 → 1.0.0"), "{}", back.text());
});

each_database!(versions_on_two_branches_are_compared_over_their_common_ancestor, async |database| {
    let app = TestApp::start(database).await;
    for number in ["1.0.0", "2.0.0", "3.0.0"] {
        app.publish(&version(number));
    }
    let proposed = survey_model::concordance::Concordance::completed(&version("2.0.0"), &version("2.1.0"));
    let mut concordance = survey_model::questionnaire::document::ConcordanceDocument::from(&proposed);
    concordance.format = None;
    concordance.entry.iter_mut().for_each(|entry| entry.reviewer = "Jane Doe".to_owned());
    let document = Document { concordance: Some(concordance), ..version("2.1.0").document().clone() };
    app.publish(&Questionnaire::from_document(document).expect("a questionnaire"));
    let page = app.nobody().get("/questionnaires/form/3.0.0/concordance?from=2.1.0").await;
    assert!(page.text().contains("2.1.0 → 2.0.0 → 3.0.0"), "{}", page.text());
    assert!(page.has("#CONCERN .concordance.recoded"));
});

const REVIEW: &str = "/versions/form/2.1.0/concordance";

/// A draft without any verdict.
async fn draft(database: &ThrowAway) -> (TestApp, Person) {
    let app = TestApp::start(database).await;
    app.publish(&version("1.0.0"));
    app.publish(&version("2.0.0"));
    version::save_draft(&app.platform, &Who::operator(), &version("2.1.0"), None, "First text.").expect("a draft");
    let secretariat = app.secretariat().await;
    (app, secretariat)
}

fn verdicts(app: &TestApp) -> Vec<(String, String, String)> {
    let name: VersionName = "form@2.1.0".parse().expect("a name");
    let actor = app.actor(&app.account(Role::Secretariat, None, None));
    let found = version::find(&app.platform, Some(&actor), &name).expect("a draft").questionnaire;
    let entries = found.concordance().map(|concordance| concordance.entries.clone()).unwrap_or_default();
    entries
        .iter()
        .map(|entry| (entry.later[0].to_string(), entry.verdict.to_string(), entry.reviewer.clone()))
        .collect()
}

each_database!(the_secretariat_accepts_or_changes_what_is_proposed, async |database| {
    let (app, secretariat) = draft(database).await;
    let page = secretariat.get(REVIEW).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("2 verdicts are waiting for your decision."), "{}", page.text());
    assert!(page.has("#LAW .concordance.reworded") && page.has("#CONCERN .concordance.identical"));
    assert!(page.texts("#CONCERN .side").iter().all(|side| side.contains("Little")), "both sides show their options");
    let revision = page.value("revision").expect("a revision");
    let accepted = secretariat.post(REVIEW, &[("revision", &revision), ("action", "accept-identical")]).await;
    assert_eq!((accepted.status, accepted.location()), (303, REVIEW));
    assert_eq!(verdicts(&app), [("CONCERN".to_owned(), "identical".to_owned(), "secretariat".to_owned())]);

    let stale = secretariat
        .post(REVIEW, &[("revision", &revision), ("verdict", "new"), ("later", "LAW"), ("reason", "r")])
        .await;
    assert_eq!(stale.status, 409, "somebody has changed it since");
    let revision = secretariat.get(REVIEW).await.value("revision").expect("a revision");
    let broken = [
        ("revision", revision.as_str()),
        ("verdict", "broken"),
        ("earlier", "LAW"),
        ("later", "LAW"),
        ("reason", "Drafts count now."),
    ];
    assert_eq!(secretariat.post(REVIEW, &broken).await.status, 303);
    assert_eq!(verdicts(&app)[1], ("LAW".to_owned(), "broken".to_owned(), "secretariat".to_owned()));
    let page = secretariat.get(REVIEW).await;
    assert!(page.text().contains("Every item has a reviewed verdict."), "{}", page.text());
});

each_database!(a_verdict_that_does_not_fit_is_said_and_nothing_is_lost, async |database| {
    let (app, secretariat) = draft(database).await;
    let revision = secretariat.get(REVIEW).await.value("revision").expect("a revision");
    let wrong = [
        ("revision", revision.as_str()),
        ("verdict", "recoded"),
        ("earlier", "CONCERN"),
        ("later", "CONCERN"),
        ("earlier_map", "never = none\nnonsense"),
        ("reason", "A reason that must not be lost."),
    ];
    let page = secretariat.post(REVIEW, &wrong).await;
    assert_eq!(page.status, 422);
    assert!(page.texts(".errors li").concat().contains("`nonsense` is no pair"), "{:?}", page.texts(".errors li"));
    assert!(page.texts("#CONCERN textarea[name=reason]").concat().contains("must not be lost"));
    let unknown = [wrong[0], wrong[1], wrong[2], wrong[3], ("earlier_map", "never = none"), wrong[5]];
    let page = secretariat.post(REVIEW, &unknown).await;
    assert_eq!(page.status, 422);
    assert!(page.texts(".errors li").concat().contains("`never` is not an option"), "{:?}", page.texts(".errors li"));
    assert_eq!(verdicts(&app), []);
});

each_database!(only_those_who_manage_versions_review_and_only_drafts, async |database| {
    let (app, secretariat) = draft(database).await;
    assert_eq!(app.rapporteur().await.get(REVIEW).await.status, 403);
    let closed = "/versions/form/2.0.0/concordance";
    assert!(secretariat.get(closed).await.text().contains("no draft any more"));
    let fields = [("revision", "1"), ("verdict", "broken"), ("earlier", "LAW"), ("later", "LAW"), ("reason", "No.")];
    assert!([409, 422].contains(&secretariat.post(closed, &fields).await.status));
});
