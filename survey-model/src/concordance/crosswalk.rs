//! A concordance as a table with the columns of the R package `retroharmonize`, and the verdict.
//!
//! The columns are those of its `crosswalk_table_create()`: one line per version, variable and value, which leads what a
//! version calls `…_orig` to the common `…_target`. After them stand the codes that our own exports use, and what the
//! concordance says. What may not be compared has no target. Missing reasons lead to themselves.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Combine, Concordance, Entry};
use crate::cell::protect;
use crate::code::{ItemCode, OptionCode};
use crate::language::Language;
use crate::missing::Missing;
use crate::questionnaire::Questionnaire;
use crate::variable::{Category, Level, Part, Variable};

/// Where an entry of a concordance comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Somebody answers for it by name.
    Reviewed,
    /// The program, or somebody without a name, proposes it.
    Proposed,
    /// It follows from several reviewed ones.
    Composed,
}

impl Standing {
    /// The standing of an entry; `composed` says whether its concordance is.
    #[must_use]
    pub fn of(entry: &Entry, composed: bool) -> Self {
        match (entry.reviewer.trim().is_empty(), composed) {
            (true, _) => Self::Proposed,
            (false, true) => Self::Composed,
            (false, false) => Self::Reviewed,
        }
    }

    /// The code that files use and message catalogues translate.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reviewed => "reviewed",
            Self::Proposed => "proposed",
            Self::Composed => "composed",
        }
    }
}

/// The columns in order.
pub const COLUMNS: [&str; 23] = [
    "id",
    "filename",
    "var_name_orig",
    "var_name_target",
    "val_numeric_orig",
    "val_numeric_target",
    "val_label_orig",
    "val_label_target",
    "na_label_orig",
    "na_label_target",
    "na_numeric_orig",
    "na_numeric_target",
    "class_orig",
    "class_target",
    "var_label_orig",
    "var_label_target",
    "val_code_orig",
    "val_code_target",
    "verdict",
    "combine",
    "reason",
    "reviewer",
    "status",
];

/// The table as CSV, its labels in a language, safe to open in a spreadsheet.
///
/// `composed` says whether the concordance was composed of others.
///
/// # Errors
/// [`csv::Error`] if it can't be written, which memory always can.
pub fn csv(
    concordance: &Concordance,
    [earlier, later]: [&Questionnaire; 2],
    language: Language,
    composed: bool,
) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS)?;
    for entry in concordance.by_item() {
        let standing = Standing::of(&entry, composed);
        for is_later in [false, true] {
            let side =
                Side { own: if is_later { later } else { earlier }, earlier, later, entry: &entry, is_later, language };
            for line in side.lines() {
                out.write_record(record(&side, &line, standing))?;
            }
        }
    }
    out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// One version's side of an entry.
struct Side<'a> {
    own: &'a Questionnaire,
    earlier: &'a Questionnaire,
    later: &'a Questionnaire,
    entry: &'a Entry,
    is_later: bool,
    language: Language,
}

/// One value of one variable.
struct Line<'a> {
    variable: &'a Variable,
    value: Value<'a>,
}

enum Value<'a> {
    Category(usize, &'a Category),
    Missing(Missing),
    Any,
}

