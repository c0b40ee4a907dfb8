//! Rounds of consultation: who sees them, and what bodies say in them.

use chrono::{Days, Utc};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

/// A day that many days from today, as forms have it.
pub(crate) fn in_days(days: u64) -> String {
    (Utc::now().date_naive() + Days::new(days)).to_string()
}

/// Opens a round for bodies and gives its address.
pub(crate) async fn open_round(app: &TestApp, consultations: &str, bodies: &[&str]) -> String {
    let (names, deadline) = (bodies.join("\n"), in_days(30));
    let fields = [("title", "For comment"), ("deadline", deadline.as_str()), ("new_bodies", names.as_str())];
    let page = app.secretariat().await.post(consultations, &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    page.location().to_owned()
}

/// Comments, and gives the comment's id.
pub(crate) async fn comment(person: &Person, round: &str, part: &str, text: &str) -> String {
    let page = person.post(&format!("{round}/comments"), &[("part", part), ("text", text)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    page.location().rsplit_once("#comment-").expect("the comment's place").1.to_owned()
}

/// Replies in a thread.
pub(crate) async fn reply(person: &Person, round: &str, parent: &str, text: &str) -> u16 {
    person.post(&format!("{round}/comments"), &[("parent", parent), ("text", text)]).await.status
}

each_database!(a_body_sees_only_the_rounds_that_it_was_invited_to, async |database| {
    let app = TestApp::start(database).await;
    let (one, other) = (app.consult_on("examples/number.toml"), app.consult_on("examples/two-languages.toml"));
    let (one, other) = (open_round(&app, &one, &["FIRST"]).await, open_round(&app, &other, &["FIRST", "APCERT"]).await);
    let (first, apcert, stranger) = (app.body("first").await, app.body("APCERT").await, app.body("OECD").await);
    let links = async |person: &Person| person.get("/consultations").await.attributes("main h2 a", "href");
    assert_eq!(links(&first).await, [other.clone(), one.clone()]);
    assert_eq!(links(&apcert).await, std::slice::from_ref(&other));
    assert_eq!(links(&stranger).await, Vec::<String>::new());
    for (person, address, status) in [
        (&first, one.clone(), 200),
        (&apcert, one.clone(), 404),
        (&apcert, format!("{one}/dispositions"), 404),
        (&apcert, format!("{one}/dispositions.csv"), 404),
        (&stranger, other.clone(), 404),
        (&first, "/consultations/none".to_owned(), 404),
    ] {
        assert_eq!(person.get(&address).await.status, status, "{address}");
    }
    assert_eq!(apcert.post(&format!("{one}/comments"), &[("text", "x")]).await.status, 404);
    for person in [app.secretariat().await, app.administrator().await, app.rapporteur().await] {
        assert_eq!(links(&person).await, [other.clone(), one.clone()]);
        assert_eq!(person.get(&one).await.status, 200);
    }
    assert_eq!(app.focal_point("KEN").await.get("/consultations").await.status, 403);
});

each_database!(a_body_that_is_invited_later_sees_what_was_said_before, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    comment(&app.body("FIRST").await, &round, "", "Said before").await;
    let apcert = app.body("APCERT").await;
    assert_eq!(apcert.get(&round).await.status, 404);
    let secretariat = app.secretariat().await;
    let body = secretariat.get(&round).await.attributes("input[name=body]", "value").remove(0);
    assert_eq!(secretariat.post(&format!("{round}/invitations"), &[("body", &body)]).await.status, 303);
    assert!(apcert.get(&round).await.text().contains("Said before"));
    let nobody = secretariat.post(&format!("{round}/invitations"), &[("new_bodies", " ")]).await;
    assert_eq!((nobody.status, nobody.errors()), (422, vec!["Choose or name at least one body".to_owned()]));
});

each_database!(bodies_comment_on_the_whole_a_section_and_an_item_and_answer_each_other, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST", "APCERT"]).await;
    let (first, apcert, secretariat) = (app.body("FIRST").await, app.body("APCERT").await, app.secretariat().await);
    comment(&first, &round, "", "Too long as a whole").await;
    comment(&first, &round, "main", "A better title").await;
    let thread = comment(&apcert, &round, "WORKING_TIME", "Per week or per day?\nPlease say.").await;
    assert_eq!(reply(&first, &round, &thread, "Per week, surely.").await, 303);
    assert_eq!(reply(&secretariat, &round, &thread, "Per week, it will be said.").await, 303);

    let page = first.get(&round).await;
    assert_eq!(page.texts("#whole .comment .typed"), ["Too long as a whole"]);
    assert_eq!(page.texts("#part-main > .comment > .typed"), ["A better title"]);
    let said = page.texts("#part-WORKING_TIME .comment .typed");
    assert_eq!(said, ["Per week or per day? Please say.", "Per week, surely.", "Per week, it will be said."]);
    assert!(page.texts("#part-WORKING_TIME .comment .caption").iter().any(|line| line.contains("Secretariat")));
    assert!(page.text().contains("All bodies invited to this consultation, and the secretariat, can read"));
    assert!(page.text().contains("Revision 1"));

    let apcert_id = page.attributes("select[name=body] option", "value").remove(1);
    let only = first.get(&format!("{round}?status=open&body={apcert_id}")).await;
    assert_eq!(only.texts("main .typed").first().map(String::as_str), Some("Per week or per day? Please say."));
    assert_eq!(first.get(&format!("{round}?status=decided")).await.texts("main .comment"), Vec::<String>::new());
    assert_eq!(first.get(&format!("{round}?status=nonsense")).await.status, 400);
});

each_database!(the_secretariat_makes_no_comment_of_its_own, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let page = app.secretariat().await.post(&format!("{round}/comments"), &[("text", "Mine")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(app.rapporteur().await.post(&format!("{round}/comments"), &[("text", "Mine")]).await.status, 403);
});

each_database!(a_form_is_on_the_page_of_the_part_that_was_chosen_without_any_script, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let first = app.body("FIRST").await;
    let page = first.get(&round).await;
    assert!(!page.has("textarea") && !page.has("script"));
    let links = page.attributes("main section a.change", "href");
    assert!(links.contains(&"?part=WORKING_TIME#part-WORKING_TIME".to_owned()), "{links:?}");
    let page = first.get(&format!("{round}?part=WORKING_TIME")).await;
    assert!(page.has("#part-WORKING_TIME form textarea"));
    let key = page.value("form_key").expect("a key");
    let fields = [("part", "WORKING_TIME"), ("text", "Once"), ("form_key", key.as_str())];
    let address = format!("{round}/comments");
    let (once, twice) = (first.post(&address, &fields).await, first.post(&address, &fields).await);
    assert_eq!((once.status, once.location()), (303, twice.location()), "the same form twice is one comment");
    let edited = [("part", "WORKING_TIME"), ("text", "Once more"), ("form_key", key.as_str())];
    assert_ne!(first.post(&address, &edited).await.location(), once.location(), "another text is another comment");
    assert_eq!(first.get(&round).await.texts(".typed"), ["Once", "Once more"]);
});

each_database!(a_text_that_can_not_be_kept_comes_back_with_the_reason, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let (first, address) = (app.body("FIRST").await, format!("{round}/comments"));
    let (fits, long) = ("é".repeat(10_000), "é".repeat(10_001));
    for (text, reason) in [
        ("", "Write what you want to say"),
        (" \u{200b}\r\n ", "Write what you want to say"),
        (long.as_str(), "The text is longer than 10,000 characters"),
        ("turned \u{202e}around", "invisible or control character"),
        ("bell \u{7}", "invisible or control character"),
    ] {
        let page = first.post(&address, &[("part", "main"), ("text", text)]).await;
        assert_eq!(page.status, 422, "{reason}");
        assert!(page.errors()[0].contains(reason), "{:?}", page.errors());
        assert!(page.has("#part-main form textarea"), "the form stays open");
    }
    assert_eq!(first.post(&address, &[("part", "main"), ("text", &fits)]).await.status, 303);
    assert_eq!(first.post(&address, &[("part", "NO_SUCH"), ("text", "x")]).await.status, 400);
    assert_eq!(first.post(&address, &[("text", "x"), ("other", "x")]).await.status, 400);
    assert_eq!(reply(&first, &round, "019abc00-0000-7000-8000-000000000000", "x").await, 404);
    assert_eq!(first.get(&round).await.texts(".typed").len(), 1);
});

