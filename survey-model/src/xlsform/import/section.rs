//! Groups as sections, and what stands outside every group.

use super::codes::{Taken, dashed};
use super::row_type::RowType;
use super::tree::Node;
use super::{Importer, note_kind};
use crate::questionnaire::TextAddress;
use crate::questionnaire::document::SectionDocument;
use crate::workbook::Row;
use crate::xlsform::note;

impl Importer<'_> {
    /// The sections; questions outside every group make one of their own.
    pub(super) fn sections(&mut self, nodes: &[Node<'_>]) -> Vec<SectionDocument> {
        let mut sections: Vec<SectionDocument> = Vec::new();
        let mut taken = Taken::default();
        let mut in_own_group = true;
        let mut is_first = true;
        for node in nodes {
            if self.opening(node, is_first) {
                continue;
            }
            is_first = false;
            if node.kind == RowType::BeginGroup && !node.is_matrix(self.columns) {
                in_own_group = true;
                sections.extend(self.section(node, &mut taken));
                continue;
            }
            let questions = self.questions(node, None, None);
            if questions.is_empty() {
                continue;
            }
            if in_own_group {
                in_own_group = false;
                sections.push(self.outside_groups(node, &mut taken));
            }
            if let Some(section) = sections.last_mut() {
                section.question.extend(questions);
            }
        }
        sections
    }

    /// The section that begins with this row, titled like the form.
    fn outside_groups(&mut self, node: &Node<'_>, taken: &mut Taken) -> SectionDocument {
        let code = taken.distinct_section("main".to_owned());
        self.notice(
            "xlsform-assumed",
            self.columns.place(node.row, "type"),
            format!("questions outside every group become the section `{code}`"),
        );
        let title = self.settings.title.clone().unwrap_or_default();
        let texts = self.texts.entry(self.settings.default_language.code().to_owned()).or_default();
        TextAddress::new(&["section", &code, "title"]).set(texts, title);
        SectionDocument { code, relevance: None, question: Vec::new() }
    }

    /// Takes a note about the whole questionnaire; says whether the row is one.
    fn opening(&mut self, node: &Node<'_>, is_first: bool) -> bool {
        let is_note = node.kind == RowType::Note;
        match note_kind(self.columns, node.row) {
            Some(note::TITLE) if is_note => self.put(node.row, "label", &["title"]),
            Some(note::INTRODUCTION) if is_note => self.put(node.row, "label", &["introduction"]),
            None if is_note && is_first && self.has_no_rule(node.row) => {
                self.notice(
                    "xlsform-assumed",
                    self.columns.place(node.row, "type"),
                    "the note becomes the introduction of the questionnaire",
                );
                self.put(node.row, "label", &["introduction"]);
            }
            _ => return false,
        }
        true
    }

    fn has_no_rule(&self, row: Row<'_>) -> bool {
        self.columns.plain(row, "relevant").is_none()
    }

    fn section(&mut self, node: &Node<'_>, taken: &mut Taken) -> Option<SectionDocument> {
        let code = taken.distinct_section(dashed(&node.name));
        if code != node.name {
            self.notice(
                "xlsform-renamed",
                self.columns.place(node.row, "name"),
                format!("the group `{}` becomes the section `{code}`", node.name),
            );
        }
        self.put(node.row, "label", &["section", &code, "title"]);
        self.put(node.row, "hint", &["section", &code, "introduction"]);
        self.leftovers(node.row);
        let relevance = self.expression(self.columns.plain(node.row, "relevant"), None);
        let mut children = node.children.as_slice();
        if let Some((first, rest)) = children.split_first()
            && first.kind == RowType::Note
            && self.has_no_rule(first.row)
        {
            if note_kind(self.columns, first.row).is_none() {
                self.notice(
                    "xlsform-assumed",
                    self.columns.place(first.row, "type"),
                    "the note becomes the introduction of the section",
                );
            }
            self.put(first.row, "label", &["section", &code, "introduction"]);
            children = rest;
        }
        let question: Vec<_> = children.iter().flat_map(|child| self.questions(child, None, None)).collect();
        if question.is_empty() {
            self.foreign(
                "xlsform-empty-group",
                self.columns.place(node.row, "type"),
                "nothing of the group has an equivalent; it is left out",
            );
            return None;
        }
        Some(SectionDocument { code, relevance, question })
    }

    /// Writes a row's texts of all languages.
    pub(super) fn put(&mut self, row: Row<'_>, column: &str, keys: &[&str]) {
        for (language, text) in self.columns.texts(row, column) {
            let texts = self.texts.entry(language.code().to_owned()).or_default();
            TextAddress::new(keys).set(texts, text.to_owned());
        }
    }
}
