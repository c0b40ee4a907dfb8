//! Whether a share is the same in all cycles.

use super::super::{NotComputable, Significance};
use super::complete::width;

/// Cochran's Q: whether the share of yes is the same in every cycle among those who answered in all; a row per respondent.
///
/// W. G. Cochran (1950), Biometrika 37:256-266: χ² with one degree of freedom less than cycles. Respondents whose answer never changed say
/// nothing. With two cycles it is the uncorrected test of `McNemar`.
///
/// # Examples
/// ```
/// use analysis::estimate::repeated::cochran_q;
///
/// // R, by the formula: χ² of 3 with two degrees of freedom.
/// let test = cochran_q(&[vec![true, false, false], vec![true, true, false]])?;
/// assert_eq!(test.degrees_of_freedom, Some(2.0));
/// assert_eq!(format!("{:.6} {:.6}", test.statistic.unwrap(), test.p_value), "3.000000 0.223130");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`], [`NotComputable::TooFew`] for fewer than two cycles, [`NotComputable::LengthsDiffer`],
/// [`NotComputable::NothingMoved`] if nobody's answer ever changed.
pub fn cochran_q(rows: &[Vec<bool>]) -> Result<Significance, NotComputable> {
    let width = width(rows)?;
    let yes_of_row = |row: &Vec<bool>| row.iter().filter(|yes| **yes).count();
    let spread: usize = rows.iter().map(|row| yes_of_row(row) * (width - yes_of_row(row))).sum();
    if spread == 0 {
        return Err(NotComputable::NothingMoved);
    }
    let columns = (0..width).map(|column| rows.iter().filter(|row| row[column]).count() as f64);
    let columns: Vec<f64> = columns.collect();
    let mean = columns.iter().sum::<f64>() / width as f64;
    let squares: f64 = columns.iter().map(|count| (count - mean).powi(2)).sum();
    let cycles = width as f64;
    Ok(Significance::chi_squared(cycles * (cycles - 1.0) * squares / spread as f64, width - 1))
}
