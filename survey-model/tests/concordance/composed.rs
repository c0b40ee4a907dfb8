//! Examples of the algebra, one per line of its table.

use survey_model::concordance::{Combine, Concordance, Entry, Verdict};
use survey_model::questionnaire::Questionnaire;

use crate::{between, entry, plain, version};
use Verdict::{Broken, Dropped, Identical, Merged, New, Recoded, Reworded, Split};

const YES_NO: &[&str] = &["yes", "no"];

/// Three versions with these items of yes and no.
fn three(items: [&[&'static str]; 3]) -> [Questionnaire; 3] {
    let version =
        |number, items: &[&'static str]| version(number, &items.iter().map(|item| (*item, YES_NO)).collect::<Vec<_>>());
    [version("1.0.0", items[0]), version("2.0.0", items[1]), version("3.0.0", items[2])]
}

fn composed(items: [&[&'static str]; 3], first: Vec<Entry>, second: Vec<Entry>) -> Vec<Entry> {
    let [one, two, three] = three(items);
    let (first, second) = (between(&one, &two, first), between(&two, &three, second));
    first.compose(&second, [&one, &two, &three]).entries
}

fn any(entry: Entry) -> Entry {
    Entry { combine: Some(Combine::Any), ..entry }
}

fn verdicts(entries: &[Entry]) -> Vec<(Verdict, Option<Combine>)> {
    entries.iter().map(|entry| (entry.verdict, entry.combine)).collect()
}

#[test]
fn the_worse_verdict_wins_and_reasons_and_reviewers_are_joined() {
    let second = Entry { reviewer: "S".to_owned(), ..plain(Reworded, &["B"], &["C"]) };
    let found = composed([&["A"], &["B"], &["C"]], vec![plain(Identical, &["A"], &["B"])], vec![second.clone()]);
    assert_eq!(
        (found[0].verdict, found[0].reason.as_str(), found[0].reviewer.as_str()),
        (Reworded, "reworded C", "R; S")
    );
    let found = composed([&["A"], &["B"], &["C"]], vec![plain(Broken, &["A"], &["B"])], vec![second]);
    assert_eq!((found[0].verdict, found[0].reason.as_str()), (Broken, "broken B reworded C"));
}

#[test]
fn a_split_keeps_its_combination_only_among_the_same_answers() {
    let items: [&[&str]; 3] = [&["A"], &["B", "C"], &["B", "D"]];
    let split = || vec![any(plain(Split, &["A"], &["B", "C"]))];
    let same = vec![plain(Identical, &["B"], &["B"]), plain(Reworded, &["C"], &["D"])];
    assert_eq!(verdicts(&composed(items, split(), same)), [(Split, Some(Combine::Any))]);
    let recoded = vec![plain(Identical, &["B"], &["B"]), entry(Recoded, &["C"], &["D"], [&[("yes", "no")], &[]])];
    assert_eq!(verdicts(&composed(items, split(), recoded)), [(Split, None)]);
    let partly_gone = vec![plain(Identical, &["B"], &["B"]), plain(Dropped, &["C"], &[]), plain(New, &[], &["D"])];
    let found = composed(items, split(), partly_gone);
    assert_eq!(verdicts(&found), [(Broken, None), (New, None)]);
    assert!(found[0].reason.starts_with("Part of it is not asked any more."), "{}", found[0].reason);
}

#[test]
fn items_that_were_split_and_then_merged_are_broken() {
    let found = composed(
        [&["A"], &["B", "C"], &["D"]],
        vec![any(plain(Split, &["A"], &["B", "C"]))],
        vec![any(plain(Merged, &["B", "C"], &["D"]))],
    );
    assert_eq!(verdicts(&found), [(Broken, None)]);
    let found = composed(
        [&["A", "B"], &["C"], &["D", "E"]],
        vec![any(plain(Merged, &["A", "B"], &["C"]))],
        vec![any(plain(Split, &["C"], &["D", "E"]))],
    );
    assert_eq!(verdicts(&found), [(Broken, None)]);
    assert_eq!((found[0].earlier.len(), found[0].later.len()), (2, 2));
}

#[test]
fn what_came_and_went_leaves_no_trace_and_what_only_one_end_has_is_new_or_dropped() {
    let found = composed(
        [&["A", "B"], &["A", "C", "D"], &["A", "D"]],
        vec![plain(Identical, &["A"], &["A"]), plain(Dropped, &["B"], &[]), plain(New, &[], &["C", "D"])],
        vec![plain(Identical, &["A"], &["A"]), plain(Dropped, &["C"], &[]), plain(Reworded, &["D"], &["D"])],
    );
    assert_eq!(verdicts(&found), [(Identical, None), (New, None), (Dropped, None)]);
}

#[test]
fn an_item_that_is_partly_new_is_broken() {
    let found = composed(
        [&["A"], &["A", "B"], &["C"]],
        vec![plain(Identical, &["A"], &["A"]), plain(New, &[], &["B"])],
        vec![any(plain(Merged, &["A", "B"], &["C"]))],
    );
    assert_eq!(verdicts(&found), [(Broken, None)]);
    assert!(found[0].reason.starts_with("Part of it was not asked before."), "{}", found[0].reason);
}

fn choices(lists: [&[&str]; 3], first: Entry, second: Entry) -> Entry {
    let versions = ["1.0.0", "2.0.0", "3.0.0"].map(|number| number.to_owned());
    let [one, two, three] = [0, 1, 2].map(|at| version(&versions[at], &[("Q", lists[at])]));
    let (first, second) = (between(&one, &two, vec![first]), between(&two, &three, vec![second]));
    let composed = first.compose(&second, [&one, &two, &three]);
    composed.entries[0].clone()
}

#[test]
fn maps_meet_in_what_both_lead_to() {
    let found = choices(
        [&["5", "4", "3", "2", "1"], &["very", "fairly", "little", "not"], &["high", "low"]],
        entry(
            Recoded,
            &["Q"],
            &["Q"],
            [&[("5", "very"), ("4", "very"), ("3", "fairly"), ("2", "little"), ("1", "not")], &[]],
        ),
        entry(
            Recoded,
            &["Q"],
            &["Q"],
            [&[("very", "high"), ("fairly", "high"), ("little", "low"), ("not", "low")], &[]],
        ),
    );
    let wanted = entry(
        Recoded,
        &["Q"],
        &["Q"],
        [&[("5", "high"), ("4", "high"), ("3", "high"), ("2", "low"), ("1", "low")], &[]],
    );
    assert_eq!((found.verdict, found.earlier_map, found.later_map), (Recoded, wanted.earlier_map, wanted.later_map));
}

#[test]
fn maps_that_leave_one_class_break_the_comparison() {
    let list: &[&str] = &["a", "b", "c"];
    let found = choices(
        [list, list, list],
        entry(Recoded, &["Q"], &["Q"], [&[("b", "a")], &[("b", "a")]]),
        entry(Recoded, &["Q"], &["Q"], [&[("c", "b")], &[("c", "b")]]),
    );
    assert_eq!(found.verdict, Broken, "{found:?}");
    assert!(found.reason.starts_with("What the maps of both steps leave in common"), "{}", found.reason);
}

#[test]
fn an_option_that_was_away_in_between_is_not_taken_for_itself() {
    let found = choices(
        [&["a", "b", "x"], &["a", "b"], &["a", "b", "x"]],
        entry(Recoded, &["Q"], &["Q"], [&[("x", "b")], &[]]),
        entry(Recoded, &["Q"], &["Q"], [&[], &[("x", "a")]]),
    );
    let common =
        |map: &std::collections::BTreeMap<_, _>| map.values().map(ToString::to_string).collect::<Vec<String>>();
    assert_eq!((common(&found.earlier_map), common(&found.later_map)), (vec!["b".to_owned()], vec!["a".to_owned()]));
}

#[test]
fn that_a_step_changed_nothing_is_no_reason_for_what_another_one_changed() {
    let same = |from: &'static str, to: &'static str| Entry {
        reason: "Both ask the same.".to_owned(),
        ..plain(Identical, &[from], &[to])
    };
    for verdict in [Reworded, Broken] {
        let after = composed([&["A"], &["B"], &["C"]], vec![plain(verdict, &["A"], &["B"])], vec![same("B", "C")]);
        let before = composed([&["A"], &["B"], &["C"]], vec![same("A", "B")], vec![plain(verdict, &["B"], &["C"])]);
        assert!(!after[0].reason.contains("the same") && after[0].reason.contains('B'), "{}", after[0].reason);
        assert!(!before[0].reason.contains("the same") && before[0].reason.contains('C'), "{}", before[0].reason);
        assert_eq!(after[0].reviewer, "R", "whoever found them the same still answers for it");
    }
    let found = composed([&["A"], &["B"], &["C"]], vec![same("A", "B")], vec![same("B", "C")]);
    assert_eq!((found[0].verdict, found[0].reason.as_str()), (Identical, "Both ask the same."));
}

#[test]
fn a_path_names_the_step_of_each_reason() {
    let versions = three([&["A"], &["A"], &["A"]]);
    let [one, two, three] = &versions;
    let steps = [
        between(one, two, vec![plain(Reworded, &["A"], &["A"])]),
        between(two, three, vec![plain(Reworded, &["A"], &["A"])]),
    ];
    let along = Concordance::along(&[one, two, three], &steps).expect("a path");
    assert_eq!(along.entries[0].reason, "1.0.0 → 2.0.0: reworded A 2.0.0 → 3.0.0: reworded A");
    assert_eq!(Concordance::along(&[one, two], &steps[..1]).expect("a path").entries, steps[0].entries);
    assert_eq!(Concordance::along(&[one], &[]).expect("a path"), one.concordance_with_itself());
    assert_eq!(Concordance::along(&[], &[]), None);
}
