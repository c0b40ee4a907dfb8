//! `questionnaire.toml`: what is asked.

use toml_edit::Value;

use super::{Toml, number};
use crate::questionnaire::Document;
use crate::questionnaire::document::{ChecksDocument, OptionDocument, QuestionDocument, SectionDocument};

pub(super) fn write(document: &Document) -> String {
    let mut toml = Toml::default();
    toml.key("format", i64::from(document.format));
    toml.key("series", &document.series);
    toml.key("version", &document.version);
    toml.list("languages", document.languages.iter().map(String::as_str));
    for list in &document.code_list {
        toml.entry(&["code_list"]);
        toml.key("code", &list.code);
        options(&mut toml, &list.options);
    }
    for own in &document.section {
        section(&mut toml, own);
    }
    if document.section.is_empty() {
        toml.list("section", []);
    }
    toml.text
}

fn section(toml: &mut Toml, section: &SectionDocument) {
    toml.entry(&["section"]);
    toml.key("code", &section.code);
    toml.optional("relevance", section.relevance.as_ref());
    for own in &section.question {
        question(toml, own, &["section", "question"]);
    }
}

fn question(toml: &mut Toml, question: &QuestionDocument, path: &[&str]) {
    toml.entry(path);
    toml.key("code", &question.code);
    toml.key("kind", &question.kind);
    toml.optional("under", question.under.as_ref());
    if question.required {
        toml.key("required", true);
    }
    if let Some(missing) = &question.missing {
        toml.list("missing", missing.iter().map(String::as_str));
    }
    toml.optional("publication", question.publication.as_ref());
    toml.optional("relevance", question.relevance.as_ref());
    toml.optional("constraint", question.constraint.as_ref());
    if let Some(own) = &question.checks {
        checks(toml, own);
    }
    own_keys(toml, question);
    let path: Vec<&str> = path.iter().copied().chain(["field"]).collect();
    for field in question.field.iter().flatten() {
        self::question(toml, field, &path);
    }
}

fn checks(toml: &mut Toml, checks: &ChecksDocument) {
    let list = |codes: &[String]| {
        let codes: Vec<String> = codes.iter().map(|code| Value::from(code).to_string()).collect();
        format!("[{}]", codes.join(", "))
    };
    let keys = [
        checks.recommended.then(|| "recommended = true".to_owned()),
        checks.soft.then(|| "soft = true".to_owned()),
        checks.factor.map(|factor| format!("factor = {}", number(factor))),
        checks.from.as_deref().map(|codes| format!("from = {}", list(codes))),
        checks.to.as_deref().map(|codes| format!("to = {}", list(codes))),
    ];
    let keys: Vec<String> = keys.into_iter().flatten().collect();
    toml.inline("checks", &keys);
}

/// The keys of the question's kind.
fn own_keys(toml: &mut Toml, question: &QuestionDocument) {
    if let Some(own) = &question.options {
        options(toml, own);
    }
    toml.optional("code_list", question.code_list.as_ref());
    toml.optional("level", question.level.as_ref());
    if let Some(rows) = &question.rows {
        toml.list("rows", rows.iter().map(String::as_str));
    }
    toml.optional("min", question.min.map(number));
    toml.optional("max", question.max.map(number));
    toml.optional("decimals", question.decimals.map(i64::from));
    toml.optional("unit", question.unit.as_ref());
    toml.optional("earliest", question.earliest.as_ref());
    toml.optional("latest", question.latest.as_ref());
    toml.optional("lines", question.lines.as_ref());
    toml.optional("max_length", question.max_length.map(i64::from));
    if question.field.as_ref().is_some_and(Vec::is_empty) {
        toml.list("field", []);
    }
}

fn options(toml: &mut Toml, options: &[OptionDocument]) {
    let option = |option: &OptionDocument| {
        let score = option.score.map(|score| format!(", score = {}", number(score))).unwrap_or_default();
        let exclusive = if option.exclusive { ", exclusive = true" } else { "" };
        format!("{{ code = {}{score}{exclusive} }}", Value::from(&option.code))
    };
    toml.values("options", &options.iter().map(option).collect::<Vec<_>>());
}
