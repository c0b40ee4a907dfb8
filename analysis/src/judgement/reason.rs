//! Why an item has its verdict.

use serde::Serialize;

use crate::estimate::NotComputable;
use crate::report::{Difference, RefusalReason};

/// Why an item has its verdict.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Reason {
    /// The concordance refuses the comparison.
    Refused {
        /// Why.
        why: RefusalReason,
    },
    /// Nobody declared which way is better.
    NoDirection,
    /// No outcome could have shown a change.
    TooFew {
        /// How many answered in both cycles.
        pairs: usize,
        /// With how many a change could be shown.
        least: usize,
    },
    /// There is no test.
    NotTested {
        /// Why.
        why: NotComputable,
    },
    /// Chance alone could explain the change.
    NotShown {
        /// The p-value.
        p_value: f64,
    },
    /// More moved one way than chance explains.
    Shown {
        /// The p-value.
        p_value: f64,
    },
    /// All respondents together changed the other way.
    BasesDisagree {
        /// The change among them.
        all: Difference,
    },
    /// The ranks by which respondents moved went one way, and the mean the other.
    MeanDisagrees {
        /// The change of the mean.
        mean: f64,
    },
    /// A small difference of those who did not answer would undo the change.
    Undone {
        /// The difference, as a share.
        difference: f64,
        /// What the rule demands.
        withstands: f64,
    },
    /// Those who did not answer would have to differ by much to undo the change.
    Withstands {
        /// By how much, as a share.
        difference: f64,
    },
    /// No answers of those who did not answer would undo the change.
    CertainForAll,
    /// What those who did not answer could hide was not computed.
    OthersUnknown,
}

impl Reason {
    /// The codes of all reasons, which message catalogues translate.
    pub const CODES: [&str; 12] = [
        "refused",
        "no_direction",
        "too_few",
        "not_tested",
        "not_shown",
        "shown",
        "bases_disagree",
        "mean_disagrees",
        "undone",
        "withstands",
        "certain_for_all",
        "others_unknown",
    ];

    /// The code that message catalogues translate.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Refused { .. } => "refused",
            Self::NoDirection => "no_direction",
            Self::TooFew { .. } => "too_few",
            Self::NotTested { .. } => "not_tested",
            Self::NotShown { .. } => "not_shown",
            Self::Shown { .. } => "shown",
            Self::BasesDisagree { .. } => "bases_disagree",
            Self::MeanDisagrees { .. } => "mean_disagrees",
            Self::Undone { .. } => "undone",
            Self::Withstands { .. } => "withstands",
            Self::CertainForAll => "certain_for_all",
            Self::OthersUnknown => "others_unknown",
        }
    }

    /// The reason in an English sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let points = |share: f64| share * 100.0;
        match self {
            Self::Refused { .. } => "The versions can't be compared on this item.".to_owned(),
            Self::NoDirection => "Nobody has declared which way is better.".to_owned(),
            Self::TooFew { pairs, least } => {
                format!(
                    "{pairs} answered in both cycles; with fewer than {least} no outcome could have shown a change."
                )
            }
            Self::NotTested { why } => format!("There is no test: {why}."),
            Self::NotShown { p_value } => {
                format!("Chance alone could explain it (adjusted {}).", probability(*p_value))
            }
            Self::Shown { p_value } => {
                format!("More moved one way than chance explains (adjusted {}).", probability(*p_value))
            }
            Self::BasesDisagree { all } => format!(
                "Those who answered in both cycles changed one way, all respondents the other ({:+.1} points).",
                points(all.value)
            ),
            Self::MeanDisagrees { mean } => format!(
                "Those who answered in both cycles moved one way by their ranks, and their mean the other ({mean:+})."
            ),
            Self::Undone { difference, withstands } => format!(
                "If those who did not answer differ by {:.1} points, less than the {:.1} that the rule demands, there is no change.",
                points(*difference),
                points(*withstands)
            ),
            Self::Withstands { difference } => {
                format!(
                    "Those who did not answer would have to differ by {:.1} points to undo it.",
                    points(*difference)
                )
            }
            Self::CertainForAll => "Whatever those would have said who did not answer, it holds.".to_owned(),
            Self::OthersUnknown => "What those could hide who did not answer is not known.".to_owned(),
        }
    }
}

/// A p-value with four decimals, and never as 0, which it isn't.
fn probability(p_value: f64) -> String {
    if p_value < 1e-4 { "p < 0.0001".to_owned() } else { format!("p = {p_value:.4}") }
}
