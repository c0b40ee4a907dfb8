//! The index of a cycle and of several, with figures computed by hand.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/columns.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod columns;

use analysis::comparison::{Codes, Earlier, Options, Side};
use analysis::dataset::Dataset;
use analysis::estimate::NotComputable;
use analysis::index::{Declaration, IndicesError, WeightRuns, indices};
use analysis::report::{IndexOfState, Indices, LeftOutReason, RefusalReason};
use analysis::table;
use columns::{Cycle, code, entry, list, map, version_of, whole, yes_no, yes_partial_no};
use survey_model::analysis_plan::scoring::{
    MissingRule, Names, NotRelevant, ScoredItem, ScoredPillar, Scores, Scoring, Tier,
};
use survey_model::concordance::{Combine, Concordance, Entry, Verdict};
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::variable::Level;

fn names(name: &str) -> Names {
    [(Language::En, name.to_owned())].into_iter().collect()
}

/// An item with its scores, `yes 1 no 0` or `0..50`.
fn item(column: &str, weight: f64, scores: &str) -> ScoredItem {
    let scores = match scores.split_once("..") {
        Some((worst, best)) => Scores::Linear { worst: worst.parse().unwrap(), best: best.parse().unwrap() },
        None => {
            let words: Vec<&str> = scores.split_whitespace().collect();
            Scores::Options(words.chunks(2).map(|pair| (code(pair[0]), pair[1].parse().unwrap())).collect())
        }
    };
    ScoredItem { column: column.to_owned(), weight, scores }
}

fn pillar(code: &str, weight: f64, items: Vec<ScoredItem>) -> ScoredPillar {
    ScoredPillar { code: code.to_owned(), name: names(code), weight, items }
}

fn scoring(pillars: Vec<ScoredPillar>) -> Scoring {
    let tier = |(from, name): (f64, &str)| Tier { from, name: names(name) };
    Scoring {
        code: "action".to_owned(),
        is_example: false,
        name: names("Action"),
        missing: MissingRule::NeedsShare(0.5),
        not_relevant: NotRelevant::Zero,
        pillars,
        tiers: [(0.75, "High"), (0.25, "Middle"), (0.0, "Low")].map(tier).to_vec(),
    }
}

const YES_PARTIAL_NO: &str = "yes 1 partial 0.5 no 0";
const YES_NO: &str = "yes 1 no 0";

fn small() -> Scoring {
    let legal = vec![item("LAW", 2.0, YES_PARTIAL_NO), item("TEAM", 1.0, "0..50")];
    scoring(vec![pillar("legal", 1.0, legal), pillar("people", 3.0, vec![item("HELD", 1.0, YES_NO)])])
}

fn side(dataset: &Dataset) -> Side<'_> {
    Side { dataset, labels: &Codes }
}

const RUNS: WeightRuns = WeightRuns { seed: 1, runs: 200, spread: 0.25 };

fn over(earlier: &[(&Dataset, Concordance)], last: &Dataset, scoring: &Scoring) -> Result<Indices, IndicesError> {
    let version = version_of(last);
    let declaration = Declaration { scoring, version: &version, edition: 1, sha256: "00", declared_by: "A" };
    let earlier: Vec<Earlier<'_>> =
        earlier.iter().map(|(dataset, concordance)| Earlier { side: side(dataset), concordance }).collect();
    indices(&earlier, side(last), &declaration, &Options::default(), RUNS)
}

fn small_cycle() -> Dataset {
    Cycle::new("2018-2021", 2, "KEN FRA BRA PER")
        .column(yes_partial_no("LAW"), "yes partial [not_relevant] [withheld]")
        .column(whole("TEAM", Level::Numeric), "60 25 10 [not_answered]")
        .column(yes_no("HELD"), "yes no yes yes")
        .build()
}

fn of_state<'i>(states: &'i [IndexOfState], state: &str) -> &'i IndexOfState {
    states.iter().find(|of| of.state.to_string() == state).unwrap()
}

fn close(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 1e-9), "{found:?} is not {expected}");
}

