//! How often intervals cover and tests reject at the sizes that occur here: prints `docs/coverage.md`.
//!
//!     cargo run --release -p analysis --example coverage > docs/coverage.md

mod draw;
mod ordinal;
mod overlap;
mod overlap_mean;
mod paired;
mod share;

/// How many times each situation is drawn; a share of 5 % is then known to 0.4 points.
const RUNS: usize = 10_000;
/// Where the chance begins.
const SEED: u64 = 20_261_123;
/// Member States.
const MEMBERS: usize = 194;

fn main() {
    println!("# How often intervals cover and tests reject\n");
    println!(
        "Made by `cargo run --release -p analysis --example coverage > docs/coverage.md`; the same seed ({SEED}) gives the same page.\n\
         Intervals are to cover 95 %, tests to reject 5 % where nothing changed. Respondents are drawn by chance from {MEMBERS} Member \
         States, or from very many: what non-response does that is not chance is not in here.\n"
    );
    share::print();
    paired::print_intervals();
    paired::print_tests();
    ordinal::print();
    overlap::print();
    overlap_mean::print();
}

/// A part in percent.
fn percent(count: usize, of: usize) -> f64 {
    100.0 * count as f64 / of as f64
}
