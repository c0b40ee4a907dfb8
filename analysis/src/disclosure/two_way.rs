//! A table of two classifications with its totals.

use serde::Serialize;

use super::network::{Edge, protect};
use super::one_way::small_or_telling;
use super::{Answers, LeastCount, Publishable, PublishedCount};
use crate::estimate::NotComputable;

/// A table with its totals that everybody may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TwoWay {
    /// How many of each group (row) gave each answer (column).
    pub counts: Vec<Vec<PublishedCount>>,
    /// How many of each group answered.
    pub row_totals: Vec<PublishedCount>,
    /// How many gave each answer.
    pub column_totals: Vec<PublishedCount>,
    /// How many answered.
    pub total: PublishedCount,
}

/// The table of groups (rows) by answers (columns), with its totals, as everybody may see it.
///
/// # Errors
/// [`NotComputable::LengthsDiffer`] if the rows differ in length, [`NotComputable::NoCases`] without rows or columns.
pub fn two_way(rows: &[Vec<Answers>], least: LeastCount) -> Result<Publishable<TwoWay>, NotComputable> {
    let width = width(rows)?;
    let grid: Vec<Vec<Answers>> = rows.iter().chain([&column_totals(rows, width)]).map(|row| with_total(row)).collect();
    let mut edges = edges(&grid, Some(rows.len()), least);
    protect(grid.len() + width + 1, &mut edges);
    let (counts, mut row_totals) = apart(&grid, &edges);
    let total = row_totals.pop().unwrap_or(PublishedCount::Withheld);
    let (column_totals, counts) =
        counts.split_last().map_or_else(Default::default, |(last, rest)| (last.clone(), rest.to_vec()));
    Ok(Publishable::new(TwoWay { counts, row_totals, column_totals, total }))
}

/// How many columns the rows have, all of them the same.
pub(super) fn width(rows: &[Vec<Answers>]) -> Result<usize, NotComputable> {
    let width = rows.first().map_or(0, Vec::len);
    if width == 0 {
        return Err(NotComputable::NoCases);
    }
    if rows.iter().all(|row| row.len() == width) { Ok(width) } else { Err(NotComputable::LengthsDiffer) }
}

pub(super) fn column_totals(rows: &[Vec<Answers>], width: usize) -> Vec<Answers> {
    (0..width).map(|column| Answers::sum(rows.iter().map(|row| row[column]))).collect()
}

/// A row with its total behind it.
fn with_total(row: &[Answers]) -> Vec<Answers> {
    row.iter().copied().chain([Answers::sum(row.iter().copied())]).collect()
}

/// The network of rows with their totals; one of them may be that of the columns' totals.
fn edges(grid: &[Vec<Answers>], totals: Option<usize>, least: LeastCount) -> Vec<Edge> {
    let of_row = |(row, answers): (usize, &Vec<Answers>)| {
        let last = answers.len() - 1;
        let (body, total) = answers.split_at(last);
        let withheld = small_or_telling(body, least).into_iter().chain([least.is_small(total[0].unnamed)]);
        let edge = |((column, of), withheld): ((usize, &Answers), bool)| Edge {
            row,
            column: grid.len() + column,
            count: of.unnamed,
            backwards: (Some(row) == totals) != (column == last),
            withheld,
        };
        answers.iter().enumerate().zip(withheld).map(edge).collect::<Vec<_>>()
    };
    grid.iter().enumerate().flat_map(of_row).collect()
}

/// The counts of rows as everybody may see them, and the rows' totals.
fn apart(grid: &[Vec<Answers>], edges: &[Edge]) -> (Vec<Vec<PublishedCount>>, Vec<PublishedCount>) {
    let mut edges = edges.iter();
    let row = |answers: &Vec<Answers>| {
        let shown = answers.iter().zip(edges.by_ref()).map(|(of, edge)| PublishedCount::of(of.all(), edge.withheld));
        let mut shown: Vec<PublishedCount> = shown.collect();
        let total = shown.pop().unwrap_or(PublishedCount::Withheld);
        (shown, total)
    };
    grid.iter().map(row).unzip()
}
