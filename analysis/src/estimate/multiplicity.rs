//! Many questions at once: p-values adjusted over a declared family.

use serde::Serialize;

use super::NotComputable;

/// How p-values are adjusted for the number of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Adjustment {
    /// False discovery rate, for independent or positively dependent tests: Y. Benjamini and Y. Hochberg (1995), JRSS B 57:289-300.
    BenjaminiHochberg,
    /// False discovery rate, whatever the dependence: Y. Benjamini and D. Yekutieli (2001), Annals of Statistics 29:1165-1188.
    BenjaminiYekutieli,
    /// Any false finding, whatever the dependence: S. Holm (1979), Scandinavian Journal of Statistics 6:65-70.
    Holm,
    /// Any false finding, for independent or positively dependent tests: Y. Hochberg (1988), Biometrika 75:800-802.
    Hochberg,
}

impl Adjustment {
    /// Every method.
    pub const ALL: [Self; 4] = [Self::BenjaminiHochberg, Self::BenjaminiYekutieli, Self::Holm, Self::Hochberg];

    /// The method's name in English.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::BenjaminiHochberg => "Benjamini-Hochberg",
            Self::BenjaminiYekutieli => "Benjamini-Yekutieli",
            Self::Holm => "Holm",
            Self::Hochberg => "Hochberg",
        }
    }

    /// What the p-values of a family of `size` are multiplied with, from the smallest on.
    fn factors(self, size: usize) -> Vec<f64> {
        let whole = match self {
            Self::BenjaminiYekutieli => size as f64 * (1..=size).map(|place| 1.0 / place as f64).sum::<f64>(),
            _ => size as f64,
        };
        let factor = |place: usize| match self {
            Self::BenjaminiHochberg | Self::BenjaminiYekutieli => whole / place as f64,
            Self::Holm | Self::Hochberg => whole - place as f64 + 1.0,
        };
        (1..=size).map(factor).collect()
    }

    /// Whether a p-value is never below those of smaller ones (Holm), or never above those of larger ones.
    const fn steps_down(self) -> bool {
        matches!(self, Self::Holm)
    }
}

/// The p-values of a family, adjusted, in the order given; as R's `p.adjust`. A family of one stays as it is.
///
/// ```
/// use analysis::estimate::multiplicity::{Adjustment, adjust};
///
/// assert_eq!(adjust(&[0.01, 0.04], Adjustment::Holm)?, [0.02, 0.04]);
/// # Ok::<(), analysis::estimate::NotComputable>(())
/// ```
///
/// # Errors
/// [`NotComputable::NoCases`] for an empty family, [`NotComputable::OutOfRange`] for what is no probability.
pub fn adjust(p_values: &[f64], adjustment: Adjustment) -> Result<Vec<f64>, NotComputable> {
    let size = p_values.len();
    if size == 0 {
        return Err(NotComputable::NoCases);
    }
    if p_values.iter().any(|p| !(0.0..=1.0).contains(p)) {
        return Err(NotComputable::OutOfRange);
    }
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by(|one, two| p_values[*one].total_cmp(&p_values[*two]));
    let mut adjusted = vec![0.0; size];
    let factors = adjustment.factors(size);
    let scaled = |place: usize| (factors[place] * p_values[order[place]]).min(1.0);
    let mut bound = if adjustment.steps_down() { 0.0_f64 } else { 1.0 };
    for step in 0..size {
        let place = if adjustment.steps_down() { step } else { size - 1 - step };
        bound = if adjustment.steps_down() { bound.max(scaled(place)) } else { bound.min(scaled(place)) };
        adjusted[order[place]] = bound;
    }
    Ok(adjusted)
}
