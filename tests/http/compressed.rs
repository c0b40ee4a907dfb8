//! Pages are sent compressed to whoever takes them so, and plain to whoever doesn't.

use survey_tests::app::TestApp;
use survey_tests::each_database;

each_database!(a_page_is_compressed_in_one_piece_for_those_who_accept_it, async |database| {
    let app = TestApp::start(database).await;
    let nobody = app.nobody();
    for (accepted, encoding) in [("gzip, br", Some("br")), ("gzip", Some("gzip")), ("br;q=0", None), ("identity", None)]
    {
        let page = nobody.get_with("/guide", &[("accept-encoding", accepted)]).await;
        assert_eq!(page.status, 200);
        let told = page.headers.get("content-encoding").map(|value| value.to_str().expect("text"));
        assert_eq!(told, encoding, "{accepted}");
    }
    let page = nobody.get_with("/sign-in", &[("accept-encoding", "br")]).await;
    assert_eq!(page.headers["content-encoding"], "br");
    assert!(page.headers.contains_key("content-length"), "it goes out in one piece: {:?}", page.headers);
    let vary: Vec<&str> = page.headers.get_all("vary").iter().filter_map(|value| value.to_str().ok()).collect();
    assert!(vary.join(", ").contains("accept-encoding"), "{vary:?}");
});

each_database!(the_stylesheet_names_a_font_for_devices_without_arabic_letters, async |database| {
    let app = TestApp::start(database).await;
    let nobody = app.nobody();
    let style = nobody.get("/").await.attributes("link[rel=stylesheet]", "href").remove(0);
    let css = nobody.get(&style).await.body;
    let font = css.split("url(\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an address");
    let sent = nobody.get(font).await;
    assert_eq!((sent.status, &sent.headers["content-type"]), (200, &"font/woff2".parse().expect("a value")));
    assert!(nobody.weigh(font).await < 80_000, "it may have to go over a slow line");
});
