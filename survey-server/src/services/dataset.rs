//! The submissions of a cycle as columns for analysis, as they were known at a moment.

use std::borrow::Cow;
use std::sync::Arc;

use analysis::dataset::{Case, Dataset, DatasetBuilder, Origin, Partition, Source};
use chrono::{DateTime, Utc};
use survey_model::answer::Answers;
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::submission::Submission;

use super::cycle::CycleView;
use super::response::read_submission;
use super::{Platform, ServiceError};
use crate::storage::submission;

/// The partition of a dataset by the language in which the form was read at sign-off.
pub const LANGUAGE: &str = "language";

/// Which submissions count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counting {
    /// Those that were known at this moment.
    pub as_of: DateTime<Utc>,
    /// Those that come from these sources; empty for all, desk research too.
    pub sources: Vec<Provenance>,
}

/// All that were known at a moment.
impl From<DateTime<Utc>> for Counting {
    fn from(as_of: DateTime<Utc>) -> Self {
        Self { as_of, sources: Vec::new() }
    }
}

impl Counting {
    /// Whether a submission that counts for its respondent is let in.
    #[must_use]
    pub fn lets_in(&self, provenance: Provenance) -> bool {
        self.sources.is_empty() || self.sources.contains(&provenance)
    }
}

/// The submission of every respondent in a cycle that counts.
///
/// First it is found out which that is: the latest that the respondent has signed off, or else the latest that the secretariat has prepared. Only then it is
/// asked where it comes from: what was replaced does not come back because that which replaced it is left out.
///
/// # Errors
/// [`ServiceError::Storage`] if the database can't be read or holds a submission whose hash is not its document's.
pub fn dataset(platform: &Platform, view: &CycleView, counting: &Counting) -> Result<Dataset, ServiceError> {
    dataset_with(platform, view, counting, |submission, _| Cow::Borrowed(&submission.answers))
}

/// As [`dataset`], of the answers that `each` leaves of every submission, which gets its hash as well.
///
/// # Errors
/// As [`dataset`].
pub(super) fn dataset_with(
    platform: &Platform,
    view: &CycleView,
    counting: &Counting,
    mut each: impl for<'s> FnMut(&'s Submission, &str) -> Cow<'s, Answers>,
) -> Result<Dataset, ServiceError> {
    let source = Source {
        cycle: view.cycle.label.clone(),
        questionnaire: view.questionnaire.name().clone().into(),
        origin: Origin::Known(counting.as_of),
        groups_as_of: view.cycle.starts_on,
        synthetic: view.cycle.synthetic,
    };
    let mut languages: Vec<Language> = Vec::new();
    let questionnaire = Arc::clone(&view.questionnaire);
    let mut builder = DatasetBuilder::new(source, &questionnaire).map_err(ServiceError::corrupt)?;
    platform.database.read(|conn| {
        submission::each_latest(conn, view.cycle.id, counting.as_of, |respondent, row| {
            if !counting.lets_in(row.provenance) {
                return Ok(());
            }
            let submission = read_submission(&row)?;
            languages.push(submission.language);
            let answers = each(&submission, &row.sha256);
            let case = Case { respondent, provenance: submission.provenance };
            builder.push(case, &answers).map_err(ServiceError::corrupt)
        })
    })?;
    let languages: Vec<Option<&str>> = languages.iter().map(|language| Some(language.code())).collect();
    let by_language = Partition::of_texts(LANGUAGE.to_owned(), &languages).map_err(ServiceError::corrupt)?;
    let finished = builder.finish().and_then(|dataset| dataset.with_partition(by_language));
    finished.map(|dataset| dataset.only_from(&counting.sources)).map_err(ServiceError::corrupt)
}
