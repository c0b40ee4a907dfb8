//! The secretariat accepts or changes proposed verdicts; each time the draft gets a new revision.

use std::collections::BTreeSet;
use std::sync::Arc;

use survey_model::code::ItemCode;
use survey_model::concordance::{Concordance, Entry, Verdict, propose};
use survey_model::problem::Problem;
use survey_model::questionnaire::document::{ConcordanceDocument, EntryDocument};
use survey_model::questionnaire::{Document, Questionnaire};
use survey_model::version::VersionName;

use super::predecessor;
use crate::services::audit::AuditAction;
use crate::services::version::{self, Saved, VersionStatus, VersionView};
use crate::services::{Actor, Platform, ServiceError, Who};

/// A version whose verdicts are under review.
#[derive(Debug, Clone)]
pub struct Review {
    /// The version.
    pub view: VersionView,
    /// The version before; none if it is the first.
    pub before: Option<Arc<Questionnaire>>,
}

impl Review {
    /// What was written down, and a proposal for every item that is left.
    #[must_use]
    pub fn concordance(&self) -> Option<Concordance> {
        self.before.as_ref().map(|before| Concordance::completed(before, &self.view.questionnaire))
    }

    /// Whether verdicts can still change.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.view.row.status == VersionStatus::Draft
    }
}

/// The review of a version.
///
/// # Errors
/// [`ServiceError::NotFound`] if the person may not see the version.
pub fn find(platform: &Platform, actor: &Actor, name: &VersionName) -> Result<Review, ServiceError> {
    let view = version::find(platform, Some(actor), name)?;
    let before = predecessor(platform, &view.questionnaire)?;
    Ok(Review { view, before })
}

/// Writes down a verdict in the person's name; it takes the place of what was said about its items.
///
/// # Errors
/// [`ServiceError::Invalid`] with every problem of the verdict; [`ServiceError::Refused`] if the version is no draft, is the
/// first of its series, or was changed by somebody else since `revision`.
pub fn judge(
    platform: &Platform,
    actor: &Actor,
    name: &VersionName,
    revision: u32,
    verdict: EntryDocument,
) -> Result<Saved, ServiceError> {
    let review = find(platform, actor, name)?;
    let reason = format!("The verdict on an item: {}.", verdict.verdict);
    save(platform, actor, &review, revision, vec![verdict], &reason)
}

/// Accepts every proposal that says `identical`, in the person's name.
///
/// # Errors
/// As [`judge`].
pub fn accept_identical(
    platform: &Platform,
    actor: &Actor,
    name: &VersionName,
    revision: u32,
) -> Result<Saved, ServiceError> {
    let review = find(platform, actor, name)?;
    let Some(before) = &review.before else { return Err(first_version(name)) };
    let proposals = propose(before, &review.view.questionnaire);
    let identical = proposals.iter().filter(|entry| entry.verdict == Verdict::Identical).map(EntryDocument::from);
    let entries: Vec<EntryDocument> = identical.collect();
    let reason = format!("The proposed verdicts on {} identical items were accepted.", entries.len());
    save(platform, actor, &review, revision, entries, &reason)
}

fn save(
    platform: &Platform,
    actor: &Actor,
    review: &Review,
    revision: u32,
    entries: Vec<EntryDocument>,
    reason: &str,
) -> Result<Saved, ServiceError> {
    let questionnaire = &review.view.questionnaire;
    let Some(before) = &review.before else { return Err(first_version(questionnaire.name())) };
    let (document, named) = with_entries(before, questionnaire, entries, &actor.name);
    let changed = Questionnaire::from_document(document).map_err(ServiceError::Invalid)?;
    let problems = problems(&changed, before, &named);
    if !problems.is_empty() {
        return Err(ServiceError::Invalid(problems));
    }
    let action = AuditAction::ConcordanceReviewed;
    version::save_draft_as(platform, &Who::from(actor), &changed, Some(revision), reason, action)
}

/// The items of either version, the earlier one's first.
type Named = [BTreeSet<String>; 2];

/// The document with these verdicts in place of whatever was said about their items, and the codes of those.
fn with_entries(
    before: &Questionnaire,
    questionnaire: &Questionnaire,
    entries: Vec<EntryDocument>,
    reviewer: &str,
) -> (Document, Named) {
    let codes = |of: fn(&EntryDocument) -> &Vec<String>| entries.iter().flat_map(|entry| of(entry).clone()).collect();
    let named: Named = [codes(|entry| &entry.earlier), codes(|entry| &entry.later)];
    let there = questionnaire.concordance().filter(|concordance| concordance.from == *before.name());
    let is_named =
        |items: &[ItemCode], named: &BTreeSet<String>| items.iter().any(|item| named.contains(item.as_str()));
    let keeps = |entry: &Entry| !is_named(&entry.earlier, &named[0]) && !is_named(&entry.later, &named[1]);
    // Entries of several items are taken apart only where they have to be, so that files keep their groups.
    let kept = there.into_iter().flat_map(|concordance| &concordance.entries).flat_map(|entry| {
        if keeps(entry) { vec![entry.clone()] } else { entry.by_item().into_iter().filter(keeps).collect() }
    });
    let kept: Vec<EntryDocument> = kept.map(|entry| EntryDocument::from(&entry)).collect();
    let signed = entries.into_iter().map(|entry| EntryDocument { reviewer: reviewer.to_owned(), ..entry });
    let format = questionnaire.document().concordance.as_ref().and_then(|concordance| concordance.format);
    let entry = kept.into_iter().chain(signed).collect();
    let concordance = ConcordanceDocument { format, from: before.name().version.to_string(), entry };
    (Document { concordance: Some(concordance), ..questionnaire.document().clone() }, named)
}

/// What is wrong with these verdicts; what others lack is for their own review.
fn problems(changed: &Questionnaire, before: &Questionnaire, named: &Named) -> Vec<Problem> {
    let is_ours = |problem: &Problem| {
        let field = problem.place.field.as_deref().unwrap_or_default();
        let is_of_verdict = problem.code.starts_with("concordance-") && problem.code != "concordance-missing-item";
        is_of_verdict && named.iter().any(|codes| codes.contains(field))
    };
    let own = changed.obstacles().iter().cloned().chain(changed.check_against(before));
    own.filter(is_ours).collect()
}

fn first_version(name: &VersionName) -> ServiceError {
    let message = format!("{name} is the first version of its series; there is nothing to hold it against");
    ServiceError::refused("first-version", message)
}