#[test]
fn every_state_has_pillars_an_index_a_rank_and_a_tier() {
    let found = over(&[], &small_cycle(), &small()).unwrap();
    let states = &found.cycle.states;
    let order: Vec<String> = states.iter().map(|of| of.state.to_string()).collect();
    assert_eq!(order, ["KEN", "PER", "BRA", "FRA"], "by rank, equal ones by code");
    for (state, index, answered, rank, tied, tier) in [
        ("KEN", 1.0, [2, 1], 1, 1, 1),
        ("PER", 1.0, [0, 1], 1, 1, 1),
        ("BRA", (0.2 / 3.0 + 3.0) / 4.0, [1, 1], 3, 0, 1),
        ("FRA", 0.125, [2, 1], 4, 0, 3),
    ] {
        let of = of_state(states, state);
        close(of.index, index);
        assert_eq!((of.answered.as_slice(), of.rank.unwrap().rank), (answered.as_slice(), rank), "{state}");
        assert_eq!((of.tied_with, of.tier), (tied, Some(tier)), "{state}");
    }
    close(of_state(states, "FRA").pillars[0], 0.5);
    assert_eq!(of_state(states, "PER").pillars, [None, Some(1.0)], "nothing of the pillar was answered");
    close(found.cycle.mean.map(|mean| mean.value), (2.125 + (0.2 / 3.0 + 3.0) / 4.0) / 4.0);
}

#[test]
fn alpha_is_of_those_for_whom_every_item_counts() {
    let found = over(&[], &small_cycle(), &small()).unwrap();
    // Rows (1, 1), (0.5, 0.5) and (0, 0.2), as what was not relevant counts as 0. In R: 2 * (1 - sum(diag(cov(m))) / sum(cov(m))).
    let alpha = found.cycle.pillars[0].alpha.unwrap();
    close(Some(alpha.value), 2.0 * (1.0 - (0.5 + 0.98 / 3.0) / (4.88 / 3.0)));
    assert_eq!(alpha.n, 3);
    assert_eq!(found.cycle.pillars[1].alpha, Err(NotComputable::TooFew { least: 2 }), "one item has no alpha");
    let same = Cycle::new("2018-2021", 2, "KEN FRA")
        .column(yes_partial_no("LAW"), "yes yes")
        .column(whole("TEAM", Level::Numeric), "50 50")
        .column(yes_no("HELD"), "yes yes")
        .build();
    let found = over(&[], &same, &small()).unwrap();
    assert_eq!(found.cycle.alpha, Err(NotComputable::NoVariation));
    assert!(found.cycle.states.iter().all(|of| of.rank.unwrap().worst == 1 && of.tied_with == 1));
}

#[test]
fn zero_counts_what_is_missing_and_leave_out_what_was_skipped() {
    let mut declared = small();
    declared.missing = MissingRule::Zero;
    let found = over(&[], &small_cycle(), &declared).unwrap();
    close(of_state(&found.cycle.states, "PER").index, 0.75);
    declared.missing = MissingRule::NeedsShare(0.3);
    declared.not_relevant = NotRelevant::LeaveOut;
    let found = over(&[], &small_cycle(), &declared).unwrap();
    close(of_state(&found.cycle.states, "BRA").pillars[0], 0.2);
}

#[test]
fn one_state_and_none_are_told_without_figures_that_do_not_exist() {
    for states in ["KEN", ""] {
        let answers = |answer: &str| states.split_whitespace().map(|_| answer).collect::<Vec<_>>().join(" ");
        let cycle = Cycle::new("2018-2021", 2, states)
            .column(yes_partial_no("LAW"), &answers("no"))
            .column(whole("TEAM", Level::Numeric), &answers("0"))
            .column(yes_no("HELD"), &answers("no"))
            .build();
        let found = over(&[], &cycle, &small()).unwrap();
        assert_eq!(found.cycle.mean, None);
        assert!(found.cycle.alpha.is_err());
        assert_eq!(found.cycle.states.len(), states.split_whitespace().count());
        assert!(found.cycle.states.iter().all(|of| of.index == Some(0.0) && of.tier == Some(3)));
    }
}

#[test]
fn what_the_cycle_does_not_have_is_an_error() {
    let cycle = Cycle::new("2018-2021", 2, "KEN").column(yes_partial_no("LAW"), "yes").build();
    assert_eq!(over(&[], &cycle, &small()), Err(IndicesError::NoColumn { name: "TEAM".to_owned() }));
    let no_scores = scoring(vec![pillar("legal", 1.0, vec![item("LAW", 1.0, YES_NO)])]);
    assert_eq!(over(&[], &cycle, &no_scores), Err(IndicesError::NoColumn { name: "LAW".to_owned() }));
}

fn bridge(entries: Vec<Entry>, from: &Dataset, to: &Dataset) -> Concordance {
    Concordance { from: version_of(from), to: version_of(to), entries }
}

