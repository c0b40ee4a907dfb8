//! What the explorer shows of a choice.

use survey_model::cycle::Provenance;
use survey_model::submission::Submission;
use survey_server::services::{Who, import};
use survey_server::storage::{Connection, StorageError, cycle, now, submission};
use survey_tests::app::TestApp;
use survey_tests::each_database;

use super::sample;

each_database!(items_come_in_the_order_that_is_asked_for, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let points = |texts: Vec<String>| -> Vec<f64> {
        let numbers = texts.iter().filter_map(|text| text.split_whitespace().next()?.replace('−', "-").parse().ok());
        numbers.map(f64::abs).collect()
    };
    let page = rapporteur.get("/explorer?sort=change&section=campaigns").await;
    assert_eq!(page.texts("h3.subhead").len(), 0, "one table of all");
    let changes = points(page.texts(".changes td.figure strong"));
    assert!(changes.len() > 5, "{changes:?}");
    let first_of_items = changes.first().copied().unwrap_or_default();
    assert!(changes.iter().all(|change| *change <= first_of_items + 1e-9), "{changes:?}");
    let in_order = rapporteur.get("/explorer?section=campaigns").await.texts(".changes th[scope=row] a");
    let by_p = rapporteur.get("/explorer?sort=significance&section=campaigns").await.texts(".changes th[scope=row] a");
    let by_size = rapporteur.get("/explorer?sort=size&section=campaigns").await.texts(".changes th[scope=row] a");
    assert!(in_order != by_p && by_p != by_size, "each order is another one");
    let sorted = |mut lines: Vec<String>| {
        lines.sort();
        lines
    };
    assert_eq!(sorted(in_order.clone()), sorted(by_p));
    assert_eq!(sorted(in_order), sorted(by_size));
});

each_database!(every_table_that_has_shares_has_its_chart_beside_it, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let page = rapporteur.get("/explorer?basis=all_respondents").await;
    let pictures = page.attributes(".beside figure img", "src");
    assert!(pictures.len() >= 5, "{pictures:?}");
    for picture in pictures.iter().chain(&page.attributes(".beside figcaption a", "href")) {
        let shown = rapporteur.get(picture).await;
        assert!(shown.status == 200 || shown.status == 422 && picture.contains(".png"), "{picture}: {}", shown.status);
    }
    let chosen = rapporteur
        .get("/explorer?item=CAMPAIGN_HELD&item=CAMPAIGN_TARGET_GROUPS.children&by=region&and=development")
        .await;
    assert_eq!(chosen.texts(".changes tr:not(.sub) th[scope=row] a").len(), 2, "{}", chosen.text());
    assert!(
        chosen.texts(".sub th").iter().any(|group| group.starts_with("Africa · ")),
        "{:?}",
        chosen.texts(".sub th")
    );
});

each_database!(answers_are_those_that_were_known_on_the_day, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let all = rapporteur.get("/explorer?basis=all_respondents").await;
    let none = rapporteur.get("/explorer?as_of=2013-12-31").await;
    assert_eq!(none.status, 200);
    assert!(none.text().contains("No respondent is left"), "{}", none.text());
    let way_on = none.attributes("main .notice a", "href").remove(0);
    assert!(!rapporteur.get(&way_on).await.text().contains("No respondent is left"));
    let between = rapporteur.get("/explorer?basis=all_respondents&as_of=2018-06-30").await;
    let basis = between.texts(".basis").concat();
    assert!(basis.contains("0 Member States, 0 submissions"), "the later cycle had nothing: {basis}");
    let later = rapporteur.get("/explorer?basis=all_respondents&as_of=2099-01-01").await;
    assert_eq!(later.texts(".basis"), all.texts(".basis"), "tomorrow everything is known that is known today");
});

