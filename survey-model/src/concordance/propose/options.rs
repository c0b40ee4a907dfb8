//! How the options of two items can be brought together.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::line::Line;
use crate::code::OptionCode;
use crate::code_list::QuestionOption;
use crate::concordance::Form;
use crate::difference::label_key;
use crate::variable::Level;

type Map = BTreeMap<OptionCode, OptionCode>;

/// What may be done about the options of two items of the same form.
pub(super) enum Compared {
    /// They are the same, or there are none.
    Same,
    /// Maps bring them together.
    Mapped { earlier_map: Map, later_map: Map, sentence: String },
    /// They are compared one by one, and some are only on one side.
    OneByOne(String),
    /// Nothing brings them together.
    Apart(String),
}

/// Compares the options of two items of the same form.
pub(super) fn compared(was: &Line<'_>, is: &Line<'_>) -> Compared {
    let (gone, come) = (only(was.options(), is.options()), only(is.options(), was.options()));
    if gone.is_empty() && come.is_empty() {
        return Compared::Same;
    }
    let earlier_map = by_label(was, &gone, is, &come);
    let open = |options: &[OptionCode], settled: &dyn Fn(&OptionCode) -> bool| -> Vec<OptionCode> {
        options.iter().filter(|option| !settled(option)).cloned().collect()
    };
    let reached: HashSet<&OptionCode> = earlier_map.values().collect();
    let gone_open = open(&gone, &|option| earlier_map.contains_key(option));
    let come_open = open(&come, &|option| reached.contains(option));
    if gone_open.is_empty() && come_open.is_empty() {
        let sentence = format!("Options have other codes under the same labels: {}.", arrows(&earlier_map));
        return Compared::Mapped { earlier_map, later_map: Map::new(), sentence };
    }
    match was.form() {
        Form::Options => one_by_one(earlier_map, &gone_open, &come_open),
        Form::Option if is_ordered(was) && is_ordered(is) => lined_up(was, is),
        Form::Option => into_other(was, is, earlier_map, &gone_open, &come_open),
        _ => Compared::Apart(difference(&gone_open, &come_open)),
    }
}

fn only(these: &[QuestionOption], those: &[QuestionOption]) -> Vec<OptionCode> {
    let others: HashSet<&OptionCode> = those.iter().map(|option| &option.code).collect();
    these.iter().map(|option| &option.code).filter(|code| !others.contains(code)).cloned().collect()
}

/// Options of one side only that have the label of an option of the other side only.
fn by_label(was: &Line<'_>, gone: &[OptionCode], is: &Line<'_>, come: &[OptionCode]) -> Map {
    let mut by_label: HashMap<String, &OptionCode> = HashMap::new();
    for code in come {
        by_label.entry(label_key(&is.option_label(code))).or_insert(code);
    }
    let pair = |code: &OptionCode| {
        let same = by_label.get(&label_key(&was.option_label(code)));
        Some((code.clone(), (*same?).clone()))
    };
    gone.iter().filter_map(pair).collect()
}

fn one_by_one(earlier_map: Map, gone: &[OptionCode], come: &[OptionCode]) -> Compared {
    let sentence = format!("{} Options that only one version has are not compared.", difference(gone, come));
    if earlier_map.is_empty() {
        return Compared::OneByOne(sentence);
    }
    Compared::Mapped { earlier_map, later_map: Map::new(), sentence }
}

fn is_ordered(line: &Line<'_>) -> bool {
    let scored = line.options().iter().all(|option| option.score.is_some());
    let ordinal = line.question.kind.columns().iter().any(|(_, level)| matches!(level, Level::Ordinal(_)));
    scored && ordinal && line.options().len() > 1
}

/// Points of two scales by their relative place: the best with the best, the worst with the worst. The side with more points
/// is led to the other one.
fn lined_up(was: &Line<'_>, is: &Line<'_>) -> Compared {
    let (more, fewer) = if was.options().len() >= is.options().len() { (was, is) } else { (is, was) };
    let (more, fewer) = (by_score(more.options()), by_score(fewer.options()));
    let (steps, ends) = (more.len() - 1, fewer.len() - 1);
    // Halfway between two points, the worse one is taken.
    let place = |at: usize| (at * ends + steps / 2) / steps;
    let map: Map = more.iter().enumerate().map(|(at, code)| (code.clone(), fewer[place(at)].clone())).collect();
    let map: Map = map.into_iter().filter(|(from, to)| from != to).collect();
    let sentence = format!(
        "There are {} options with scores instead of {}; they are lined up from the highest to the lowest ({}), which somebody has to judge.",
        is.options().len(),
        was.options().len(),
        arrows(&map)
    );
    let (earlier_map, later_map) =
        if was.options().len() >= is.options().len() { (map, Map::new()) } else { (Map::new(), map) };
    Compared::Mapped { earlier_map, later_map, sentence }
}

fn by_score(options: &[QuestionOption]) -> Vec<OptionCode> {
    let mut sorted: Vec<&QuestionOption> = options.iter().collect();
    sorted.sort_by(|one, two| two.score.unwrap_or(0.0).total_cmp(&one.score.unwrap_or(0.0)));
    sorted.into_iter().map(|option| option.code.clone()).collect()
}

/// What only one version offers counts as `other`, or as `no` beside a new `partial`.
fn into_other(
    was: &Line<'_>,
    is: &Line<'_>,
    mut earlier_map: Map,
    gone: &[OptionCode],
    come: &[OptionCode],
) -> Compared {
    let has = |line: &Line<'_>, code: &str| line.options().iter().any(|option| option.code.as_str() == code);
    let rest = ["other", "no"]
        .into_iter()
        .find(|rest| has(was, rest) && has(is, rest) && (*rest == "other" || partial(gone, come)));
    let Some(rest) = rest.and_then(|rest| OptionCode::parse(rest).ok()) else {
        return Compared::Apart(difference(gone, come));
    };
    let later_map: Map = come.iter().map(|code| (code.clone(), rest.clone())).collect();
    earlier_map.extend(gone.iter().map(|code| (code.clone(), rest.clone())));
    let sentence = format!(
        "{} They are counted as `{rest}`, which somebody has to judge by what respondents were told.",
        difference(gone, come)
    );
    Compared::Mapped { earlier_map, later_map, sentence }
}

/// Whether `partial` is all that came, beside yes and no.
fn partial(gone: &[OptionCode], come: &[OptionCode]) -> bool {
    gone.is_empty() && matches!(come, [one] if one.as_str() == "partial")
}

fn difference(gone: &[OptionCode], come: &[OptionCode]) -> String {
    let list = |codes: &[OptionCode]| first_of(codes.iter().map(|code| format!("`{code}`")));
    match (gone, come) {
        (gone, []) => format!("Options were dropped: {}.", list(gone)),
        ([], come) => format!("Options were added: {}.", list(come)),
        (gone, come) => format!("Options were dropped ({}) and added ({}).", list(gone), list(come)),
    }
}

fn arrows(map: &Map) -> String {
    first_of(map.iter().map(|(from, to)| format!("{from} → {to}")))
}

/// As many as anybody reads: a crosswalk repeats the reason with every option.
fn first_of(names: impl Iterator<Item = String>) -> String {
    const MOST: usize = 50;
    let mut names: Vec<String> = names.collect();
    let more = names.len().saturating_sub(MOST);
    names.truncate(MOST);
    names.extend((more > 0).then(|| format!("and {more} more")));
    names.join(", ")
}
