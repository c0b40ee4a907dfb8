//! Who belongs to which group, who is a national answer, and the response rate.

use analysis::comparison::{Codes, Options, Side};
use analysis::description::describe;
use analysis::estimate::Confidence;
use analysis::report::{Basis, Distribution, Group, Respondents};
use analysis::response_rate::{item_response, response_rates};
use chrono::NaiveDate;
use survey_model::concordance::Verdict;
use survey_model::member_state::{Grouping, MemberState};
use survey_model::respondent::{Respondent, Stakeholder};

use crate::columns::{Cycle, compared, entry, measure, yes_no};

const LDC: &str = "ldc";
const NOT_LDC: &str = "not_ldc";

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap()
}

#[test]
fn a_country_that_left_the_ldc_list_counts_as_an_ldc_before() {
    // Vanuatu left the list in December 2020, Kenya was never on it.
    let earlier = Cycle::new("2018-2021", 1, "VUT KEN").column(yes_no("Q"), "no no").build();
    let later = Cycle::new("2022-2025", 2, "VUT KEN").column(yes_no("Q"), "yes yes").build();
    let options = Options { breakdowns: vec![Grouping::Ldc.into()], ..Options::default() };
    let comparison = compared(&earlier, &later, vec![entry(Verdict::Identical, "Q", "Q")], &options);
    let cases = |basis, group| {
        let slice = comparison.measures[0].slice(basis, Some(&Group::of_states(Grouping::Ldc, group))).unwrap();
        (slice.earlier.cases, slice.later.cases)
    };
    // All respondents: the group as of each cycle. Matched panel: the group as of the later cycle.
    assert_eq!((cases(Basis::AllRespondents, LDC), cases(Basis::AllRespondents, NOT_LDC)), ((1, 0), (1, 2)));
    assert_eq!((cases(Basis::MatchedPanel, LDC), cases(Basis::MatchedPanel, NOT_LDC)), ((0, 0), (2, 2)));
}

#[test]
fn only_national_answers_count_unless_everyone_is_asked_for() {
    let regulator = Respondent {
        state: "KEN".parse().unwrap(),
        stakeholder: Stakeholder::Regulator,
        organisation: "CA".to_owned(),
    };
    let cycle = |label, number| {
        Cycle::new(label, number, "KEN FRA").respondents([regulator.clone()]).column(yes_no("Q"), "no yes yes").build()
    };
    let (earlier, later) = (cycle("2014-2017", 1), cycle("2018-2021", 2));
    let compared = |respondents| {
        let options = Options { respondents, ..Options::default() };
        compared(&earlier, &later, vec![entry(Verdict::Identical, "Q", "Q")], &options)
    };
    assert_eq!((compared(Respondents::Administrations).panel, compared(Respondents::Everyone).panel), (2, 3));
    assert_eq!(compared(Respondents::Administrations).from.vintage.responses(), 3);
    // Organisations are counted among the transitions, not named as states.
    let everyone = compared(Respondents::Everyone);
    let cell =
        &everyone.measures[0].slice(Basis::MatchedPanel, None).unwrap().transitions.as_ref().unwrap().cells[0][0];
    assert_eq!((cell.count, cell.states.len()), (2, 1));
}

#[test]
fn every_group_of_a_grouping_has_a_slice_and_together_they_are_everyone() {
    let states = "KEN FRA BRA JPN EGY KAZ TUV";
    let earlier = Cycle::new("2014-2017", 1, states).column(yes_no("Q"), "no yes yes no yes no yes").build();
    let later = Cycle::new("2018-2021", 2, states).column(yes_no("Q"), "no yes yes no yes no yes").build();
    let options =
        Options { breakdowns: vec![Grouping::Region.into(), Grouping::Development.into()], ..Options::default() };
    let comparison = compared(&earlier, &later, vec![entry(Verdict::Identical, "Q", "Q")], &options);
    let slices = &comparison.measures[0].compared().unwrap().slices;
    assert_eq!(slices.len(), 2 * (1 + 6 + 2));
    for basis in Basis::ALL {
        for grouping in [Grouping::Region, Grouping::Development] {
            let of = slices
                .iter()
                .filter(|s| s.basis == basis && s.group.as_ref().is_some_and(|g| g.breakdown == grouping.code()));
            assert_eq!(of.map(|slice| slice.later.cases).sum::<usize>(), 7, "{basis:?} {grouping:?}");
        }
    }
}

#[test]
fn one_cycle_by_itself_is_described_with_the_same_figures() {
    let dataset = Cycle::new("2014-2017", 1, "KEN FRA BRA").column(yes_no("Q"), "no yes [withheld]").build();
    let options = Options { breakdowns: vec![Grouping::Region.into()], ..Options::default() };
    let description = describe(Side { dataset: &dataset, labels: &Codes }, &options).unwrap();
    let item = &description.items[0];
    assert_eq!((item.identity.name.as_str(), item.slices.len()), ("Q", 7));
    let all = &item.slices[0].distribution;
    assert_eq!((all.cases, all.valid, all.missing[5].count, all.shares[0].count), (3, 2, 1, 1));
    assert!(item.categories[0].headline);
}

#[test]
fn the_response_rate_is_that_of_the_194_member_states() {
    let responding = ["KEN", "FRA", "KEN", "PSE"].map(|code| code.parse().unwrap());
    let rates = response_rates(responding, day(2018), &[Grouping::Region, Grouping::Ldc], Confidence::DEFAULT);
    // Kenya counts once; Palestine has an observer's status and is not among the 194.
    assert_eq!((rates.total.eligible, rates.total.responded), (194, 2));
    assert!((rates.total.share.unwrap().value - 2.0 / 194.0).abs() < 1e-12);
    assert_eq!(rates.groups.len(), 6 + 2);
    assert_eq!(rates.groups[..6].iter().map(|rate| rate.eligible).sum::<usize>(), 194);
    assert_eq!(rates.groups[6..].iter().map(|rate| rate.eligible).sum::<usize>(), 194);
}

#[test]
fn the_groups_of_a_response_rate_are_those_of_its_day() {
    let vanuatu = MemberState::find("VUT").unwrap().iso3;
    let ldcs = |year| response_rates([vanuatu], day(year), &[Grouping::Ldc], Confidence::DEFAULT).groups[0].clone();
    assert_eq!((ldcs(2018).responded, ldcs(2022).responded), (1, 0));
    assert!(ldcs(2018).eligible > ldcs(2022).eligible);
}

#[test]
fn whom_an_item_does_not_concern_is_no_item_non_response() {
    let states = "AFG ALB AND ARG AUS AUT BEL";
    let cells = "yes no [not_asked] [not_relevant] [not_applicable] [dont_know] [withheld]";
    let cycle = |label, number| Cycle::new(label, number, states).column(yes_no("Q"), cells).build();
    let (earlier, later) = (cycle("2014-2017", 1), cycle("2018-2021", 2));
    let measure = measure(&earlier, &later, entry(Verdict::Identical, "Q", "Q"));
    let slice = measure.slice(Basis::AllRespondents, None).unwrap();
    let rate = item_response(&slice.earlier, Confidence::DEFAULT).unwrap();
    assert_eq!((rate.value, rate.n), (0.5, 4));
    let nobody = Distribution { cases: 3, ..slice.earlier.clone() };
    assert_eq!(item_response(&nobody, Confidence::DEFAULT), None);
}
