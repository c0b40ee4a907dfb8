//! The names of questions and lists in a form, where fields and options share one space with everything else.

use std::collections::{BTreeMap, BTreeSet};

use crate::questionnaire::Document;
use crate::questionnaire::document::QuestionDocument;
use crate::xlsform::references::rewrite;

pub(super) struct Names {
    /// `GROUP.FIELD` for each field whose code alone would not say which one it is.
    ambiguous: BTreeSet<String>,
    /// The list of each question or field with options of its own, by its name.
    lists: BTreeMap<String, String>,
}

/// The name of a row of a matrix, which is how expressions refer to it.
pub(super) fn row_name(question: &str, row: &str) -> String {
    format!("{question}.{row}")
}

impl Names {
    pub(super) fn of(document: &Document) -> Self {
        let questions: Vec<&QuestionDocument> = document.section.iter().flat_map(|section| &section.question).collect();
        let mut count: BTreeMap<&str, usize> = BTreeMap::new();
        for own in questions.iter().copied().chain(questions.iter().flat_map(|group| group.field.iter().flatten())) {
            *count.entry(&own.code).or_default() += 1;
        }
        let fields =
            questions.iter().flat_map(|group| group.field.iter().flatten().map(|field| (group.code.as_str(), field)));
        let is_ambiguous =
            |(_, field): &(&str, &QuestionDocument)| count.get(field.code.as_str()).is_some_and(|count| *count > 1);
        let ambiguous =
            fields.clone().filter(is_ambiguous).map(|(group, field)| format!("{group}.{}", field.code)).collect();
        let mut names = Self { ambiguous, lists: BTreeMap::new() };
        let mut taken: BTreeSet<String> = document.code_list.iter().map(|list| list.code.clone()).collect();
        let owners = questions.iter().map(|own| ("", *own)).chain(fields).filter(|(_, own)| own.options.is_some());
        for (group, own) in owners {
            let name = names.field(group, &own.code);
            let mut list = name.replace('.', "_");
            while !taken.insert(list.clone()) {
                list.push_str("_own");
            }
            names.lists.insert(name, list);
        }
        names
    }

    /// The name of a field of a group, or of a question if the group's name is empty.
    pub(super) fn field(&self, group: &str, code: &str) -> String {
        let full = format!("{group}.{code}");
        if self.ambiguous.contains(&full) { full } else { code.to_owned() }
    }

    /// The list of a question's own options, by the question's name.
    pub(super) fn list(&self, name: &str) -> &str {
        self.lists.get(name).map_or("", String::as_str)
    }

    /// An expression of a field, in which other fields of its group are named as the form names them.
    pub(super) fn expression(&self, group: Option<&QuestionDocument>, source: &str) -> String {
        let sibling = |code: &str| {
            let group = group?;
            let is_field = group.field.iter().flatten().any(|field| field.code == code);
            is_field.then(|| self.field(&group.code, code))
        };
        rewrite(source, sibling, |_| None)
    }
}
