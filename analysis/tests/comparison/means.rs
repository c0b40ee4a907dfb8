//! Changes of means: that they are what the estimators give for the numbers that can be seen, on both bases, and what the absent could hide.

use analysis::comparison::{Codes, Labels, Options, Side, compare};
use analysis::dataset::Dataset;
use analysis::estimate::overlap::{PairedMoments, overlap_mean_difference};
use analysis::estimate::paired::{SignedRanks, Zeros, cohens_d, paired_t, rank_biserial};
use analysis::estimate::{Confidence, Moments, NotComputable, finite_t_interval, t_interval};
use analysis::judgement::Undoing;
use analysis::report::{Basis, Comparison, Difference, MeanOf};
use analysis::table;
use survey_model::code::{ItemCode, OptionCode, SectionCode};
use survey_model::concordance::{Concordance, Verdict};
use survey_model::language::Language;
use survey_model::variable::{Level, Variable};

use crate::columns::{Cycle, compared, entry, list, measure, rank, version, whole, yes_no, yes_partial_no};

const LEVEL: Confidence = Confidence::DEFAULT;

/// Three states in the earlier cycle only, two in the later only, five in both.
fn numbers() -> [Dataset; 2] {
    let number = || whole("Q", Level::Numeric);
    let one = Cycle::new("2014-2017", 1, "AFG ALB AND ARG AUS AUT BEL BEN").column(number(), "1 4 3 0 2 9 8 5").build();
    let two = Cycle::new("2018-2021", 2, "AFG ALB AND ARG AUS CHE CHL").column(number(), "2 4 6 1 7 3 10").build();
    [one, two]
}

const BEFORE: [f64; 5] = [1.0, 4.0, 3.0, 0.0, 2.0];
const AFTER: [f64; 5] = [2.0, 4.0, 6.0, 1.0, 7.0];
const MORE: [f64; 5] = [1.0, 0.0, 3.0, 1.0, 5.0];

/// Codes in place of words, and numbers from 0 to 10.
struct UpToTen;

impl Labels for UpToTen {
    fn place(&self, item: &ItemCode, language: Language) -> (Option<SectionCode>, String, String) {
        Codes.place(item, language)
    }

    fn item(&self, item: &ItemCode, language: Language) -> String {
        Codes.item(item, language)
    }

    fn variable(&self, variable: &Variable, language: Language) -> String {
        Codes.variable(variable, language)
    }

    fn category(&self, variable: &Variable, category: &OptionCode, language: Language) -> String {
        Codes.category(variable, category, language)
    }

    fn limits(&self, _: &Variable) -> Option<(f64, f64)> {
        Some((0.0, 10.0))
    }
}

fn with_limits([one, two]: &[Dataset; 2]) -> Comparison {
    let concordance =
        Concordance { from: version(1), to: version(2), entries: vec![entry(Verdict::Identical, "Q", "Q")] };
    let side = |dataset| Side { dataset, labels: &UpToTen };
    compare(side(one), side(two), &concordance, &Options::default()).unwrap()
}

#[test]
fn the_mean_of_those_who_answered_twice_has_the_paired_test_and_its_effect_size() {
    let [one, two] = numbers();
    let measure = measure(&one, &two, entry(Verdict::Identical, "Q", "Q"));
    let slice = measure.slice(Basis::MatchedPanel, None).unwrap();
    let (change, differences) = (slice.mean_change.as_ref().unwrap(), Moments::of_values(&MORE));
    let of = |mean: analysis::report::Estimate| Difference { value: mean.value, low: mean.low, high: mean.high };
    assert_eq!((change.of, change.pairs, change.answered), (MeanOf::Numbers, 5, [5, 5]));
    assert_eq!(change.difference, t_interval(differences, LEVEL).map(of));
    assert_eq!(change.finite, Some(finite_t_interval(differences, 194, LEVEL).map(of)));
    assert_eq!((change.test, change.effect), (paired_t(differences), Some(cohens_d(differences))));
    assert_eq!(change.bounds, None);
    let order = slice.order.as_ref().unwrap();
    let effect = |zeros| Ok(rank_biserial(&SignedRanks::new(&MORE, zeros).unwrap()));
    assert_eq!((order.rank_biserial_wilcoxon, order.rank_biserial), (effect(Zeros::Wilcoxon), effect(Zeros::Pratt)));
    assert_eq!((order.cohens_g, order.cohens_d), (Ok(0.5), Some(cohens_d(differences))));
}

