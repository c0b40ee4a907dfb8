//! Wilcoxon's signed-rank test and the sign test.

use serde::Serialize;

use super::super::{Continuity, NotComputable, Significance, exact_mcnemar};

/// What becomes of pairs that did not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Zeros {
    /// They are left out before ranking: F. Wilcoxon (1945), Biometrics Bulletin 1:80-83.
    Wilcoxon,
    /// They are ranked with the others, then left out: J. W. Pratt (1959), JASA 54:655-667.
    Pratt,
}

/// The ranks of the sizes of differences, apart for those that rose and fell; ties share their mean rank.
///
/// ```
/// use analysis::estimate::paired::{SignedRanks, Zeros, rank_biserial};
///
/// let ranks = SignedRanks::new(&[1.0, 2.0, 1.0, 0.0, 1.0, -1.0, 3.0], Zeros::Pratt)?;
/// assert_eq!(ranks.exact()?.p_value, 0.15625);
/// assert!(rank_biserial(&ranks) > 0.7);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedRanks {
    tied: Vec<Tied>,
}

/// Differences of one size, which share a rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tied {
    /// Twice the rank: doubled, mean ranks are whole numbers.
    doubled: u64,
    rose: u64,
    fell: u64,
}

/// Up to so many differences the exact distribution is computed: more than there are Member States.
const MOST: usize = 400;

/// Sizes that differ by less, in parts of themselves, are the same: 0.3 − 0.2 and 0.2 − 0.1 are, and not so as doubles.
const SAME: f64 = 1e-9;

impl SignedRanks {
    /// The ranks of differences, later minus earlier; of ordinal answers, of the differences of their positions.
    ///
    /// # Errors
    /// [`NotComputable::NoCases`] without pairs, [`NotComputable::NothingMoved`] if every difference is 0, [`NotComputable::NotFinite`].
    pub fn new(differences: &[f64], zeros: Zeros) -> Result<Self, NotComputable> {
        if differences.is_empty() {
            return Err(NotComputable::NoCases);
        }
        if differences.iter().any(|difference| !difference.is_finite()) {
            return Err(NotComputable::NotFinite);
        }
        let mut sorted = differences.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let runs = sorted.chunk_by(|one, two| one == two);
        Self::of_counts(&runs.map(|run| (run[0], run.len())).collect::<Vec<_>>(), zeros)
    }

    /// The ranks of differences that come with how many pairs have each; of many pairs on a scale much faster than one by one.
    ///
    /// # Errors
    /// As [`SignedRanks::new`].
    pub fn of_counts(counts: &[(f64, usize)], zeros: Zeros) -> Result<Self, NotComputable> {
        if counts.iter().all(|(_, count)| *count == 0) {
            return Err(NotComputable::NoCases);
        }
        if counts.iter().any(|(difference, _)| !difference.is_finite()) {
            return Err(NotComputable::NotFinite);
        }
        let ranked = |(difference, count): &&(f64, usize)| *count > 0 && (zeros == Zeros::Pratt || *difference != 0.0);
        let mut sorted: Vec<(f64, usize)> = counts.iter().filter(ranked).copied().collect();
        sorted.sort_unstable_by(|(one, _), (two, _)| one.abs().total_cmp(&two.abs()));
        let tied = tied(&sorted);
        if tied.is_empty() { Err(NotComputable::NothingMoved) } else { Ok(Self { tied }) }
    }

    /// The sum of the ranks of those that rose: R's `V`.
    #[must_use]
    pub fn rose(&self) -> f64 {
        self.doubled_rose() as f64 / 2.0
    }

    /// The sum of the ranks of those that fell.
    #[must_use]
    pub fn fell(&self) -> f64 {
        (self.doubled_sum() - self.doubled_rose()) as f64 / 2.0
    }

    fn doubled_rose(&self) -> u64 {
        self.tied.iter().map(|tied| tied.doubled * tied.rose).sum()
    }

    fn doubled_sum(&self) -> u64 {
        self.tied.iter().map(|tied| tied.doubled * tied.moved()).sum()
    }

    /// How many ranked differences are not 0.
    fn moved(&self) -> u64 {
        self.tied.iter().map(Tied::moved).sum()
    }

    /// The exact test: the share of all ways to give the ranks their signs in which the sums lie at least as far apart.
    ///
    /// Holds with ties and zeros alike, as `coin::wilcoxsign_test` with `distribution = "exact"`; without them it is R's `wilcox.test`.
    ///
    /// # Examples
    /// ```
    /// use analysis::estimate::paired::{SignedRanks, Zeros};
    ///
    /// // `coin::wilcoxsign_test` with ties and zeros.
    /// let ranks = SignedRanks::new(&[0.5, 1.0, 1.0, -1.0, 2.0, 0.0, 0.0, 3.0], Zeros::Wilcoxon)?;
    /// assert_eq!(ranks.exact()?.p_value, 0.15625);
    /// # Ok::<(), analysis::estimate::NotComputable>(())
    /// ```
    ///
    /// # Errors
    /// [`NotComputable::TooMany`] beyond 400 ranked differences that are not 0.
    pub fn exact(&self) -> Result<Significance, NotComputable> {
        if self.moved() > MOST as u64 {
            return Err(NotComputable::TooMany { most: MOST });
        }
        let smaller = self.doubled_rose().min(self.doubled_sum() - self.doubled_rose()) as usize;
        let tail: f64 = self.distribution(smaller).iter().sum();
        Ok(Significance::exact(Some(self.rose()), (2.0 * tail).min(1.0)))
    }

