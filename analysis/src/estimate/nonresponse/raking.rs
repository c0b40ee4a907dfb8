//! Weights that agree with several margins at once.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{WeightingError, Weights};

/// When raking stops.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Raking {
    /// How far a margin may be from its target, as a part of it.
    pub tolerance: f64,
    /// How many rounds over all margins are made at most.
    pub rounds: usize,
}

impl Default for Raking {
    /// A part of 10⁻¹² within 1,000 rounds.
    fn default() -> Self {
        Self { tolerance: 1e-12, rounds: 1_000 }
    }
}

/// How raking ended.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Convergence {
    /// How many rounds over all margins were made.
    pub rounds: usize,
    /// How far the worst margin was from its target in the end, as a part of it.
    pub deviation: f64,
}

/// Weights that agree with all margins, and how they were reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Raked {
    /// The weights.
    pub weights: Weights,
    /// How raking ended.
    pub convergence: Convergence,
}

/// Raking, or iterative proportional fitting: weights under which every margin has as many members as it should.
///
/// W. E. Deming and F. F. Stephan (1940), Annals of Mathematical Statistics 11:427-444, from equal weights. `groups[m]` has the group of each
/// respondent in margin m, `members[m]` how many each group of it has.
///
/// # Examples
/// ```
/// use analysis::estimate::nonresponse::{Raking, rake};
///
/// // Two margins; R, by iterative proportional fitting: the first of sixteen respondents stands for four members.
/// let cells = [(0, 0, 5), (1, 0, 4), (1, 1, 7)].map(|(one, two, n)| vec![[one, two]; n]).concat();
/// let groups = [0, 1].map(|margin| cells.iter().map(|cell| cell[margin]).collect::<Vec<_>>());
/// let raked = rake(&groups, &[vec![20, 30], vec![22, 28]], Raking::default())?;
/// assert!((raked.weights.as_slice()[0] - 4.0).abs() < 1e-9);
/// assert!((raked.weights.design_effect() - 1.2352).abs() < 1e-9);
/// # Ok::<(), analysis::estimate::nonresponse::WeightingError>(())
/// ```
///
/// # Errors
/// [`WeightingError::NotSettled`] if the margins are not met within the rounds, and those about groups and margins.
pub fn rake(groups: &[Vec<usize>], members: &[Vec<usize>], raking: Raking) -> Result<Raked, WeightingError> {
    check(groups, members)?;
    let of_respondent: Vec<Vec<usize>> =
        (0..groups[0].len()).map(|at| groups.iter().map(|groups| groups[at]).collect()).collect();
    let mut cells = Cells::new(&of_respondent);
    for rounds in 1..=raking.rounds {
        members.iter().enumerate().for_each(|(margin, members)| cells.fit(margin, members));
        let deviation = cells.deviation(members);
        if deviation <= raking.tolerance {
            let weights = Weights::new(of_respondent.iter().map(|cell| cells.weight(cell)).collect())?;
            return Ok(Raked { weights, convergence: Convergence { rounds, deviation } });
        }
    }
    Err(WeightingError::NotSettled { rounds: raking.rounds, deviation: cells.deviation(members) })
}

/// The respondents who share a group in every margin, in an order that does not depend on theirs: how many, and the weight of each.
struct Cells<'r>(BTreeMap<&'r [usize], (usize, f64)>);

impl<'r> Cells<'r> {
    fn new(of_respondent: &'r [Vec<usize>]) -> Self {
        let mut cells = BTreeMap::new();
        for cell in of_respondent {
            cells.entry(cell.as_slice()).or_insert((0, 1.0)).0 += 1;
        }
        Self(cells)
    }

    fn weight(&self, cell: &[usize]) -> f64 {
        self.0.get(cell).map_or(0.0, |(_, weight)| *weight)
    }

    /// The weights of each group of a margin, summed.
    fn sums(&self, margin: usize, groups: usize) -> Vec<f64> {
        let mut sums = vec![0.0; groups];
        self.0.iter().for_each(|(cell, (count, weight))| sums[cell[margin]] += *count as f64 * weight);
        sums
    }

    /// Makes one margin right.
    fn fit(&mut self, margin: usize, members: &[usize]) {
        let sums = self.sums(margin, members.len());
        self.0.iter_mut().for_each(|(cell, (_, weight))| *weight *= members[cell[margin]] as f64 / sums[cell[margin]]);
    }

    /// How far the worst margin is from its target, as a part of it.
    fn deviation(&self, members: &[Vec<usize>]) -> f64 {
        let of_margin = |(margin, members): (usize, &Vec<usize>)| {
            let sums = self.sums(margin, members.len());
            let off = sums.into_iter().zip(members).filter(|(_, members)| **members > 0);
            off.map(|(sum, members)| (sum / *members as f64 - 1.0).abs()).fold(0.0, worse)
        };
        members.iter().enumerate().map(of_margin).fold(0.0, worse)
    }
}

/// The larger deviation; what is no number is worse than any.
fn worse(one: f64, two: f64) -> f64 {
    if one.is_nan() || two.is_nan() { f64::INFINITY } else { one.max(two) }
}

fn check(groups: &[Vec<usize>], members: &[Vec<usize>]) -> Result<(), WeightingError> {
    let (Some(respondents), Some(total)) = (groups.first().map(Vec::len), members.first().map(|m| total(m))) else {
        return Err(WeightingError::NoRespondents);
    };
    if groups.len() != members.len() {
        return Err(WeightingError::MarginsDisagree { margin: groups.len().min(members.len()) });
    }
    for (margin, (groups, members)) in groups.iter().zip(members).enumerate() {
        if groups.len() != respondents || self::total(members) != total {
            return Err(WeightingError::MarginsDisagree { margin });
        }
        check_margin(margin, groups, members)?;
    }
    if respondents == 0 { Err(WeightingError::NoRespondents) } else { Ok(()) }
}

fn total(members: &[usize]) -> usize {
    members.iter().sum()
}

fn check_margin(margin: usize, groups: &[usize], members: &[usize]) -> Result<(), WeightingError> {
    if let Some(respondent) = groups.iter().position(|group| *group >= members.len()) {
        return Err(WeightingError::UnknownGroup { respondent, margin });
    }
    for (group, members) in members.iter().enumerate() {
        let answered = groups.iter().filter(|of| **of == group).count();
        if answered > *members {
            return Err(WeightingError::MoreThanMembers { margin, group });
        }
        if answered == 0 && *members > 0 {
            return Err(WeightingError::EmptyGroup { margin, group });
        }
    }
    Ok(())
}
