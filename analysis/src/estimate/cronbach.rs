//! Whether the items of a scale go together.

use serde::Serialize;
use statrs::function::beta::checked_beta_reg;

use super::{Confidence, NotComputable, root};

/// Cronbach's alpha with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Alpha {
    /// Alpha: 1 if the items say the same, near 0 (or below) if each says its own.
    pub value: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end of its interval.
    pub high: f64,
    /// How many respondents it rests on.
    pub n: usize,
}

/// Cronbach's alpha of respondents (rows) who answered all items (columns), with Feldt's interval.
///
/// L. J. Cronbach (1951), Psychometrika 16:297-334; L. S. Feldt, D. J. Woodruff and F. A. Salih (1987), Applied Psychological Measurement
/// 11:93-103, as `alpha.ci` of R's package psych.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, cronbach_alpha};
///
/// // R, by the formulas of `alpha.ci`; three respondents tell next to nothing.
/// let rows = [vec![1.0, 1.0], vec![2.0, 3.0], vec![2.0, 3.0]];
/// let alpha = cronbach_alpha(&rows, Confidence::DEFAULT)?;
/// assert_eq!(format!("{:.6} {:.6} {:.6}", alpha.value, alpha.low, alpha.high), "0.888889 -3.333333 0.997151");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::TooFew`] for fewer than two respondents or items, [`NotComputable::LengthsDiffer`], [`NotComputable::NotFinite`],
/// [`NotComputable::NoVariation`] if the respondents' sums are all equal.
pub fn cronbach_alpha(rows: &[Vec<f64>], confidence: Confidence) -> Result<Alpha, NotComputable> {
    let items = rows.first().map_or(0, Vec::len);
    if rows.len() < 2 || items < 2 {
        return Err(NotComputable::TooFew { least: 2 });
    }
    if rows.iter().any(|row| row.len() != items) {
        return Err(NotComputable::LengthsDiffer);
    }
    if rows.iter().flatten().any(|number| !number.is_finite()) {
        return Err(NotComputable::NotFinite);
    }
    let of_sums = squares(rows.iter().map(|row| row.iter().sum()));
    let of_items: f64 = (0..items).map(|item| squares(rows.iter().map(|row| row[item]))).sum();
    if !(of_sums.is_finite() && of_items.is_finite()) {
        return Err(NotComputable::NotFinite);
    }
    if of_sums <= 1e-12 * of_items || of_items == 0.0 {
        return Err(NotComputable::NoVariation);
    }
    let count = items as f64;
    let value = count / (count - 1.0) * (1.0 - of_items / of_sums);
    let degrees = (rows.len() - 1) as f64;
    let limit = |probability: f64| 1.0 - (1.0 - value) * f_quantile(probability, degrees, degrees * (count - 1.0));
    let tail = confidence.alpha() / 2.0;
    Ok(Alpha { value, low: limit(1.0 - tail), high: limit(tail), n: rows.len() })
}

/// The sum of squared distances from the mean, whatever the order of the numbers.
fn squares(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_unstable_by(f64::total_cmp);
    let mean = numbers.iter().sum::<f64>() / numbers.len() as f64;
    numbers.iter().map(|number| (number - mean).powi(2)).sum()
}

/// A quantile of Fisher's F, by its relation to the beta distribution.
fn f_quantile(probability: f64, one: f64, two: f64) -> f64 {
    let below = |part: f64| probability - checked_beta_reg(one / 2.0, two / 2.0, part).unwrap_or(1.0);
    let part = root::falling(0.0, 1.0, below);
    two * part / (one * (1.0 - part))
}
