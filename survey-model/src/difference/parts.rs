//! How the parts of a question differ: options, rows of a matrix, fields of a repeat group.

use std::collections::{HashMap, HashSet};

use super::asked::{Asked, Sides};
use super::{Change, Part, Setting, Text, order, question};
use crate::code::OptionCode;
use crate::code_list::QuestionOption;

/// Options that were added, dropped, put elsewhere, reworded, or have another score.
pub(super) fn options(sides: &mut Sides<'_>, was: Asked<'_>, is: Asked<'_>) -> Vec<Change> {
    let label = |asked: &Asked<'_>, option: &QuestionOption| asked.option_label(&option.code);
    let one: Vec<(String, String)> =
        was.options().iter().map(|option| (option.code.to_string(), label(&was, option))).collect();
    let two: Vec<(String, String)> =
        is.options().iter().map(|option| (option.code.to_string(), label(&is, option))).collect();
    let mut found = listed(Part::Option, &one, &two);
    found.extend(labels(sides, Text::Option, &one, &two));
    let before: HashMap<&OptionCode, &QuestionOption> = was.options().iter().map(|of| (&of.code, of)).collect();
    for option in is.options() {
        if let Some(before) = before.get(&option.code) {
            found.extend(option_settings(before, option));
        }
    }
    found
}

fn option_settings(was: &QuestionOption, is: &QuestionOption) -> Vec<Change> {
    let option = is.code.to_string();
    let score =
        (was.score != is.score).then(|| Change::Score { option: option.clone(), from: was.score, to: is.score });
    let exclusive = (was.exclusive != is.exclusive).then(|| Change::Setting {
        setting: Setting::Exclusive,
        option: Some(option.clone()),
        from: Some(was.exclusive.to_string()),
        to: Some(is.exclusive.to_string()),
    });
    score.into_iter().chain(exclusive).collect()
}

/// Rows that were added, dropped, put elsewhere or reworded.
pub(super) fn rows(sides: &mut Sides<'_>, was: Asked<'_>, is: Asked<'_>) -> Vec<Change> {
    let rows = |asked: &Asked<'_>| -> Vec<(String, String)> {
        let label = |row: &OptionCode| (row.to_string(), asked.row_label(row));
        asked.question.rows().iter().map(label).collect()
    };
    let (one, two) = (rows(&was), rows(&is));
    let mut found = listed(Part::Row, &one, &two);
    found.extend(labels(sides, Text::Row, &one, &two));
    found
}

/// Fields that were added, dropped or put elsewhere, and those that differ.
pub(super) fn fields(sides: &mut Sides<'_>, was: Asked<'_>, is: Asked<'_>) -> Vec<Change> {
    let fields = |asked: &Asked<'_>| -> Vec<(String, String)> {
        let field = |field| (asked.field(field).question.code.to_string(), asked.field(field).text.label.clone());
        asked.question.kind.fields().iter().map(field).collect()
    };
    let mut found = listed(Part::Field, &fields(&was), &fields(&is));
    for field in is.question.kind.fields() {
        if let Some(before) = was.question.kind.fields().iter().find(|before| before.code == field.code) {
            let changes = question::changes(sides, was.field(before), is.field(field));
            found.extend((!changes.is_empty()).then(|| Change::Field { code: field.code.to_string(), changes }));
        }
    }
    found
}

/// Parts by code and label: what was added, dropped or put elsewhere.
fn listed(part: Part, was: &[(String, String)], is: &[(String, String)]) -> Vec<Change> {
    let without = |these: &[(String, String)], those: &[(String, String)]| -> Vec<(String, String)> {
        let others: HashSet<&String> = those.iter().map(|(code, _)| code).collect();
        these.iter().filter(|(code, _)| !others.contains(code)).cloned().collect()
    };
    let added = without(is, was).into_iter().map(|(code, label)| Change::Added { part, code, label });
    let dropped = without(was, is).into_iter().map(|(code, label)| Change::Dropped { part, code, label });
    let codes = |list: &[(String, String)]| list.iter().map(|(code, _)| code.clone()).collect::<Vec<_>>();
    let (from, to) = (codes(was), codes(is));
    let moved = order::moved(&from, &to).into_iter().filter_map(|(before, now)| {
        Some(Change::Reordered { part, code: to.get(now)?.clone(), from: before + 1, to: now + 1 })
    });
    added.chain(dropped).chain(moved).collect()
}

/// The labels of parts of both versions that have other words.
fn labels(sides: &mut Sides<'_>, text: Text, was: &[(String, String)], is: &[(String, String)]) -> Vec<Change> {
    let mut found = Vec::new();
    let known: HashMap<&String, &String> = was.iter().map(|(code, label)| (code, label)).collect();
    for (code, label) in is {
        if let Some(before) = known.get(code) {
            found.extend(sides.text(text, Some(code), before, label));
        }
    }
    found
}
