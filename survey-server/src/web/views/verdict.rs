//! The verdict on an item in words, and what it rests on.

use analysis::estimate::nonresponse::Bounds;
use analysis::estimate::{NotComputable, Significance};
use analysis::judgement::{Figure, ItemVerdict, Reason, Verdict};
use analysis::report::{
    Basis, Change, Comparison, Measure, Nonresponse, OrderTests, Overlapping, Slice, TableTests, Weighted, WeightedSide,
};

use survey_model::code::OptionCode;

use super::figure::{ChangeView, Figurer, category_label};
use crate::web::words::Message;

/// What may be said of an item, with the reasons.
#[derive(Debug)]
pub struct VerdictView {
    /// The column's name.
    pub name: String,
    /// The question's number.
    pub number: String,
    /// The question.
    pub label: String,
    /// The verdict's code.
    pub code: &'static str,
    /// Why, the deciding reason first.
    pub reasons: Vec<Message>,
}

/// How many items have each verdict.
#[derive(Debug, Default, Clone, Copy)]
pub struct VerdictTally {
    /// Better than before.
    pub improved: usize,
    /// Worse than before.
    pub worsened: usize,
    /// Not as before, without a declared direction.
    pub changed: usize,
    /// No change shown.
    pub unchanged: usize,
    /// Can't be told.
    pub untold: usize,
}

