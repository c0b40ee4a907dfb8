//! What a report says beyond differences and exact tests: that it is what the estimators give for the counts that can be seen in it.

use analysis::comparison::{Codes, Options, Side};
use analysis::dataset::Dataset;
use analysis::description::describe;
use analysis::estimate::nonresponse::{Answered, Deviant, tipping, worst_case_change};
use analysis::estimate::overlap::{Overlap, Part, decompose, overlap_difference};
use analysis::estimate::paired::{SignedRanks, SquareTable, Zeros, finite_difference, stuart_maxwell, tango, wald};
use analysis::estimate::{Confidence, PairedCounts, clopper_pearson, finite_wilson, hypergeometric, mid_p_mcnemar};
use analysis::report::{Basis, Distribution, Measure, Weighting};
use survey_model::concordance::Verdict;
use survey_model::variable::Level;

use crate::columns::{Cycle, compared, entry, list, measure, option, rank, whole, yes_no, yes_partial_no};

const LEVEL: Confidence = Confidence::DEFAULT;

/// Ten states in the earlier cycle, eleven in the later, eight in both: 2 both, 3 entered, 1 left, 2 neither.
fn measured() -> Measure {
    let earlier = "AFG ALB AND ARG AUS AUT BEL BEN BRA CAN";
    let later = "AFG ALB AND ARG AUS AUT BEL BEN CHE CHL CHN";
    let one = Cycle::new("2014-2017", 1, earlier).column(yes_no("Q"), "yes yes no no no yes no no yes no").build();
    let two = Cycle::new("2018-2021", 2, later).column(yes_no("Q"), "yes yes yes yes yes no no no yes yes no").build();
    measure(&one, &two, entry(Verdict::Identical, "Q", "Q"))
}

const PAIRS: PairedCounts = PairedCounts { both: 2, entered: 3, left: 1, neither: 2 };

#[test]
fn the_matched_panel_has_every_interval_and_test_of_a_share() {
    let measure = measured();
    let change = &measure.slice(Basis::MatchedPanel, None).unwrap().changes[0];
    let paired = change.paired.as_ref().unwrap();
    assert_eq!(paired.mid_p, mid_p_mcnemar(3, 1));
    assert_eq!((paired.tango, paired.wald), (tango(PAIRS, LEVEL), wald(PAIRS, LEVEL)));
    assert_eq!(paired.finite, Some(finite_difference(PAIRS, 194, LEVEL)));
    assert_eq!((paired.cohens_g, paired.odds_ratio.unwrap().value), (Ok(0.25), Some(3.0)));
    assert!(change.overlapping.is_none());
}

#[test]
fn all_respondents_know_who_answered_twice_and_what_is_change() {
    let measure = measured();
    let change = &measure.slice(Basis::AllRespondents, None).unwrap().changes[0];
    let overlap = Overlap::new(PAIRS, Part { yes: 1, n: 2 }, Part { yes: 2, n: 3 }).unwrap();
    let further = change.overlapping.as_ref().unwrap();
    assert_eq!(change.difference, overlap_difference(&overlap, None, LEVEL).ok());
    assert_eq!(further.finite, Some(overlap_difference(&overlap, Some(194), LEVEL)));
    assert_eq!((further.answered, further.decomposition), ([8, 2, 3], decompose(&overlap)));
    let (earlier, later) = (Answered::new(4, 10, 194).unwrap(), Answered::new(7, 11, 194).unwrap());
    assert_eq!(further.bounds.unwrap().unwrap().change, worst_case_change(earlier, later));
    let hidden = &measure.compared().unwrap().nonresponse[0];
    assert_eq!(hidden.tipping, Ok(Deviant::ALL.map(|deviant| tipping(earlier, later, deviant).unwrap())));
    assert_eq!(hidden.sensitivity[0].both, change.difference.unwrap().value);
}

