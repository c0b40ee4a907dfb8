//! How much memory a comparison of two files takes beyond the files: the peak of what is allocated by all threads, in bytes per cell.
//!
//!     cargo run --release -p analysis --example memory -- [RESPONSES]
//!
//! Bound: two bytes per cell, from 100,000 responses to 60 items in each file on.

use analysis::comparison::{Options, compare};
use analysis::files::{Answers, Codebook, Described, File, Reading, read_answers, read_codebook, unreviewed};
use analysis::report::Respondents;
use analysis::table;
use peak_alloc::PeakAlloc;

#[path = "../benches/files/many_answers.rs"]
mod many_answers;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Of a row: its name, two columns by which figures are broken down, and the items.
const COLUMNS: usize = 3 + many_answers::ITEMS;

fn main() {
    let responses = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let files = [many_answers::answers(1, responses), many_answers::answers(2, responses)];
    let text = many_answers::codebook();
    let codebook = read_codebook(File { name: "codebook.csv", bytes: text.as_bytes() }).expect("a right codebook");
    let cells = 2 * responses * COLUMNS;
    println!("{responses} responses in each of two files, {cells} cells, {} threads", rayon::current_num_threads());
    let (before, (earlier, later)) = (MEMORY.current_usage(), read_both(&files, &codebook));
    say("while the files are read", MEMORY.peak_usage() - before, cells);
    say("of what is read", MEMORY.current_usage() - before, cells);
    let breakdowns = later.breakdowns.clone();
    let described = |answers| Described { codebook: &codebook, dataset: answers };
    let (earlier, later) = (described(&earlier.dataset), described(&later.dataset));
    let options = Options { breakdowns, respondents: Respondents::Everyone, ..Options::default() };
    let comparison = compare(earlier.side(), later.side(), &unreviewed(earlier, later), &options).expect("comparable");
    table::distributions(&comparison, &mut std::io::sink()).expect("nowhere to be full");
    say("at any time, tables included", MEMORY.peak_usage() - before, cells);
}

fn read_both(files: &[String; 2], codebook: &Codebook) -> (Answers, Answers) {
    MEMORY.reset_peak_usage();
    rayon::join(|| read(&files[0], "earlier", codebook), || read(&files[1], "later", codebook))
}

fn read(text: &str, cycle: &str, codebook: &Codebook) -> Answers {
    let by = vec!["region".to_owned(), "development".to_owned()];
    let reading = Reading { id: Some("id".to_owned()), cycle: cycle.parse().ok(), by, ..Reading::default() };
    read_answers(File { name: "answers.csv", bytes: text.as_bytes() }, codebook, &reading).expect("right answers")
}

fn say(what: &str, bytes: usize, cells: usize) {
    println!("{:.2} bytes per cell {what}", bytes as f64 / cells as f64);
}
