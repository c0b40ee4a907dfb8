//! Who went from where to where.

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
    let cell = |one: usize, two: usize| TransitionCell { count: crossed.count(one, two), ..TransitionCell::default() };
    let mut cells: Vec<Vec<TransitionCell>> =
        (0..size).map(|one| (0..size).map(|two| cell(one, two)).collect()).collect();
    let place = |at: usize| {
        let (one, two) = panel.pairs[at];
        Some((usize::from(earlier[one as usize].read().ok()?), usize::from(later[two as usize].read().ok()?)))
    };
    for (at, state) in in_group(&panel.states, group) {
        if let Some((one, two)) = place(*at) {
            cells[one][two].states.push(*state);
        }
    }
    for (at, name) in in_group(&panel.names, group) {
        if let Some((one, two)) = place(*at) {
            cells[one][two].names.push(name.clone());
        }
    }
    Transitions { categories: categories.iter().map(|category| category.code.clone()).collect(), cells }
}

fn in_group<'p, T>(pairs: &'p [(usize, T)], group: Option<(&'p [u16], usize)>) -> impl Iterator<Item = &'p (usize, T)> {
    let is_in = move |at: usize| group.is_none_or(|(groups, wanted)| usize::from(groups[at]) == wanted);
    pairs.iter().filter(move |(at, _)| is_in(*at))
}
