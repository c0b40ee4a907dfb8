//! Answers as the cells of a workbook, and what cells give.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use survey_model::answer::{Answer, Value};
use survey_model::question::{Given, Kind};

use super::cell_fault::CellFault;
use super::layout::{Shape, Unit, places, shape};
use super::texts::{Labelled, Texts};

/// The longest text of a cell, in UTF-16 units, which is what spreadsheets count.
const LONGEST: usize = 32_767;

/// Whether a cell holds a text; what it can't hold stays on the platform, and its line has no key.
pub(super) fn fits(text: &str) -> bool {
    text.encode_utf16().count() <= LONGEST
}

/// Which cell of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Answer,
    Reason,
}

/// What stands in the cells, by the key of their line; a blank one may be absent.
pub(super) type Cells = BTreeMap<(String, Column), String>;

/// What is wrong, with the key of its line.
pub(super) type Faults = Vec<((String, Column), CellFault)>;

impl<'q> Texts<'q> {
    /// Puts an answer into cells.
    pub(super) fn put(self, unit: &Unit<'q>, answer: &Answer, cells: &mut Cells) {
        let mut cell = |key: String, column, text: String| cells.insert((key, column), text);
        match (shape(&unit.question.kind), answer) {
            (Shape::One, Answer::Missing(reason)) => {
                let code = format!("!{}", reason.code());
                cell(unit.key.clone(), Column::Answer, label_of(&self.choices(unit), &code).unwrap_or_default());
            }
            (_, Answer::Missing(reason)) => {
                let label = label_of(&self.reasons(unit), reason.code()).unwrap_or_default();
                cell(unit.key.clone(), Column::Reason, label);
            }
            (_, Answer::Value(Value::Choice(code))) => {
                let label = label_of(&self.choices(unit), code.as_str()).unwrap_or_default();
                cell(unit.key.clone(), Column::Answer, label);
            }
            (_, Answer::Value(Value::Choices(chosen))) => {
                let [yes, no] = self.yes_no();
                for option in self.options(unit) {
                    let is_chosen = chosen.iter().any(|code| code.as_str() == option.code);
                    let text = if is_chosen { yes.clone() } else { no.clone() };
                    cell(format!("{}={}", unit.key, option.code), Column::Answer, text);
                }
            }
            (_, Answer::Value(Value::Ranking(order))) => {
                for (at, code) in order.iter().enumerate() {
                    cell(format!("{}={code}", unit.key), Column::Answer, (at + 1).to_string());
                }
            }
            (_, Answer::Value(Value::Number(number))) => {
                cell(unit.key.clone(), Column::Answer, number.to_string());
            }
            (_, Answer::Value(Value::Date(day))) => {
                cell(unit.key.clone(), Column::Answer, day.to_string());
            }
            (_, Answer::Value(Value::Text(text))) => {
                cell(unit.key.clone(), Column::Answer, text.clone());
            }
            (_, Answer::Value(Value::Entries(entries))) => {
                for (at, entry) in entries.iter().enumerate() {
                    for field in unit.question.kind.fields() {
                        if let Some(answer) = entry.get(&field.code) {
                            self.put(&self.field(unit, at + 1, field), answer, cells);
                        }
                    }
                }
            }
        }
    }

    /// What cells give for what is answered as one.
    pub(super) fn given(self, unit: &Unit<'q>, cells: &Cells, faults: &mut Faults) -> Given {
        let text = |key: &str, column| cells.get(&(key.to_owned(), column)).map_or("", |text| text.trim());
        let reason = || {
            let text = text(&unit.key, Column::Reason);
            (!text.is_empty()).then(|| code_of(&self.reasons(unit), text).unwrap_or_else(|| text.to_owned()))
        };
        match shape(&unit.question.kind) {
            Shape::One => one(&self.choices(unit), text(&unit.key, Column::Answer)),
            Shape::Open => {
                let values = vec![typed(&unit.question.kind, text(&unit.key, Column::Answer))];
                Given { values, missing: reason(), ..Given::default() }
            }
            Shape::Several => {
                Given { values: self.several(unit, &text, faults), missing: reason(), ..Given::default() }
            }
            Shape::Ranked => Given { values: self.ranked(unit, &text, faults), missing: reason(), ..Given::default() },
            Shape::Group => {
                let entries = (1..=last_entry(cells, &unit.key))
                    .map(|entry| {
                        let fields = unit.question.kind.fields().iter();
                        fields
                            .map(|field| {
                                (field.code.to_string(), self.given(&self.field(unit, entry, field), cells, faults))
                            })
                            .collect()
                    })
                    .collect();
                Given { entries, missing: reason(), ..Given::default() }
            }
        }
    }

