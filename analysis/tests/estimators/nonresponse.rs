//! Bounds, weights and tipping points against R, and what must hold of them.

use analysis::estimate::nonresponse::{
    Answered, AnsweredMean, Deviant, Raking, WeightingError, Weights, change_if, post_stratify, rake,
    sensitivity_table, tipping, tipping_mean, weighted_share, worst_case, worst_case_change, worst_case_mean,
};
use analysis::estimate::{Confidence, Moments, NotComputable};
use proptest::prelude::*;

use crate::reference::figures;

const FILE: &str = include_str!("reference/respondents.csv");
/// What packages of others give.
const PACKAGES: &str = include_str!("reference/packages.csv");
const C95: Confidence = Confidence::DEFAULT;

fn answered(numbers: &[usize]) -> Answered {
    Answered::new(numbers[0], numbers[1], numbers[2]).expect("answers of members")
}

#[test]
fn tipping_points_are_those_of_r() {
    for figure in figures(FILE, "tipping") {
        let rows = figure.rows();
        let (earlier, later) = (answered(&rows[0]), answered(&rows[1]));
        let point = |deviant| tipping(earlier, later, deviant).unwrap().unwrap_or(f64::INFINITY);
        let change = |deviant, difference| change_if(earlier, later, deviant, difference).unwrap();
        figure.is(match figure.quantity {
            "earlier" => point(Deviant::Earlier),
            "later" => point(Deviant::Later),
            "both" => point(Deviant::Both),
            "earlier_20" => change(Deviant::Earlier, 0.2),
            "later_20" => change(Deviant::Later, 0.2),
            "both_20" => sensitivity_table(earlier, later, &[0.1, 0.2]).unwrap()[1].both,
            "none" => change(Deviant::Both, 0.0),
            other => panic!("{other}"),
        });
    }
}

#[test]
fn tipping_points_of_means_are_those_of_r() {
    for figure in figures(FILE, "tipping_mean") {
        let rows = figure.rows();
        let limits = (rows[2] != [0, 0]).then(|| (rows[2][0] as f64, rows[2][1] as f64));
        let of = |of: &[usize]| {
            let numbers = Moments::of_counts(&[(of[0] as f64 / of[1] as f64, of[1])]);
            AnsweredMean::new(numbers, of[2], limits).unwrap()
        };
        let point = |deviant| tipping_mean(of(&rows[0]), of(&rows[1]), deviant).unwrap().unwrap_or(f64::INFINITY);
        figure.is(match figure.quantity {
            "earlier" => point(Deviant::Earlier),
            "later" => point(Deviant::Later),
            "both" => point(Deviant::Both),
            other => panic!("{other}"),
        });
    }
}

#[test]
fn means_that_cannot_be_undone_say_why() {
    let of = |number: f64, members| AnsweredMean::new(Moments::of_values(&[number]), members, Some((0.0, 10.0)));
    assert_eq!(of(11.0, 2), Err(NotComputable::OutOfRange));
    assert_eq!(of(f64::INFINITY, 2), Err(NotComputable::NotFinite));
    assert_eq!(of(1.0, 0), Err(NotComputable::PartExceedsWhole));
    assert_eq!(AnsweredMean::new(Moments::of_values(&[]), 2, None), Err(NotComputable::NoCases));
    let (one, everybody) = (of(1.0, 2).unwrap(), of(2.0, 1).unwrap());
    assert_eq!(tipping_mean(one, one, Deviant::Both), Err(NotComputable::NothingMoved));
    // Nobody was absent who could differ.
    assert_eq!(tipping_mean(one, everybody, Deviant::Later), Ok(None));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn with_the_tipping_point_of_a_share_its_mean_has_the_same(
        yes in (0..=20_usize, 0..=20_usize), members in 20..60_usize,
    ) {
        let share = |yes| Answered::new(yes, 20, members).unwrap();
        let mean = |yes| {
            AnsweredMean::new(Moments::of_counts(&[(1.0, yes), (0.0, 20 - yes)]), members, Some((0.0, 1.0))).unwrap()
        };
        for deviant in Deviant::ALL {
            let (expected, found) =
                (tipping(share(yes.0), share(yes.1), deviant), tipping_mean(mean(yes.0), mean(yes.1), deviant));
            match (expected, found) {
                // From where just nothing is left, every larger difference does the same.
                (Ok(Some(_)), Ok(Some(found))) => {
                    let left = change_if(share(yes.0), share(yes.1), deviant, found).unwrap();
                    prop_assert!(left.abs() < 1e-9);
                }
                // Where just nothing is left, rounding may tell.
                (Ok(None), Ok(Some(_))) | (Ok(Some(_)), Ok(None)) => {
                    let left = change_if(share(yes.0), share(yes.1), deviant, 1.0).unwrap();
                    prop_assert!(left.abs() < 1e-12);
                }
                (expected, found) => prop_assert_eq!(expected, found),
            }
        }
    }
}

