mod address;
mod kept;
mod natures;
mod report;
mod saved;
mod view;

use survey_server::services::comparison::{BOUNDS, TABLES};
use survey_server::services::demo;
use survey_tests::app::{Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

/// The sample study: two closed cycles of different versions, all synthetic.
pub(crate) async fn sample(database: &ThrowAway) -> (TestApp, Person) {
    let app = TestApp::start(database).await;
    demo::fill(&app.platform).expect("the sample is made");
    let rapporteur = app.rapporteur().await;
    (app, rapporteur)
}

each_database!(a_comparison_says_what_every_figure_rests_on, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let page = rapporteur.get("/explorer").await;
    assert_eq!(page.texts("h1"), ["2014-2017 and 2018-2021 compared"]);
    assert!(page.has(".synthetic[role=note]"), "synthetic figures say so");
    let basis = page.texts(".basis").concat();
    for part in
        ["cybersecurity-awareness@1.0.0", "cybersecurity-awareness@2.0.0", "submissions known on", "in both cycles"]
    {
        assert!(basis.contains(part), "{part}: {basis}");
    }
    for cell in page.texts(".changes td.figure[data-label='2014-2017']") {
        assert!(cell.contains("n = "), "{cell}");
    }
    assert!(page.text().contains("rest on the exact McNemar test (p below 0.05)"), "a verdict says what it rests on");
    assert!(page.has(".concordance.recoded"));
    assert!(page.texts(".refused").iter().any(|text| text.starts_with("Not compared.")));

    let broken = page.attributes(".changes th:has(.concordance.broken) a", "href");
    let refused = rapporteur.get(broken.first().expect("the sample has what may not be compared")).await;
    assert_eq!(refused.status, 200);
    assert!(refused.text().contains("Not compared."), "{}", refused.text());
    assert!(!refused.has("figure"), "what is not comparable is not drawn");
    let rose = page.attributes(".findings .rose a", "href");
    let measure = rapporteur.get(rose.first().expect("the sample has what rose")).await;
    for part in ["Who answered differently", "How it was asked", "Why there is no answer", "n = "] {
        assert!(measure.text().contains(part), "{part}: {}", measure.text());
    }
    for picture in measure.attributes("figure img", "src") {
        assert_eq!(rapporteur.get(&picture).await.status, 200, "{picture}");
    }
    let judged = page.attributes(".verdicts a", "href");
    let verdict = rapporteur.get(judged.first().expect("every item has a verdict")).await;
    assert!(verdict.has(".big .tag") && verdict.has("ul.verdicts li"), "the answer first, with its reasons");
    let held = rapporteur.get("/explorer/CAMPAIGN_HELD").await;
    for part in [
        "On both bases",
        "Change, or other respondents",
        "Answered for the first time",
        "What those that did not answer could hide",
        "Exact McNemar",
        "Benjamini-Hochberg",
    ] {
        assert!(held.text().contains(part), "{part}: {}", held.text());
    }
    let trend = rapporteur.get("/trends/CAMPAIGN_HELD?by=ldc").await;
    assert_eq!(trend.status, 200, "{}", trend.text());
    for part in ["Cochran", "answered in every one of these cycles", "Least developed countries", "n = "] {
        assert!(trend.text().contains(part), "{part}: {}", trend.text());
    }
    for address in
        trend.attributes("figure img, figure a", "src").into_iter().chain(trend.attributes("figure a", "href"))
    {
        let picture = rapporteur.get(&address).await;
        assert_eq!(picture.status, 200, "{address}: {}", picture.body);
    }
    let chart = rapporteur.get("/trends/CAMPAIGN_HELD/charts/trend.svg").await;
    assert!(chart.body.contains("SYNTHETIC") && chart.body.contains("2014-2017"), "{}", chart.body);
    let answers = rapporteur.get("/trends/CAMPAIGN_HELD/charts/map-answers.csv?cycle=2018-2021").await;
    assert!(answers.body.lines().filter(|line| line.ends_with(",Yes")).count() > 10, "{}", answers.body);
    assert_eq!(rapporteur.get("/trends/CAMPAIGN_COUNT").await.attributes("figure img", "src").len(), 0, "no shares");
    assert_eq!(rapporteur.get("/trends/CAMPAIGN_HELD/charts/change.svg").await.status, 404);
    assert_eq!(rapporteur.get("/trends/NO_SUCH/charts/trend.svg").await.status, 404);
    assert_eq!(rapporteur.get("/trends/NO_SUCH").await.status, 404);
    assert_eq!(rapporteur.get("/trends/CAMPAIGN_HELD?by=planet").await.status, 400);
    assert_eq!(rapporteur.get("/trends/CAMPAIGN_HELD?cycle=2014-2017").await.status, 400);
    charts_and_files(&rapporteur).await;
    choices(&rapporteur).await;
});

