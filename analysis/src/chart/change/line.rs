//! One measure's line: its figures with their words.

use survey_model::concordance::Verdict;

use crate::chart::number::Numbers;
use crate::chart::{ChartError, Frame, MeasuresSubject, origin};
use crate::report::{Change, ChangeVerdict, Measure, Slice};

/// A measure that has a headline share in this basis and group.
pub(super) type Found<'a> = (&'a Slice, &'a Change, &'a Measure);

/// A line of the chart.
pub(super) struct Line<'a> {
    pub(super) measure: &'a Measure,
    pub(super) change: &'a Change,
    /// The question, with the mark of its concordance.
    pub(super) label: String,
    /// The answer whose share it is.
    pub(super) answer: &'a str,
    pub(super) earlier: Side,
    pub(super) later: Side,
    pub(super) points: String,
    pub(super) verdict: &'a str,
}

/// One cycle's figures.
pub(super) struct Side {
    pub(super) share: String,
    pub(super) base: String,
    pub(super) interval: String,
    pub(super) n: usize,
}

/// The measures that can be drawn, from the greatest rise to the greatest fall.
///
/// It is an error if a measure was compared, but not on this basis or for this group: that is not the same as no answers.
pub(super) fn find<'a>(subject: &MeasuresSubject<'a>) -> Result<Vec<Found<'a>>, ChartError> {
    let mut found: Vec<Found<'a>> = Vec::new();
    for measure in subject.measures.iter().copied().filter(|measure| measure.compared().is_some()) {
        let missing = || ChartError::NoFigures { measure: measure.identity.name.clone() };
        let slice = measure.slice(subject.basis, subject.group).ok_or_else(missing)?;
        found.extend(slice.headlines().map(|change| (slice, change, measure)));
    }
    found.sort_by(|(_, one, _), (_, two, _)| {
        let (one, two) = (order(one), order(two));
        one.0.cmp(&two.0).then(one.1.total_cmp(&two.1))
    });
    Ok(found)
}

/// Those with too few answers come after all others, lest chance leads; those without a difference come last.
fn order(change: &Change) -> (bool, f64) {
    let fall = change.difference.map_or(f64::INFINITY, |difference| -difference.value);
    (change.verdict == ChangeVerdict::TooFewToTell, fall)
}

/// The sign of a verdict that stands beside a label; nothing for identical items.
pub(in crate::chart) const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Reworded => "*",
        Verdict::Recoded => "†",
        Verdict::Split => "§",
        Verdict::Merged => "¶",
        Verdict::Identical | Verdict::New | Verdict::Dropped | Verdict::Broken => "",
    }
}

/// The answer that all lines show the share of, if it is the same everywhere.
pub(super) fn common_answer<'l>(lines: &'l [Line<'_>]) -> Option<&'l str> {
    let first = lines.first()?.answer;
    lines.iter().all(|line| line.answer == first).then_some(first)
}

impl<'a> Line<'a> {
    pub(super) fn new((slice, change, measure): Found<'a>, frame: &Frame<'a>, numbers: &Numbers<'_>) -> Self {
        let side = |estimate, n| Side {
            share: numbers.estimate(estimate),
            interval: numbers.interval(estimate),
            base: numbers.n(n),
            n,
        };
        Self {
            measure,
            change,
            label: origin::named(measure),
            answer: answer(measure, change),
            earlier: side(change.earlier, slice.earlier.valid),
            later: side(change.later, slice.later.valid),
            points: numbers.points(change.difference),
            verdict: frame.text.verdict(change.verdict),
        }
    }
}

fn answer<'a>(measure: &'a Measure, change: &'a Change) -> &'a str {
    let categories = measure.compared().map(|compared| compared.categories.as_slice()).unwrap_or_default();
    let category = categories.iter().find(|category| category.code == change.category);
    category.map_or(change.category.as_str(), |category| &category.label)
}
