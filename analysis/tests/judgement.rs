//! The verdicts in words on the items of a comparison.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/columns.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod columns;

use std::collections::BTreeMap;

use analysis::comparison::Options;
use analysis::estimate::multiplicity::{Adjustment, adjust};
use analysis::judgement::{Family, FamilyOf, Figure, ItemVerdict, Reason, Undoing, Verdict};
use analysis::report::{Comparison, RefusalReason, TestName};
use columns::{Cycle, code, compared, entry, list, whole, yes_no};
use survey_model::analysis_plan::{Better, Way};
use survey_model::concordance::{Entry, Verdict as Concorded};
use survey_model::member_state::MemberState;
use survey_model::variable::Level;

/// The first so many states of the list.
fn states(count: usize) -> String {
    MemberState::all()[..count].iter().map(|state| state.iso3.as_str()).collect::<Vec<_>>().join(" ")
}

/// So many times each of some answers.
fn cells(answers: &[(&str, usize)]) -> String {
    answers.iter().flat_map(|(answer, count)| std::iter::repeat_n(*answer, *count)).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_family_with_a_value_that_is_no_probability_has_no_verdicts_rather_than_wrong_ones() {
    let mut comparison = comparison(Some(Way::Higher), Family::default());
    let panel = |slice: &&mut analysis::report::Slice| slice.basis == analysis::report::Basis::MatchedPanel;
    let measure = comparison.measures.iter_mut().find(|measure| measure.identity.name == "STILL").unwrap();
    let analysis::report::Outcome::Compared(of) = &mut measure.outcome else { panic!("STILL is refused") };
    for change in of.slices.iter_mut().find(panel).unwrap().changes.iter_mut() {
        change.test.as_mut().unwrap().p_value = f64::NAN;
    }
    let verdicts = analysis::judgement::judge_family(&comparison, &Family::default());
    let rose = verdicts.iter().find(|verdict| verdict.name == "ROSE").unwrap();
    assert_eq!((rose.judgement.verdict, rose.adjusted), (Verdict::CannotBeTold, None));
    assert!(matches!(rose.judgement.reasons[0], Reason::NotTested { .. }), "{:?}", rose.judgement.reasons);
}

#[test]
fn no_sentence_says_that_a_probability_is_0() {
    let sentence = |p_value| Reason::Shown { p_value }.sentence();
    assert_eq!(sentence(2.9e-11), "More moved one way than chance explains (adjusted p < 0.0001).");
    assert_eq!(sentence(0.015_625), "More moved one way than chance explains (adjusted p = 0.0156).");
}

const ALL: [&str; 6] = ["ROSE", "STILL", "BROKEN", "COUNT", "SCALE", "KIND"];

fn identical(item: &str) -> Entry {
    entry(Concorded::Identical, item, item)
}

/// A hundred states: of *ROSE* 60 more say yes, of *COUNT* everybody has one more, of *SCALE* 40 have gone up one step, and on *KIND* 50 changed to *c*.
fn comparison(better: Option<Way>, family: Family) -> Comparison {
    let cycle = |label, number, rose, count, scale, kind| {
        Cycle::new(label, number, &states(100))
            .column(yes_no("ROSE"), &cells(rose))
            .column(yes_no("STILL"), &cells(&[("yes", 50), ("no", 50)]))
            .column(yes_no("BROKEN"), &cells(&[("yes", 100)]))
            .column(whole("COUNT", Level::Numeric), &cells(count))
            .column(whole("SCALE", Level::Ordinal(list("high=3 middle=2 low=1"))), &cells(scale))
            .column(whole("KIND", Level::Nominal(list("a b c"))), &cells(kind))
            .build()
    };
    let earlier: [&[(&str, usize)]; 4] =
        [&[("no", 100)], &[("1", 50), ("2", 50)], &[("low", 100)], &[("a", 50), ("b", 50)]];
    let later: [&[(&str, usize)]; 4] =
        [&[("yes", 60), ("no", 40)], &[("2", 50), ("3", 50)], &[("middle", 40), ("low", 60)], &[("c", 50), ("b", 50)]];
    let earlier = cycle("2014-2017", 1, earlier[0], earlier[1], earlier[2], earlier[3]);
    let later = cycle("2018-2021", 2, later[0], later[1], later[2], later[3]);
    let entries = ALL.map(|item| if item == "BROKEN" { entry(Concorded::Broken, item, item) } else { identical(item) });
    let directions = better.into_iter().flat_map(|way| ALL.map(|name| (name.to_owned(), Better::Way(way))));
    let options = Options { better: directions.collect(), family, ..Options::default() };
    compared(&earlier, &later, entries.to_vec(), &options)
}

fn of<'v>(comparison: &'v Comparison, name: &str) -> &'v ItemVerdict {
    comparison.verdict(name).unwrap()
}

