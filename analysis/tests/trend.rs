//! More than two cycles.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/columns.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod columns;

use analysis::comparison::{Codes, ComparisonError, Earlier, Options, Side, trends};
use analysis::dataset::Dataset;
use analysis::estimate::NotComputable;
use analysis::estimate::repeated::{cochran_q, friedman};
use analysis::report::{Distribution, RefusalReason, Trend, TrendPoint, Trends};
use columns::{Cycle, entry, map, version_of, whole, yes_no, yes_partial_no};
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::variable::{Level, Variable};

const STATES: &str = "AFG ALB AND ARG AUS AUT";

fn cycle(number: u32, variable: Variable, states: &str, answers: &str) -> Dataset {
    let label = ["2010-2013", "2014-2017", "2018-2021"][number as usize - 1];
    Cycle::new(label, number, states).column(variable, answers).build()
}

fn side(dataset: &Dataset) -> Side<'_> {
    Side { dataset, labels: &Codes }
}

fn identical() -> Entry {
    entry(Verdict::Identical, "Q", "Q")
}

/// The trend over three cycles, the first two each with what the concordance with the third says.
fn over(cycles: [&Dataset; 3], entries: [Entry; 2]) -> Trends {
    let concordance = |from: &Dataset, entry: &Entry| Concordance {
        from: version_of(from),
        to: version_of(cycles[2]),
        entries: vec![entry.clone()],
    };
    let concordances = [concordance(cycles[0], &entries[0]), concordance(cycles[1], &entries[1])];
    let earlier: Vec<Earlier<'_>> = cycles
        .into_iter()
        .zip(&concordances)
        .map(|(dataset, concordance)| Earlier { side: side(dataset), concordance })
        .collect();
    trends(&earlier, side(cycles[2]), &Options::default()).unwrap()
}

fn only(trends: &Trends) -> &Trend {
    assert_eq!(trends.trends.len(), 1);
    &trends.trends[0]
}

fn answers(point: &TrendPoint) -> &Distribution {
    match point {
        TrendPoint::Answers(distribution) => distribution,
        TrendPoint::Refused(refused) => panic!("{refused:?}"),
    }
}

fn refused(point: &TrendPoint) -> RefusalReason {
    match point {
        TrendPoint::Refused(refused) => refused.why,
        TrendPoint::Answers(answers) => panic!("{answers:?}"),
    }
}

#[test]
fn a_share_is_told_for_every_cycle_and_tested_among_those_who_answered_in_all() {
    let one = cycle(1, yes_no("Q"), STATES, "no no no yes no [withheld]");
    let two = cycle(2, yes_no("Q"), "AFG ALB AND ARG AUS", "yes no yes yes no");
    let three = cycle(3, yes_no("Q"), STATES, "yes yes yes yes no yes");
    let found = over([&one, &two, &three], [identical(), identical()]);
    assert_eq!(
        found.cycles.iter().map(|cycle| cycle.label.to_string()).collect::<Vec<_>>(),
        ["2010-2013", "2014-2017", "2018-2021"]
    );
    let trend = only(&found);
    let shares: Vec<(usize, usize)> =
        trend.slices[0].points.iter().map(answers).map(|point| (point.shares[0].count, point.valid)).collect();
    assert_eq!(shares, [(1, 5), (3, 5), (5, 6)]);
    let matched = trend.slices[0].matched.as_ref().unwrap();
    assert_eq!((matched.n, matched.friedman), (5, None));
    assert_eq!((matched.shares.len(), &matched.shares[0].counts), (1, &vec![1, 3, 4]));
    let rows = [[false, true, true], [false, false, true], [false, true, true], [true; 3], [false; 3]];
    assert_eq!(matched.shares[0].cochran, cochran_q(&rows.map(Vec::from)));
}

