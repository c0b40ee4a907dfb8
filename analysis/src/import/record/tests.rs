use std::io::BufReader;

use proptest::prelude::*;

use super::{Record, Records};

/// Every record with its row, or nothing if the file is refused.
fn records(text: &str, capacity: usize) -> Option<Vec<Vec<Vec<u8>>>> {
    let mut records = Records::new(BufReader::with_capacity(capacity, text.as_bytes()), b',', 1);
    let mut record = Record::default();
    let mut all = Vec::new();
    while records.read(&mut record).ok()? {
        all.push(record.cells().map(<[u8]>::to_vec).collect());
    }
    Some(all)
}

fn records_by_csv(text: &str) -> Vec<Vec<Vec<u8>>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.byte_records().map(|record| record.unwrap().iter().map(<[u8]>::to_vec).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) })]

    #[test]
    fn what_is_not_refused_is_read_as_the_csv_crate_reads_it(text in "[a,\"\n\r]{0,24}", capacity in 1..30_usize) {
        if let Some(records) = records(&text, capacity) {
            prop_assert_eq!(records, records_by_csv(&text));
        }
    }
}