#[test]
fn weights_that_cannot_be_made_say_which_group_is_missing() {
    let measure = measured();
    let weighted = &measure.compared().unwrap().nonresponse[0].weighted;
    assert_eq!(weighted.iter().map(|of| of.method).collect::<Vec<_>>(), [Weighting::PostStratified, Weighting::Raked]);
    assert_eq!(weighted[1].earlier.as_ref().unwrap_err(), "nobody answered in arab_states, which has members");
    assert!(weighted[0].change.is_none());
}

#[test]
fn post_stratification_names_every_empty_cell_and_raking_stands_beside_it() {
    let states = "ALB BRA EGY FRA IND KEN RUS USA";
    let cycle = |label, number, answers| Cycle::new(label, number, states).column(yes_no("Q"), answers).build();
    let (one, two) =
        (cycle("2014-2017", 1, "no no no yes no no no yes"), cycle("2018-2021", 2, "no yes no yes yes no no yes"));
    let measure = measure(&one, &two, entry(Verdict::Identical, "Q", "Q"));
    let [post_stratified, raked] = measure.compared().unwrap().nonresponse[0].weighted.as_slice() else {
        panic!("there are two methods")
    };
    assert_eq!(
        post_stratified.earlier.as_ref().unwrap_err(),
        "nobody answered in asia_pacific/developed, which has members; \
         raking needs answers only in each region and each development status"
    );
    assert!(raked.earlier.is_ok() && raked.later.is_ok() && raked.change.is_some());
}

#[test]
fn shares_of_respondents_have_intervals_among_all_member_states() {
    let measure = measured();
    let slice = measure.slice(Basis::AllRespondents, None).unwrap();
    let finite = slice.earlier.shares[0].finite.unwrap();
    assert_eq!(Ok(finite.wilson), finite_wilson(4, 10, 194, LEVEL));
    assert_eq!(Ok(finite.hypergeometric), hypergeometric(4, 10, 194, LEVEL));
    assert_eq!(slice.earlier.shares[0].exact, clopper_pearson(4, 10, LEVEL));
    assert!((slice.earlier.response.unwrap().value - 10.0 / 194.0).abs() < 1e-12);
    assert_eq!(slice.earlier.item_response.unwrap().value, 1.0);
}

#[test]
fn the_decomposition_by_group_adds_up_to_the_change() {
    let states = "KEN FRA BRA JPN EGY KAZ TUV NGA";
    let one = Cycle::new("2014-2017", 1, states).column(yes_no("Q"), "no yes yes no yes no yes no").build();
    let two = Cycle::new("2018-2021", 2, "KEN FRA BRA JPN").column(yes_no("Q"), "yes yes yes no").build();
    let options =
        Options { breakdowns: vec![survey_model::member_state::Grouping::Region.into()], ..Options::default() };
    let found = compared(&one, &two, vec![entry(Verdict::Identical, "Q", "Q")], &options);
    let composition = &found.measures[0].compared().unwrap().compositions[0];
    let kitagawa = composition.kitagawa.as_ref().unwrap();
    assert!((kitagawa.total - 0.25).abs() < 1e-12 && (kitagawa.rate + kitagawa.composition - 0.25).abs() < 1e-12);
    assert_eq!(kitagawa.groups.len(), found.breakdowns[0].groups.len());
}

fn scale(answers: [&str; 2]) -> Measure {
    let states = "AFG ALB AND ARG AUS AUT BEL BEN";
    let one = Cycle::new("2014-2017", 1, states).column(yes_partial_no("Q"), answers[0]).build();
    let two = Cycle::new("2018-2021", 2, states).column(yes_partial_no("Q"), answers[1]).build();
    measure(&one, &two, entry(Verdict::Identical, "Q", "Q"))
}