#[test]
fn the_mean_of_all_respondents_knows_who_answered_twice() {
    let [one, two] = numbers();
    let measure = measure(&one, &two, entry(Verdict::Identical, "Q", "Q"));
    let change = measure.slice(Basis::AllRespondents, None).unwrap().mean_change.as_ref().unwrap();
    let of = Moments::of_values;
    let pairs = PairedMoments::new(of(&BEFORE), of(&AFTER), of(&MORE)).unwrap();
    let (all_before, all_after) = ([&BEFORE[..], &[9.0, 8.0, 5.0]].concat(), [&AFTER[..], &[3.0, 10.0]].concat());
    let expected = |members| overlap_mean_difference(of(&all_before), of(&all_after), pairs, members, LEVEL).unwrap();
    let close = |one: f64, two: f64| assert!((one - two).abs() < 1e-12, "{one} {two}");
    let (found, plain) = (change.difference.unwrap(), expected(None));
    close(found.value, plain.difference.value);
    close(found.low, plain.difference.low);
    close(found.high, plain.difference.high);
    close(change.test.unwrap().p_value, plain.test.unwrap().p_value);
    close(change.finite.unwrap().unwrap().low, expected(Some(194)).difference.low);
    assert_eq!((change.answered, change.pairs), ([8, 7], 5));
    assert_eq!(change.bounds, Some(Err(NotComputable::NoLimits)), "codes declare no limits");
}

#[test]
fn a_state_that_changed_its_group_is_in_both_cycles_of_neither_group() {
    // Vanuatu left the least developed countries in 2020.
    let number = || whole("Q", Level::Numeric);
    let one = Cycle::new("2018-2021", 1, "VUT AFG BEN TCD").column(number(), "1 2 3 5").build();
    let two = Cycle::new("2022-2025", 2, "VUT AFG BEN TCD").column(number(), "9 4 3 6").build();
    let options = Options { breakdowns: vec![survey_model::member_state::Grouping::Ldc.into()], ..Options::default() };
    let found = compared(&one, &two, vec![entry(Verdict::Identical, "Q", "Q")], &options);
    let slices = &found.measures[0].compared().unwrap().slices;
    let ldc = |basis| {
        let is_ldc = |slice: &&analysis::report::Slice| {
            slice.basis == basis && slice.group.as_ref().is_some_and(|group| group.group == "ldc")
        };
        slices.iter().find(is_ldc).unwrap().mean_change.clone().unwrap()
    };
    let all = ldc(Basis::AllRespondents);
    assert_eq!((all.answered, all.pairs), ([4, 3], 3));
    assert_eq!(ldc(Basis::MatchedPanel).pairs, 3);
}

#[test]
fn what_the_absent_could_hide_of_a_mean_lies_between_the_declared_limits() {
    let comparison = with_limits(&numbers());
    let slice = comparison.measures[0].slice(Basis::AllRespondents, None).unwrap();
    let bounds = slice.mean_change.as_ref().unwrap().bounds.unwrap().unwrap();
    // 32 points of eight states and 33 of seven; the other 186 and 187 gave 0 or 10.
    let close = |one: f64, two: f64| assert!((one - two).abs() < 1e-12, "{one} {two}");
    close(bounds.earlier.low, 32.0 / 194.0);
    close(bounds.earlier.high, (32.0 + 1860.0) / 194.0);
    close(bounds.later.high, (33.0 + 1870.0) / 194.0);
    close(bounds.change.low, (33.0 - 32.0 - 1860.0) / 194.0);
    close(bounds.change.high, (33.0 + 1870.0 - 32.0) / 194.0);
    // Between 4 and 33/7 lie five sevenths; of both cycles, nearly everybody is absent.
    let tipping = slice.mean_change.as_ref().unwrap().tipping.unwrap().unwrap();
    close(tipping.by[2].unwrap(), (33.0 / 7.0 - 4.0) / ((186.0 + 187.0) / 194.0));
    assert_eq!(tipping.range, Some(10.0));
}

#[test]
fn what_would_undo_the_change_of_a_mean_stands_in_the_table_with_that_of_shares() {
    let sensitivity = |comparison: &Comparison| rows(comparison, |comparison, out| table::sensitivity(comparison, out));
    let [row] = sensitivity(&with_limits(&numbers())).try_into().unwrap();
    assert_eq!((row["figure"].as_str(), row["answers"].as_str(), row["difference"].as_str()), ("mean", "", ""));
    assert_eq!((row["undone_by_both"].as_str(), row["why_none"].as_str()), ("0.371505", ""));
    // Any number may be answered: there is no range, and yet a difference that undoes the change.
    let [one, two] = numbers();
    let without = compared(&one, &two, vec![entry(Verdict::Identical, "Q", "Q")], &Options::default());
    let [row] = sensitivity(&without).try_into().unwrap();
    assert_eq!(row["undone_by_both"], "0.371505");
}

