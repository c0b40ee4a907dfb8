//! Whether as many respondents entered a category as left it.

use statrs::distribution::{Binomial, Discrete, DiscreteCDF};

use super::{Confidence, Continuity, NotComputable, Significance};

/// The two-sided p-value of the exact `McNemar` test: twice the binomial tail of the discordant pairs, at most 1.
///
/// Q. `McNemar` (1947), Psychometrika 12:153-157, by the binomial distribution with probability one half; the same as R's
/// `binom.test(entered, entered + left)`. Without discordant pairs it is 1.
///
/// # Examples
/// ```
/// use analysis::estimate::exact_mcnemar;
///
/// // The vignette of R's package exact2x2 prints 0.06543.
/// assert_eq!(format!("{:.5}", exact_mcnemar(9, 2)), "0.06543");
/// ```
#[must_use]
pub fn exact_mcnemar(entered: usize, left: usize) -> f64 {
    (2.0 * smaller_tail(entered, left).0).min(1.0)
}

/// The two-sided mid-p value: the exact one with only half the weight on what was observed; 1 without discordant pairs.
///
/// H. O. Lancaster (1961), JASA 56:223-234; for `McNemar`'s test M. W. Fagerland, S. Lydersen and P. Laake (2013), BMC Medical Research
/// Methodology 13:91, who find that it keeps its size nearly always and shows more than the exact one.
///
/// # Examples
/// ```
/// use analysis::estimate::mid_p_mcnemar;
///
/// // R, by `pbinom` and `dbinom`.
/// assert_eq!(format!("{:.6}", mid_p_mcnemar(9, 2)), "0.038574");
/// ```
#[must_use]
pub fn mid_p_mcnemar(entered: usize, left: usize) -> f64 {
    let (tail, observed) = smaller_tail(entered, left);
    (2.0 * tail - observed).clamp(0.0, 1.0)
}

/// The asymptotic test: χ² with one degree of freedom, as R's `mcnemar.test` with or without `correct`.
///
/// `McNemar` (1947); the correction is that of A. L. Edwards (1948), Psychometrika 13:185-187.
///
/// # Examples
/// ```
/// use analysis::estimate::{Continuity, asymptotic_mcnemar};
///
/// // R's `mcnemar.test`, with and without `correct`.
/// let p_value = |continuity| asymptotic_mcnemar(9, 2, continuity).map(|test| format!("{:.6}", test.p_value));
/// assert_eq!(p_value(Continuity::Uncorrected)?, "0.034808");
/// assert_eq!(p_value(Continuity::Corrected)?, "0.070440");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] without discordant pairs.
pub fn asymptotic_mcnemar(entered: usize, left: usize, continuity: Continuity) -> Result<Significance, NotComputable> {
    let discordant = (entered + left) as f64;
    if discordant == 0.0 {
        return Err(NotComputable::NothingMoved);
    }
    let distance = continuity.shrink(entered as f64 - left as f64, 1.0);
    Ok(Significance::chi_squared(distance * distance / discordant, 1))
}

/// The binomial probability of the smaller count or fewer, and of exactly that count.
fn smaller_tail(entered: usize, left: usize) -> (f64, f64) {
    let (discordant, smaller) = ((entered + left) as u64, entered.min(left) as u64);
    match Binomial::new(0.5, discordant) {
        Ok(binomial) if discordant > 0 => (binomial.cdf(smaller), binomial.pmf(smaller)),
        _ => (1.0, 1.0),
    }
}

/// The smallest number of pairs with which the exact test can show a change at all.
///
/// With fewer, even if everyone moved the same way, the p-value `2 · 0.5ⁿ` would not fall below alpha: 6 at 95 %.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, smallest_telling};
///
/// assert_eq!(smallest_telling(Confidence::DEFAULT), 6);
/// assert_eq!(smallest_telling(Confidence::new(0.99)?), 8);
/// # Ok::<(), analysis::estimate::ConfidenceError>(())
/// ```
#[must_use]
pub fn smallest_telling(confidence: Confidence) -> usize {
    let (mut pairs, mut p_value) = (1, 1.0);
    while p_value >= confidence.alpha() && pairs < 1_000 {
        pairs += 1;
        p_value /= 2.0;
    }
    pairs
}
