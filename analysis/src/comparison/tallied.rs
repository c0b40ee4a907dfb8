//! Numbers with how many times each is there: most numbers of surveys are small and whole, and few of them differ.

use crate::dataset::Numbers;

/// Numbers with how many times each is there, the smallest first, so that the order of respondents changes no sum.
pub(crate) type Tallied = Vec<(f64, usize)>;

/// Whole numbers that lie near each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Whole {
    /// The smallest.
    pub(super) low: f64,
    /// The largest less the smallest.
    pub(super) range: usize,
}

/// Whole numbers from here up, or down, can differ by more than numbers that are all there, which end at 2⁵³.
const EXACT: f64 = 4_503_599_627_370_496.0;

/// So many counts are kept at most: more take longer to look through than numbers take to sort.
pub(super) const MOST_COUNTS: usize = 1 << 20;

impl Whole {
    /// The range of the numbers, if all are whole and the numbers that could be there no more than four for each cell.
    pub(super) fn of(cells: &Numbers) -> Option<Self> {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for number in cells.different() {
            // By way of an integer, which one instruction does.
            if (number as i64) as f64 != number {
                return None;
            }
            low = low.min(number);
            high = high.max(number);
        }
        let fits = low > -EXACT && high < EXACT && high - low < 4.0 * cells.len() as f64;
        fits.then_some(Self { low, range: (high - low) as usize })
    }

    /// The range of what one of these is more than one of those.
    pub(super) fn less(self, other: Self) -> Self {
        Self { low: self.low - other.low - other.range as f64, range: self.range + other.range }
    }
}

/// Several numbers of each cell, such as both of a pair and their difference, tallied for each of so many groups; cells in none of them have a group after the
/// last.
pub(super) fn by_group<const N: usize>(
    numbers: impl Iterator<Item = Option<[f64; N]>>,
    whole: [Option<Whole>; N],
    groups: Option<&[u16]>,
    count: usize,
) -> [Vec<Tallied>; N] {
    let group = |at: usize| groups.map_or(0, |groups| usize::from(groups[at]).min(count));
    let mut sinks = whole.map(|whole| Sink::new(whole, count));
    for (at, numbers) in numbers.enumerate() {
        let Some(numbers) = numbers else { continue };
        let group = group(at);
        sinks.iter_mut().zip(numbers).for_each(|(sink, number)| sink.add(group, number));
    }
    sinks.map(|sink| sink.tallied(count))
}

/// Where numbers are counted, or kept to be sorted.
enum Sink {
    Counts { low: f64, size: usize, counts: Vec<u32> },
    Numbers(Vec<Vec<f64>>),
}

impl Sink {
    fn new(whole: Option<Whole>, count: usize) -> Self {
        match whole.filter(|whole| (count + 1) * (whole.range + 1) <= MOST_COUNTS) {
            Some(Whole { low, range }) => {
                Self::Counts { low, size: range + 1, counts: vec![0; (count + 1) * (range + 1)] }
            }
            None => Self::Numbers(vec![Vec::new(); count + 1]),
        }
    }

    #[inline]
    fn add(&mut self, group: usize, number: f64) {
        match self {
            Self::Counts { low, size, counts } => counts[group * *size + (number - *low) as usize] += 1,
            Self::Numbers(by_group) => by_group[group].push(number),
        }
    }

    fn tallied(self, count: usize) -> Vec<Tallied> {
        match self {
            Self::Counts { low, size, counts } => {
                let there = |(at, count): (usize, &u32)| (*count > 0).then_some((low + at as f64, *count as usize));
                let tallied = |counts: &[u32]| counts.iter().enumerate().filter_map(there).collect();
                counts.chunks_exact(size).take(count).map(tallied).collect()
            }
            Self::Numbers(by_group) => by_group.into_iter().take(count).map(tallied).collect(),
        }
    }
}

fn tallied(mut numbers: Vec<f64>) -> Tallied {
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
            let readings: Numbers =
                numbers.iter().map(|number| number.ok_or(survey_model::missing::Missing::DontKnow)).collect();
            let found = |whole| by_group(numbers.iter().map(|number| number.map(|number| [number])), [whole], Some(&groups), 2);
            prop_assert_eq!(found(Whole::of(&readings)), found(None));
        }
    }
}
