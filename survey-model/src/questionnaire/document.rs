//! The questionnaire format as data, before its meaning is checked.
//!
//! The same structures are read from TOML files and, as canonical JSON, from a database: see
//! `questionnaires/README.md` for every key. A key that is absent is not written, so that a later
//! version of the program with more keys computes the same hash for an old questionnaire.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::json_schema::{
    combines, days, formats, kinds, languages, levels, lines, missing_reasons, option_codes, publication_levels,
    question_codes, rows, section_codes, series_names, verdicts, versions,
};

/// The format's number; a file says which one it was written for.
pub const FORMAT: u32 = 1;

/// A whole questionnaire: definition, texts by language, and concordance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Questionnaire")]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The format's number.
    #[schemars(schema_with = "formats")]
    pub format: u32,
    /// The series.
    #[schemars(schema_with = "series_names")]
    pub series: String,
    /// The version.
    #[schemars(schema_with = "versions")]
    pub version: String,
    /// The languages in which it is complete; the first is the source.
    #[schemars(schema_with = "languages")]
    pub languages: Vec<String>,
    /// Lists of options that several questions use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub code_list: Vec<CodeListDocument>,
    /// The sections in order.
    #[serde(default)]
    pub section: Vec<SectionDocument>,
    /// The texts by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub text: BTreeMap<String, TextDocument>,
    /// By language, the source texts that its texts were made from; of a checked questionnaire, those of stale cells only.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translated_from: BTreeMap<String, TextDocument>,
    /// The verdicts on the items of the version before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concordance: Option<ConcordanceDocument>,
}

/// A named list of options.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeListDocument {
    /// The list's name.
    pub code: String,
    /// Its options in order.
    pub options: Vec<OptionDocument>,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionDocument {
    /// The option's code.
    #[schemars(schema_with = "option_codes")]
    pub code: String,
    /// Its score in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// Whether it can't be chosen beside others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
}

/// A section: one page of the form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionDocument {
    /// The section's code.
    #[schemars(schema_with = "section_codes")]
    pub code: String,
    /// When it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevance: Option<String>,
    /// Its questions in order.
    #[serde(default)]
    pub question: Vec<QuestionDocument>,
}

/// A question with the keys of every kind; a kind refuses those that are not its own.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionDocument {
    /// The question's code.
    #[schemars(schema_with = "question_codes")]
    pub code: String,
    /// Its kind.
    #[schemars(schema_with = "kinds")]
    pub kind: String,
    /// The question that it is numbered beneath.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<String>,
    /// Whether sign-off needs an answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// The missing reasons that are offered.
    #[schemars(schema_with = "missing_reasons")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Vec<String>>,
    /// Who may see the answers.
    #[schemars(schema_with = "publication_levels")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<String>,
    /// When it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevance: Option<String>,
    /// What its answer must satisfy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraint: Option<String>,
    /// What is asked again before sign-off, without standing in its way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checks: Option<ChecksDocument>,
    /// Options of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<OptionDocument>>,
    /// Options from a named list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_list: Option<String>,
    /// `nominal` or `ordinal`.
    #[schemars(schema_with = "levels")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The rows of a matrix.
    #[schemars(schema_with = "rows")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<String>>,
    /// The smallest number, or the least number of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The largest number, or the most choices, places or entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// Digits after the decimal point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u32>,
    /// The unit's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The first day allowed.
    #[schemars(schema_with = "days")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// The last day allowed.
    #[schemars(schema_with = "days")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
    /// `one` or `many`.
    #[schemars(schema_with = "lines")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines: Option<String>,
    /// The longest text in characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// The fields of a repeat group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Vec<QuestionDocument>>,
}

/// What is asked again before sign-off.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChecksDocument {
    /// Whether an answer is recommended: without one there is a warning.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recommended: bool,
    /// Whether the constraint is a warning only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub soft: bool,
    /// A number so many times as large as the one before, or as small, is asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<f64>,
    /// Options of the answer before from which a change to one of `to` is asked about.
    #[schemars(schema_with = "rows")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Vec<String>>,
    /// Options of the answer now.
    #[schemars(schema_with = "rows")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Vec<String>>,
}

/// All texts of one language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Texts of a language")]
#[serde(deny_unknown_fields)]
pub struct TextDocument {
    /// The questionnaire's title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What it is for, on its first page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub introduction: String,
    /// List → option → label.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub code_list: BTreeMap<String, BTreeMap<String, String>>,
    /// Texts of sections.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub section: BTreeMap<String, SectionText>,
    /// Texts of questions.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub question: BTreeMap<String, QuestionText>,
}

/// The texts of a section.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionText {
    /// Its heading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub introduction: String,
}

/// The texts of a question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionText {
    /// The question itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// A short explanation under it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// A longer one on demand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub more: String,
    /// What to say when the constraint is not met.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub constraint_message: String,
    /// The unit in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Option → label, for options of its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub option: BTreeMap<String, String>,
    /// Row → label.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub row: BTreeMap<String, String>,
    /// Field → its texts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub field: BTreeMap<String, QuestionText>,
}

/// The concordance to the version before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Concordance")]
#[serde(deny_unknown_fields)]
pub struct ConcordanceDocument {
    /// The format's number, in a file of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<u32>,
    /// The earlier version.
    #[schemars(schema_with = "versions")]
    pub from: String,
    /// The verdicts.
    #[serde(default)]
    pub entry: Vec<EntryDocument>,
}

/// One verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryDocument {
    /// The verdict's code.
    #[schemars(schema_with = "verdicts")]
    pub verdict: String,
    /// Items of the earlier version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<String>,
    /// Items of the later version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<String>,
    /// Earlier option → common option.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub earlier_map: BTreeMap<String, String>,
    /// Later option → common option.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub later_map: BTreeMap<String, String>,
    /// `any`, `all` or `sum`.
    #[schemars(schema_with = "combines")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine: Option<String>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reviewer: String,
}
