//! The difference between two cycles, with interval, test and verdict.

use std::fmt;

use serde::Serialize;
use survey_model::code::OptionCode;

use super::{ChangeBounds, Estimate, OrderTests, Overlapping, PairedShare};
use crate::estimate::{NotComputable, Significance};

/// The change of one category's share, later minus earlier.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The category.
    pub category: OptionCode,
    /// Whether the category stands for its measure where only one number fits.
    pub headline: bool,
    /// The earlier share; none without valid answers.
    pub earlier: Option<Estimate>,
    /// The later share; none without valid answers.
    pub later: Option<Estimate>,
    /// The difference of the shares; none if a side has no valid answers.
    pub difference: Option<Difference>,
    /// The test on the matched panel; none on all respondents and without pairs.
    pub test: Option<Test>,
    /// What else the matched panel says; none on all respondents and without pairs.
    pub paired: Option<Box<PairedShare>>,
    /// What else all respondents say; none on the matched panel and without answers on a side.
    pub overlapping: Option<Box<Overlapping>>,
    /// What may be said of the change.
    pub verdict: ChangeVerdict,
}

/// Of what a mean is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MeanOf {
    /// Of numbers.
    Numbers,
    /// Of the points of a scale.
    Points,
    /// Of the places that an option of a ranking was given.
    Places,
}

impl MeanOf {
    /// The code that files use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Points => "points",
            Self::Places => "places",
        }
    }
}

/// The change of a mean, later minus earlier, with t intervals.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeanChange {
    /// Of what.
    pub of: MeanOf,
    /// The earlier mean.
    pub earlier: Option<Estimate>,
    /// The later mean.
    pub later: Option<Estimate>,
    /// On how many answers the earlier and the later mean rest.
    pub answered: [usize; 2],
    /// How many answered in both cycles.
    pub pairs: usize,
    /// The difference: paired on the matched panel; on all respondents with who answered twice taken into account; from two answers on each side up.
    pub difference: Option<Difference>,
    /// The same with finite-population correction; none where nobody knows how many could have answered.
    pub finite: Option<Result<Difference, NotComputable>>,
    /// The t test of the difference: paired, or that for partially overlapping samples.
    pub test: Result<Significance, NotComputable>,
    /// Cohen's d of the paired differences; on the matched panel only.
    pub effect: Option<Result<f64, NotComputable>>,
    /// What is possible whatever the absent would have said; on all respondents, where it is known how many they are.
    pub bounds: Option<Result<ChangeBounds, NotComputable>>,
    /// How far the mean of the absent would have to lie off to undo the change; likewise.
    pub tipping: Option<Result<MeanTipping, NotComputable>>,
    /// What may be said of the change.
    pub verdict: ChangeVerdict,
}

/// How far the mean of those who did not answer would have to lie off to undo the change of a mean.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MeanTipping {
    /// By how much, in the unit of the item: in the earlier cycle, in the later, in both; none if no difference does.
    pub by: [Option<f64>; 3],
    /// How far the answers can lie apart, in the cycle in which they can farther; none if any number can be answered.
    pub range: Option<f64>,
}

/// How the mean place of an option of a ranking changed, among those who gave it one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceChange {
    /// The change of the mean; the first place is 1.
    pub mean: MeanChange,
    /// Whether it moved; on the matched panel only.
    pub order: Option<OrderTests>,
}

/// A difference, later minus earlier: of shares between -1 and 1, of means in the unit of the item.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Difference {
    /// The difference.
    pub value: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end of its interval.
    pub high: f64,
}

/// A test of whether a category's share changed among the same respondents.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Test {
    /// Which test.
    pub name: TestName,
    /// Its statistic, if it has one; the exact test has none.
    pub statistic: Option<f64>,
    /// The two-sided p-value.
    pub p_value: f64,
    /// Discordant pairs that went into the category.
    pub entered: usize,
    /// Discordant pairs that left it.
    pub left: usize,
}

/// The tests that a report may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TestName {
    /// `McNemar`'s test by the binomial distribution of the discordant pairs.
    ExactMcnemar,
    /// Wilcoxon's signed-rank test with Pratt's zeros, exact.
    ExactSignedRank,
    /// The same by the normal distribution.
    SignedRank,
    /// The test of marginal homogeneity of Stuart and Maxwell.
    StuartMaxwell,
}

/// What may be said of a change, by the rule that the report carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeVerdict {
    /// It is larger than before, more than chance explains.
    Rose,
    /// It is smaller than before, more than chance explains.
    Fell,
    /// There are enough answers, and they show no change.
    NoChangeShown,
    /// There are so few answers that no outcome could have shown a change.
    TooFewToTell,
}

impl ChangeVerdict {
    /// Every verdict.
    pub const ALL: [Self; 4] = [Self::Rose, Self::Fell, Self::NoChangeShown, Self::TooFewToTell];

    /// The code that files use and message catalogues translate.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rose => "rose",
            Self::Fell => "fell",
            Self::NoChangeShown => "no_change_shown",
            Self::TooFewToTell => "too_few_to_tell",
        }
    }

    /// The verdict in English words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Rose => "rose",
            Self::Fell => "fell",
            Self::NoChangeShown => "no change shown",
            Self::TooFewToTell => "too few to tell",
        }
    }
}

impl fmt::Display for ChangeVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words())
    }
}

impl TestName {
    /// Every test.
    pub const ALL: [Self; 4] = [Self::ExactMcnemar, Self::ExactSignedRank, Self::SignedRank, Self::StuartMaxwell];

    /// The code that message catalogues translate.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ExactMcnemar => "exact_mcnemar",
            Self::ExactSignedRank => "exact_signed_rank",
            Self::SignedRank => "signed_rank",
            Self::StuartMaxwell => "stuart_maxwell",
        }
    }

    /// The test's name in English.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::ExactMcnemar => "exact McNemar",
            Self::ExactSignedRank => "exact Wilcoxon signed-rank (Pratt)",
            Self::SignedRank => "Wilcoxon signed-rank (Pratt)",
            Self::StuartMaxwell => "Stuart-Maxwell",
        }
    }
}
