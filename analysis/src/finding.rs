//! Findings: short sentences as data, each with everything that it rests on.

use crate::report::{
    Basis, Change, ChangeVerdict, Comparison, CycleSummary, Estimate, Finding, FindingSide, Group, MeanChange, Measure,
    Outcome, Refused, Slice,
};

/// What a comparison says, in the order of its measures and slices: the headline category's change, the mean's, or the refusal.
///
/// Dates and texts yield no finding beyond their refusals: only how many answered is known of them.
#[must_use]
pub fn findings(comparison: &Comparison) -> Vec<Finding> {
    let of_measure = |measure: &Measure| match &measure.outcome {
        Outcome::Refused(refused) => vec![of_refusal(comparison, measure, refused)],
        Outcome::Compared(compared) => {
            compared.slices.iter().flat_map(|slice| of_slice(comparison, measure, slice)).collect()
        }
    };
    comparison.measures.iter().flat_map(of_measure).collect()
}

fn of_refusal(comparison: &Comparison, measure: &Measure, refused: &Refused) -> Finding {
    let sentence = format!("{}: not compared. {}", measure.identity.label, refused.sentence);
    let side = |cycle| side(cycle, None, None);
    Finding {
        refused: Some(refused.why),
        ..blank(comparison, measure, sentence, side(&comparison.from), side(&comparison.to))
    }
}

fn of_slice(comparison: &Comparison, measure: &Measure, slice: &Slice) -> Vec<Finding> {
    let shares = slice.headlines().map(|change| of_share(comparison, measure, slice, change));
    let mean = slice.mean_change.as_ref().map(|change| of_mean(comparison, measure, slice, change));
    shares.chain(mean).collect()
}

fn of_share(comparison: &Comparison, measure: &Measure, slice: &Slice, change: &Change) -> Finding {
    let category =
        measure.compared().and_then(|c| c.categories.iter().find(|category| category.code == change.category));
    let subject = format!("share of “{}”", category.map_or(change.category.as_str(), |category| &category.label));
    let told =
        Told { unit: Unit::Share, verdict: change.verdict, earlier: change.earlier, later: change.later, subject };
    let test = change.test.map_or_else(String::new, |test| {
        format!(" ({} p = {}; {} entered, {} left)", test.name.words(), p_value(test.p_value), test.entered, test.left)
    });
    let finding = told.finding(comparison, measure, slice, &test, change.difference.map(|d| (d.value, d.low, d.high)));
    Finding { category: Some(change.category.clone()), difference: change.difference, test: change.test, ..finding }
}

fn of_mean(comparison: &Comparison, measure: &Measure, slice: &Slice, change: &MeanChange) -> Finding {
    let told = Told {
        unit: Unit::Plain,
        verdict: change.verdict,
        earlier: change.earlier,
        later: change.later,
        subject: "mean".to_owned(),
    };
    let finding = told.finding(comparison, measure, slice, "", change.difference.map(|d| (d.value, d.low, d.high)));
    Finding { difference: change.difference, ..finding }
}

/// What a sentence tells.
struct Told {
    subject: String,
    unit: Unit,
    verdict: ChangeVerdict,
    earlier: Option<Estimate>,
    later: Option<Estimate>,
}

#[derive(Clone, Copy)]
enum Unit {
    Share,
    Plain,
}

impl Told {
    fn finding(
        &self,
        comparison: &Comparison,
        measure: &Measure,
        slice: &Slice,
        test: &str,
        difference: Option<(f64, f64, f64)>,
    ) -> Finding {
        let (from, to) = (&comparison.from, &comparison.to);
        let values = format!(
            "{}; {}",
            self.at(from, self.earlier, slice.earlier.valid),
            self.at(to, self.later, slice.later.valid)
        );
        let difference =
            difference.map_or_else(String::new, |d| format!("; {}", self.difference(d, comparison.confidence)));
        let sentence = format!(
            "{}: {} {}: {values}{difference}{test}; {}.",
            measure.identity.label,
            self.subject,
            self.verdict,
            whose(slice)
        );
        let earlier = side(from, Some(slice.earlier.valid), self.earlier);
        let later = side(to, Some(slice.later.valid), self.later);
        let finding = blank(comparison, measure, sentence, earlier, later);
        Finding { basis: Some(slice.basis), group: slice.group.clone(), verdict: Some(self.verdict), ..finding }
    }

    fn at(&self, cycle: &CycleSummary, estimate: Option<Estimate>, n: usize) -> String {
        let value = match (estimate, self.unit) {
            (None, _) => "–".to_owned(),
            (Some(estimate), Unit::Share) => format!("{:.1} %", estimate.value * 100.0),
            (Some(estimate), Unit::Plain) => format!("{:.2}", estimate.value),
        };
        format!("{value} in {} (n = {n})", cycle.label)
    }

    fn difference(&self, (value, low, high): (f64, f64, f64), confidence: f64) -> String {
        let level = confidence * 100.0;
        match self.unit {
            Unit::Share => {
                format!("{:+.1} points, {level} % interval {:+.1} to {:+.1}", value * 100.0, low * 100.0, high * 100.0)
            }
            Unit::Plain => format!("{value:+.2}, {level} % interval {low:+.2} to {high:+.2}"),
        }
    }
}

fn whose(slice: &Slice) -> String {
    let basis = match slice.basis {
        Basis::AllRespondents => "all respondents",
        Basis::MatchedPanel => "those with an answer in both cycles",
    };
    let named = |group: &Group| format!("{basis}, {} {}", group.breakdown, group.group);
    slice.group.as_ref().map_or_else(|| basis.to_owned(), named)
}

fn p_value(p: f64) -> String {
    if p < 0.0001 { "below 0.0001".to_owned() } else { format!("{p:.4}") }
}

fn side(cycle: &CycleSummary, n: Option<usize>, estimate: Option<Estimate>) -> FindingSide {
    FindingSide {
        cycle: cycle.label.clone(),
        questionnaire: cycle.questionnaire.clone(),
        vintage: cycle.vintage.clone(),
        n,
        estimate,
    }
}

fn blank(
    comparison: &Comparison,
    measure: &Measure,
    sentence: String,
    earlier: FindingSide,
    later: FindingSide,
) -> Finding {
    Finding {
        measure: measure.identity.name.clone(),
        label: measure.identity.label.clone(),
        sentence,
        concordance: measure.verdict,
        refused: None,
        basis: None,
        group: None,
        category: None,
        earlier,
        later,
        difference: None,
        test: None,
        verdict: None,
        synthetic: comparison.synthetic(),
    }
}
