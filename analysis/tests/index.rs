//! The indices of a cycle.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/columns.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod columns;

use analysis::index::{
    DatasetScoringError, Indicator, MissingRules, Pillar, Scoring, ScoringError, Treatment, score_dataset,
};
use columns::{Cycle, list, whole, yes_no, yes_partial_no};
use survey_model::missing::Missing;
use survey_model::variable::Level;

fn scoring(names: [Indicator; 2]) -> Scoring {
    let missing = MissingRules::all(Treatment::LeaveOut, 0.5).with(Missing::NotRelevant, Treatment::Worst);
    Scoring::new(vec![Pillar { code: "legal".to_owned(), weight: 1.0, indicators: names.to_vec() }], missing).unwrap()
}

fn law_and_team() -> Scoring {
    scoring([
        Indicator::of_variable(&yes_partial_no("LAW"), 1.0).unwrap(),
        Indicator { name: "TEAM".to_owned(), weight: 1.0, worst: 0.0, best: 50.0 },
    ])
}

#[test]
fn every_state_has_an_index_of_its_scores_and_numbers() {
    let cycle = Cycle::new("2018-2021", 1, "KEN FRA BRA PER")
        .column(yes_partial_no("LAW"), "yes partial [not_relevant] [withheld]")
        .column(whole("TEAM", Level::Numeric), "50 25 10 [not_answered]")
        .build();
    let indices: Vec<Option<f64>> =
        score_dataset(&law_and_team(), &cycle).unwrap().into_iter().map(|score| score.index).collect();
    assert_eq!(indices, [Some(1.0), Some(0.5), Some(0.1), None]);
}

#[test]
fn what_the_cycle_did_not_ask_is_an_error_unless_the_scoring_is_bridged() {
    let cycle = Cycle::new("2014-2017", 1, "KEN").column(yes_partial_no("LAW"), "partial").build();
    let missing = DatasetScoringError::NoColumn { name: "TEAM".to_owned() };
    assert_eq!(score_dataset(&law_and_team(), &cycle), Err(missing));
    let (bridged, left_out) = law_and_team().bridged(|name| cycle.position(name).is_some()).unwrap();
    assert_eq!(left_out, ["TEAM"]);
    assert_eq!(score_dataset(&bridged, &cycle).unwrap()[0].index, Some(0.5));
}

#[test]
fn only_what_has_points_makes_an_indicator() {
    let refused = |name: &str, level| Indicator::of_variable(&whole(name, level), 1.0).unwrap_err();
    let range = |name: &str| ScoringError::Range { name: name.to_owned() };
    assert_eq!(refused("A", Level::Nominal(list("yes=1 maybe no=0"))), range("A"));
    assert_eq!(refused("B", Level::Nominal(list("yes=1 no=1"))), range("B"));
    assert_eq!(refused("C", Level::Text), range("C"));
    let cycle = Cycle::new("2014-2017", 1, "KEN")
        .column(whole("LAW", Level::Nominal(list("yes no"))), "yes")
        .column(whole("TEAM", Level::Numeric), "60")
        .build();
    assert_eq!(score_dataset(&law_and_team(), &cycle), Err(DatasetScoringError::NoPoints { name: "LAW".to_owned() }));
    let other = scoring([
        Indicator::of_variable(&yes_no("X"), 1.0).unwrap(),
        Indicator { name: "TEAM".to_owned(), weight: 1.0, worst: 0.0, best: 50.0 },
    ]);
    let (team_only, _) = other.bridged(|name| name == "TEAM").unwrap();
    assert!(matches!(score_dataset(&team_only, &cycle), Err(DatasetScoringError::Score(_))));
}