    /// The probability of each doubled sum up to the largest that is asked for, if every rank rose or fell by chance.
    fn distribution(&self, largest: usize) -> Vec<f64> {
        // The number of ways to reach a sum; as a double it is at most rounded, since 2 to the power of `MOST` is far from the largest.
        let mut ways = vec![0.0; largest + 1];
        ways[0] = 1.0;
        let mut more = ways.clone();
        let ranks = self.tied.iter().flat_map(|tied| (0..tied.moved()).map(|_| tied.doubled as usize));
        let (mut reached, mut count) = (0, 0);
        for rank in ranks {
            let low = rank.min(largest + 1);
            reached = (reached + rank).min(largest);
            more[..low].copy_from_slice(&ways[..low]);
            let sums = more[low..].iter_mut().zip(&ways[low..]).zip(&ways);
            sums.take((reached + 1).saturating_sub(low)).for_each(|((more, without), with)| *more = without + with);
            std::mem::swap(&mut ways, &mut more);
            count += 1;
        }
        let each = 0.5_f64.powi(count);
        ways.iter_mut().for_each(|ways| *ways *= each);
        ways
    }

    /// The asymptotic test, with the variance that ties and zeros leave: as R's `wilcox.test` with `exact = FALSE`.
    ///
    /// E. L. Lehmann (1975), "Nonparametrics", section 3.2; Pratt's zeros as W. J. Cureton (1967), JASA 62:1068-1069. The continuity
    /// correction is half a rank.
    ///
    /// # Examples
    /// ```
    /// use analysis::estimate::Continuity;
    /// use analysis::estimate::paired::{SignedRanks, Zeros};
    ///
    /// // R's `wilcox.test(exact = FALSE)`, which corrects unless told otherwise.
    /// let ranks = SignedRanks::new(&[0.5, 1.0, 1.0, -1.0, 2.0, 0.0, 0.0, 3.0], Zeros::Wilcoxon)?;
    /// assert_eq!(format!("{:.6}", ranks.asymptotic(Continuity::Corrected).p_value), "0.137810");
    /// # Ok::<(), analysis::estimate::NotComputable>(())
    /// ```
    #[must_use]
    pub fn asymptotic(&self, continuity: Continuity) -> Significance {
        let distance = self.rose() - self.doubled_sum() as f64 / 4.0;
        let squares = self.tied.iter().map(|tied| (tied.doubled as f64 / 2.0).powi(2) * tied.moved() as f64);
        let squares: f64 = squares.sum();
        Significance::normal(continuity.shrink(distance, 0.5) / (squares / 4.0).sqrt())
    }
}

impl Tied {
    const fn moved(&self) -> u64 {
        self.rose + self.fell
    }
}

/// The ranks of differences sorted by size; those that are 0 take ranks and keep none.
fn tied(sorted: &[(f64, usize)]) -> Vec<Tied> {
    let mut ranks = Vec::with_capacity(sorted.len());
    let mut before = 0;
    for run in sorted.chunk_by(|(one, _), (two, _)| two.abs() - one.abs() <= SAME * two.abs()) {
        let of = |rises: bool| {
            let those = run.iter().filter(|(difference, _)| *difference != 0.0 && (*difference > 0.0) == rises);
            those.map(|(_, count)| *count as u64).sum::<u64>()
        };
        let all: u64 = run.iter().map(|(_, count)| *count as u64).sum();
        let tied = Tied { doubled: 2 * before + all + 1, rose: of(true), fell: of(false) };
        before += all;
        ranks.extend((tied.moved() > 0).then_some(tied));
    }
    ranks
}

/// The sign test: whether as many rose as fell; those that did not change are left out.
///
/// W. J. Dixon and A. M. Mood (1946), JASA 41:557-566; the same as the exact test of `McNemar` of both numbers.
///
/// # Examples
/// ```
/// use analysis::estimate::paired::sign_test;
///
/// // R's `binom.test(5, 6)`: the two that did not change say nothing.
/// let test = sign_test(&[0.5, 1.0, 1.0, -1.0, 2.0, 0.0, 0.0, 3.0])?;
/// assert!((test.p_value - 0.21875).abs() < 1e-12);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] if every difference is 0, [`NotComputable::NotFinite`].
pub fn sign_test(differences: &[f64]) -> Result<Significance, NotComputable> {
    if differences.iter().any(|difference| !difference.is_finite()) {
        return Err(NotComputable::NotFinite);
    }
    let rose = differences.iter().filter(|difference| **difference > 0.0).count();
    let fell = differences.iter().filter(|difference| **difference < 0.0).count();
    sign_test_of_counts(rose, fell)
}

/// The sign test of how many rose and how many fell.
///
/// # Examples
/// ```
/// use analysis::estimate::paired::sign_test_of_counts;
///
/// // R's `binom.test(5, 6)`.
/// assert!((sign_test_of_counts(5, 1)?.p_value - 0.21875).abs() < 1e-12);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] if none did.
pub fn sign_test_of_counts(rose: usize, fell: usize) -> Result<Significance, NotComputable> {
    match rose + fell {
        0 => Err(NotComputable::NothingMoved),
        _ => Ok(Significance::exact(Some(rose as f64), exact_mcnemar(rose, fell))),
    }
}
