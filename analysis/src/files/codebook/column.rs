//! One column of a codebook.

use survey_model::analysis_plan::Better;
use survey_model::code::{ItemCode, OptionCode, SectionCode};
use survey_model::missing::Missing;
use survey_model::question::Kind;
use survey_model::variable::{Category, Level, Part, Variable};

use super::better::Declared;
use super::naming::{item_code, option_code, section_code};
use crate::dataset::Packed;
use crate::import::Problems;

/// One column: what it holds, and in which words.
#[derive(Debug, Clone)]
pub(in crate::files) struct Column {
    /// The row of the codebook that first tells of it.
    pub(in crate::files) row: usize,
    pub(in crate::files) variable: Variable,
    /// Whether it is an item that may be compared.
    pub(in crate::files) is_used: bool,
    /// What its cells may say, beside what cells of every column may.
    pub(in crate::files) codes: Vec<Code>,
    /// Which way is better, if the codebook declares it.
    pub(super) better: Option<Better>,
    pub(super) label: String,
    pub(super) section: Option<SectionCode>,
    pub(super) section_title: String,
    pub(super) number: String,
    /// Between which numbers lie, as our own codebooks write it: `0..100`.
    pub(super) range: String,
}

/// A code as the file writes it.
#[derive(Debug, Clone)]
pub(in crate::files) struct Code {
    pub(in crate::files) text: String,
    pub(in crate::files) label: String,
    pub(in crate::files) value: Packed,
}

/// A row with a code.
pub(super) struct Entry {
    pub(super) row: usize,
    pub(super) code: String,
    pub(super) label: String,
    pub(super) score: Option<f64>,
    pub(super) missing: Option<Missing>,
}

/// A column in the making: texts as they were given.
pub(super) struct Draft {
    name: String,
    row: usize,
    fields: [String; FIELDS.len()],
    pub(super) entries: Vec<Entry>,
    pub(super) better: Declared,
}

/// What rows say of their column; each row may say it, and none anything else than another.
const FIELDS: [&str; 8] = ["level", "item", "kind", "label", "section", "section_title", "number", "range"];

impl Draft {
    pub(super) fn new(name: &str, row: usize) -> Self {
        Self {
            name: name.to_owned(),
            row,
            fields: Default::default(),
            entries: Vec::new(),
            better: Declared::default(),
        }
    }

    pub(super) fn fields(&mut self) -> impl Iterator<Item = (&'static str, &mut String)> {
        FIELDS.into_iter().zip(&mut self.fields)
    }

    /// The column, if everything about it is right; what is wrong is noted.
    pub(super) fn finish(self, problems: &mut Problems<'_>) -> Option<Column> {
        let before = problems.count();
        let Self { name, row, fields, entries, better } = self;
        let [level, item, kind, label, section, section_title, number, range] = fields;
        let (codes, categories) = codes(&name, entries, problems);
        let level = read_level(&level, categories, row, &name, problems);
        let item = read_item(&item, &name, row, problems);
        let (level, item) = (level?, item?);
        check_kind(&kind, row, &name, problems);
        let part = part(&name, &item, &kind, level.as_ref());
        if matches!(part, Some(Part::Rank(_))) && level.is_some() {
            check_places(level.as_ref(), row, &name, problems);
        }
        let is_used = level.is_some() && part.is_some();
        let variable = Variable { name, item, part: part.unwrap_or(Part::Whole), level: level.unwrap_or(Level::Text) };
        let better = better.finish(&variable, problems).filter(|_| is_used);
        let section = section_code(&section).filter(|_| !section.is_empty());
        (problems.count() == before).then_some(Column {
            row,
            variable,
            is_used,
            codes,
            better,
            label,
            section,
            section_title,
            number,
            range,
        })
    }
}

/// The codes of a column, and those of them that are categories.
fn codes(name: &str, entries: Vec<Entry>, problems: &mut Problems<'_>) -> (Vec<Code>, Vec<Category>) {
    let (mut codes, mut categories): (Vec<Code>, Vec<Category>) = (Vec::new(), Vec::new());
    for Entry { row, code, label, score, missing } in entries {
        if codes.iter().any(|known| known.text == code) {
            problems.at("code-twice", row, Some(name), format!("the code `{code}` is there twice"));
            continue;
        }
        let value = match missing {
            Some(reason) => Packed::reason(reason),
            None => match next_category(&code, score, &categories) {
                Ok((category, value)) => {
                    categories.push(category);
                    value
                }
                Err(message) => {
                    problems.at("code", row, Some(name), message);
                    continue;
                }
            },
        };
        codes.push(Code { label: if label.is_empty() { code.clone() } else { label }, text: code, value });
    }
    (codes, categories)
}

