//! What an analysis says, as data: tables and findings that pages, charts and files show without knowing a questionnaire.
//!
//! Every text is resolved in one language already; codes stay beside their labels. Nothing here is NaN or infinite: what
//! cannot be computed is absent.

mod bounded;
mod change;
mod cycle;
mod declared;
mod description;
mod distribution;
mod estimate;
mod finding;
mod group;
mod index;
mod measure;
mod overlapping;
mod paired;
mod public_change;
mod published;
mod response_rate;
mod transitions;
mod trend;

use serde::Serialize;

use crate::judgement::{FamilySummary, ItemVerdict};

pub use bounded::{Bounded, Undone, bounded, undone};
pub(crate) use bounded::{NO_MEMBERS, SHARE};
pub use change::{Change, ChangeVerdict, Difference, MeanChange, MeanOf, MeanTipping, PlaceChange, Test, TestName};
pub use cycle::{CycleSummary, FileHash, Instrument, Sources, Vintage};
pub use declared::{Declared, NATURES, Natures};
pub use description::{DescribedItem, DescribedSlice, Description};
pub use distribution::{DateSummary, Distribution, FiniteShare, MissingCount, NumericSummary, RankSummary, Share};
pub use estimate::Estimate;
pub use finding::{Finding, FindingSide};
pub use group::{Basis, Breakdown, BreakdownGroup, Group, GroupPart, Respondents};
pub use index::{
    BridgedIndices, BridgedItem, CycleIndices, GroupChange, GroupOfIndex, IndexChange, IndexOfState, Indices,
    ItemOfIndex, LeftOut, LeftOutReason, PillarFigures, PillarOfIndex, ScoringSummary, StateChange, TierOfIndex,
};
pub use measure::{Compared, Identity, Measure, MeasureCategory, Outcome, RefusalReason, Refused, Slice};
pub use overlapping::{ChangeBounds, Composition, Nonresponse, Overlapping, Weighted, WeightedSide, Weighting};
pub use paired::{OrderTests, PairedShare, TableTests};
pub use public_change::{PublicChange, PublicChanges, PublicCounts, PublicLine, PublicOutcome};
pub use published::{Published, PublishedItem, PublishedSlice};
pub use response_rate::{ResponseRate, ResponseRates};
pub use transitions::{MOST_NAMED, TransitionCell, Transitions};
pub use trend::{MatchedShare, MatchedTrend, Trend, TrendPoint, TrendSlice, Trends};

/// Two cycles held against each other, item by item.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The earlier cycle.
    pub from: CycleSummary,
    /// The later cycle.
    pub to: CycleSummary,
    /// Whose answers were compared.
    pub respondents: Respondents,
    /// Respondents (with the default filter: Member States) that answered in both cycles.
    pub panel: usize,
    /// The confidence level of every interval, between 0 and 1: `0.95`.
    pub confidence: f64,
    /// The program that computed it, with its version.
    pub software: &'static str,
    /// The breakdowns that were asked for, in their order.
    pub breakdowns: Vec<Breakdown>,
    /// The written-down rule behind every verdict of a change, in English.
    pub rule: String,
    /// Which items were looked at together, and how their p-values were adjusted.
    pub family: FamilySummary,
    /// One per compared or refused column, in the order of the later questionnaire, those dropped from it last.
    pub measures: Vec<Measure>,
    /// The verdict in words on each of the measures, in their order.
    pub verdicts: Vec<ItemVerdict>,
}

impl Comparison {
    /// Whether anything in it is made of synthetic answers, so that whatever shows it must say so.
    #[must_use]
    pub const fn synthetic(&self) -> bool {
        self.from.synthetic || self.to.synthetic
    }

    /// The verdict on a column, by the column's name.
    #[must_use]
    pub fn verdict(&self, name: &str) -> Option<&ItemVerdict> {
        self.verdicts.iter().find(|verdict| verdict.name == name)
    }

    /// The measure of a column, by the column's name.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.identity.name == name)
    }
}
