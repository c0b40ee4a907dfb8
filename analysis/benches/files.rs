//! Two files of answers to 60 items: parsed only by the `csv` crate, read into columns, and compared down to the tables.

use analysis::comparison::{Options, compare};
use analysis::files::{Answers, Codebook, Described, File, Reading, read_answers, read_codebook, unreviewed};
use analysis::finding::findings;
use analysis::table;
use divan::Bencher;

#[path = "files/many_answers.rs"]
mod many_answers;

fn main() {
    divan::main();
}

const SIZES: [usize; 4] = [194, 10_000, 100_000, 1_000_000];

#[divan::bench(args = SIZES, sample_count = 5)]
fn parsed_only_by_the_csv_crate(bencher: Bencher<'_, '_>, responses: usize) {
    let files = files(responses);
    bencher.bench(|| files.iter().map(|text| parse(text)).sum::<usize>());
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn read_into_columns(bencher: Bencher<'_, '_>, responses: usize) {
    let files = files(responses);
    let codebook = codebook();
    bencher.bench(|| read_both(&files, &codebook));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn compared_down_to_the_tables(bencher: Bencher<'_, '_>, responses: usize) {
    let files = files(responses);
    let codebook = codebook();
    bencher.bench(|| tables(&files, &codebook));
}

fn files(responses: usize) -> [String; 2] {
    [many_answers::answers(1, responses), many_answers::answers(2, responses)]
}

fn codebook() -> Codebook {
    let text = many_answers::codebook();
    read_codebook(File { name: "codebook.csv", bytes: text.as_bytes() }).expect("a right codebook")
}

fn parse(text: &str) -> usize {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut record = csv::ByteRecord::new();
    let mut cells = 0;
    while reader.read_byte_record(&mut record).expect("right CSV") {
        cells += record.len();
    }
    cells
}

fn read(text: &str, codebook: &Codebook) -> Answers {
    let by = vec!["region".to_owned(), "development".to_owned()];
    let reading = Reading { id: Some("id".to_owned()), cycle: "cycle".parse().ok(), by, ..Reading::default() };
    read_answers(File { name: "answers.csv", bytes: text.as_bytes() }, codebook, &reading).expect("right answers")
}

fn read_both(files: &[String; 2], codebook: &Codebook) -> (Answers, Answers) {
    rayon::join(|| read(&files[0], codebook), || read(&files[1], codebook))
}

fn tables(files: &[String; 2], codebook: &Codebook) -> usize {
    let (earlier, later) = read_both(files, codebook);
    let breakdowns = later.breakdowns.clone();
    let described = |answers| Described { codebook, dataset: answers };
    let (earlier, later) = (described(&earlier.dataset), described(&later.dataset));
    let concordance = unreviewed(earlier, later);
    let options = Options { breakdowns, ..Options::default() };
    let comparison = compare(earlier.side(), later.side(), &concordance, &options).expect("comparable");
    let mut out = Vec::new();
    let tables = [
        table::verdicts,
        table::changes,
        table::mean_changes,
        table::tests,
        table::distributions,
        table::summaries,
        table::transitions,
        table::compositions,
    ];
    tables.iter().for_each(|table| table(&comparison, &mut out).expect("memory"));
    serde_json::to_writer(&mut out, &findings(&comparison)).expect("memory");
    out.len()
}
