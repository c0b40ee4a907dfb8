//! Breakdowns by anything: groups of states, respondents, answers, partitions from outside, and two at once.

use analysis::comparison::{BreakdownError, By, Codes, ComparisonError, Options, Side, compare};
use analysis::dataset::{Dataset, DatasetError, Partition};
use analysis::report::{Basis, Comparison, Group, Respondents};
use survey_model::concordance::{Concordance, Verdict};
use survey_model::member_state::Grouping;
use survey_model::respondent::{Respondent, Stakeholder};
use survey_model::variable::Level;

use crate::columns::{Cycle, compared, entry, version, whole, yes_no};

const STATES: &str = "KEN FRA BRA JPN";

fn by(text: &str) -> Options {
    Options { breakdowns: vec![By::read(text)], ..Options::default() }
}

/// In each group of a breakdown, how many answered in the earlier and in the later cycle.
fn cases(comparison: &Comparison, basis: Basis) -> Vec<(String, usize, usize)> {
    let breakdown = &comparison.breakdowns[0];
    let of_group = |group: Group| {
        let slice = comparison.measures[0].slice(basis, Some(&group)).unwrap();
        (group.group, slice.earlier.cases, slice.later.cases)
    };
    breakdown.each().map(of_group).collect()
}

fn cycles(earlier: &str, later: &str) -> (Dataset, Dataset) {
    let cycle = |label, number, by: &str| {
        Cycle::new(label, number, STATES).column(yes_no("Q"), "no yes yes no").column(yes_no("BY"), by).build()
    };
    (cycle("2014-2017", 1, earlier), cycle("2018-2021", 2, later))
}

fn both() -> Vec<survey_model::concordance::Entry> {
    ["Q", "BY"].map(|item| entry(Verdict::Identical, item, item)).to_vec()
}

fn counted(group: &str, earlier: usize, later: usize) -> (String, usize, usize) {
    (group.to_owned(), earlier, later)
}

#[test]
fn by_a_closed_question_states_count_by_their_answer_and_without_one_nowhere() {
    let (earlier, later) = cycles("yes yes no [withheld]", "yes no no no");
    let comparison = compared(&earlier, &later, both(), &by("BY"));
    assert_eq!(cases(&comparison, Basis::AllRespondents), [counted("yes", 2, 1), counted("no", 1, 3)]);
    // The matched panel goes by the later answer.
    assert_eq!(cases(&comparison, Basis::MatchedPanel), [counted("yes", 1, 1), counted("no", 3, 3)]);
}

#[test]
fn two_breakdowns_at_once_give_each_group_of_the_one_with_each_of_the_other() {
    let (earlier, later) = cycles("yes yes no no", "yes yes no no");
    let comparison = compared(&earlier, &later, both(), &by("development/BY"));
    let expected = [("developed/yes", 1), ("developed/no", 1), ("developing/yes", 1), ("developing/no", 1)];
    assert_eq!(cases(&comparison, Basis::MatchedPanel), expected.map(|(group, n)| counted(group, n, n)));
    let parts = &comparison.breakdowns[0].group("developed/no").unwrap().parts;
    assert_eq!(parts.iter().map(|part| part.code.as_str()).collect::<Vec<_>>(), ["developed", "no"]);
}

#[test]
fn of_groups_of_states_it_is_known_how_many_there_are() {
    let (earlier, later) = cycles("yes yes no no", "yes yes no no");
    let comparison = compared(&earlier, &later, both(), &by("region/ldc"));
    let population =
        |group: Option<&Group>| comparison.measures[0].slice(Basis::AllRespondents, group).unwrap().later.population;
    assert_eq!(population(None), Some(194));
    let groups: Vec<Group> = comparison.breakdowns[0].each().collect();
    assert_eq!(groups.iter().filter_map(|group| population(Some(group))).sum::<usize>(), 194);
    let by_answer = compared(&earlier, &later, both(), &by("BY"));
    let group = by_answer.breakdowns[0].each().next().unwrap();
    let slice = by_answer.measures[0].slice(Basis::AllRespondents, Some(&group)).unwrap();
    assert_eq!(slice.later.population, None, "nobody knows how many states would have given an answer");
}

