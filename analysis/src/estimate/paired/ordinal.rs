//! Ordinal answers as steps up and down a scale.

use survey_model::variable::Level;

use super::super::NotComputable;

/// How many steps each pair moved on an ordinal scale, later minus earlier: what [`SignedRanks`](super::SignedRanks) and
/// [`sign_test`](super::sign_test) take.
///
/// # Examples
/// ```
/// use survey_model::variable::Level;
/// use analysis::estimate::NotComputable;
/// use analysis::estimate::paired::steps;
///
/// // Numbers are no scale with steps.
/// assert_eq!(steps(&Level::Numeric, &[(0, 1)]), Err(NotComputable::NotOrdered));
/// ```
///
/// # Errors
/// [`NotComputable::NotOrdered`] for answers without an order, [`NotComputable::OutOfRange`] for a position beyond the scale.
pub fn steps(level: &Level, pairs: &[(u16, u16)]) -> Result<Vec<f64>, NotComputable> {
    let Level::Ordinal(scale) = level else {
        return Err(NotComputable::NotOrdered);
    };
    let on_scale = |position: u16| usize::from(position) < scale.len();
    if pairs.iter().any(|(earlier, later)| !on_scale(*earlier) || !on_scale(*later)) {
        return Err(NotComputable::OutOfRange);
    }
    Ok(pairs.iter().map(|(earlier, later)| f64::from(*later) - f64::from(*earlier)).collect())
}
