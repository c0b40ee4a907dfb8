//! How indices changed between cycles.

use std::collections::BTreeMap;

use survey_model::member_state::Iso3;

use super::groups::Groups;
use super::of_cycle::Method;
use super::rounded;
use crate::estimate::paired::{SignedRanks, Zeros};
use crate::estimate::repeated::{Concordance, friedman};
use crate::estimate::{NotComputable, Significance};
use crate::report::{CycleIndices, IndexChange, StateChange};

/// The change from one cycle to another, of the states that have an index in both.
pub(super) fn change(
    earlier: &CycleIndices,
    later: &CycleIndices,
    groups: &Groups<'_>,
    method: &Method<'_>,
) -> IndexChange {
    let (before, after) = (by_state(earlier), by_state(later));
    let states: Vec<StateChange> = after
        .iter()
        .filter_map(|(state, later)| {
            let earlier = *before.get(state)?;
            Some(StateChange { state: *state, earlier, later: *later, change: rounded(later - earlier) })
        })
        .collect();
    IndexChange {
        from: earlier.cycle.label.to_string(),
        mean: method.mean(states.iter().map(|state| state.change)),
        test: moved(&states),
        groups: groups.of_changes(&states, method),
        states,
    }
}

pub(super) fn moved(states: &[StateChange]) -> Result<Significance, NotComputable> {
    let differences: Vec<f64> = states.iter().map(|state| state.change).collect();
    SignedRanks::new(&differences, Zeros::Pratt)?.exact()
}

/// How many states have an index in all cycles, and Friedman's test among them; none for two cycles, of which the signed ranks say more.
pub(super) fn friedman_of(cycles: &[CycleIndices]) -> (usize, Option<Result<Concordance, NotComputable>>) {
    let indices: Vec<BTreeMap<Iso3, f64>> = cycles.iter().map(by_state).collect();
    let states = indices.last().into_iter().flat_map(BTreeMap::keys);
    let of_all = |state: &Iso3| indices.iter().map(|of| of.get(state).copied()).collect();
    let rows: Vec<Vec<f64>> = states.filter_map(of_all).collect();
    (rows.len(), (cycles.len() > 2).then(|| friedman(&rows)))
}

fn by_state(cycle: &CycleIndices) -> BTreeMap<Iso3, f64> {
    cycle.states.iter().filter_map(|state| Some((state.state, state.index?))).collect()
}
