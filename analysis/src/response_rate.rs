//! How many of the Member States answered, in all and by group; and how many of those answered an item.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use survey_model::member_state::{Grouping, Iso3, MemberState};
use survey_model::missing::Missing;

use crate::estimate::{Confidence, wilson};
use crate::report::{Distribution, Estimate, Group, ResponseRate, ResponseRates};

/// The response of a cycle among all Member States, in all and by group as of a day (by convention the cycle's first).
///
/// A state counts once however often it is given; observers, which are in the list of states but no Member States, don't count.
#[must_use]
pub fn response_rates(
    responding: impl IntoIterator<Item = Iso3>,
    groups_as_of: NaiveDate,
    groupings: &[Grouping],
    confidence: Confidence,
) -> ResponseRates {
    let responding: BTreeSet<Iso3> = responding.into_iter().collect();
    let rate = |of: Option<(Grouping, &'static str)>| {
        let is_in =
            |state: &&MemberState| of.is_none_or(|(grouping, group)| state.group(grouping, groups_as_of) == group);
        let members: Vec<&MemberState> =
            MemberState::all().iter().filter(|state| state.is_member).filter(is_in).collect();
        let responded = members.iter().filter(|state| responding.contains(&state.iso3)).count();
        let group = of.map(|(grouping, group)| Group::of_states(grouping, group));
        ResponseRate { group, eligible: members.len(), responded, share: wilson(responded, members.len(), confidence) }
    };
    let groups = groupings.iter().flat_map(|grouping| grouping.groups().iter().map(|group| (*grouping, *group)));
    ResponseRates {
        groups_as_of,
        confidence: confidence.level(),
        total: rate(None),
        groups: groups.map(|group| rate(Some(group))).collect(),
    }
}

/// The share of those whom an item concerned that answered it, with Wilson's interval; `None` if it concerned nobody.
///
/// It does not concern those who were not asked, those for whom the questionnaire skipped it, and those who say that it does not apply to them.
/// AAPOR (2023), "Standard Definitions", calls the rest to this share item non-response.
#[must_use]
pub fn item_response(distribution: &Distribution, confidence: Confidence) -> Option<Estimate> {
    const UNCONCERNED: [Missing; 3] = [Missing::NotAsked, Missing::NotRelevant, Missing::NotApplicable];
    let unconcerned = distribution.missing.iter().filter(|missing| UNCONCERNED.contains(&missing.reason));
    let concerned = distribution.cases.checked_sub(unconcerned.map(|missing| missing.count).sum())?;
    wilson(distribution.valid + distribution.unpaired, concerned, confidence)
}
