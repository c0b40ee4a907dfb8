//! The change of a share among all respondents, with those who answered twice taken into account.

use super::super::difference::square_and_add;
use super::super::{Confidence, NotComputable, Significance, finite_wilson, wilson};
use super::{Overlap, Part};
use crate::report::{Difference, Estimate};

/// Later minus earlier share of all respondents, with an interval that knows who answered twice.
///
/// Newcombe's square-and-add of both Wilson intervals with the correlation of the two shares, as G. Y. Zou (2007), Psychological Methods
/// 12:399-413, puts correlation into it: the φ of those in both cycles (as in Newcombe's method 10) times n₁₂ / √(n₁n₂). With everybody
/// in both cycles it is Newcombe's interval for paired data, with nobody that for independent samples.
///
/// Among `population` members both Wilson intervals have the finite-population correction, and the factor of φ becomes
/// (n₁₂/(n₁n₂) − 1/N) / √((1/n₁ − 1/N)(1/n₂ − 1/N)): the covariance of two overlapping samples without replacement, S. M. Tam (1984), The
/// American Statistician 38:288-289. Who asked everybody twice knows the change.
///
/// # Examples
/// ```
/// use analysis::estimate::overlap::{Overlap, Part, overlap_difference};
/// use analysis::estimate::{Confidence, PairedCounts};
///
/// // R, by the formulas: 60 answered twice, 20 and 30 once.
/// let matched = PairedCounts { both: 20, entered: 12, left: 4, neither: 24 };
/// let overlap = Overlap::new(matched, Part { yes: 5, n: 20 }, Part { yes: 15, n: 30 })?;
/// let difference = overlap_difference(&overlap, None, Confidence::DEFAULT)?;
/// assert_eq!(format!("{:.6} {:.6}", difference.low, difference.high), "0.036605 0.274335");
/// let of_194 = overlap_difference(&overlap, Some(194), Confidence::DEFAULT)?;
/// assert_eq!(format!("{:.6} {:.6}", of_194.low, of_194.high), "0.060114 0.253766");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::PartExceedsWhole`] for more respondents than members.
pub fn overlap_difference(
    overlap: &Overlap,
    population: Option<usize>,
    confidence: Confidence,
) -> Result<Difference, NotComputable> {
    if population.is_some_and(|population| overlap.respondents() > population) {
        return Err(NotComputable::PartExceedsWhole);
    }
    let earlier = limits(overlap.earlier(), population, confidence)?;
    let later = limits(overlap.later(), population, confidence)?;
    Ok(square_and_add(earlier, later, overlap.matched().phi() * factor(overlap, population)))
}

fn limits(part: Part, population: Option<usize>, confidence: Confidence) -> Result<Estimate, NotComputable> {
    match population {
        Some(population) => finite_wilson(part.yes, part.n, population, confidence),
        None => wilson(part.yes, part.n, confidence).ok_or(NotComputable::NoCases),
    }
}

/// What part of the correlation of answers is one of the shares; 0 where a side is known for sure.
fn factor(overlap: &Overlap, population: Option<usize>) -> f64 {
    let (one, two) = (overlap.earlier().n as f64, overlap.later().n as f64);
    let chance = population.map_or(0.0, |population| 1.0 / population as f64);
    let spread = ((1.0 / one - chance) * (1.0 / two - chance)).max(0.0).sqrt();
    let together = overlap.matched().pairs() as f64 / (one * two) - chance;
    if spread > 0.0 { (together / spread).clamp(-1.0, 1.0) } else { 0.0 }
}

/// The asymptotic test of whether the share is the same in both cycles.
///
/// B. Derrick, A. Dobson-McKittrick, D. Toher and P. White (2015), "Test statistics for comparing two proportions with partially overlapping
/// samples", Journal of Applied Quantitative Methods 10(3): their z₈, with the pooled share and φ of those in both cycles.
///
/// # Examples
/// ```
/// use analysis::estimate::PairedCounts;
/// use analysis::estimate::overlap::{Overlap, Part, overlap_test};
///
/// // R, by the formulas.
/// let matched = PairedCounts { both: 20, entered: 12, left: 4, neither: 24 };
/// let overlap = Overlap::new(matched, Part { yes: 5, n: 20 }, Part { yes: 15, n: 30 })?;
/// let test = overlap_test(&overlap)?;
/// assert_eq!(format!("{:.6} {:.6}", test.statistic.unwrap(), test.p_value), "2.586364 0.009699");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoVariation`] if all answers are the same, [`NotComputable::NoInverse`] if those in both determine everything.
pub fn overlap_test(overlap: &Overlap) -> Result<Significance, NotComputable> {
    let (earlier, later) = (overlap.earlier(), overlap.later());
    let (one, two) = (earlier.n as f64, later.n as f64);
    let pooled = (earlier.yes + later.yes) as f64 / (one + two);
    if pooled <= 0.0 || pooled >= 1.0 {
        return Err(NotComputable::NoVariation);
    }
    let together = 2.0 * overlap.matched().plain_phi() * overlap.matched().pairs() as f64 / (one * two);
    let variance = pooled * (1.0 - pooled) * (1.0 / one + 1.0 / two - together);
    // What rounding leaves of equal numbers is no variance.
    if variance <= 1e-14 {
        return Err(NotComputable::NoInverse);
    }
    Ok(Significance::normal((later.yes as f64 / two - earlier.yes as f64 / one) / variance.sqrt()))
}
