//! Cells that can't be taken: each is named with its sheet, its place and the reason, its answer stays, and the others can be saved.

use survey_tests::each_database;

use super::book::{ANSWER, LABEL, Typed, text};
use super::{MAIN, confirm, download, kenya, send, value};

each_database!(a_cell_that_can_not_be_taken_is_named_and_the_others_are_saved, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4"), ("PARTICIPANTS", "90")]).await;
    let book = download(&kenya, &response).await.answer("EVENTS", text("5"));
    let place = book.place("PARTICIPANTS");
    let long = "9".repeat(32_000);
    for (typed, sentence) in [
        (Typed::Formula("=45+45"), "The cell holds a formula"),
        (Typed::Day("2026-01-05"), "made a date of what was typed"),
        (text("many"), "is not a number"),
        (text("12,5"), "is not a number"),
        (text("a\u{1}b"), "is not a number"),
        (text(&long), "number"),
        (text("2"), "cannot be smaller than the number of events"),
        (Typed::Number(7.5), "whole number"),
    ] {
        let shown = send(&kenya, &response, book.clone().answer("PARTICIPANTS", typed.clone()).bytes()).await;
        assert_eq!(shown.status, 200, "{sentence}: {}", shown.text());
        let told = shown.texts("li.card:has(.fault)").concat();
        assert!(told.contains(&place) && told.contains(sentence), "{sentence} at {place}: {told}");
        assert_eq!(shown.texts("main dl.sides dd"), ["4", "5"], "the other answer can be saved");
    }
    let shown = send(&kenya, &response, book.answer("PARTICIPANTS", Typed::Formula("=1")).bytes()).await;
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303);
    assert_eq!(value(&kenya, &response, "EVENTS").await, "5");
    assert_eq!(value(&kenya, &response, "PARTICIPANTS").await, "90");
});

each_database!(edited_codes_and_lines_that_were_torn_apart_are_noticed, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    let book = download(&kenya, &response).await;
    for key in ["OTHER", "EVENTS.1.X", "EVENTS=4", "EVENTS.row"] {
        let mut edited = book.clone().answer("EVENTS", text("5"));
        edited.put("EVENTS", 1, text(key));
        let shown = send(&kenya, &response, edited.bytes()).await;
        assert!(shown.texts(".fault").concat().contains("hidden code"), "{key}: {}", shown.text());
        assert!(!shown.has("input[name=changes]"), "{key}: {}", shown.text());
    }
    let (one, other) = (book.shown("EVENTS", LABEL), book.shown("PARTICIPANTS", LABEL));
    let mut torn = book.clone().answer("EVENTS", text("5"));
    torn.put("EVENTS", LABEL, text(&other));
    torn.put("PARTICIPANTS", LABEL, text(&one));
    let shown = send(&kenya, &response, torn.bytes()).await;
    assert_eq!(shown.texts(".fault").len(), 2, "sorted without their codes: {}", shown.text());
    assert!(!shown.has("input[name=changes]"), "{}", shown.text());

    let mut twice = book.clone().answer("EVENTS", text("5"));
    let (sheet, row) = twice.find("EVENTS");
    let copied: Vec<_> = twice.sheets[sheet].cells.iter().filter(|cell| cell.0 == row).cloned().collect();
    twice.sheets[sheet].cells.extend(
        copied.into_iter().map(|(_, column, typed)| (40, column, if column == ANSWER { text("6") } else { typed })),
    );
    let shown = send(&kenya, &response, twice.bytes()).await;
    assert!(shown.texts(".fault").concat().contains("in the workbook twice"), "{}", shown.text());
});

each_database!(a_sheet_that_was_taken_out_leaves_its_answers, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/section-relevance.toml").await;
    kenya.save_section(&response, "lead", &[("CAMPAIGN_HELD", "yes")]).await;
    let mut book = download(&kenya, &response).await.answer("CAMPAIGN_TITLE", text("Think first"));
    let (sheet, _) = book.find("CAMPAIGN_HELD");
    book.sheets.remove(sheet);
    let shown = send(&kenya, &response, book.bytes()).await;
    assert_eq!(
        shown.texts(".notice"),
        ["The lines of the section “Campaigns” are not in the workbook. Its answers stay as they are."]
    );
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303);
    assert_eq!(download(&kenya, &response).await.shown("CAMPAIGN_HELD", ANSWER), "Yes");
});

each_database!(dates_come_as_days_as_numbers_of_days_and_as_text, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/date.toml").await;
    let book = download(&kenya, &response).await;
    for (typed, day) in [
        (Typed::Day("2019-05-31"), Ok("31 May 2019")),
        (Typed::Number(43_616.0), Ok("31 May 2019")),
        (text("2019-05-31"), Ok("31 May 2019")),
        (text("31.05.2019"), Err("is not a date")),
        (text("05/31/2019"), Err("is not a date")),
        (Typed::Day("2024-01-01"), Err("must be")),
        (Typed::Formula("=TODAY()"), Err("formula")),
    ] {
        let shown = send(&kenya, &response, book.clone().answer("STRATEGY_DATE", typed.clone()).bytes()).await;
        match day {
            Ok(day) => assert_eq!(shown.texts("main dl.sides dd")[1], day, "{typed:?}: {}", shown.text()),
            Err(why) => assert!(shown.texts(".fault").concat().contains(why), "{typed:?}: {}", shown.text()),
        }
    }
});
