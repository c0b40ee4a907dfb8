//! Views that somebody saves.

use survey_server::services::Role;
use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(a_view_is_saved_found_renamed_and_removed, async |database| {
    let app = TestApp::start(database).await;
    let rapporteur = app.rapporteur().await;
    assert!(rapporteur.get("/explorer/views").await.text().contains("not saved any view yet"));
    let address = "/explorer?from=2014-2017&to=2018-2021&section=campaigns";
    let saved = rapporteur.post("/explorer/views", &[("name", " Campaigns "), ("address", address)]).await;
    assert_eq!((saved.status, saved.location()), (303, "/explorer/views"));
    let list = rapporteur.get("/explorer/views").await;
    assert_eq!(
        (list.texts("h2 a"), list.attributes("h2 a", "href")),
        (vec!["Campaigns".to_owned()], vec![address.to_owned()])
    );
    let [rename, remove] = [0, 1].map(|at| list.attributes("main form", "action")[at].clone());
    assert_eq!(rapporteur.post(&rename, &[("name", "حملات")]).await.status, 303);
    assert_eq!(rapporteur.get("/explorer/views").await.texts("h2 a"), ["حملات"]);
    assert_eq!(rapporteur.post(&rename, &[("name", " ")]).await.status, 422);
    let other = app.signed_in(&app.account(Role::Rapporteur, None, None)).await;
    assert_eq!(other.get("/explorer/views").await.texts("h2 a").len(), 0, "views are their owner's alone");
    for (form, fields) in [(&rename, vec![("name", "Mine")]), (&remove, Vec::new())] {
        assert_eq!(other.post(form, &fields).await.status, 404);
    }
    assert_eq!(rapporteur.post(&remove, &[]).await.status, 303);
    assert_eq!(rapporteur.post(&remove, &[]).await.status, 404);
    assert_eq!(rapporteur.get("/explorer/views").await.texts("h2 a").len(), 0);
});

each_database!(nothing_but_a_page_of_the_explorer_is_saved, async |database| {
    let app = TestApp::start(database).await;
    let rapporteur = app.rapporteur().await;
    let long = format!("/explorer?item={}", "A".repeat(4_000));
    for address in [
        "https://elsewhere.example/explorer",
        "//elsewhere.example",
        "/explorers",
        "/explorer//elsewhere.example",
        "/accounts",
        "/explorer?a=\n",
        "/explorer\\elsewhere",
        "",
        &long,
    ] {
        let page = rapporteur.post("/explorer/views", &[("name", "Trap"), ("address", address)]).await;
        assert_eq!(page.status, 422, "{address}");
        assert!(page.text().contains("only pages of the explorer"), "{}", page.text());
    }
    for name in ["", "   ", "a\u{7}b", &"x".repeat(101)] {
        let page = rapporteur.post("/explorer/views", &[("name", name), ("address", "/explorer")]).await;
        assert_eq!(page.status, 422, "{name}");
    }
    assert_eq!(
        rapporteur.post("/explorer/views", &[("name", "A"), ("address", "/explorer"), ("x", "y")]).await.status,
        400
    );
    assert_eq!(rapporteur.get("/explorer/views").await.texts("h2 a").len(), 0);
});

each_database!(a_hundred_views_are_enough_and_go_with_the_person, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account(Role::Rapporteur, None, None);
    let rapporteur = app.signed_in(&account).await;
    for number in 0..100 {
        let page = rapporteur.post("/explorer/views", &[("name", &number.to_string()), ("address", "/explorer")]).await;
        assert_eq!(page.status, 303);
    }
    let page = rapporteur.post("/explorer/views", &[("name", "One more"), ("address", "/explorer")]).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("which is the most"), "{}", page.text());
    assert!(
        rapporteur.get("/account/data").await.body.contains("\"views\""),
        "they are in what is kept about the person"
    );
    let administrator = app.signed_in(&app.account(Role::Administrator, None, None)).await;
    let email = account.email.clone().expect("an address");
    let erased = administrator
        .post_with_password(&format!("/accounts/{}/erasure", account.id), &[("confirmation", &email)])
        .await;
    assert_eq!(erased.status, 200, "{}", erased.text());
    assert_eq!(crate::lines(&app, "SELECT name AS line FROM saved_views").len(), 0);
});
