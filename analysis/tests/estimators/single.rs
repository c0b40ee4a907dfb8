//! Intervals of one share, mean or quantile against R.

use analysis::estimate::{
    Confidence, Moments, NotComputable, clopper_pearson, finite_clopper_pearson, finite_t_interval, finite_wilson,
    hypergeometric, quantile_interval, wilson,
};
use proptest::prelude::*;

use crate::reference::figures;

const FILE: &str = include_str!("reference/single.csv");
const C95: Confidence = Confidence::DEFAULT;

#[test]
fn intervals_of_a_share_are_those_of_r() {
    let c99 = Confidence::new(0.99).unwrap();
    for figure in figures(FILE, "share") {
        let [successes, n] = figure.counts().try_into().unwrap();
        figure.is(match figure.quantity {
            "exact_low" => clopper_pearson(successes, n, C95).unwrap().low,
            "exact_high" => clopper_pearson(successes, n, C95).unwrap().high,
            "exact_low_99" => clopper_pearson(successes, n, c99).unwrap().low,
            "exact_high_99" => clopper_pearson(successes, n, c99).unwrap().high,
            "wilson_low" => wilson(successes, n, C95).unwrap().low,
            "wilson_high" => wilson(successes, n, C95).unwrap().high,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn intervals_of_a_share_of_the_member_states_are_those_of_r() {
    let c99 = Confidence::new(0.99).unwrap();
    for figure in figures(FILE, "finite") {
        let [successes, n, population] = figure.counts().try_into().unwrap();
        figure.is(match figure.quantity {
            "hypergeometric_low" => hypergeometric(successes, n, population, C95).unwrap().low,
            "hypergeometric_high" => hypergeometric(successes, n, population, C95).unwrap().high,
            "hypergeometric_low_99" => hypergeometric(successes, n, population, c99).unwrap().low,
            "hypergeometric_high_99" => hypergeometric(successes, n, population, c99).unwrap().high,
            "wilson_low" => finite_wilson(successes, n, population, C95).unwrap().low,
            "wilson_high" => finite_wilson(successes, n, population, C95).unwrap().high,
            "exact_low" => finite_clopper_pearson(successes, n, population, C95).unwrap().low,
            "exact_high" => finite_clopper_pearson(successes, n, population, C95).unwrap().high,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn means_of_a_good_part_of_the_member_states_are_those_of_r() {
    for figure in figures(FILE, "finite_mean") {
        let moments = Moments::of_values(&figure.input[0]);
        let mean = finite_t_interval(moments, figure.input[1][0] as usize, C95).unwrap();
        figure.is(if figure.quantity == "low" { mean.low } else { mean.high });
    }
}

#[test]
fn intervals_of_quartiles_are_those_of_r() {
    for figure in figures(FILE, "quantile") {
        let found = quantile_interval(&figure.input[0], figure.input[1][0], C95).unwrap();
        figure.is(match figure.quantity {
            "value" => found.value,
            "low" => found.low,
            "high" => found.high,
            "coverage" => found.coverage,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn who_asked_everybody_knows_the_share() {
    for method in [finite_wilson, finite_clopper_pearson, hypergeometric] {
        let all = method(30, 54, 54, C95).unwrap();
        assert_eq!((all.low, all.high), (all.value, all.value));
        assert_eq!(method(0, 0, 54, C95), Err(NotComputable::NoCases));
        assert_eq!(method(3, 2, 54, C95), Err(NotComputable::PartExceedsWhole));
        assert_eq!(method(3, 55, 54, C95), Err(NotComputable::PartExceedsWhole));
        assert!(method(1, 1, 1, C95).is_ok());
    }
    let all = finite_t_interval(Moments::of_values(&[1.0, 4.0]), 2, C95).unwrap();
    assert_eq!((all.low, all.high), (2.5, 2.5));
}

#[test]
fn five_numbers_are_too_few_for_the_interval_of_a_median() {
    let five = [1.0, 2.0, 3.0, 4.0, 5.0];
    assert_eq!(quantile_interval(&five, 0.5, C95), Err(NotComputable::TooFew { least: 6 }));
    let six = quantile_interval(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 0.5, C95).unwrap();
    assert_eq!((six.low, six.high), (1.0, 6.0));
    assert!((six.coverage - 0.96875).abs() < 1e-12);
    assert_eq!(quantile_interval(&[], 0.5, C95), Err(NotComputable::NoCases));
    assert_eq!(quantile_interval(&five, 1.0, C95), Err(NotComputable::OutOfRange));
}

#[test]
fn where_nearly_everybody_answered_the_interval_of_members_still_holds_the_share_of_the_answers() {
    // 110 of 111 said yes, and 112 could have: 110 members or 111, of which the answers refute 110 (2 / 112 < 2.5 %). But 111 / 112 is more than 110 / 111.
    let share = hypergeometric(110, 111, 112, C95).unwrap();
    assert_eq!((share.low, share.high), (110.0 / 111.0, 111.0 / 112.0));
}

proptest! {
    #[test]
    fn an_interval_of_a_share_holds_it_and_turns_round_with_the_question(
        (successes, n, population) in (1..=194_usize)
            .prop_flat_map(|population| (1..=population, Just(population)))
            .prop_flat_map(|(n, population)| (0..=n, Just(n), Just(population))),
    ) {
        for method in [finite_wilson, finite_clopper_pearson, hypergeometric] {
            let (yes, no) =
                (method(successes, n, population, C95).unwrap(), method(n - successes, n, population, C95).unwrap());
            prop_assert!(yes.low >= 0.0 && yes.high <= 1.0);
            prop_assert!(yes.low <= yes.value + 1e-12 && yes.value <= yes.high + 1e-12);
            prop_assert!((yes.low + no.high - 1.0).abs() < 1e-12);
        }
    }
}