fn next_category(code: &str, score: Option<f64>, known: &[Category]) -> Result<(Category, Packed), String> {
    let named: OptionCode = option_code(code).ok_or_else(|| format!("no code can be made of `{code}`"))?;
    if known.iter().any(|category| category.code == named) {
        return Err(format!(
            "`{code}` and an earlier code would both be `{named}`; make them differ in a letter or a digit"
        ));
    }
    let value = u16::try_from(known.len())
        .ok()
        .and_then(Packed::category)
        .ok_or("there are more codes than a column can have")?;
    Ok((Category { code: named, score }, value))
}

/// The level; the inner nothing for a column that is not to be used, the outer one after a problem.
fn read_level(
    given: &str,
    categories: Vec<Category>,
    row: usize,
    name: &str,
    problems: &mut Problems<'_>,
) -> Option<Option<Level>> {
    let mut refuse = |code, message: String| {
        problems.at(code, row, Some(name), message);
        None
    };
    let level = match given {
        "nominal" => Level::Nominal(categories),
        "ordinal" => match unordered(&categories) {
            Some(order) => {
                let message = format!(
                    "the level is ordinal, but the codes come in the order {order}; list them in their order, or call the level nominal"
                );
                return refuse("unordered-scale", message);
            }
            None => Level::Ordinal(categories),
        },
        "numeric" | "date" | "text" if !categories.is_empty() => {
            let message = format!(
                "a column of level {given} has no codes; give its special values a missing reason, or call the level nominal"
            );
            return refuse("codes-without-level", message);
        }
        "numeric" => Level::Numeric,
        "date" => Level::Date,
        "text" => Level::Text,
        "unused" => return Some(None),
        _ => {
            let message = format!(
                "`{given}` is no level; the levels are nominal, ordinal, numeric, date, text, and unused for a column that is left out"
            );
            return refuse("level", message);
        }
    };
    if super::has_codes(&level) && level.categories().is_empty() {
        return refuse("no-codes", format!("the level is {given}, but there is no row with a code"));
    }
    Some(Some(level))
}

/// The order of codes that are no order: scores that go up and down, also if only some codes have one, or numbers without scores that do.
fn unordered(categories: &[Category]) -> Option<String> {
    let scores: Vec<f64> = categories.iter().filter_map(|category| category.score).collect();
    let numbers =
        || categories.iter().map(|category| category.code.as_str().parse().ok()).collect::<Option<Vec<f64>>>();
    let values = if scores.is_empty() { numbers()? } else { scores };
    let is_ordered = values.is_sorted() || values.iter().rev().is_sorted();
    let order = || values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    (!is_ordered).then(order)
}

fn read_item(given: &str, name: &str, row: usize, problems: &mut Problems<'_>) -> Option<ItemCode> {
    let item = if given.is_empty() { item_code(name) } else { ItemCode::parse(given).ok() };
    if item.is_none() {
        let message = format!("`{given}` is no item code (a question code such as CAMPAIGN_HELD, or QUESTION.row)");
        problems.at("item", row, Some(name), message);
    }
    item
}

/// A kind decides what a column of an item is: one that is no kind would quietly make an option of it.
fn check_kind(kind: &str, row: usize, name: &str, problems: &mut Problems<'_>) {
    if !kind.is_empty() && !Kind::CODES.contains(&kind) {
        let message = format!("`{kind}` is no kind of question; the kinds are {}", Kind::CODES.join(", "));
        problems.at("kind", row, Some(name), message);
    }
}

/// A column of a ranking says in which place its option is, or that it is in none.
fn check_places(level: Option<&Level>, row: usize, name: &str, problems: &mut Problems<'_>) {
    let codes: Vec<&str> =
        level.map(Level::categories).unwrap_or_default().iter().map(|category| category.code.as_str()).collect();
    let is_place = |(place, code): (usize, &&str)| **code == place.to_string();
    let are_places = match codes.split_last() {
        Some((&"unranked", places)) => !places.is_empty() && (1..).zip(places).all(is_place),
        _ => false,
    };
    if !are_places {
        let message = "a column of a ranking is ordinal with the codes 1, 2, … and, last, unranked";
        problems.at("ranking-codes", row, Some(name), message);
    }
}

/// The part of the item that a column is; nothing for fields of a repeat group, which aren't compared.
fn part(name: &str, item: &ItemCode, kind: &str, level: Option<&Level>) -> Option<Part> {
    let Some(suffix) = name.strip_prefix(item.as_str()).and_then(|rest| rest.strip_prefix('.')) else {
        return Some(Part::Whole);
    };
    if suffix == "count" && matches!(level, Some(Level::Numeric)) {
        return Some(Part::Count);
    }
    let option = OptionCode::parse(suffix).ok()?;
    Some(if kind == "ranking" { Part::Rank(option) } else { Part::Option(option) })
}
