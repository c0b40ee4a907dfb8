//! The figure by which a measure is judged, and what a comparison knows of it.

use serde::Serialize;
use survey_model::analysis_plan::{Better as Declared, Way};
use survey_model::code::OptionCode;

use super::{Evidence, Undoing};
use crate::estimate::{NotComputable, Significance};
use crate::report::{
    Basis, Change, Compared, Difference, MeanChange, MeanTipping, Measure, Nonresponse, OrderTests, Outcome, Slice,
    TestName,
};

/// By what a measure is judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "of", content = "answers")]
pub enum Figure {
    /// The share of those who gave one of these answers, by the exact test of `McNemar`.
    Share(Vec<OptionCode>),
    /// How respondents moved on the scale, by Wilcoxon's signed-rank test with Pratt's zeros.
    Scale,
    /// How their numbers moved, by the same.
    Number,
    /// Whether the distribution of the answers changed, by the test of Stuart and Maxwell: no answer says more than another.
    Distribution,
}

impl Figure {
    /// The code that files use and message catalogues translate.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Share(_) => "share",
            Self::Scale => "scale",
            Self::Number => "number",
            Self::Distribution => "distribution",
        }
    }
}

/// What is known of the change of one measure, all groups together.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// By what it is judged; none if there is no figure.
    pub figure: Option<Figure>,
    /// The test; none without one.
    pub test: Option<TestName>,
    /// How large the change is that reports show: of the share, of the mean, of the ranks where there is no mean, or half of what all shares moved
    /// together; none if it is unknown, as the mean of numbers too large to add is.
    pub change: Option<f64>,
    /// What is known.
    pub evidence: Evidence,
}

/// What a comparison knows of the change of a measure: of the share of the answers declared better, of *yes*, of a scale, of a number or, where no
/// answer says more than another, of the distribution.
#[must_use]
pub fn evidence(measure: &Measure) -> Judged {
    let better = measure.better.as_ref().map(|declared| match declared {
        Declared::Way(way) => *way,
        Declared::Options(_) => Way::Higher,
    });
    let nothing = |refused, why| Judged {
        figure: None,
        test: None,
        change: None,
        evidence: Evidence {
            refused,
            better,
            pairs: 0,
            change: None,
            mean: None,
            p_value: Err(why),
            all_respondents: None,
            undone_by: Undoing::Unknown,
        },
    };
    let compared = match &measure.outcome {
        Outcome::Refused(refused) => return nothing(Some(refused.why), NotComputable::NoCases),
        Outcome::Compared(compared) => compared,
    };
    let Some(matched) = measure.slice(Basis::MatchedPanel, None) else {
        return nothing(None, NotComputable::NoCases);
    };
    let all = measure.slice(Basis::AllRespondents, None);
    let judged = of_share(measure, compared, matched, all)
        .or_else(|| of_order(measure, matched, all))
        .or_else(|| of_distribution(matched));
    match judged {
        Some(judged) => Judged { evidence: Evidence { better, ..judged.evidence }, ..judged },
        None => {
            let Judged { evidence, .. } = nothing(None, NotComputable::NoSingleShare);
            let evidence = Evidence { pairs: matched.earlier.valid, ..evidence };
            Judged { figure: None, test: None, change: None, evidence }
        }
    }
}

/// The change of the share that stands for the measure: of the answers declared better, of *yes*, or of one of two answers.
fn share_of<'s>(measure: &Measure, compared: &Compared, slice: &'s Slice) -> Option<(&'s Change, Vec<OptionCode>)> {
    if let Some(Declared::Options(codes)) = &measure.better {
        let one = slice.changes.iter().find(|change| codes.as_slice() == [change.category.clone()]);
        return Some((slice.favourable.as_ref().or(one)?, codes.clone()));
    }
    let mut headlines = slice.headlines();
    let headline = headlines.next().filter(|_| headlines.next().is_none())?;
    let is_ranking = compared.categories.last().is_some_and(|category| category.code.as_str() == "unranked");
    let is_yes = headline.category.as_str() == "yes";
    (is_yes || is_ranking || compared.categories.len() == 2).then(|| (headline, vec![headline.category.clone()]))
}