/// Each respondent's groups in both margins, and whether it is in the first column.
fn written_out(table: &[Vec<usize>]) -> (Vec<usize>, Vec<usize>) {
    let cells = table.iter().enumerate().flat_map(|(row, counts)| counts.iter().enumerate().map(move |c| (row, c)));
    cells.flat_map(|(row, (column, count))| vec![(row, column); *count]).unzip()
}

#[test]
fn raked_weights_are_those_of_r() {
    for figure in figures(FILE, "rake").into_iter().chain(figures(PACKAGES, "rake")) {
        let rows = figure.rows();
        let (table, members) = rows.split_at(rows.len() - 2);
        let (row_of, column_of) = written_out(table);
        let raked = rake(&[row_of, column_of.clone()], members, Raking::default()).unwrap();
        let weights = raked.weights.as_slice();
        let first_column: Vec<bool> = column_of.iter().map(|column| *column == 0).collect();
        let share = weighted_share(&first_column, &raked.weights, C95).unwrap();
        assert!(raked.convergence.deviation <= 1e-12);
        figure.is(match figure.quantity {
            "design_effect" => share.design_effect,
            "largest" => weights.iter().copied().fold(0.0, f64::max),
            "smallest" => weights.iter().copied().fold(f64::INFINITY, f64::min),
            "first_weight" => weights[0],
            "low" => share.estimate.low,
            "high" => share.estimate.high,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn post_stratified_shares_are_those_of_r() {
    for figure in figures(FILE, "post_stratify").into_iter().chain(figures(PACKAGES, "post_stratify")) {
        let [respondents, members, yes]: [Vec<usize>; 3] = figure.rows().try_into().unwrap();
        let groups: Vec<usize> = respondents.iter().enumerate().flat_map(|(group, n)| vec![group; *n]).collect();
        let answers = respondents.iter().zip(&yes).flat_map(|(n, yes)| (0..*n).map(move |at| at < *yes));
        let weights = post_stratify(&groups, &members).unwrap();
        let share = weighted_share(&answers.collect::<Vec<_>>(), &weights, C95).unwrap();
        figure.is(match figure.quantity {
            "share" => share.estimate.value,
            "design_effect" => share.design_effect,
            "low" => share.estimate.low,
            "high" => share.estimate.high,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn the_worst_case_lets_all_absent_members_say_no_and_then_yes() {
    let (earlier, later) = (answered(&[40, 80, 194]), answered(&[90, 100, 194]));
    let (was, is) = (worst_case(earlier), worst_case(later));
    assert_eq!((was.low, was.high), (40.0 / 194.0, 154.0 / 194.0));
    let change = worst_case_change(earlier, later);
    assert_eq!((change.low, change.high), (is.low - was.high, is.high - was.low));
    assert!(!change.tell_the_sign());
    assert!(worst_case_change(answered(&[1, 180, 194]), answered(&[170, 180, 194])).tell_the_sign());
    let mean = worst_case_mean(Moments::of_values(&[2.0, 4.0]), 4, (1.0, 5.0)).unwrap();
    assert_eq!((mean.low, mean.high), (2.0, 4.0));
}

#[test]
fn weights_that_cannot_be_made_say_why() {
    assert_eq!(post_stratify(&[0, 0], &[5, 3]), Err(WeightingError::EmptyGroup { margin: 0, group: 1 }));
    assert_eq!(post_stratify(&[0, 2], &[5, 3]), Err(WeightingError::UnknownGroup { respondent: 1, margin: 0 }));
    assert_eq!(post_stratify(&[0, 0], &[1]), Err(WeightingError::MoreThanMembers { margin: 0, group: 0 }));
    assert_eq!(post_stratify(&[], &[0]), Err(WeightingError::NoRespondents));
    for wrong in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(Weights::new(vec![1.0, wrong]), Err(WeightingError::NotPositive { respondent: 1 }));
    }
    let rake = |groups: &[Vec<usize>], members: &[Vec<usize>]| rake(groups, members, Raking::default()).map(|_| ());
    assert_eq!(rake(&[], &[]), Err(WeightingError::NoRespondents));
    let twice = [vec![0, 1], vec![0, 1]];
    assert_eq!(rake(&twice, &[vec![2, 2], vec![2, 3]]), Err(WeightingError::MarginsDisagree { margin: 1 }));
    let empty = WeightingError::EmptyGroup { margin: 1, group: 1 };
    assert_eq!(rake(&[vec![0, 1], vec![0, 0]], &[vec![2, 2], vec![2, 2]]), Err(empty));
    // Who is in the first row is in the first column and the other way round, but their numbers differ.
    assert!(matches!(rake(&twice, &[vec![1, 3], vec![3, 1]]), Err(WeightingError::NotSettled { rounds: 1_000, .. })));
}

#[test]
fn what_cannot_be_computed_says_why() {
    assert_eq!(Answered::new(1, 1, 0), Err(NotComputable::NoCases));
    assert_eq!(Answered::new(2, 1, 3), Err(NotComputable::PartExceedsWhole));
    assert_eq!(Answered::new(1, 4, 3), Err(NotComputable::PartExceedsWhole));
    let (nobody, same) = (answered(&[0, 0, 9]), answered(&[1, 2, 9]));
    assert_eq!(tipping(nobody, same, Deviant::Both), Err(NotComputable::NoCases));
    assert_eq!(tipping(same, same, Deviant::Both), Err(NotComputable::NothingMoved));
    assert_eq!(change_if(same, answered(&[2, 2, 9]), Deviant::Both, 1.1), Err(NotComputable::OutOfRange));
    assert_eq!(worst_case(nobody).high - worst_case(nobody).low, 1.0);
    let none = Moments::of_values(&[]);
    assert_eq!(worst_case_mean(none, 0, (0.0, 1.0)), Err(NotComputable::NoCases));
    assert_eq!(worst_case_mean(none, 1, (0.0, f64::INFINITY)), Err(NotComputable::OutOfRange));
    assert_eq!(worst_case_mean(Moments::of_values(&[7.0]), 2, (0.0, 1.0)), Err(NotComputable::OutOfRange));
    let weights = Weights::new(vec![1.0]).unwrap();
    assert_eq!(weighted_share(&[], &weights, C95), Err(NotComputable::LengthsDiffer));
}

proptest! {
    #[test]
    fn whatever_the_absent_members_say_the_change_lies_within_its_bounds(
        (n1, n2, members) in (1..194_usize).prop_flat_map(|members| (0..=members, 0..=members, Just(members))),
        parts in prop::array::uniform4(0.0..=1.0),
    ) {
        let some = |of: usize, part: f64| (of as f64 * part) as usize;
        let (yes1, yes2) = (some(n1, parts[0]), some(n2, parts[1]));
        let (all1, all2) = (yes1 + some(members - n1, parts[2]), yes2 + some(members - n2, parts[3]));
        let bounds = worst_case_change(answered(&[yes1, n1, members]), answered(&[yes2, n2, members]));
        let truth = (all2 as f64 - all1 as f64) / members as f64;
        prop_assert!(bounds.low <= truth + 1e-12 && truth <= bounds.high + 1e-12);
    }

    #[test]
    fn the_order_of_respondents_changes_no_weight(
        groups in prop::collection::vec((0..3_usize, 0..2_usize), 12..60),
    ) {
        let members = [vec![60, 70, 64], vec![124, 70]];
        let margins = |groups: &[(usize, usize)]| {
            let (one, two): (Vec<usize>, Vec<usize>) = groups.iter().copied().unzip();
            [one, two]
        };
        let mut turned = groups.clone();
        turned.reverse();
        let weights = |groups: &[(usize, usize)]| rake(&margins(groups), &members, Raking::default()).map(|raked| raked.weights);
        match (weights(&groups), weights(&turned)) {
            (Ok(one), Ok(two)) => {
                let back: Vec<f64> = two.as_slice().iter().rev().copied().collect();
                prop_assert_eq!(one.as_slice(), &back[..]);
                prop_assert_eq!(one.design_effect().to_bits(), two.design_effect().to_bits());
                prop_assert!(one.design_effect() >= 1.0 - 1e-12);
            }
            (one, two) => prop_assert_eq!(one, two),
        }
    }
}
