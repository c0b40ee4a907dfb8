//! Indices against R, and what must hold of them.

use analysis::dataset::Reading;
use analysis::estimate::{Confidence, NotComputable, cronbach_alpha};
use analysis::index::{
    Indicator, MissingRules, Pillar, Scoring, ScoringError, Tiers, Treatment, WeightRuns, rank_ranges, ranks, score,
};
use proptest::prelude::*;
use survey_model::missing::Missing;

use crate::reference::figures;

const FILE: &str = include_str!("reference/indices.csv");
/// What packages of others give.
const PACKAGES: &str = include_str!("reference/packages.csv");
const C95: Confidence = Confidence::DEFAULT;

fn indicator(name: &str, weight: f64) -> Indicator {
    Indicator { name: name.to_owned(), weight, worst: 0.0, best: 4.0 }
}

fn pillar(code: &str, weight: f64, indicators: &[(&str, f64)]) -> Pillar {
    let indicators = indicators.iter().map(|(name, weight)| indicator(name, *weight)).collect();
    Pillar { code: code.to_owned(), weight, indicators }
}

fn pillars() -> Vec<Pillar> {
    vec![
        pillar("legal", 2.0, &[("A", 1.0), ("B", 3.0)]),
        pillar("technical", 1.0, &[("C", 1.0), ("D", 1.0), ("E", 2.0)]),
        pillar("capacity", 1.0, &[("F", 1.0)]),
    ]
}

fn lenient() -> MissingRules {
    MissingRules::all(Treatment::LeaveOut, 0.0).with(Missing::NotRelevant, Treatment::Worst)
}

fn scoring(missing: MissingRules) -> Scoring {
    Scoring::new(pillars(), missing).expect("a scoring")
}

fn readings(points: &[f64]) -> Vec<Reading<f64>> {
    let reading = |points: &f64| match *points {
        -1.0 => Err(Missing::NotAnswered),
        -2.0 => Err(Missing::NotRelevant),
        points => Ok(points),
    };
    points.iter().map(reading).collect()
}