/// The parts of the change among all respondents.
#[derive(Debug)]
pub struct PartsView {
    /// The whole change, signed, in points.
    pub total: String,
    /// What each part of the respondents adds: code, how many, signed points.
    pub parts: [(&'static str, usize, String); 3],
}

/// What those who did not answer could hide of one share.
#[derive(Debug)]
pub struct HiddenView {
    /// The answers whose share it is.
    pub answers: String,
    /// The least and the largest share that is possible in each cycle, and the change; none without answers.
    pub bounds: Option<[(String, String); 3]>,
    /// Whether the bounds tell the sign of the change.
    pub is_certain: bool,
    /// How far the absent would have to differ in both cycles; none if no difference does or it isn't known.
    pub undone_by: Option<String>,
    /// By how much they differ, and the change that would then be true.
    pub sensitivity: Vec<(String, String)>,
    /// The weighted shares.
    pub weighted: Vec<WeightedLine>,
}

/// A line of the table of weighted shares.
#[derive(Debug)]
pub struct WeightedLine {
    /// How the weights were made.
    pub method: &'static str,
    /// Each cycle's share with its design effect, or why there is none, in English.
    pub sides: [Result<(String, String), String>; 2],
    /// The change; none without both.
    pub change: Option<String>,
}

/// A line of the table of tests.
#[derive(Debug)]
pub struct TestLine {
    /// The method's code.
    pub method: &'static str,
    /// Its p-value; none if it can't be computed.
    pub p_value: Option<String>,
}

impl Figurer {
    /// The verdict on a measure in words.
    #[must_use]
    pub fn verdict(&self, measure: &Measure, told: &ItemVerdict) -> VerdictView {
        let declared = measure.declared.iter();
        let declared = declared.map(|of| self.words.of("declared", of.nature.code()).with("count", of.states.len()));
        let reasons = told.judgement.reasons.iter().map(|reason| self.reason(reason));
        VerdictView {
            name: measure.identity.name.clone(),
            number: measure.identity.number.clone(),
            label: measure.identity.label.clone(),
            code: told.judgement.verdict.code(),
            // What those who moved say of it stands beside the word: not every change is one of the country.
            reasons: reasons.chain(declared).collect(),
        }
    }

    fn reason(&self, reason: &Reason) -> Message {
        let message = self.words.of("verdict-reason", reason.code());
        let points = |share: f64| self.words.number(share * 100.0, 1);
        match reason {
            Reason::TooFew { pairs, least } => message.with("pairs", *pairs).with("least", *least),
            Reason::NotShown { p_value } | Reason::Shown { p_value } => message.with("p", self.p_value(*p_value)),
            Reason::Undone { difference, withstands } => {
                message.with("difference", points(*difference)).with("withstands", points(*withstands))
            }
            Reason::Withstands { difference } => message.with("difference", points(*difference)),
            Reason::Refused { .. }
            | Reason::NoDirection
            | Reason::NotTested { .. }
            | Reason::BasesDisagree { .. }
            | Reason::MeanDisagrees { .. }
            | Reason::CertainForAll
            | Reason::OthersUnknown => message,
        }
    }

    /// The share by which a measure is judged, or its mean, on a basis, all groups together.
    #[must_use]
    pub fn judged(&self, measure: &Measure, told: Option<&ItemVerdict>, basis: Basis) -> Option<ChangeView> {
        let slice = measure.slice(basis, None)?;
        match told.and_then(|told| told.figure.as_ref()) {
            Some(Figure::Share(answers)) => {
                let mut view = self.of_share(measure, slice, judged_change(slice, answers)?);
                let labels: Vec<String> =
                    answers.iter().map(|code| category_label(self.words, measure, code)).collect();
                view.answer = Some(labels.join(", "));
                Some(view)
            }
            Some(Figure::Scale | Figure::Number) => Some(self.of_mean(slice, slice.mean_change.as_ref()?)),
            Some(Figure::Distribution) | None => None,
        }
    }

    /// The parts of the change of the share by which a measure is judged.
    #[must_use]
    pub fn parts(&self, measure: &Measure, told: Option<&ItemVerdict>) -> Option<PartsView> {
        let overlapping = judged_overlapping(measure, told)?;
        let parts = overlapping.decomposition.ok()?;
        let points = |share: f64| self.words.signed(share * 100.0, 1);
        let [both, left, entered] = overlapping.answered;
        Some(PartsView {
            total: points(parts.total),
            parts: [
                ("both", both, points(parts.among_both)),
                ("entry", entered, points(parts.entry)),
                ("exit", left, points(parts.exit)),
            ],
        })
    }

    /// What those who did not answer could hide.
    #[must_use]
    pub fn hidden(&self, measure: &Measure, told: Option<&ItemVerdict>) -> Option<HiddenView> {
        let Some(Figure::Share(answers)) = told?.figure.as_ref() else { return None };
        let of = measure.compared()?.nonresponse.iter().find(|of| of.answers == *answers)?;
        let labels: Vec<String> = answers.iter().map(|code| category_label(self.words, measure, code)).collect();
        let bounds = judged_overlapping(measure, told).and_then(|of| of.bounds).and_then(Result::ok);
        let percent = |bounds: Bounds| (self.percent(bounds.low), self.percent(bounds.high));
        let signed = |bounds: Bounds| (self.points(bounds.low), self.points(bounds.high));
        Some(HiddenView {
            answers: labels.join(", "),
            is_certain: bounds.is_some_and(|bounds| bounds.change.tell_the_sign()),
            bounds: bounds.map(|of| [percent(of.earlier), percent(of.later), signed(of.change)]),
            undone_by: of.tipping.ok().and_then(|[_, _, both]| both).map(|by| self.words.number(by * 100.0, 1)),
            sensitivity: self.sensitivity(of),
            weighted: of.weighted.iter().map(|weighted| self.weighted(weighted)).collect(),
        })
    }

    fn percent(&self, share: f64) -> String {
        self.words.percent(share).plain()
    }

    fn points(&self, share: f64) -> String {
        self.words.signed(share * 100.0, 1)
    }

    fn sensitivity(&self, of: &Nonresponse) -> Vec<(String, String)> {
        let line = |row: &analysis::estimate::nonresponse::SensitivityRow| {
            (self.words.number(row.difference * 100.0, 0), self.points(row.both))
        };
        of.sensitivity.iter().map(line).collect()
    }

    fn weighted(&self, weighted: &Weighted) -> WeightedLine {
        let side = |side: &Result<WeightedSide, String>| {
            let shown = |side: &WeightedSide| {
                (self.percent(side.share.estimate.value), self.words.number(side.share.design_effect, 2))
            };
            side.as_ref().map(shown).map_err(Clone::clone)
        };
        WeightedLine {
            method: weighted.method.code(),
            sides: [side(&weighted.earlier), side(&weighted.later)],
            change: weighted.change.map(|change| self.points(change)),
        }
    }

    /// Every test on the matched panel, all groups together.
    #[must_use]
    pub fn tests(&self, measure: &Measure, told: Option<&ItemVerdict>) -> Vec<TestLine> {
        let Some(slice) = measure.slice(Basis::MatchedPanel, None) else { return Vec::new() };
        let of_share = match told.and_then(|told| told.figure.as_ref()) {
            Some(Figure::Share(answers)) => judged_change(slice, answers).map(of_share).unwrap_or_default(),
            _ => Vec::new(),
        };
        let of_table = slice.table.as_ref().map(of_table).unwrap_or_default();
        let of_order = slice.order.as_ref().map(of_order).unwrap_or_default();
        let line = |(method, p_value): (&'static str, Option<f64>)| TestLine {
            method,
            p_value: p_value.map(|p| self.p_value(p)),
        };
        of_share.into_iter().chain(of_table).chain(of_order).map(line).collect()
    }

    /// The p-value of the verdict as it is and adjusted in every way: codes and figures.
    #[must_use]
    pub fn adjusted(&self, told: Option<&ItemVerdict>) -> Vec<(&'static str, String)> {
        let Some((p_value, adjusted)) = told.and_then(|told| told.p_value.zip(told.adjusted)) else {
            return Vec::new();
        };
        let all = [
            ("raw", p_value),
            ("benjamini_hochberg", adjusted.benjamini_hochberg),
            ("benjamini_yekutieli", adjusted.benjamini_yekutieli),
            ("holm", adjusted.holm),
            ("hochberg", adjusted.hochberg),
        ];
        all.map(|(code, p)| (code, self.p_value(p))).to_vec()
    }
}

/// How many of the measures that are shown have each verdict.
#[must_use]
pub fn tally(comparison: &Comparison, is_shown: impl Fn(&Measure) -> bool) -> VerdictTally {
    let mut tally = VerdictTally::default();
    let pairs = comparison.measures.iter().zip(&comparison.verdicts).filter(|(measure, _)| is_shown(measure));
    for (_, told) in pairs {
        let counter = match told.judgement.verdict {
            Verdict::Improved => &mut tally.improved,
            Verdict::Worsened => &mut tally.worsened,
            Verdict::Changed => &mut tally.changed,
            Verdict::NoChangeShown => &mut tally.unchanged,
            Verdict::CannotBeTold => &mut tally.untold,
        };
        *counter += 1;
    }
    tally
}

/// The change of one answer's share, or of several answers' together.
fn judged_change<'s>(slice: &'s Slice, answers: &[OptionCode]) -> Option<&'s Change> {
    let one = slice.changes.iter().find(|change| answers == [change.category.clone()]);
    one.or(slice.favourable.as_ref())
}

