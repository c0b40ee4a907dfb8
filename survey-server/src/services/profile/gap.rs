//! What is open in a country's answers.

use survey_model::analysis_plan::{AnalysisPlan, Better, Way};
use survey_model::answer::{Answer, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::missing::Missing;
use survey_model::questionnaire::{Item, Questionnaire};
use survey_model::submission::Submission;
use survey_model::variable::{Part, Variable};

use super::{Beside, Region};

/// An answer that leaves something open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The item.
    pub item: ItemCode,
    /// What is open.
    pub kind: GapKind,
}

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// An answer that sign-off needs is not there.
    Required,
    /// It was asked and not answered.
    Unanswered,
    /// The country does not know.
    DontKnow,
    /// The country does not tell.
    Withheld,
    /// By the declared direction, it is not in place.
    NotInPlace,
    /// By the declared direction, it is in place in part.
    InPart,
    /// By the declared direction, it is worse than the region's median.
    BehindRegion,
}

impl GapKind {
    /// Every kind, in the order in which pages show them.
    pub const ALL: [Self; 7] = [
        Self::Required,
        Self::Unanswered,
        Self::DontKnow,
        Self::Withheld,
        Self::NotInPlace,
        Self::InPart,
        Self::BehindRegion,
    ];

    /// The code that texts use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Unanswered => "unanswered",
            Self::DontKnow => "dont-know",
            Self::Withheld => "withheld",
            Self::NotInPlace => "not-in-place",
            Self::InPart => "in-part",
            Self::BehindRegion => "behind-region",
        }
    }
}

/// What is open in a submission, in the order of the questionnaire.
pub(super) fn gaps(
    questionnaire: &Questionnaire,
    submission: &Submission,
    plan: Option<&AnalysisPlan>,
    region: Option<&Region>,
) -> Vec<Gap> {
    let gap = |item: Item<'_>| {
        let answer = submission.answers.get(&item.code)?;
        let kind = match answer {
            Answer::Missing(reason) => of_missing(*reason, item.question.required),
            Answer::Value(value) => {
                let is_of = |of: &&Variable| of.item == item.code && of.part == Part::Whole;
                let variable = questionnaire.variables().iter().find(is_of)?;
                let beside = region.and_then(|region| region.items.get(&item.code));
                of_value(variable, value, plan?.better(variable)?, beside)
            }
        };
        kind.map(|kind| Gap { item: item.code, kind })
    };
    questionnaire.items().filter_map(gap).collect()
}

const fn of_missing(reason: Missing, is_required: bool) -> Option<GapKind> {
    match reason {
        Missing::NotAnswered if is_required => Some(GapKind::Required),
        Missing::NotAnswered => Some(GapKind::Unanswered),
        Missing::DontKnow => Some(GapKind::DontKnow),
        Missing::Withheld => Some(GapKind::Withheld),
        Missing::NotAsked | Missing::NotRelevant | Missing::NotApplicable => None,
    }
}

fn of_value(variable: &Variable, value: &Value, better: &Better, beside: Option<&Beside>) -> Option<GapKind> {
    match (value, better) {
        (Value::Choice(given), Better::Options(good)) => (!good.contains(given)).then_some(GapKind::NotInPlace),
        (Value::Choice(given), Better::Way(way)) => of_choice(variable, given, *way, beside),
        (Value::Number(given), Better::Way(way)) => {
            let Some(Beside::Numbers { median: Some(median), .. }) = beside else { return None };
            is_worse(given.get(), *median, *way).then_some(GapKind::BehindRegion)
        }
        _ => None,
    }
}

/// Of answers with *yes*, what is not a yes is not in place, or only in part; of scales, what is worse than the median is behind.
fn of_choice(variable: &Variable, given: &OptionCode, way: Way, beside: Option<&Beside>) -> Option<GapKind> {
    let list = variable.level.categories();
    if way == Way::Higher && list.iter().any(|of| of.code.as_str() == "yes") {
        return match given.as_str() {
            "yes" => None,
            "partial" => Some(GapKind::InPart),
            _ => Some(GapKind::NotInPlace),
        };
    }
    let points = |code: &OptionCode| {
        let at = list.iter().position(|of| of.code == *code)?;
        #[expect(clippy::cast_precision_loss, reason = "a place in a list of answers")]
        Some(list.get(at)?.score.unwrap_or(at as f64))
    };
    let [lower, upper] = beside?.middle()?.map(|of| points(&of.code));
    let own = points(given)?;
    let is_behind = is_worse(own, lower?, way) && is_worse(own, upper?, way);
    is_behind.then_some(GapKind::BehindRegion)
}

fn is_worse(own: f64, other: f64, way: Way) -> bool {
    match way {
        Way::Higher => own < other,
        Way::Lower => own > other,
    }
}
