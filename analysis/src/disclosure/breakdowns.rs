//! One item by several groupings.

use serde::Serialize;

use super::network::{Edge, protect};
use super::two_way::{apart, column_totals, edges, width, with_total};
use super::{Answers, LeastCount, OneWay, Publishable, PublishedCount, one_way};
use crate::estimate::NotComputable;

/// An item's distribution, and the same answers by several groupings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breakdowns {
    /// All together.
    pub all: OneWay,
    /// By each grouping, in the order given.
    pub groupings: Vec<ByGroup>,
}

/// An item by the groups of one grouping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ByGroup {
    /// How many of each group (row) gave each answer (column).
    pub counts: Vec<Vec<PublishedCount>>,
    /// How many of each group answered.
    pub totals: Vec<PublishedCount>,
}

/// One item by several groupings of the same respondents, such as region and development status, as everybody may see it.
///
/// The tables share the item's distribution. Each is protected as if everybody knew all of that, shown or not, so that nothing that one table shows
/// gives away what another withholds; where no other counts can protect one, the whole table is withheld.
///
/// # Errors
/// [`NotComputable::NoCases`] without a table, rows or columns, [`NotComputable::LengthsDiffer`] if rows differ in length,
/// [`NotComputable::TotalsDiffer`] if the tables are not of the same answers.
pub fn breakdowns(tables: &[Vec<Vec<Answers>>], least: LeastCount) -> Result<Publishable<Breakdowns>, NotComputable> {
    let first = tables.first().ok_or(NotComputable::NoCases)?;
    let totals = column_totals(first, width(first)?);
    for table in tables {
        if width(table)? != totals.len() || column_totals(table, totals.len()) != totals {
            return Err(NotComputable::TotalsDiffer);
        }
    }
    let all = one_way(&totals, least).into_inner();
    let by_group = |rows: &Vec<Vec<Answers>>| {
        let grid: Vec<Vec<Answers>> = rows.iter().map(|row| with_total(row)).collect();
        let mut edges = edges(&grid, None, least);
        withhold_parts(&all, &grid, &mut edges);
        protect(grid.len() + totals.len() + 1, &mut edges);
        let (counts, totals) = apart(&grid, &edges);
        ByGroup { counts, totals }
    };
    let groupings = tables.iter().map(by_group).collect();
    Ok(Publishable::new(Breakdowns { all, groupings }))
}

/// What is withheld over all groups could be added up from the groups: it is withheld in each of them that has any answers.
fn withhold_parts(all: &OneWay, grid: &[Vec<Answers>], edges: &mut [Edge]) {
    let whole = || all.counts.iter().chain([&all.total]);
    let parts = grid.iter().flat_map(|row| whole().map(|count| count.count().is_none() && has_unnamed(row)));
    edges.iter_mut().zip(parts).for_each(|(edge, withheld)| edge.withheld |= withheld);
}

fn has_unnamed(row: &[Answers]) -> bool {
    row.iter().any(|answers| answers.unnamed > 0)
}
