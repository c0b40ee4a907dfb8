//! Partly overlapping respondents against R, and what must hold of them.

use analysis::estimate::overlap::{
    Decomposition, GroupSides, MeanDifference, Overlap, PairedMoments, Part, decompose, kitagawa, overlap_difference,
    overlap_mean_difference, overlap_test,
};
use analysis::estimate::paired::{finite_difference, paired_t};
use analysis::estimate::{
    Confidence, Moments, NotComputable, PairedCounts, mean_difference_independent, newcombe_independent,
    newcombe_paired, t_interval,
};
use proptest::prelude::*;

use crate::reference::{Figure, figures};

const FILE: &str = include_str!("reference/respondents.csv");
const C95: Confidence = Confidence::DEFAULT;

fn overlap(figure: &Figure) -> Overlap {
    let rows = figure.rows();
    let matched = PairedCounts { both: rows[0][0], entered: rows[0][1], left: rows[0][2], neither: rows[0][3] };
    let part = |row: &[usize]| Part { yes: row[0], n: row[1] };
    Overlap::new(matched, part(&rows[1]), part(&rows[2])).expect("an overlap")
}

#[test]
fn differences_of_overlapping_respondents_are_those_of_r() {
    for figure in figures(FILE, "overlap") {
        let (overlap, members) = (overlap(&figure), figure.rows()[3][0]);
        let (free, finite) = (
            overlap_difference(&overlap, None, C95).unwrap(),
            overlap_difference(&overlap, Some(members), C95).unwrap(),
        );
        let (test, parts) = (overlap_test(&overlap).unwrap(), decompose(&overlap).unwrap());
        figure.is(match figure.quantity {
            "value" => free.value,
            "low" => free.low,
            "high" => free.high,
            "finite_low" => finite.low,
            "finite_high" => finite.high,
            "z" => test.statistic.unwrap(),
            "p" => test.p_value,
            "among_both" => parts.among_both,
            "entry" => parts.entry,
            "exit" => parts.exit,
            other => panic!("{other}"),
        });
    }
}

/// The numbers of those in both cycles, earlier and later, then those of who is in one only.
fn change_of_means(lists: [&[f64]; 4], members: Option<usize>) -> Result<MeanDifference, NotComputable> {
    let [both, again, left, entered] = lists;
    let differences: Vec<f64> = both.iter().zip(again).map(|(was, is)| is - was).collect();
    let of = Moments::of_values;
    let pairs = PairedMoments::new(of(both), of(again), of(&differences))?;
    let (earlier, later) = ([both, left].concat(), [again, entered].concat());
    overlap_mean_difference(of(&earlier), of(&later), pairs, members, C95)
}

