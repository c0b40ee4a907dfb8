//! How long an XLSForm of 5,000 rows takes to be taken in, and the shipped questionnaire to be written and read back.

use std::path::Path;

use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::xlsform::{export, import};

#[path = "xlsform/many.rs"]
mod many;

use many::many;

fn main() {
    divan::main();
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
