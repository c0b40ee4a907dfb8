//! Which items make an index, with which weights.

use std::collections::BTreeSet;

use super::MissingRules;

/// One item of an index.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// The name of its variable.
    pub name: String,
    /// Its weight within the pillar, above 0.
    pub weight: f64,
    /// The points of the worst answer.
    pub worst: f64,
    /// The points of the best answer; fewer than of the worst, if less is better.
    pub best: f64,
}

/// A part of an index.
#[derive(Debug, Clone, PartialEq)]
pub struct Pillar {
    /// Its code.
    pub code: String,
    /// Its weight within the index, above 0.
    pub weight: f64,
    /// Its items.
    pub indicators: Vec<Indicator>,
}

/// How an index is computed; exists only if it can be.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring {
    pillars: Vec<Pillar>,
    missing: MissingRules,
}

/// Why a declaration is no scoring.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScoringError {
    /// There is no indicator.
    #[error("the index has no indicator")]
    NoIndicator,
    /// A pillar has nothing in it.
    #[error("the pillar {code} has no indicator")]
    EmptyPillar {
        /// Which pillar.
        code: String,
    },
    /// A pillar or an indicator is there twice.
    #[error("{name} is there twice")]
    Twice {
        /// Its code or name.
        name: String,
    },
    /// A weight is 0, negative or not finite.
    #[error("the weight of {name} is no number above 0")]
    Weight {
        /// The pillar or indicator.
        name: String,
    },
    /// The worst and the best answer have the same points, or some that are not finite.
    #[error("the worst and the best answer to {name} do not differ")]
    Range {
        /// The indicator.
        name: String,
    },
}

impl Scoring {
    /// A scoring of pillars.
    ///
    /// # Errors
    /// [`ScoringError`], the first that there is, in the order of the pillars.
    pub fn new(pillars: Vec<Pillar>, missing: MissingRules) -> Result<Self, ScoringError> {
        if pillars.is_empty() {
            return Err(ScoringError::NoIndicator);
        }
        let mut codes = BTreeSet::new();
        let mut names = BTreeSet::new();
        for pillar in &pillars {
            check(&pillar.code, pillar.weight, codes.insert(pillar.code.as_str()))?;
            if pillar.indicators.is_empty() {
                return Err(ScoringError::EmptyPillar { code: pillar.code.clone() });
            }
            for indicator in &pillar.indicators {
                check(&indicator.name, indicator.weight, names.insert(indicator.name.as_str()))?;
                let range = indicator.best - indicator.worst;
                if !range.is_finite() || range == 0.0 {
                    return Err(ScoringError::Range { name: indicator.name.clone() });
                }
            }
        }
        Ok(Self { pillars, missing })
    }

    /// The pillars.
    #[must_use]
    pub fn pillars(&self) -> &[Pillar] {
        &self.pillars
    }

    /// What becomes of missing answers.
    #[must_use]
    pub const fn missing(&self) -> &MissingRules {
        &self.missing
    }

    /// The indicators of all pillars in order: the order of the answers that [`score`](super::score()) takes.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.pillars.iter().flat_map(|pillar| &pillar.indicators)
    }

    /// The same with every weight multiplied by what a function gives, called for each pillar and then its indicators.
    pub(super) fn reweighted(&self, mut factor: impl FnMut() -> f64) -> Self {
        let mut pillars = self.pillars.clone();
        for pillar in &mut pillars {
            pillar.weight *= factor();
            pillar.indicators.iter_mut().for_each(|indicator| indicator.weight *= factor());
        }
        Self { pillars, missing: self.missing }
    }
}

fn check(name: &str, weight: f64, is_new: bool) -> Result<(), ScoringError> {
    let name = || name.to_owned();
    if !is_new {
        return Err(ScoringError::Twice { name: name() });
    }
    // Within these bounds weights can be added.
    if (1e-100..=1e100).contains(&weight) { Ok(()) } else { Err(ScoringError::Weight { name: name() }) }
}
