//! One row as a question.

use super::choices::Belongs;
use super::expression::both;
use super::row_type::{Choice, RowType};
use super::tree::Node;
use super::{Importer, note_kind};
use crate::questionnaire::document::QuestionDocument;
use crate::workbook::Row;
use crate::xlsform::{bounds, column};

/// Ways of showing a question that need no equivalent, because the kind or the page sees to it.
const SHOWN: [&str; 6] = ["table-list", "label", "list-nolabel", "multiline", "field-list", "likert"];

/// Decimal places of a `decimal`, which has no limit: the most that there are.
const MOST_DECIMALS: u32 = 10;

impl Importer<'_> {
    /// A row as a question, and the one that `or_other` adds to it.
    pub(super) fn question(
        &mut self,
        node: &Node<'_>,
        group: Option<&str>,
        outer: Option<&str>,
    ) -> Vec<QuestionDocument> {
        if matches!(node.kind, RowType::Foreign | RowType::Note) {
            let (text, at) = self.columns.plain(node.row, "type").unwrap_or_default();
            self.foreign(
                "xlsform-type",
                at,
                format!("a row of the type `{text}` has no equivalent here; it is left out"),
            );
            return Vec::new();
        }
        if self.lacks_list(node) {
            return Vec::new();
        }
        let Some(mut question) = self.started(node, group) else { return Vec::new() };
        let kind = note_kind(self.columns, node.row);
        question.kind = kind.map_or_else(|| self.kind(node), str::to_owned);
        self.own_keys(node.row, &mut question);
        let mut which = None;
        if let Some(choice) = node.kind.choice() {
            let Some(other) = self.options(node, choice, group, &node.code, &mut question) else { return Vec::new() };
            which = other;
        }
        if kind.is_none() {
            self.keys_of_type(node, &mut question);
        }
        self.rules(node, group, outer, &mut question);
        std::iter::once(question).chain(which).collect()
    }

    /// A question with its code and its texts; `None` if it has no name.
    pub(super) fn started(&mut self, node: &Node<'_>, group: Option<&str>) -> Option<QuestionDocument> {
        if node.name.is_empty() {
            self.foreign(
                "xlsform-name-missing",
                self.columns.place(node.row, "type"),
                "the row has no name and is left out",
            );
            return None;
        }
        let keys = keys(group, &node.code);
        let texts = [
            ("label", "label"),
            ("hint", "explanation"),
            ("guidance_hint", "more"),
            ("constraint_message", "constraint_message"),
            (column::UNIT_LABEL, "unit"),
        ];
        for (column, key) in texts {
            self.put(node.row, column, &[keys.as_slice(), &[key]].concat());
        }
        self.leftovers(node.row);
        Some(QuestionDocument { code: node.code.clone(), ..QuestionDocument::default() })
    }

    /// The kind of a type.
    fn kind(&self, node: &Node<'_>) -> String {
        let kind = match &node.kind {
            RowType::SelectOne(choice) => {
                let is_three = self.lists.find(&choice.list).is_some_and(|list| list.belongs == Belongs::YesPartialNo);
                if is_three && !choice.or_other { "yes-partial-no" } else { "single-choice" }
            }
            RowType::SelectMultiple(_) => "multiple-choice",
            RowType::Rank(_) => "ranking",
            RowType::Integer | RowType::Decimal | RowType::Range => "number",
            RowType::Date => "date",
            _ => "text",
        };
        kind.to_owned()
    }

    /// Whether it is a choice from a list that is not there, which is told.
    pub(super) fn lacks_list(&mut self, node: &Node<'_>) -> bool {
        let Some(choice) = node.kind.choice().filter(|choice| self.lists.find(&choice.list).is_none()) else {
            return false;
        };
        let message = format!("the sheet `choices` has no list `{}`; the question is left out", choice.list);
        self.foreign("xlsform-list-missing", self.columns.place(node.row, "type"), message);
        true
    }

    /// The options of a choice, and the question that `or_other` adds; `None` if there is no such list.
    pub(super) fn options(
        &mut self,
        node: &Node<'_>,
        choice: &Choice,
        group: Option<&str>,
        code: &str,
        question: &mut QuestionDocument,
    ) -> Option<Option<QuestionDocument>> {
        let list = self.lists.find(&choice.list)?;
        if question.kind == "yes-partial-no" {
            return Some(None);
        }
        let keys = keys(group, code);
        if choice.or_other {
            return Some(Some(self.or_other(node, choice, &keys, question)));
        }
        if list.belongs == Belongs::Question {
            question.options = Some(list.options.clone());
            for (language, labels) in &list.labels {
                let texts = self.texts.entry(language.code().to_owned()).or_default();
                for (option, label) in labels {
                    let keys = [keys.as_slice(), &["option", option]].concat();
                    crate::questionnaire::TextAddress::new(&keys).set(texts, label.clone());
                }
            }
        } else {
            question.code_list = Some(list.name.clone());
        }
        Some(None)
    }

    /// What the type and its parameters say of a form that has no columns of ours.
    fn keys_of_type(&mut self, node: &Node<'_>, question: &mut QuestionDocument) {
        match node.kind {
            RowType::Decimal => question.decimals = Some(MOST_DECIMALS),
            RowType::Range => self.range(node.row, question),
            RowType::Text => {
                let appearance = self.columns.plain(node.row, "appearance").map_or("", |(text, _)| text);
                if appearance.split_whitespace().any(|word| word == "multiline") {
                    question.lines = Some("many".to_owned());
                }
            }
            _ => {}
        }
        if node.kind != RowType::Range
            && let Some((text, at)) = self.columns.plain(node.row, "parameters")
        {
            self.foreign("xlsform-cell", at, format!("the parameters `{text}` have no equivalent and are left out"));
        }
    }

    /// `start=1 end=10 step=1`.
    fn range(&mut self, row: Row<'_>, question: &mut QuestionDocument) {
        let (text, at) = self.columns.plain(row, "parameters").unwrap_or(("", self.columns.place(row, "type")));
        (question.min, question.max) = (Some(0.0), Some(10.0));
        for part in text.split([' ', ';', ',']).filter(|part| !part.is_empty()) {
            match part.split_once('=').map(|(key, value)| (key, value.parse::<f64>())) {
                Some(("start", Ok(number))) => question.min = Some(number),
                Some(("end", Ok(number))) => question.max = Some(number),
                Some(("step", Ok(1.0))) => {}
                _ => self.foreign(
                    "xlsform-cell",
                    at,
                    format!("the parameter `{part}` has no equivalent and is left out"),
                ),
            }
        }
    }

    /// Relevance, and what is demanded of answers.
    pub(super) fn rules(
        &mut self,
        node: &Node<'_>,
        group: Option<&str>,
        outer: Option<&str>,
        question: &mut QuestionDocument,
    ) {
        let own = self.expression(self.columns.plain(node.row, "relevant"), group);
        question.relevance = both(outer, own);
        self.demands(node.row, group, question);
    }

    /// Whether an answer is required, and its constraint without the bounds that the kind sees to.
    pub(super) fn demands(&mut self, row: Row<'_>, group: Option<&str>, question: &mut QuestionDocument) {
        if let Some((text, at)) = self.columns.plain(row, "required") {
            match text.to_lowercase().as_str() {
                "yes" | "true" | "true()" | "1" => question.required = true,
                "no" | "false" | "false()" | "0" => {}
                _ => self.foreign(
                    "xlsform-cell",
                    at,
                    format!("`{text}` has no equivalent: a question is required or not; it is not"),
                ),
            }
        }
        let Some((text, at)) = self.columns.plain(row, "constraint") else { return };
        if let Some((min, max)) =
            bounds::of_number(text).filter(|_| question.kind == "number" && !self.settings.is_own())
        {
            (question.min, question.max) = (min.or(question.min), max.or(question.max));
            return;
        }
        let shared =
            question.code_list.as_ref().and_then(|name| self.lists.find(name)).map(|list| list.options.as_slice());
        let bounds = bounds::of(question, shared.or(question.options.as_deref()).unwrap_or_default());
        let own = bounds::without(&bounds, text).map(|own| (own.to_owned(), at));
        question.constraint = own.and_then(|(own, at)| self.expression(Some((&own, at)), group));
    }

    /// Lists the cells of a row that have no equivalent.
    pub(super) fn leftovers(&mut self, row: Row<'_>) {
        for (name, at) in self.columns.foreign(row) {
            self.foreign("xlsform-cell", at, format!("`{name}` has no equivalent and is left out"));
        }
        if let Some((text, at)) = self.columns.plain(row, "appearance") {
            let unknown: Vec<&str> = text.split_whitespace().filter(|word| !SHOWN.contains(word)).collect();
            if !unknown.is_empty() {
                self.foreign(
                    "xlsform-cell",
                    at,
                    format!("the appearance `{}` has no equivalent and is left out", unknown.join(" ")),
                );
            }
        }
    }
}

/// The keys that lead to the texts of a question, or of a field of a group.
fn keys<'k>(group: Option<&'k str>, code: &'k str) -> Vec<&'k str> {
    match group {
        Some(group) => vec!["question", group, "field", code],
        None => vec!["question", code],
    }
}
