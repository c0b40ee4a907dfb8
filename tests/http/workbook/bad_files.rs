//! Files that are no workbook of this response, or were made to do harm: each is refused with its sentence, and nothing has changed.

use survey_tests::app::TestApp;
use survey_tests::each_database;

use super::book::{Book, Typed, text, with_other_part, with_part};
use super::{MAIN, download, kenya, send, value};

/// So many spaces as a spreadsheet never has, in a file that is small.
fn bomb(sheet: &[u8]) -> Vec<u8> {
    let mut xml = String::from_utf8(sheet.to_vec()).expect("text");
    xml.insert_str(xml.len() - 12, &" ".repeat(70_000_000));
    xml.into_bytes()
}

each_database!(what_is_no_workbook_is_refused_with_its_sentence, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4")]).await;
    let real = kenya.get(&format!("{response}/workbook/en.xlsx")).await.bytes;
    let mut bent = real.clone();
    bent.truncate(real.len() / 2);
    let encrypted = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600]].concat();
    for (file, sentence) in [
        (b"<html><body>answers</body></html>".to_vec(), "not an .xlsx workbook"),
        (encrypted, "needs a password"),
        (bent, "damaged"),
        (with_part(&real, "xl/vbaProject.bin", b"macro"), "holds macros"),
        (
            with_other_part(&real, "xl/worksheets/sheet2.xml", &bomb(b"<worksheet></worksheet>")),
            "larger than a workbook",
        ),
        (with_other_part(&real, "xl/workbook.xml", b"<workbook"), "damaged"),
        (Vec::new(), "not an .xlsx workbook"),
    ] {
        let refused = send(&kenya, &response, file).await;
        assert_eq!(refused.status, 422, "{sentence}: {}", refused.text());
        assert!(refused.text().contains(sentence), "{sentence}: {}", refused.text());
        assert!(refused.texts("title")[0].starts_with("Error"), "{}", refused.text());
    }
    let none = kenya.upload(&format!("{response}/workbook"), &[], &[]).await;
    assert!(none.status == 422 && none.text().contains("No file was chosen"), "{}", none.text());
    assert_eq!(send(&kenya, &response, vec![b'P'; 9 * 1024 * 1024]).await.status, 413, "the limit on uploads");
    assert_eq!(value(&kenya, &response, "EVENTS").await, "4");
});

each_database!(a_workbook_of_something_else_says_of_what, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    app.open_cycle("2022-2025", "examples/ranking.toml");
    let (kenya, france) = (app.focal_point("KEN").await, app.focal_point("FRA").await);
    let (response, later) = (kenya.start_response("2018-2021").await, kenya.start_response("2022-2025").await);
    let theirs = france.start_response("2018-2021").await;

    let other_country = send(&kenya, &response, download(&france, &theirs).await.bytes()).await;
    assert_eq!(other_country.status, 422);
    assert!(other_country.text().contains("another country"), "{}", other_country.text());
    let other = send(&kenya, &response, download(&kenya, &later).await.bytes()).await;
    assert!(other.text().contains("another version"), "{}", other.text());
    assert!(other.text().contains("another cycle"), "everything at once: {}", other.text());
    assert_eq!(
        kenya.get(&format!("{theirs}/workbook")).await.status,
        404,
        "another country's workbook is nobody else's"
    );
    assert_eq!(kenya.get(&format!("{theirs}/workbook/en.xlsx")).await.status, 404);
    assert_eq!(send(&kenya, &theirs, download(&france, &theirs).await.bytes()).await.status, 404);
    assert_eq!(kenya.get(&format!("{response}/workbook/fr.xlsx")).await.status, 404, "it has no French texts");
    assert_eq!(kenya.get(&format!("{response}/workbook/xx.xlsx")).await.status, 404);
});

each_database!(a_stamp_that_was_changed_or_taken_away_is_noticed, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    kenya.save_section(&response, MAIN, &[("EVENTS", "4")]).await;
    let book = download(&kenya, &response).await;
    let stamp = |change: &dyn Fn(&mut String)| {
        let mut book: Book = book.clone();
        let sheet = book.sheets.iter_mut().find(|sheet| sheet.name == "survey-stamp").expect("the stamp");
        for cell in &mut sheet.cells {
            if let Typed::Text(text) = &mut cell.2 {
                change(text);
            }
        }
        book.bytes()
    };
    let mut without = book.clone();
    without.sheets.retain(|sheet| sheet.name != "survey-stamp");
    let mut empty = book.clone();
    empty.sheets.iter_mut().filter(|sheet| sheet.name == "survey-stamp").for_each(|sheet| sheet.cells.clear());
    for (file, sentence) in [
        (without.bytes(), "its hidden sheet was removed"),
        (empty.bytes(), "its hidden sheet was removed"),
        (stamp(&|text| *text = text.replace("KEN", "FRA")), "hidden sheet of the workbook was changed"),
        (
            stamp(&|text| {
                if text == "1" {
                    "9".clone_into(text)
                }
            }),
            "hidden sheet",
        ),
        (
            stamp(&|text| {
                if text == "EVENTS" {
                    "OTHER".clone_into(text)
                }
            }),
            "hidden sheet of the workbook was changed",
        ),
    ] {
        let refused = send(&kenya, &response, file).await;
        assert!(refused.status == 422 && refused.text().contains(sentence), "{sentence}: {}", refused.text());
    }
    let mut renamed = book.clone().answer("EVENTS", text("12"));
    let named = renamed.sheets.iter_mut().filter(|sheet| !sheet.name.starts_with("survey-"));
    named.enumerate().for_each(|(at, sheet)| sheet.name = format!("Feuille {at}"));
    let shown = send(&kenya, &response, renamed.bytes()).await;
    assert_eq!(shown.texts("main dl.sides dd"), ["4", "12"], "names of sheets play no part: {}", shown.text());
});

each_database!(more_lines_than_any_questionnaire_has_are_not_looked_at, async |database| {
    let (_app, kenya, response) = kenya(database, "examples/constraint.toml").await;
    let mut book = download(&kenya, &response).await;
    let (sheet, _) = book.find("EVENTS");
    book.sheets[sheet].cells.extend((100..20_100).map(|row| (row, 1, text("EVENTS"))));
    let refused = send(&kenya, &response, book.bytes()).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("larger than a workbook"), "{}", refused.text());
});
