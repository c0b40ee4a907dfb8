//! `<language>.toml`: what people read, in the order in which it is asked.

use std::collections::BTreeMap;

use super::Toml;
use crate::questionnaire::Document;
use crate::questionnaire::document::{QuestionDocument, QuestionText, TextDocument};

pub(super) fn write(document: &Document, texts: &TextDocument) -> String {
    let mut toml = Toml::default();
    toml.text("title", &texts.title);
    toml.text("introduction", &texts.introduction);
    let lists = document.code_list.iter().map(|list| (list.code.as_str(), list));
    for (name, list, labels) in ordered(&texts.code_list, lists) {
        toml.table(&["code_list", name]);
        let options = list.map(|list| list.options.as_slice()).unwrap_or_default();
        lines(&mut toml, labels, options.iter().map(|option| option.code.as_str()));
    }
    sections(&mut toml, document, texts);
    toml.text
}

/// Each section's texts, then those of its questions; at the end what belongs to no section.
fn sections(toml: &mut Toml, document: &Document, texts: &TextDocument) {
    let mut rest: BTreeMap<&str, &QuestionText> =
        texts.question.iter().map(|(code, text)| (code.as_str(), text)).collect();
    let codes = document.section.iter().map(|section| (section.code.as_str(), section));
    for (code, section, text) in ordered(&texts.section, codes) {
        toml.table(&["section", code]);
        toml.text("title", &text.title);
        toml.text("introduction", &text.introduction);
        for own in section.map(|section| section.question.as_slice()).unwrap_or_default() {
            if let Some(text) = rest.remove(own.code.as_str()) {
                question(toml, Some(own), text, &["question", &own.code]);
            }
        }
    }
    for (code, text) in rest {
        let own = document.section.iter().flat_map(|section| &section.question).find(|own| own.code == code);
        question(toml, own, text, &["question", code]);
    }
}

fn question(toml: &mut Toml, own: Option<&QuestionDocument>, text: &QuestionText, path: &[&str]) {
    toml.table(path);
    toml.text("label", &text.label);
    toml.text("explanation", &text.explanation);
    toml.text("more", &text.more);
    toml.text("constraint_message", &text.constraint_message);
    toml.text("unit", &text.unit);
    let options = own.and_then(|own| own.options.as_deref()).unwrap_or_default();
    labels(toml, &text.option, options.iter().map(|option| option.code.as_str()), path, "option");
    let rows = own.and_then(|own| own.rows.as_deref()).unwrap_or_default();
    labels(toml, &text.row, rows.iter().map(String::as_str), path, "row");
    let fields = own.and_then(|own| own.field.as_deref()).unwrap_or_default();
    for (code, field, text) in ordered(&text.field, fields.iter().map(|field| (field.code.as_str(), field))) {
        let path: Vec<&str> = path.iter().copied().chain(["field", code]).collect();
        question(toml, field, text, &path);
    }
}

fn labels<'t>(
    toml: &mut Toml,
    labels: &'t BTreeMap<String, String>,
    order: impl Iterator<Item = &'t str>,
    path: &[&str],
    key: &str,
) {
    if !labels.is_empty() {
        let path: Vec<&str> = path.iter().copied().chain([key]).collect();
        toml.table(&path);
        lines(toml, labels, order);
    }
}

fn lines<'t>(toml: &mut Toml, labels: &'t BTreeMap<String, String>, order: impl Iterator<Item = &'t str>) {
    for (code, _, label) in ordered(labels, order.map(|code| (code, ()))) {
        toml.key(code, label);
    }
}

/// The entries of a map, those first that something of the document belongs to, in its order.
fn ordered<'t, T, O: Clone>(
    map: &'t BTreeMap<String, T>,
    order: impl Iterator<Item = (&'t str, O)>,
) -> Vec<(&'t str, Option<O>, &'t T)> {
    let mut rest: BTreeMap<&str, &T> = map.iter().map(|(code, text)| (code.as_str(), text)).collect();
    let mut entries: Vec<_> =
        order.filter_map(|(code, own)| rest.remove(code).map(|text| (code, Some(own), text))).collect();
    entries.extend(rest.into_iter().map(|(code, text)| (code, None, text)));
    entries
}
