//! Whether moves between any two categories balance.

use super::super::{NotComputable, Significance};
use super::SquareTable;

/// Bowker's test of symmetry: whether as many went from one category to another as came back, for every two.
///
/// A. H. Bowker (1948), JASA 43:572-574. Two categories between which nobody moved say nothing and take no degree of freedom; where there are
/// none such it is R's `mcnemar.test` of a larger table.
///
/// # Examples
/// ```
/// use analysis::estimate::paired::{SquareTable, bowker};
///
/// // R's `mcnemar.test` of the same table.
/// let rows = [vec![20, 10, 5], vec![3, 30, 15], vec![0, 5, 40]];
/// let test = bowker(&SquareTable::new(&rows)?)?;
/// assert_eq!(format!("{:.6} {:.6}", test.statistic.unwrap(), test.p_value), "13.769231 0.003237");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] if everybody gave the same answer as before.
pub fn bowker(table: &SquareTable) -> Result<Significance, NotComputable> {
    let moved = table.category_pairs().filter(|(one, two)| table.moved_between(*one, *two) > 0);
    let term = |(one, two): (usize, usize)| {
        let difference = table.count(one, two) as f64 - table.count(two, one) as f64;
        difference * difference / table.moved_between(one, two) as f64
    };
    let terms: Vec<f64> = moved.map(term).collect();
    if terms.is_empty() {
        return Err(NotComputable::NothingMoved);
    }
    Ok(Significance::chi_squared(terms.iter().sum(), terms.len()))
}
