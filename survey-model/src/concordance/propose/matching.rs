//! Items with codes of one version only, matched by their words.

use std::collections::{BTreeMap, BTreeSet};

use super::line::Line;
use super::{proposal, same_code};
use crate::code::ItemCode;
use crate::concordance::{Combine, Entry, Form, Verdict};

/// How much the words of two items must agree, from 0 to 1.
const LEAST: f64 = 0.5;

/// How many pairs are looked at; a version with more items of its own than that is another questionnaire.
const MOST_PAIRS: usize = 400_000;

/// A pair of items, the earlier and the later one by position, with their likeness.
type Pair = (usize, usize, f64);

/// Entries for items that only one version has: matched ones, then what is new, then what was dropped.
pub(super) fn entries(before: &[Line<'_>], after: &[Line<'_>]) -> Vec<Entry> {
    let pairs = likely(before, after);
    let mut found: Vec<Entry> = Vec::new();
    let (mut gone, mut come) = (BTreeSet::new(), BTreeSet::new());
    for (earlier, later) in groups(&pairs) {
        gone.extend(earlier.iter().copied());
        come.extend(later.iter().copied());
        found.push(match (earlier.as_slice(), later.as_slice()) {
            ([one], [two]) => matched(&before[*one], &after[*two]),
            ([one], several) => several_of(Verdict::Split, &[&before[*one]], &pick_lines(after, several)),
            (several, later) => several_of(Verdict::Merged, &pick_lines(before, several), &pick_lines(after, later)),
        });
    }
    let new = after.iter().enumerate().filter(|(at, _)| !come.contains(at)).map(|(_, line)| line);
    found
        .extend(new.map(|line| proposal(Verdict::New, &[], &[&line.code], "The earlier version has no item like it.")));
    let dropped = before.iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, line)| line);
    let sentence = "The later version has no item like it.";
    found.extend(dropped.map(|line| proposal(Verdict::Dropped, &[&line.code], &[], sentence)));
    found
}

fn pick_lines<'a, 'q>(lines: &'a [Line<'q>], places: &[usize]) -> Vec<&'a Line<'q>> {
    places.iter().filter_map(|at| lines.get(*at)).collect()
}

/// The pairs that are alike enough.
fn likely(before: &[Line<'_>], after: &[Line<'_>]) -> Vec<Pair> {
    if before.len() * after.len() > MOST_PAIRS {
        return Vec::new();
    }
    let pairs = before
        .iter()
        .enumerate()
        .flat_map(|(one, was)| after.iter().enumerate().map(move |(two, is)| (one, two, was.likeness(is))));
    pairs.filter(|(_, _, likeness)| *likeness >= LEAST).collect()
}

/// Each item joins the one on the other side that it is most like; what nobody chose stays alone. An item that several chose
/// is one that was split or merged.
fn groups(pairs: &[Pair]) -> Vec<(Vec<usize>, Vec<usize>)> {
    let best = |of: fn(&Pair) -> (usize, usize)| -> BTreeMap<usize, (usize, f64)> {
        let mut best: BTreeMap<usize, (usize, f64)> = BTreeMap::new();
        for pair in pairs {
            let (this, that) = of(pair);
            let known = best.entry(this).or_insert((that, pair.2));
            if pair.2 > known.1 {
                *known = (that, pair.2);
            }
        }
        best
    };
    let (best_later, best_earlier) = (best(|pair| (pair.0, pair.1)), best(|pair| (pair.1, pair.0)));
    let mut found = Vec::new();
    let (mut gone, mut come) = (BTreeSet::new(), BTreeSet::new());
    for (earlier, (later, _)) in &best_later {
        if gone.contains(earlier) || come.contains(later) {
            continue;
        }
        let chose_earlier: Vec<usize> = chosen_by(&best_earlier, *earlier, &come);
        let chose_later: Vec<usize> = chosen_by(&best_later, *later, &gone);
        let group = if chose_earlier.len() > 1 && chose_later.len() < 2 {
            (vec![*earlier], chose_earlier)
        } else if chose_later.len() > 1 && chose_earlier.len() < 2 {
            (chose_later, vec![*later])
        } else if best_earlier.get(later).is_some_and(|(chosen, _)| chosen == earlier) {
            (vec![*earlier], vec![*later])
        } else {
            continue;
        };
        gone.extend(group.0.iter().copied());
        come.extend(group.1.iter().copied());
        found.push(group);
    }
    found
}

fn chosen_by(best: &BTreeMap<usize, (usize, f64)>, wanted: usize, taken: &BTreeSet<usize>) -> Vec<usize> {
    best.iter().filter(|(this, (that, _))| *that == wanted && !taken.contains(this)).map(|(this, _)| *this).collect()
}

fn matched(was: &Line<'_>, is: &Line<'_>) -> Entry {
    let percent = (was.likeness(is) * 100.0).round();
    let why = format!("{} seems to have become {}: {percent} % of their words agree.", was.code, is.code);
    same_code::judged(was, is, Some(why))
}

fn several_of(verdict: Verdict, before: &[&Line<'_>], after: &[&Line<'_>]) -> Entry {
    let codes = |lines: &[&Line<'_>]| lines.iter().map(|line| line.code.to_string()).collect::<Vec<_>>().join(", ");
    let happened = if verdict == Verdict::Split { "seems to have become several" } else { "seem to have become one" };
    let is_yes_no = |line: &&Line<'_>| {
        let mut options: Vec<&str> = line.options().iter().map(|option| option.code.as_str()).collect();
        options.sort_unstable();
        line.form() == Form::Option && options == ["no", "yes"]
    };
    let combine = before.iter().chain(after).all(is_yes_no).then_some(Combine::Any);
    let how = match combine {
        Some(_) => "“Yes” to any of them is taken as “Yes”, which somebody has to judge.",
        None => "They are not compared, since nothing says how to make one answer of several.",
    };
    let reason = format!("{} {happened} by their words: {}. {how}", codes(before), codes(after));
    let items = |lines: &[&Line<'_>]| lines.iter().map(|line| line.code.clone()).collect::<Vec<ItemCode>>();
    let (earlier, later) = (items(before), items(after));
    let entry = proposal(verdict, &earlier.iter().collect::<Vec<_>>(), &later.iter().collect::<Vec<_>>(), reason);
    Entry { combine, ..entry }
}