#[test]
fn a_scale_is_undone_by_a_part_of_its_range() {
    let states = "AFG ALB AND ARG AUS AUT BEL BEN";
    let one =
        Cycle::new("2014-2017", 1, states).column(yes_partial_no("Q"), "no no no no no no partial partial").build();
    let two = Cycle::new("2018-2021", 2, states)
        .column(yes_partial_no("Q"), "yes yes partial yes yes partial yes yes")
        .build();
    let comparison = compared(&one, &two, vec![entry(Verdict::Identical, "Q", "Q")], &Options::default());
    let tipping = comparison.measures[0].slice(Basis::AllRespondents, None).unwrap().mean_change.as_ref().unwrap();
    let tipping = tipping.tipping.unwrap().unwrap();
    let verdict = &comparison.verdicts[0];
    match (tipping.by[2], verdict.undone_by) {
        (None, Undoing::Never) => {}
        (Some(by), Undoing::By(part)) => assert!((by / tipping.range.unwrap() - part).abs() < 1e-12),
        other => panic!("{other:?}"),
    }
    assert_ne!(verdict.undone_by, Undoing::Unknown);
}

#[test]
fn the_points_of_a_scale_have_bounds_by_its_own_ends() {
    let states = "AFG ALB AND ARG";
    let one = Cycle::new("2014-2017", 1, states).column(yes_partial_no("Q"), "no no partial yes").build();
    let two = Cycle::new("2018-2021", 2, states).column(yes_partial_no("Q"), "yes partial yes yes").build();
    let measure = measure(&one, &two, entry(Verdict::Identical, "Q", "Q"));
    let change = measure.slice(Basis::AllRespondents, None).unwrap().mean_change.as_ref().unwrap();
    let bounds = change.bounds.unwrap().unwrap();
    assert_eq!(change.of, MeanOf::Points);
    assert!((bounds.earlier.low - 1.5 / 194.0).abs() < 1e-12 && (bounds.later.high - 193.5 / 194.0).abs() < 1e-12);
}

#[test]
fn the_places_of_a_ranking_have_a_change_of_their_mean_among_those_who_gave_one() {
    let states = "AFG ALB AND ARG AUS";
    let one = Cycle::new("2014-2017", 1, states).column(rank("R", "a"), "2 2 1 unranked 2").build();
    let two = Cycle::new("2018-2021", 2, states).column(rank("R", "a"), "1 1 1 2 unranked").build();
    let measure = measure(&one, &two, entry(Verdict::Identical, "R", "R"));
    let places = |basis| measure.slice(basis, None).unwrap().places.clone().unwrap();
    let paired = places(Basis::MatchedPanel);
    assert_eq!((paired.mean.of, paired.mean.pairs), (MeanOf::Places, 3));
    assert!((paired.mean.difference.unwrap().value + 2.0 / 3.0).abs() < 1e-12);
    assert_eq!(paired.order.as_ref().map(|order| (order.rose, order.fell)), Some((0, 2)));
    let all = places(Basis::AllRespondents).mean;
    assert_eq!((all.answered, all.pairs), ([4, 4], 3));
    // 7 in four places; each of the 189 who did not answer could have put it first or second.
    let bounds = all.bounds.unwrap().unwrap();
    assert!((bounds.earlier.low - (7.0 + 189.0) / 193.0).abs() < 1e-12);
    assert!((bounds.earlier.high - (7.0 + 378.0) / 193.0).abs() < 1e-12);
}

#[test]
fn steps_of_decimal_points_that_are_equal_share_a_rank() {
    // As doubles, 0.3 − 0.2 is less than 0.2 − 0.1.
    let levels = "a=0.1 b=0.2 c=0.3";
    let scale = || whole("Q", Level::Ordinal(list(levels)));
    let one = Cycle::new("2014-2017", 1, "AFG ALB AND").column(scale(), "a b a").build();
    let two = Cycle::new("2018-2021", 2, "AFG ALB AND").column(scale(), "b c a").build();
    let measure = measure(&one, &two, entry(Verdict::Identical, "Q", "Q"));
    let order = measure.slice(Basis::MatchedPanel, None).unwrap().order.clone().unwrap();
    let whole_steps = SignedRanks::new(&[1.0, 1.0, 0.0], Zeros::Pratt).unwrap();
    assert_eq!(order.pratt_exact, whole_steps.exact());
    assert_eq!(order.pratt_exact.unwrap().statistic, Some(5.0), "both have the rank 2.5");
}