#[test]
fn a_scale_has_the_tests_of_tables_and_of_order() {
    let measure = scale(["no no no partial yes no partial no", "yes partial no yes yes partial no no"]);
    let slice = measure.slice(Basis::MatchedPanel, None).unwrap();
    let table = SquareTable::new(&[vec![1, 0, 0], vec![1, 0, 1], vec![1, 2, 2]]).unwrap();
    assert_eq!(slice.table.unwrap().stuart_maxwell, stuart_maxwell(&table));
    let order = slice.order.as_ref().unwrap();
    let differences = [1.0, 0.5, 0.0, 0.5, 0.0, 0.5, -0.5, 0.0];
    let ranks = SignedRanks::new(&differences, Zeros::Pratt).unwrap();
    assert_eq!((order.pratt_exact, order.rose, order.fell), (ranks.exact(), 4, 1));
    assert!(order.paired_t.unwrap().is_ok());
}

#[test]
fn who_never_moves_gives_reasons_and_no_numbers() {
    let measure = scale(["no no no partial yes no partial no"; 2]);
    let slice = measure.slice(Basis::MatchedPanel, None).unwrap();
    assert!(slice.table.unwrap().bowker.is_err() && slice.order.as_ref().unwrap().sign.is_err());
    let text = serde_json::to_string(&measure).unwrap();
    assert!(!text.contains("NaN") && text.contains("nothing_moved"));
}

fn described(dataset: &Dataset, at: usize) -> Distribution {
    let description = describe(Side { dataset, labels: &Codes }, &Options::default()).unwrap();
    description.items[at].slices[0].distribution.clone()
}

#[test]
fn options_of_a_multiple_choice_are_parts_of_everything_that_was_chosen() {
    let cycle = Cycle::new("2014-2017", 1, "AFG ALB AND")
        .column(option("M", "a"), "yes yes no")
        .column(option("M", "b"), "yes no no")
        .build();
    assert_eq!([0, 1].map(|at| described(&cycle, at).of_responses), [Some(2.0 / 3.0), Some(1.0 / 3.0)]);
    let nobody = Cycle::new("2014-2017", 1, "AFG").column(option("M", "a"), "no").build();
    assert_eq!(described(&nobody, 0).of_responses, None);
}

#[test]
fn rankings_have_first_places_and_a_mean_place_of_those_that_gave_one() {
    let cycle = Cycle::new("2014-2017", 1, "AFG ALB AND").column(rank("R", "a"), "1 2 unranked").build();
    let ranks = described(&cycle, 0).ranks.unwrap();
    assert_eq!((ranks.ranked, ranks.first, ranks.mean_rank), (2, 1, Some(1.5)));
}

#[test]
fn days_have_quartiles_and_years() {
    let days = "2015-03-01 2014-02-01 2015-12-31 2019-01-01 [withheld]";
    let cycle = Cycle::new("2014-2017", 1, "AFG ALB AND ARG AUS").column(whole("D", Level::Date), days).build();
    let found = described(&cycle, 0).dates.unwrap();
    assert_eq!((found.n, found.years), (4, vec![(2014, 1), (2015, 2), (2019, 1)]));
    let shown = [found.earliest, found.lower_quartile, found.median, found.upper_quartile, found.latest];
    let shown: Vec<String> = shown.iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["2014-02-01", "2014-02-01", "2015-03-01", "2015-12-31", "2019-01-01"]);
}

#[test]
fn without_further_figures_the_verdicts_of_changes_stay_the_same() {
    let states = "AFG ALB AND ARG AUS AUT BEL BEN";
    let scale = || whole("Q", Level::Ordinal(list("a=2 b=1 c=0")));
    let one = Cycle::new("2014-2017", 1, states).column(scale(), "a b c a b c a b").build();
    let two = Cycle::new("2018-2021", 2, states).column(scale(), "a a a a b b a c").build();
    let of = |further| {
        let options = Options { further, ..Options::default() };
        compared(&one, &two, vec![entry(Verdict::Identical, "Q", "Q")], &options)
    };
    let changes = |further| -> Vec<_> {
        let found = of(further);
        let slices = found.measures[0].compared().unwrap().slices.clone();
        slices.into_iter().flat_map(|slice| slice.changes).map(|change| (change.difference, change.verdict)).collect()
    };
    assert_eq!(changes(true), changes(false));
    assert!(of(false).measures[0].compared().unwrap().nonresponse.is_empty());
}
