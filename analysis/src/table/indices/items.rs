//! `index-items.csv`: what an index is made of.

use std::io::Write;

use super::super::{Cell, write};
use super::{heading, shared};
use crate::report::{Indices, ItemOfIndex, PillarOfIndex};

const COLUMNS: [&str; 10] =
    ["pillar", "pillar_weight", "item", "label", "weight", "scores", "bridged", "verdicts", "maps", "why_left_out"];

/// Writes what the index is made of: every item with its weight and scores, and whether it is in the bridged index or why not.
///
/// # Errors
/// Whatever `out` says.
pub fn index_items(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    let shared = shared(indices, ("declared", &indices.cycle));
    let items = indices.scoring.pillars.iter().flat_map(|pillar| pillar.items.iter().map(move |item| (pillar, item)));
    write(out, heading(&COLUMNS), items.map(|(pillar, item)| shared.row(cells(indices, pillar, item))))
}

fn cells<'c>(indices: &'c Indices, pillar: &'c PillarOfIndex, item: &'c ItemOfIndex) -> Vec<Cell<'c>> {
    let mut cells = vec![
        pillar.code.as_str().into(),
        Cell::Number(pillar.weight),
        item.name.as_str().into(),
        Cell::protected(&item.label),
        Cell::Number(item.weight),
        item.scores.as_str().into(),
    ];
    cells.extend(bridge(indices, &item.name));
    cells
}

/// Whether an item is in the bridged index: with which verdicts and maps, or why not.
fn bridge<'c>(indices: &'c Indices, name: &str) -> [Cell<'c>; 4] {
    let Some(bridged) = &indices.bridged else { return Default::default() };
    if let Some(out) = bridged.left_out.iter().find(|out| out.column == name) {
        let why = format!("{}: {}", out.cycle, out.sentence);
        return ["no".into(), Cell::EMPTY, Cell::EMPTY, survey_model::cell::protect(&why).into_owned().into()];
    }
    let Some(item) = bridged.items.iter().find(|item| item.columns.iter().any(|column| column == name)) else {
        return Default::default();
    };
    let verdicts = item.concordance.iter().map(|verdict| verdict.code()).collect::<Vec<_>>().join(" ");
    let with = if item.columns.len() > 1 { format!("with {}", item.columns.join(" ")) } else { "yes".to_owned() };
    let maps = item.maps.iter().map(String::as_str).filter(|map| !map.is_empty()).collect::<Vec<_>>().join("; ");
    [with.into(), verdicts.into(), maps.into(), Cell::EMPTY]
}