#[test]
fn every_kind_of_item_is_judged_by_the_figure_that_stands_for_it() {
    let found = comparison(Some(Way::Higher), Family::default());
    let told = |name| {
        let verdict = of(&found, name);
        (verdict.figure.clone(), verdict.test, verdict.judgement.verdict)
    };
    let share = Some(Figure::Share(vec![code("yes")]));
    assert_eq!(told("ROSE"), (share.clone(), Some(TestName::ExactMcnemar), Verdict::Improved));
    assert_eq!(told("STILL"), (share, Some(TestName::ExactMcnemar), Verdict::NoChangeShown));
    assert_eq!(told("COUNT"), (Some(Figure::Number), Some(TestName::ExactSignedRank), Verdict::Improved));
    assert_eq!(told("SCALE"), (Some(Figure::Scale), Some(TestName::ExactSignedRank), Verdict::Improved));
    assert_eq!(told("BROKEN"), (None, None, Verdict::CannotBeTold));
    assert_eq!(of(&found, "BROKEN").judgement.reasons, [Reason::Refused { why: RefusalReason::Broken }]);
}

#[test]
fn less_can_be_better_and_without_a_direction_it_only_changed() {
    let lower = comparison(Some(Way::Lower), Family::default());
    assert_eq!(of(&lower, "ROSE").judgement.verdict, Verdict::Worsened);
    assert_eq!(of(&lower, "SCALE").judgement.verdict, Verdict::Worsened);
    let undeclared = comparison(None, Family::default());
    assert_eq!(of(&undeclared, "ROSE").judgement.verdict, Verdict::Changed);
    assert!(of(&undeclared, "ROSE").judgement.reasons.contains(&Reason::NoDirection));
    // Nobody needs to declare anything to say that a distribution is not the same.
    let kind = of(&undeclared, "KIND");
    assert_eq!((kind.figure.clone(), kind.judgement.verdict), (Some(Figure::Distribution), Verdict::Changed));
    assert!((kind.change.unwrap() - 0.5).abs() < 1e-12);
}

#[test]
fn a_list_of_better_answers_is_judged_by_their_share_together() {
    let cycle = |label, number, cells: &str| {
        Cycle::new(label, number, &states(100)).column(whole("KIND", Level::Nominal(list("a b c"))), cells).build()
    };
    let earlier = cycle("2014-2017", 1, &cells(&[("a", 30), ("b", 10), ("c", 60)]));
    let later = cycle("2018-2021", 2, &cells(&[("b", 30), ("a", 10), ("b", 40), ("c", 20)]));
    let better = BTreeMap::from([("KIND".to_owned(), Better::Options(vec![code("a"), code("b")]))]);
    let options = Options { better, ..Options::default() };
    let found = compared(&earlier, &later, vec![identical("KIND")], &options);
    let kind = of(&found, "KIND");
    assert_eq!(kind.figure, Some(Figure::Share(vec![code("a"), code("b")])));
    assert!((kind.change.unwrap() - 0.4).abs() < 1e-12, "who goes from one better answer to another has not moved");
    assert_eq!(kind.judgement.verdict, Verdict::Improved);
}

#[test]
fn a_family_shows_raw_p_values_and_those_adjusted_in_every_way() {
    let found = comparison(Some(Way::Higher), Family::default());
    let tested: Vec<&ItemVerdict> = found.verdicts.iter().filter(|verdict| verdict.p_value.is_some()).collect();
    assert!(tested.len() == 5 && tested.iter().all(|verdict| verdict.family_size == 5));
    let p_values: Vec<f64> = tested.iter().filter_map(|verdict| verdict.p_value).collect();
    for adjustment in Adjustment::ALL {
        let expected = adjust(&p_values, adjustment).unwrap();
        let shown: Vec<f64> = tested.iter().map(|verdict| verdict.adjusted.unwrap().by(adjustment)).collect();
        assert_eq!(shown, expected, "{adjustment:?}");
    }
    assert!(found.verdicts.iter().any(|verdict| verdict.p_value.is_none() && verdict.adjusted.is_none()));
}

#[test]
fn sections_can_be_families_of_their_own() {
    let by_section = comparison(None, Family { of: FamilyOf::Section, ..Family::default() });
    // Data without a questionnaire have no sections: what has none is one family.
    assert_eq!(of(&by_section, "ROSE").family_size, 5);
    assert_eq!(by_section.family.of.code(), "section");
}

#[test]
fn what_the_absent_could_undo_cannot_be_told() {
    let cycle = |label, number, rose: &str| Cycle::new(label, number, &states(20)).column(yes_no("Q"), rose).build();
    let earlier = cycle("2014-2017", 1, &cells(&[("no", 20)]));
    let later = cycle("2018-2021", 2, &cells(&[("yes", 7), ("no", 13)]));
    let better = BTreeMap::from([("Q".to_owned(), Better::Way(Way::Higher))]);
    let family =
        Family { rule: analysis::judgement::Rule { withstands: 0.2, ..Default::default() }, ..Family::default() };
    let options = Options { better, family, ..Options::default() };
    let found = compared(&earlier, &later, vec![identical("Q")], &options);
    let verdict = of(&found, "Q");
    assert_eq!(verdict.judgement.verdict, Verdict::CannotBeTold);
    let Reason::Undone { difference, withstands } = verdict.judgement.reasons[0] else { panic!("{verdict:?}") };
    // 0.35 rose; with the other 174 at +δ before and −δ after, 174 · 2δ = 0.35 · 194 undoes it.
    assert!((difference - 0.35 * 194.0 / (2.0 * 174.0)).abs() < 1e-12 && withstands == 0.2);
    assert_eq!(verdict.undone_by, Undoing::By(difference));
}
