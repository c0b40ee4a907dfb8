//! Weights that make those who answered resemble all members.

/// A weight per respondent, each above 0; between 10⁻¹⁰⁰ and 10¹⁰⁰, so that squares can be added.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights(Vec<f64>);

/// Why respondents cannot be weighted; groups and categories by their place, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum WeightingError {
    /// There is nobody to weight.
    #[error("nobody answered")]
    NoRespondents,
    /// A weight is 0, negative, not finite, or so large or small that it can't be added to others.
    #[error("the weight of respondent {respondent} is no number above 0")]
    NotPositive {
        /// Which respondent.
        respondent: usize,
    },
    /// A respondent belongs to a group that is not among those given.
    #[error("respondent {respondent} belongs to no group of margin {margin}")]
    UnknownGroup {
        /// Which respondent.
        respondent: usize,
        /// Which margin; 0 if there is but one.
        margin: usize,
    },
    /// Nobody answered in a group that has members: merge it with another.
    #[error("nobody answered in group {group} of margin {margin}, which has members: merge it with another")]
    EmptyGroup {
        /// Which margin; 0 if there is but one.
        margin: usize,
        /// Which group.
        group: usize,
    },
    /// More answered in a group than it has members.
    #[error("more answered in group {group} of margin {margin} than it has members")]
    MoreThanMembers {
        /// Which margin; 0 if there is but one.
        margin: usize,
        /// Which group.
        group: usize,
    },
    /// The margins speak of different numbers of members.
    #[error("margin {margin} has another number of members than the first")]
    MarginsDisagree {
        /// Which margin.
        margin: usize,
    },
    /// The weights still moved when raking was stopped: the margins may contradict each other.
    #[error("raking did not settle in {rounds} rounds: a margin is still off by a part of {deviation:e}")]
    NotSettled {
        /// How many rounds were made.
        rounds: usize,
        /// How far the worst margin is from its target, as a part of it.
        deviation: f64,
    },
}

impl Weights {
    /// One weight per respondent.
    ///
    /// # Errors
    /// [`WeightingError::NoRespondents`], [`WeightingError::NotPositive`].
    pub fn new(weights: Vec<f64>) -> Result<Self, WeightingError> {
        if weights.is_empty() {
            return Err(WeightingError::NoRespondents);
        }
        match weights.iter().position(|weight| !(1e-100..=1e100).contains(weight)) {
            Some(respondent) => Err(WeightingError::NotPositive { respondent }),
            None => Ok(Self(weights)),
        }
    }

    /// The weights, in the order of the respondents.
    #[must_use]
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }

    /// Kish's design effect of unequal weights: how many times larger they make the variance, 1 or more.
    ///
    /// L. Kish (1965), "Survey Sampling", section 11.7: n Σw² / (Σw)².
    #[must_use]
    pub fn design_effect(&self) -> f64 {
        let (sum, squares) = (in_order(self.0.iter().copied()), in_order(self.0.iter().map(|weight| weight * weight)));
        self.0.len() as f64 * squares / (sum * sum)
    }

    /// How many respondents of equal weight would tell as much.
    #[must_use]
    pub fn effective_size(&self) -> f64 {
        self.0.len() as f64 / self.design_effect()
    }
}

/// A sum that does not depend on the order of respondents, to the last bit.
pub(super) fn in_order(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_unstable_by(f64::total_cmp);
    numbers.iter().sum()
}

/// Post-stratification: each respondent stands for as many members as its group has per respondent.
///
/// D. Holt and T. M. F. Smith (1979), JRSS A 142:33-46. `groups` has the group of each respondent, `members` how many each group has.
///
/// # Examples
/// ```
/// use analysis::estimate::nonresponse::post_stratify;
///
/// // R: one respondent stands for all three members of its group.
/// let weights = post_stratify(&[0, 0, 0, 0, 0, 0, 0, 1], &[7, 3])?;
/// assert_eq!(weights.as_slice(), [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 3.0]);
/// assert!((weights.design_effect() - 1.28).abs() < 1e-12);
/// # Ok::<(), analysis::estimate::nonresponse::WeightingError>(())
/// ```
///
/// # Errors
/// [`WeightingError::EmptyGroup`] if nobody answered in a group with members, and the others about groups.
pub fn post_stratify(groups: &[usize], members: &[usize]) -> Result<Weights, WeightingError> {
    let mut answered = vec![0_usize; members.len()];
    for (respondent, group) in groups.iter().enumerate() {
        *answered.get_mut(*group).ok_or(WeightingError::UnknownGroup { respondent, margin: 0 })? += 1;
    }
    for (group, (answered, members)) in answered.iter().zip(members).enumerate() {
        if answered > members {
            return Err(WeightingError::MoreThanMembers { margin: 0, group });
        }
        if *answered == 0 && *members > 0 {
            return Err(WeightingError::EmptyGroup { margin: 0, group });
        }
    }
    Weights::new(groups.iter().map(|group| members[*group] as f64 / answered[*group] as f64).collect())
}
