//! Two cycles compared: what the concordance's verdicts do, who counts on which basis, and what always holds.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

// Paths are spelled out: the compiler and rustfmt look for the modules of a test in different folders.
#[path = "comparison/breakdowns.rs"]
mod breakdowns;
#[path = "support/columns.rs"]
mod columns;
#[path = "comparison/concordance.rs"]
mod concordance;
#[path = "comparison/further.rs"]
mod further;
#[path = "comparison/groups.rs"]
mod groups;
#[path = "comparison/instrument.rs"]
mod instrument;
#[path = "comparison/means.rs"]
mod means;
#[path = "comparison/properties.rs"]
mod properties;

use analysis::comparison::{Codes, ComparisonError, Options, Side, compare};
use analysis::finding::findings;
use analysis::report::{Basis, ChangeVerdict, Distribution, TestName};
use columns::{Cycle, compared, entry, measure, version, whole, yes_no, yes_partial_no};
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::missing::Missing;
use survey_model::variable::Level;

const TEN: &str = "AFG ALB AND ARG AUS AUT BEL BEN BRA CAN";

fn identical(item: &str) -> Entry {
    entry(Verdict::Identical, item, item)
}

fn missing(distribution: &Distribution, reason: Missing) -> usize {
    distribution.missing.iter().find(|count| count.reason == reason).unwrap().count
}

#[test]
fn all_respondents_counts_everyone_and_the_panel_only_who_answered_validly_in_both() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA BRA JPN").column(yes_no("Q"), "yes no [dont_know] no").build();
    let later = Cycle::new("2018-2021", 2, "JPN FRA BRA PER").column(yes_no("Q"), "yes no yes [withheld]").build();
    let measure = measure(&earlier, &later, identical("Q"));

    let all = measure.slice(Basis::AllRespondents, None).unwrap();
    assert_eq!((all.earlier.cases, all.earlier.valid, missing(&all.earlier, Missing::DontKnow)), (4, 3, 1));
    assert_eq!((all.later.cases, all.later.valid, missing(&all.later, Missing::Withheld)), (4, 3, 1));

    // The panel is FRA, BRA, JPN; BRA has no valid earlier answer.
    let matched = measure.slice(Basis::MatchedPanel, None).unwrap();
    assert_eq!((matched.earlier.cases, matched.earlier.valid, matched.earlier.unpaired), (3, 2, 0));
    assert_eq!((matched.later.cases, matched.later.valid, matched.later.unpaired), (3, 2, 1));
    assert_eq!(missing(&matched.earlier, Missing::DontKnow), 1);
    assert_eq!(matched.earlier.shares[0].count, 0);
    assert_eq!(matched.later.shares[0].count, 1);
}

#[test]
fn transitions_name_the_states_that_moved() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA BRA JPN").column(yes_no("Q"), "no no yes no").build();
    let later = Cycle::new("2018-2021", 2, "JPN FRA BRA KEN").column(yes_no("Q"), "yes no yes yes").build();
    let measure = measure(&earlier, &later, identical("Q"));
    let transitions = measure.slice(Basis::MatchedPanel, None).unwrap().transitions.clone().unwrap();
    let (yes, no) = (0, 1);
    let names = |cell: &analysis::report::TransitionCell| {
        cell.states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    assert_eq!((transitions.cells[no][yes].count, names(&transitions.cells[no][yes]).as_str()), (2, "JPN KEN"));
    assert_eq!(names(&transitions.cells[yes][yes]), "BRA");
    assert_eq!(names(&transitions.cells[no][no]), "FRA");
    assert_eq!(transitions.cells[yes][no].count, 0);
}

#[test]
fn a_clear_move_of_the_panel_rose_by_the_exact_test() {
    let earlier = Cycle::new("2014-2017", 1, TEN).column(yes_no("Q"), "no no no no no no no yes yes no").build();
    let later = Cycle::new("2018-2021", 2, TEN).column(yes_no("Q"), "yes yes yes yes yes yes yes yes yes no").build();
    let measure = measure(&earlier, &later, identical("Q"));
    let change = measure.slice(Basis::MatchedPanel, None).unwrap().headlines().next().unwrap();
    let test = change.test.unwrap();
    assert_eq!((change.category.as_str(), test.name, test.entered, test.left), ("yes", TestName::ExactMcnemar, 7, 0));
    assert!((test.p_value - 2.0 * 0.5_f64.powi(7)).abs() < 1e-12);
    assert_eq!(change.verdict, ChangeVerdict::Rose);
    assert!((change.difference.unwrap().value - 0.7).abs() < 1e-12);
    let no = &measure.slice(Basis::MatchedPanel, None).unwrap().changes[1];
    assert_eq!(no.verdict, ChangeVerdict::Fell);
}

