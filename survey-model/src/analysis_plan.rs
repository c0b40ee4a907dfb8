//! What analysts declare about a version, beside it and not in it: which way is better on each item, and how an index is made of them.
//!
//! A published version says what was asked, and never changes. Which answers are the better ones is the judgement of those who report on it: it is made
//! later, can be argued about and corrected, and must not look like something that respondents had read. So it lies in a file of its own,
//! `analysis.toml` beside `questionnaire.toml`, numbered by editions and checked against the version's items:
//!
//! ```toml
//! questionnaire = "cybersecurity-awareness@2.0.0"
//! edition = 1
//! declared_by = "Rapporteur for Question 3/2"
//!
//! [better]
//! CAMPAIGN_HELD = "higher"
//! SPAM_IMPACT = "lower"
//! CC_ROLE = ["authorizing", "consuming"]
//! ```
//!
//! Of a question with one answer that has *yes*, *higher* means more of it; of a scale, answers with more points or, without points, further down the list;
//! of numbers, larger ones; of a multiple choice, more who choose each option. A list of options means: more who give any of these answers. A key is a
//! question, an item or a column (`CAMPAIGN_CHANNELS.radio`); the narrowest counts. What is not named has no direction: of it one can say that it changed, not
//! that it improved. The table `[scoring]` is described in [`scoring`].

mod check;
mod read;
pub mod scoring;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::canonical;
use crate::code::OptionCode;
use crate::questionnaire::Questionnaire;
use crate::submission::hash;
use crate::variable::Variable;
use crate::version::VersionName;

pub use check::way_of;
pub use read::{FILE, read, read_beside};
use scoring::{Scoring, ScoringDocument};

/// What is declared about a version, as its file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnalysisDocument {
    /// The version that it is about.
    pub questionnaire: String,
    /// Its number, counted from 1; a change has the next one.
    pub edition: u32,
    /// Who answers for it.
    pub declared_by: String,
    /// Why, or what changed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Which way is better, by question, item or column.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub better: BTreeMap<String, BetterDocument>,
    /// How an index is made of the answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scoring: Option<ScoringDocument>,
}

/// Which way is better, as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum BetterDocument {
    /// `higher` or `lower`.
    Way(Way),
    /// The answers that are the better ones.
    Options(Vec<String>),
}

/// Up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// Which way is better on a column.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More, or less, of what the column measures.
    Way(Way),
    /// More who give any of these answers.
    Options(Vec<OptionCode>),
}

/// What is declared about a version; exists only if it fits the version.
#[derive(Debug, Clone, PartialEq)]
pub struct AnalysisPlan {
    version: VersionName,
    document: AnalysisDocument,
    better: BTreeMap<String, Better>,
    scoring: Option<Scoring>,
}

impl AnalysisPlan {
    /// The version that it is about.
    #[must_use]
    pub const fn version(&self) -> &VersionName {
        &self.version
    }

    /// Its number.
    #[must_use]
    pub const fn edition(&self) -> u32 {
        self.document.edition
    }

    /// Who answers for it.
    #[must_use]
    pub fn declared_by(&self) -> &str {
        &self.document.declared_by
    }

    /// Which way is better on a column, by the narrowest key that speaks of it; `None` if nobody has declared it.
    #[must_use]
    pub fn better(&self, variable: &Variable) -> Option<&Better> {
        let keys = [variable.name.as_str(), variable.item.as_str(), variable.item.question()];
        keys.into_iter().find_map(|key| self.better.get(key))
    }

    /// The directions of all columns of a version that have one, by the columns' names.
    #[must_use]
    pub fn directions(&self, questionnaire: &Questionnaire) -> BTreeMap<String, Better> {
        let declared = |variable: &Variable| Some((variable.name.clone(), self.better(variable)?.clone()));
        questionnaire.variables().iter().filter_map(declared).collect()
    }

    /// How an index is made of the version's answers, if that is declared.
    #[must_use]
    pub const fn scoring(&self) -> Option<&Scoring> {
        self.scoring.as_ref()
    }

    /// Its canonical JSON and the SHA-256 of it, in hexadecimal digits.
    #[must_use]
    pub fn canonical(&self) -> (String, String) {
        let document = canonical::json(&self.document);
        let sha256 = hash(&document);
        (document, sha256)
    }

    /// The plan of canonical JSON that was stored.
    ///
    /// # Errors
    /// What doesn't fit, in words.
    pub fn from_canonical(document: &str, questionnaire: &Questionnaire) -> Result<Self, String> {
        let document: AnalysisDocument = serde_json::from_str(document).map_err(|error| error.to_string())?;
        check::check(document, questionnaire)
            .map_err(|problems| problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>().join("; "))
    }
}
