//! Groups within sections: matrices, repeat groups, and groups that dissolve.

use super::Importer;
use super::expression::both;
use super::row_type::RowType;
use super::tree::Node;
use crate::questionnaire::document::QuestionDocument;

impl Importer<'_> {
    /// The questions that a row and what is within it become; `outer` is the relevance of groups around it.
    pub(super) fn questions(
        &mut self,
        node: &Node<'_>,
        group: Option<&str>,
        outer: Option<&str>,
    ) -> Vec<QuestionDocument> {
        match node.kind {
            RowType::BeginGroup if group.is_none() && node.is_matrix(self.columns) => {
                self.matrix(node, outer).into_iter().collect()
            }
            RowType::BeginGroup => self.dissolved(node, group, outer),
            RowType::BeginRepeat if group.is_none() => self.repeat_group(node, outer).into_iter().collect(),
            RowType::BeginRepeat => {
                let message = "a repeat within a repeat has no equivalent; it is left out with everything in it";
                self.foreign("xlsform-nested", self.columns.place(node.row, "type"), message);
                Vec::new()
            }
            _ => self.question(node, group, outer),
        }
    }

    /// A group within a group: its questions are asked where its relevance holds; its heading has no place.
    fn dissolved(&mut self, node: &Node<'_>, group: Option<&str>, outer: Option<&str>) -> Vec<QuestionDocument> {
        let at = self.columns.place(node.row, "type");
        if self.columns.texts(node.row, "label").is_empty() {
            self.notice("xlsform-nested", at, "the group within a group dissolves; its questions keep its relevance");
        } else {
            let message = "a group within a group has no equivalent; its questions are taken over with its relevance, its heading is left out";
            self.foreign("xlsform-nested", at, message);
        }
        self.leftovers(node.row);
        let own = self.expression(self.columns.plain(node.row, "relevant"), group);
        let relevance = both(outer, own);
        node.children.iter().flat_map(|child| self.questions(child, group, relevance.as_deref())).collect()
    }

    fn repeat_group(&mut self, node: &Node<'_>, outer: Option<&str>) -> Option<QuestionDocument> {
        let mut question = self.started(node, None)?;
        "repeat-group".clone_into(&mut question.kind);
        self.own_keys(node.row, &mut question);
        self.rules(node, None, outer, &mut question);
        let fields = node.children.iter().flat_map(|child| self.questions(child, Some(&node.code), None)).collect();
        question.field = Some(fields);
        Some(question)
    }

    /// A matrix; what is demanded of its answers stands in its rows, of which the first is taken.
    fn matrix(&mut self, node: &Node<'_>, outer: Option<&str>) -> Option<QuestionDocument> {
        let (headings, rows): (Vec<_>, Vec<_>) = node.children.iter().partition(|child| child.is_heading(self.columns));
        let first = *rows.first()?;
        if self.lacks_list(first) {
            return None;
        }
        let mut question = self.started(node, None)?;
        "matrix".clone_into(&mut question.kind);
        self.own_keys(node.row, &mut question);
        let own = self.expression(self.columns.plain(node.row, "relevant"), None);
        question.relevance = both(outer, own);
        if let Some(choice) = first.kind.choice() {
            self.options(first, choice, None, &node.code, &mut question)?;
        }
        self.demands(first.row, None, &mut question);
        self.put(first.row, "constraint_message", &["question", &node.code, "constraint_message"]);
        headings.into_iter().for_each(|heading| self.heading(heading, node));
        for row in &rows {
            self.row(row, first, &node.code);
        }
        question.rows = Some(rows.iter().map(|row| row.code.clone()).collect());
        Some(question)
    }

    /// The row that only shows the options; its label is that of the matrix if the group has none.
    fn heading(&mut self, heading: &Node<'_>, group: &Node<'_>) {
        let mut left_out = vec!["hint", "guidance_hint", "relevant", "constraint", "required"];
        if self.columns.texts(group.row, "label").is_empty() {
            self.put(heading.row, "label", &["question", &group.code, "label"]);
        } else {
            left_out.push("label");
        }
        self.leftovers(heading.row);
        left_out.retain(|name| {
            self.columns.plain(heading.row, name).is_some() || !self.columns.texts(heading.row, name).is_empty()
        });
        for name in left_out {
            let message = format!("the row only shows the options of the matrix; its `{name}` is left out");
            self.foreign("xlsform-cell", self.columns.place(heading.row, name), message);
        }
    }

    /// One row of a matrix, which can't have rules of its own.
    fn row(&mut self, row: &Node<'_>, first: &Node<'_>, code: &str) {
        self.put(row.row, "label", &["question", code, "row", &row.code]);
        self.leftovers(row.row);
        for name in ["relevant", "constraint", "required"] {
            let found = self.columns.plain(row.row, name);
            let expected = if name == "relevant" { None } else { self.columns.plain(first.row, name) };
            let differs = found.map(|(text, _)| text) != expected.map(|(text, _)| text);
            if differs {
                let at = found.map_or_else(|| self.columns.place(row.row, name), |(_, at)| at);
                self.foreign(
                    "xlsform-cell",
                    at,
                    format!("a row of a matrix has no `{name}` of its own; that of the first row is taken"),
                );
            }
        }
        for name in ["hint", "guidance_hint"] {
            if !self.columns.texts(row.row, name).is_empty() {
                self.foreign(
                    "xlsform-cell",
                    self.columns.place(row.row, "type"),
                    format!("a row of a matrix has no `{name}`; it is left out"),
                );
            }
        }
    }
}