/// A law with one answer less, no team, and two questions of which one was made.
fn two_versions() -> (Dataset, Dataset, Vec<Entry>, Scoring) {
    let one = Cycle::new("2014-2017", 1, "KEN FRA PER")
        .column(yes_no("LAW"), "no yes yes")
        .column(yes_no("HELD_ANY"), "no yes [withheld]")
        .build();
    let two = Cycle::new("2018-2021", 2, "KEN FRA BRA")
        .column(yes_partial_no("LAW"), "partial no yes")
        .column(whole("TEAM", Level::Numeric), "0 0 0")
        .column(yes_no("HELD_A"), "no yes no")
        .column(yes_no("HELD_B"), "yes no no")
        .build();
    let entries = vec![
        Entry { later_map: map("partial=yes"), ..entry(Verdict::Recoded, "LAW", "LAW") },
        entry(Verdict::New, "", "TEAM"),
        Entry { combine: Some(Combine::Any), ..entry(Verdict::Split, "HELD_ANY", "HELD_A HELD_B") },
    ];
    let legal = vec![item("LAW", 2.0, YES_PARTIAL_NO), item("TEAM", 1.0, "0..50")];
    let people = vec![item("HELD_A", 1.0, YES_NO), item("HELD_B", 2.0, YES_NO)];
    (one, two, entries, scoring(vec![pillar("legal", 1.0, legal), pillar("people", 3.0, people)]))
}

#[test]
fn a_bridged_index_has_what_both_versions_asked_and_says_what_is_left_out() {
    let (one, two, entries, declared) = two_versions();
    let found = over(&[(&one, bridge(entries, &one, &two))], &two, &declared).unwrap();
    let bridged = found.bridged.unwrap();
    let index = |cycle: usize, state: &str| of_state(&bridged.cycles[cycle].states, state).index;
    assert_eq!([index(0, "KEN"), index(0, "FRA"), index(0, "PER")], [Some(0.0), Some(1.0), None]);
    assert_eq!([index(1, "KEN"), index(1, "FRA"), index(1, "BRA")], [Some(1.0), Some(0.75), Some(0.25)]);
    let items: Vec<_> = bridged.items.iter().map(|item| (item.columns.join("+"), item.weight)).collect();
    assert_eq!(items, [("LAW".to_owned(), 2.0), ("HELD_A+HELD_B".to_owned(), 3.0)]);
    assert_eq!(bridged.items[0].maps, ["later: partial → yes"]);
    let out: Vec<_> = bridged.left_out.iter().map(|out| (out.column.as_str(), out.why)).collect();
    assert_eq!(out, [("TEAM", LeftOutReason::Refused(RefusalReason::New))]);
    let change = &bridged.changes[0];
    let changes: Vec<_> = change.states.iter().map(|of| (of.state.to_string(), of.change)).collect();
    assert_eq!(changes, [("FRA".to_owned(), -0.25), ("KEN".to_owned(), 1.0)]);
    close(change.mean.map(|mean| mean.value), 0.375);
    // The sums of ranks are 2 and 1: two of the four ways of two signs have a sum of 1 or less, so that twice their part is 1.
    close(change.test.ok().map(|test| test.p_value), 1.0);
    assert!(
        bridged.cycles.iter().flat_map(|cycle| &cycle.states).all(|of| of.tier.is_none()),
        "tiers are of the whole"
    );
    close(of_state(&found.cycle.states, "KEN").index, (1.0 / 3.0 + 2.0) / 4.0);
}

#[test]
fn items_that_became_one_are_left_out_if_the_scoring_keeps_them_apart() {
    let (one, two, entries, mut declared) = two_versions();
    declared.pillars[1].items[1].scores = item("X", 1.0, "yes 0.5 no 0").scores;
    let found = over(&[(&one, bridge(entries, &one, &two))], &two, &declared).unwrap().bridged.unwrap();
    let out: Vec<_> = found.left_out.iter().map(|out| (out.column.as_str(), out.why)).collect();
    let refused = LeftOutReason::Refused(RefusalReason::New);
    let apart = LeftOutReason::ScoredApart;
    assert_eq!(out, [("TEAM", refused), ("HELD_A", apart), ("HELD_B", apart)]);
}

