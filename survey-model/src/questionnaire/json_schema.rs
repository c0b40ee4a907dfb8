//! JSON Schemas of the format, with which editors complete keys and mark wrong ones while somebody writes.
//!
//! They come from the very structures that read the files. What only the whole can tell (that a reference leads somewhere,
//! which keys a kind has) is for `questionnaire check`.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Document;
use super::document::{ConcordanceDocument, FORMAT, TextDocument};
use crate::analysis_plan::AnalysisDocument;
use crate::concordance::Verdict;
use crate::language::Language;
use crate::missing::Missing;
use crate::question::{Kind, PublicationLevel};

/// A kind of file of a questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `questionnaire.toml`, or a questionnaire in a single file.
    Questionnaire,
    /// The texts of a language.
    Text,
    /// The verdicts on the items of the version before.
    Concordance,
    /// What analysts declare about the version, beside it.
    Analysis,
}

impl FileKind {
    /// Every kind of file.
    pub const ALL: [Self; 4] = [Self::Questionnaire, Self::Text, Self::Concordance, Self::Analysis];

    /// Its name, from which that of the schema's file is made.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Questionnaire => "questionnaire",
            Self::Text => "text",
            Self::Concordance => "concordance",
            Self::Analysis => "analysis",
        }
    }

    /// The JSON Schema (draft 7, which editors of TOML read) as text with line breaks.
    #[must_use]
    pub fn json_schema(self) -> String {
        let schema = match self {
            Self::Questionnaire => schema_of::<Document>(),
            Self::Text => schema_of::<TextDocument>(),
            Self::Concordance => schema_of::<ConcordanceDocument>(),
            Self::Analysis => schema_of::<AnalysisDocument>(),
        };
        // A schema is made of JSON values, which can always be written; the test of the files in `schema/` would see an empty one.
        let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
        text.push('\n');
        text
    }
}

fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>()
}

/// A text that is one of these.
fn one_of(codes: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": codes })
}

fn matching(pattern: &str) -> Schema {
    json_schema!({ "type": "string", "pattern": pattern })
}

/// A list of texts, each as `element` says.
fn list_of(element: Schema) -> Schema {
    json_schema!({ "type": "array", "items": element, "uniqueItems": true })
}

pub(super) fn formats(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "integer", "const": FORMAT })
}

pub(super) fn series_names(_: &mut SchemaGenerator) -> Schema {
    matching("^[a-z][a-z0-9-]{0,59}$")
}

pub(super) fn section_codes(generator: &mut SchemaGenerator) -> Schema {
    series_names(generator)
}

pub(super) fn question_codes(_: &mut SchemaGenerator) -> Schema {
    matching("^[A-Z][A-Z0-9_]{0,59}$")
}

pub(super) fn option_codes(_: &mut SchemaGenerator) -> Schema {
    matching("^[a-z0-9][a-z0-9_]{0,59}$")
}

pub(super) fn rows(generator: &mut SchemaGenerator) -> Schema {
    list_of(option_codes(generator))
}

pub(super) fn versions(_: &mut SchemaGenerator) -> Schema {
    matching(r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$")
}

pub(super) fn days(_: &mut SchemaGenerator) -> Schema {
    matching(r"^\d{4}-\d{2}-\d{2}$")
}

pub(super) fn languages(_: &mut SchemaGenerator) -> Schema {
    let mut schema = list_of(one_of(&Language::ALL.map(Language::code)));
    schema.insert("minItems".to_owned(), 1.into());
    schema
}

pub(super) fn kinds(_: &mut SchemaGenerator) -> Schema {
    one_of(Kind::CODES)
}

pub(super) fn levels(_: &mut SchemaGenerator) -> Schema {
    one_of(&["nominal", "ordinal"])
}

pub(super) fn lines(_: &mut SchemaGenerator) -> Schema {
    one_of(&["one", "many"])
}

pub(super) fn missing_reasons(_: &mut SchemaGenerator) -> Schema {
    let given: Vec<&str> = Missing::ALL.into_iter().filter(|reason| reason.can_be_given()).map(Missing::code).collect();
    list_of(one_of(&given))
}

pub(super) fn publication_levels(_: &mut SchemaGenerator) -> Schema {
    one_of(&PublicationLevel::ALL.map(PublicationLevel::code))
}

pub(super) fn verdicts(_: &mut SchemaGenerator) -> Schema {
    one_of(&Verdict::ALL.map(Verdict::code))
}

pub(super) fn combines(_: &mut SchemaGenerator) -> Schema {
    one_of(&["any", "all", "sum"])
}
