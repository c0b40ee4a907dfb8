//! Who answered in every one of some cycles.

use super::super::NotComputable;

/// The answers of those who have one in each of some cycles: a row per respondent, a column per cycle in the order asked for.
///
/// `answers` has a row per respondent with a place per cycle of the study; `cycles` are places in it. Cycles may be irregular: only which
/// were chosen matters.
///
/// # Examples
/// ```
/// use analysis::estimate::repeated::complete;
///
/// // Two of three answered both in the first and in the third cycle.
/// let answers = [vec![Some(1), None, Some(3)], vec![None, Some(5), Some(6)], vec![Some(7), Some(8), Some(9)]];
/// assert_eq!(complete(&answers, &[0, 2])?, [[1, 3], [7, 9]]);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::TooFew`] for fewer than two cycles, [`NotComputable::OutOfRange`] for a place beyond a row or twice the same one.
pub fn complete<T: Copy>(answers: &[Vec<Option<T>>], cycles: &[usize]) -> Result<Vec<Vec<T>>, NotComputable> {
    if cycles.len() < 2 {
        return Err(NotComputable::TooFew { least: 2 });
    }
    let twice = cycles.iter().enumerate().any(|(at, cycle)| cycles[..at].contains(cycle));
    if twice || answers.iter().any(|row| cycles.iter().any(|cycle| *cycle >= row.len())) {
        return Err(NotComputable::OutOfRange);
    }
    Ok(answers.iter().filter_map(|row| cycles.iter().map(|cycle| row[*cycle]).collect()).collect())
}

/// How many columns the rows have, all of them the same.
pub(super) fn width<T>(rows: &[Vec<T>]) -> Result<usize, NotComputable> {
    let width = rows.first().ok_or(NotComputable::NoCases)?.len();
    if rows.iter().any(|row| row.len() != width) {
        return Err(NotComputable::LengthsDiffer);
    }
    if width < 2 { Err(NotComputable::TooFew { least: 2 }) } else { Ok(width) }
}
