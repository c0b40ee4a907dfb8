//! Between what figures of all members lie, whatever those would have said who did not answer.

use serde::Serialize;
use survey_model::analysis_plan::Better;
use survey_model::code::OptionCode;

use super::{Basis, Change, ChangeBounds, Group, MeanChange, MeanOf, MeanTipping, Measure, Slice};
use crate::estimate::NotComputable;

/// A figure of a measure among all respondents, and between what it lies among all members.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bounded<'m> {
    /// The group; none for all together.
    pub group: Option<&'m Group>,
    /// Of what: `share`, `mean`, `mean_points` or `mean_place`.
    pub figure: &'static str,
    /// The answers whose share it is; empty for a mean.
    pub answers: Vec<&'m OptionCode>,
    /// On how many answers it rests in the earlier and in the later cycle.
    pub answered: [usize; 2],
    /// Members of the group, where it is known how many they are.
    pub members: [Option<usize>; 2],
    /// Between what both sides and the change lie.
    pub bounds: Option<ChangeBounds>,
    /// Whether that says on which side of 0 the change lies.
    pub sign_is_known: Option<bool>,
    /// Why there are no bounds.
    pub why_none: Option<String>,
}

/// What a share is called beside means.
pub(crate) const SHARE: &str = "share";

/// Why nothing is known of those who did not answer.
pub(crate) const NO_MEMBERS: &str = "nobody knows how many could have answered";

/// Every figure of a measure among all respondents: by group, each answer, those declared better together, and means.
#[must_use]
pub fn bounded(measure: &Measure) -> Vec<Bounded<'_>> {
    let slices = measure.compared().into_iter().flat_map(|compared| &compared.slices);
    slices.filter(|slice| slice.basis == Basis::AllRespondents).flat_map(|slice| of_slice(measure, slice)).collect()
}

/// A mean of a measure among all respondents, and what would undo its change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Undone<'m> {
    /// Of what: `mean`, `mean_points` or `mean_place`.
    pub figure: &'static str,
    /// By how much the absent would have to differ, or why nobody can say; none where nobody knows how many they are.
    pub tipping: Option<&'m Result<MeanTipping, NotComputable>>,
}

/// What would undo the change of each mean of a measure, all groups together.
#[must_use]
pub fn undone(measure: &Measure) -> Vec<Undone<'_>> {
    let all = measure.slice(Basis::AllRespondents, None).into_iter();
    all.flat_map(means_of).map(|mean| Undone { figure: figure_of(mean), tipping: mean.tipping.as_ref() }).collect()
}

fn of_slice<'m>(measure: &'m Measure, slice: &'m Slice) -> Vec<Bounded<'m>> {
    let each = slice.changes.iter().map(|change| of_share(slice, change, vec![&change.category]));
    let declared = match &measure.better {
        Some(Better::Options(codes)) => codes.iter().collect(),
        _ => Vec::new(),
    };
    let together = slice.favourable.iter().map(|change| of_share(slice, change, declared.clone()));
    let means = means_of(slice).map(|mean| of_mean(slice, mean));
    each.chain(together).chain(means).collect()
}

/// The changes of means that a slice has.
fn means_of(slice: &Slice) -> impl Iterator<Item = &MeanChange> {
    slice.mean_change.iter().chain(slice.places.as_deref().map(|places| &places.mean))
}

/// What the mean is called beside shares.
const fn figure_of(change: &MeanChange) -> &'static str {
    match change.of {
        MeanOf::Numbers => "mean",
        MeanOf::Points => "mean_points",
        MeanOf::Places => "mean_place",
    }
}

fn of_share<'m>(slice: &'m Slice, change: &Change, answers: Vec<&'m OptionCode>) -> Bounded<'m> {
    let found = match change.overlapping.as_ref().map(|of| of.bounds) {
        Some(Some(bounds)) => bounds.map_err(|why| why.to_string()),
        Some(None) => Err(NO_MEMBERS.to_owned()),
        None if slice.earlier.valid == 0 => Err("nobody answered in the earlier cycle".to_owned()),
        None if slice.later.valid == 0 => Err("nobody answered in the later cycle".to_owned()),
        None => Err("it was not computed".to_owned()),
    };
    let answered = [slice.earlier.valid, slice.later.valid];
    Bounded { answers, ..of_figure(slice, SHARE, answered, found) }
}

fn of_mean<'m>(slice: &'m Slice, change: &MeanChange) -> Bounded<'m> {
    let found = change.bounds.map_or_else(|| Err(NO_MEMBERS.to_owned()), |found| found.map_err(|why| why.to_string()));
    of_figure(slice, figure_of(change), change.answered, found)
}

fn of_figure<'m>(
    slice: &'m Slice,
    figure: &'static str,
    answered: [usize; 2],
    found: Result<ChangeBounds, String>,
) -> Bounded<'m> {
    let (bounds, why_none) = match found {
        Ok(bounds) => (Some(bounds), None),
        Err(why) => (None, Some(why)),
    };
    Bounded {
        group: slice.group.as_ref(),
        figure,
        answers: Vec::new(),
        answered,
        members: [slice.earlier.population, slice.later.population],
        bounds,
        sign_is_known: bounds.map(|bounds| bounds.change.tell_the_sign()),
        why_none,
    }
}
