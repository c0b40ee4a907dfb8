//! One item by several groupings.

use serde::Serialize;

use super::network::{Edge, protect};
use super::one_way::small_or_telling;
use super::two_way::{column_totals, width};
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

impl ByGroup {
    /// Withholds the whole table.
    pub(super) fn withhold(&mut self) {
        self.counts.iter_mut().flatten().chain(&mut self.totals).for_each(|count| *count = PublishedCount::Withheld);
    }
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
        let mut edges = edges(rows, least);
        withhold_parts(&all, rows, &mut edges);
        protect(rows.len() + totals.len(), &mut edges);
        apart(&all, rows, &edges, least)
    };
    let groupings = tables.iter().map(by_group).collect();
    Ok(Publishable::new(Breakdowns { all, groupings }))
}

/// The network of groups and answers. How many answered in each group is taken as known: that they have responded is public.
fn edges(rows: &[Vec<Answers>], least: LeastCount) -> Vec<Edge> {
    let of_row = |(row, answers): (usize, &Vec<Answers>)| {
        let cells = answers.iter().enumerate().zip(small_or_telling(answers, least));
        let edge = |((column, of), withheld): ((usize, &Answers), bool)| Edge {
            row,
            column: rows.len() + column,
            count: of.unnamed,
            backwards: false,
            withheld,
        };
        cells.map(edge).collect::<Vec<_>>()
    };
    rows.iter().enumerate().flat_map(of_row).collect()
}

/// What is withheld over all groups could be added up from the groups: it is withheld in each of them that has any answers.
fn withhold_parts(all: &OneWay, rows: &[Vec<Answers>], edges: &mut [Edge]) {
    let parts = rows.iter().flat_map(|row| all.counts.iter().map(|count| count.count().is_none() && has_unnamed(row)));
    edges.iter_mut().zip(parts).for_each(|(edge, withheld)| edge.withheld |= withheld);
}

/// The counts of every group as everybody may see them, and how many answered, unless they are few.
fn apart(all: &OneWay, rows: &[Vec<Answers>], edges: &[Edge], least: LeastCount) -> ByGroup {
    let is_whole = edges.iter().all(|edge| edge.withheld);
    let mut edges = edges.iter();
    let row = |answers: &Vec<Answers>| {
        let total = Answers::sum(answers.iter().copied());
        let is_withheld =
            is_whole || least.is_small(total.unnamed) || (all.total.count().is_none() && has_unnamed(answers));
        let shown = answers.iter().zip(edges.by_ref()).map(|(of, edge)| PublishedCount::of(of.all(), edge.withheld));
        (shown.collect(), PublishedCount::of(total.all(), is_withheld))
    };
    let (counts, totals) = rows.iter().map(row).unzip();
    ByGroup { counts, totals }
}

fn has_unnamed(row: &[Answers]) -> bool {
    row.iter().any(|answers| answers.unnamed > 0)
}