#[test]
fn indices_and_pillars_are_those_of_r() {
    for figure in figures(FILE, "index") {
        let found = score(&scoring(lenient()), &readings(&figure.input[0])).unwrap();
        figure.is(match figure.quantity {
            "index" => found.index.unwrap(),
            "first" => found.pillars[0].unwrap_or(-1.0),
            "second" => found.pillars[1].unwrap(),
            "third" => found.pillars[2].unwrap(),
            "answered" => found.answered,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn ranks_are_those_of_r() {
    for figure in figures(FILE, "ranks") {
        let scores: Vec<Option<f64>> = figure.input[0].iter().copied().map(Some).collect();
        let at: usize = figure.quantity.parse().unwrap();
        figure.is(ranks(&scores)[at].unwrap() as f64);
    }
    assert_eq!(ranks(&[None, Some(0.0), Some(-0.0), Some(0.1)]), [None, Some(2), Some(2), Some(1)]);
}

#[test]
fn alpha_and_its_interval_are_those_of_r() {
    for figure in figures(FILE, "alpha").into_iter().chain(figures(PACKAGES, "alpha")) {
        let found = cronbach_alpha(&figure.input, C95).unwrap();
        figure.is(match figure.quantity {
            "value" => found.value,
            "low" => found.low,
            "high" => found.high,
            other => panic!("{other}"),
        });
    }
}

#[test]
fn what_is_missing_counts_as_the_declaration_says() {
    let points = readings(&[4.0, -1.0, 4.0, 4.0, 4.0, 4.0]);
    let index = |missing| score(&scoring(missing), &points).unwrap().index;
    assert_eq!(index(MissingRules::all(Treatment::LeaveOut, 0.0)), Some(1.0));
    assert_eq!(index(MissingRules::all(Treatment::Worst, 1.0)), Some(0.625));
    assert_eq!(index(MissingRules::all(Treatment::Refuse, 0.0)), None);
    // A quarter of the first pillar is there; without the pillar, half of the index.
    assert_eq!(index(MissingRules::all(Treatment::LeaveOut, 0.5)), Some(1.0));
    assert_eq!(index(MissingRules::all(Treatment::LeaveOut, 0.6)), None);
    assert_eq!(score(&scoring(lenient()), &points[1..]), Err(NotComputable::LengthsDiffer));
    assert_eq!(score(&scoring(lenient()), &readings(&[5.0; 6])), Err(NotComputable::OutOfRange));
    assert_eq!(score(&scoring(lenient()), &[Ok(f64::NAN); 6]), Err(NotComputable::OutOfRange));
    assert_eq!(score(&scoring(lenient()), &readings(&[-1.0; 6])).unwrap().index, None);
}

#[test]
fn a_declaration_that_makes_no_index_says_why() {
    let refused = |change: &dyn Fn(&mut Vec<Pillar>)| {
        let mut pillars = pillars();
        change(&mut pillars);
        Scoring::new(pillars, lenient()).unwrap_err()
    };
    let name = || "A".to_owned();
    assert_eq!(refused(&|pillars| pillars.clear()), ScoringError::NoIndicator);
    assert_eq!(refused(&|p| p[0].indicators.clear()), ScoringError::EmptyPillar { code: "legal".to_owned() });
    assert_eq!(refused(&|p| p[1].indicators[0].name = name()), ScoringError::Twice { name: name() });
    assert_eq!(refused(&|p| p[0].indicators[0].weight = 0.0), ScoringError::Weight { name: name() });
    assert_eq!(refused(&|p| p[0].weight = f64::NAN), ScoringError::Weight { name: "legal".to_owned() });
    assert_eq!(refused(&|p| p[0].indicators[0].best = 0.0), ScoringError::Range { name: name() });
}

#[test]
fn a_bound_belongs_to_the_tier_above_it() {
    let tiers = Tiers::new(vec![0.85, 0.6, 0.3]).unwrap();
    assert_eq!([1.0, 0.85, 0.849, 0.3, 0.0].map(|index| tiers.tier(index)), [1, 1, 2, 3, 4]);
    assert!(
        Tiers::new(vec![0.3, 0.6]).is_err() && Tiers::new(vec![1.2]).is_err() && Tiers::new(vec![f64::NAN]).is_err()
    );
}

#[test]
fn alpha_of_what_does_not_vary_is_none() {
    let same = vec![vec![1.0, 2.0]; 3];
    assert_eq!(cronbach_alpha(&same, C95), Err(NotComputable::NoVariation));
    assert_eq!(cronbach_alpha(&[vec![1.0, 2.0], vec![2.0, 1.0]], C95), Err(NotComputable::NoVariation));
    assert_eq!(cronbach_alpha(&same[..1], C95), Err(NotComputable::TooFew { least: 2 }));
    assert_eq!(cronbach_alpha(&[vec![1.0, 2.0], vec![1.0]], C95), Err(NotComputable::LengthsDiffer));
}

const RUNS: WeightRuns = WeightRuns { seed: 7, runs: 400, spread: 0.25 };

#[test]
fn who_leads_in_everything_leads_whatever_the_weights() {
    let answers = [[4.0; 6], [4.0, 0.0, 4.0, 1.0, 0.0, 4.0], [0.0, 4.0, 1.0, 0.0, 4.0, 0.0], [-1.0; 6]];
    let answers: Vec<Vec<Reading<f64>>> = answers.iter().map(|points| readings(points)).collect();
    let found = rank_ranges(&scoring(lenient()), &answers, RUNS, C95).unwrap();
    let first = found[0].unwrap();
    assert_eq!((first.rank, first.best, first.median, first.worst), (1, 1, 1, 1));
    assert_eq!(found[3], None);
    assert_eq!(found, rank_ranges(&scoring(lenient()), &answers, RUNS, C95).unwrap());
    for (spread, runs, why) in [(0.0, 9, NotComputable::OutOfRange), (0.2, 0, NotComputable::NoCases)] {
        assert_eq!(rank_ranges(&scoring(lenient()), &answers, WeightRuns { seed: 1, runs, spread }, C95), Err(why));
    }
}

proptest! {
    #[test]
    fn an_index_lies_between_its_lowest_and_highest_pillar(points in prop::collection::vec(-2..=4_i32, 6)) {
        let points: Vec<f64> = points.into_iter().map(f64::from).collect();
        let found = score(&scoring(lenient()), &readings(&points)).unwrap();
        let there = || found.pillars.iter().flatten().copied();
        if let Some(index) = found.index {
            prop_assert!(there().fold(1.0, f64::min) <= index + 1e-12 && index <= there().fold(0.0, f64::max) + 1e-12);
        }
        prop_assert_eq!(found.index.is_some(), there().count() > 0);
    }

    #[test]
    fn a_rank_range_holds_its_median(points in prop::collection::vec(prop::collection::vec(0..=4_i32, 6), 1..12)) {
        let answers: Vec<Vec<Reading<f64>>> =
            points.iter().map(|row| row.iter().map(|points| Ok(f64::from(*points))).collect()).collect();
        let runs = WeightRuns { runs: 50, ..RUNS };
        for range in rank_ranges(&scoring(lenient()), &answers, runs, C95).unwrap().into_iter().flatten() {
            prop_assert!(range.best <= range.median && range.median <= range.worst && range.worst <= answers.len());
        }
    }
}
