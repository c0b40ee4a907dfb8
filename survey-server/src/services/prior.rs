//! What the same respondent answered in the cycle before, in the terms of the version that is answered now.

use std::collections::BTreeMap;
use std::sync::Arc;

use survey_model::answer::Answer;
use survey_model::code::{CycleLabel, ItemCode};
use survey_model::concordance::{Concordance, Verdict};
use survey_model::missing::Missing;
use survey_model::question::{Kind, Question};
use survey_model::questionnaire::Questionnaire;
use survey_model::remark::{Nature, Remark};
use survey_model::submission::Submission;

use super::response::{ResponseView, read_submission};
use super::{Platform, ServiceError, concordance};
use crate::storage::{ResponseId, SubmissionId, submission};

mod kept;

pub(super) use kept::Kept;

/// The latest submission of an earlier cycle, as far as it can stand beside the answers now.
#[derive(Debug, Clone)]
pub struct Prior {
    /// Its response, for a request for correction.
    pub response: ResponseId,
    /// The earlier cycle.
    pub cycle: CycleLabel,
    /// The version that was answered then.
    pub questionnaire: Arc<Questionnaire>,
    /// What was said to each item that had something to do with one then.
    pub items: BTreeMap<ItemCode, Before>,
}

/// An earlier answer beside an item of now.
#[derive(Debug, Clone)]
pub enum Before {
    /// It may stand beside the answer now.
    Comparable {
        /// The item then.
        item: ItemCode,
        /// The answer as it was given.
        given: Answer,
        /// The same in the terms of now; none where options have no single counterpart.
        carried: Option<Answer>,
    },
    /// Both were asked, and the answers don't mean the same, for this reason.
    NotComparable {
        /// Why, as those who reviewed the concordance say.
        reason: String,
    },
}

impl Prior {
    /// The earlier answer to an item in the terms of now.
    #[must_use]
    pub fn carried(&self, item: &ItemCode) -> Option<&Answer> {
        match self.items.get(item)? {
            Before::Comparable { carried, .. } => carried.as_ref(),
            Before::NotComparable { .. } => None,
        }
    }

    /// Whether an answer differs from the earlier one, so that its nature is asked: a value was given then, and something else now.
    #[must_use]
    pub fn is_changed(&self, item: &ItemCode, question: &Question, now: &Answer) -> bool {
        let is_words = matches!(question.kind, Kind::Text(_) | Kind::Url(_) | Kind::RepeatGroup(_));
        let is_open = matches!(now, Answer::Missing(reason) if !reason.can_be_given());
        let before = self.carried(item).filter(|before| before.value().is_some());
        before.is_some_and(|before| !is_words && !is_open && before != now)
    }

    /// Whether an answer differs from the earlier one as the questionnaire finds unlikely.
    #[must_use]
    pub fn is_implausible(&self, item: &ItemCode, question: &Question, now: &Answer) -> bool {
        self.carried(item).is_some_and(|before| question.checks.is_implausible(before, now))
    }

    /// A remark without what is not so any more: a change that there isn't, an answer confirmed that is another one.
    #[must_use]
    pub fn settled(&self, item: &ItemCode, question: &Question, now: &Answer, remark: Remark) -> Remark {
        let is_same = self.carried(item) == Some(now);
        let nature = remark.nature.filter(|nature| (*nature == Nature::Confirmed) == is_same);
        let note = if nature.is_some() { remark.note } else { String::new() };
        let confirmed = remark.confirmed && self.is_implausible(item, question, now);
        Remark { nature, note, confirmed, ..remark }
    }
}

/// The submission that stands beside a response: the latest one of the respondent's latest earlier cycle of the series; none if there is none, or nobody has
/// reviewed what may be compared.
///
/// # Errors
/// [`ServiceError::Storage`] if the database can't be read.
pub fn find(platform: &Platform, view: &ResponseView) -> Result<Option<Arc<Prior>>, ServiceError> {
    let Some(latest) = before(platform, view)?.into_iter().next() else { return Ok(None) };
    let key = (latest.0, view.cycle.cycle.questionnaire_version_id);
    if let Some(known) = platform.priors.get(key) {
        return Ok(Some(known));
    }
    let Signed { response, cycle, submission } = read(platform, latest)?;
    let before = platform.questionnaire(&submission.questionnaire)?;
    let between = match concordance::between(platform, &before, view.questionnaire()) {
        Ok(between) => between,
        Err(ServiceError::Refused { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let items = items(view.questionnaire(), &between.concordance, &submission);
    let prior = Arc::new(Prior { response, cycle, questionnaire: before, items });
    platform.priors.keep(key, &prior);
    Ok(Some(prior))
}

/// What a respondent signed off in an earlier cycle.
#[derive(Debug)]
pub(super) struct Signed {
    pub(super) response: ResponseId,
    pub(super) cycle: CycleLabel,
    pub(super) submission: Submission,
}

/// The latest submission of each earlier cycle of the series that the respondent answered, the latest cycle first, so many at most. Made-up answers stand beside
/// made-up ones only.
pub(super) fn signed_before(
    platform: &Platform,
    view: &ResponseView,
    most: usize,
) -> Result<Vec<Signed>, ServiceError> {
    before(platform, view)?.into_iter().take(most).map(|one| read(platform, one)).collect()
}

type Found = (SubmissionId, ResponseId, CycleLabel);

fn before(platform: &Platform, view: &ResponseView) -> Result<Vec<Found>, ServiceError> {
    let (now, series) = (&view.cycle.cycle, view.questionnaire().name().series.as_str());
    Ok(platform.database.read(|conn| submission::before(conn, view.response.respondent_id, now, series))?)
}

fn read(platform: &Platform, (id, response, cycle): Found) -> Result<Signed, ServiceError> {
    let row = platform.database.read(|conn| submission::find(conn, id))?;
    let submission = read_submission(&row.ok_or(ServiceError::not_found("submission"))?)?;
    Ok(Signed { response, cycle, submission })
}

fn items(now: &Questionnaire, concordance: &Concordance, earlier: &Submission) -> BTreeMap<ItemCode, Before> {
    let before = |item: survey_model::questionnaire::Item<'_>| {
        let entry = concordance.of_later(&item.code).filter(|entry| entry.verdict != Verdict::New)?;
        let Some(then) = entry.earlier_of(&item.code) else {
            return Some((item.code, Before::NotComparable { reason: entry.reason.trim().to_owned() }));
        };
        let given = earlier.answers.get(then).filter(|given| is_said(given))?.clone();
        let carried = entry.carry(&given, item.question);
        Some((item.code, Before::Comparable { item: then.clone(), given, carried }))
    };
    now.items().filter_map(before).collect()
}

/// Whether the respondent said anything.
fn is_said(answer: &Answer) -> bool {
    answer.missing().is_none_or(Missing::can_be_given)
}
