//! Indices by groups of Member States.

use std::collections::BTreeMap;

use survey_model::member_state::Iso3;

use super::of_cycle::Method;
use crate::comparison::{Cut, Options, Rows, Side, Split};
use crate::estimate::{Moments, finite_t_interval};
use crate::report::{Estimate, Group, GroupChange, GroupOfIndex, IndexOfState, StateChange};

/// The groups of one cycle's states.
pub(super) struct Groups<'s> {
    splits: &'s [Split],
    rows: Rows,
    /// By state, in each breakdown: the position of its group.
    of_state: BTreeMap<Iso3, Vec<u16>>,
}

impl<'s> Groups<'s> {
    /// Those of the cycle at a position among the ones that the breakdowns were applied to.
    pub(super) fn new(side: Side<'_>, at: usize, splits: &'s [Split], options: &Options) -> Self {
        let cases = side.dataset.cases();
        let of_case = |case: usize| splits.iter().map(|split| split.group(at, case)).collect();
        let known = |case: usize| cases.known(case).filter(|case| case.respondent.is_administration());
        let states = (0..cases.len()).filter_map(|at| Some((known(at)?.respondent.state, of_case(at))));
        Self { splits, of_state: states.collect(), rows: Rows::new(side.dataset, at, splits, options) }
    }

    /// Each group of each breakdown, with its members and a test of who is in it.
    fn each(&self) -> impl Iterator<Item = (Group, Option<usize>, impl Fn(&Iso3) -> bool)> {
        Cut::all(self.splits).skip(1).enumerate().flat_map(move |(breakdown, cut)| {
            let groups = cut.groups().into_iter().zip(self.rows.members(cut)).enumerate();
            groups.filter_map(move |(at, (group, members))| {
                let is_in = move |state: &Iso3| {
                    self.of_state.get(state).and_then(|of| of.get(breakdown)).is_some_and(|of| usize::from(*of) == at)
                };
                Some((group?, members, is_in))
            })
        })
    }

    /// What is known of each group.
    pub(super) fn of_states(&self, states: &[IndexOfState], method: &Method<'_>) -> Vec<GroupOfIndex> {
        let pillars = states.first().map_or(0, |state| state.pillars.len());
        let of_group = |(group, members, is_in): (Group, Option<usize>, _)| {
            let is_in: &dyn Fn(&Iso3) -> bool = &is_in;
            let those = || states.iter().filter(|state| is_in(&state.state));
            let indices = || those().filter_map(|state| state.index);
            let pillar = |at: usize| method.mean(those().filter_map(|state| state.pillars.get(at).copied().flatten()));
            GroupOfIndex {
                members,
                answered: those().count(),
                indexed: indices().count(),
                mean: method.mean(indices()),
                finite_mean: members.and_then(|members| finite(indices(), members, method)),
                pillars: (0..pillars).map(pillar).collect(),
                group,
            }
        };
        self.each().map(|(group, members, is_in)| of_group((group, members, is_in))).collect()
    }

    /// How the indices of each group's states changed that have one in both cycles, by the groups of the later one.
    pub(super) fn of_changes(&self, states: &[StateChange], method: &Method<'_>) -> Vec<GroupChange> {
        let of_group = |(group, is_in): (Group, &dyn Fn(&Iso3) -> bool)| {
            let those: Vec<StateChange> = states.iter().filter(|change| is_in(&change.state)).copied().collect();
            GroupChange {
                group,
                states: those.len(),
                mean: method.mean(those.iter().map(|change| change.change)),
                test: super::change::moved(&those),
            }
        };
        self.each().map(|(group, _, is_in)| of_group((group, &is_in))).collect()
    }
}

/// The mean with finite-population correction, whatever the order of states.
fn finite(values: impl Iterator<Item = f64>, members: usize, method: &Method<'_>) -> Option<Estimate> {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    finite_t_interval(Moments::of_values(&values), members, method.confidence).ok()
}
