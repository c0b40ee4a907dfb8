//! The verdicts on a declared family of items of a comparison.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Better, Evidence, Judgement, Rule, Undoing, judge};
use crate::estimate::NotComputable;
use crate::estimate::multiplicity::{Adjustment, adjust};
use crate::estimate::nonresponse::{Answered, Deviant, tipping};
use crate::report::{Basis, Change, Comparison, Distribution, Measure, Outcome, Respondents, Slice};

/// Which items are looked at together, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Family {
    /// The columns, each with the way that is better, if somebody declared one.
    pub items: BTreeMap<String, Option<Better>>,
    /// How their p-values are adjusted.
    pub adjustment: Adjustment,
    /// How many Member States there are.
    pub members: usize,
    /// What a verdict demands.
    pub rule: Rule,
}

/// The verdict on one item of a family.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemVerdict {
    /// The column.
    pub name: String,
    /// The p-value of the paired test as it is; none without a test.
    pub p_value: Option<f64>,
    /// The p-value adjusted for the family.
    pub adjusted: Option<f64>,
    /// The verdict with its reasons.
    pub judgement: Judgement,
}

/// The verdicts on the items of a family that a comparison has, in its order.
///
/// An item stands for itself by its headline category; one without any, or without a test, has no p-value and is none of those for which the
/// others are adjusted.
#[must_use]
pub fn judge_family(comparison: &Comparison, family: &Family) -> Vec<ItemVerdict> {
    let measures = comparison.measures.iter().filter_map(|measure| {
        let better = family.items.get(&measure.identity.name)?;
        Some((measure, evidence(comparison, measure, *better, family.members)))
    });
    let measures: Vec<(&Measure, Evidence)> = measures.collect();
    let tested: Vec<f64> = measures.iter().filter_map(|(_, evidence)| evidence.p_value.ok()).collect();
    let mut adjusted = adjust(&tested, family.adjustment).unwrap_or_default().into_iter();
    let verdict = |(measure, evidence): (&Measure, Evidence)| {
        let p_value = evidence.p_value.ok();
        let adjusted = p_value.and_then(|_| adjusted.next());
        let evidence =
            Evidence { p_value: evidence.p_value.and_then(|_| adjusted.ok_or(NotComputable::NoCases)), ..evidence };
        let judgement = judge(&evidence, &family.rule);
        ItemVerdict { name: measure.identity.name.clone(), p_value, adjusted, judgement }
    };
    measures.into_iter().map(verdict).collect()
}

/// What a comparison knows of the change of one measure, all groups together.
#[must_use]
pub fn evidence(comparison: &Comparison, measure: &Measure, better: Option<Better>, members: usize) -> Evidence {
    let refused = match &measure.outcome {
        Outcome::Refused(refused) => Some(refused.why),
        Outcome::Compared(_) => None,
    };
    let (matched, all) = (measure.slice(Basis::MatchedPanel, None), measure.slice(Basis::AllRespondents, None));
    let headline = matched.and_then(only_headline);
    let change = headline.and_then(|change| change.difference).map_or(0.0, |difference| difference.value);
    // Only of administrations is it known how many there are.
    let counted = all.filter(|_| comparison.respondents == Respondents::Administrations);
    Evidence {
        refused,
        better,
        pairs: matched.map_or(0, |slice| slice.earlier.valid),
        change,
        p_value: p_value(headline),
        all_respondents: all.and_then(only_headline).and_then(|change| change.difference),
        undone_by: counted.and_then(|slice| undoing(slice, change, members)).unwrap_or(Undoing::Unknown),
    }
}

fn p_value(headline: Option<&Change>) -> Result<f64, NotComputable> {
    let test = headline.ok_or(NotComputable::NoSingleShare)?.test;
    test.map(|test| test.p_value).ok_or(NotComputable::NoCases)
}

/// The change that stands for the measure, if there is but one.
fn only_headline(slice: &Slice) -> Option<&Change> {
    let mut headlines = slice.headlines();
    let first = headlines.next()?;
    headlines.next().is_none().then_some(first)
}

/// How far those who did not answer would have to differ, in both cycles, so that the change among all members has not the sign of `change`.
fn undoing(all: &Slice, change: f64, members: usize) -> Option<Undoing> {
    let headline = only_headline(all)?;
    let answered = |distribution: &Distribution| {
        let yes = distribution.shares.iter().find(|share| share.code == headline.category)?.count;
        Answered::new(yes, distribution.valid, members).ok()
    };
    let (earlier, later) = (answered(&all.earlier)?, answered(&all.later)?);
    if headline.difference?.value * change <= 0.0 {
        return Some(Undoing::By(0.0));
    }
    Some(tipping(earlier, later, Deviant::Both).ok()?.map_or(Undoing::Never, Undoing::By))
}
