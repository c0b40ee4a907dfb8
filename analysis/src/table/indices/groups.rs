//! `index-groups.csv`: what groups of Member States have.

use std::io::Write;

use super::super::{Cell, group, optional, write};
use super::{by_cycle, heading};
use crate::report::{CycleIndices, Estimate, GroupOfIndex, Indices};

const COLUMNS: [&str; 13] = [
    "grouping",
    "group",
    "pillar",
    "name",
    "members",
    "answered",
    "indexed",
    "mean",
    "mean_low",
    "mean_high",
    "mean_n",
    "finite_mean_low",
    "finite_mean_high",
];

/// Writes the mean of each group: one row per cycle, basis, group and pillar, the row without a pillar being the whole index.
///
/// # Errors
/// Whatever `out` says.
pub fn index_groups(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    let rows = by_cycle(indices, |cycle| cycle.groups.iter().flat_map(|of| rows(indices, cycle, of)).collect());
    write(out, heading(&COLUMNS), rows.into_iter())
}

fn rows<'c>(indices: &'c Indices, cycle: &'c CycleIndices, of: &'c GroupOfIndex) -> Vec<Vec<Cell<'c>>> {
    let row = |code: &'c str, name: &'c str, mean: Option<Estimate>, finite: Option<Estimate>| {
        let mut row = group(Some(&of.group)).to_vec();
        row.extend([code.into(), Cell::protected(name), of.members.into(), of.answered.into(), of.indexed.into()]);
        row.extend(super::super::estimate(mean));
        row.extend([optional(finite.map(|mean| mean.low)), optional(finite.map(|mean| mean.high))]);
        row
    };
    let name = |code: &str| indices.scoring.pillars.iter().find(|pillar| pillar.code == code);
    let whole = row("", &indices.scoring.name, of.mean, of.finite_mean);
    let pillars = cycle.pillars.iter().zip(&of.pillars);
    let pillars =
        pillars.map(|(pillar, mean)| row(&pillar.code, name(&pillar.code).map_or("", |of| &of.name), *mean, None));
    std::iter::once(whole).chain(pillars).collect()
}
