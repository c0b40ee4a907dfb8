//! The verdict in words.

use analysis::estimate::NotComputable;
use analysis::judgement::{Better, Evidence, Reason, Rule, Undoing, Verdict, judge};
use analysis::report::{Difference, RefusalReason};
use proptest::prelude::*;

const RISE: Evidence = Evidence {
    refused: None,
    better: Some(Better::Higher),
    pairs: 40,
    change: Some(0.2),
    mean: None,
    p_value: Ok(0.01),
    all_respondents: Some(Difference { value: 0.1, low: -0.05, high: 0.25 }),
    undone_by: Undoing::By(0.3),
};

fn verdict(evidence: Evidence) -> Verdict {
    judge(&evidence, &Rule::default()).verdict
}

fn reason(evidence: Evidence) -> Reason {
    judge(&evidence, &Rule::default()).reasons[0]
}

#[test]
fn a_rise_is_an_improvement_if_more_is_better_and_a_fall_if_less_is() {
    assert_eq!(verdict(RISE), Verdict::Improved);
    assert_eq!(verdict(Evidence { better: Some(Better::Lower), ..RISE }), Verdict::Worsened);
    assert_eq!(verdict(Evidence { change: Some(-0.2), all_respondents: None, ..RISE }), Verdict::Worsened);
    let sure = judge(&Evidence { undone_by: Undoing::Never, ..RISE }, &Rule::default());
    assert_eq!(sure.reasons, [Reason::Shown { p_value: 0.01 }, Reason::CertainForAll]);
}

#[test]
fn what_chance_explains_is_no_change_shown() {
    assert_eq!(verdict(Evidence { p_value: Ok(0.05), ..RISE }), Verdict::NoChangeShown);
    assert_eq!(verdict(Evidence { change: Some(0.0), p_value: Ok(1.0), ..RISE }), Verdict::NoChangeShown);
}

#[test]
fn what_cannot_be_told_says_why() {
    let cases = [
        (Evidence { refused: Some(RefusalReason::Broken), ..RISE }, Reason::Refused { why: RefusalReason::Broken }),
        (Evidence { pairs: 5, ..RISE }, Reason::TooFew { pairs: 5, least: 6 }),
        (
            Evidence { p_value: Err(NotComputable::NoVariation), ..RISE },
            Reason::NotTested { why: NotComputable::NoVariation },
        ),
        (Evidence { p_value: Ok(f64::NAN), ..RISE }, Reason::NotTested { why: NotComputable::NotFinite }),
        (Evidence { undone_by: Undoing::By(0.09), ..RISE }, Reason::Undone { difference: 0.09, withstands: 0.1 }),
    ];
    for (evidence, expected) in cases {
        assert_eq!((verdict(evidence), reason(evidence)), (Verdict::CannotBeTold, expected));
        assert!(reason(evidence).sentence().ends_with('.'));
    }
}

#[test]
fn a_change_without_a_declared_direction_is_no_more_than_a_change() {
    let found = judge(&Evidence { better: None, ..RISE }, &Rule::default());
    assert_eq!((found.verdict, found.reasons[1]), (Verdict::Changed, Reason::NoDirection));
    assert_eq!(verdict(Evidence { better: None, p_value: Ok(0.2), ..RISE }), Verdict::NoChangeShown);
}

#[test]
fn two_bases_that_contradict_each_other_leave_nothing_to_tell() {
    let all = Difference { value: -0.1, low: -0.2, high: -0.01 };
    assert_eq!(reason(Evidence { all_respondents: Some(all), ..RISE }), Reason::BasesDisagree { all });
}

#[test]
fn ranks_that_rose_while_the_mean_fell_leave_nothing_to_tell() {
    assert_eq!(reason(Evidence { mean: Some(-3.0), ..RISE }), Reason::MeanDisagrees { mean: -3.0 });
    assert_eq!(verdict(Evidence { mean: Some(3.0), ..RISE }), Verdict::Improved);
}

#[test]
fn a_change_that_nobody_knows_has_no_verdict() {
    assert_eq!(reason(Evidence { change: None, ..RISE }), Reason::NotTested { why: NotComputable::NotFinite });
}

#[test]
fn the_rule_says_its_numbers() {
    let text = Rule::default().text();
    assert!(text.contains("fewer than 6 respondents") && text.contains("p < 0.05") && text.contains("10.0 points"));
}

proptest! {
    #[test]
    fn turning_the_change_or_the_direction_round_turns_the_verdict_round(
        pairs in 0..30_usize, change in -1.0..1.0, p_value in 0.0..0.2, undone in 0.0..0.5,
    ) {
        let evidence = Evidence { pairs, change: Some(change), p_value: Ok(p_value), all_respondents: None, undone_by: Undoing::By(undone), ..RISE };
        let turned = match verdict(evidence) {
            Verdict::Improved => Verdict::Worsened,
            Verdict::Worsened => Verdict::Improved,
            same => same,
        };
        prop_assert_eq!(verdict(Evidence { change: Some(-change), ..evidence }), turned);
        prop_assert_eq!(verdict(Evidence { better: Some(Better::Lower), ..evidence }), turned);
    }
}
