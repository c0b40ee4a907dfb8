//! How far the mean of those who did not answer would have to lie off to undo the change of a mean.

use super::super::{Moments, NotComputable, root};
use super::Deviant;

/// One cycle's numbers among members, some of whom gave none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AnsweredMean {
    mean: f64,
    /// The part of the members who gave no number.
    absent: f64,
    limits: (f64, f64),
}

impl AnsweredMean {
    /// The numbers of some of so many members, who may only give numbers between these limits; without any, every number is possible.
    ///
    /// # Errors
    /// [`NotComputable::NoCases`] without numbers, [`NotComputable::PartExceedsWhole`] for more numbers than members, [`NotComputable::NotFinite`] for
    /// numbers that can't be added, [`NotComputable::OutOfRange`] if the mean is not between the limits.
    pub fn new(numbers: Moments, members: usize, limits: Option<(f64, f64)>) -> Result<Self, NotComputable> {
        if numbers.n() == 0 {
            return Err(NotComputable::NoCases);
        }
        let mean = numbers.mean().filter(|mean| mean.is_finite()).ok_or(NotComputable::NotFinite)?;
        let absent = members.checked_sub(numbers.n()).ok_or(NotComputable::PartExceedsWhole)?;
        let (low, high) = limits.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        if !(low..=high).contains(&mean) {
            return Err(NotComputable::OutOfRange);
        }
        Ok(Self { mean, absent: absent as f64 / members as f64, limits: (low, high) })
    }

    /// By how much the mean of all members lies off if that of the absent lies off by so much, and no farther than the limits.
    fn moved(self, by: f64) -> f64 {
        self.absent * ((self.mean + by).clamp(self.limits.0, self.limits.1) - self.mean)
    }

    /// A difference that takes the mean of all members at least so far, if any does.
    fn enough(self, change: f64) -> f64 {
        let range = self.limits.1 - self.limits.0;
        if range.is_finite() { range } else { 2.0 * change / self.absent }
    }
}

/// The smallest difference between the mean of those who gave no number and of those who did with which no change of the mean is left among all members; none
/// if no difference does that.
///
/// As [`tipping`](super::tipping): the absent differ in the direction that works against the change. Without limits it is |x̄₂ − x̄₁| over the part that is
/// absent, of both cycles the sum of both parts; limits of what can be answered only make it larger.
///
/// ```
/// use analysis::estimate::Moments;
/// use analysis::estimate::nonresponse::{AnsweredMean, Deviant, tipping_mean};
///
/// let of = |numbers: &[f64]| AnsweredMean::new(Moments::of_values(numbers), 8, Some((1.0, 5.0)));
/// let (earlier, later) = (of(&[2.0, 2.0, 3.0, 1.0])?, of(&[3.0, 3.0, 4.0, 2.0, 3.0, 3.0])?);
/// // From 2 to 3: four of eight were absent before, two later.
/// assert_eq!(tipping_mean(earlier, later, Deviant::Earlier)?, Some(2.0));
/// assert_eq!(tipping_mean(earlier, later, Deviant::Later)?, None);
/// let both = tipping_mean(earlier, later, Deviant::Both)?.unwrap();
/// assert!((both - 1.0 / (0.5 + 0.25)).abs() < 1e-12);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NothingMoved`] if there is no change to undo.
pub fn tipping_mean(
    earlier: AnsweredMean,
    later: AnsweredMean,
    deviant: Deviant,
) -> Result<Option<f64>, NotComputable> {
    let change = later.mean - earlier.mean;
    if change == 0.0 {
        return Err(NotComputable::NothingMoved);
    }
    if !change.is_finite() {
        return Err(NotComputable::NotFinite);
    }
    let (was, is) = (deviant != Deviant::Later, deviant != Deviant::Earlier);
    let differing = [(earlier, was), (later, is)].into_iter().filter(|(side, differs)| *differs && side.absent > 0.0);
    // Any one of those who may give any number is enough; of the others, the widest range is as far as they can go.
    let most = differing.map(|(side, _)| side.enough(change.abs())).fold(0.0, f64::max);
    let left = |difference: f64| {
        let against = |differs: bool| if differs { difference * change.signum() } else { 0.0 };
        (change + later.moved(-against(is)) - earlier.moved(against(was))) * change.signum()
    };
    Ok((left(most) <= 0.0).then(|| root::falling(0.0, most, left)))
}
