//! The verdicts in words on the items of a comparison.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/columns.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod columns;

use std::collections::BTreeMap;

use analysis::comparison::Options;
use analysis::estimate::NotComputable;
use analysis::estimate::multiplicity::Adjustment;
use analysis::judgement::{Better, Family, ItemVerdict, Reason, Rule, Verdict, judge_family};
use analysis::report::{Comparison, RefusalReason};
use columns::{Cycle, compared, entry, whole, yes_no};
use survey_model::concordance::{Entry, Verdict as Concorded};
use survey_model::variable::Level;

const TEN: &str = "AFG ALB AND ARG AUS AUT BEL BEN BRA CAN";
const NONE: &str = "no no no no no no no no no no";
const NINE: &str = "yes yes yes yes yes yes yes yes yes no";
const FIVE: &str = "yes yes yes yes yes no no no no no";

fn identical(item: &str) -> Entry {
    entry(Concorded::Identical, item, item)
}

fn comparison() -> Comparison {
    let cycle = |label, number, rose, still: &str| {
        Cycle::new(label, number, TEN)
            .column(yes_no("ROSE"), rose)
            .column(yes_no("STILL"), still)
            .column(yes_no("BROKEN"), FIVE)
            .column(whole("COUNT", Level::Numeric), "1 2 3 4 5 6 7 8 9 10")
    };
    let (earlier, later) = (cycle("2014-2017", 1, NONE, FIVE).build(), cycle("2018-2021", 2, NINE, FIVE).build());
    let entries =
        vec![identical("ROSE"), identical("STILL"), entry(Concorded::Broken, "BROKEN", "BROKEN"), identical("COUNT")];
    compared(&earlier, &later, entries, &Options::default())
}

fn family(better: Option<Better>, members: usize) -> Family {
    let items = ["ROSE", "STILL", "BROKEN", "COUNT"].map(|name| (name.to_owned(), better));
    Family { items: BTreeMap::from(items), adjustment: Adjustment::Holm, members, rule: Rule::default() }
}

fn verdicts(better: Option<Better>, members: usize) -> Vec<ItemVerdict> {
    judge_family(&comparison(), &family(better, members))
}

fn of<'v>(verdicts: &'v [ItemVerdict], name: &str) -> &'v ItemVerdict {
    verdicts.iter().find(|verdict| verdict.name == name).unwrap()
}

#[test]
fn a_family_shows_raw_and_adjusted_p_values_of_the_items_that_have_one() {
    let verdicts = verdicts(Some(Better::Higher), 12);
    let rose = of(&verdicts, "ROSE");
    assert!((rose.p_value.unwrap() - 2.0 * 0.5_f64.powi(9)).abs() < 1e-12);
    // Two items have a p-value, so that Holm doubles the smaller one.
    assert!((rose.adjusted.unwrap() - 4.0 * 0.5_f64.powi(9)).abs() < 1e-12);
    assert_eq!(rose.judgement.verdict, Verdict::Improved);
    assert_eq!((of(&verdicts, "STILL").p_value, of(&verdicts, "STILL").adjusted), (Some(1.0), Some(1.0)));
    assert_eq!(of(&verdicts, "STILL").judgement.verdict, Verdict::NoChangeShown);
    assert_eq!((of(&verdicts, "BROKEN").p_value, of(&verdicts, "COUNT").adjusted), (None, None));
}

#[test]
fn what_has_no_verdict_says_why() {
    let verdicts = verdicts(Some(Better::Higher), 12);
    let reason = |name| of(&verdicts, name).judgement.reasons[0];
    assert_eq!(reason("BROKEN"), Reason::Refused { why: RefusalReason::Broken });
    assert_eq!(reason("COUNT"), Reason::NotTested { why: NotComputable::NoSingleShare });
    let undeclared = self::verdicts(None, 12);
    assert_eq!(of(&undeclared, "ROSE").judgement.reasons, [Reason::NoDirection]);
}

#[test]
fn ten_of_very_many_states_can_be_undone_by_the_others() {
    let few_absent = verdicts(Some(Better::Lower), 12);
    assert_eq!(of(&few_absent, "ROSE").judgement.verdict, Verdict::Worsened);
    assert_eq!(of(&few_absent, "ROSE").judgement.reasons[1], Reason::CertainForAll);
    let many_absent = verdicts(Some(Better::Higher), 194);
    let Reason::Withstands { difference } = of(&many_absent, "ROSE").judgement.reasons[1] else {
        panic!("the others can undo it")
    };
    // 0.9 of ten rose; with the others at +δ before and −δ after, 184 · 2δ = 0.9 · 194 undoes it.
    assert!((difference - 0.9 * 194.0 / (2.0 * 184.0)).abs() < 1e-12);
}

#[test]
fn only_the_declared_items_are_judged() {
    let mut family = family(Some(Better::Higher), 194);
    family.items.retain(|name, _| name == "ROSE");
    let verdicts = judge_family(&comparison(), &family);
    assert_eq!(verdicts.len(), 1);
    assert_eq!(verdicts[0].p_value, verdicts[0].adjusted);
}