#[test]
fn five_states_are_too_few_even_if_all_move() {
    let five = "AFG ALB AND ARG AUS";
    let earlier = Cycle::new("2014-2017", 1, five).column(yes_no("Q"), "no no no no no").build();
    let later = Cycle::new("2018-2021", 2, five).column(yes_no("Q"), "yes yes yes yes yes").build();
    let measure = measure(&earlier, &later, identical("Q"));
    for basis in Basis::ALL {
        assert_eq!(
            measure.slice(basis, None).unwrap().headlines().next().unwrap().verdict,
            ChangeVerdict::TooFewToTell,
            "{basis:?}"
        );
    }
}

#[test]
fn ten_states_without_a_move_show_no_change() {
    let cells = "no yes no yes no yes no yes no yes";
    let earlier = Cycle::new("2014-2017", 1, TEN).column(yes_no("Q"), cells).build();
    let later = Cycle::new("2018-2021", 2, TEN).column(yes_no("Q"), cells).build();
    let measure = measure(&earlier, &later, identical("Q"));
    let change = measure.slice(Basis::MatchedPanel, None).unwrap().headlines().next().unwrap();
    assert_eq!((change.verdict, change.test.unwrap().p_value), (ChangeVerdict::NoChangeShown, 1.0));
}

#[test]
fn where_no_answer_says_more_than_another_each_stands_for_itself() {
    let list = |codes: &[&str]| {
        let category = |code: &&str| survey_model::variable::Category { code: code.parse().unwrap(), score: None };
        whole("Q", Level::Nominal(codes.iter().map(category).collect()))
    };
    let kinds = ["ministry", "agency", "other"];
    let earlier = Cycle::new("2014-2017", 1, TEN).column(list(&kinds), "ministry ".repeat(10).trim()).build();
    let later = Cycle::new("2018-2021", 2, TEN).column(list(&kinds), "agency ".repeat(10).trim()).build();
    let measure = measure(&earlier, &later, identical("Q"));
    let slice = measure.slice(Basis::MatchedPanel, None).unwrap();
    let told: Vec<_> = slice.headlines().map(|change| (change.category.as_str(), change.verdict)).collect();
    assert_eq!(
        told,
        [("ministry", ChangeVerdict::Fell), ("agency", ChangeVerdict::Rose), ("other", ChangeVerdict::NoChangeShown)]
    );
}

#[test]
fn nobody_in_both_cycles_gives_empty_figures() {
    let earlier = Cycle::new("2014-2017", 1, "KEN").column(yes_no("Q"), "yes").build();
    let later = Cycle::new("2018-2021", 2, "FRA").column(yes_no("Q"), "no").build();
    let measure = measure(&earlier, &later, identical("Q"));
    let matched = measure.slice(Basis::MatchedPanel, None).unwrap();
    let change = matched.headlines().next().unwrap();
    assert_eq!((change.earlier, change.later, change.difference, change.test), (None, None, None, None));
    assert_eq!(change.verdict, ChangeVerdict::TooFewToTell);
}

#[test]
fn numbers_are_compared_by_their_means_and_summarised() {
    let earlier =
        Cycle::new("2014-2017", 1, TEN).column(whole("Q", Level::Numeric), "1 2 3 4 5 6 7 8 9 [dont_know]").build();
    let later = Cycle::new("2018-2021", 2, TEN).column(whole("Q", Level::Numeric), "2 4 4 6 6 8 8 10 10 3").build();
    let measure = measure(&earlier, &later, identical("Q"));
    let matched = measure.slice(Basis::MatchedPanel, None).unwrap();
    let change = matched.mean_change.as_ref().unwrap();
    assert!((change.difference.unwrap().value - 13.0 / 9.0).abs() < 1e-12);
    assert_eq!(change.verdict, ChangeVerdict::Rose);
    let summary = measure.slice(Basis::AllRespondents, None).unwrap().earlier.numeric.unwrap();
    assert_eq!((summary.n, summary.median, summary.lower_quartile, summary.upper_quartile), (9, 5.0, 3.0, 7.0));
    assert_eq!(matched.later.numeric.unwrap().n, 9);
    assert!(matched.changes.is_empty() && matched.transitions.is_none());
}

