//! Readers of what comes from outside never panic, and read what the `csv` crate reads.

use analysis::dataset::Key;
use analysis::files::{Described, File, read_answers, read_codebook, read_crosswalk};
use proptest::prelude::*;
use survey_model::missing::Missing;
use survey_model::variable::Cell;

use crate::{CODEBOOK, Two, codebook, reading};

/// Texts that look like tables.
fn tables() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => "[a-z0-9]{0,9}".prop_map(String::into_bytes),
        4 => prop::sample::select(vec!["id", "held", "trust", "Yes", "No", "Low", "[dont_know]", "budget", "NaN", "column", "level", "code", "nominal", "ordinal"]).prop_map(|word| word.as_bytes().to_vec()),
        8 => prop::sample::select(vec![",", ",", ";", "\t", "\n", "\r\n", "\r", "\"", "\"\"", "sep=;\n", "\u{feff}"]).prop_map(|mark| mark.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// What is in a cell, and whether it is in quotation marks even where it needn't be.
#[derive(Debug, Clone)]
struct Given {
    text: String,
    is_quoted: bool,
}

impl Given {
    /// The cell as a file has it; letters around the text, as blanks there would be left out.
    fn written(&self, start: &str) -> String {
        let text = format!("{start}x{}y", self.text);
        let must = text.contains([',', '"', '\n', '\r']);
        if self.is_quoted || must { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    }
}

fn cell() -> impl Strategy<Value = Given> {
    ("[a-zé; ,\"\n\r\t]{0,20}", any::<bool>()).prop_map(|(text, is_quoted)| Given { text, is_quoted })
}

/// How lines end: as on Windows and elsewhere, mixed too; or with CR, which must be so throughout.
fn ends() -> impl Strategy<Value = Vec<&'static str>> {
    let mixed = prop::collection::vec(prop::sample::select(vec!["\n", "\r\n"]), 26);
    prop_oneof![3 => mixed, 1 => Just(vec!["\r"; 26])]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn no_bytes_are_too_much_for_the_readers(bytes in tables(), with_heading in any::<bool>()) {
        let bytes = if with_heading { [b"id,held,trust,budget\n".as_slice(), &bytes].concat() } else { bytes };
        let file = File { name: "a.csv", bytes: &bytes };
        if let Err(problems) = read_answers(file, &codebook(CODEBOOK), &reading("2010")) {
            prop_assert!(!problems.is_empty() && problems.iter().all(|problem| !problem.message.is_empty()));
        }
        if let Ok(codebook) = read_codebook(file) {
            prop_assert!(codebook.variables().all(|variable| !variable.name.is_empty()));
        }
        let two = Two::new([CODEBOOK; 2], ["id,held\nx,Yes\n", "id,held\nx,No\n"]);
        let [earlier, later]: [Described<'_>; 2] = two.sides();
        if let Err(problems) = read_crosswalk(file, earlier, later) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn what_is_read_is_what_the_csv_crate_reads(rows in prop::collection::vec(("[a-z ,\";\n]{1,12}", "(Yes|No|)"), 1..20), crlf in any::<bool>()) {
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().terminator(terminator).from_writer(Vec::new());
        writer.write_record(["id", "held"]).unwrap();
        for (at, (name, held)) in rows.iter().enumerate() {
            writer.write_record([&format!("{at}{name}."), held]).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let answers = read_answers(File { name: "a.csv", bytes: &bytes }, &codebook(CODEBOOK), &reading("2010")).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        for (at, record) in reader.records().enumerate() {
            let record = record.unwrap();
            prop_assert_eq!(answers.dataset.cases().key(at), Some(Key::Named(&record[0])));
        }
    }

    #[test]
    fn any_way_to_write_a_table_is_read_as_the_csv_crate_reads_it(
        rows in prop::collection::vec((cell(), cell(), 0..3_usize), 1..25), ends in ends(), ends_open in any::<bool>()
    ) {
        let mut text = format!("id,remarks,held{}", ends[25]);
        for (at, (name, remark, blank_lines)) in rows.iter().enumerate() {
            let is_last = at + 1 == rows.len();
            let end = if is_last && ends_open { String::new() } else { ends[at].repeat(blank_lines + 1) };
            text.push_str(&format!("{},{},{}{end}", name.written(&at.to_string()), remark.written(""), ["Yes", "\"No\"", ""][at % 3]));
        }
        let answers = crate::answers(&text).dataset;
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(answers.cases().len(), records.len());
        for (at, record) in records.iter().enumerate() {
            prop_assert_eq!(answers.cases().key(at), Some(Key::Named(&record[0])));
            prop_assert_eq!(answers.cell(at, "remarks"), Cell::Text(record[1].to_owned()));
            let held = match &record[2] {
                "Yes" => Cell::Category(0),
                "No" => Cell::Category(1),
                _ => Cell::Missing(Missing::NotAnswered),
            };
            prop_assert_eq!(answers.cell(at, "held"), held);
        }
    }

    #[test]
    fn the_order_of_columns_makes_no_difference(order in Just(vec!["id", "trust", "held", "budget"]).prop_shuffle()) {
        let cell = |row: usize, name: &str| match name {
            "id" => ["x", "y"][row],
            "trust" => ["Low", "High"][row],
            "held" => ["Yes", "[withheld]"][row],
            _ => ["3", "4.5"][row],
        };
        let row = |row: usize| order.iter().map(|name| cell(row, name)).collect::<Vec<_>>().join(",");
        let text = format!("{}\n{}\n{}\n", order.join(","), row(0), row(1));
        let shuffled = crate::answers(&text).dataset;
        let plain = crate::answers("id,trust,held,budget\nx,Low,Yes,3\ny,High,[withheld],4.5\n").dataset;
        prop_assert_eq!(shuffled.variables(), plain.variables());
        for at in 0..3 {
            prop_assert_eq!(shuffled.column(at), plain.column(at));
        }
    }
}
