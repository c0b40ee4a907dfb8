//! The figures of all members that the answers leave possible.

use serde::Serialize;

use super::super::{Moments, NotComputable};

/// Yes among those members of a group who answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Answered {
    yes: usize,
    n: usize,
    members: usize,
}

impl Answered {
    /// So many yes among so many valid answers of so many members.
    ///
    /// # Errors
    /// [`NotComputable::NoCases`] for a group without members, [`NotComputable::PartExceedsWhole`] for more yes than answers or more answers than
    /// members.
    pub const fn new(yes: usize, n: usize, members: usize) -> Result<Self, NotComputable> {
        if members == 0 {
            return Err(NotComputable::NoCases);
        }
        if yes > n || n > members {
            return Err(NotComputable::PartExceedsWhole);
        }
        Ok(Self { yes, n, members })
    }

    /// The share of yes among the answers; none without any.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.n > 0).then(|| self.yes as f64 / self.n as f64)
    }

    /// The part of the members who answered.
    #[must_use]
    pub fn rate(self) -> f64 {
        self.n as f64 / self.members as f64
    }
}

/// Between what a figure of all members must lie, whatever those would have said who did not answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bounds {
    /// The smallest possible figure.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

impl Bounds {
    /// Whether it is known on which side of 0 the figure lies.
    #[must_use]
    pub fn tell_the_sign(self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// The share among all members, if all who did not answer had said no, and if all had said yes.
///
/// C. F. Manski (1989), Journal of Human Resources 24:343-360; J. L. Horowitz and C. F. Manski (2000), JASA 95:77-84. No chance comes into it: the
/// answers are taken as they are.
///
/// ```
/// use analysis::estimate::nonresponse::{Answered, worst_case};
///
/// let bounds = worst_case(Answered::new(60, 100, 194)?);
/// assert_eq!((bounds.low, bounds.high), (60.0 / 194.0, 154.0 / 194.0));
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
#[must_use]
pub fn worst_case(answered: Answered) -> Bounds {
    let share = |yes: usize| yes as f64 / answered.members as f64;
    Bounds { low: share(answered.yes), high: share(answered.members - (answered.n - answered.yes)) }
}

/// The change among all members between two cycles, at worst and at best; sharp unless more is known of those who did not answer.
///
/// The bounds of [`worst_case`] turned against each other.
///
/// # Examples
/// ```
/// use analysis::estimate::nonresponse::{Answered, worst_case_change};
///
/// // Between 20 and 60 % said yes before, between 70 and 90 % later: a rise by 10 points at least.
/// let change = worst_case_change(Answered::new(2, 6, 10)?, Answered::new(7, 8, 10)?);
/// assert_eq!(format!("{:.1} {:.1}", change.low, change.high), "0.1 0.7");
/// assert!(change.tell_the_sign());
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
#[must_use]
pub fn worst_case_change(earlier: Answered, later: Answered) -> Bounds {
    let (was, is) = (worst_case(earlier), worst_case(later));
    Bounds { low: is.low - was.high, high: is.high - was.low }
}

/// The mean among all members of numbers or scores that lie within a range.
///
/// # Examples
/// ```
/// use analysis::estimate::Moments;
/// use analysis::estimate::nonresponse::worst_case_mean;
///
/// // Three of four members gave 2, 3 and 4 on a scale from 1 to 5.
/// let bounds = worst_case_mean(Moments::of_values(&[2.0, 3.0, 4.0]), 4, (1.0, 5.0))?;
/// assert_eq!((bounds.low, bounds.high), (10.0 / 4.0, 14.0 / 4.0));
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] for a group without members, [`NotComputable::PartExceedsWhole`] for more numbers than members,
/// [`NotComputable::OutOfRange`] if the range is none or the mean lies outside it: without a range, no answer bounds anything.
pub fn worst_case_mean(
    moments: Moments,
    members: usize,
    (smallest, largest): (f64, f64),
) -> Result<Bounds, NotComputable> {
    if members == 0 {
        return Err(NotComputable::NoCases);
    }
    let absent = members.checked_sub(moments.n()).ok_or(NotComputable::PartExceedsWhole)? as f64;
    let mean = moments.mean().unwrap_or(smallest);
    if !(smallest.is_finite() && largest.is_finite() && (smallest..=largest).contains(&mean)) {
        return Err(NotComputable::OutOfRange);
    }
    let with = |value: f64| (mean * moments.n() as f64 + value * absent) / members as f64;
    Ok(Bounds { low: with(smallest), high: with(largest) })
}
