//! The sheet `survey`: sections as groups, questions as rows.

use super::names::row_name;
use super::{Grid, Names};
use crate::canonical;
use crate::language::Language;
use crate::question::YES_PARTIAL_NO_LIST;
use crate::questionnaire::Document;
use crate::questionnaire::document::{OptionDocument, QuestionDocument, QuestionText, SectionDocument, TextDocument};
use crate::xlsform::{bounds, column, note};

pub(super) fn grid(document: &Document, languages: &[Language], names: &Names) -> Grid {
    let mut survey = Survey { document, languages, names, grid: Grid::of(["type", "name"]) };
    survey.note("questionnaire.title", note::TITLE, |text| Some(&text.title));
    survey.note("questionnaire.introduction", note::INTRODUCTION, |text| Some(&text.introduction));
    for section in &document.section {
        survey.section(section);
    }
    survey.grid
}

struct Survey<'d> {
    document: &'d Document,
    languages: &'d [Language],
    names: &'d Names,
    grid: Grid,
}

/// A question, and the repeat group that it is a field of.
#[derive(Clone, Copy)]
struct Asked<'d> {
    question: &'d QuestionDocument,
    group: Option<&'d QuestionDocument>,
}

impl<'d> Survey<'d> {
    fn row(&mut self, kind: &str, name: &str) {
        self.grid.row();
        self.grid.put("type", kind);
        self.grid.put("name", name);
    }

