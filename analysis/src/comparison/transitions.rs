//! Who went from where to where.

use survey_model::member_state::Iso3;

use super::counts::Crossed;
use super::frame::Panel;
use crate::dataset::Packed;
use crate::report::{MeasureCategory, TransitionCell, Transitions};

/// The moves of one group, or of all together (`group` none), with the states by name.
pub(super) fn transitions(
    crossed: &Crossed,
    categories: &[MeasureCategory],
    (earlier, later): (&[Packed], &[Packed]),
    panel: &Panel,
    group: Option<(&[u16], usize)>,
) -> Transitions {
    let size = categories.len();
    let cell = |one: usize, two: usize| TransitionCell { count: crossed.count(one, two), states: Vec::new() };
    let mut cells: Vec<Vec<TransitionCell>> =
        (0..size).map(|one| (0..size).map(|two| cell(one, two)).collect()).collect();
    for (at, state) in in_group(panel, group) {
        let (one, two) = panel.pairs[at];
        if let (Ok(one), Ok(two)) = (earlier[one as usize].read(), later[two as usize].read()) {
            cells[usize::from(one)][usize::from(two)].states.push(state);
        }
    }
    Transitions { categories: categories.iter().map(|category| category.code.clone()).collect(), cells }
}

fn in_group<'p>(panel: &'p Panel, group: Option<(&'p [u16], usize)>) -> impl Iterator<Item = (usize, Iso3)> + 'p {
    let is_in = move |at: usize| group.is_none_or(|(groups, wanted)| usize::from(groups[at]) == wanted);
    panel.states.iter().copied().filter(move |(at, _)| is_in(*at))
}
