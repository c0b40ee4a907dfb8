//! Draws the figures of a report of 60 items and says how long it took, in seconds: `chart_set svg|png [one]` for all at once on every core, or
//! one after the other. `chart_set tables FOLDER` writes the figures' tables, for other programs that draw the same.

#![expect(clippy::unwrap_used, reason = "an example that cannot go on should stop")]

use std::path::Path;
use std::time::Instant;

use analysis::chart::{Drawing, Size, png};
use analysis::report::{ChangeVerdict, Comparison};
use rayon::prelude::*;
use survey_model::concordance::Verdict;
use survey_model::language::Language;

#[path = "../tests/chart_snapshots/drawings.rs"]
#[expect(dead_code, reason = "the tests draw more")]
mod drawings;
#[path = "../tests/chart_snapshots/fixtures.rs"]
mod fixtures;
#[path = "../tests/chart_snapshots/words.rs"]
mod words;

const ITEMS: usize = 60;
const SECTION: usize = 5;
const SIZE: Size = Size { width: 1600, height: Some(1000) };

/// A figure of the report, to be drawn when it is its turn.
type Figure<'a> = (&'static str, &'a Comparison);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let report = report();
    let figures: Vec<Figure<'_>> =
        report.iter().flat_map(|(names, of)| names.iter().map(move |name| (*name, of))).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["tables", folder] => write_tables(&figures, Path::new(folder)),
        ["svg", ..] => timed(&figures, arguments.len() > 1, |drawing| drawing.svg.len()),
        ["png", ..] => timed(&figures, arguments.len() > 1, |drawing| png::render(drawing, 1).unwrap().len()),
        _ => panic!("chart_set svg|png [one], or chart_set tables FOLDER"),
    }
}

/// 60 items one by one, then by section: 156 figures.
fn report() -> Vec<(Vec<&'static str>, Comparison)> {
    let items = (0..ITEMS).map(|at| (vec!["distribution", "transitions"], fixtures::comparison(vec![item(at)])));
    let section = |at: usize| {
        let items = (at * SECTION..(at + 1) * SECTION).map(item).collect();
        (vec!["change", "stacked", "missing"], fixtures::comparison(items))
    };
    items.chain((0..ITEMS / SECTION).map(section)).collect()
}

/// An item of a scale; its counts differ from those of the others.
fn item(at: usize) -> analysis::report::Measure {
    let words = words::ENGLISH;
    let counts = |shift: usize| -> Vec<usize> { (0..4).map(|option| 3 + (at * 7 + option * 5 + shift) % 13).collect() };
    let outcome = fixtures::compared(&words.scale, &counts(0), &counts(4), ChangeVerdict::NoChangeShown);
    fixtures::measure(at + 1, words.questions[at % words.questions.len()], Verdict::Reworded, "", outcome)
}

fn draw((name, comparison): &Figure<'_>) -> Drawing {
    let text = words::text(Language::En);
    let frame = drawings::frame(&text, SIZE);
    match *name {
        "distribution" | "transitions" => drawings::draw_measure(name, comparison, &frame),
        _ => drawings::draw_measures(name, comparison, "Campaigns", &frame),
    }
}

fn timed(figures: &[Figure<'_>], is_alone: bool, make: impl Fn(&Drawing) -> usize + Sync) {
    let start = Instant::now();
    let bytes: usize = if is_alone {
        figures.iter().map(|figure| make(&draw(figure))).sum()
    } else {
        figures.par_iter().map(|figure| make(&draw(figure))).sum()
    };
    eprintln!("{} figures, {bytes} bytes", figures.len());
    println!("{:.4}", start.elapsed().as_secs_f64());
}

fn write_tables(figures: &[Figure<'_>], folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    for (at, figure) in figures.iter().enumerate() {
        let drawing = draw(figure);
        let file = folder.join(format!("{at:03}-{}.csv", figure.0));
        let title = format!("{}\r\n", drawing.title.replace([',', '"'], " "));
        std::fs::write(file, [title.into_bytes(), drawing.csv().unwrap()].concat()).unwrap();
    }
}
