//! Whether moves between any two categories balance.

use super::super::{NotComputable, Significance};
use super::SquareTable;

/// Bowker's test of symmetry: whether as many went from one category to another as came back, for every two.
///
/// A. H. Bowker (1948), JASA 43:572-574. Two categories between which nobody moved say nothing and take no degree of freedom; where there are
/// none such it is R's `mcnemar.test` of a larger table.
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
