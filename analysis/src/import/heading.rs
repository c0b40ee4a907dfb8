//! The heading of a file: what each of its columns is.

use std::collections::HashMap;

use survey_model::questionnaire::Questionnaire;

use super::problems::Problems;
use crate::export::{ItemColumns, Metadata, item_columns};

/// The columns of a file.
pub(super) struct Heading<'q> {
    names: Vec<String>,
    metadata: HashMap<Metadata, usize>,
    /// The items that the file has a column of, and those that it hasn't.
    pub(super) items: Vec<ItemPlaces<'q>>,
}

/// Where the cells of an item are.
pub(super) struct ItemPlaces<'q> {
    pub(super) columns: ItemColumns<'q>,
    /// The position of each of the item's columns in the file, if the file has it.
    pub(super) places: Vec<Option<usize>>,
}

impl ItemPlaces<'_> {
    /// Whether the file has no column of the item.
    pub(super) fn is_absent(&self) -> bool {
        self.places.iter().all(Option::is_none)
    }

    /// The name of one of the item's columns.
    pub(super) fn name(&self, at: usize) -> &str {
        self.columns.variables.get(at).map_or(self.columns.item.code.as_str(), |variable| variable.name.as_str())
    }
}

impl<'q> Heading<'q> {
    /// Reads the names of the columns, noting those that are unknown, given twice or missing.
    pub(super) fn read(names: Vec<String>, questionnaire: &'q Questionnaire, problems: &mut Problems<'_>) -> Self {
        let names: Vec<String> = names.into_iter().map(|name| name.trim().to_owned()).collect();
        let mut places = HashMap::new();
        for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.starts_with('#')) {
            if name.is_empty() {
                let message = format!("the {}. column has no name; name it, or delete it with its cells", at + 1);
                problems.at("unnamed-column", 1, None, message);
            } else if places.insert(name.as_str(), at).is_some() {
                problems.at("duplicate-column", 1, Some(name), "two columns have this name; delete one of them");
            }
        }
        let items = item_columns(questionnaire).into_iter().map(|columns| places_of(columns, &places)).collect();
        let metadata = Metadata::ALL.iter().filter_map(|column| Some((*column, *places.get(column.name())?))).collect();
        report_unknown(&names, questionnaire, problems);
        Self { metadata, items, names }
    }

    /// How many columns there are.
    pub(super) const fn width(&self) -> usize {
        self.names.len()
    }

    /// The name of the column at a position.
    pub(super) fn name(&self, at: usize) -> Option<&str> {
        self.names.get(at).map(String::as_str)
    }

    /// Where a column about the submission is.
    pub(super) fn metadata(&self, column: Metadata) -> Option<usize> {
        self.metadata.get(&column).copied()
    }
}

fn places_of<'q>(columns: ItemColumns<'q>, places: &HashMap<&str, usize>) -> ItemPlaces<'q> {
    let places = columns.variables.iter().map(|variable| places.get(variable.name.as_str()).copied()).collect();
    ItemPlaces { columns, places }
}

fn report_unknown(names: &[String], questionnaire: &Questionnaire, problems: &mut Problems<'_>) {
    let variables = questionnaire.variables().iter().map(|variable| variable.name.as_str());
    let known: Vec<&str> = Metadata::ALL.iter().map(|column| column.name()).chain(variables).collect();
    let lower: HashMap<String, &str> = known.iter().map(|name| (name.to_lowercase(), *name)).collect();
    for name in names.iter().filter(|name| !name.is_empty() && !name.starts_with('#')) {
        match lower.get(&name.to_lowercase()) {
            _ if known.contains(&name.as_str()) => {}
            Some(meant) => {
                problems.at("unknown-column", 1, Some(name), format!("this column is written `{meant}`"));
            }
            None => {
                let message = format!(
                    "{} has no such column; correct its name, or begin it with # to leave the column out",
                    questionnaire.name()
                );
                problems.at("unknown-column", 1, Some(name), message);
            }
        }
    }
}
