//! Every kind of question has its room in a workbook.

use survey_tests::each_database;

use super::book::{ANSWER, Book, Typed, text};
use super::{WHOLE, confirm, download, kenya, send};

each_database!(options_are_chosen_with_yes_and_ranked_with_places, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/ranking.toml").await;
    let book = download(&kenya, &response).await;
    let ranked = book.clone().answer("NEEDS=skills", Typed::Number(1.0)).answer("NEEDS=funding", text("2"));
    let shown = send(&kenya, &response, ranked.bytes()).await;
    assert_eq!(shown.texts("main dl.sides ol li"), ["Professional skills", "Funding"], "{}", shown.text());
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303);
    let back = download(&kenya, &response).await;
    assert_eq!(
        (back.shown("NEEDS=skills", ANSWER), back.shown("NEEDS=equipment", ANSWER)),
        ("1".to_owned(), String::new())
    );

    for (first, second, sentence) in
        [("1", "1", "this place already"), ("3", "1", "whole number"), ("x", "1", "whole number")]
    {
        let wrong = book.clone().answer("NEEDS=skills", text(first)).answer("NEEDS=funding", text(second));
        let shown = send(&kenya, &response, wrong.bytes()).await;
        assert!(shown.texts(".fault").concat().contains(sentence), "{first} {second}: {}", shown.text());
    }
});

each_database!(entries_are_added_changed_and_cleared, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/repeat-group.toml").await;
    let book = download(&kenya, &response).await;
    let filled = book
        .answer("ACTIVITIES.1.TITLE", text("Cyber week"))
        .answer("ACTIVITIES.1.SECTOR", text("private sector"))
        .answer("ACTIVITIES.1.START_YEAR", Typed::Number(2019.0))
        .answer("ACTIVITIES.3.TITLE", text("School day"));
    let shown = send(&kenya, &response, filled.bytes()).await;
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303, "{}", shown.text());
    let book = download(&kenya, &response).await;
    assert_eq!(book.shown("ACTIVITIES.1.SECTOR", ANSWER), "Private sector");
    assert_eq!(book.shown("ACTIVITIES.2.TITLE", ANSWER), "School day", "what was left blank is no entry");
    assert_eq!(book.shown("ACTIVITIES.5.TITLE", ANSWER), "", "there is room for three more");

    let place = book.place("ACTIVITIES.2.START_YEAR");
    let wrong = book.clone().answer("ACTIVITIES.2.START_YEAR", text("1900"));
    let told = send(&kenya, &response, wrong.bytes()).await.texts("li.card:has(.fault)").concat();
    assert!(told.contains(&place) && told.contains("1990"), "{place}: {told}");

    let mut cleared = book;
    for field in ["TITLE", "SECTOR", "START_YEAR"] {
        cleared = cleared.answer(&format!("ACTIVITIES.1.{field}"), text(""));
    }
    let shown = send(&kenya, &response, cleared.bytes()).await;
    assert_eq!(confirm(&kenya, &response, &shown, &[]).await.status, 303, "{}", shown.text());
    assert_eq!(download(&kenya, &response).await.shown("ACTIVITIES.1.TITLE", ANSWER), "School day");
});

each_database!(a_workbook_in_arabic_comes_back_in_its_own_words, async |database| {
    let (_app, kenya, response) = kenya(database, WHOLE).await;
    let file = kenya.get(&format!("{response}/workbook/ar.xlsx")).await;
    let book = Book::open(&file.bytes);
    assert_eq!(book.sheets[0].name, "تعليمات");
    let book = book.answer("CAMPAIGN_HELD", text("نعم")).answer("CAMPAIGN_COUNT", text("١٢"));
    let shown = send(&kenya, &response, book.bytes()).await;
    assert_eq!(
        shown.texts("main dl.sides dd"),
        ["Not answered", "Yes", "Not answered", "12 campaigns"],
        "{}",
        shown.text()
    );
});

each_database!(what_the_page_says_by_itself_is_said_in_words, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/section-relevance.toml").await;
    let book = download(&kenya, &response).await;
    let said: Vec<String> =
        book.sheets.iter().flat_map(|sheet| &sheet.cells).map(|cell| format!("{:?}", cell.2)).collect();
    let said = said.concat();
    for sentence in [
        "Answer this section only if 1.1 is “Yes”.",
        "Choose one answer from the list.",
        "This section follows if a campaign was held.",
        "save the file as .xlsx and send it back",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
});
