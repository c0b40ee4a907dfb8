//! What all respondents say beyond the difference, and what those who did not answer could hide.

use serde::Serialize;
use survey_model::code::OptionCode;

use super::Difference;
use crate::estimate::nonresponse::{Bounds, Convergence, SensitivityRow, WeightedShare};
use crate::estimate::overlap::{Decomposition, Kitagawa};
use crate::estimate::{NotComputable, Significance};

/// The change of one share among all respondents, some of whom answered twice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Overlapping {
    /// How many answered in both cycles, in the earlier only and in the later only.
    pub answered: [usize; 3],
    /// Newcombe's interval as if nobody had answered twice, for who compares with others.
    pub independent: Option<Difference>,
    /// The interval that knows who answered twice, with finite-population correction; none where nobody knows how many could have answered.
    pub finite: Option<Result<Difference, NotComputable>>,
    /// The asymptotic test of Derrick and others.
    pub test: Result<Significance, NotComputable>,
    /// Change among those in both, entry and exit.
    pub decomposition: Result<Decomposition, NotComputable>,
    /// What is possible whatever the absent would have said; none where nobody knows how many they are.
    pub bounds: Option<Result<ChangeBounds, NotComputable>>,
}

/// Between what the shares of all members and their change must lie.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ChangeBounds {
    /// The earlier share.
    pub earlier: Bounds,
    /// The later share.
    pub later: Bounds,
    /// The change.
    pub change: Bounds,
}

/// What those who did not answer could hide of one share, all groups together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Nonresponse {
    /// The answers whose share it is.
    pub answers: Vec<OptionCode>,
    /// Members in the earlier and in the later cycle.
    pub members: [usize; 2],
    /// How far the absent would have to differ to undo the change: in the earlier cycle, in the later, in both; none if no difference does.
    pub tipping: Result<[Option<f64>; 3], NotComputable>,
    /// The change that would be true if they differed by so much.
    pub sensitivity: Vec<SensitivityRow>,
    /// The shares and their change with weights.
    pub weighted: Vec<Weighted>,
}

/// Shares of respondents weighted to all members.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Weighted {
    /// How the weights were made.
    pub method: Weighting,
    /// The groups that they agree with.
    pub groupings: &'static str,
    /// The earlier cycle's share, or why there are no weights.
    pub earlier: Result<WeightedSide, String>,
    /// The later cycle's.
    pub later: Result<WeightedSide, String>,
    /// Later minus earlier; none without either.
    pub change: Option<f64>,
}

/// One cycle's weighted share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WeightedSide {
    /// The share with design effect and effective size.
    pub share: WeightedShare,
    /// How raking ended; none for post-stratification.
    pub convergence: Option<Convergence>,
}

/// How weights are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weighting {
    /// By cells of region and development status together.
    PostStratified,
    /// By region and by development status, each for itself.
    Raked,
}

impl Weighting {
    /// The code that files use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PostStratified => "post_stratified",
            Self::Raked => "raked",
        }
    }
}

/// How much of a change is that groups changed, and how much that others answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Composition {
    /// The breakdown.
    pub breakdown: String,
    /// The answers whose share it is.
    pub answers: Vec<OptionCode>,
    /// Kitagawa's decomposition, its groups in the order of the breakdown; of those who are in a group.
    pub kitagawa: Result<Kitagawa, NotComputable>,
}
