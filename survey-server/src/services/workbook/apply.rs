//! What somebody has looked at and confirmed: all of it is saved, or nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use survey_model::code::ItemCode;
use survey_model::language::Language;
use survey_model::question::Given;

use super::preview::{Preview, input, look};
use super::proposal::{Proposal, Proposed};
use super::stamp::Stamp;
use crate::services::response::{ItemInput, ResponseView, SaveOutcome, find, save};
use crate::services::{Actor, Platform, ServiceError};
use crate::storage::now;

/// Whose answer is kept where two stand against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// That of the platform.
    Theirs,
    /// That of the workbook.
    Mine,
}

/// A proposal as the page that showed it sends it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    item: String,
    given: SentGiven,
    /// The revision of the answer that was shown beside it.
    revision: u32,
    /// Whether the page asked whose answer is kept.
    asks: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SentGiven {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    values: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    missing: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    entries: Vec<BTreeMap<String, SentGiven>>,
}

/// What became of what was confirmed.
#[derive(Debug)]
pub enum Applied {
    /// So many answers are saved, durably.
    Saved(usize),
    /// Nothing is saved: something has changed meanwhile, or is wrong; this is how it stands now.
    Again(Box<(ResponseView, Preview)>),
}

impl Sent {
    /// Everything of a preview that can be saved.
    #[must_use]
    pub fn all(preview: &Preview) -> Vec<Self> {
        let changes = preview.changes.iter().map(|change| Self::of(&change.proposal, false));
        changes.chain(preview.conflicts.iter().map(|conflict| Self::of(&conflict.proposal, true))).collect()
    }

    /// The item that it is of.
    #[must_use]
    pub fn item(&self) -> &str {
        &self.item
    }

    fn of(proposal: &Proposal, asks: bool) -> Self {
        let (item, given) = (proposal.item.to_string(), SentGiven::of(&proposal.given));
        Self { item, given, revision: proposal.based_on, asks }
    }

    fn proposal(self) -> Result<Proposal, ServiceError> {
        let item = ItemCode::parse(&self.item).map_err(|_| ServiceError::not_found("question"))?;
        Ok(Proposal { item, given: self.given.given(), based_on: self.revision, places: BTreeMap::new() })
    }
}

impl SentGiven {
    fn of(given: &Given) -> Self {
        let entry = |entry: &BTreeMap<String, Given>| {
            entry.iter().map(|(field, given)| (field.clone(), Self::of(given))).collect()
        };
        Self {
            values: given.values.clone(),
            missing: given.missing.clone(),
            entries: given.entries.iter().map(entry).collect(),
        }
    }

    fn given(self) -> Given {
        let entry =
            |entry: BTreeMap<String, Self>| entry.into_iter().map(|(field, sent)| (field, sent.given())).collect();
        Given { values: self.values, missing: self.missing, entries: self.entries.into_iter().map(entry).collect() }
    }
}

/// Saves what was confirmed, by the ordinary save: all of it or nothing.
///
/// # Errors
/// As [`save`]; also for items that the questionnaire doesn't have, or that are others' to answer.
pub fn apply(
    platform: &Platform,
    actor: &Actor,
    view: &ResponseView,
    sent: Vec<Sent>,
    choices: &BTreeMap<String, Choice>,
    language: Language,
) -> Result<Applied, ServiceError> {
    let is_taken = |sent: &Sent| !sent.asks || choices.get(&sent.item) == Some(&Choice::Mine);
    let taken = sent.into_iter().filter(is_taken).map(Sent::proposal);
    let proposals: Vec<Proposal> = taken.collect::<Result<_, _>>()?;
    let inputs: Vec<ItemInput> = proposals.iter().map(|proposal| input(view, proposal)).collect();
    if inputs.is_empty() {
        return Ok(Applied::Saved(0));
    }
    match save(platform, actor, view, &inputs, language)? {
        SaveOutcome::Saved { revisions } => Ok(Applied::Saved(revisions.len())),
        SaveOutcome::Faulty(_) | SaveOutcome::Conflicting(_) => {
            let view = find(platform, actor, view.response.id)?;
            let proposed = Proposed {
                stamp: Stamp::of(&view, language, now()),
                proposals,
                unreadable: Vec::new(),
                unchanged: 0,
                notices: Vec::new(),
            };
            let preview = look(platform, &view, proposed, language)?;
            Ok(Applied::Again(Box::new((view, preview))))
        }
    }
}
