//! Who answers: a Member State's administration, or an organisation within the state.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::member_state::Iso3;

/// Who answers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Respondent {
    /// The Member State that the respondent belongs to.
    pub state: Iso3,
    /// The kind of stakeholder, after the terms of reference, paragraph 7.
    pub stakeholder: Stakeholder,
    /// The organisation's name; empty for the administration, of which a state has one.
    pub organisation: String,
}

/// The kinds of stakeholders that the survey addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stakeholder {
    /// The Member State's administration, whose answer is the national one.
    Administration,
    /// A telecommunication policy-maker other than the administration.
    PolicyMaker,
    /// A regulator.
    Regulator,
    /// A service provider or operator.
    ServiceProvider,
    /// A manufacturer.
    Manufacturer,
    /// Any other organisation: civil society, academia, an emergency response team.
    Other,
}

impl Stakeholder {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Administration,
        Self::PolicyMaker,
        Self::Regulator,
        Self::ServiceProvider,
        Self::Manufacturer,
        Self::Other,
    ];

    /// The code that data and exports use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administration => "administration",
            Self::PolicyMaker => "policy_maker",
            Self::Regulator => "regulator",
            Self::ServiceProvider => "service_provider",
            Self::Manufacturer => "manufacturer",
            Self::Other => "other",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Respondent {
    /// The administration of a Member State.
    #[must_use]
    pub const fn administration(state: Iso3) -> Self {
        Self { state, stakeholder: Stakeholder::Administration, organisation: String::new() }
    }

    /// Whether the answer is the Member State's own.
    #[must_use]
    pub fn is_administration(&self) -> bool {
        self.stakeholder == Stakeholder::Administration
    }
}

/// `KEN`, or `KEN/regulator/Communications Authority`.
impl fmt::Display for Respondent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_administration() && self.organisation.is_empty() {
            return write!(f, "{}", self.state);
        }
        write!(f, "{}/{}/{}", self.state, self.stakeholder.code(), self.organisation)
    }
}
