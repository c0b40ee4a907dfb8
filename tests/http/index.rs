//! The index of a cycle, as a rapporteur sees it.

use survey_model::analysis_plan::read;
use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, Source, read_path};
use survey_server::services::index::TABLES;
use survey_server::services::{Who, analysis_plan, demo};
use survey_tests::app::{Person, TestApp, questionnaires};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

async fn sample(database: &ThrowAway) -> (TestApp, Person) {
    let app = TestApp::start(database).await;
    demo::fill(&app.platform).expect("the sample is made");
    let rapporteur = app.rapporteur().await;
    (app, rapporteur)
}

/// Declares a scoring of items that are scored by their points, as an edition of what is declared about a version.
fn declare(app: &TestApp, questionnaire: &Questionnaire, edition: u32, items: &[&str]) {
    let names: Vec<String> =
        questionnaire.languages().iter().map(|language| format!("{language} = \"Severity\"")).collect();
    let name = format!("name = {{ {} }}", names.join(", "));
    let items: Vec<String> = items.iter().map(|item| format!("{{ item = \"{item}\", scale = \"higher\" }}")).collect();
    let text = format!(
        "questionnaire = \"{}\"\nedition = {edition}\ndeclared_by = \"A\"\n[scoring]\ncode = \"a\"\nmissing = \"zero\"\n{name}\n\
         [[scoring.pillar]]\ncode = \"p\"\n{name}\nitem = [{}]\n",
        questionnaire.name(),
        items.join(", ")
    );
    let plan = read(&Source { name: "analysis.toml".to_owned(), text }, questionnaire).expect("it fits");
    analysis_plan::declare(&app.platform, &Who::operator(), &plan).expect("it is declared");
}

each_database!(an_index_ranks_states_and_says_what_it_rests_on, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let led = rapporteur.get("/indices").await;
    assert_eq!((led.status, led.header("location")), (303, "/indices/2018-2021"));
    let page = rapporteur.get("/indices/2018-2021").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.has(".synthetic[role=note]"), "synthetic figures say so");
    for part in [
        "This scoring is an example",
        "has not decided on it",
        "cybersecurity-awareness@2.0.0",
        "if they have at least 50.0% of its weight",
        "What the questionnaire skipped counts as 0.",
        "Cronbach’s alpha",
        "Under a rank stand the ranks",
        "points (",
        "Wilcoxon’s signed-rank test: p",
        "Only the later version asks it.",
        "Tiers are of the whole index only.",
        "1000 times",
    ] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    let states = page.texts("table:first-of-type tbody th[scope=row]");
    assert!(states.len() > 30, "{states:?}");
    for address in page.attributes("figure img", "src").into_iter().chain(page.attributes("figure a", "href")) {
        let picture = rapporteur.get(&address).await;
        assert_eq!(picture.status, 200, "{address}");
    }
    let chart = rapporteur.get("/indices/2018-2021/charts/index.svg").await;
    for part in ["SYNTHETIC", "(example)", "Advanced"] {
        assert!(chart.body.contains(part), "{part}");
    }
    let comparison = rapporteur.get("/explorer").await;
    assert!(comparison.attributes("a", "href").contains(&"/indices/2018-2021".to_owned()), "it can be found");
});

each_database!(the_files_of_an_index_are_those_of_the_command, async |database| {
    let (_app, rapporteur) = sample(database).await;
    for file in TABLES {
        let page = rapporteur.get(&format!("/indices/2018-2021/files/{file}")).await;
        assert_eq!(page.status, 200, "{file}");
        assert!(page.header("content-disposition").contains(&format!("2018-2021-{file}")));
        assert!(page.body.contains("2014-2017") && !page.body.contains("NaN"), "{file} has the bridge, too");
    }
    assert_eq!(rapporteur.get("/indices/2018-2021/files/changes.csv").await.status, 404);
    assert_eq!(rapporteur.get("/indices/2018-2021/charts/trend.svg").await.status, 404);
    for cycle in ["1066-1069", "%2f"] {
        assert_eq!(rapporteur.get(&format!("/indices/{cycle}")).await.status, 404, "{cycle}");
    }
});

each_database!(an_index_is_read_in_every_language, async |database| {
    let (_app, rapporteur) = sample(database).await;
    for language in Language::ALL {
        let page = rapporteur.get(&format!("/indices/2018-2021?lang={language}")).await;
        assert_eq!(page.status, 200, "{language}");
        assert_eq!(page.attributes("html", "dir"), [language.direction()]);
        let english = ["Ranking", "Missing answers", "Pillars", "Over the cycles"].map(str::to_owned);
        let is_english = page.texts("h2").iter().any(|heading| english.contains(heading));
        assert_eq!(is_english, language == Language::En, "{language}: {:?}", page.texts("h2"));
    }
});

each_database!(a_cycle_that_nobody_answered_has_no_ranking, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let page = rapporteur.get("/indices/2022-2025").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("Nobody has answered in this cycle yet."), "{}", page.text());
    assert!(!page.has("figure"), "there is nothing to draw");
    let chart = rapporteur.get("/indices/2022-2025/charts/index.svg").await;
    assert_eq!(chart.status, 200, "a chart says so, too");
});

each_database!(without_a_scoring_there_is_no_index, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/matrix.toml");
    let rapporteur = app.rapporteur().await;
    let page = rapporteur.get("/indices/2018-2021").await;
    assert_eq!(page.status, 404);
    assert!(page.text().contains("No index is declared"), "{}", page.text());
    let questionnaire = read_path(&questionnaires().join("examples/matrix.toml")).expect("it is valid");
    declare(&app, &questionnaire, 1, &["ISSUE_SEVERITY.phishing", "ISSUE_SEVERITY.spam"]);
    let page = rapporteur.get("/indices/2018-2021").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("A missing answer counts as 0.") && !page.text().contains("is an example"));
});

each_database!(what_has_nothing_in_common_with_earlier_cycles_stands_alone_and_says_why, async |database| {
    let (app, rapporteur) = sample(database).await;
    let folder = questionnaires().join("cybersecurity-awareness/2.0.0");
    declare(&app, &read_path(&folder).expect("it is valid"), 3, &["SPAM_LAW", "SPAM_MEASURED"]);
    let page = rapporteur.get("/indices/2018-2021").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("None of the items of the index may be compared"), "{}", page.text());
    assert!(page.has("figure"), "the cycle's own index is there");
});
