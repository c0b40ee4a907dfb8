//! What holds for any concordances.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use survey_model::code::{ItemCode, OptionCode};
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::questionnaire::Questionnaire;

use crate::random::{a_series, options};

/// An entry without the order of its items and its reason.
fn essence(entry: &Entry) -> (BTreeSet<&ItemCode>, BTreeSet<&ItemCode>, String) {
    let rest = format!("{:?} {:?} {:?} {:?}", entry.verdict, entry.earlier_map, entry.later_map, entry.combine);
    (entry.earlier.iter().collect(), entry.later.iter().collect(), rest)
}

fn essences(entries: &[Entry]) -> BTreeSet<(BTreeSet<&ItemCode>, BTreeSet<&ItemCode>, String)> {
    entries.iter().map(essence).collect()
}

fn mapped(map: &BTreeMap<OptionCode, OptionCode>, option: &str) -> String {
    map.get(option).map_or_else(|| option.to_owned(), ToString::to_string)
}

/// Which options of both ends are the same, without the names of the classes.
fn classes(entry: &Entry, ends: [&Questionnaire; 2]) -> BTreeSet<BTreeSet<String>> {
    let mut classes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (side, items, map) in [(0, &entry.earlier, &entry.earlier_map), (1, &entry.later, &entry.later_map)] {
        for option in items.iter().flat_map(|item| options(ends[side], item.as_str())) {
            classes.entry(mapped(map, &option)).or_default().insert(format!("{side}.{option}"));
        }
    }
    classes.into_values().collect()
}

/// What may be compared, and how, but for the names of classes.
type Comparable = BTreeSet<(BTreeSet<ItemCode>, BTreeSet<ItemCode>, String, BTreeSet<BTreeSet<String>>)>;

fn comparable(concordance: &Concordance, ends: [&Questionnaire; 2]) -> Comparable {
    let comparable = concordance.entries.iter().filter(|entry| entry.is_comparable());
    comparable
        .map(|entry| {
            let items = |items: &[ItemCode]| items.iter().cloned().collect();
            let how = format!("{:?} {:?}", entry.verdict, entry.combine);
            (items(&entry.earlier), items(&entry.later), how, classes(entry, ends))
        })
        .collect()
}

