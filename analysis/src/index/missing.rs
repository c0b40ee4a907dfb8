//! What becomes of a missing answer in an index.

use serde::Serialize;
use survey_model::missing::Missing;

/// What becomes of a missing answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Its weight goes to the indicators of its pillar that have an answer.
    LeaveOut,
    /// It counts as the worst answer.
    Worst,
    /// There is no index without it.
    Refuse,
}

/// What becomes of each kind of missing answer, and how much must be there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MissingRules {
    treatments: [Treatment; Missing::ALL.len()],
    least: f64,
}

impl MissingRules {
    /// One treatment for all reasons, and the part of the weight that must have an answer, of each pillar and of the index.
    ///
    /// The part is taken as lying between 0 and 1; at 0 one answer is enough.
    #[must_use]
    pub fn all(treatment: Treatment, least: f64) -> Self {
        Self {
            treatments: [treatment; Missing::ALL.len()],
            least: if least.is_nan() { 1.0 } else { least.clamp(0.0, 1.0) },
        }
    }

    /// The same with another treatment of one reason.
    #[must_use]
    pub fn with(mut self, reason: Missing, treatment: Treatment) -> Self {
        let reasons = Missing::ALL.iter().zip(&mut self.treatments);
        reasons.filter(|(of, _)| **of == reason).for_each(|(_, of)| *of = treatment);
        self
    }

    /// What becomes of an answer that is missing for a reason.
    #[must_use]
    pub fn treatment(&self, reason: Missing) -> Treatment {
        let mut reasons = Missing::ALL.iter().zip(&self.treatments);
        reasons.find(|(of, _)| **of == reason).map_or(Treatment::Refuse, |(_, treatment)| *treatment)
    }

    /// The part of the weight that must have an answer, 0 to 1.
    #[must_use]
    pub const fn least(&self) -> f64 {
        self.least
    }
}
