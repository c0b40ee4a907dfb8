//! From names of a form to codes: `about_you` is the section `about-you`, `first_name` the question `FIRST_NAME`.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use super::columns::Columns;
use super::row_type::RowType;
use super::tree::Node;
use crate::code::QuestionCode;
use crate::workbook::Table;

/// What references in expressions become: name → code of a question or of a row of a matrix.
#[derive(Debug, Default)]
pub(super) struct Codes {
    references: BTreeMap<String, String>,
    /// Names and codes of the fields of each group, which come first within it.
    fields: BTreeMap<String, BTreeMap<String, String>>,
    taken: Taken,
}

/// Codes that are taken, and how many a code was wanted for.
#[derive(Debug, Default)]
pub(super) struct Taken {
    codes: BTreeSet<String>,
    wanted: BTreeMap<String, u32>,
}

/// What codes are assigned with.
struct Context<'c, 's> {
    columns: &'c Columns,
    survey: &'c Table<'s>,
    report: &'c mut Report,
}

impl Codes {
    /// Gives every question, every field and every row of a matrix its code.
    pub(super) fn assign(nodes: &mut [Node<'_>], columns: &Columns, survey: &Table<'_>, report: &mut Report) -> Self {
        let mut codes = Self::default();
        codes.walk(nodes, &mut Context { columns, survey, report });
        codes
    }

    fn walk(&mut self, nodes: &mut [Node<'_>], context: &mut Context<'_, '_>) {
        for node in nodes {
            if node.is_matrix(context.columns) {
                self.matrix(node, context);
            } else if node.kind == RowType::BeginGroup {
                self.walk(&mut node.children, context);
            } else if !node.name.is_empty() {
                node.code = self.unique(capitals(&node.name));
                context.renamed(node, &node.code);
                let is_new = self.references.insert(node.name.clone(), node.code.clone()).is_none();
                context.twice(node, is_new);
                if node.kind == RowType::BeginRepeat {
                    let mut fields = Fields::default();
                    fields.walk(&mut node.children, &node.name, context);
                    self.fields.insert(node.code.clone(), fields.codes);
                }
            }
        }
    }

    /// The rows of a matrix are no questions; references to them name both.
    fn matrix(&mut self, node: &mut Node<'_>, context: &mut Context<'_, '_>) {
        node.code = self.unique(capitals(&node.name));
        context.renamed(node, &node.code);
        let mut taken = Taken::default();
        for row in node.children.iter_mut().filter(|row| !row.is_heading(context.columns)) {
            row.code = taken.distinct(small(without_group(&row.name, &node.name)));
            let reference = format!("{}.{}", node.code, row.code);
            context.renamed(row, &reference);
            let is_new = self.references.insert(row.name.clone(), reference).is_none();
            context.twice(row, is_new);
        }
    }

    /// A code like this one that no other question has; fields may share theirs with questions.
    pub(super) fn unique(&mut self, code: String) -> String {
        self.taken.distinct(code)
    }

    /// What a name means in an expression of a field of `group`, or of a question.
    pub(super) fn reference(&self, group: Option<&str>, name: &str) -> Option<&str> {
        let field = group.and_then(|group| self.fields.get(group)).and_then(|fields| fields.get(name));
        field.or_else(|| self.references.get(name)).map(String::as_str)
    }
}

/// The fields of a repeat group while they get their codes.
#[derive(Default)]
struct Fields {
    taken: Taken,
    codes: BTreeMap<String, String>,
}

impl Fields {
    /// Fields have codes of their own in each group; a name such as `GROUP.FIELD` means the field.
    fn walk(&mut self, nodes: &mut [Node<'_>], group: &str, context: &mut Context<'_, '_>) {
        for node in nodes {
            if node.kind != RowType::BeginGroup && !node.name.is_empty() {
                let name = without_group(&node.name, group);
                node.code = self.taken.distinct(capitals(name));
                if name == node.name {
                    context.renamed(node, &node.code);
                }
                let is_new = self.codes.insert(node.name.clone(), node.code.clone()).is_none();
                context.twice(node, is_new);
            }
            self.walk(&mut node.children, group, context);
        }
    }
}

/// A name without that of its group and a point in front.
fn without_group<'n>(name: &'n str, group: &str) -> &'n str {
    name.strip_prefix(group).and_then(|rest| rest.strip_prefix('.')).unwrap_or(name)
}

impl Context<'_, '_> {
    fn place(&self, node: &Node<'_>) -> (u32, u32) {
        self.columns.place(node.row, "name")
    }

    fn renamed(&mut self, node: &Node<'_>, code: &str) {
        if code != node.name && !matches!(node.kind, RowType::Note | RowType::Foreign) {
            let (row, column) = self.place(node);
            let message = format!("`{}` becomes the code {code}", node.name);
            self.report.notices.push(self.survey.sheet().problem("xlsform-renamed", row, column, message));
        }
    }

    fn twice(&mut self, node: &Node<'_>, is_new: bool) {
        if !is_new {
            let (row, column) = self.place(node);
            let message = format!(
                "another row has the name `{}` too; expressions mean the last one. Rename one of them",
                node.name
            );
            self.report.foreign.push(self.survey.sheet().problem("xlsform-duplicate-name", row, column, message));
        }
    }
}

/// Longest code.
const LONGEST: usize = 60;

/// A name as the code of a question: `FIRST_NAME`.
pub(super) fn capitals(name: &str) -> String {
    if QuestionCode::parse(name).is_ok() {
        return name.to_owned();
    }
    let upper = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' };
    beginning(name.chars().map(upper).collect(), "Q_", |c| c.is_ascii_uppercase())
}

/// A name as the code of a section or a series: `about-you`.
pub(super) fn dashed(name: &str) -> String {
    let lower = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    beginning(name.trim().chars().map(lower).collect(), "s-", |c| c.is_ascii_lowercase())
}

/// A name as the code of an option or a row: `very_much`.
pub(super) fn small(name: &str) -> String {
    let lower = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    beginning(name.trim().chars().map(lower).collect(), "o", |c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

fn beginning(code: String, prefix: &str, is_right: fn(char) -> bool) -> String {
    let mut code = if code.starts_with(is_right) { code } else { format!("{prefix}{code}") };
    code.truncate(LONGEST);
    code
}

impl Taken {
    /// A code like this one that is not taken yet.
    pub(super) fn distinct(&mut self, code: String) -> String {
        self.separate(code, '_')
    }

    /// The same for the code of a section, which has no `_`.
    pub(super) fn distinct_section(&mut self, code: String) -> String {
        self.separate(code, '-')
    }

    fn separate(&mut self, code: String, separator: char) -> String {
        if self.codes.insert(code.clone()) {
            return code;
        }
        let number = self.wanted.entry(code.clone()).or_insert(1);
        loop {
            *number += 1;
            let end = format!("{separator}{number}");
            let other = format!("{}{end}", &code[..code.len().min(LONGEST - end.len())]);
            if self.codes.insert(other.clone()) {
                return other;
            }
        }
    }
}
