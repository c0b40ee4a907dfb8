//! The lines as a picture: two lanes per measure, the earlier cycle above, the later beneath, and a bar that joins them.

use super::line::{Line, common_answer};
use super::places::Places;
use crate::chart::axis::Axis;
use crate::chart::bar::interval;
use crate::chart::number::Numbers;
use crate::chart::palette::{Colour, EARLIER, FELL, GRID, INK, LATER, QUIET, ROSE, STILL};
use crate::chart::rows::Label;
use crate::chart::scene::{Anchor, Ink, Scene};
use crate::chart::sheet::{LABEL, SMALL, Sheet, Span};
use crate::chart::wrap::wrap;
use crate::chart::{ChartText, MeasuresSubject};
use crate::report::{Change, ChangeVerdict, Estimate};

/// How far each lane lies from the middle, in pixels.
const LANE: f64 = 9.0;

pub(super) fn draw(sheet: &mut Sheet<'_>, subject: &MeasuresSubject<'_>, lines: &[Line<'_>], numbers: &Numbers<'_>) {
    if lines.is_empty() {
        return sheet.instead(&sheet.frame.text.change_nothing.clone());
    }
    let heads = [subject.comparison.from.label.to_string(), subject.comparison.to.label.to_string()];
    let places = Places::new(sheet, lines, &heads);
    head(sheet, &places, &heads);
    let ends = lines.iter().flat_map(|line| [line.change.earlier, line.change.later]).flatten();
    let axis = Axis::reaching(places.plot, ends.map(|estimate| estimate.high).fold(0.0, f64::max));
    for line in lines {
        row(sheet, &places, &axis, line, common_answer(lines).is_none());
    }
    sheet.y = axis.labels(&mut sheet.scene, sheet.y + 6.0, numbers) + 4.0;
}

/// The cycles above their columns, with the dots that stand for them.
fn head(sheet: &mut Sheet<'_>, places: &Places, heads: &[String; 2]) {
    let ink = Ink::new(12.0, INK).bold();
    let change = wrap(&sheet.frame.text.change_column, ink, places.figures[2].width());
    let height = ink.line_height() * change.len().max(1) as f64;
    let last = sheet.y + height - ink.line_height();
    for (at, head) in heads.iter().enumerate() {
        let x = places.figures[at].start;
        sheet.scene.dot(x + 5.0, last + 9.0, if at == 0 { EARLIER } else { LATER }, at == 0);
        sheet.scene.text(x + 16.0, last, Anchor::Start, ink, head.as_str());
    }
    sheet.scene.lines(places.figures[2].start, sheet.y, Anchor::Start, ink, &change);
    sheet.y += height + 5.0;
}

fn row(sheet: &mut Sheet<'_>, places: &Places, axis: &Axis, line: &Line<'_>, with_answer: bool) {
    sheet.say(said(sheet.frame.text, line));
    let inner = sheet.inner();
    sheet.scene.line((inner.start, sheet.y), (inner.end, sheet.y), 1, GRID);
    let mut label = Label::new(&line.label, LABEL, places.label.width());
    if with_answer {
        label = label.and(line.answer, SMALL, places.label.width());
    }
    let verdict = wrap(line.verdict, SMALL, places.figures[2].width());
    let figures = LABEL.line_height() + SMALL.line_height() * verdict.len().max(1) as f64;
    let heights = places.heights(sheet.y, label.height(), figures);
    axis.grid(&mut sheet.scene, heights.grid);
    label.draw(&mut sheet.scene, places.label.start, heights.label);
    shares(&mut sheet.scene, places, line, heights.figures);
    outcome(&mut sheet.scene, places.figures[2], line, heights.figures, &verdict);
    dumbbell(&mut sheet.scene, axis, line.change, heights.middle);
    sheet.y = heights.bottom;
}

/// The line in words.
fn said(text: &ChartText, line: &Line<'_>) -> String {
    let figures = [&line.earlier.share, &line.later.share, &line.points, line.verdict].map(str::to_owned);
    text.sentence(&text.named(&line.label, &text.list(&figures)))
}

fn shares(scene: &mut Scene, places: &Places, line: &Line<'_>, top: f64) {
    for (side, span) in [&line.earlier, &line.later].into_iter().zip(places.figures) {
        scene.text(span.start, top, Anchor::Start, LABEL, side.share.as_str());
        scene.text(span.start, top + LABEL.line_height(), Anchor::Start, SMALL, side.base.as_str());
    }
}

/// The change with the verdict beneath it; a triangle marks those that rose or fell.
fn outcome(scene: &mut Scene, span: Span, line: &Line<'_>, top: f64, verdict: &[String]) {
    let colour = colour(line.change.verdict);
    let (ink, shift) = match line.change.verdict {
        ChangeVerdict::Rose | ChangeVerdict::Fell => {
            scene.triangle(span.start + 5.0, top + 10.0, line.change.verdict == ChangeVerdict::Rose, colour);
            (Ink::new(14.0, colour).bold(), 16.0)
        }
        ChangeVerdict::NoChangeShown => (LABEL, 0.0),
        ChangeVerdict::TooFewToTell => (Ink::new(14.0, QUIET), 0.0),
    };
    scene.text(span.start + shift, top, Anchor::Start, ink, line.points.as_str());
    scene.lines(span.start, top + LABEL.line_height(), Anchor::Start, SMALL, verdict);
}

fn dumbbell(scene: &mut Scene, axis: &Axis, change: &Change, middle: f64) {
    let lanes = [(change.earlier, middle - LANE, EARLIER, true), (change.later, middle + LANE, LATER, false)];
    if let (Some(earlier), Some(later)) = (change.earlier, change.later) {
        let ends = ((axis.at(earlier.value), middle - LANE), (axis.at(later.value), middle + LANE));
        scene.line(ends.0, ends.1, 3, colour(change.verdict));
    }
    for (estimate, y, colour, hollow) in lanes {
        lane(scene, axis, estimate, y, (colour, hollow));
    }
}

fn lane(scene: &mut Scene, axis: &Axis, estimate: Option<Estimate>, y: f64, (colour, hollow): (Colour, bool)) {
    if let Some(estimate) = estimate {
        interval(scene, axis, estimate, y);
        scene.dot(axis.at(estimate.value), y, colour, hollow);
    }
}

const fn colour(verdict: ChangeVerdict) -> Colour {
    match verdict {
        ChangeVerdict::Rose => ROSE,
        ChangeVerdict::Fell => FELL,
        ChangeVerdict::NoChangeShown | ChangeVerdict::TooFewToTell => STILL,
    }
}