    fn several<'t>(self, unit: &Unit<'q>, text: &dyn Fn(&str, Column) -> &'t str, faults: &mut Faults) -> Vec<String> {
        let [yes, no] = self.yes_no();
        let mut chosen = Vec::new();
        for option in self.options(unit) {
            let key = format!("{}={}", unit.key, option.code);
            let given = text(&key, Column::Answer);
            if is_same(given, &yes) {
                chosen.push(option.code);
            } else if !given.is_empty() && !is_same(given, &no) {
                faults.push(((key, Column::Answer), CellFault::YesNo));
            }
        }
        chosen
    }

    fn ranked<'t>(self, unit: &Unit<'q>, text: &dyn Fn(&str, Column) -> &'t str, faults: &mut Faults) -> Vec<String> {
        let mut order = vec![String::new(); places(unit.question)];
        let mut taken = BTreeSet::new();
        for option in self.options(unit) {
            let key = format!("{}={}", unit.key, option.code);
            let given = text(&key, Column::Answer);
            if given.is_empty() {
                continue;
            }
            let place = given.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
            match place.filter(|place| *place < order.len()) {
                None => faults.push(((key, Column::Answer), CellFault::Place)),
                Some(place) if !taken.insert(place) => faults.push(((key, Column::Answer), CellFault::PlaceTwice)),
                Some(place) => order[place] = option.code,
            }
        }
        order
    }
}

/// One option or reason; what is neither stays as it was typed, so that the question's own fault names it.
fn one(choices: &[Labelled], text: &str) -> Given {
    if text.is_empty() {
        return Given::default();
    }
    let code = code_of(choices, text).unwrap_or_else(|| text.to_owned());
    match code.strip_prefix('!') {
        Some(reason) => Given { missing: Some(reason.to_owned()), ..Given::default() },
        None => Given::text(&code),
    }
}

/// What was typed, with the dates of spreadsheets as dates: with a time of day, or as the bare number of a day.
fn typed(kind: &Kind, text: &str) -> String {
    if !matches!(kind, Kind::Date(_)) {
        return text.to_owned();
    }
    let day = text.split_once('T').map_or(text, |(day, _)| day);
    match day.parse::<u64>() {
        // Days since 30 December 1899; five digits are the years 1927 to 2173.
        Ok(days) if (10_000..100_000).contains(&days) => NaiveDate::from_ymd_opt(1899, 12, 30)
            .and_then(|first| first.checked_add_days(Days::new(days)))
            .map_or_else(|| text.to_owned(), |day| day.to_string()),
        _ => day.to_owned(),
    }
}

/// The last entry of a repeat group that cells speak of.
fn last_entry(cells: &Cells, group: &str) -> usize {
    cells.keys().filter_map(|(key, _)| entry_of(key, group)).max().unwrap_or(0)
}

/// Which entry of a repeat group a key belongs to.
pub(super) fn entry_of(key: &str, group: &str) -> Option<usize> {
    let entry = key.strip_prefix(group)?.strip_prefix('.')?.split('.').next()?;
    entry.parse().ok().filter(|number: &usize| number.to_string() == entry && *number > 0)
}

fn label_of(choices: &[Labelled], code: &str) -> Option<String> {
    choices.iter().find(|of| of.code == code).map(|of| of.label.clone())
}

/// The code of what was chosen or typed: a label, or a code.
fn code_of(choices: &[Labelled], text: &str) -> Option<String> {
    let by_label = choices.iter().find(|of| is_same(text, &of.label));
    by_label.or_else(|| choices.iter().find(|of| of.code.trim_start_matches('!') == text)).map(|of| of.code.clone())
}

/// Whether two texts are the same to whoever reads them: white space and capitals make no difference.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let words = |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    words(one) == words(other)
}
