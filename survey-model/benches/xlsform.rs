//! How long an XLSForm of 5,000 rows takes to be taken in, and the shipped questionnaire to be written and read back.

use std::path::Path;

use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::xlsform::{export, import};

fn main() {
    divan::main();
}

/// A form of 5,000 questions with its share of groups, choices, hints and rules, in two languages.
///
/// `tests/data/xlsform/make_fixtures.py FILE` writes the like of it for `pyxform`.
fn many() -> Vec<u8> {
    let kinds = ["select_one yes_no", "select_multiple topic", "integer", "text", "date"];
    let headings = [
        "type",
        "name",
        "label::English (en)",
        "label::French (fr)",
        "hint::English (en)",
        "hint::French (fr)",
        "required",
        "relevant",
    ];
    let mut rows: Vec<Vec<String>> = vec![headings.map(str::to_owned).into()];
    for at in 0..5000 {
        if at % 50 == 0 {
            rows.extend((at > 0).then(|| vec!["end_group".to_owned()]));
            rows.push(
                ["begin_group".to_owned(), format!("s{at}"), format!("Section {at}"), format!("Partie {at}")].into(),
            );
        }
        let rule = if at % 5 == 3 { format!("${{Q{}}} = 'yes'", at - 3) } else { String::new() };
        let cells = [
            kinds[at % 5].to_owned(),
            format!("Q{at}"),
            format!("Question {at}: how was it done?"),
            format!("Question {at} : comment ?"),
            "An estimate will do.".to_owned(),
            "Une estimation suffit.".to_owned(),
            (if at % 5 == 0 { "yes" } else { "" }).to_owned(),
            rule,
        ];
        rows.push(cells.into());
    }
    rows.push(vec!["end_group".to_owned()]);
    let mut book = rust_xlsxwriter::Workbook::new();
    write(book.add_worksheet().set_name("survey").expect("a name"), &rows);
    let option = |list: &str, name: &str, en: &str, fr: &str| [list, name, en, fr].map(str::to_owned).to_vec();
    let mut options = vec![option("list_name", "name", "label::English (en)", "label::French (fr)")];
    options.extend([option("yes_no", "yes", "Yes", "Oui"), option("yes_no", "no", "No", "Non")]);
    options
        .extend((0..30).map(|at| option("topic", &format!("t{at}"), &format!("Topic {at}"), &format!("Thème {at}"))));
    write(book.add_worksheet().set_name("choices").expect("a name"), &options);
    book.save_to_buffer().expect("bytes")
}

fn write(sheet: &mut rust_xlsxwriter::Worksheet, rows: &[Vec<String>]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write(row, column, cell).expect("a cell");
        }
    }
}

fn shipped() -> Questionnaire {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness/2.0.0");
    read_path(&folder).expect("the shipped questionnaire is valid")
}

#[divan::bench(sample_count = 20)]
fn import_5000_rows(bencher: divan::Bencher<'_, '_>) {
    let bytes = many();
    let found = import("many.xlsx", &bytes).expect("an XLSForm");
    assert!(found.foreign.is_empty() && found.document.section.len() == 100, "{:?}", found.foreign.first());
    bencher.bench(|| import("many.xlsx", divan::black_box(&bytes)));
}

#[divan::bench(sample_count = 20)]
fn import_and_check_5000_rows(bencher: divan::Bencher<'_, '_>) {
    let bytes = many();
    bencher.bench(|| {
        let found = import("many.xlsx", divan::black_box(&bytes)).expect("an XLSForm");
        Questionnaire::from_document(found.document)
    });
}

#[divan::bench(sample_count = 20)]
fn export_the_shipped_questionnaire(bencher: divan::Bencher<'_, '_>) {
    let questionnaire = shipped();
    bencher.bench(|| export(divan::black_box(&questionnaire)));
}
