//! How much of a change is that groups changed, and how much that the groups' parts did.

use serde::Serialize;

use super::super::NotComputable;
use super::Part;

/// One group's respondents in both cycles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupSides {
    /// In the earlier cycle.
    pub earlier: Part,
    /// In the later cycle.
    pub later: Part,
}

/// What one group adds to a change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GroupPart {
    /// By having changed its answers.
    pub rate: f64,
    /// By being a larger or smaller part of the respondents.
    pub composition: f64,
}

/// The change of a share among all respondents, split by group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kitagawa {
    /// The change, later minus earlier; the sum of the next two but for rounding.
    pub total: f64,
    /// Because groups changed their answers.
    pub rate: f64,
    /// Because the groups' parts of the respondents changed.
    pub composition: f64,
    /// What each group adds, in the order given.
    pub groups: Vec<GroupPart>,
}

/// Kitagawa's two-component decomposition of the change of a share.
///
/// E. M. Kitagawa (1955), JASA 50:1168-1194: with a group's share p and its part w of a cycle's respondents, the rate component is the sum of
/// (w₁ + w₂)/2 · (p₂ − p₁), that of composition of (p₁ + p₂)/2 · (w₂ − w₁). A group that answered in one cycle only has no share in the
/// other: it counts as unchanged, so that all it adds is composition.
///
/// # Examples
/// ```
/// use analysis::estimate::overlap::{GroupSides, Part, kitagawa};
///
/// // R, by the formulas: most of a rise by 20 points is that groups changed.
/// let group = |earlier: (usize, usize), later: (usize, usize)| GroupSides {
///     earlier: Part { yes: earlier.0, n: earlier.1 },
///     later: Part { yes: later.0, n: later.1 },
/// };
/// let change = kitagawa(&[group((10, 20), (8, 12)), group((5, 10), (30, 40)), group((2, 9), (1, 9))])?;
/// let parts = format!("{:.6} {:.6} {:.6}", change.total, change.rate, change.composition);
/// assert_eq!(parts, "0.203447 0.152130 0.051317");
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] if a cycle has no respondents, [`NotComputable::PartExceedsWhole`] for more yes than respondents.
pub fn kitagawa(groups: &[GroupSides]) -> Result<Kitagawa, NotComputable> {
    if groups.iter().any(|group| group.earlier.yes > group.earlier.n || group.later.yes > group.later.n) {
        return Err(NotComputable::PartExceedsWhole);
    }
    let earlier = sum(groups.iter().map(|group| group.earlier));
    let later = sum(groups.iter().map(|group| group.later));
    let (was, is) = (earlier.share().ok_or(NotComputable::NoCases)?, later.share().ok_or(NotComputable::NoCases)?);
    let groups: Vec<GroupPart> = groups.iter().map(|group| part(*group, earlier.n, later.n)).collect();
    let rate = groups.iter().map(|group| group.rate).sum();
    let composition = groups.iter().map(|group| group.composition).sum();
    Ok(Kitagawa { total: is - was, rate, composition, groups })
}

fn part(group: GroupSides, earlier: usize, later: usize) -> GroupPart {
    let weights = (group.earlier.n as f64 / earlier as f64, group.later.n as f64 / later as f64);
    let (was, is) = (group.earlier.share(), group.later.share());
    let (was, is) = (was.or(is).unwrap_or(0.0), is.or(was).unwrap_or(0.0));
    GroupPart {
        rate: f64::midpoint(weights.0, weights.1) * (is - was),
        composition: f64::midpoint(was, is) * (weights.1 - weights.0),
    }
}

fn sum(parts: impl Iterator<Item = Part>) -> Part {
    parts.fold(Part { yes: 0, n: 0 }, |sum, part| Part { yes: sum.yes + part.yes, n: sum.n + part.n })
}
