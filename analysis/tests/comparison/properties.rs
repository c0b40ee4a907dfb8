//! What holds for any answers.

use analysis::comparison::Options;
use analysis::dataset::Dataset;
use analysis::estimate::{Confidence, PairedCounts, exact_mcnemar, newcombe_independent, newcombe_paired, wilson};
use analysis::report::{Basis, Change, ChangeVerdict, Comparison, Distribution};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use survey_model::concordance::Verdict;
use survey_model::member_state::{Grouping, MemberState};
use survey_model::variable::Level;

use crate::columns::{Cycle, compared, entry, list, whole};

const CELLS: [&str; 9] = ["a", "b", "c", "a", "b", "[dont_know]", "[withheld]", "[not_answered]", "[not_relevant]"];

fn confidence() -> impl Strategy<Value = Confidence> {
    (0.6..0.999_f64).prop_map(|level| Confidence::new(level).unwrap())
}

/// A state's position, and which cell it has; a state that comes twice counts the first time.
fn answers() -> impl Strategy<Value = Vec<(usize, usize, u16)>> {
    vec((0..194_usize, 0..CELLS.len(), 0..50_u16), 0..60).prop_map(|mut answers| {
        answers.sort_by_key(|(state, _, _)| *state);
        answers.dedup_by_key(|(state, _, _)| *state);
        answers
    })
}

fn dataset(label: &str, number: u32, answers: &[(usize, usize, u16)]) -> Dataset {
    let states: Vec<&str> =
        answers.iter().map(|(state, _, _)| MemberState::all()[*state].iso3.as_str()).collect::<Vec<_>>();
    let cells: Vec<&str> = answers.iter().map(|(_, cell, _)| CELLS[*cell]).collect();
    let numbers: Vec<String> = answers.iter().map(|(_, _, number)| number.to_string()).collect();
    Cycle::new(label, number, &states.join(" "))
        .column(whole("Q", Level::Ordinal(list("a=2 b=1 c=0"))), &cells.join(" "))
        .column(whole("N", Level::Numeric), &numbers.join(" "))
        .build()
}

fn comparison(earlier: &[(usize, usize, u16)], later: &[(usize, usize, u16)]) -> Comparison {
    let options = Options { breakdowns: vec![Grouping::Region.into(), Grouping::Ldc.into()], ..Options::default() };
    let entries = ["Q", "N"].map(|item| entry(Verdict::Identical, item, item)).to_vec();
    compared(&dataset("2018-2021", 1, earlier), &dataset("2018-2021", 2, later), entries, &options)
}

fn adds_up(distribution: &Distribution) {
    let missing: usize = distribution.missing.iter().map(|count| count.count).sum();
    assert_eq!(distribution.cases, distribution.valid + missing + distribution.unpaired);
    assert!(
        distribution.shares.is_empty()
            || distribution.shares.iter().map(|share| share.count).sum::<usize>() == distribution.valid
    );
    let sum: f64 = distribution.shares.iter().filter_map(|share| share.estimate).map(|estimate| estimate.value).sum();
    assert!(distribution.shares.is_empty() || distribution.valid == 0 || (sum - 1.0).abs() < 1e-12);
    for estimate in distribution.shares.iter().filter_map(|share| share.estimate) {
        assert!(
            0.0 <= estimate.low
                && estimate.low <= estimate.value
                && estimate.value <= estimate.high
                && estimate.high <= 1.0
        );
    }
}

fn turned(verdict: ChangeVerdict) -> ChangeVerdict {
    match verdict {
        ChangeVerdict::Rose => ChangeVerdict::Fell,
        ChangeVerdict::Fell => ChangeVerdict::Rose,
        other => other,
    }
}

/// Whether a change is another one with earlier and later swapped.
fn mirrors(one: &Change, two: &Change) {
    assert_eq!((one.earlier, one.later, one.verdict), (two.later, two.earlier, turned(two.verdict)));
    assert_eq!(
        one.test.map(|t| (t.entered, t.left, t.p_value.to_bits())),
        two.test.map(|t| (t.left, t.entered, t.p_value.to_bits()))
    );
    if let (Some(one), Some(two)) = (one.difference, two.difference) {
        assert!(
            (one.value + two.value).abs() < 1e-12
                && (one.low + two.high).abs() < 1e-12
                && (one.high + two.low).abs() < 1e-12
        );
    }
}

/// Whether what is said beside a change turns round with the cycles.
fn mirrors_further(one: &Change, two: &Change) {
    if let (Some(one), Some(two)) = (&one.paired, &two.paired) {
        assert_eq!((one.mid_p.to_bits(), one.asymptotic.is_ok()), (two.mid_p.to_bits(), two.asymptotic.is_ok()));
        match (one.cohens_g, two.cohens_g) {
            (Ok(one), Ok(two)) => assert!((one + two).abs() < 1e-12),
            (one, two) => assert_eq!(one, two),
        }
        let (one, two) = (one.tango.unwrap(), two.tango.unwrap());
        assert!((one.low + two.high).abs() < 1e-9 && (one.high + two.low).abs() < 1e-9);
    }
    if let (Some(one), Some(two)) = (&one.overlapping, &two.overlapping) {
        let (bounds, turned) = (one.bounds, two.bounds);
        if let (Some(Ok(bounds)), Some(Ok(turned))) = (bounds, turned) {
            assert!((bounds.change.low + turned.change.high).abs() < 1e-12);
        }
        if let (Ok(one), Ok(two)) = (one.decomposition, two.decomposition) {
            assert!((one.total + two.total).abs() < 1e-12 && (one.among_both + two.among_both).abs() < 1e-12);
            assert!((one.entry + two.exit).abs() < 1e-12 && (one.exit + two.entry).abs() < 1e-12);
        }
    }
}

