//! Every chart as SVG, and as PNG of 1600 × 1000 pixels. Bounds: 10 ms and 100 ms.
//!
//! `cargo bench -p analysis --bench charts`

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on should stop")]

use analysis::chart::{CHARTS, Drawing, Size, png};
use divan::Bencher;
use survey_model::language::Language;

#[path = "../tests/chart_snapshots/drawings.rs"]
mod drawings;
#[path = "../tests/chart_snapshots/fixtures.rs"]
mod fixtures;
#[path = "../tests/chart_snapshots/words.rs"]
mod words;

const LARGE: Size = Size { width: 1600, height: Some(1000) };

fn main() {
    divan::main();
}

fn names() -> impl Iterator<Item = &'static str> {
    CHARTS.iter().map(|chart| chart.name())
}

/// The chart with its figures, which are made anew each time: they take microseconds.
fn draw(name: &str, size: Size) -> Drawing {
    let text = words::text(Language::En);
    drawings::draw(name, Language::En, &drawings::frame(&text, size))
}

#[divan::bench(args = names())]
fn svg(bencher: Bencher<'_, '_>, name: &str) {
    // The font and the map are read once.
    draw(name, Size::PAGE);
    bencher.bench_local(|| draw(name, Size::PAGE));
}

#[divan::bench(args = names())]
fn svg_of_a_slide(bencher: Bencher<'_, '_>, name: &str) {
    draw(name, LARGE);
    bencher.bench_local(|| draw(name, LARGE));
}

#[divan::bench(args = names(), sample_count = 20)]
fn png_of_1600_by_1000(bencher: Bencher<'_, '_>, name: &str) {
    let drawing = draw(name, LARGE);
    png::render(&drawing, 1).unwrap();
    bencher.bench_local(|| png::render(&drawing, 1).unwrap());
}
