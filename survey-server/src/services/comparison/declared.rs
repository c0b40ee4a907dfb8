//! What states say of their own changes, of the same submissions that figures are made of.

use std::borrow::Cow;
use std::collections::BTreeSet;

use analysis::dataset::Dataset;
use analysis::report::Natures;
use chrono::{DateTime, Utc};
use survey_model::code::ItemCode;
use survey_model::cycle::Provenance;
use survey_model::member_state::Iso3;
use survey_model::remark::{Nature, Remark};
use survey_model::submission::Submission;

use crate::services::cycle::{self, CycleView};
use crate::services::dataset::{Counting, dataset_with};
use crate::services::response::read_submission;
use crate::services::{Platform, ServiceError};
use crate::storage::submission;

/// The answers of a cycle, and what administrations say of their changes in them.
pub(super) fn dataset_with_natures(
    platform: &Platform,
    view: &CycleView,
    counting: &Counting,
) -> Result<(Dataset, Natures), ServiceError> {
    let mut natures = Natures::new();
    let dataset = dataset_with(platform, view, counting, |submission, _| {
        for (item, nature, _) in said(submission) {
            natures.entry(item.clone()).or_default().push((submission.respondent.state, nature));
        }
        Cow::Borrowed(&submission.answers)
    })?;
    Ok((dataset, natures))
}

/// What an administration says of its changes: that an answer is still true is said of none.
fn said(submission: &Submission) -> impl Iterator<Item = (&ItemCode, Nature, &Remark)> {
    let remarks = submission.remarks.iter().filter(|_| submission.respondent.is_administration());
    let of = |(item, remark)| {
        let remark: &Remark = remark;
        Some((item, remark.nature.filter(|nature| *nature != Nature::Confirmed)?, remark))
    };
    remarks.filter_map(of)
}

/// Whether no cycle of the series lies between two, so that what is said of a change is said of this one.
pub(super) fn are_neighbours(platform: &Platform, from: &CycleView, to: &CycleView) -> Result<bool, ServiceError> {
    let is_between = |of: &CycleView| {
        let cycle = &of.cycle;
        cycle.starts_on > from.cycle.starts_on
            && cycle.starts_on < to.cycle.starts_on
            && cycle.synthetic == to.cycle.synthetic
            && of.questionnaire.name().series == to.questionnaire.name().series
    };
    Ok(from.cycle.synthetic == to.cycle.synthetic && !cycle::list(platform)?.iter().any(is_between))
}

/// Of these, what was said by those who answered the earlier cycle.
pub(super) fn among(mut natures: Natures, earlier: &Dataset) -> Natures {
    let cases = earlier.cases();
    let administrations = (0..cases.len()).filter_map(|at| cases.known(at)).map(|case| &case.respondent);
    let there: BTreeSet<Iso3> = administrations.filter(|of| of.is_administration()).map(|of| of.state).collect();
    natures.values_mut().for_each(|said| said.retain(|(state, _)| there.contains(state)));
    natures
}

/// What a state wrote about its change to one of some items.
#[derive(Debug, Clone)]
pub struct NatureNote {
    /// The state.
    pub state: Iso3,
    /// What it says.
    pub nature: Nature,
    /// The note; may be empty.
    pub note: String,
}

/// What states wrote about their changes, in the order of their codes; of the same submissions as the figures of a cycle.
///
/// # Errors
/// [`ServiceError::Storage`] if the database can't be read.
pub fn nature_notes(
    platform: &Platform,
    view: &CycleView,
    items: &[ItemCode],
    as_of: DateTime<Utc>,
    sources: &[Provenance],
) -> Result<Vec<NatureNote>, ServiceError> {
    let mut notes = Vec::new();
    platform.database.read(|conn| {
        submission::each_latest(conn, view.cycle.id, as_of, |_, row| {
            if sources.is_empty() || sources.contains(&row.provenance) {
                let submission = read_submission(&row)?;
                let about = said(&submission).filter(|(item, ..)| items.contains(item));
                notes.extend(about.map(|(_, nature, remark)| NatureNote {
                    state: submission.respondent.state,
                    nature,
                    note: remark.note.clone(),
                }));
            }
            Ok::<_, ServiceError>(())
        })
    })?;
    notes.sort_by_key(|note| note.state);
    Ok(notes)
}
