//! `index-pillars.csv`: how the pillars hold together.

use std::io::Write;

use super::super::{Cell, estimate, write};
use super::{by_cycle, heading};
use crate::estimate::{Alpha, NotComputable};
use crate::report::{Estimate, Indices};

const COLUMNS: [&str; 13] = [
    "pillar",
    "name",
    "weight",
    "items",
    "mean",
    "mean_low",
    "mean_high",
    "mean_n",
    "alpha",
    "alpha_low",
    "alpha_high",
    "alpha_n",
    "why_none",
];

/// Writes what is known of each pillar: its items, mean and Cronbach's alpha; the row without a pillar is of the whole index.
///
/// # Errors
/// Whatever `out` says.
pub fn index_pillars(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    let rows = by_cycle(indices, |cycle| {
        let whole = row(indices, "", cycle.items, cycle.mean, cycle.alpha);
        let of = cycle.pillars.iter().map(|of| row(indices, &of.code, of.items, of.mean, of.alpha));
        std::iter::once(whole).chain(of).collect()
    });
    write(out, heading(&COLUMNS), rows.into_iter())
}

fn row<'c>(
    indices: &'c Indices,
    code: &'c str,
    items: usize,
    mean: Option<Estimate>,
    alpha: Result<Alpha, NotComputable>,
) -> Vec<Cell<'c>> {
    let pillar = indices.scoring.pillars.iter().find(|pillar| pillar.code == code);
    let (name, weight) = pillar.map_or((&indices.scoring.name, Cell::EMPTY), |of| (&of.name, Cell::Number(of.weight)));
    let mut cells = vec![code.into(), Cell::protected(name), weight, items.into()];
    cells.extend(estimate(mean).into_iter().chain(of_alpha(alpha)));
    cells
}

fn of_alpha(alpha: Result<Alpha, NotComputable>) -> [Cell<'static>; 5] {
    match alpha {
        Ok(of) => [Cell::Number(of.value), Cell::Number(of.low), Cell::Number(of.high), of.n.into(), Cell::EMPTY],
        Err(why) => [Cell::EMPTY, Cell::EMPTY, Cell::EMPTY, Cell::EMPTY, why.to_string().into()],
    }
}
