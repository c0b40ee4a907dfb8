//! Whether the distribution of answers changed.

use super::super::{NotComputable, Significance, linear};
use super::SquareTable;

/// The Stuart-Maxwell test of marginal homogeneity: whether the shares of the answers are the same in both cycles.
///
/// A. Stuart (1955), Biometrika 42:412-416; A. E. Maxwell (1970), British Journal of Psychiatry 116:651-655: d'V⁻¹d, where d are the gains and V
/// their variance if nothing changed. Categories that nobody entered or left take no degree of freedom; nor does one of every set of
/// categories between which all moves took place. With two categories it is the uncorrected test of `McNemar`.
///
/// ```
/// use analysis::estimate::paired::{SquareTable, stuart_maxwell};
///
/// let table = SquareTable::new(&[vec![20, 10, 5], vec![3, 30, 15], vec![0, 5, 40]])?;
/// assert!(stuart_maxwell(&table)?.p_value < 0.002);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] if everybody gave the same answer as before.
pub fn stuart_maxwell(table: &SquareTable) -> Result<Significance, NotComputable> {
    let free = free_categories(table);
    if free.is_empty() {
        return Err(NotComputable::NothingMoved);
    }
    Ok(Significance::chi_squared(quadratic_form(table, &free)?, free.len()))
}

/// Bhapkar's test of marginal homogeneity, which is somewhat more powerful than that of Stuart and Maxwell.
///
/// V. P. Bhapkar (1966), JASA 61:228-235, by the relation W / (1 − W / n) to the statistic W of Stuart and Maxwell: T. J. Keefe (1982), Biometrical
/// Journal 24:185-195.
///
/// # Examples
/// ```
/// use analysis::estimate::paired::{SquareTable, bhapkar};
///
/// // R, by the matrix of variances.
/// let rows = [vec![20, 10, 5], vec![3, 30, 15], vec![0, 5, 40]];
/// let test = bhapkar(&SquareTable::new(&rows)?)?;
/// assert_eq!(format!("{:.6} {:.6}", test.statistic.unwrap(), test.p_value), "15.423275 0.000448");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] if everybody gave the same answer as before, [`NotComputable::NoInverse`] if everybody moved the same way.
pub fn bhapkar(table: &SquareTable) -> Result<Significance, NotComputable> {
    let free = free_categories(table);
    if free.is_empty() {
        return Err(NotComputable::NothingMoved);
    }
    let (stuart, n) = (quadratic_form(table, &free)?, table.pairs() as f64);
    let rest = 1.0 - stuart / n;
    // Sums of counts are exact, the quadratic form is not: what is left of n by rounding is no variance.
    if rest <= 1e-12 {
        return Err(NotComputable::NoInverse);
    }
    Ok(Significance::chi_squared(stuart / rest, free.len()))
}

/// The categories but the first of every set that moves connect: their gains determine the others'.
fn free_categories(table: &SquareTable) -> Vec<usize> {
    let mut set: Vec<usize> = (0..table.size()).collect();
    for (one, two) in table.category_pairs().filter(|(one, two)| table.moved_between(*one, *two) > 0) {
        let (keep, give_up) = (set[one].min(set[two]), set[one].max(set[two]));
        set.iter_mut().filter(|member| **member == give_up).for_each(|member| *member = keep);
    }
    (0..table.size()).filter(|category| set[*category] != *category).collect()
}

fn quadratic_form(table: &SquareTable, free: &[usize]) -> Result<f64, NotComputable> {
    let gains: Vec<f64> = free.iter().map(|category| table.gain(*category) as f64).collect();
    let variance = |one: &usize| free.iter().map(|two| covariance(table, *one, *two)).collect();
    let variances: Vec<Vec<f64>> = free.iter().map(variance).collect();
    let solution = linear::solve(&variances, &gains).ok_or(NotComputable::NoInverse)?;
    Ok(gains.iter().zip(solution).map(|(gain, solved)| gain * solved).sum())
}

/// The covariance of two gains if nothing changed: all moves of a category with itself, less the moves between two.
fn covariance(table: &SquareTable, one: usize, two: usize) -> f64 {
    if one != two {
        return -(table.moved_between(one, two) as f64);
    }
    (0..table.size()).filter(|other| *other != one).map(|other| table.moved_between(one, other) as f64).sum()
}
