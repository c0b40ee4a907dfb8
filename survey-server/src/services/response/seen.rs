//! What somebody has looked at who signs.

use survey_model::code::ItemCode;
use survey_model::submission::hash;

use crate::storage::EvidenceId;

/// The state of a response that a page showed, as a fingerprint: another answer, or something attached or taken away, makes another one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen(String);

impl Seen {
    /// Of answers, each with its revision, and of what is attached to them.
    pub fn of<'a>(
        answers: impl Iterator<Item = (&'a ItemCode, u32)>,
        evidence: impl Iterator<Item = EvidenceId>,
    ) -> Self {
        let mut lines: Vec<String> = answers.map(|(item, revision)| format!("{item} {revision}\n")).collect();
        lines.extend(evidence.map(|id| format!("{id}\n")));
        lines.sort_unstable();
        Self(hash(&lines.concat()))
    }

    /// As a form sends it back; what is no fingerprint is none of anything.
    #[must_use]
    pub fn sent(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl std::fmt::Display for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
