//! The lines as a picture: cycles side by side, shares upwards.

use super::{Line, answers, verdict};
use crate::chart::axis::Upright;
use crate::chart::ends::{self, End};
use crate::chart::number::Numbers;
use crate::chart::palette::{INK, PAPER, SILENT};
use crate::chart::rows::Label;
use crate::chart::scene::{Anchor, Ink};
use crate::chart::sheet::{LABEL, SMALL, Sheet, Span};
use crate::chart::{TrendSubject, origin};
use crate::report::Estimate;

const HEIGHT: f64 = 300.0;
/// How far apart the intervals of two lines stand.
const APART: f64 = 9.0;

pub(super) fn draw(sheet: &mut Sheet<'_>, subject: &TrendSubject<'_>, lines: &[Line<'_>], numbers: &Numbers<'_>) {
    let largest =
        lines.iter().flat_map(|line| &line.points).flatten().map(|estimate| estimate.high).fold(0.0, f64::max);
    if largest == 0.0 {
        return sheet.instead(&sheet.frame.text.no_answers.clone());
    }
    let (plot, labels) = spans(sheet, lines, numbers);
    let top = sheet.y + 8.0;
    let bottom = top + sheet.frame.plot_height(HEIGHT);
    let axis = Upright::reaching((top, bottom), largest);
    let step = plot.width() / subject.trends.cycles.len().max(1) as f64;
    let middle = |at: usize| plot.start + step * (at as f64 + 0.5);
    refused(sheet, subject, (top, bottom), |at| Span { start: middle(at) - step / 2.0, end: middle(at) + step / 2.0 });
    axis.draw(&mut sheet.scene, plot, numbers);
    for (at, line) in lines.iter().enumerate() {
        let shift = APART * (at as f64 - (lines.len() - 1) as f64 / 2.0);
        let points: Vec<_> =
            line.points.iter().enumerate().map(|(at, point)| Some((middle(at) + shift, (*point)?))).collect();
        draw_line(sheet, line, &points, &axis, numbers);
        if lines.len() == 1 {
            shares(sheet, &points, &axis, numbers);
        }
    }
    let last = |line: &Line<'_>| Some(axis.at(line.points.iter().flatten().next_back()?.value));
    let label = |line: &Line<'_>| label(sheet, line, numbers);
    let end = |line: &Line<'_>| Some(End::new(&label(line), line.colour, labels.width(), last(line)?));
    let ends = lines.iter().filter_map(end).collect();
    let reached = ends::draw(&mut sheet.scene, ends, labels.start, top - 6.0);
    sheet.y = bottom + 8.0;
    cycles(sheet, subject, step, middle, numbers);
    sheet.y = sheet.y.max(reached + 4.0);
}

/// Where the lines and the labels at their ends lie.
fn spans(sheet: &Sheet<'_>, lines: &[Line<'_>], numbers: &Numbers<'_>) -> (Span, Span) {
    let inner = sheet.inner();
    let widest = lines.iter().map(|line| LABEL.width(&label(sheet, line, numbers))).fold(0.0, f64::max) + 4.0;
    let most = inner.width() * if sheet.frame.is_narrow() { 0.26 } else { 0.24 };
    let labels = Span { start: inner.end - widest.min(most), end: inner.end };
    (Span { start: inner.start + 48.0, end: labels.start - 12.0 }, labels)
}

/// What stands at the end of a line: the answer with its last share.
fn label(sheet: &Sheet<'_>, line: &Line<'_>, numbers: &Numbers<'_>) -> String {
    let last = line.points.iter().flatten().next_back().copied();
    sheet.frame.text.named(&line.category.label, &numbers.estimate(last))
}

/// A line through the points that stand beside each other, with intervals and shares.
fn draw_line(
    sheet: &mut Sheet<'_>,
    line: &Line<'_>,
    points: &[Option<(f64, Estimate)>],
    axis: &Upright,
    numbers: &Numbers<'_>,
) {
    let place = |point: &(f64, Estimate)| (point.0, axis.at(point.1.value));
    for pair in points.windows(2) {
        if let [Some(one), Some(two)] = pair {
            sheet.scene.path(vec![place(one), place(two)], 2.5, line.colour);
        }
    }
    for (x, estimate) in points.iter().flatten() {
        let (low, high) = (axis.at(estimate.low), axis.at(estimate.high));
        sheet.scene.path(vec![(*x, low), (*x, high)], 1.2, line.colour);
        for y in [low, high] {
            sheet.scene.path(vec![(x - 3.0, y), (x + 3.0, y)], 1.2, line.colour);
        }
    }
    for point in points.iter().flatten() {
        let (x, y) = place(point);
        sheet.scene.dot(x, y, line.colour, false);
    }
    let text = sheet.frame.text;
    let said: Vec<String> = line.points.iter().map(|point| numbers.estimate(*point)).collect();
    sheet.say(text.sentence(&text.named(&line.category.label, &text.list(&said))));
}

/// The shares beside the points of a single line; the last one stands at its end.
fn shares(sheet: &mut Sheet<'_>, points: &[Option<(f64, Estimate)>], axis: &Upright, numbers: &Numbers<'_>) {
    let known: Vec<_> = points.iter().flatten().collect();
    for (x, estimate) in known.iter().take(known.len().saturating_sub(1)) {
        let top = axis.at(estimate.high) - LABEL.line_height() - 2.0;
        sheet.scene.text(*x, top, Anchor::Middle, LABEL, numbers.estimate(Some(*estimate)));
    }
}

/// The names of the cycles with their bases.
fn cycles(
    sheet: &mut Sheet<'_>,
    subject: &TrendSubject<'_>,
    step: f64,
    middle: impl Fn(usize) -> f64,
    numbers: &Numbers<'_>,
) {
    let top = sheet.y;
    for (at, (cycle, answers)) in subject.trends.cycles.iter().zip(answers(subject)).enumerate() {
        let mut name = origin::name_of_cycle(&sheet.frame, cycle);
        if LABEL.width(&name) > step - 6.0 {
            // Broken between its years, not within one.
            name = name.replace('-', "- ");
        }
        if let Some(verdict) = verdict(subject, at) {
            name = origin::signed(&name, verdict);
        }
        let base = answers.map(|answers| numbers.n(answers.valid)).unwrap_or_default();
        let label = Label::new(&name, Ink::new(14.0, INK), step - 6.0).and(&base, SMALL, step - 6.0);
        label.draw_at(&mut sheet.scene, middle(at), top, Anchor::Middle);
        sheet.y = sheet.y.max(top + label.height());
    }
}

/// Columns of cycles that cannot be compared.
fn refused(
    sheet: &mut Sheet<'_>,
    subject: &TrendSubject<'_>,
    (top, bottom): (f64, f64),
    column: impl Fn(usize) -> Span,
) {
    for (at, answers) in answers(subject).enumerate() {
        if answers.is_some() {
            continue;
        }
        let span = column(at);
        sheet.scene.rect(span.start + 8.0, top, span.width() - 16.0, bottom - top, SILENT);
        let words = sheet.frame.text.change_refused.to_string();
        let fits = |word: &str| SMALL.width(word) <= span.width() - 40.0;
        if !words.split(' ').all(fits) {
            // The notes say it, too.
            continue;
        }
        let label = Label::new(&words, SMALL, span.width() - 40.0);
        let y = (top + bottom - label.height()) / 2.0;
        sheet.scene.rect(span.start + 16.0, y - 4.0, span.width() - 32.0, label.height() + 8.0, PAPER);
        label.draw_at(&mut sheet.scene, (span.start + span.end) / 2.0, y, Anchor::Middle);
    }
}