#[test]
fn answers_that_became_one_need_one_score() {
    let one = Cycle::new("2014-2017", 1, "KEN").column(whole("Q", Level::Nominal(list("some none"))), "some").build();
    let two = Cycle::new("2018-2021", 2, "KEN").column(whole("Q", Level::Nominal(list("a b none"))), "b").build();
    let entries = vec![Entry { later_map: map("a=some b=some"), ..entry(Verdict::Recoded, "Q", "Q") }];
    let with = |scores: &str| {
        let declared = scoring(vec![pillar("p", 1.0, vec![item("Q", 1.0, scores)])]);
        over(&[(&one, bridge(entries.clone(), &one, &two))], &two, &declared)
    };
    let same = with("a 1 b 1 none 0").unwrap().bridged.unwrap();
    assert_eq!(same.cycles[0].states[0].index, Some(1.0));
    match with("a 1 b 0.5 none 0").unwrap_err() {
        IndicesError::NothingComparable { left_out } => assert_eq!(left_out[0].why, LeftOutReason::ScoresJoined),
        other => panic!("{other}"),
    }
}

#[test]
fn nothing_comparable_is_refused_with_every_reason() {
    let (one, two, _, declared) = two_versions();
    let broken = |item: &str| entry(Verdict::Broken, item, item);
    let entries =
        vec![broken("LAW"), entry(Verdict::New, "", "TEAM"), entry(Verdict::Split, "HELD_ANY", "HELD_A HELD_B")];
    let refused = over(&[(&one, bridge(entries, &one, &two))], &two, &declared).unwrap_err();
    let said = refused.to_string();
    for item in ["LAW: Not comparable", "TEAM: Only the later", "HELD_A: One question", "HELD_B: One question"] {
        assert!(said.contains(item), "{said}");
    }
}

#[test]
fn three_cycles_of_one_version_keep_tiers_and_are_tested_together() {
    let cycle = |label: &str, answers: &str| {
        Cycle::new(label, 2, "KEN FRA BRA PER")
            .column(yes_partial_no("LAW"), answers)
            .column(yes_no("HELD"), "yes yes no no")
            .build()
    };
    let cycles = [
        cycle("2010-2013", "no no no no"),
        cycle("2014-2017", "partial no no partial"),
        cycle("2018-2021", "yes yes partial yes"),
    ];
    let same = |item: &str| entry(Verdict::Identical, item, item);
    let earlier: Vec<_> =
        cycles[..2].iter().map(|one| (one, bridge(vec![same("LAW"), same("HELD")], one, &cycles[2]))).collect();
    let declared = scoring(vec![pillar("p", 1.0, vec![item("LAW", 1.0, YES_PARTIAL_NO), item("HELD", 1.0, YES_NO)])]);
    let found = over(&earlier, &cycles[2], &declared).unwrap();
    let bridged = found.bridged.unwrap();
    assert_eq!((bridged.in_all, bridged.left_out.len(), bridged.changes.len()), (4, 0, 2));
    assert_eq!(bridged.cycles[2].states, found.cycle.states, "nothing is left out, so that the tiers hold");
    // friedman.test(rbind(c(.5, .75, 1), c(.5, .5, 1), c(0, 0, .25), c(0, .25, .5))) of R 4.
    let friedman = bridged.friedman.unwrap().unwrap();
    close(friedman.test.statistic, 7.428571428571429);
}

#[test]
fn the_same_answers_give_the_same_bytes_whatever_the_number_of_threads() {
    let (one, two, entries, declared) = two_versions();
    let bytes = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let found = pool.install(|| over(&[(&one, bridge(entries.clone(), &one, &two))], &two, &declared)).unwrap();
        let mut out = serde_json::to_vec(&found).unwrap();
        for write in [table::index_scores, table::index_pillars, table::index_changes, table::index_items] {
            write(&found, &mut out).unwrap();
        }
        String::from_utf8(out).unwrap()
    };
    let once = bytes(1);
    assert_eq!(once, bytes(3));
    assert!(!once.contains("NaN") && !once.contains("inf,"));
}

#[test]
fn the_order_of_respondents_changes_nothing() {
    let cycle = |states: &str, laws: &str, teams: &str, held: &str| {
        Cycle::new("2018-2021", 2, states)
            .column(yes_partial_no("LAW"), laws)
            .column(whole("TEAM", Level::Numeric), teams)
            .column(yes_no("HELD"), held)
            .build()
    };
    let one = cycle("KEN FRA BRA", "yes partial no", "7 9 30", "no yes [dont_know]");
    let other = cycle("BRA KEN FRA", "no yes partial", "30 7 9", "[dont_know] no yes");
    assert_eq!(over(&[], &one, &small()), over(&[], &other, &small()));
    assert!(one.cell(2, "HELD") == survey_model::variable::Cell::Missing(Missing::DontKnow));
}
