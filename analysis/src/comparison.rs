//! Two cycles held against each other, item by item, through the concordance of their versions.
//!
//! What may not be compared is refused with the reason. Everything else is counted on both bases and by group; the verdict on
//! each change follows the written rule that the report carries ([`rule_text`]).

mod bridge;
mod by;
mod code_list;
mod counts;
mod distribution;
mod exact;
mod favourable;
mod finest;
mod frame;
mod further;
mod harmonised;
mod labels;
mod matched_trend;
mod mean;
mod measure;
mod nonresponse;
mod operand;
mod options;
mod order;
mod pairing;
mod placed;
mod plan;
mod refusal;
mod responses;
mod rule;
mod slice;
mod split;
mod strata;
mod tallied;
mod transitions;
mod trend;
mod values;

use rayon::prelude::*;
use survey_model::concordance::Concordance;

pub use by::{BreakdownError, By};
pub use labels::{Codes, Labels};
pub use options::Options;
pub use rule::rule_text;
pub use trend::{Earlier, trends};

pub(crate) use bridge::{Bridge, Bridged, bridge_of, bridges};
pub(crate) use code_list::{Standing, after_map, common, mapped};
pub(crate) use distribution::{Counted, side};
pub(crate) use frame::Rows;
pub(crate) use labels::identity_of_variable;
pub(crate) use refusal::by_verdict as refusal_by_verdict;
pub(crate) use responses::share_out;
pub(crate) use split::{Columns, Cut, Grouped, Split, splits};
pub(crate) use trend::splits_over;
pub(crate) use values::Values;

use crate::dataset::Dataset;
use crate::judgement::judge_family;
use crate::report::{self, Instrument, Measure};
use frame::Frame;
use measure::Planned;

/// One cycle's answers, and the words for what they are.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The answers.
    pub dataset: &'a Dataset,
    /// The texts of the version that was answered: its `Questionnaire`, or [`Codes`].
    pub labels: &'a dyn Labels,
}

/// Why two cycles cannot be compared at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComparisonError {
    /// The concordance speaks of other versions.
    #[error("the concordance leads from {from} to {to}, but the cycles answered {earlier} and {later}")]
    OtherVersions {
        /// The concordance's earlier version.
        from: Box<Instrument>,
        /// The concordance's later version.
        to: Box<Instrument>,
        /// The version that the earlier cycle answered.
        earlier: Box<Instrument>,
        /// The version that the later cycle answered.
        later: Box<Instrument>,
    },
    /// The figures can't be broken down as asked.
    #[error(transparent)]
    Breakdown(#[from] BreakdownError),
}

/// Compares two cycles; the measures come in the order of the later questionnaire, dropped ones last.
///
/// # Errors
/// [`ComparisonError`] if the concordance is not the one between the versions that the cycles answered, or a breakdown can't be made.
pub fn compare(
    earlier: Side<'_>,
    later: Side<'_>,
    concordance: &Concordance,
    options: &Options,
) -> Result<report::Comparison, ComparisonError> {
    check_versions(earlier, later, concordance)?;
    let plan = plan::plan(earlier, later, concordance, options);
    let splits = splits(&options.breakdowns, &[earlier.dataset, later.dataset], &plan.as_slice())?;
    let frame = Frame::new(earlier.dataset, later.dataset, splits, options);
    let family = options.family.at(options.confidence);
    let is_option: Vec<bool> = plan.iter().map(Planned::is_option).collect();
    let mut measures: Vec<Measure> = plan.into_par_iter().map(|planned| planned.run(&frame, options)).collect();
    responses::of_measures(&mut measures, &is_option);
    let mut comparison = report::Comparison {
        from: frame.earlier.summary(earlier.dataset),
        to: frame.later.summary(later.dataset),
        respondents: options.respondents,
        panel: frame.panel.len(),
        confidence: options.confidence.level(),
        software: crate::SOFTWARE,
        breakdowns: frame.splits.iter().map(|split| split.breakdown.clone()).collect(),
        rule: rule_text(options.confidence),
        family: family.summary(),
        measures,
        verdicts: Vec::new(),
    };
    comparison.verdicts = judge_family(&comparison, &family);
    Ok(comparison)
}

fn check_versions(earlier: Side<'_>, later: Side<'_>, concordance: &Concordance) -> Result<(), ComparisonError> {
    let (one, two) = (&earlier.dataset.source().questionnaire, &later.dataset.source().questionnaire);
    // A codebook has no version that a concordance could name.
    let is_of = |instrument: &Instrument, named| !matches!(instrument, Instrument::Version(name) if name != named);
    if is_of(one, &concordance.from) && is_of(two, &concordance.to) {
        return Ok(());
    }
    Err(ComparisonError::OtherVersions {
        from: Box::new(concordance.from.clone().into()),
        to: Box::new(concordance.to.clone().into()),
        earlier: Box::new(one.clone()),
        later: Box::new(two.clone()),
    })
}