#[test]
fn differences_of_means_of_overlapping_respondents_are_those_of_r() {
    for figure in figures(FILE, "overlap_mean") {
        let lists = [0, 1, 2, 3].map(|at: usize| figure.input[at].as_slice());
        let found = change_of_means(lists, None).unwrap();
        let finite = change_of_means(lists, Some(figure.input[4][0] as usize)).unwrap().difference;
        let test = found.test.unwrap();
        figure.is(match figure.quantity {
            "value" => found.difference.value,
            "low" => found.difference.low,
            "high" => found.difference.high,
            "t" => test.statistic.unwrap(),
            "df" => test.degrees_of_freedom.unwrap(),
            "p" => test.p_value,
            "finite_low" => finite.low,
            "finite_high" => finite.high,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn with_everybody_twice_the_change_of_a_mean_is_the_paired_one_and_with_nobody_welchs() {
    let (one, two) = ([3.0, 5.0, 2.0, 8.0, 4.0], [4.0, 6.0, 2.0, 9.0, 6.5]);
    let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-12 * a.abs().max(1.0), "{a} {b}");
    let differences = Moments::of_values(&[1.0, 1.0, 0.0, 1.0, 2.5]);
    let found = change_of_means([&one, &two, &[], &[]], None).unwrap();
    let (paired, test) = (t_interval(differences, C95).unwrap(), paired_t(differences).unwrap());
    close(found.difference.low, paired.low);
    close(found.difference.high, paired.high);
    close(found.test.unwrap().p_value, test.p_value);
    let found = change_of_means([&[], &[], &one, &two], None).unwrap().difference;
    let welch = mean_difference_independent(Moments::of_values(&one), Moments::of_values(&two), C95).unwrap();
    close(found.low, welch.low);
    close(found.high, welch.high);
}

#[test]
fn a_change_of_means_is_known_if_everybody_was_asked_twice_and_not_to_be_had_of_too_few() {
    let (one, two) = ([3.0, 5.0, 2.0], [4.0, 6.0, 9.0]);
    let found = change_of_means([&one, &two, &[], &[]], Some(3)).unwrap();
    assert_eq!((found.difference.low, found.test), (found.difference.value, Err(NotComputable::NoVariation)));
    let moved_alike = change_of_means([&one, &[4.0, 6.0, 3.0], &[], &[]], None).unwrap();
    assert!((moved_alike.difference.low - 1.0).abs() < 1e-12 && moved_alike.test == Err(NotComputable::NoVariation));
    let stayed = change_of_means([&[0.1; 3], &[0.1; 3], &[0.1; 4], &[0.1; 2]], None).unwrap().difference;
    assert_eq!((stayed.value, stayed.low, stayed.high), (0.0, 0.0, 0.0), "what rounding leaves is no change");
    assert_eq!(change_of_means([&one, &two, &[], &[]], Some(2)), Err(NotComputable::PartExceedsWhole));
    assert_eq!(change_of_means([&[1.0], &[2.0], &[], &[3.0]], None), Err(NotComputable::TooFew { least: 2 }));
    assert_eq!(change_of_means([&[], &[], &[1e308, 1e308], &[1.0, 2.0]], None), Err(NotComputable::NotFinite));
}

#[test]
fn kitagawas_components_are_those_of_r() {
    for figure in figures(FILE, "kitagawa") {
        let rows = figure.rows();
        let side = |yes: usize, at: usize| Part { yes: rows[yes][at], n: rows[yes + 1][at] };
        let groups: Vec<GroupSides> =
            (0..rows[0].len()).map(|at| GroupSides { earlier: side(0, at), later: side(2, at) }).collect();
        let found = kitagawa(&groups).unwrap();
        figure.is(match figure.quantity {
            "total" => found.total,
            "rate" => found.rate,
            "composition" => found.composition,
            "first_rate" => found.groups[0].rate,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn who_asked_every_state_twice_knows_the_change() {
    let counts = PairedCounts { both: 60, entered: 40, left: 10, neither: 84 };
    let found = finite_difference(counts, 194, C95).unwrap();
    assert_eq!((found.low, found.high), (found.value, found.value));
    assert!(finite_difference(counts, 195, C95).unwrap().low < found.value);
    assert_eq!(finite_difference(counts, 193, C95), Err(NotComputable::PartExceedsWhole));
}

#[test]
fn when_no_state_changed_the_whole_change_is_entry_and_exit() {
    let matched = PairedCounts { both: 10, entered: 0, left: 0, neither: 10 };
    let overlap = Overlap::new(matched, Part { yes: 2, n: 10 }, Part { yes: 9, n: 10 }).unwrap();
    let Decomposition { total, among_both, entry, exit, .. } = decompose(&overlap).unwrap();
    assert_eq!(among_both, 0.0);
    assert!((total - 7.0 / 30.0).abs() < 1e-15 && (entry - 4.0 / 30.0).abs() < 1e-15 && (exit - 0.1).abs() < 1e-15);
}

#[test]
fn a_group_that_answered_once_adds_composition_only() {
    let (ten, nobody) = (Part { yes: 4, n: 10 }, Part { yes: 0, n: 0 });
    let groups =
        [GroupSides { earlier: ten, later: ten }, GroupSides { earlier: nobody, later: Part { yes: 9, n: 10 } }];
    let found = kitagawa(&groups).unwrap();
    assert_eq!((found.rate, found.groups[1].rate), (0.0, 0.0));
    assert!((found.total - found.composition).abs() < 1e-15);
}

#[test]
fn what_cannot_be_computed_says_why() {
    let nobody = PairedCounts { both: 0, entered: 0, left: 0, neither: 0 };
    let part = |yes, n| Part { yes, n };
    assert_eq!(Overlap::new(nobody, part(2, 1), part(0, 1)), Err(NotComputable::PartExceedsWhole));
    assert_eq!(Overlap::new(nobody, part(0, 0), part(0, 1)), Err(NotComputable::NoCases));
    let strangers = Overlap::new(nobody, part(1, 2), part(1, 1)).unwrap();
    assert_eq!(decompose(&strangers), Err(NotComputable::NoCases));
    assert_eq!(overlap_difference(&strangers, Some(2), C95), Err(NotComputable::PartExceedsWhole));
    let all_yes = Overlap::new(nobody, part(2, 2), part(1, 1)).unwrap();
    assert_eq!(overlap_test(&all_yes), Err(NotComputable::NoVariation));
    let same = Overlap::new(PairedCounts { both: 3, neither: 3, ..nobody }, part(0, 0), part(0, 0)).unwrap();
    assert_eq!(overlap_test(&same), Err(NotComputable::NoInverse));
    assert_eq!(kitagawa(&[]), Err(NotComputable::NoCases));
}

fn any_part() -> impl Strategy<Value = Part> {
    (0..50_usize).prop_flat_map(|n| (0..=n, Just(n))).prop_map(|(yes, n)| Part { yes, n })
}

fn any_overlap() -> impl Strategy<Value = Overlap> {
    let matched = (0..40_usize, 0..40_usize, 0..40_usize, 1..40_usize)
        .prop_map(|(both, entered, left, neither)| PairedCounts { both, entered, left, neither });
    (matched, any_part(), any_part())
        .prop_map(|(matched, one, two)| Overlap::new(matched, one, two).expect("somebody answered"))
}

proptest! {
    #[test]
    fn the_parts_of_a_change_add_up_exactly(overlap in any_overlap()) {
        let found = decompose(&overlap).unwrap();
        let (parts, denominator) = found.exact();
        let (one, two) = (overlap.earlier(), overlap.later());
        let change = two.yes as i128 * one.n as i128 - one.yes as i128 * two.n as i128;
        // Cross-multiplied: the sum of the parts is the change of the shares.
        prop_assert_eq!(parts.iter().sum::<i128>() * one.n as i128 * two.n as i128, change * denominator);
        prop_assert!((found.among_both + found.entry + found.exit - found.total).abs() < 1e-15);
    }

    #[test]
    fn kitagawas_components_add_up(groups in prop::collection::vec((any_part(), any_part()), 1..8)) {
        let groups: Vec<GroupSides> = groups.into_iter().map(|(earlier, later)| GroupSides { earlier, later }).collect();
        if let Ok(found) = kitagawa(&groups) {
            prop_assert!((found.rate + found.composition - found.total).abs() < 1e-12);
        }
    }

    #[test]
    fn with_everybody_in_both_it_is_the_paired_interval_and_with_nobody_the_independent_one(overlap in any_overlap()) {
        let (nobody, matched) = (Part { yes: 0, n: 0 }, overlap.matched());
        let all = Overlap::new(matched, nobody, nobody).unwrap();
        prop_assert_eq!(overlap_difference(&all, None, C95).ok(), newcombe_paired(matched, C95));
        prop_assert_eq!(finite_difference(matched, 194, C95), overlap_difference(&all, Some(194), C95));
        let (one, two) = (overlap.earlier(), overlap.later());
        let apart = Overlap::new(PairedCounts { both: 0, entered: 0, left: 0, neither: 0 }, one, two).unwrap();
        let independent = newcombe_independent((one.yes, one.n), (two.yes, two.n), C95);
        prop_assert_eq!(overlap_difference(&apart, None, C95).ok(), independent);
    }

    #[test]
    fn an_interval_holds_the_difference_and_turns_round_with_the_cycles(overlap in any_overlap()) {
        let matched = overlap.matched();
        let turned = PairedCounts { entered: matched.left, left: matched.entered, ..matched };
        let turned = Overlap::new(turned, overlap.later_only(), overlap.earlier_only()).unwrap();
        for members in [None, Some(194)] {
            let (one, two) = (overlap_difference(&overlap, members, C95), overlap_difference(&turned, members, C95));
            if let (Ok(one), Ok(two)) = (one, two) {
                prop_assert!(one.low <= one.value + 1e-12 && one.value <= one.high + 1e-12);
                prop_assert!((one.low + two.high).abs() < 1e-12 && (one.high + two.low).abs() < 1e-12);
            }
        }
    }
}
