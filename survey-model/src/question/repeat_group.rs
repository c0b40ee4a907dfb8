//! Repeat group: several entries with the same fields, such as the activities of a compendium.

use std::collections::BTreeMap;

use crate::answer::{Answer, Value};
use crate::cell;
use crate::code::{OptionCode, QuestionCode};
use crate::difference::Setting;
use crate::fault::Fault;
use crate::missing::Missing;
use crate::question::{Given, Question, QuestionKind, Settings};
use crate::variable::{Cell, Level, Part};

/// So many entries fit if the file does not say.
pub(crate) const DEFAULT_ENTRIES: usize = 20;

/// The most entries that a file may ask for.
pub(crate) const MOST_ENTRIES: usize = 200;

type Entry = BTreeMap<QuestionCode, Answer>;

/// Up to so many entries with the same fields.
#[derive(Debug, Clone)]
pub struct RepeatGroup {
    fields: Vec<Question>,
    /// The fields in an order in which the relevance of each depends on earlier ones only.
    order: Vec<QuestionCode>,
    max: usize,
}

/// Fields compare by code: within one version a field's code says what it is.
impl PartialEq for RepeatGroup {
    fn eq(&self, other: &Self) -> bool {
        let codes = |group: &Self| {
            group.fields.iter().map(|field| (field.code.clone(), field.kind.clone())).collect::<Vec<_>>()
        };
        self.max == other.max && codes(self) == codes(other)
    }
}

impl RepeatGroup {
    /// The fields in order.
    #[must_use]
    pub fn fields(&self) -> &[Question] {
        &self.fields
    }

    /// The fields in an order in which the relevance of each depends on earlier ones only.
    pub(crate) fn evaluation_order(&self) -> impl Iterator<Item = &Question> {
        self.order.iter().filter_map(|code| self.fields.iter().find(|field| field.code == *code))
    }

    /// The greatest number of entries.
    #[must_use]
    pub const fn max(&self) -> usize {
        self.max
    }

    /// The answers of an entry; what is wrong with the others is added to `faults`.
    fn parse_entry(&self, at: usize, given: &BTreeMap<String, Given>, faults: &mut Vec<Fault>) -> Entry {
        let blank = Given::default();
        let answer = |field: &Question| {
            let given = given.get(field.code.as_str()).unwrap_or(&blank);
            let parsed = field.kind.parse(given, &field.missing);
            let answer = parsed.map_err(|fault| faults.push(fault.in_entry(at, &field.code))).ok()?;
            Some((field.code.clone(), answer))
        };
        self.fields.iter().filter_map(answer).collect()
    }

    fn has_only_known_fields(&self, entry: &Entry) -> bool {
        entry.keys().all(|code| self.fields.iter().any(|field| field.code == *code))
    }

    fn faults_of_entry(&self, at: usize, entry: &Entry) -> Vec<Fault> {
        let fault = |field: &Question| {
            let value = entry.get(&field.code).and_then(Answer::value)?;
            field.kind.validate(value).err().map(|fault| fault.in_entry(at, &field.code))
        };
        self.fields.iter().filter_map(fault).collect()
    }

    fn read_entry(&self, cells: &[&str], offset: usize) -> Result<Entry, (usize, Fault)> {
        let mut entry = Entry::new();
        let mut at = 0;
        for field in &self.fields {
            let width = field.kind.columns().len();
            let own = some_of(cells, at, width);
            let answer = field.kind.read_cells(own).map_err(|(cell, fault)| (offset + at + cell, fault))?;
            entry.insert(field.code.clone(), answer);
            at += width;
        }
        Ok(entry)
    }

    /// How many columns one entry has.
    fn entry_width(&self) -> usize {
        self.fields.iter().map(|field| field.kind.columns().len()).sum()
    }
}

