//! Rows as a tree: groups and repeats hold the rows between their beginning and their end.

use super::columns::Columns;
use super::row_type::RowType;
use super::{Report, note_kind};
use crate::problem::Problem;
use crate::workbook::{Row, Table};

/// Groups within groups beyond this are no form but an attack on the reader.
const DEEPEST: usize = 20;

/// A row with what is within it.
#[derive(Debug)]
pub(super) struct Node<'s> {
    pub(super) row: Row<'s>,
    pub(super) kind: RowType,
    /// Its name as it is written.
    pub(super) name: String,
    /// Its code here; empty until codes are assigned.
    pub(super) code: String,
    pub(super) children: Vec<Node<'s>>,
}

/// Reads the rows; those that say nothing but comments are listed.
pub(super) fn read<'s>(
    survey: &Table<'s>,
    columns: &Columns,
    report: &mut Report,
) -> Result<Vec<Node<'s>>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut open: Vec<Node<'s>> = Vec::new();
    let mut top: Vec<Node<'s>> = Vec::new();
    for row in &survey.rows {
        let Some((text, at)) = columns.plain(*row, "type") else {
            let message = "the row has no type and is left out";
            report.foreign.push(survey.sheet().problem("xlsform-type", row.number, 1, message));
            continue;
        };
        let kind = RowType::read(text);
        let mut problem = |code, message: String| problems.push(survey.sheet().problem(code, at.0, at.1, message));
        match kind {
            RowType::EndGroup | RowType::EndRepeat => {
                let begins = if kind == RowType::EndGroup { RowType::BeginGroup } else { RowType::BeginRepeat };
                match open.pop_if(|node| node.kind == begins) {
                    Some(node) => open.last_mut().map_or(&mut top, |parent| &mut parent.children).push(node),
                    None => problem("xlsform-unmatched", format!("`{text}` ends nothing that is open here")),
                }
            }
            RowType::BeginGroup | RowType::BeginRepeat => {
                if open.len() >= DEEPEST {
                    problem("xlsform-unmatched", format!("there are more than {DEEPEST} groups within each other"));
                    break;
                }
                open.push(node(*row, kind, columns));
            }
            kind => {
                let node = node(*row, kind, columns);
                open.last_mut().map_or(&mut top, |parent| &mut parent.children).push(node);
            }
        }
    }
    for node in open {
        let message = format!("the group `{}` has no end", node.name);
        let at = columns.place(node.row, "type");
        problems.push(survey.sheet().problem("xlsform-unmatched", at.0, at.1, message));
    }
    problems.truncate(1000);
    if problems.is_empty() { Ok(top) } else { Err(problems) }
}

fn node<'s>(row: Row<'s>, kind: RowType, columns: &Columns) -> Node<'s> {
    let name = columns.plain(row, "name").map(|(name, _)| name.to_owned()).unwrap_or_default();
    Node { row, kind, name, code: String::new(), children: Vec::new() }
}

impl Node<'_> {
    fn appears(&self, columns: &Columns, word: &str) -> bool {
        let found = columns.plain(self.row, "appearance");
        found.is_some_and(|(text, _)| text.split_whitespace().any(|known| known == word))
    }

    /// Whether it only shows the options above the rows of a matrix, so that nobody answers it.
    pub(super) fn is_heading(&self, columns: &Columns) -> bool {
        self.appears(columns, "label")
    }

    /// Whether the node is a matrix: a group of single choices from one list that is shown as a table.
    pub(super) fn is_matrix(&self, columns: &Columns) -> bool {
        if self.kind != RowType::BeginGroup || self.children.is_empty() {
            return false;
        }
        let list = |node: &Node<'_>| match &node.kind {
            RowType::SelectOne(choice) if !choice.or_other => Some(choice.list.clone()),
            _ => None,
        };
        let first = self.children.first().and_then(list);
        let is_answered = self.children.iter().any(|child| !child.is_heading(columns));
        let is_one_list = is_answered && first.is_some() && self.children.iter().all(|child| list(child) == first);
        let is_shown_so = self.appears(columns, "table-list")
            || self.children.iter().all(|child| child.is_heading(columns) || child.appears(columns, "list-nolabel"));
        note_kind(columns, self.row) == Some("matrix") || (is_one_list && is_shown_so)
    }
}
