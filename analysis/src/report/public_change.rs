//! The published counts of a cycle beside those of a cycle before it.

use survey_model::code::OptionCode;
use survey_model::concordance::Verdict;

use super::{CycleSummary, Identity, RefusalReason};
use crate::disclosure::PublishedCount;
use crate::estimate::PairedCounts;

/// The published counts of a cycle beside those of a cycle before it, the earlier one first wherever there are two.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicChanges {
    /// The two cycles.
    pub cycles: [CycleSummary; 2],
    /// One per published column of the later cycle, in its order; entries of repeat groups are left out.
    pub items: Vec<PublicChange>,
}

/// One column with what the concordance says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicChange {
    /// The column of the later cycle.
    pub identity: Identity,
    /// The concordance's verdict.
    pub verdict: Verdict,
    /// Why the verdict is what it is; may be empty for `identical`.
    pub reason: String,
    /// The counts, or why there are none.
    pub outcome: PublicOutcome,
}

/// The counts of both cycles, or why there are none.
#[derive(Debug, Clone, PartialEq)]
pub enum PublicOutcome {
    /// Both cycles published the column, and it may be compared.
    Counted(PublicCounts),
    /// The column may not be compared.
    Refused(RefusalReason),
    /// The concordance makes one answer of several for each respondent, which counts can't be made into.
    Combined,
    /// The earlier cycle asked it and does not publish its counts.
    Unpublished,
}

/// The counts of both cycles on the common code list.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicCounts {
    /// How many answered.
    pub answered: [PublishedCount; 2],
    /// The answers, in the order of the later cycle.
    pub lines: Vec<PublicLine>,
}

/// One answer of the common code list.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicLine {
    /// The answer.
    pub code: OptionCode,
    /// How many gave it.
    pub counts: [PublishedCount; 2],
    /// What those said who answered in both cycles; none unless everybody may see the answers of both cycles with the state's name.
    pub named: Option<PairedCounts>,
}
