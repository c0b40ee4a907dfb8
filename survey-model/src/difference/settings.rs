//! How the settings of a question differ: its kind, when it is asked, what it takes.

use super::asked::Asked;
use super::{Change, Setting};
use crate::question::Question;
use crate::variable::{Level, Part};

/// A setting with another value.
pub(super) fn setting(setting: Setting, from: Option<String>, to: Option<String>) -> Option<Change> {
    (from != to).then_some(Change::Setting { setting, option: None, from, to })
}

/// The settings that differ.
pub(super) fn changes(was: Asked<'_>, is: Asked<'_>) -> Vec<Change> {
    let (was, is) = (values(was.question), values(is.question));
    let changes = Setting::ALL.iter().filter_map(|which| {
        let value = |values: &[(Setting, String)]| {
            values.iter().find(|(setting, _)| setting == which).map(|(_, value)| value.clone())
        };
        setting(*which, value(&was), value(&is))
    });
    changes.collect()
}

/// The settings of a question that have a value, as files write them.
fn values(question: &Question) -> Vec<(Setting, String)> {
    let missing: Vec<&str> = question.missing.iter().map(|reason| reason.code()).collect();
    let found = [
        (Setting::Kind, Some(question.kind.code().to_owned())),
        (Setting::Relevance, question.relevance.as_ref().map(|found| found.source().to_owned())),
        (Setting::Constraint, question.constraint.as_ref().map(|found| found.source().to_owned())),
        (Setting::Checks, question.checks.summary()),
        (Setting::Required, Some(question.required.to_string())),
        (Setting::Missing, (!missing.is_empty()).then(|| missing.join(", "))),
        (Setting::Publication, Some(question.publication.code().to_owned())),
        (Setting::Under, question.under.as_ref().map(ToString::to_string)),
        (Setting::Level, level(question)),
        (Setting::Points, points(question)),
    ];
    let found = found.into_iter().filter_map(|(setting, value)| Some((setting, value?)));
    found.chain(question.kind.bounds()).collect()
}

/// Nominal or ordinal, where an answer is one option.
fn level(question: &Question) -> Option<String> {
    let columns = question.kind.columns();
    let whole = columns.iter().find(|(part, level)| *part == Part::Whole && !level.categories().is_empty());
    whole.map(|(_, level)| level.name().to_owned())
}

/// How many steps an ordered list has.
fn points(question: &Question) -> Option<String> {
    let columns = question.kind.columns();
    let ordinal = columns.iter().find(|(part, level)| *part == Part::Whole && matches!(level, Level::Ordinal(_)));
    ordinal.map(|(_, level)| level.categories().len().to_string())
}