each_database!(answers_of_other_sources_are_left_out_and_the_chart_says_so, async |database| {
    let (app, rapporteur) = sample(database).await;
    let before = rapporteur.get("/explorer?basis=all_respondents").await.texts(".basis").concat();
    research(&app);
    let all = rapporteur.get("/explorer?basis=all_respondents").await.texts(".basis").concat();
    assert_ne!(all, before, "the cache does not hide what came");
    let official = rapporteur.get("/explorer?basis=all_respondents&source=official").await;
    let counts = |text: &str| {
        text.split(", ").filter(|part| part.contains("Member States")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(counts(&official.texts(".basis").concat()), counts(&before));
    let researched = rapporteur.get("/explorer?basis=all_respondents&source=desk_research").await;
    assert!(researched.texts(".basis").concat().contains("1 Member States, 1 submissions"), "{}", researched.text());
    let chart = rapporteur.get("/explorer/charts/change.svg?section=campaigns&source=official").await;
    assert!(chart.body.contains("only: The Member State itself"), "{}", chart.body);
    let file = rapporteur.get("/explorer/files/changes.csv?source=official&as_of=2030-01-01").await;
    assert!(file.header("content-disposition").contains("official-as-of-2030-01-01-changes.csv"));
});

/// The secretariat finds answers for a state that did not answer: those of another one.
fn research(app: &TestApp) {
    let label = "2018-2021".parse().expect("a label");
    let read = |conn: &mut Connection| {
        let cycles = cycle::list(conn)?;
        let of = cycles.into_iter().find(|cycle| cycle.label.as_str() == "2018-2021").expect("a cycle");
        let mut found = Vec::new();
        submission::each_latest(conn, of.id, now(), |_, row| {
            found.push(Submission::from_canonical(&row.document).expect("a submission"));
            Ok::<_, StorageError>(())
        })?;
        Ok::<_, StorageError>(found)
    };
    let all = app.platform.database().read(read).expect("submissions");
    let mut one = all[0].clone();
    let answered: Vec<&str> = all.iter().map(|of| of.respondent.state.as_str()).collect();
    let other = ["TUV", "NRU", "KIR", "PLW", "MHL", "WSM"].into_iter().find(|code| !answered.contains(code));
    one.respondent.state = other.expect("somebody did not answer").parse().expect("a state");
    one.provenance = Provenance::DeskResearch;
    one.submitted_at = now();
    import::store(&app.platform, &Who::operator(), &label, vec![one]).expect("it is stored");
}

each_database!(an_item_shows_both_wordings_both_bases_and_what_was_written, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let page = rapporteur.get("/explorer").await;
    let reworded = page.attributes(".changes th:has(.concordance.reworded) a", "href");
    let item = rapporteur.get(reworded.first().expect("something was reworded")).await;
    assert!(item.text().contains("What differs in the words:"), "{}", item.text());
    assert!(item.has("main del") && item.has("main ins"), "{}", item.body);
    for title in ["All answers: All respondents of each cycle", "All answers: Only those who answered in both cycles"] {
        assert!(item.texts("h2").contains(&title.to_owned()), "{:?}", item.texts("h2"));
    }
    let held = rapporteur.get("/explorer/CAMPAIGN_HELD?basis=all_respondents").await;
    assert!(held.has(".moves li"), "who moved is told whatever the basis: {}", held.text());
    assert!(held.has("a[href='/trends/CAMPAIGN_HELD']"));
    let links = page.attributes(".changes tr:has(td.muted) th a", "href");
    let mut written = 0;
    for link in links.iter().take(12) {
        written += rapporteur.get(link).await.texts(".comment .typed").len();
    }
    assert!(written > 0, "texts are shown in the words of those who wrote them: {links:?}");
});

each_database!(figures_of_so_few_that_they_could_give_an_answer_away_say_so, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let notice = |page: &survey_tests::app::Page| page.texts(".notice").concat().contains("given for aggregates only");
    assert!(!notice(&rapporteur.get("/explorer?basis=all_respondents").await), "many have answered");
    let few = rapporteur.get("/explorer?basis=all_respondents&by=region/development").await;
    assert!(notice(&few), "{}", few.text());
    let item = few.attributes(".verdicts a", "href");
    let of_public = rapporteur.get("/explorer/CAMPAIGN_HELD?by=region/development").await;
    assert!(!item.is_empty() && !notice(&of_public), "what is public can be told");
});
