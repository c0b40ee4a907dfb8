//! What really moved in a list, when some was added and some dropped.

use std::collections::HashMap;
use std::hash::Hash;

/// The elements of both lists that don't stand in the longest run which kept its order: their positions in either list.
pub(super) fn moved<T: Eq + Hash>(from: &[T], to: &[T]) -> Vec<(usize, usize)> {
    let places: HashMap<&T, usize> = from.iter().enumerate().map(|(at, element)| (element, at)).collect();
    let both: Vec<(usize, usize)> =
        to.iter().enumerate().filter_map(|(at, element)| Some((*places.get(element)?, at))).collect();
    let stay = longest_increasing(&both.iter().map(|(was, _)| *was).collect::<Vec<_>>());
    both.into_iter().zip(stay).filter(|(_, stays)| !stays).map(|(places, _)| places).collect()
}

/// Which numbers make up a longest increasing subsequence (by patience sorting, so that a long list takes no long time).
fn longest_increasing(numbers: &[usize]) -> Vec<bool> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = before[at];
    }
    stays
}
