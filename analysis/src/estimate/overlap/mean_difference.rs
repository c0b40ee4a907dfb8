//! The change of a mean among all respondents, with those who answered twice taken into account.

use serde::Serialize;

use super::super::{Confidence, Moments, NotComputable, Significance};
use crate::report::Difference;

/// What the numbers of those who answered twice have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PairedMoments {
    n: usize,
    correlation: f64,
}

impl PairedMoments {
    /// From the earlier numbers of those who answered twice, their later ones, and how much these are more.
    ///
    /// # Errors
    /// [`NotComputable::LengthsDiffer`] if they are not equally many.
    pub fn new(earlier: Moments, later: Moments, differences: Moments) -> Result<Self, NotComputable> {
        if earlier.n() != later.n() || later.n() != differences.n() {
            return Err(NotComputable::LengthsDiffer);
        }
        let together = (earlier.squares() + later.squares() - differences.squares()) / 2.0;
        let spread = earlier.squares().sqrt() * later.squares().sqrt();
        // Numbers that are all the same go with nothing.
        let correlation = if spread > 0.0 && spread.is_finite() { (together / spread).clamp(-1.0, 1.0) } else { 0.0 };
        Ok(Self { n: earlier.n(), correlation })
    }

    /// How many answered twice.
    #[must_use]
    pub const fn n(&self) -> usize {
        self.n
    }
}

/// How the mean of all respondents changed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MeanDifference {
    /// Later minus earlier, with its interval.
    pub difference: Difference,
    /// The t test of whether the means are the same; where nothing varies there is none.
    pub test: Result<Significance, NotComputable>,
}

/// Later minus earlier mean of all respondents, with an interval and a test that know who answered twice.
///
/// The t test for partially overlapping samples with unequal variances of B. Derrick, B. Russ, D. Toher and P. White (2017), Journal of Modern
/// Applied Statistical Methods 16(1):137-157, their `T_new2`: the variance s₁²/n₁ + s₂²/n₂ − 2 r s₁s₂ n₁₂/(n₁n₂) with the correlation r of those in
/// both, and degrees of freedom between those of the paired test and Welch's. With everybody in both cycles it is the paired t test, with nobody
/// Welch's.
///
/// Among `population` members s²/n becomes s²(1/n − 1/N) and the factor of r s₁s₂ becomes n₁₂/(n₁n₂) − 1/N: Cochran (1977), "Sampling Techniques",
/// section 2.6, and S. M. Tam (1984), The American Statistician 38:288-289. Who asked everybody twice knows the change.
///
/// # Examples
/// ```
/// use analysis::estimate::overlap::{PairedMoments, overlap_mean_difference};
/// use analysis::estimate::{Confidence, Moments};
///
/// // R, by the formulas: the first six answered twice.
/// let (was, is) = ([3.0, 5.0, 2.0, 8.0, 4.0, 7.0, 1.0, 5.0, 3.0], [4.0, 6.0, 2.0, 9.0, 6.0, 6.0, 7.0, 8.0, 2.0, 9.0]);
/// let of = Moments::of_values;
/// let pairs = PairedMoments::new(of(&was[..6]), of(&is[..6]), of(&[1.0, 1.0, 0.0, 1.0, 2.0, -1.0]))?;
/// let change = overlap_mean_difference(of(&was), of(&is), pairs, None, Confidence::DEFAULT)?;
/// assert_eq!(format!("{:.6} {:.6}", change.difference.low, change.difference.high), "0.041340 3.314215");
/// assert_eq!(format!("{:.6}", change.test?.p_value), "0.045495");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::TooFew`] for fewer than two numbers in a cycle, [`NotComputable::PartExceedsWhole`] for more pairs than numbers or more
/// respondents than members, [`NotComputable::NotFinite`] for what can't be added.
pub fn overlap_mean_difference(
    earlier: Moments,
    later: Moments,
    pairs: PairedMoments,
    population: Option<usize>,
    confidence: Confidence,
) -> Result<MeanDifference, NotComputable> {
    check(earlier, later, pairs, population)?;
    let not_finite = NotComputable::NotFinite;
    let (was, is) = (earlier.mean().ok_or(not_finite)?, later.mean().ok_or(not_finite)?);
    let (one, two) = (Spread::of(earlier), Spread::of(later));
    let parts = [one.squared_error(population), two.squared_error(population)];
    let n = (one.n * two.n, pairs.n as f64);
    let together = 2.0 * pairs.correlation * (one.variance * two.variance).sqrt() * (n.1 / n.0 - chance(population));
    let value = difference(was, is);
    let (all, known) = (parts[0] + parts[1], parts[0] + parts[1] - together);
    if !(value.is_finite() && known.is_finite()) {
        return Err(not_finite);
    }
    // What rounding leaves of equal numbers is no variance; R's tests call such data essentially constant.
    if known <= 1e-14 * all || known.sqrt() <= 10.0 * f64::EPSILON * was.abs().max(is.abs()) {
        let difference = Difference { value, low: value, high: value };
        return Ok(MeanDifference { difference, test: Err(NotComputable::NoVariation) });
    }
    let (error, degrees) = (known.sqrt(), degrees_of_freedom(one, two, pairs.n as f64));
    let half = confidence.t(degrees).ok_or(NotComputable::TooFew { least: 2 })? * error;
    let difference = Difference { value, low: value - half, high: value + half };
    Ok(MeanDifference { difference, test: Ok(Significance::student(value / error, degrees)) })
}

/// Later minus earlier; what rounding leaves of equal means is none.
fn difference(was: f64, is: f64) -> f64 {
    let value = is - was;
    if value.abs() <= 8.0 * f64::EPSILON * was.abs().max(is.abs()) { 0.0 } else { value }
}

fn check(
    earlier: Moments,
    later: Moments,
    pairs: PairedMoments,
    population: Option<usize>,
) -> Result<(), NotComputable> {
    let (fewer, more) = (earlier.n().min(later.n()), earlier.n() + later.n());
    if fewer < 2 {
        return Err(NotComputable::TooFew { least: 2 });
    }
    if pairs.n > fewer || population.is_some_and(|population| more - pairs.n > population) {
        return Err(NotComputable::PartExceedsWhole);
    }
    Ok(())
}

fn chance(population: Option<usize>) -> f64 {
    population.map_or(0.0, |population| 1.0 / population as f64)
}

/// How many numbers there are, and how far they lie apart.
#[derive(Clone, Copy)]
struct Spread {
    n: f64,
    variance: f64,
}

impl Spread {
    fn of(moments: Moments) -> Self {
        let n = moments.n() as f64;
        Self { n, variance: moments.squares() / (n - 1.0) }
    }

    fn squared_error(self, population: Option<usize>) -> f64 {
        self.variance * (1.0 / self.n - chance(population)).max(0.0)
    }
}

/// Those of Derrick and others: all paired, one less than the pairs; none paired, those of Satterthwaite.
fn degrees_of_freedom(one: Spread, two: Spread, pairs: f64) -> f64 {
    let (error, other) = (one.squared_error(None), two.squared_error(None));
    let welch = (error + other).powi(2) / (error.powi(2) / (one.n - 1.0) + other.powi(2) / (two.n - 1.0));
    let alone = one.n + two.n - 2.0 * pairs;
    (pairs - 1.0) + (welch - pairs + 1.0) / (one.n + two.n) * alone
}
