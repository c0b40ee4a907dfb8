//! A contributor has the workbook of their sections, and sends in answers to these only.

use survey_tests::each_database;

use super::book::{ANSWER, text};
use super::{confirm, download, send};
use crate::contributors::{invite, kenya};

each_database!(a_contributor_gets_and_sends_in_their_sections_only, async |database| {
    let (app, kenya, response) = kenya(database).await;
    kenya.save_section(&response, "lead", &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(invite(&kenya, &response, "w@health.example", &["details"]).await.status, 303);
    let wanjiru = app.holder_of("w@health.example").await;
    assert!(wanjiru.get(&response).await.body.contains(&format!("{response}/workbook\"")));
    let own = download(&wanjiru, &response).await;
    let cells = own.sheets.iter().flat_map(|sheet| &sheet.cells);
    assert!(
        !cells.map(|cell| format!("{:?}", cell.2)).any(|cell| cell.contains("CAMPAIGN_HELD")),
        "nothing of other sections"
    );

    // The focal point's own workbook, of which the contributor fills in both sections.
    let whole = download(&kenya, &response).await;
    let whole = whole.answer("CAMPAIGN_HELD", text("No")).answer("CAMPAIGN_TITLE", text("Think first"));
    let shown = send(&wanjiru, &response, whole.bytes()).await;
    assert_eq!(shown.texts("main dl.sides dd"), ["Not answered", "Think first"], "{}", shown.text());
    assert!(
        shown.texts(".notice")[0].contains("One line belongs to a section that others fill in"),
        "{}",
        shown.text()
    );
    assert_eq!(confirm(&wanjiru, &response, &shown, &[]).await.status, 303);
    let forged = r#"[{"item":"CAMPAIGN_HELD","given":{"values":["no"]},"revision":1,"asks":false}]"#;
    let page = wanjiru.upload(&format!("{response}/workbook"), &[("changes", forged)], &[]).await;
    assert!(matches!(page.status, 403 | 404), "{}", page.text());
    let book = download(&kenya, &response).await;
    assert_eq!(book.shown("CAMPAIGN_HELD", ANSWER), "Yes");
    assert_eq!(book.shown("CAMPAIGN_TITLE", ANSWER), "Think first");
});
