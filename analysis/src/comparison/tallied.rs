//! Numbers with how many times each is there: most numbers of surveys are small and whole, and few of them differ.

use crate::dataset::Reading;

/// Numbers with how many times each is there, the smallest first, so that the order of respondents changes no sum.
pub(crate) type Tallied = Vec<(f64, usize)>;

/// Whole numbers that lie near each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Whole {
    /// The smallest.
    low: f64,
    /// The largest less the smallest.
    range: usize,
}

/// Whole numbers from here up, or down, are not all there.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// So many counts are kept at most: more take longer to look through than numbers take to sort.
const MOST_COUNTS: usize = 1 << 20;

impl Whole {
    /// The range of the numbers, if all are whole and the numbers that could be there no more than four for each cell.
    pub(super) fn of(cells: &[Reading<f64>]) -> Option<Self> {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for number in cells.iter().flatten() {
            // By way of an integer, which one instruction does.
            if (*number as i64) as f64 != *number {
                return None;
            }
            low = low.min(*number);
            high = high.max(*number);
        }
        let fits = low > -EXACT && high < EXACT && high - low < 4.0 * cells.len() as f64;
        fits.then(|| Self { low, range: (high - low) as usize })
    }

    /// The range of what one of these is more than one of those.
    pub(super) fn less(self, other: Self) -> Self {
        Self { low: self.low - other.low - other.range as f64, range: self.range + other.range }
    }
}

/// The numbers of each group, of which there are so many; cells in none of them have the number after the last.
pub(super) fn by_group(
    numbers: impl Iterator<Item = Option<f64>>,
    whole: Option<Whole>,
    groups: Option<&[u16]>,
    count: usize,
) -> Vec<Tallied> {
    let group = |at: usize| groups.map_or(0, |groups| usize::from(groups[at]));
    let numbers = numbers.enumerate().filter_map(|(at, number)| Some((group(at), number?)));
    match whole.filter(|whole| (count + 1) * (whole.range + 1) <= MOST_COUNTS) {
        Some(whole) => counted(numbers, whole, count),
        None => sorted(numbers, count),
    }
}

fn counted(numbers: impl Iterator<Item = (usize, f64)>, Whole { low, range }: Whole, count: usize) -> Vec<Tallied> {
    let size = range + 1;
    let mut counts = vec![0_u32; (count + 1) * size];
    numbers.for_each(|(group, number)| counts[group * size + (number - low) as usize] += 1);
    let there = |(at, count): (usize, &u32)| (*count > 0).then(|| (low + at as f64, *count as usize));
    let tallied = |counts: &[u32]| counts.iter().enumerate().filter_map(there).collect();
    counts.chunks_exact(size).take(count).map(tallied).collect()
}

fn sorted(numbers: impl Iterator<Item = (usize, f64)>, count: usize) -> Vec<Tallied> {
    let mut by_group = vec![Vec::new(); count + 1];
    numbers.for_each(|(group, number)| by_group[group].push(number));
    by_group.truncate(count);
    by_group.into_iter().map(|numbers| tallied(numbers)).collect()
}

/// Numbers in any order, tallied.
pub(super) fn tallied(mut numbers: Vec<f64>) -> Tallied {
    numbers.sort_unstable_by(f64::total_cmp);
    numbers.chunk_by(|one, two| one == two).map(|run| (run[0], run.len())).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

        #[test]
        fn counting_and_sorting_give_the_same(
            cells in prop::collection::vec((0..3_u16, prop::option::of(-50..50_i32)), 0..200),
            odd in prop::option::of(prop::sample::select(vec![0.5, 1e18, -1e300])),
        ) {
            let (groups, numbers): (Vec<u16>, Vec<Option<f64>>) =
                cells.into_iter().map(|(group, number)| (group, number.map(f64::from))).chain(odd.map(|odd| (1, Some(odd)))).unzip();
            let readings: Vec<Reading<f64>> =
                numbers.iter().map(|number| number.ok_or(survey_model::missing::Missing::DontKnow)).collect();
            let found = |whole| by_group(numbers.iter().copied(), whole, Some(&groups), 2);
            prop_assert_eq!(found(Whole::of(&readings)), found(None));
        }
    }
}
