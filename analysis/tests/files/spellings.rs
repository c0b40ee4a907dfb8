//! The same answers in the ways in which programs write CSV.

use analysis::dataset::Dataset;
use survey_model::variable::Cell;

use crate::{CODEBOOK, answers_of, codebook};

const PLAIN: &str =
    "id,trust,held,budget,remarks\na,Low,Yes,1.5,fine\nb,High,No,20,\"two\nlines, with \"\"quotes\"\"\"\n";

fn cells(dataset: &Dataset) -> Vec<Cell> {
    let of_case = |case| ["trust", "held", "budget", "remarks"].map(|name| dataset.cell(case, name));
    (0..dataset.cases().len()).flat_map(of_case).collect()
}

fn read(bytes: &[u8]) -> Vec<Cell> {
    cells(&answers_of(bytes, "2010", &codebook(CODEBOOK)).dataset)
}

#[test]
fn separators_marks_and_line_ends_make_no_difference() {
    let plain = read(PLAIN.as_bytes());
    assert_eq!(plain.len(), 8);
    let quoted_line_end = plain[7].clone();
    assert_eq!(quoted_line_end, Cell::Text("two\nlines, with \"quotes\"".to_owned()));
    let semicolons = PLAIN.replace(',', ";").replace("lines;", "lines,");
    assert_eq!(read(semicolons.as_bytes()), plain);
    assert_eq!(read(semicolons.replace("1.5", "1,5").as_bytes()), plain, "a decimal comma");
    assert_eq!(read(PLAIN.replace(',', "\t").replace("lines\t", "lines,").as_bytes()), plain);
    assert_eq!(read(format!("\u{feff}{PLAIN}").as_bytes()), plain);
    assert_eq!(read(format!("sep=;\r\n{semicolons}").as_bytes()), plain);
    let one_line = PLAIN.replace("two\nlines", "two lines");
    let plain = read(one_line.as_bytes());
    assert_eq!(read(one_line.replace('\n', "\r\n").as_bytes()), plain);
    assert_eq!(read(one_line.replace('\n', "\r").as_bytes()), plain);
    // Nor need the last line end at all.
    for line_end in ["\n", "\r\n", "\r"] {
        assert_eq!(read(one_line.trim_end().replace('\n', line_end).as_bytes()), plain);
    }
    assert_eq!(read(one_line.trim_end().as_bytes()), plain, "no line end at the end");
    assert_eq!(read(one_line.replace("\nb", "\n\n,,,,\nb").as_bytes()), plain, "blank rows");
    assert_eq!(read(one_line.replace("Low,Yes", "\"Low\", Yes ").as_bytes()), plain, "quotes and blanks");
}

#[test]
fn rows_of_a_large_file_stay_in_their_order() {
    let rows: String = (0..60_000).map(|at| format!("{at:06},{},Yes,{at},\n", ["Low", "High", ""][at % 3])).collect();
    let dataset =
        answers_of(format!("id,trust,held,budget,remarks\n{rows}").as_bytes(), "2010", &codebook(CODEBOOK)).dataset;
    assert!(rows.len() > 1 << 20, "several blocks");
    for at in [0, 1, 29_999, 30_000, 59_999] {
        assert_eq!(dataset.cell(at, "budget"), Cell::Number(at as f64));
        assert_eq!(dataset.cases().key(at), Some(analysis::dataset::Key::Named(&format!("{at:06}"))));
    }
}
