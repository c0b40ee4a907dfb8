//! Which columns each item has, and how many entries of a repeat group a file needs room for.

use std::collections::HashMap;

use survey_model::answer::{Answer, Answers, Value};
use survey_model::code::ItemCode;
use survey_model::missing::Missing;
use survey_model::questionnaire::{Item, Questionnaire};
use survey_model::variable::{Cell, Part, Variable};

use super::{ExportError, Table};

/// One item with its columns.
#[derive(Debug, Clone)]
pub(crate) struct ItemColumns<'q> {
    /// The item.
    pub(crate) item: Item<'q>,
    /// Its columns, in the order of the questionnaire.
    pub(crate) variables: &'q [Variable],
}

/// Every item with all its columns.
pub(crate) fn item_columns<'q>(questionnaire: &'q Questionnaire) -> Vec<ItemColumns<'q>> {
    let mut rest = questionnaire.variables();
    let columns = |item: Item<'q>| {
        let width = rest.iter().take_while(|variable| variable.item == item.code).count();
        let (variables, after) = rest.split_at(width);
        rest = after;
        ItemColumns { item, variables }
    };
    questionnaire.items().map(columns).collect()
}

/// Every item with the columns that the submissions of a table use: of a repeat group, as many entries as the longest answer has
/// and at least one, so that a file shows which columns an entry has.
pub(super) fn used_columns<'q>(table: &Table<'q>) -> Result<Vec<ItemColumns<'q>>, ExportError> {
    let mut columns = item_columns(table.questionnaire);
    if !table.questionnaire.variables().iter().any(|variable| entry_of(&variable.part) > 0) {
        return Ok(columns);
    }
    let used = most_entries(table)?;
    for item in &mut columns {
        let most = used.get(&item.item.code).copied().unwrap_or(1);
        let width = item.variables.partition_point(|variable| entry_of(&variable.part) <= most);
        item.variables = &item.variables[..width];
    }
    Ok(columns)
}

/// The greatest number of entries that an answer to each repeat group has.
fn most_entries(table: &Table<'_>) -> Result<HashMap<ItemCode, usize>, ExportError> {
    let mut most: HashMap<ItemCode, usize> = HashMap::new();
    table.each(|submission, _| {
        for (item, answer) in &submission.answers {
            let entries = entries_in(answer);
            if entries > most.get(item).copied().unwrap_or_default() {
                most.insert(item.clone(), entries);
            }
        }
        Ok(())
    })?;
    Ok(most)
}

/// How many entries an answer has; 0 if it is not one to a repeat group.
pub(super) fn entries_in(answer: &Answer) -> usize {
    match answer {
        Answer::Value(Value::Entries(entries)) => entries.len(),
        _ => 0,
    }
}

/// The entry, counted from 1, that a column belongs to; 0 if it belongs to none.
pub(crate) fn entry_of(part: &Part) -> usize {
    match part {
        Part::Entry { entry, .. } => *entry,
        Part::Whole | Part::Option(_) | Part::Rank(_) | Part::Count => 0,
    }
}

impl<'q> ItemColumns<'q> {
    /// The answer among a submission's; an item without one was not answered.
    pub(super) fn answer<'a>(&self, answers: &'a Answers) -> &'a Answer {
        const UNANSWERED: &Answer = &Answer::Missing(Missing::NotAnswered);
        answers.get(&self.item.code).unwrap_or(UNANSWERED)
    }

    /// Calls `visit` with each column and what an answer puts into it.
    ///
    /// A reason is spread here rather than by the kind, which would build its columns anew for every respondent.
    pub(super) fn each_cell(
        &self,
        answer: &Answer,
        mut visit: impl FnMut(&'q Variable, &Cell) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        if let Answer::Missing(reason) = answer {
            let cell = Cell::Missing(*reason);
            return self.variables.iter().try_for_each(|variable| visit(variable, &cell));
        }
        let cells = self.item.question.kind.cells(answer);
        self.variables.iter().zip(&cells).try_for_each(|(variable, cell)| visit(variable, cell))
    }
}
