//! Whether as many respondents entered a category as left it.

use statrs::distribution::{Binomial, DiscreteCDF};

use super::Confidence;

/// The two-sided p-value of the exact `McNemar` test: twice the binomial tail of the discordant pairs, at most 1.
///
/// Q. `McNemar` (1947), Psychometrika 12:153-157, by the binomial distribution with probability one half; the same as R's
/// `binom.test(entered, entered + left)`. Without discordant pairs it is 1.
#[must_use]
pub fn exact_mcnemar(entered: usize, left: usize) -> f64 {
    let discordant = (entered + left) as u64;
    if discordant == 0 {
        return 1.0;
    }
    let tail = Binomial::new(0.5, discordant).map_or(0.5, |binomial| binomial.cdf(entered.min(left) as u64));
    (2.0 * tail).min(1.0)
}

/// The smallest number of pairs with which the exact test can show a change at all.
///
/// With fewer, even if everyone moved the same way, the p-value `2 · 0.5ⁿ` would not fall below alpha: 6 at 95 %.
#[must_use]
pub fn smallest_telling(confidence: Confidence) -> usize {
    let (mut pairs, mut p_value) = (1, 1.0);
    while p_value >= confidence.alpha() && pairs < 1_000 {
        pairs += 1;
        p_value /= 2.0;
    }
    pairs
}
