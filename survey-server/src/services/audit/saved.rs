//! Responses and their answers, as events tell of them: whose they are, one hash over all that was saved, and of which item and revision each is.

use std::collections::BTreeMap;

use serde::Serialize;
use survey_model::answer::Answer;
use survey_model::canonical;
use survey_model::code::{CycleLabel, ItemCode};
use survey_model::remark::Remark;
use survey_model::respondent::Respondent;
use survey_model::submission::hash;

/// The detail that lists items and revisions.
pub(in crate::services) const REVISIONS: &str = "revisions";

/// An answer with what is said beside it. Without that it is written as answers were before anything could be said beside them.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
pub(in crate::services) enum Said<'a> {
    Plainly(&'a Answer),
    WithRemark { answer: &'a Answer, remark: &'a Remark },
}

impl<'a> Said<'a> {
    pub(in crate::services) fn new(answer: &'a Answer, remark: &'a Remark) -> Self {
        if remark.is_empty() { Self::Plainly(answer) } else { Self::WithRemark { answer, remark } }
    }
}

/// The SHA-256 of the canonical JSON of answers by item, in hexadecimal.
pub(in crate::services) fn sha256<'a>(answers: impl IntoIterator<Item = (&'a ItemCode, Said<'a>)>) -> String {
    let by_item: BTreeMap<_, _> = answers.into_iter().map(|(item, said)| (item.as_str(), said)).collect();
    hash(&canonical::json(&by_item))
}

/// The SHA-256 of whose answers to which cycle a response is.
pub(in crate::services) fn whose_sha256(cycle: &CycleLabel, respondent: &Respondent) -> String {
    hash(&format!("{cycle}\n{}", canonical::json(respondent)))
}

/// Items with their revisions as a text: `AW_1@2 AW_2@1`.
pub(in crate::services) fn revisions<'a>(of: impl IntoIterator<Item = (&'a ItemCode, u32)>) -> String {
    let texts: Vec<String> = of.into_iter().map(|(item, revision)| format!("{item}@{revision}")).collect();
    texts.join(" ")
}

/// What [`revisions`] has written; none if it is no such text.
pub(super) fn parse(text: &str) -> Option<Vec<(ItemCode, u32)>> {
    let one = |text: &str| {
        let (item, revision) = text.rsplit_once('@')?;
        Some((item.parse().ok()?, revision.parse().ok()?))
    };
    text.split_whitespace().map(one).collect()
}
