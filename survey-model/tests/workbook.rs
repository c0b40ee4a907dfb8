//! Spreadsheets are read cell by cell, whatever they say about themselves.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use rust_xlsxwriter::{Format, Formula};
use survey_model::problem::Problem;
use survey_model::workbook::{Table, Workbook, place};
use zip::write::SimpleFileOptions;

#[path = "workbook/lies.rs"]
mod lies;

/// The bound is two seconds; a debug build on a machine that does other things too is given three more.
const LONGEST: Duration = Duration::from_secs(5);

fn read(bytes: &[u8]) -> Result<Workbook, Vec<Problem>> {
    Workbook::read("file.xlsx", bytes)
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/xlsform");
    std::fs::read(folder.join(name)).expect("a fixture")
}

/// A spreadsheet of these parts beside a workbook with one sheet.
fn parts(own: &[(&str, &str)]) -> Vec<u8> {
    let relation =
        |id: &str, kind: &str, target: &str| format!(r#"<Relationship Id="{id}" Type="x/{kind}" Target="{target}"/>"#);
    let relations = [
        relation("r1", "worksheet", "worksheets/sheet1.xml"),
        relation("r2", "sharedStrings", "sharedStrings.xml"),
        relation("r3", "styles", "styles.xml"),
    ];
    let relations = format!("<Relationships>{}</Relationships>", relations.concat());
    let workbook = r#"<workbook><sheets><sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", &relations)].iter().chain(own) {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("a zip file").into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    parts(&[("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"))])
}

fn codes(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.place.field.as_deref().unwrap_or_default(), problem.code)).collect()
}

/// The only problem of a file that is refused, and that it took no time.
fn refusal(bytes: &[u8]) -> Problem {
    let started = Instant::now();
    let mut problems = read(bytes).expect_err("the file is refused");
    assert!(started.elapsed() < LONGEST, "it took {:?}", started.elapsed());
    assert_eq!(problems.len(), 1);
    problems.remove(0)
}

#[test]
fn what_a_writer_writes_is_read_with_its_place() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("survey").expect("a name");
    sheet.write(0, 0, "type").expect("a cell");
    sheet.write(2, 27, "  ملاحظة\n_x0041_ \u{1f600}\t").expect("a cell");
    sheet.write(2, 28, 5.0).expect("a cell");
    sheet.write(3, 0, 0.1).expect("a cell");
    sheet.write(3, 1, true).expect("a cell");
    let book = read(&book.save_to_buffer().expect("bytes")).expect("a right file");
    let sheet = book.sheet("Survey").expect("the sheet");
    let cells: Vec<_> = sheet.cells.iter().map(|cell| (place(cell.row, cell.column), cell.text.as_str())).collect();
    let expected =
        [("A1", "type"), ("AB3", "  ملاحظة\n_x0041_ \u{1f600}\t"), ("AC3", "5"), ("A4", "0.1"), ("B4", "TRUE")];
    assert_eq!(cells, expected.map(|(place, text)| (place.to_owned(), text)));
    assert_eq!(sheet.problems, []);
}

#[test]
fn formulas_dates_errors_and_merged_cells_are_problems_of_their_cells() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("survey").expect("a name");
    sheet.merge_range(0, 0, 0, 1, "type", &Format::new()).expect("merged");
    sheet.write(1, 0, Formula::new("=1+1").set_result("2")).expect("a cell");
    sheet.write_with_format(1, 1, 45413.0, &Format::new().set_num_format("yyyy-mm-dd")).expect("a cell");
    let bytes = book.save_to_buffer().expect("bytes");
    let read = read(&bytes).expect("a right file");
    let found = &read.sheets[0];
    assert_eq!(
        codes(&found.problems),
        [("survey!A2", "spreadsheet-formula"), ("survey!B2", "spreadsheet-date"), ("survey!A1", "spreadsheet-merged")]
    );
    let texts: Vec<_> = found.cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["type", "2", "2024-05-01"]);
}

#[test]
fn an_error_is_left_out_and_said() {
    let book = read(&sheet(r#"<row r="3"><c r="B3" t="e"><v>#N/A</v></c></row>"#)).expect("a right file");
    assert_eq!(codes(&book.sheets[0].problems), [("survey!B3", "spreadsheet-error")]);
    assert_eq!(book.sheets[0].cells, []);
}

#[test]
fn the_two_formats_are_told_apart_by_content() {
    let xlsx = read(&fixture("campaigns.xlsx")).expect("a right file");
    assert_eq!(read(&fixture("campaigns.xls")).expect("a right file"), xlsx);
    assert_eq!(read(&fixture("campaigns-named-wrongly.xlsx")).expect("a right file"), xlsx);
    assert_eq!(xlsx.sheet("choices").expect("a sheet").cells.len(), 28);
}

#[test]
fn a_table_reports_headings_that_are_there_twice_and_cells_without_one() {
    let row = |number: u32, cells: &[(&str, &str)]| {
        let cell = |(column, text): &(&str, &str)| {
            format!(r#"<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>"#)
        };
        format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
    };
    let rows = [
        row(1, &[("A", "type"), ("B", " name "), ("C", "type")]),
        row(4, &[("B", "x"), ("D", "lost")]),
        row(9, &[("B", " ")]),
    ];
    let book = read(&sheet(&rows.concat())).expect("a right file");
    let table = Table::new(&book.sheets[0]);
    assert_eq!(
        codes(&table.problems),
        [("survey!C1", "spreadsheet-duplicate-heading"), ("survey!D4", "spreadsheet-no-heading")]
    );
    let [only] = table.rows[..] else { panic!("a blank row is no row") };
    assert_eq!((only.number, table.text(only, "name"), table.text(only, "type")), (4, Some("x"), None));
}