    fn texts(&mut self, heading: &str, text: impl Fn(&'d TextDocument) -> Option<&'d String>) {
        let document = self.document;
        let texts = self.languages.iter().map(|language| {
            let own = document.text.get(language.code()).and_then(&text);
            (*language, own.map_or("", String::as_str))
        });
        self.grid.put_texts(heading, texts);
    }

    fn note(&mut self, name: &str, kind: &str, text: impl Fn(&'d TextDocument) -> Option<&'d String>) {
        let document = self.document;
        if document.text.values().any(|own| text(own).is_some_and(|text| !text.is_empty())) {
            self.row("note", name);
            self.texts("label", text);
            self.grid.put(column::KIND, kind);
        }
    }

    fn section(&mut self, section: &'d SectionDocument) {
        let code = section.code.as_str();
        self.row("begin_group", code);
        self.texts("label", |text| text.section.get(code).map(|own| &own.title));
        self.grid.put("relevant", section.relevance.as_deref().unwrap_or_default());
        let name = format!("{code}.introduction");
        self.note(&name, note::INTRODUCTION, |text| text.section.get(code).map(|own| &own.introduction));
        for question in &section.question {
            self.question(Asked { question, group: None });
        }
        self.row("end_group", "");
    }

    fn question(&mut self, asked: Asked<'d>) {
        let question = asked.question;
        let name = self.name(asked);
        match question.kind.as_str() {
            "matrix" => self.matrix(asked, &name),
            "repeat-group" => {
                self.row("begin_repeat", &name);
                self.common(asked);
                self.demands(asked);
                for field in question.field.iter().flatten() {
                    self.question(Asked { question: field, group: Some(question) });
                }
                self.row("end_repeat", "");
            }
            _ => {
                let kind = self.kind(asked, &name);
                self.row(&kind, &name);
                self.common(asked);
                self.demands(asked);
                self.grid.put("appearance", if question.lines.as_deref() == Some("many") { "multiline" } else { "" });
            }
        }
    }

    fn name(&self, asked: Asked<'d>) -> String {
        self.names.field(asked.group.map_or("", |group| group.code.as_str()), &asked.question.code)
    }

    /// A matrix as a group whose rows are questions of one list.
    fn matrix(&mut self, asked: Asked<'d>, name: &str) {
        self.row("begin_group", name);
        self.common(asked);
        self.grid.put("appearance", "table-list");
        let code = asked.question.code.as_str();
        let kind = format!("select_one {}", self.list(asked, name));
        for row in asked.question.rows.iter().flatten() {
            self.row(&kind, &row_name(name, row));
            self.texts("label", |text| text.question.get(code)?.row.get(row));
            self.demands(asked);
        }
        self.row("end_group", "");
    }

    /// The name of the list that a question's options are from.
    fn list(&self, asked: Asked<'d>, name: &str) -> String {
        asked.question.code_list.clone().unwrap_or_else(|| self.names.list(name).to_owned())
    }

    /// The options that a question offers, its own or those of a shared list.
    fn options(&self, asked: Asked<'d>) -> &'d [OptionDocument] {
        let named = |name: &String| self.document.code_list.iter().find(|list| list.code == *name);
        let shared = asked.question.code_list.as_ref().and_then(named).map(|list| list.options.as_slice());
        shared.or(asked.question.options.as_deref()).unwrap_or_default()
    }

    fn kind(&self, asked: Asked<'d>, name: &str) -> String {
        let question = asked.question;
        match question.kind.as_str() {
            "yes-partial-no" => format!("select_one {YES_PARTIAL_NO_LIST}"),
            "single-choice" | "scale" => format!("select_one {}", self.list(asked, name)),
            "multiple-choice" => format!("select_multiple {}", self.list(asked, name)),
            "ranking" => format!("rank {}", self.list(asked, name)),
            "number" | "percentage" if question.decimals.unwrap_or(0) > 0 => "decimal".to_owned(),
            "number" | "percentage" => "integer".to_owned(),
            "date" => "date".to_owned(),
            _ => "text".to_owned(),
        }
    }

    fn question_texts(&mut self, heading: &str, asked: Asked<'d>, own: impl Fn(&'d QuestionText) -> &'d String) {
        let code = asked.question.code.as_str();
        self.texts(heading, |text| {
            let text = match asked.group {
                Some(group) => text.question.get(&group.code)?.field.get(code)?,
                None => text.question.get(code)?,
            };
            Some(own(text))
        });
    }

    /// What other programs check of an answer.
    fn demands(&mut self, asked: Asked<'d>) {
        let question = asked.question;
        self.grid.put("required", if question.required { "yes" } else { "" });
        let own = question.constraint.as_deref().map(|own| self.names.expression(asked.group, own));
        let bounds = bounds::of(question, self.options(asked));
        self.grid.put("constraint", &bounds::with(&bounds, own.as_deref()).unwrap_or_default());
        self.question_texts("constraint_message", asked, |text| &text.constraint_message);
    }

    /// The texts, the relevance, and what only our own columns hold.
    fn common(&mut self, asked: Asked<'d>) {
        let question = asked.question;
        self.question_texts("label", asked, |text| &text.label);
        self.question_texts("hint", asked, |text| &text.explanation);
        self.question_texts("guidance_hint", asked, |text| &text.more);
        let relevance = question.relevance.as_deref().map(|own| self.names.expression(asked.group, own));
        self.grid.put("relevant", &relevance.unwrap_or_default());
        let number = |number: Option<f64>| number.map(|number| number.to_string());
        let count = |number: Option<u32>| number.map(|number| number.to_string());
        let missing = question
            .missing
            .as_ref()
            .map(|missing| if missing.is_empty() { "none".to_owned() } else { missing.join(" ") });
        let own = [
            (column::KIND, Some(question.kind.clone())),
            (column::UNDER, question.under.clone()),
            (column::MISSING, missing),
            (column::PUBLICATION, question.publication.clone()),
            (column::CHECKS, question.checks.as_ref().map(canonical::json)),
            (column::LEVEL, question.level.clone()),
            (column::MIN, number(question.min)),
            (column::MAX, number(question.max)),
            (column::DECIMALS, count(question.decimals)),
            (column::UNIT, question.unit.clone()),
            (column::EARLIEST, question.earliest.clone()),
            (column::LATEST, question.latest.clone()),
            (column::LINES, question.lines.clone()),
            (column::MAX_LENGTH, count(question.max_length)),
        ];
        for (heading, text) in own {
            self.grid.put(heading, &text.unwrap_or_default());
        }
        self.question_texts(column::UNIT_LABEL, asked, |text| &text.unit);
    }
}
