//! Findings: one sentence each, with everything that the sentence rests on.

use serde::Serialize;
use survey_model::code::{CycleLabel, OptionCode};
use survey_model::concordance::Verdict;

use super::{Basis, ChangeVerdict, Difference, Estimate, Group, Instrument, RefusalReason, Test, Vintage};

/// What may be said of one measure on one basis, with all that a reader needs to check it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The column's name.
    pub measure: String,
    /// The column's label.
    pub label: String,
    /// The finding in English; message catalogues make other languages of the fields.
    pub sentence: String,
    /// The concordance's verdict on the item.
    pub concordance: Verdict,
    /// Why the measure is not compared; none if it is.
    pub refused: Option<RefusalReason>,
    /// Whose answers count; none for a refusal.
    pub basis: Option<Basis>,
    /// The group; none for all together.
    pub group: Option<Group>,
    /// The category that the sentence speaks of; none for means and refusals.
    pub category: Option<OptionCode>,
    /// The earlier cycle.
    pub earlier: FindingSide,
    /// The later cycle.
    pub later: FindingSide,
    /// The difference, later minus earlier.
    pub difference: Option<Difference>,
    /// The test, on the matched panel.
    pub test: Option<Test>,
    /// What may be said; none for a refusal.
    pub verdict: Option<ChangeVerdict>,
    /// Whether the answers are invented for demonstration.
    pub synthetic: bool,
}

/// One cycle's part of a finding.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FindingSide {
    /// The cycle's name.
    pub cycle: CycleLabel,
    /// What was asked.
    pub questionnaire: Instrument,
    /// Which answers were known.
    pub vintage: Vintage,
    /// Valid answers; none for a refusal.
    pub n: Option<usize>,
    /// The share or mean.
    pub estimate: Option<Estimate>,
}