impl QuestionKind for RepeatGroup {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let max = settings.keys.max.take();
        let max = settings.count("max", max).unwrap_or(DEFAULT_ENTRIES);
        if max == 0 || max > MOST_ENTRIES {
            settings.problem("bad-range", "max", format!("a repeat group has 1 to {MOST_ENTRIES} entries"));
        }
        let (fields, order) = crate::questionnaire::check_fields(settings)?;
        Some(Self { fields, order, max })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        // Counted before blank entries are left out, so that a fault names the entry that the form shows.
        let is_filled = |(_, entry): &(usize, &BTreeMap<String, Given>)| !entry.values().all(Given::is_blank);
        let filled: Vec<_> = given.entries.iter().enumerate().filter(is_filled).collect();
        if filled.is_empty() {
            return Ok(None);
        }
        if filled.len() > self.max {
            return Err(Fault::TooManyEntries { max: self.max });
        }
        let mut faults = Vec::new();
        let entries = filled.into_iter().map(|(at, entry)| self.parse_entry(at, entry, &mut faults)).collect();
        Fault::together(faults).map(|()| Some(Value::Entries(entries)))
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        let Value::Entries(entries) = value else { return Err(Fault::WrongKind) };
        if entries.is_empty() || !entries.iter().all(|entry| self.has_only_known_fields(entry)) {
            return Err(Fault::WrongKind);
        }
        if entries.len() > self.max {
            return Err(Fault::TooManyEntries { max: self.max });
        }
        Fault::together(entries.iter().enumerate().flat_map(|(at, entry)| self.faults_of_entry(at, entry)).collect())
    }

    fn summary(&self, value: &Value, _: &dyn Fn(&OptionCode) -> String) -> String {
        match value {
            Value::Entries(entries) => entries.len().to_string(),
            _ => String::new(),
        }
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        let entry = |entry: usize| {
            let field_columns = move |field: &Question| {
                let code = field.code.clone();
                let columns = field.kind.columns().into_iter();
                columns
                    .map(move |(part, level)| (Part::Entry { entry, field: code.clone(), part: Box::new(part) }, level))
            };
            self.fields.iter().flat_map(field_columns)
        };
        std::iter::once((Part::Count, Level::Numeric)).chain((1..=self.max).flat_map(entry)).collect()
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        let entries: &[Entry] = if let Value::Entries(entries) = value { entries } else { &[] };
        let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        let mut cells = vec![Cell::Number(f64::from(count))];
        let unanswered = Answer::Missing(Missing::NotAnswered);
        for entry in entries {
            cells.extend(
                self.fields.iter().flat_map(|field| field.kind.cells(entry.get(&field.code).unwrap_or(&unanswered))),
            );
        }
        cells.resize(1 + self.max * self.entry_width(), Cell::Missing(Missing::NotRelevant));
        cells
    }

    fn read_cells(&self, cells: &[&str]) -> Result<Answer, (usize, Fault)> {
        let (count, rest) = cells.split_first().map_or(("", &[] as &[&str]), |(count, rest)| (*count, rest));
        if let Some(reason) = cell::missing_marker(count) {
            let reason = reason.map_err(|fault| (0, fault))?;
            return nothing_beyond(0, 0, rest).map(|()| Answer::Missing(reason));
        }
        let count: usize = count.trim().parse().map_err(|_| (0, Fault::NotANumber { given: count.to_owned() }))?;
        if count > self.max {
            return Err((0, Fault::TooManyEntries { max: self.max }));
        }
        let width = self.entry_width();
        nothing_beyond(count, count * width, rest)?;
        let entry = |at: usize| self.read_entry(some_of(rest, at * width, width), 1 + at * width);
        let entries: Vec<Entry> = (0..count).map(entry).collect::<Result<_, _>>()?;
        // A group without entries is one that was left blank, as it is in the form.
        let value = (!entries.is_empty()).then_some(Value::Entries(entries));
        Ok(value.map_or(Answer::Missing(Missing::NotAnswered), Answer::Value))
    }

    fn bounds(&self) -> Vec<(Setting, String)> {
        vec![(Setting::Max, self.max.to_string())]
    }
}

/// The cells from `from` on, at most `width`; a file may have fewer columns than the questionnaire.
fn some_of<'c>(cells: &'c [&'c str], from: usize, width: usize) -> &'c [&'c str] {
    let rest = cells.get(from..).unwrap_or_default();
    rest.get(..width).unwrap_or(rest)
}

/// Checks that no cell from `from` on has a value, which would be lost because the entries are only `count`.
fn nothing_beyond(count: usize, from: usize, cells: &[&str]) -> Result<(), (usize, Fault)> {
    let has_value = |cell: &&str| cell::missing_marker(cell).is_none();
    match cells.iter().skip(from).position(has_value) {
        Some(at) => Err((1 + from + at, Fault::TooManyEntries { max: count })),
        None => Ok(()),
    }
}