#[test]
fn scores_have_means_where_there_are_at_least_three_categories() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA BRA")
        .column(yes_partial_no("P"), "no no partial")
        .column(yes_no("Q"), "no no yes");
    let later = Cycle::new("2018-2021", 2, "KEN FRA BRA")
        .column(yes_partial_no("P"), "partial yes yes")
        .column(yes_no("Q"), "no no yes");
    let comparison =
        compared(&earlier.build(), &later.build(), vec![identical("P"), identical("Q")], &Options::default());
    let slice = |name: &str| comparison.measure(name).unwrap().slice(Basis::MatchedPanel, None).unwrap().clone();
    let change = slice("P").mean_change.unwrap();
    assert!((change.difference.unwrap().value - 2.0 / 3.0).abs() < 1e-12);
    assert!((change.earlier.unwrap().value - 0.5 / 3.0).abs() < 1e-12);
    assert_eq!(slice("Q").mean_change, None);
}

#[test]
fn texts_and_dates_are_counted_only() {
    let earlier = Cycle::new("2014-2017", 1, "KEN FRA").column(whole("T", Level::Text), "something [not_relevant]");
    let later = Cycle::new("2018-2021", 2, "KEN FRA").column(whole("T", Level::Text), "else more");
    let measure = measure(&earlier.build(), &later.build(), identical("T"));
    let slice = measure.slice(Basis::MatchedPanel, None).unwrap();
    assert_eq!((slice.earlier.valid, slice.later.valid, slice.later.unpaired), (1, 1, 1));
    assert!(slice.changes.is_empty() && slice.earlier.shares.is_empty() && slice.mean_change.is_none());
}

#[test]
fn a_concordance_of_other_versions_is_refused() {
    let earlier = Cycle::new("2014-2017", 1, "KEN").column(yes_no("Q"), "yes").build();
    let later = Cycle::new("2018-2021", 2, "KEN").column(yes_no("Q"), "yes").build();
    let concordance = Concordance::of_same(&version(1), []);
    let side = |dataset| Side { dataset, labels: &Codes };
    let error = compare(side(&earlier), side(&later), &concordance, &Options::default()).unwrap_err();
    assert!(matches!(error, ComparisonError::OtherVersions { .. }));
    assert_eq!(
        error.to_string(),
        "the concordance leads from test@1.0.0 to test@1.0.0, but the cycles answered test@1.0.0 and test@2.0.0"
    );
}

#[test]
fn two_cycles_of_one_version_are_compared_through_its_concordance_with_itself() {
    let earlier = Cycle::new("2014-2017", 1, "KEN").column(yes_no("Q"), "yes").build();
    let later = Cycle::new("2018-2021", 1, "KEN").column(yes_no("Q"), "no").build();
    let concordance = Concordance::of_same(&version(1), ["Q".parse().unwrap()]);
    let side = |dataset| Side { dataset, labels: &Codes };
    let comparison = compare(side(&earlier), side(&later), &concordance, &Options::default()).unwrap();
    assert_eq!((comparison.panel, comparison.measures.len()), (1, 1));
}

#[test]
fn findings_name_base_basis_interval_test_and_verdict() {
    let earlier = Cycle::new("2014-2017", 1, TEN).column(yes_no("Q"), "no no no no no no no yes yes no").build();
    let later = Cycle::new("2018-2021", 2, TEN).column(yes_no("Q"), "yes yes yes yes yes yes yes yes yes no").build();
    let comparison =
        compared(&earlier, &later, vec![identical("Q"), entry(Verdict::New, "", "NEW")], &Options::default());
    let findings = findings(&comparison);
    assert_eq!(findings.len(), 3);
    assert_eq!(
        findings[1].sentence,
        "Q: share of “yes” rose: 20.0 % in 2014-2017 (n = 10); 90.0 % in 2018-2021 (n = 10); +70.0 points, 95 % interval +26.6 to +86.5 \
         (exact McNemar p = 0.0156; 7 entered, 0 left); those with an answer in both cycles."
    );
    assert_eq!((findings[1].earlier.n, findings[1].verdict), (Some(10), Some(ChangeVerdict::Rose)));
    assert_eq!(findings[2].sentence, "NEW: not compared. Only the later version asks this. the reviewer's reason.");
}
