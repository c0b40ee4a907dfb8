//! Results are computed once for the answers that are known, and anew when another answer lands.

use std::sync::Arc;

use analysis::comparison::By;
use survey_model::language::Language;
use survey_server::services::comparison::{Request, compared};
use survey_tests::app::{Person, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

use crate::signed_off;

/// Two cycles that ask the same, with one state that has answered both.
async fn two_cycles(database: &ThrowAway) -> (TestApp, Person) {
    let app = TestApp::start(database).await;
    for cycle in ["2014-2017", "2018-2021"] {
        app.open_cycle(cycle, "examples/ordinal-scores.toml");
        signed_off(&app.focal_point("KEN").await, cycle).await;
    }
    let rapporteur = app.rapporteur().await;
    (app, rapporteur)
}

each_database!(the_same_answers_give_the_same_bytes_and_another_answer_gives_others, async |database| {
    let (app, rapporteur) = two_cycles(database).await;
    let name = rapporteur.get("/explorer").await.attributes(".changes th a", "href").remove(0);
    let chart = rapporteur.get(&name).await.attributes("figure img", "src").remove(0);
    let addresses = ["/explorer".to_owned(), name, chart, "/explorer/files/changes.csv".to_owned()];
    let mut before = Vec::new();
    for address in &addresses {
        let page = rapporteur.get(address).await;
        assert_eq!((page.status, page.header("cache-control")), (200, "private, no-cache"), "{address}");
        let again = rapporteur.get(address).await;
        assert_eq!(page.body, again.body, "{address}");
        before.push((page.header("etag").to_owned(), page.body));
    }
    for (address, (tag, _)) in addresses.iter().zip(&before) {
        let known = rapporteur.get_with(address, &[("if-none-match", tag)]).await;
        assert_eq!((known.status, known.body.as_str(), known.header("etag")), (304, "", tag.as_str()), "{address}");
        let other = rapporteur.get_with(address, &[("if-none-match", "W/\"other\"")]).await;
        assert_eq!(other.status, 200, "{address}");
    }
    signed_off(&app.focal_point("FRA").await, "2018-2021").await;
    for (address, (tag, body)) in addresses.iter().zip(&before) {
        let page = rapporteur.get_with(address, &[("if-none-match", tag)]).await;
        assert_eq!(page.status, 200, "{address}");
        assert_ne!(page.body, *body, "{address}");
    }
});

each_database!(whoever_has_a_page_is_told_so_and_nobody_gets_the_page_of_another, async |database| {
    let (app, rapporteur) = two_cycles(database).await;
    let other = app.secretariat().await;
    for address in ["/explorer", "/explorer/report"] {
        let page = rapporteur.get(address).await;
        let tag = page.header("etag").to_owned();
        let theirs = other.get_with(address, &[("if-none-match", &tag)]).await;
        assert_eq!(theirs.status, 200, "{address}: it has another name and another token");
        let arabic = rapporteur.get_with(&format!("{address}?lang=ar"), &[("if-none-match", &tag)]).await;
        assert_ne!(arabic.header("etag"), tag, "{address}");
    }
    let pictures = rapporteur.get("/explorer").await;
    let (sources, heights) = (pictures.attributes("figure img", "src"), pictures.attributes("figure img", "height"));
    assert!(!sources.is_empty() && sources.len() == heights.len(), "there is room for every picture before it comes");
    let drawn = rapporteur.get(&sources[0]).await.body;
    assert!(drawn.contains(&format!("height=\"{}\"", heights[0])), "{} {}", heights[0], &drawn[..300]);
});

each_database!(another_server_shows_what_this_one_took_in, async |database| {
    let (app, _) = two_cycles(database).await;
    let other = TestApp::start(database).await;
    let rapporteur = other.rapporteur().await;
    let before = rapporteur.get("/explorer?basis=all_respondents").await;
    assert!(before.texts(".basis").concat().contains("1"), "{}", before.text());
    signed_off(&app.focal_point("FRA").await, "2018-2021").await;
    let after = rapporteur.get("/explorer?basis=all_respondents").await;
    assert!(after.text().contains("n = 2") && !before.text().contains("n = 2"), "{}", after.text());
});

each_database!(what_several_ask_for_at_once_is_computed_once, async |database| {
    let (app, _) = two_cycles(database).await;
    let request = Request {
        from: "2014-2017".parse().expect("a label"),
        to: "2018-2021".parse().expect("a label"),
        as_of: None,
        sources: Vec::new(),
        breakdowns: vec![By::read("region")],
        language: Language::En,
    };
    let ask = || compared(&app.platform, &request).expect("a comparison");
    let all: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert!(all.iter().all(|one| Arc::ptr_eq(one, &all[0])), "it is the very same comparison");
    let other = Request { breakdowns: Vec::new(), ..request.clone() };
    assert!(!Arc::ptr_eq(&compared(&app.platform, &other).expect("a comparison"), &all[0]));
    assert!(Arc::ptr_eq(&ask(), &all[0]), "it is kept beside others");
});

each_database!(what_is_kept_of_a_page_holds_nothing_of_the_person_who_asked_first, async |database| {
    let (app, rapporteur) = two_cycles(database).await;
    let item = rapporteur.get("/explorer").await.attributes(".changes th a", "href").remove(0);
    let secretariat = app.secretariat().await;
    for address in ["/explorer", item.as_str(), "/explorer/report"] {
        let [first, second] = [rapporteur.get(address).await, secretariat.get(address).await];
        let tokens = |page: &survey_tests::app::Page| page.attributes("input[name=csrf]", "value");
        assert!(
            !tokens(&first).is_empty() && tokens(&first).iter().all(|token| !second.body.contains(token)),
            "{address}"
        );
        assert!(
            tokens(&second).iter().all(|token| *token == tokens(&second)[0]),
            "{address}: the own token in every form"
        );
        assert_eq!(
            [first.has("a[href='/nominations']"), second.has("a[href='/nominations']")],
            [false, true],
            "{address}"
        );
        let arabic =
            secretariat.get(&format!("{address}{}lang=ar", if address.contains('?') { '&' } else { '?' })).await;
        assert_eq!(arabic.attributes("html", "lang"), ["ar"], "{address}");
        assert_ne!(arabic.texts("h1"), if address == item { Vec::new() } else { second.texts("h1") }, "{address}");
        secretariat.get(&format!("{address}{}lang=en", if address.contains('?') { '&' } else { '?' })).await;
    }
});

each_database!(a_new_cycle_stands_in_the_form_of_a_page_that_is_kept, async |database| {
    let (app, rapporteur) = two_cycles(database).await;
    let address = "/explorer?from=2014-2017&to=2018-2021";
    assert_eq!(rapporteur.get(address).await.texts("select[name=to] option").len(), 2);
    app.open_cycle("2022-2025", "examples/ordinal-scores.toml");
    assert_eq!(rapporteur.get(address).await.texts("select[name=to] option").len(), 3);
});
