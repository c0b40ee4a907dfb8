//! Families of p-values and more than two cycles against R.

use analysis::estimate::multiplicity::{Adjustment, adjust};
use analysis::estimate::repeated::{cochran_q, complete, friedman};
use analysis::estimate::{Continuity, NotComputable, asymptotic_mcnemar};
use proptest::prelude::*;

use crate::reference::figures;

const FILE: &str = include_str!("reference/families.csv");

#[test]
fn adjusted_p_values_are_those_of_r() {
    for figure in figures(FILE, "adjust") {
        let (method, place) = figure.quantity.split_once(' ').unwrap();
        let adjustment = match method {
            "BH" => Adjustment::BenjaminiHochberg,
            "BY" => Adjustment::BenjaminiYekutieli,
            "holm" => Adjustment::Holm,
            "hochberg" => Adjustment::Hochberg,
            other => panic!("{other}"),
        };
        figure.is(adjust(&figure.input[0], adjustment).unwrap()[place.parse::<usize>().unwrap()]);
    }
}

#[test]
fn benjamini_and_hochberg_reject_four_in_their_own_example() {
    // Their table 1: fifteen endpoints of a trial of thrombolysis; at 5 % the procedure rejects the four smallest, Bonferroni's three.
    let p_values = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0,
    ];
    let rejected = |adjustment| adjust(&p_values, adjustment).unwrap().iter().filter(|p| **p <= 0.05).count();
    assert_eq!(rejected(Adjustment::BenjaminiHochberg), 4);
    assert_eq!(rejected(Adjustment::Holm), 3);
}

#[test]
fn cochrans_q_is_that_of_r() {
    for figure in figures(FILE, "cochran") {
        let rows: Vec<Vec<bool>> =
            figure.input.iter().map(|row| row.iter().map(|answer| *answer == 1.0).collect()).collect();
        let test = cochran_q(&rows).unwrap();
        figure.is(match figure.quantity {
            "q" => test.statistic.unwrap(),
            "df" => test.degrees_of_freedom.unwrap(),
            "p" => test.p_value,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn friedmans_test_and_kendalls_w_are_those_of_r() {
    for figure in figures(FILE, "friedman") {
        let found = friedman(&figure.input).unwrap();
        figure.is(match figure.quantity {
            "statistic" => found.test.statistic.unwrap(),
            "df" => found.test.degrees_of_freedom.unwrap(),
            "p" => found.test.p_value,
            "w" => found.w,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn what_cannot_be_computed_says_why() {
    assert_eq!(adjust(&[], Adjustment::Holm), Err(NotComputable::NoCases));
    for wrong in [-0.1, 1.1, f64::NAN] {
        assert_eq!(adjust(&[0.5, wrong], Adjustment::Holm), Err(NotComputable::OutOfRange));
    }
    assert_eq!(cochran_q(&[]), Err(NotComputable::NoCases));
    assert_eq!(cochran_q(&[vec![true]]), Err(NotComputable::TooFew { least: 2 }));
    assert_eq!(cochran_q(&[vec![true, true], vec![false, false]]), Err(NotComputable::NothingMoved));
    assert_eq!(friedman(&[vec![1.0, 1.0, 1.0]]), Err(NotComputable::NothingMoved));
    assert_eq!(friedman(&[vec![1.0, f64::NAN]]), Err(NotComputable::NotFinite));
    assert_eq!(friedman(&[vec![1.0, 2.0], vec![1.0]]), Err(NotComputable::LengthsDiffer));
    assert_eq!(friedman(&[vec![1.0, 2.0, 3.0]]).map(|found| found.w), Ok(1.0));
}

#[test]
fn who_answered_in_some_cycles_is_matched_over_just_these() {
    let answers = [vec![Some(1), None, Some(3)], vec![None, Some(5), Some(6)], vec![Some(7), Some(8), Some(9)]];
    assert_eq!(complete(&answers, &[0, 2]), Ok(vec![vec![1, 3], vec![7, 9]]));
    assert_eq!(complete(&answers, &[2, 1, 0]), Ok(vec![vec![9, 8, 7]]));
    assert_eq!(complete(&answers, &[0]), Err(NotComputable::TooFew { least: 2 }));
    assert_eq!(complete(&answers, &[0, 0]), Err(NotComputable::OutOfRange));
    assert_eq!(complete(&answers, &[0, 3]), Err(NotComputable::OutOfRange));
}

proptest! {
    #[test]
    fn an_adjusted_p_value_is_never_smaller_and_keeps_the_order(p_values in prop::collection::vec(0.0..=1.0, 1..70)) {
        for adjustment in Adjustment::ALL {
            let adjusted = adjust(&p_values, adjustment).unwrap();
            for (raw, adjusted) in p_values.iter().zip(&adjusted) {
                prop_assert!(raw <= adjusted && *adjusted <= 1.0);
            }
            let mut reversed = adjust(&p_values.iter().rev().copied().collect::<Vec<_>>(), adjustment).unwrap();
            reversed.reverse();
            prop_assert_eq!(&adjusted, &reversed);
        }
        prop_assert_eq!(adjust(&p_values[..1], Adjustment::BenjaminiYekutieli).unwrap(), &p_values[..1]);
    }

    #[test]
    fn of_two_cycles_cochrans_q_is_mcnemars(rows in prop::collection::vec(prop::collection::vec(any::<bool>(), 2), 1..80)) {
        let moved = |from| rows.iter().filter(|row| row[0] == from && row[1] != from).count();
        let mcnemar = asymptotic_mcnemar(moved(false), moved(true), Continuity::Uncorrected);
        match (cochran_q(&rows), mcnemar) {
            (Ok(q), Ok(mcnemar)) => prop_assert!((q.p_value - mcnemar.p_value).abs() < 1e-12),
            (q, mcnemar) => prop_assert_eq!(q, mcnemar),
        }
    }
}