/// The same cases on every machine and every day.
fn seeded() -> ProptestConfig {
    ProptestConfig { rng_seed: RngSeed::Fixed(32), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(seeded())]

    #[test]
    fn a_wilson_interval_contains_its_share((n, part) in (1..2000_usize, 0.0..=1.0_f64), confidence in confidence()) {
        let estimate = wilson((part * n as f64).round() as usize, n, confidence).unwrap();
        prop_assert!(0.0 <= estimate.low && estimate.low <= estimate.value);
        prop_assert!(estimate.value <= estimate.high && estimate.high <= 1.0);
    }

    #[test]
    fn intervals_of_differences_contain_them_and_turn_with_the_cycles(
        (both, entered, left, neither) in (0..90_usize, 0..90_usize, 0..90_usize, 1..90_usize),
        confidence in confidence(),
    ) {
        let there = PairedCounts { both, entered, left, neither };
        let back = PairedCounts { entered: left, left: entered, ..there };
        let (earlier, later) = ((there.earlier(), there.pairs()), (there.later(), there.pairs()));
        let pairs = [
            (newcombe_paired(there, confidence), newcombe_paired(back, confidence)),
            (newcombe_independent(earlier, later, confidence), newcombe_independent(later, earlier, confidence)),
        ];
        for (there, back) in pairs.map(|(there, back)| (there.unwrap(), back.unwrap())) {
            prop_assert!(-1.0 <= there.low && there.low <= there.value && there.value <= there.high && there.high <= 1.0);
            prop_assert!((there.low + back.high).abs() < 1e-12 && (there.high + back.low).abs() < 1e-12);
        }
    }

    #[test]
    fn p_values_lie_between_0_and_1_and_do_not_know_the_direction(entered in 0..500_usize, left in 0..500_usize) {
        let p_value = exact_mcnemar(entered, left);
        prop_assert!((0.0..=1.0).contains(&p_value));
        prop_assert_eq!(p_value.to_bits(), exact_mcnemar(left, entered).to_bits());
    }

    #[test]
    fn distributions_add_up_and_the_panel_is_never_larger(earlier in answers(), later in answers()) {
        let comparison = comparison(&earlier, &later);
        for measure in &comparison.measures {
            measure.compared().unwrap().slices.iter().for_each(|slice| { adds_up(&slice.earlier); adds_up(&slice.later); });
            let (all, matched) = (measure.slice(Basis::AllRespondents, None).unwrap(), measure.slice(Basis::MatchedPanel, None).unwrap());
            prop_assert!(matched.earlier.valid == matched.later.valid && matched.earlier.cases == comparison.panel);
            prop_assert!(matched.earlier.valid <= all.earlier.valid && matched.later.valid <= all.later.valid);
        }
    }

    #[test]
    fn transitions_have_the_margins_of_the_panel_and_name_each_state_once(earlier in answers(), later in answers()) {
        let comparison = comparison(&earlier, &later);
        for slice in comparison.measures[0].compared().unwrap().slices.iter().filter(|slice| slice.basis == Basis::MatchedPanel) {
            let transitions = slice.transitions.as_ref().unwrap();
            for (row, share) in transitions.cells.iter().zip(&slice.earlier.shares) {
                prop_assert_eq!(row.iter().map(|cell| cell.count).sum::<usize>(), share.count);
                prop_assert!(row.iter().all(|cell| cell.states.len() == cell.count && cell.states.is_sorted()));
            }
            for (at, share) in slice.later.shares.iter().enumerate() {
                prop_assert_eq!(transitions.cells.iter().map(|row| row[at].count).sum::<usize>(), share.count);
            }
        }
    }

    #[test]
    fn swapping_the_cycles_turns_every_change_round(earlier in answers(), later in answers()) {
        let (there, back) = (comparison(&earlier, &later), comparison(&later, &earlier));
        for (there, back) in there.measures.iter().zip(&back.measures) {
            for (one, two) in there.compared().unwrap().slices.iter().zip(&back.compared().unwrap().slices) {
                one.changes.iter().zip(&two.changes).for_each(|(one, two)| { mirrors(one, two); mirrors_further(one, two); });
            }
        }
    }

    #[test]
    fn the_order_of_respondents_and_the_number_of_threads_change_nothing(earlier in answers(), mut later in answers()) {
        let ordered = serde_json::to_string(&comparison(&earlier, &later)).unwrap();
        later.reverse();
        let single = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let reversed = single.install(|| serde_json::to_string(&comparison(&earlier, &later)).unwrap());
        prop_assert!(!ordered.contains("NaN"));
        prop_assert_eq!(ordered, reversed);
    }
}