/// The cells of a table as text, by the names of its columns.
fn rows(comparison: &Comparison, write: impl Fn(&Comparison, &mut Vec<u8>) -> csv::Result<()>) -> Vec<Row> {
    let mut out = Vec::new();
    write(comparison, &mut out).unwrap();
    csv::Reader::from_reader(out.as_slice()).deserialize().map(|row| row.unwrap()).collect()
}

type Row = std::collections::HashMap<String, String>;

#[test]
fn the_table_of_means_has_both_bases_and_says_what_it_rests_on() {
    let rows = rows(&with_limits(&numbers()), |comparison, out| table::mean_changes(comparison, out));
    let [all, matched] = rows.as_slice() else { panic!("{rows:?}") };
    let cells = |row: &Row, columns: [&str; 5]| columns.map(|column| row[column].clone()).join(" ");
    assert_eq!(cells(all, ["basis", "mean_of", "from_n", "to_n", "answered_both"]), "all_respondents numbers 8 7 5");
    assert_eq!(cells(matched, ["basis", "mean_of", "from_n", "to_n", "answered_both"]), "matched_panel numbers 5 5 5");
    assert_eq!((all["t_test"].as_str(), matched["t_test"].as_str()), ("partially_overlapping", "paired"));
    assert_eq!(
        cells(matched, ["change", "rose", "fell", "cohens_g", "bounds_why_none"]),
        "2.000000 4 0 0.500000 bounds are of all respondents"
    );
    assert_eq!(
        cells(all, ["from_bound_low", "rose", "cohens_d", "bounds_why_none", "verdict"]),
        "0.164948    no_change_shown"
    );
}

#[test]
fn bounds_of_means_stand_beside_those_of_shares_or_say_why_there_are_none() {
    let bounds = |comparison: &Comparison| rows(comparison, |comparison, out| table::bounds(comparison, out));
    let [row] = bounds(&with_limits(&numbers())).try_into().unwrap();
    assert_eq!(
        (row["figure"].as_str(), row["from_answered"].as_str(), row["sign_is_known"].as_str()),
        ("mean", "8", "no")
    );
    let [one, two] = numbers();
    let without = compared(&one, &two, vec![entry(Verdict::Identical, "Q", "Q")], &Options::default());
    let [row] = bounds(&without).try_into().unwrap();
    assert_eq!(
        (row["change_low"].as_str(), row["why_none"].as_str()),
        ("", "no smallest and largest answer is declared")
    );
}

#[test]
fn each_test_has_the_effect_size_that_belongs_to_it() {
    let [one, two] = numbers();
    let found = compared(&one, &two, vec![entry(Verdict::Identical, "Q", "Q")], &Options::default());
    let rows = rows(&found, |comparison, out| table::tests(comparison, out));
    let named: Vec<(&str, &str)> =
        rows.iter().map(|row| (row["method"].as_str(), row["effect_size_name"].as_str())).collect();
    let expected = [
        ("wilcoxon_exact", "rank_biserial_wilcoxon"),
        ("wilcoxon_asymptotic", "rank_biserial_wilcoxon"),
        ("pratt_exact", "rank_biserial_pratt"),
        ("pratt_asymptotic", "rank_biserial_pratt"),
        ("sign", "cohens_g"),
        ("paired_t", "cohens_d"),
    ];
    assert_eq!(named, expected);
    assert!(rows.iter().all(|row| !row["effect_size"].is_empty()));
}

#[test]
fn shares_of_the_matched_panel_have_exact_intervals_too() {
    let states = "AFG ALB AND ARG AUS AUT BEL BEN BRA CAN";
    let one = Cycle::new("2014-2017", 1, states).column(yes_no("Q"), "yes yes no no no yes no no yes no").build();
    let two = Cycle::new("2018-2021", 2, states).column(yes_no("Q"), "yes yes yes yes yes no no no yes yes").build();
    let measure = measure(&one, &two, entry(Verdict::Identical, "Q", "Q"));
    let share = &measure.slice(Basis::MatchedPanel, None).unwrap().later.shares[0];
    let finite = share.finite.unwrap();
    let plain = analysis::estimate::clopper_pearson(7, 10, LEVEL).unwrap();
    assert!(share.exact.is_some_and(|exact| (exact.low - plain.low).abs() < 1e-12 && exact.n == 10));
    assert_eq!(Ok(finite.wilson), analysis::estimate::finite_wilson(7, 10, 194, LEVEL));
    let exact = analysis::estimate::hypergeometric(7, 10, 194, LEVEL).unwrap();
    assert!(
        (finite.hypergeometric.low - exact.low).abs() < 1e-12
            && (finite.hypergeometric.high - exact.high).abs() < 1e-12
    );
}