each_database!(a_picture_that_is_too_large_says_what_to_do_instead, async |database| {
    let (_app, rapporteur) = sample(database).await;
    for width in ["319", "2401", "1e3", "-1", "99999999999"] {
        let page = rapporteur.get(&format!("/explorer/charts/change.png?section=campaigns&width={width}")).await;
        assert_eq!(page.status, 400, "{width}");
        assert!(page.text().contains(&format!("“{width}” as width")), "{}", page.text());
    }
    let page = rapporteur.get("/explorer/charts/change.png?width=2400").await;
    assert_eq!(page.status, 422);
    assert!(page.text().contains("Choose one section, or take the SVG"), "{}", page.text());
    assert_eq!(rapporteur.get("/explorer/charts/change.svg?width=2400").await.status, 200);
});

async fn charts_and_files(rapporteur: &Person) {
    let svg = rapporteur.get("/explorer/charts/change.svg?section=campaigns").await;
    assert_eq!((svg.status, svg.header("content-type")), (200, "image/svg+xml"), "{}", svg.body);
    assert!(svg.body.contains("SYNTHETIC"));
    for file in TABLES.into_iter().chain(BOUNDS) {
        let page = rapporteur.get(&format!("/explorer/files/{file}")).await;
        assert_eq!(page.status, 200, "{file}");
        assert!(page.header("content-disposition").contains(file));
    }
    assert_eq!(rapporteur.get("/explorer/files/passwords.txt").await.status, 404);
    assert_eq!(rapporteur.get("/explorer/charts/change.svg?section=none").await.status, 400);
    assert_eq!(rapporteur.get("/explorer/charts/distribution.svg?measure=NO_SUCH").await.status, 404);
}

async fn choices(rapporteur: &Person) {
    let africa = rapporteur.get("/explorer?group=africa&basis=all_respondents&section=campaigns").await;
    assert!(africa.texts(".basis").concat().contains("Group: Africa."));
    assert_eq!(africa.texts("h3.subhead").len(), 1);
    let by_region = rapporteur.get("/explorer?by=region&section=solutions").await;
    assert!(by_region.texts(".sub th").contains(&"Asia-Pacific".to_owned()));
    let by_answer = rapporteur.get("/explorer?by=CAMPAIGN_HELD&section=solutions").await;
    assert_eq!(by_answer.status, 200, "{}", by_answer.text());
    for query in ["basis=some", "by=planet", "group=atlantis", "from=%2f"] {
        let page = rapporteur.get(&format!("/explorer?{query}")).await;
        assert_eq!(page.status, if query.starts_with("from") { 404 } else { 400 }, "{query}");
        assert!(page.text().contains("which is not known"), "{}", page.text());
    }
    let turned = rapporteur.get("/explorer?from=2018-2021&to=2014-2017").await;
    assert_eq!(turned.texts("h1"), ["2014-2017 and 2018-2021 compared"], "the earlier cycle comes first");
    assert_eq!(rapporteur.get("/explorer?from=1066-1069").await.status, 404);
    assert_eq!(rapporteur.get("/explorer/NO_SUCH").await.status, 404);
}

each_database!(versions_without_a_reviewed_concordance_are_not_compared, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2014-2017", "examples/number.toml");
    app.open_cycle("2018-2021", "examples/date.toml");
    let page = app.rapporteur().await.get("/explorer?from=2014-2017&to=2018-2021").await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("Nobody has reviewed"), "{}", page.text());
});

each_database!(a_comparison_without_a_single_answer_is_shown, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2014-2017", "examples/ordinal-scores.toml");
    app.open_cycle("2018-2021", "examples/ordinal-scores.toml");
    let page = app.rapporteur().await.get("/explorer?from=2014-2017&to=2018-2021").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("n = 0"));
});

each_database!(a_measure_says_how_far_its_answers_go, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", "examples/publication-level.toml");
    app.plan_cycle("2018-2021", "examples/publication-level.toml");
    let rapporteur = app.rapporteur().await;
    let links = rapporteur.get("/explorer").await.attributes(".changes th a", "href");
    let mut said = Vec::new();
    for link in links {
        let text = rapporteur.get(&link).await.text();
        let sentences = ["published only as totals", "are not published"];
        said.push(sentences.map(|sentence| text.contains(sentence)));
    }
    assert_eq!(said, [[false, false], [true, false], [false, true]]);
});
