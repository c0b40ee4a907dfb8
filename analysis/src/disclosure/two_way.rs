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
    let width = rows.first().map_or(0, Vec::len);
    if width == 0 {
        return Err(NotComputable::NoCases);
    }
    if rows.iter().any(|row| row.len() != width) {
        return Err(NotComputable::LengthsDiffer);
    }
    let grid = with_totals(rows, width);
    let mut edges = edges(&grid, least);
    protect(grid.len() + width + 1, &mut edges);
    let published = grid.concat().into_iter().zip(edges).map(|(of, edge)| PublishedCount::of(of.all(), edge.withheld));
    let published: Vec<PublishedCount> = published.collect();
    Ok(Publishable::new(apart(&published, width + 1)))
}

/// The table with a last column of row totals and a last row of column totals.
fn with_totals(rows: &[Vec<Answers>], width: usize) -> Vec<Vec<Answers>> {
    let totals = (0..width).map(|column| Answers::sum(rows.iter().map(|row| row[column]))).collect();
    let with_total = |row: &Vec<Answers>| {
        let total = Answers::sum(row.iter().copied());
        row.iter().copied().chain([total]).collect()
    };
    rows.iter().chain([&totals]).map(with_total).collect()
}

fn edges(grid: &[Vec<Answers>], least: LeastCount) -> Vec<Edge> {
    let (last_row, last_column) = (grid.len() - 1, grid[0].len() - 1);
    let of_row = |(row, answers): (usize, &Vec<Answers>)| {
        let (body, total) = answers.split_at(last_column);
        let withheld = small_or_telling(body, least).into_iter().chain([least.is_small(total[0].unnamed)]);
        let edge = |((column, of), withheld): ((usize, &Answers), bool)| Edge {
            row,
            column: grid.len() + column,
            count: of.unnamed,
            backwards: (row == last_row) != (column == last_column),
            withheld,
        };
        answers.iter().enumerate().zip(withheld).map(edge).collect::<Vec<_>>()
    };
    grid.iter().enumerate().flat_map(of_row).collect()
}

/// The published counts of the grid, row by row, as a table and its totals.
fn apart(published: &[PublishedCount], width: usize) -> TwoWay {
    let mut rows: Vec<Vec<PublishedCount>> = published.chunks_exact(width).map(<[_]>::to_vec).collect();
    let mut column_totals = rows.pop().unwrap_or_default();
    let total = column_totals.pop().unwrap_or(PublishedCount::Withheld);
    let row_totals = rows.iter_mut().filter_map(Vec::pop).collect();
    TwoWay { counts: rows, row_totals, column_totals, total }
}