fn of_share(measure: &Measure, compared: &Compared, matched: &Slice, all: Option<&Slice>) -> Option<Judged> {
    let (change, answers) = share_of(measure, compared, matched)?;
    let all = all.and_then(|slice| share_of(measure, compared, slice)).and_then(|(change, _)| change.difference);
    let value = change.difference.map(|difference| difference.value);
    let nonresponse = compared.nonresponse.iter().find(|of| of.answers == answers);
    let evidence = Evidence {
        refused: None,
        better: None,
        pairs: matched.earlier.valid,
        change: value,
        mean: None,
        p_value: change.test.map(|test| test.p_value).ok_or(NotComputable::NoCases),
        all_respondents: all,
        undone_by: nonresponse.zip(value).map_or(Undoing::Unknown, |(of, value)| undoing(of, all, value)),
    };
    let test = change.test.map(|test| test.name);
    Some(Judged { figure: Some(Figure::Share(answers)), test, change: value, evidence })
}

/// How far the absent would have to differ in both cycles so that the change among all members has not the sign of `change`.
fn undoing(nonresponse: &Nonresponse, all: Option<Difference>, change: f64) -> Undoing {
    match (&nonresponse.tipping, all) {
        (_, Some(all)) if all.value * change <= 0.0 => Undoing::By(0.0),
        (Ok([_, _, both]), Some(_)) => both.map_or(Undoing::Never, Undoing::By),
        _ => Undoing::Unknown,
    }
}

/// The same of a mean, in parts of the range of what can be answered; where any number can be, there is nothing by which to tell much from little.
fn undoing_of_mean(all: &Slice, change: f64) -> Undoing {
    let Some(MeanChange { difference: Some(of_all), tipping: Some(tipping), .. }) = &all.mean_change else {
        return Undoing::Unknown;
    };
    match tipping {
        _ if of_all.value * change <= 0.0 => Undoing::By(0.0),
        Ok(MeanTipping { by: [_, _, None], .. }) => Undoing::Never,
        Ok(MeanTipping { by: [_, _, Some(by)], range: Some(range) }) => Undoing::By(by / range),
        _ => Undoing::Unknown,
    }
}

fn of_order(measure: &Measure, matched: &Slice, all: Option<&Slice>) -> Option<Judged> {
    let order = matched.order.as_ref()?;
    let (test, found) = signed_rank(order);
    let mean = |slice: &Slice| slice.mean_change.as_ref().and_then(|change| change.difference);
    let nothing_moved = found == Err(NotComputable::NothingMoved);
    // The direction is that in which the ranks moved that are tested.
    let moved = if nothing_moved { Some(0.0) } else { order.rank_biserial.ok() };
    let change = mean(matched).map(|mean| mean.value);
    let evidence = Evidence {
        refused: None,
        better: None,
        pairs: order.pairs,
        change: moved,
        mean: change,
        // Where nobody moved, nothing speaks against no change.
        p_value: match found {
            Err(NotComputable::NothingMoved) => Ok(1.0),
            found => found.map(|found| found.p_value),
        },
        all_respondents: all.and_then(mean),
        undone_by: moved.zip(all).map_or(Undoing::Unknown, |(moved, all)| undoing_of_mean(all, moved)),
    };
    let figure = if measure.identity.level == "numeric" { Figure::Number } else { Figure::Scale };
    let has_mean = matched.mean_change.is_some();
    Some(Judged { figure: Some(figure), test: Some(test), change: if has_mean { change } else { moved }, evidence })
}

/// The exact test; beyond what it takes, the one by the normal distribution.
fn signed_rank(order: &OrderTests) -> (TestName, Result<Significance, NotComputable>) {
    match order.pratt_exact {
        Err(NotComputable::TooMany { .. }) => (TestName::SignedRank, order.pratt),
        exact => (TestName::ExactSignedRank, exact),
    }
}

fn of_distribution(matched: &Slice) -> Option<Judged> {
    let table = matched.table?;
    let moved = matched.changes.iter().filter_map(|change| change.difference).map(|difference| difference.value.abs());
    let moved = moved.sum::<f64>() / 2.0;
    let evidence = Evidence {
        refused: None,
        better: None,
        pairs: matched.earlier.valid,
        change: Some(moved),
        mean: None,
        p_value: match table.stuart_maxwell {
            Err(NotComputable::NothingMoved) => Ok(1.0),
            found => found.map(|found| found.p_value),
        },
        all_respondents: None,
        undone_by: Undoing::Unknown,
    };
    let test = Some(TestName::StuartMaxwell);
    Some(Judged { figure: Some(Figure::Distribution), test, change: Some(moved), evidence })
}