#[test]
fn respondents_are_broken_down_by_kind() {
    let regulator = Respondent {
        state: "KEN".parse().unwrap(),
        stakeholder: Stakeholder::Regulator,
        organisation: "CA".to_owned(),
    };
    let cycle = |label, number| {
        let cycle = Cycle::new(label, number, "KEN FRA").respondents([regulator.clone()]);
        cycle.column(yes_no("Q"), "no yes yes").build()
    };
    let options = Options { respondents: Respondents::Everyone, ..by("stakeholder") };
    let entries = vec![entry(Verdict::Identical, "Q", "Q")];
    let comparison = compared(&cycle("2014-2017", 1), &cycle("2018-2021", 2), entries, &options);
    let found = cases(&comparison, Basis::MatchedPanel);
    assert_eq!((found[0].1, found[2].1, found.len()), (2, 1, 6));
}

#[test]
fn a_partition_from_outside_breaks_down_what_no_column_holds() {
    let (earlier, later) = cycles("yes yes no no", "yes yes no no");
    let with = |dataset: Dataset, texts: &[Option<&str>]| {
        dataset.with_partition(Partition::of_texts("income".to_owned(), texts).unwrap()).unwrap()
    };
    let earlier = with(earlier, &[Some("low"), Some("high"), None, Some("middle")]);
    let later = with(later, &[Some("low"), Some("high"), Some("low"), Some("high")]);
    let comparison = compared(&earlier, &later, both(), &by("income"));
    let expected = [counted("high", 1, 2), counted("low", 1, 2), counted("middle", 1, 0)];
    assert_eq!(cases(&comparison, Basis::AllRespondents), expected);
}

#[test]
fn a_partition_of_other_cases_is_refused() {
    let (earlier, _) = cycles("yes yes no no", "yes yes no no");
    let short = Partition::of_texts("income".to_owned(), &[Some("low")]).unwrap();
    assert!(matches!(earlier.with_partition(short), Err(DatasetError::WrongLength { expected: 4, found: 1, .. })));
    let beyond = Partition::new("income".to_owned(), vec!["low".to_owned()], vec![Some(1)]);
    assert!(matches!(beyond, Err(DatasetError::WrongValue { .. })));
}

#[test]
fn what_makes_no_groups_is_refused_with_the_reason() {
    let cycle = |label, number| {
        Cycle::new(label, number, "KEN FRA")
            .column(yes_no("Q"), "no yes")
            .column(whole("N", Level::Numeric), "1 2")
            .build()
    };
    let (earlier, later) = (cycle("2014-2017", 1), cycle("2018-2021", 2));
    let refused = |breakdowns: Vec<By>| {
        let entries = vec![entry(Verdict::Broken, "Q", "Q"), entry(Verdict::Identical, "N", "N")];
        let concordance = Concordance { from: version(1), to: version(2), entries };
        let side = |dataset| Side { dataset, labels: &Codes };
        let options = Options { breakdowns, ..Options::default() };
        match compare(side(&earlier), side(&later), &concordance, &options) {
            Err(ComparisonError::Breakdown(error)) => error,
            other => panic!("{other:?}"),
        }
    };
    assert!(matches!(refused(vec![By::read("planet")]), BreakdownError::Unknown { .. }));
    assert!(matches!(refused(vec![By::read("N")]), BreakdownError::NoList { .. }));
    assert!(matches!(refused(vec![By::read("Q")]), BreakdownError::Refused { .. }));
    assert!(matches!(refused(vec![Grouping::Ldc.into(), By::read("ldc")]), BreakdownError::Twice { .. }));
}
