//! One compared column: what it is, what the concordance says of it, and the figures or the refusal.

use serde::Serialize;
use survey_model::analysis_plan::Better;
use survey_model::code::{ItemCode, OptionCode, SectionCode};
use survey_model::concordance::Verdict;

use super::{
    Basis, Change, Composition, Declared, Distribution, Group, MeanChange, Nonresponse, OrderTests, PlaceChange,
    TableTests, Transitions,
};

/// One column of both cycles, compared or refused.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measure {
    /// What the column is and where the questionnaire has it.
    #[serde(flatten)]
    pub identity: Identity,
    /// The concordance's verdict; `new` or `dropped` also for a single option that only one version offers.
    pub verdict: Verdict,
    /// Why the verdict is what it is; empty for `identical`.
    pub reason: String,
    /// Who reviewed the verdict; may be empty.
    pub reviewer: String,
    /// Which way is better, if somebody has declared it; options are those of the common code list.
    pub better: Option<Better>,
    /// What was done to make the two sides one, in English (`earlier 5 → 4; later partial → yes`); empty if nothing.
    pub maps: String,
    /// What those who moved say of their changes; empty where nobody says anything, or nobody was asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub declared: Vec<Declared>,
    /// The figures, or why there are none.
    pub outcome: Outcome,
}

/// What a column is, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Identity {
    /// The column's name in the later version, `AGE_GROUPS.children`; of what was dropped or split, in the earlier one.
    pub name: String,
    /// The item that it belongs to.
    pub item: ItemCode,
    /// The code of the section; none where there is no questionnaire behind the data.
    pub section: Option<SectionCode>,
    /// The title of the section, or nothing.
    pub section_title: String,
    /// The question's number within the questionnaire, `3.1`, or nothing.
    pub number: String,
    /// The column's label: the question, for an option or a row also its own label.
    pub label: String,
    /// The measurement level: `nominal`, `ordinal`, `numeric`, `date` or `text`.
    pub level: &'static str,
}

/// A category of the common code list that both sides were brought to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasureCategory {
    /// The option's code.
    pub code: OptionCode,
    /// The option's label.
    pub label: String,
    /// Its score in points, if the questionnaire gives one.
    pub score: Option<f64>,
    /// Whether it is the one category that stands for the measure where only one number fits: `yes` if there is one,
    /// rank `1`, else the category with the highest score, else the first.
    pub headline: bool,
}

/// The figures of a measure, or why there are none.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The two sides mean the same and were compared.
    Compared(Compared),
    /// They may not be compared.
    Refused(Refused),
}

/// The figures of a measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Compared {
    /// The common code list in its order; empty for numbers, dates and texts.
    pub categories: Vec<MeasureCategory>,
    /// The figures per basis, first for all groups together, then per group; a group without respondents is kept.
    pub slices: Vec<Slice>,
    /// What those who did not answer could hide: for each answer that stands for the measure, and for those declared better together.
    pub nonresponse: Vec<Nonresponse>,
    /// The change of the same shares split by group, for each breakdown.
    pub compositions: Vec<Composition>,
}

/// Why two sides are not compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The kind of reason, for programs.
    pub why: RefusalReason,
    /// The reason as an English sentence, the reviewer's own reason included.
    pub sentence: String,
}

/// The kinds of reasons for which a comparison is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalReason {
    /// The concordance says that the answers don't mean the same.
    Broken,
    /// Only the later version asks it.
    New,
    /// Only the earlier version asked it.
    Dropped,
    /// Split or merged, and the concordance doesn't say how several items make one.
    NotCombined,
    /// Split or merged, and the items cannot be combined in the way the concordance says.
    Uncombinable,
    /// One version offers options that the other doesn't, and the maps don't bring them together.
    OptionsDiffer,
    /// The two sides hold different kinds of values, such as numbers and categories.
    LevelsDiffer,
    /// A side's data lacks the column that the concordance names.
    NoColumn,
}

/// The figures of one measure on one basis for one group or for all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Slice {
    /// Whose answers count.
    pub basis: Basis,
    /// The group; none for all together. On all respondents a state counts in its group as of each cycle, on the matched
    /// panel in that as of the later cycle.
    pub group: Option<Group>,
    /// The earlier cycle's answers.
    pub earlier: Distribution,
    /// The later cycle's answers.
    pub later: Distribution,
    /// One per category in the order of the code list; empty for numbers, dates and texts.
    pub changes: Vec<Change>,
    /// The change of the share of all answers together that were declared the better ones, if there is more than one of them; its category is the
    /// first of these.
    pub favourable: Option<Change>,
    /// The change of the mean: of scores if every category has one, of values for numbers.
    pub mean_change: Option<MeanChange>,
    /// The change of the mean place, of an option of a ranking.
    pub places: Option<Box<PlaceChange>>,
    /// Who went from where to where; on the matched panel of categorical measures only.
    pub transitions: Option<Transitions>,
    /// Whether the distribution changed; on the matched panel of measures with three categories or more.
    pub table: Option<TableTests>,
    /// Whether respondents moved up or down; on the matched panel of scales and numbers.
    pub order: Option<OrderTests>,
}

impl Slice {
    /// The changes of the categories that stand for the measure: one, or every one where no answer says more than another.
    pub fn headlines(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.headline)
    }
}

impl Measure {
    /// The figures, if the measure was compared.
    #[must_use]
    pub const fn compared(&self) -> Option<&Compared> {
        match &self.outcome {
            Outcome::Compared(compared) => Some(compared),
            Outcome::Refused(_) => None,
        }
    }

    /// The slice of a basis and group, if the measure was compared and they were asked for.
    #[must_use]
    pub fn slice(&self, basis: Basis, group: Option<&Group>) -> Option<&Slice> {
        self.compared()?.slices.iter().find(|slice| slice.basis == basis && slice.group.as_ref() == group)
    }
}
