//! The exact interval of a share among a known number of members.

use statrs::function::factorial::ln_binomial;

use super::finite_population::check;
use super::{Confidence, NotComputable, root};
use crate::report::Estimate;

/// A further term that is so much smaller than the sum changes no digit of it.
const NOTHING: f64 = 1e-18;

/// The exact interval of a share among `population` members: every whole number of members that the answers don't refute.
///
/// J. P. Buonaccorsi (1987), The American Statistician 41:215-218: both one-sided tests of the hypergeometric distribution, each at half of
/// alpha. It is to a finite population what the interval of Clopper and Pearson is to one without end, and covers at least as often as it says, for
/// every population. Where nearly everybody answered no whole number of members may have the share of the answers; the interval is made to hold it.
///
/// # Examples
/// ```
/// use analysis::estimate::{Confidence, hypergeometric};
///
/// // R, by `phyper`: none of 25 that answered leaves room for 24 of the 194 members.
/// let share = hypergeometric(0, 25, 194, Confidence::DEFAULT)?;
/// assert_eq!((share.low, share.high), (0.0, 24.0 / 194.0));
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`]; [`NotComputable::PartExceedsWhole`] for more successes than cases or more cases than members.
pub fn hypergeometric(
    successes: usize,
    n: usize,
    population: usize,
    confidence: Confidence,
) -> Result<Estimate, NotComputable> {
    check(successes, n, population)?;
    let (fewest, most) = (successes, population - (n - successes));
    let tail = confidence.alpha() / 2.0;
    let of = |members| Sample { members, n, population };
    let at_least = |members| of(members).at_least(successes) > tail;
    let at_most = |members| of(members).at_most(successes) > tail;
    // The more members say yes, the likelier are many successes: both conditions change once.
    let low = root::first(fewest, most, at_least);
    let high =
        root::first(fewest, most + 1, |members| members > most || !at_most(members)).saturating_sub(1).max(fewest);
    let share = |members: usize| members as f64 / population as f64;
    let value = successes as f64 / n as f64;
    Ok(Estimate { value, low: share(low).min(value), high: share(high).max(value), n })
}

/// So many drawn without putting back, of a population in which so many members would say yes.
#[derive(Clone, Copy)]
struct Sample {
    members: usize,
    n: usize,
    population: usize,
}

impl Sample {
    /// The probability of so many successes or fewer.
    fn at_most(self, successes: usize) -> f64 {
        if self.is_below_middle(successes) { self.down_from(successes) } else { 1.0 - self.up_from(successes + 1) }
    }

    /// The probability of so many successes or more.
    fn at_least(self, successes: usize) -> f64 {
        match successes.checked_sub(1) {
            None => 1.0,
            Some(fewer) if self.is_below_middle(successes) => 1.0 - self.down_from(fewer),
            Some(_) => self.up_from(successes),
        }
    }

    /// Whether fewer successes are less likely than so many: tails are added up from there, where they are largest.
    fn is_below_middle(self, successes: usize) -> bool {
        (successes as f64) * (self.population as f64) < self.n as f64 * self.members as f64
    }

    /// The probability of exactly so many successes, which must be possible.
    fn exactly(self, successes: usize) -> f64 {
        let ways = |of: usize, drawn: usize| ln_binomial(of as u64, drawn as u64);
        let others = self.population - self.members;
        (ways(self.members, successes) + ways(others, self.n - successes) - ways(self.population, self.n)).exp()
    }

    /// How many of those drawn are no successes, subtracted from how many such there are: those who were not drawn.
    fn not_drawn(self, successes: usize) -> f64 {
        (self.population + successes) as f64 - (self.members + self.n) as f64
    }

    /// The terms from so many successes down to none; each follows from the one before it.
    fn down_from(self, successes: usize) -> f64 {
        let fewest = (self.n + self.members).saturating_sub(self.population);
        let Some(further) = successes.checked_sub(fewest) else { return 0.0 };
        let ratio = |step: usize| {
            let k = (successes - step) as f64;
            let back = (self.members as f64 - k + 1.0) * (self.n as f64 - k + 1.0);
            k * self.not_drawn(successes - step) / back
        };
        sum(self.exactly(successes), further, ratio)
    }

    /// The terms from so many successes up to as many as there can be.
    fn up_from(self, successes: usize) -> f64 {
        let Some(further) = self.n.min(self.members).checked_sub(successes) else { return 0.0 };
        let ratio = |step: usize| {
            let k = (successes + step) as f64;
            (self.members as f64 - k) * (self.n as f64 - k) / ((k + 1.0) * (self.not_drawn(successes + step) + 1.0))
        };
        sum(self.exactly(successes), further, ratio)
    }
}

/// A first term and so many further ones, each of which is the one before it times a ratio.
fn sum(first: f64, further: usize, ratio: impl Fn(usize) -> f64) -> f64 {
    let (mut term, mut all) = (first, first);
    for step in 0..further {
        term *= ratio(step);
        all += term;
        if term <= NOTHING * all {
            break;
        }
    }
    all.min(1.0)
}
