//! Versions and concordances by chance, with every verdict.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::subsequence;
use survey_model::concordance::{Combine, Concordance, Entry, Verdict};
use survey_model::questionnaire::Questionnaire;

use crate::{between, entry, version};

const ITEMS: [&str; 6] = ["A", "B", "C", "D", "E", "F"];
const OPTIONS: [&str; 4] = ["p", "q", "r", "s"];

/// A version with some of the items, each with two options or more.
fn a_version(number: &'static str) -> impl Strategy<Value = Questionnaire> {
    let items = subsequence(ITEMS.to_vec(), 1..=6);
    let lists = proptest::collection::vec(subsequence(OPTIONS.to_vec(), 2..=4), 6);
    (items, lists).prop_map(move |(items, lists)| {
        let items: Vec<(&str, &[&str])> =
            items.iter().zip(&lists).map(|(item, list)| (*item, list.as_slice())).collect();
        version(number, &items)
    })
}

/// A concordance between two versions: both lists of items are cut into pieces, which are paired by chance.
fn a_concordance(one: &Questionnaire, two: &Questionnaire, seed: &[u8]) -> Concordance {
    let mut dice = seed.iter().copied().cycle();
    let mut roll = |sides: usize| usize::from(dice.next().unwrap_or(0)) % sides.max(1);
    let items =
        |questionnaire: &Questionnaire| questionnaire.items().map(|item| item.code.to_string()).collect::<Vec<_>>();
    let (mut earlier, mut later) = (items(one), items(two));
    let mut entries = Vec::new();
    while !earlier.is_empty() || !later.is_empty() {
        let (from, to) = match (earlier.len(), later.len(), roll(8)) {
            (0, _, _) | (_, _, 0) => (0, 1.min(later.len())),
            (_, 0, _) | (_, _, 1) => (1, 0),
            (_, many, 2) if many > 1 => (1, 2),
            (many, _, 3) if many > 1 => (2, 1),
            _ => (1, 1),
        };
        let mut take = |items: &mut Vec<String>, count: usize| -> Vec<String> {
            (0..count).map(|_| items.remove(roll(items.len()))).collect()
        };
        let (from, to) = (take(&mut earlier, from), take(&mut later, to));
        if from.len() + to.len() > 0 {
            entries.push(an_entry([one, two], &from, &to, &mut roll));
        }
    }
    between(one, two, entries)
}

fn an_entry(
    versions: [&Questionnaire; 2],
    from: &[String],
    to: &[String],
    roll: &mut impl FnMut(usize) -> usize,
) -> Entry {
    let verdict = match (from.len(), to.len(), roll(6)) {
        (0, ..) => Verdict::New,
        (_, 0, _) => Verdict::Dropped,
        (_, _, 0) => Verdict::Broken,
        (1, 1, _) if options(versions[0], &from[0]) == options(versions[1], &to[0]) && roll(2) == 0 => {
            [Verdict::Identical, Verdict::Reworded][roll(2)]
        }
        (1, 1, _) => Verdict::Recoded,
        (1, ..) => Verdict::Split,
        _ => Verdict::Merged,
    };
    let (from_refs, to_refs): (Vec<&str>, Vec<&str>) =
        (from.iter().map(String::as_str).collect(), to.iter().map(String::as_str).collect());
    let mut made = entry(verdict, &from_refs, &to_refs, [&[], &[]]);
    if matches!(verdict, Verdict::Split | Verdict::Merged) {
        made.combine = [None, Some(Combine::Any), Some(Combine::All)][roll(3)];
    }
    if verdict == Verdict::Recoded {
        // Common options of their own, at least two of them on both sides: a map that leaves no choice is no map.
        let mut map = |list: Vec<String>| -> BTreeMap<_, _> {
            let code = |at: usize| ["x", "y", "z"][at].parse().expect("an option");
            list.iter()
                .enumerate()
                .map(|(at, option)| (option.parse().expect("an option"), code(if at < 2 { at } else { roll(3) })))
                .collect()
        };
        (made.earlier_map, made.later_map) = (map(options(versions[0], &from[0])), map(options(versions[1], &to[0])));
    }
    made
}

/// The codes of an item's options.
pub(crate) fn options(questionnaire: &Questionnaire, item: &str) -> Vec<String> {
    let question = questionnaire.question(item).expect("a question");
    question.options().expect("options").options().iter().map(|option| option.code.to_string()).collect()
}

/// Versions in a row, and the concordances between neighbours.
pub(crate) fn a_series(count: usize) -> impl Strategy<Value = (Vec<Questionnaire>, Vec<Concordance>)> {
    let versions: Vec<_> =
        ["1.0.0", "2.0.0", "3.0.0", "4.0.0"][..count].iter().map(|number| a_version(number)).collect();
    let seeds = proptest::collection::vec(proptest::collection::vec(any::<u8>(), 64), count - 1);
    (versions, seeds).prop_map(|(versions, seeds)| {
        let steps = versions.windows(2).zip(&seeds).map(|(two, seed)| a_concordance(&two[0], &two[1], seed)).collect();
        (versions, steps)
    })
}
