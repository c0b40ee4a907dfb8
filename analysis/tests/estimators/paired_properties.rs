//! What must hold of paired methods whatever the answers are.

use analysis::estimate::paired::{
    SignedRanks, SquareTable, Zeros, bhapkar, bowker, sign_test, stuart_maxwell, tango, wald,
};
use analysis::estimate::{
    Confidence, Continuity, NotComputable, PairedCounts, Significance, asymptotic_mcnemar, exact_mcnemar, mid_p_mcnemar,
};
use proptest::prelude::*;

const C95: Confidence = Confidence::DEFAULT;

fn table() -> impl Strategy<Value = SquareTable> {
    let rows = |size| prop::collection::vec(prop::collection::vec(0..6_usize, size), size);
    (2..=10_usize).prop_flat_map(rows).prop_map(|rows| SquareTable::new(&rows).expect("square"))
}

fn is_probability(test: &Significance) -> bool {
    (0.0..=1.0).contains(&test.p_value) && test.statistic.is_none_or(f64::is_finite)
}

fn near(one: f64, two: f64) -> bool {
    (one - two).abs() <= 1e-9 * two.abs().max(1e-3)
}

proptest! {
    #[test]
    fn exchanging_the_cycles_leaves_tests_of_tables_as_they_are(table in table()) {
        for test in [stuart_maxwell, bhapkar, bowker] {
            match (test(&table), test(&table.transposed())) {
                (Ok(one), Ok(two)) => {
                    prop_assert!(is_probability(&one));
                    prop_assert!(near(one.statistic.unwrap(), two.statistic.unwrap()));
                }
                (one, two) => prop_assert_eq!(one, two),
            }
        }
    }

    #[test]
    fn of_two_categories_all_tests_are_mcnemars(both in 0..50_usize, entered in 0..50_usize, left in 0..50_usize) {
        let table = SquareTable::new(&[vec![3, entered], vec![left, both]]).unwrap();
        let mcnemar = asymptotic_mcnemar(entered, left, Continuity::Uncorrected);
        let statistic = |test: Result<Significance, NotComputable>| test.map(|test| test.statistic.unwrap());
        match statistic(mcnemar) {
            Ok(expected) => {
                prop_assert!(near(statistic(stuart_maxwell(&table)).unwrap(), expected));
                prop_assert!(near(statistic(bowker(&table)).unwrap(), expected));
            }
            Err(why) => prop_assert_eq!(stuart_maxwell(&table), Err(why)),
        }
    }

    #[test]
    fn a_mid_p_value_lies_below_the_exact_one(entered in 0..200_usize, left in 0..200_usize) {
        prop_assert!(mid_p_mcnemar(entered, left) <= exact_mcnemar(entered, left));
        prop_assert!(mid_p_mcnemar(entered, left) >= 0.0);
    }

    #[test]
    fn exchanging_the_cycles_turns_intervals_round(both in 0..40_usize, entered in 0..40_usize, left in 0..40_usize, neither in 0..40_usize) {
        let counts = PairedCounts { both, entered, left, neither };
        let turned = PairedCounts { entered: left, left: entered, ..counts };
        for method in [tango, wald] {
            if let (Ok(one), Ok(two)) = (method(counts, C95), method(turned, C95)) {
                prop_assert!((-1.0..=1.0).contains(&one.low) && (-1.0..=1.0).contains(&one.high));
                prop_assert!(one.low <= one.value && one.value <= one.high);
                prop_assert!((one.low + two.high).abs() < 1e-12 && (one.high + two.low).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn the_order_of_pairs_and_the_direction_change_no_p_value(
        differences in prop::collection::vec(-4..=4_i32, 1..40),
    ) {
        let forward: Vec<f64> = differences.iter().copied().map(f64::from).collect();
        let turned: Vec<f64> = differences.iter().rev().map(|difference| -f64::from(*difference)).collect();
        prop_assert_eq!(sign_test(&forward).map(|test| test.p_value), sign_test(&turned).map(|test| test.p_value));
        for zeros in [Zeros::Wilcoxon, Zeros::Pratt] {
            if let (Ok(one), Ok(two)) = (SignedRanks::new(&forward, zeros), SignedRanks::new(&turned, zeros)) {
                prop_assert_eq!(one.rose(), two.fell());
                let (one, two) = (one.exact().unwrap(), two.exact().unwrap());
                prop_assert!(is_probability(&one) && near(one.p_value, two.p_value));
            }
        }
    }
}

#[test]
fn a_hundred_thousand_pairs_and_a_million_are_counted() {
    let differences: Vec<f64> = (0..100_000).map(|at| f64::from((at * 7919) % 11 - 4)).collect();
    let ranks = SignedRanks::new(&differences, Zeros::Pratt).unwrap();
    assert!(is_probability(&ranks.asymptotic(Continuity::Corrected)));
    assert_eq!(ranks.exact(), Err(NotComputable::TooMany { most: 400 }));
    let million = PairedCounts { both: 300_000, entered: 200_500, left: 199_500, neither: 300_000 };
    let (tango, wald) = (tango(million, C95).unwrap(), wald(million, C95).unwrap());
    assert!((tango.low - wald.low).abs() < 1e-6 && (tango.high - wald.high).abs() < 1e-6);
}