/// Every option of the later item that answers like `option` step by step: found by walking to and fro, not by union–find.
fn reached(steps: [&Entry; 2], versions: [&Questionnaire; 3], option: &str) -> BTreeSet<String> {
    let list = |at: usize, items: &[ItemCode]| options(versions[at], items[0].as_str());
    let (first, second) = (steps[0], steps[1]);
    let mut before = BTreeSet::from([option.to_owned()]);
    let (mut between, mut after): (BTreeSet<String>, BTreeSet<String>) = (BTreeSet::new(), BTreeSet::new());
    loop {
        let size = before.len() + between.len() + after.len();
        for middle in list(1, &first.later) {
            let meets_before =
                before.iter().any(|o| mapped(&first.earlier_map, o) == mapped(&first.later_map, &middle));
            let meets_between = between.iter().any(|o| {
                mapped(&first.later_map, o) == mapped(&first.later_map, &middle)
                    || mapped(&second.earlier_map, o) == mapped(&second.earlier_map, &middle)
            });
            let meets_after =
                after.iter().any(|o: &String| mapped(&second.later_map, o) == mapped(&second.earlier_map, &middle));
            if meets_before || meets_between || meets_after {
                between.insert(middle);
            }
        }
        let meets_first = |o: &String| {
            between.iter().any(|m: &String| mapped(&first.later_map, m) == mapped(&first.earlier_map, o))
                || before.iter().any(|other| mapped(&first.earlier_map, other) == mapped(&first.earlier_map, o))
        };
        let more: Vec<String> = list(0, &first.earlier).into_iter().filter(meets_first).collect();
        let meets_second = |o: &String| {
            between.iter().any(|m: &String| mapped(&second.earlier_map, m) == mapped(&second.later_map, o))
                || after.iter().any(|other| mapped(&second.later_map, other) == mapped(&second.later_map, o))
        };
        let further: Vec<String> = list(2, &second.later).into_iter().filter(meets_second).collect();
        before.extend(more);
        after.extend(further);
        if before.len() + between.len() + after.len() == size {
            return after;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn composing_with_the_identity_changes_nothing((versions, steps) in a_series(2)) {
        let [one, two] = [&versions[0], &versions[1]];
        let before = one.concordance_with_itself().compose(&steps[0], [one, one, two]);
        let after = steps[0].compose(&two.concordance_with_itself(), [one, two, two]);
        let itself = steps[0].by_item();
        prop_assert_eq!(essences(&before.entries), essences(&itself));
        prop_assert_eq!(essences(&after.entries), essences(&itself));
        let reasons = |entries: &[Entry]| entries.iter().map(|entry| entry.reason.clone()).collect::<BTreeSet<_>>();
        prop_assert_eq!(reasons(&after.entries), reasons(&itself));
    }

    #[test]
    fn inverting_twice_changes_nothing((_, steps) in a_series(2)) {
        prop_assert_eq!(&steps[0].invert().invert(), &steps[0]);
        let comparable = |concordance: &Concordance| concordance.entries.iter().filter(|entry| entry.is_comparable()).count();
        prop_assert_eq!(comparable(&steps[0].invert()), comparable(&steps[0]));
    }

    #[test]
    fn inverting_turns_composition_round((versions, steps) in a_series(3)) {
        let [one, two, three] = [&versions[0], &versions[1], &versions[2]];
        let there = steps[0].compose(&steps[1], [one, two, three]).invert();
        let back = steps[1].invert().compose(&steps[0].invert(), [three, two, one]);
        prop_assert_eq!(comparable(&there, [three, one]), comparable(&back, [three, one]));
    }

    #[test]
    fn every_item_of_both_ends_is_in_exactly_one_entry((versions, steps) in a_series(4)) {
        let versions: Vec<&Questionnaire> = versions.iter().collect();
        let along = Concordance::along(&versions, &steps).expect("a path");
        let sorted = |mut items: Vec<ItemCode>| { items.sort(); items };
        let named = |of: fn(&Entry) -> &Vec<ItemCode>| sorted(along.entries.iter().flat_map(|entry| of(entry).clone()).collect());
        let items = |version: &Questionnaire| sorted(version.items().map(|item| item.code).collect());
        prop_assert_eq!(named(|entry| &entry.earlier), items(versions[0]));
        prop_assert_eq!(named(|entry| &entry.later), items(versions[3]));
    }

    #[test]
    fn composition_is_associative_in_what_may_be_compared((versions, steps) in a_series(4)) {
        let [one, two, three, four] = [&versions[0], &versions[1], &versions[2], &versions[3]];
        let left = steps[0].compose(&steps[1], [one, two, three]).compose(&steps[2], [one, three, four]);
        let right = steps[0].compose(&steps[1].compose(&steps[2], [two, three, four]), [one, two, four]);
        prop_assert_eq!(comparable(&left, [one, four]), comparable(&right, [one, four]));
    }

    #[test]
    fn what_is_comparable_is_recoded_as_step_by_step((versions, steps) in a_series(3)) {
        let [one, two, three] = [&versions[0], &versions[1], &versions[2]];
        let whole = steps[0].compose(&steps[1], [one, two, three]);
        for entry in whole.entries.iter().filter(|entry| entry.is_comparable() && entry.combine.is_none()) {
            let first = steps[0].of_earlier(&entry.earlier[0]).expect("an entry");
            let second = steps[1].of_later(&entry.later[0]).expect("an entry");
            prop_assert!(first.is_comparable() && second.is_comparable());
            for option in options(one, entry.earlier[0].as_str()) {
                let class = mapped(&entry.earlier_map, &option);
                let same: BTreeSet<String> = options(three, entry.later[0].as_str()).into_iter()
                    .filter(|later| mapped(&entry.later_map, later) == class).collect();
                prop_assert_eq!(same, reached([first, second], [one, two, three], &option));
            }
        }
    }

    #[test]
    fn the_composed_verdict_is_never_better_than_its_steps((versions, steps) in a_series(3)) {
        let whole = steps[0].compose(&steps[1], [&versions[0], &versions[1], &versions[2]]);
        for entry in whole.entries.iter().filter(|entry| entry.verdict != Verdict::Dropped && entry.verdict != Verdict::New) {
            let first = entry.earlier.iter().filter_map(|item| steps[0].of_earlier(item));
            let worst = first.chain(entry.later.iter().filter_map(|item| steps[1].of_later(item))).map(|step| step.verdict).max();
            prop_assert!(Some(entry.verdict) >= worst.filter(|verdict| !matches!(verdict, Verdict::New | Verdict::Dropped)));
        }
    }
}
