//! The classes as tiles: every Member State equally large, with its code, grouped by region.

use survey_model::member_state::{Grouping, MemberState};

use super::classes::Classes;
use crate::chart::palette::{Colour, INK, PAPER};
use crate::chart::rows::Label;
use crate::chart::scene::{Anchor, Ink};
use crate::chart::sheet::{LABEL, Sheet, Span};
use crate::chart::text::fill;

const WIDTH: f64 = 34.0;
const HEIGHT: f64 = 25.0;
const GAP: f64 = 2.0;
/// Between the blocks of regions.
const BETWEEN: f64 = 26.0;
const CODE: f64 = 11.0;

/// Draws the tiles; returns the notes that they need.
pub(super) fn draw(sheet: &mut Sheet<'_>, classes: &Classes) -> Vec<String> {
    let inner = sheet.inner();
    let columns = if inner.width() >= 820.0 {
        3
    } else if inner.width() >= 560.0 {
        2
    } else {
        1
    };
    let width = (inner.width() - BETWEEN * (columns - 1) as f64) / columns as f64;
    let regions: Vec<&'static str> = Grouping::Region.groups().to_vec();
    for row in regions.chunks(columns) {
        let top = sheet.y;
        let mut bottom = top;
        for (at, region) in row.iter().enumerate() {
            let start = inner.start + (width + BETWEEN) * at as f64;
            sheet.y = top;
            block(sheet, classes, region, Span { start, end: start + width });
            bottom = bottom.max(sheet.y);
        }
        sheet.y = bottom + 14.0;
    }
    let text = sheet.frame.text;
    let day = text.upright(&classes.groups_as_of.to_string());
    vec![text.tiles_note.to_string(), fill(&text.responses_groups, &[("date", &day)])]
}

/// A region: its name, how many of its states are in a class, its states by code.
fn block(sheet: &mut Sheet<'_>, classes: &Classes, region: &'static str, span: Span) {
    let is_in = |state: &&MemberState| state.group(Grouping::Region, classes.groups_as_of) == region;
    let states: Vec<&MemberState> = classes.states().filter(is_in).collect();
    let text = sheet.frame.text;
    let name = text.group_of(region);
    let there = states.iter().filter(|state| classes.of.contains_key(&state.iso3)).count();
    let count = fill(&text.of, &[("count", &there.to_string()), ("total", &states.len().to_string())]);
    let head = Label::new(&text.named(name, &count), LABEL.bold(), span.width());
    head.draw(&mut sheet.scene, span.start, sheet.y);
    sheet.y += head.height() + 4.0;
    let columns = ((span.width() + GAP) / (WIDTH + GAP)).floor().max(1.0) as usize;
    for row in states.chunks(columns) {
        for (at, state) in row.iter().enumerate() {
            let x = span.start + (WIDTH + GAP) * at as f64;
            tile(sheet, x, classes.colour(state.iso3), state.iso3.as_str());
        }
        sheet.y += HEIGHT + GAP;
    }
}

fn tile(sheet: &mut Sheet<'_>, x: f64, colour: Colour, code: &str) {
    let top = sheet.y;
    sheet.scene.rect(x, top, WIDTH, HEIGHT, colour);
    let (ink, middle) = (Ink::new(CODE, if colour.texture.is_some() { INK } else { colour.text() }), x + WIDTH / 2.0);
    let line = top + (HEIGHT - ink.line_height()) / 2.0;
    if colour.texture.is_some() {
        // A plain ground, lest the texture makes the code hard to read.
        let width = ink.width(code) + 4.0;
        sheet.scene.rect(middle - width / 2.0, line + 1.0, width, ink.line_height() - 3.0, PAPER);
    }
    sheet.scene.text(middle, line, Anchor::Middle, ink, code);
}