fn judged_overlapping<'m>(measure: &'m Measure, told: Option<&ItemVerdict>) -> Option<&'m Overlapping> {
    let Some(Figure::Share(answers)) = told?.figure.as_ref() else { return None };
    let slice = measure.slice(Basis::AllRespondents, None)?;
    judged_change(slice, answers)?.overlapping.as_deref()
}

/// A method's code with its p-value.
type Tested = (&'static str, Option<f64>);

fn p_of(found: Result<Significance, NotComputable>) -> Option<f64> {
    found.ok().map(|found| found.p_value)
}

fn of_share(change: &Change) -> Vec<Tested> {
    let exact = ("exact_mcnemar", change.test.map(|test| test.p_value));
    let Some(paired) = &change.paired else { return vec![exact] };
    vec![
        exact,
        ("mid_p", Some(paired.mid_p)),
        ("mcnemar", p_of(paired.asymptotic)),
        ("mcnemar_corrected", p_of(paired.corrected)),
    ]
}

fn of_table(tests: &TableTests) -> Vec<Tested> {
    vec![
        ("stuart_maxwell", p_of(tests.stuart_maxwell)),
        ("bhapkar", p_of(tests.bhapkar)),
        ("bowker", p_of(tests.bowker)),
    ]
}

fn of_order(tests: &OrderTests) -> Vec<Tested> {
    let mut lines = vec![
        ("wilcoxon_exact", p_of(tests.wilcoxon_exact)),
        ("pratt_exact", p_of(tests.pratt_exact)),
        ("pratt", p_of(tests.pratt)),
        ("sign", p_of(tests.sign)),
    ];
    lines.extend(tests.paired_t.map(|found| ("paired_t", p_of(found))));
    lines
}

/// The codes of the methods that the tables of tests name, for the catalogues.
pub const METHODS: [&str; 12] = [
    "exact_mcnemar",
    "mid_p",
    "mcnemar",
    "mcnemar_corrected",
    "stuart_maxwell",
    "bhapkar",
    "bowker",
    "wilcoxon_exact",
    "pratt_exact",
    "pratt",
    "sign",
    "paired_t",
];

/// The codes of the ways in which p-values are shown, for the catalogues.
pub const ADJUSTED: [&str; 5] = ["raw", "benjamini_hochberg", "benjamini_yekutieli", "holm", "hochberg"];
