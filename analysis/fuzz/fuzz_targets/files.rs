//! Reads any bytes as a codebook, two files of answers and a crosswalk, with a zero byte between them. What is right can be compared, and no table
//! has a number that is none; what is wrong is said in sentences.
#![no_main]

use analysis::comparison::{Options, compare};
use analysis::files::{
    Answers, Codebook, Described, File, Reading, read_answers, read_codebook, read_crosswalk, unreviewed,
};
use analysis::report::Comparison;
use analysis::table;
use libfuzzer_sys::fuzz_target;
use survey_model::problem::Problem;

fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.split(|byte| *byte == 0);
    let mut file = |name| File { name, bytes: parts.next().unwrap_or_default() };
    let [codebook, one, two, crosswalk] = ["codebook.csv", "2010.csv", "2016.csv", "crosswalk.csv"].map(&mut file);
    let Some(codebook) = told(read_codebook(codebook)) else { return };
    let directions = codebook.directions();
    assert!(codebook.variables().all(|variable| !variable.name.is_empty()));
    let (one, two) = (answers(one, &codebook), answers(two, &codebook));
    let (Some(one), Some(two)) = (one, two) else { return };
    let [earlier, later] = [&one, &two].map(|answers| Described { codebook: &codebook, dataset: &answers.dataset });
    let concordance = match crosswalk.bytes {
        [] => Some(unreviewed(earlier, later)),
        _ => told(read_crosswalk(crosswalk, earlier, later)),
    };
    let Some(concordance) = concordance else { return };
    let options = Options { better: directions, breakdowns: two.breakdowns.clone(), ..Options::default() };
    if let Ok(comparison) = compare(earlier.side(), later.side(), &concordance, &options) {
        has_only_numbers(&comparison);
    }
});

fn answers(file: File<'_>, codebook: &Codebook) -> Option<Answers> {
    let id = codebook.variables().all(|variable| variable.name != "id").then(|| "id".to_owned());
    let by = if file.bytes.starts_with(b"id,by") { vec!["by".to_owned()] } else { Vec::new() };
    told(read_answers(file, codebook, &Reading { id, by, ..Reading::default() }))
}

/// What was read; nothing if something is wrong, which must be said.
fn told<T>(read: Result<T, Vec<Problem>>) -> Option<T> {
    let problems = match read {
        Ok(read) => return Some(read),
        Err(problems) => problems,
    };
    assert!(!problems.is_empty(), "nothing is said of what is wrong");
    assert!(problems.iter().all(|problem| !problem.message.is_empty() && problem.place.line.is_some()));
    None
}

/// Columns whose cells are numbers or empty.
const NUMBERS: [&str; 12] = [
    "change", "change_high", "change_low", "count", "from_share", "mean", "median", "p_value", "rate", "share", "statistic",
    "to_share",
];

fn has_only_numbers(comparison: &Comparison) {
    for write in [table::verdicts, table::changes, table::mean_changes, table::tests, table::distributions, table::summaries, table::bounds] {
        let mut out = Vec::new();
        write(comparison, &mut out).expect("memory takes everything");
        let mut reader = csv::Reader::from_reader(out.as_slice());
        let heading = reader.headers().expect("a table has a heading").clone();
        for row in reader.records() {
            let row = row.expect("our tables are CSV");
            let cells = heading.iter().zip(&row).filter(|(name, cell)| NUMBERS.contains(name) && !cell.is_empty());
            for (name, cell) in cells {
                assert!(cell.parse::<f64>().is_ok_and(f64::is_finite), "{name} is {cell}");
            }
        }
    }
}
