//! The bands: an answer's bar on either side, and from one to the other as much as moved.

use crate::chart::palette::{Colour, EARLIER, GRID, INK, LATER, shade};
use crate::chart::rows::Label;
use crate::chart::scene::{Anchor, Ink};
use crate::chart::sheet::{LABEL, SMALL, Sheet, Span};
use crate::chart::transitions::moves::Moves;

const BAR: f64 = 12.0;
const GAP: f64 = 10.0;
/// The height of all respondents together.
const ALL: f64 = 300.0;
/// Into how many straight parts the edge of a band is divided.
const PARTS: usize = 24;

/// One answer on one side: its bar, and its label beside it.
struct Node {
    at: usize,
    count: usize,
    label: Label,
    /// The top of its bar.
    top: f64,
    /// Down to where its bands are drawn.
    filled: f64,
}

pub(super) fn draw(sheet: &mut Sheet<'_>, moves: &Moves<'_>, cycles: &[String; 2]) {
    say(sheet, moves);
    if moves.n() == 0 {
        return sheet.instead(&sheet.frame.text.no_answers.clone());
    }
    let inner = sheet.inner();
    let beside = inner.width() * if sheet.frame.is_narrow() { 0.3 } else { 0.26 };
    let span = Span { start: inner.start + beside, end: inner.end - beside };
    let head = LABEL.bold();
    sheet.scene.text(span.start + BAR, sheet.y, Anchor::End, head, cycles[0].as_str());
    sheet.scene.text(span.end - BAR, sheet.y, Anchor::Start, head, cycles[1].as_str());
    sheet.y += head.line_height() + 8.0;
    let unit = sheet.frame.plot_height(ALL) / moves.n() as f64;
    let size = moves.labels.len();
    let node = |at: usize, count: usize| node(moves, at, count, beside - 12.0);
    let mut left: Vec<Node> = (0..size).map(|at| node(at, moves.row_total(at))).collect();
    let mut right: Vec<Node> = (0..size).map(|at| node(at, moves.column_total(at))).collect();
    let bottom = place(&mut left, sheet.y, unit).max(place(&mut right, sheet.y, unit));
    bands(sheet, moves, (&mut left, &mut right), span, unit);
    for (nodes, bar, label, anchor) in
        [(&left, span.start, span.start - 10.0, Anchor::End), (&right, span.end - BAR, span.end + 10.0, Anchor::Start)]
    {
        let colour = if anchor == Anchor::End { EARLIER } else { LATER };
        for node in nodes.iter().filter(|node| node.count > 0) {
            let height = node.count as f64 * unit;
            sheet.scene.rect(bar, node.top, BAR, height.max(1.0), colour);
            let top = node.top + (height - node.label.height()) / 2.0;
            node.label.draw_at(&mut sheet.scene, label, top, anchor);
        }
    }
    sheet.y = bottom;
}

fn node(moves: &Moves<'_>, at: usize, count: usize, width: f64) -> Node {
    let label = Label::new(moves.labels[at], LABEL, width).and(&count.to_string(), Ink::new(14.0, INK).bold(), width);
    Node { at, count, label, top: 0.0, filled: 0.0 }
}

/// Places the nodes beneath each other, so far apart that neither bars nor labels touch; returns where they end.
fn place(nodes: &mut [Node], top: f64, unit: f64) -> f64 {
    let mut y = top;
    for node in nodes.iter_mut().filter(|node| node.count > 0) {
        let height = node.count as f64 * unit;
        let slot = height.max(node.label.height());
        node.top = y + (slot - height) / 2.0;
        node.filled = node.top;
        y += slot + GAP;
    }
    y
}

fn bands(sheet: &mut Sheet<'_>, moves: &Moves<'_>, (left, right): (&mut [Node], &mut [Node]), span: Span, unit: f64) {
    let (start, end) = (span.start + BAR + 1.0, span.end - BAR - 1.0);
    for from in left.iter_mut() {
        for to in right.iter_mut() {
            let count = moves.counts[from.at][to.at];
            if count == 0 {
                continue;
            }
            let width = count as f64 * unit;
            let points = band((start, from.filled), (end, to.filled), width);
            sheet.scene.shape(points, colour(from.at == to.at));
            numbered(sheet, count, (start, from.filled), width);
            (from.filled, to.filled) = (from.filled + width, to.filled + width);
        }
    }
}

/// Those who stayed are pale, so that those who moved are seen.
fn colour(same: bool) -> Colour {
    if same { GRID } else { shade(0.4) }
}

/// The number at the start of a band that is high enough for it.
fn numbered(sheet: &mut Sheet<'_>, count: usize, (x, top): (f64, f64), width: f64) {
    if width >= SMALL.line_height() - 2.0 {
        let ink = Ink::new(12.0, INK);
        let top = top + (width - ink.line_height()) / 2.0;
        sheet.scene.text(x + 6.0, top, Anchor::Start, ink, count.to_string());
    }
}

/// A band between two points, its edges bent so that it leaves and arrives level.
fn band(from: (f64, f64), to: (f64, f64), width: f64) -> Vec<(f64, f64)> {
    let at = |part: usize| {
        let t = part as f64 / PARTS as f64;
        let eased = t * t * (3.0 - 2.0 * t);
        (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * eased)
    };
    let upper = (0..=PARTS).map(at);
    let lower = (0..=PARTS).rev().map(at).map(|(x, y)| (x, y + width));
    upper.chain(lower).collect()
}

fn say(sheet: &mut Sheet<'_>, moves: &Moves<'_>) {
    let text = sheet.frame.text;
    for (from, row) in moves.counts.iter().enumerate() {
        let to = |(at, count): (usize, &usize)| (*count > 0).then(|| text.named(moves.labels[at], &count.to_string()));
        let figures: Vec<String> = row.iter().enumerate().filter_map(to).collect();
        if !figures.is_empty() {
            sheet.say(text.sentence(&text.named(moves.labels[from], &text.list(&figures))));
        }
    }
}