each_database!(a_form_without_the_sessions_token_changes_nothing, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let (first, secretariat) = (app.body("FIRST").await, app.secretariat().await);
    for (person, path) in [(&first, "comments"), (&secretariat, "dispositions"), (&secretariat, "closing")] {
        let forged = [("text", "x"), ("csrf", "guessed")];
        assert_eq!(person.post_without_token(&format!("{round}/{path}"), &forged).await.status, 403, "{path}");
    }
    assert!(first.get(&round).await.has(".tag.open"));
});

each_database!(texts_of_the_document_are_in_the_readers_language, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("cybersecurity-awareness/2.0.0"), &["FIRST"]).await;
    let first = app.body("FIRST").await;
    let (english, arabic) = (first.get(&round).await, first.get(&format!("{round}?lang=ar")).await);
    assert_eq!(arabic.attributes("html", "dir"), ["rtl"]);
    let titles = |page: &survey_tests::app::Page| page.texts("main section h2");
    assert_eq!(titles(&english).len(), titles(&arabic).len());
    assert_ne!(titles(&english)[3], titles(&arabic)[3]);
});

each_database!(a_round_on_seventy_nine_questions_is_a_light_page, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("cybersecurity-awareness/2.0.0"), &["FIRST"]).await;
    let first = app.body("FIRST").await;
    let parts = first.get(&round).await.attributes("main section[id^=part-]", "id");
    assert!(parts.len() > 79, "{}", parts.len());
    for part in parts.iter().step_by(4) {
        let text = format!("On {part}: {}", "the wording is not the one that our members use. ".repeat(4));
        comment(&first, &round, part.trim_start_matches("part-"), &text).await;
    }
    for language in ["en", "ar", "zh"] {
        let weight = first.weigh(&format!("{round}?lang={language}")).await;
        println!("{weight} bytes: {} parts in {language}", parts.len());
        assert!(weight < 60 * 1024, "{weight} bytes in {language}");
    }
});
