//! The verdict on an item in words that a minister can read, with the reasons for it.
//!
//! The rule decides in this order:
//!
//! 1. The concordance refuses the comparison: *can't be told*.
//! 2. Fewer pairs than could show anything even if all moved the same way: *can't be told*.
//! 3. No test, for a stated reason: *can't be told*.
//! 4. The p-value (adjusted, if the item is one of a family) is not below alpha: *no change shown*.
//! 5. All respondents together show a change the other way, their interval leaving out 0, or of those in both cycles the mean moved
//!    the other way than the ranks that were tested: *can't be told*.
//! 6. A change among those who did not answer that is smaller than the rule demands would undo it: *can't be told*.
//! 7. Nobody declared which way is better: *changed*.
//! 8. Otherwise *improved* or *worsened*, by the direction of the change among those who answered in both cycles.

mod family;
mod figure;
mod reason;
mod rule;

use serde::Serialize;
pub use survey_model::analysis_plan::Way as Better;

use crate::estimate::{NotComputable, smallest_telling};
use crate::report::{Difference, RefusalReason};

pub use family::{Adjusted, Family, FamilyOf, FamilySummary, ItemVerdict, judge_family};
pub use figure::{Figure, Judged, evidence};
pub use reason::Reason;
pub use rule::Rule;

/// What is known of the change of one item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// Why the comparison is refused, if it is.
    pub refused: Option<RefusalReason>,
    /// Which way is better, if somebody declared it.
    pub better: Option<Better>,
    /// How many respondents have a valid answer in both cycles.
    pub pairs: usize,
    /// The change among these, later minus earlier, as the test sees it; none if it is unknown.
    pub change: Option<f64>,
    /// The change of the mean of what was tested by its ranks; none for shares, or if there is no mean.
    pub mean: Option<f64>,
    /// The p-value of the paired test, adjusted if the item is one of a family; or why there is none.
    pub p_value: Result<f64, NotComputable>,
    /// The change among all respondents, if it was computed.
    pub all_respondents: Option<Difference>,
    /// How far those who did not answer would have to differ to undo the change; `Never` if no difference does.
    pub undone_by: Undoing,
}

/// How far those who did not answer would have to differ to undo a change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Undoing {
    /// By so much, as a share from 0 to 1; of a mean, as a part of the range of what can be answered.
    By(f64),
    /// No difference would.
    Never,
    /// Nobody knows: how many did not answer, how far apart answers can lie, or which figure would be undone, as of a distribution.
    Unknown,
}

/// What may be said of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is better than before.
    Improved,
    /// There are enough answers, and they show no change; which is not the same as no change.
    NoChangeShown,
    /// It is worse than before.
    Worsened,
    /// It is not as before; nobody declared which way is better.
    Changed,
    /// Nobody can know from these answers.
    CannotBeTold,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 5] = [Self::Improved, Self::Worsened, Self::Changed, Self::NoChangeShown, Self::CannotBeTold];

    /// The code that files use and message catalogues translate.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Improved => "improved",
            Self::NoChangeShown => "no_change_shown",
            Self::Worsened => "worsened",
            Self::Changed => "changed",
            Self::CannotBeTold => "cannot_be_told",
        }
    }

    /// The verdict in English words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Improved => "improved",
            Self::NoChangeShown => "no change shown",
            Self::Worsened => "worsened",
            Self::Changed => "changed",
            Self::CannotBeTold => "can't be told",
        }
    }
}

/// A verdict with its reasons, the deciding one first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Judgement {
    /// What may be said.
    pub verdict: Verdict,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
}

/// The verdict on an item, by the rule that the module's documentation writes down and [`Rule::text`] prints.
///
/// ```
/// use analysis::judgement::{Better, Evidence, Rule, Undoing, Verdict, judge};
///
/// let rise = Evidence {
///     refused: None,
///     better: Some(Better::Higher),
///     pairs: 40,
///     change: Some(0.2),
///     mean: None,
///     p_value: Ok(0.01),
///     all_respondents: None,
///     undone_by: Undoing::By(0.04),
/// };
/// // Those who did not answer would have to differ by four points only.
/// assert_eq!(judge(&rise, &Rule::default()).verdict, Verdict::CannotBeTold);
/// assert_eq!(judge(&Evidence { undone_by: Undoing::Never, ..rise }, &Rule::default()).verdict, Verdict::Improved);
/// ```
#[must_use]
pub fn judge(evidence: &Evidence, rule: &Rule) -> Judgement {
    let cannot = |reason| Judgement { verdict: Verdict::CannotBeTold, reasons: vec![reason] };
    let (p_value, change) = match prerequisites(evidence, rule) {
        Ok(known) => known,
        Err(reason) => return cannot(reason),
    };
    if p_value >= rule.confidence.alpha() || change == 0.0 {
        return Judgement { verdict: Verdict::NoChangeShown, reasons: vec![Reason::NotShown { p_value }] };
    }
    match doubts(evidence, change, rule) {
        Some(reason) => cannot(reason),
        None => shown(evidence, change, p_value),
    }
}

/// Steps 1 to 3: what must be there before a test can say anything, its p-value and the change.
fn prerequisites(evidence: &Evidence, rule: &Rule) -> Result<(f64, f64), Reason> {
    if let Some(why) = evidence.refused {
        return Err(Reason::Refused { why });
    }
    let least = smallest_telling(rule.confidence);
    if evidence.pairs < least {
        return Err(Reason::TooFew { pairs: evidence.pairs, least });
    }
    let p_value = evidence.p_value.map_err(|why| Reason::NotTested { why })?;
    // What is no number is no evidence either.
    let change = evidence.change.filter(|change| change.is_finite() && (0.0..=1.0).contains(&p_value));
    Ok((p_value, change.ok_or(Reason::NotTested { why: NotComputable::NotFinite })?))
}

/// Steps 5 and 6: what makes a significant change doubtful.
fn doubts(evidence: &Evidence, change: f64, rule: &Rule) -> Option<Reason> {
    let against = |all: &Difference| if change > 0.0 { all.high < 0.0 } else { all.low > 0.0 };
    if let Some(all) = evidence.all_respondents.filter(against) {
        return Some(Reason::BasesDisagree { all });
    }
    if let Some(mean) = evidence.mean.filter(|mean| mean * change < 0.0) {
        return Some(Reason::MeanDisagrees { mean });
    }
    match evidence.undone_by {
        Undoing::By(difference) if difference.is_nan() || difference < rule.withstands => {
            Some(Reason::Undone { difference, withstands: rule.withstands })
        }
        _ => None,
    }
}

/// Steps 7 and 8.
fn shown(evidence: &Evidence, change: f64, p_value: f64) -> Judgement {
    let verdict = match evidence.better {
        None => Verdict::Changed,
        Some(better) if (change > 0.0) == (better == Better::Higher) => Verdict::Improved,
        Some(_) => Verdict::Worsened,
    };
    let mut reasons = vec![Reason::Shown { p_value }];
    if evidence.better.is_none() {
        reasons.push(Reason::NoDirection);
    }
    match evidence.undone_by {
        Undoing::By(difference) => reasons.push(Reason::Withstands { difference }),
        Undoing::Never => reasons.push(Reason::CertainForAll),
        Undoing::Unknown => reasons.push(Reason::OthersUnknown),
    }
    Judgement { verdict, reasons }
}
