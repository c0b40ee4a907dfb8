//! A submission: the immutable snapshot of a response at sign-off.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::answer::Answers;
use crate::canonical;
use crate::code::{CycleLabel, ItemCode};
use crate::cycle::Provenance;
use crate::evidence::Evidence;
use crate::language::Language;
use crate::remark::Remarks;
use crate::respondent::Respondent;
use crate::version::VersionName;

/// Everything that a respondent said at one sign-off; it has one canonical form, whose hash proves it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Submission {
    /// The cycle that is answered.
    pub cycle: CycleLabel,
    /// Who answers.
    pub respondent: Respondent,
    /// The version that is answered.
    pub questionnaire: VersionName,
    /// Which submission of the response it is, counted from 1.
    pub number: u32,
    /// When it was signed off, to the microsecond.
    pub submitted_at: DateTime<Utc>,
    /// Where the answers came from.
    pub provenance: Provenance,
    /// The language in which the form was read at sign-off.
    pub language: Language,
    /// The name of who signed off.
    pub signed_by: String,
    /// In which capacity.
    pub capacity: String,
    /// Whether the answers are made up, for demonstrations.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub synthetic: bool,
    /// An answer to every item of the version, each a value or a missing reason.
    pub answers: Answers,
    /// What supports the answers, by item, in the order in which it was attached.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub evidence: BTreeMap<ItemCode, Vec<Evidence>>,
    /// What was said beside the answers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub remarks: Remarks,
}

impl Submission {
    /// The canonical JSON and its SHA-256 in hexadecimal digits.
    #[must_use]
    pub fn canonical(&self) -> (String, String) {
        let document = canonical::json(self);
        let hash = hash(&document);
        (document, hash)
    }

    /// The submission of a stored document.
    ///
    /// # Errors
    /// The reader's error if the document is no submission.
    pub fn from_canonical(document: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(document)
    }
}

/// The SHA-256 of a document in hexadecimal digits.
#[must_use]
pub fn hash(document: &str) -> String {
    hash_of(document.as_bytes())
}

/// The SHA-256 of any bytes in hexadecimal digits.
#[must_use]
pub fn hash_of(bytes: &[u8]) -> String {
    canonical::hexadecimal(&Sha256::digest(bytes))
}
