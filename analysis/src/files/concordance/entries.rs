//! From the lines of a crosswalk to the entries of a concordance.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use survey_model::code::{ItemCode, OptionCode};
use survey_model::concordance::{Entry, Verdict};
use survey_model::variable::Part;

use super::lines::Lead;
use crate::import::Problems;

/// The entries, in the order in which the lines first tell of them.
pub(super) fn read(lines: &[Lead<'_>], problems: &mut Problems<'_>) -> Vec<Entry> {
    let groups = groups(lines);
    groups.iter().filter_map(|lines| entry(lines, problems)).collect()
}

/// The lines that belong together: those that lead to one item, and runs of those that lead nowhere.
fn groups<'l, 'c>(lines: &'l [Lead<'c>]) -> Vec<Vec<&'l Lead<'c>>> {
    let mut groups: Vec<Vec<&Lead<'_>>> = Vec::new();
    let mut by_target: HashMap<&str, usize> = HashMap::new();
    // The run that a line without target may go on.
    let mut run: Option<usize> = None;
    for line in lines {
        let known = match &line.target {
            Some(target) => by_target.get(target.item.as_str()).copied(),
            None => run.filter(|at| goes_on(groups[*at].last().copied(), line)),
        };
        let at = known.unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        match &line.target {
            Some(target) => {
                by_target.insert(&target.item, at);
                run = None;
            }
            None => run = Some(at),
        }
        groups[at].push(line);
    }
    groups
}

/// Whether a line without target is about the same items as the one before: earlier ones come first.
fn goes_on(last: Option<&Lead<'_>>, line: &Lead<'_>) -> bool {
    last.is_some_and(|last| {
        let is_same = last.verdict == line.verdict && last.reason == line.reason && last.reviewer == line.reviewer;
        is_same && (line.is_later || !last.is_later)
    })
}

fn entry(lines: &[&Lead<'_>], problems: &mut Problems<'_>) -> Option<Entry> {
    let first = lines.first()?;
    let items = |is_later: bool| {
        let mut seen = BTreeSet::new();
        let items = lines.iter().filter(|line| line.is_later == is_later).map(|line| line.item().clone());
        items.filter(|item| seen.insert(item.clone())).collect::<Vec<ItemCode>>()
    };
    let (earlier, later) = (items(false), items(true));
    if lines.iter().any(|line| line.verdict != first.verdict || line.combine != first.combine) {
        let message = "lines that lead to one item give different verdicts or ways to combine";
        problems.at("crosswalk-disagrees", first.row, Some("verdict"), message);
    }
    let (earlier_map, later_map) = (map(lines, false), map(lines, true));
    let verdict = match first.verdict {
        Some(verdict) => verdict,
        None => implied(first, &earlier, &later, earlier_map.is_empty() && later_map.is_empty()),
    };
    let entry = Entry {
        verdict,
        earlier,
        later,
        earlier_map,
        later_map,
        combine: first.combine,
        reason: if first.reason.is_empty() { "As the crosswalk has it.".to_owned() } else { first.reason.clone() },
        reviewer: first.reviewer.clone(),
    };
    // Nothing need be said of what is identical.
    let entry = if first.reason.is_empty() && first.verdict == Some(Verdict::Identical) {
        Entry { reason: String::new(), ..entry }
    } else {
        entry
    };
    check(&entry, lines, problems);
    Some(entry)
}

/// The verdict that lines without one come to.
fn implied(first: &Lead<'_>, earlier: &[ItemCode], later: &[ItemCode], is_plain: bool) -> Verdict {
    match (first.target.is_some(), earlier.len(), later.len()) {
        (_, 0, _) => Verdict::New,
        (_, _, 0) => Verdict::Dropped,
        (false, _, _) => Verdict::Broken,
        (true, 1, 1) if is_plain => Verdict::Identical,
        (true, 1, 1) => Verdict::Recoded,
        (true, 1, _) => Verdict::Split,
        (true, _, _) => Verdict::Merged,
    }
}

/// Where options lead that don't stay as they are.
fn map(lines: &[&Lead<'_>], is_later: bool) -> BTreeMap<OptionCode, OptionCode> {
    let mut map = BTreeMap::new();
    for line in lines.iter().filter(|line| line.is_later == is_later) {
        let own = match &line.column.variable.part {
            Part::Option(option) | Part::Rank(option) => Some(option),
            _ => None,
        };
        let lead = match (own, line.target.as_ref().and_then(|target| target.option.as_ref()), &line.code) {
            (Some(own), Some(common), _) => Some((own, common)),
            (None, _, Some((own, common))) => Some((own, common)),
            _ => None,
        };
        map.extend(lead.filter(|(own, common)| own != common).map(|(own, common)| (own.clone(), common.clone())));
    }
    map
}

fn check(entry: &Entry, lines: &[&Lead<'_>], problems: &mut Problems<'_>) {
    let Some(first) = lines.first() else { return };
    let needs_both = matches!(
        entry.verdict,
        Verdict::Identical | Verdict::Reworded | Verdict::Recoded | Verdict::Split | Verdict::Merged | Verdict::Broken
    );
    if needs_both && (entry.earlier.is_empty() || entry.later.is_empty()) {
        let message = format!("the verdict is {}, but only one of the two files has a line for this", entry.verdict);
        problems.at("one-sided", first.row, Some("verdict"), message);
    }
    let is_pair = matches!(entry.verdict, Verdict::Identical | Verdict::Reworded | Verdict::Recoded);
    if is_pair && (entry.earlier.len() > 1 || entry.later.len() > 1) {
        let message = format!("the verdict is {}, but several items lead to this one", entry.verdict);
        problems.at("not-a-pair", first.row, Some("var_name_target"), message);
    }
    if is_pair && first.target.is_none() {
        let message = format!("the verdict is {}, but the line leads nowhere", entry.verdict);
        problems.at("no-target", first.row, Some("var_name_target"), message);
    }
    if entry.is_comparable() {
        report_codes_left_out(lines, problems);
    }
}

/// A code of a column that is recoded, for which there is no line.
fn report_codes_left_out(lines: &[&Lead<'_>], problems: &mut Problems<'_>) {
    let mut columns: Vec<(&Lead<'_>, BTreeSet<&OptionCode>)> = Vec::new();
    for line in lines {
        let same = |(first, _): &&mut (&Lead<'_>, BTreeSet<&OptionCode>)| {
            first.is_later == line.is_later && first.column.variable.name == line.column.variable.name
        };
        let code = line.code.as_ref().map(|(own, _)| own);
        match columns.iter_mut().find(same) {
            Some((_, codes)) => codes.extend(code),
            None => columns.push((line, code.into_iter().collect())),
        }
    }
    for (first, codes) in
        columns.iter().filter(|(first, codes)| !codes.is_empty() || first.verdict == Some(Verdict::Recoded))
    {
        let categories = first.column.variable.level.categories().iter().map(|category| &category.code);
        let left: Vec<&str> = categories.filter(|code| !codes.contains(code)).map(OptionCode::as_str).collect();
        if !left.is_empty() {
            let message =
                format!("there is no line for {} of the column `{}`", left.join(", "), first.column.variable.name);
            problems.at("map-misses-code", first.row, Some("val_code_orig"), message);
        }
    }
}
