//! Sorting numbers, most of which are small and whole in surveys.

/// Sorts numbers; whole ones that lie near each other by counting, all others by comparing.
pub(super) fn sort(numbers: &mut [f64]) {
    match span(numbers) {
        Some((low, size)) => by_counting(numbers, low, size),
        None => numbers.sort_unstable_by(f64::total_cmp),
    }
}

/// The smallest number, and how many whole numbers there are from it to the largest, if all are whole and these no more than four for each of them.
fn span(numbers: &[f64]) -> Option<(f64, usize)> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for number in numbers {
        // By way of an integer, which one instruction does; -0 is whole, but another number than 0 where the order of bits is the order.
        if ((*number as i64) as f64).to_bits() != number.to_bits() {
            return None;
        }
        low = low.min(*number);
        high = high.max(*number);
    }
    let fits = low > -EXACT && high < EXACT && high - low < 4.0 * numbers.len() as f64;
    fits.then(|| (low, (high - low) as usize + 1))
}

fn by_counting(numbers: &mut [f64], low: f64, size: usize) {
    let mut counts = vec![0_u32; size];
    numbers.iter().for_each(|number| counts[(number - low) as usize] += 1);
    let mut rest = numbers;
    for (at, count) in counts.into_iter().enumerate() {
        let (run, after) = rest.split_at_mut(count as usize);
        run.fill(low + at as f64);
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

        #[test]
        fn counting_and_comparing_give_the_same(whole in prop::collection::vec(-50..50_i32, 0..200), odd in prop::option::of(prop::sample::select(vec![0.5, -0.0, 1e18, -1e300]))) {
            let mut numbers: Vec<f64> = whole.into_iter().map(f64::from).chain(odd).collect();
            let mut compared = numbers.clone();
            compared.sort_unstable_by(f64::total_cmp);
            sort(&mut numbers);
            let bits = |numbers: &[f64]| numbers.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
            prop_assert_eq!(bits(&numbers), bits(&compared));
        }
    }
}
