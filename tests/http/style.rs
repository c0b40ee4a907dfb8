//! The page of all parts: every kind of question in every state, and every colour and size of the stylesheet.

use std::collections::BTreeSet;

use survey_tests::app::TestApp;
use survey_tests::each_database;

/// The stylesheet's names that begin in a way, without that beginning.
fn tokens(css: &str, is_wanted: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let root = css.split_once(":root {").and_then(|(_, rest)| rest.split_once("\n}")).expect("the names").0;
    let declared = root.split(';').filter_map(|line| line.split_once("--")?.1.split_once(": "));
    declared.filter(|(name, value)| is_wanted(name, value)).map(|(name, _)| name.to_owned()).collect()
}

each_database!(the_page_of_all_parts_shows_every_kind_of_question_in_each_state_and_direction, async |database| {
    let app = TestApp::start(database).await;
    let page = app.nobody().get("/style").await;
    assert_eq!(page.status, 200);
    for half in ["section[lang=en][dir=ltr]", "section[lang=ar][dir=rtl]"] {
        for part in [
            "input[type=radio]",
            "input[type=checkbox]",
            "select",
            "table.matrix",
            ".ranking select",
            "input[inputmode=decimal]",
            "input[type=date]",
            "textarea",
            "input[type=url]",
            ".entry",
            ".fault",
            "[aria-invalid]",
            ".evidence li",
            ".before .value",
            ".errors a",
        ] {
            assert!(page.has(&format!("{half} {part}")), "{half} {part}");
        }
    }
    let ids: Vec<String> = page.attributes("[id]", "id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands for one element: {ids:?}");
    for fault in page.attributes(".errors a", "href") {
        assert!(ids.contains(&fault[1..].to_owned()), "{fault} leads somewhere");
    }
});

each_database!(the_page_of_all_parts_leaves_out_no_colour_and_no_size, async |database| {
    let app = TestApp::start(database).await;
    let nobody = app.nobody();
    let page = nobody.get("/style").await;
    let files = page.attributes("link[rel=stylesheet]", "href");
    let css = nobody.get(&files[0]).await.body;
    let colours = tokens(&css, |_, value| value.starts_with('#'));
    assert_eq!(page.texts("section[lang=en] .swatches li"), colours);
    let of = |family: &str| -> Vec<String> {
        let named = tokens(&css, |name, _| name.starts_with(family));
        named.into_iter().map(|name| name.replace(family, "")).collect()
    };
    assert_eq!(page.texts("section[lang=en] p[class^=t-] code"), of("type-"));
    assert_eq!(page.texts("section[lang=en] .distances li"), of("space-"));
});
