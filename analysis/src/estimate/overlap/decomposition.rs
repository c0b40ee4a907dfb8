//! How much of a change is change, and how much is that others answered.

use serde::Serialize;

use super::super::NotComputable;
use super::{Overlap, Part};

/// The change of a share among all respondents and its three parts, which add up to it: later minus earlier, −1 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Decomposition {
    /// The change among all respondents.
    pub total: f64,
    /// The change among those who answered in both cycles: the only part in which anybody changed.
    pub among_both: f64,
    /// What those add who answered in the later cycle only: their part of it, times how far they lie above those in both.
    pub entry: f64,
    /// What the absence of those adds who answered in the earlier cycle only: their part of it, times how far they lay below.
    pub exit: f64,
    numerators: [i128; 3],
    denominator: i128,
}

impl Decomposition {
    /// Among both, entry and exit as whole numbers over one denominator, the last: in these the parts add up without rounding.
    #[must_use]
    pub const fn exact(&self) -> ([i128; 3], i128) {
        (self.numerators, self.denominator)
    }
}

const MOST: usize = 1 << 31;

/// Splits the change among all respondents into change among those in both cycles, entry and exit.
///
/// M. J. Melitz and S. Polanec (2015), RAND Journal of Economics 46:362-375, with equal weights: with shares p and parts w of a cycle's
/// respondents, p₂ − p₁ = (p₂ᵇ − p₁ᵇ) + w₂ᵉ(p₂ᵉ − p₂ᵇ) + w₁ˣ(p₁ᵇ − p₁ˣ), where b answered in both cycles, e entered and x left.
///
/// ```
/// use analysis::estimate::PairedCounts;
/// use analysis::estimate::overlap::{Overlap, Part, decompose};
///
/// // Nobody changed: 2 of 10 said yes who answered no more, 9 of 10 who answered for the first time.
/// let both = PairedCounts { both: 10, entered: 0, left: 0, neither: 10 };
/// let change = decompose(&Overlap::new(both, Part { yes: 2, n: 10 }, Part { yes: 9, n: 10 })?)?;
/// assert_eq!(change.among_both, 0.0);
/// assert!(change.total > 0.2);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] if nobody answered in both cycles, [`NotComputable::TooMany`] beyond 2³¹ respondents.
pub fn decompose(overlap: &Overlap) -> Result<Decomposition, NotComputable> {
    let both = overlap.matched();
    if both.pairs() == 0 {
        return Err(NotComputable::NoCases);
    }
    // The product of three such numbers fits.
    if overlap.respondents() > MOST {
        return Err(NotComputable::TooMany { most: MOST });
    }
    let (earlier, later) = (whole(overlap.earlier()), whole(overlap.later()));
    let (was, is) = (both.earlier() as i128, both.later() as i128);
    let pairs = both.pairs() as i128;
    // Shares over the common denominator pairs · n₁ · n₂.
    let among_both = (is - was) * earlier.1 * later.1;
    let entry = (later.0 * pairs - is * later.1) * earlier.1;
    let exit = (was * earlier.1 - earlier.0 * pairs) * later.1;
    let (numerators, denominator) = ([among_both, entry, exit], pairs * earlier.1 * later.1);
    let share = |numerator: i128| numerator as f64 / denominator as f64;
    Ok(Decomposition {
        total: share(numerators.iter().sum()),
        among_both: share(among_both),
        entry: share(entry),
        exit: share(exit),
        numerators,
        denominator,
    })
}

const fn whole(part: Part) -> (i128, i128) {
    (part.yes as i128, part.n as i128)
}