impl<'a> Side<'a> {
    fn items(&self) -> &'a [ItemCode] {
        if self.is_later { &self.entry.later } else { &self.entry.earlier }
    }

    fn map(&self) -> &'a BTreeMap<OptionCode, OptionCode> {
        if self.is_later { &self.entry.later_map } else { &self.entry.earlier_map }
    }

    fn lines(&self) -> Vec<Line<'a>> {
        let is_ours = |variable: &&Variable| {
            self.items().contains(&variable.item) && !matches!(variable.part, Part::Entry { .. })
        };
        self.own.variables().iter().filter(is_ours).flat_map(|variable| self.values(variable)).collect()
    }

    fn values(&self, variable: &'a Variable) -> Vec<Line<'a>> {
        let categories = variable.level.categories().iter().enumerate();
        let mut values: Vec<Value<'a>> = categories.map(|(at, category)| Value::Category(at + 1, category)).collect();
        if values.is_empty() {
            values.push(Value::Any);
        }
        let question = self.own.question_of(&variable.item);
        let reasons = question.map(|question| question.missing.as_slice()).unwrap_or_default();
        let always = [Missing::NotRelevant, Missing::NotAnswered];
        values.extend(always.iter().chain(reasons).map(|reason| Value::Missing(*reason)));
        values.into_iter().map(|value| Line { variable, value }).collect()
    }

    /// The item that stands for the entry: the one that stands alone, the later one if both do.
    fn face(&self) -> Option<(&'a Questionnaire, &'a ItemCode)> {
        match (self.entry.is_comparable(), self.entry.earlier.as_slice(), self.entry.later.as_slice()) {
            (true, _, [later]) => Some((self.later, later)),
            (true, [earlier], _) => Some((self.earlier, earlier)),
            _ => None,
        }
    }

    /// The common variable.
    fn target(&self, variable: &Variable) -> Option<String> {
        let (_, face) = self.face()?;
        Some(match &variable.part {
            Part::Option(option) => Part::Option(self.mapped(option)).column(face),
            Part::Rank(option) => Part::Rank(self.mapped(option)).column(face),
            part => part.column(face),
        })
    }

    fn mapped(&self, option: &OptionCode) -> OptionCode {
        self.map().get(option).unwrap_or(option).clone()
    }

    /// The common category of an option: its code, its number and its label.
    fn category(&self, variable: &Variable, at: usize, category: &Category) -> (OptionCode, f64, String) {
        let code = if variable.part == Part::Whole { self.mapped(&category.code) } else { category.code.clone() };
        let known = [(self.later, &self.entry.later), (self.earlier, &self.entry.earlier)];
        let columns = known.into_iter().flat_map(|(version, items)| {
            version
                .variables()
                .iter()
                .filter(move |v| items.contains(&v.item) && v.part == variable.part)
                .map(move |v| (version, v))
        });
        let found = columns.filter_map(|(version, variable)| {
            let categories = variable.level.categories();
            let place = categories.iter().position(|known| known.code == code)?;
            Some((number(place + 1, categories.get(place)?), version.category_label(variable, &code, self.language)))
        });
        let (number, label) = { found }.next().unwrap_or_else(|| (number(at, category), code.to_string()));
        (code, number, label)
    }
}

/// What stands for a category in numbers: its score, or its position.
fn number(at: usize, category: &Category) -> f64 {
    category.score.unwrap_or(at as f64)
}

fn class(level: &Level) -> &'static str {
    match level {
        Level::Nominal(_) | Level::Ordinal(_) => "factor",
        Level::Numeric => "numeric",
        Level::Date | Level::Text => "character",
    }
}

fn record(side: &Side<'_>, line: &Line<'_>, standing: Standing) -> [String; 23] {
    let (entry, variable) = (side.entry, line.variable);
    let target = side.target(variable);
    let has_target = target.is_some();
    let only = |text: String| if has_target { text } else { String::new() };
    let text = |text: &str| protect(text).into_owned();
    let class = class(&variable.level).to_owned();
    let label_target = side.face().map(|(version, face)| version.item_label(face, side.language)).unwrap_or_default();
    let mut record: [String; 23] = std::array::from_fn(|_| String::new());
    record[0] = text(&side.own.name().to_string());
    record[1] = text(&format!("{}-{}.csv", side.own.name().series, side.own.name().version));
    record[2] = text(&variable.name);
    record[3] = text(&target.unwrap_or_default());
    match line.value {
        Value::Category(at, category) => {
            let (code, target, label) = side.category(variable, at, category);
            record[4] = number(at, category).to_string();
            record[5] = only(target.to_string());
            record[6] = text(&side.own.category_label(variable, &category.code, side.language));
            record[7] = only(text(&label));
            record[16] = text(category.code.as_str());
            record[17] = only(text(code.as_str()));
        }
        Value::Missing(reason) => {
            record[8] = reason.code().to_owned();
            record[9] = only(reason.code().to_owned());
        }
        Value::Any => {}
    }
    record[12].clone_from(&class);
    record[13] = only(class);
    record[14] = text(&side.own.variable_label(variable, side.language));
    record[15] = text(&label_target);
    record[18] = entry.verdict.code().to_owned();
    record[19] = entry.combine.map(Combine::code).unwrap_or_default().to_owned();
    record[20] = text(&entry.reason);
    record[21] = text(&entry.reviewer);
    record[22] = standing.code().to_owned();
    record
}