#[test]
fn answers_in_order_and_numbers_are_tested_by_friedman() {
    let scale = |number, answers| cycle(number, yes_partial_no("Q"), "AFG ALB", answers);
    let (one, two, three) = (scale(1, "no partial"), scale(2, "partial partial"), scale(3, "yes yes"));
    let found = over([&one, &two, &three], [identical(), identical()]);
    let expected = friedman(&[vec![2.0, 1.0, 0.0], vec![1.0, 1.0, 0.0]]);
    assert_eq!(only(&found).slices[0].matched.as_ref().unwrap().friedman, Some(expected));
    let number = |number, answers| cycle(number, whole("Q", Level::Numeric), "AFG ALB", answers);
    let (one, two, three) = (number(1, "1 5"), number(2, "2 5"), number(3, "3 9"));
    let found = over([&one, &two, &three], [identical(), identical()]);
    let matched = only(&found).slices[0].matched.as_ref().unwrap();
    assert_eq!(matched.friedman, Some(friedman(&[vec![1.0, 2.0, 3.0], vec![5.0, 5.0, 9.0]])));
    assert!(matched.shares.is_empty());
}

#[test]
fn a_cycle_that_may_not_be_compared_is_left_out_with_the_reason() {
    let cycle = |number| cycle(number, yes_no("Q"), "AFG ALB", "yes no");
    let (one, two, three) = (cycle(1), cycle(2), cycle(3));
    let found = over([&one, &two, &three], [identical(), entry(Verdict::Broken, "Q", "Q")]);
    assert_eq!(refused(&only(&found).slices[0].points[1]), RefusalReason::Broken);
    assert_eq!(only(&found).slices[0].matched.as_ref().unwrap().shares[0].counts, [1, 1]);
    let nothing = over([&one, &two, &three], [entry(Verdict::Broken, "Q", "Q"), entry(Verdict::Broken, "Q", "Q")]);
    assert!(nothing.trends.is_empty());
}

#[test]
fn a_cycle_that_comes_to_other_options_than_the_latest_is_left_out() {
    let one = cycle(1, yes_no("Q"), "AFG ALB", "yes no");
    let two = cycle(2, yes_partial_no("Q"), "AFG ALB", "partial no");
    let three = cycle(3, yes_partial_no("Q"), "AFG ALB", "yes partial");
    let recoded = Entry { later_map: map("partial=yes"), ..entry(Verdict::Recoded, "Q", "Q") };
    let found = over([&one, &two, &three], [recoded.clone(), identical()]);
    assert_eq!(refused(&only(&found).slices[0].points[0]), RefusalReason::OptionsDiffer);
    // If the second cycle is brought to yes and no as well, all three are told.
    let both = Entry { earlier_map: map("partial=yes"), ..recoded.clone() };
    let found = over([&one, &two, &three], [recoded, both]);
    let counts: Vec<usize> =
        only(&found).slices[0].points.iter().map(answers).map(|point| point.shares[0].count).collect();
    assert_eq!(counts, [1, 1, 2]);
}

#[test]
fn nobody_in_all_cycles_and_nobody_who_changed_are_stated() {
    let cycle = |number, states| cycle(number, yes_no("Q"), states, "yes no");
    let (one, two, three) = (cycle(1, "AFG ALB"), cycle(2, "AND ARG"), cycle(3, "AUS AUT"));
    let found = over([&one, &two, &three], [identical(), identical()]);
    let matched = only(&found).slices[0].matched.as_ref().unwrap();
    assert_eq!((matched.n, matched.shares[0].cochran), (0, Err(NotComputable::NoCases)));
    let (two, three) = (cycle(2, "AFG ALB"), cycle(3, "AFG ALB"));
    let found = over([&one, &two, &three], [identical(), identical()]);
    assert_eq!(only(&found).slices[0].matched.as_ref().unwrap().shares[0].cochran, Err(NotComputable::NothingMoved));
}

#[test]
fn a_concordance_of_other_versions_is_refused() {
    let cycle = |number| cycle(number, yes_no("Q"), "AFG ALB", "yes no");
    let (one, three) = (cycle(1), cycle(3));
    let wrong = Concordance::of_same(&version_of(&three), ["Q".parse().unwrap()]);
    let earlier = [Earlier { side: side(&one), concordance: &wrong }];
    let found = trends(&earlier, side(&three), &Options::default());
    assert!(matches!(found, Err(ComparisonError::OtherVersions { .. })));
}
