//! What was said in an earlier cycle, item by item of the version that is answered now.

use std::collections::BTreeMap;
use std::sync::Arc;

use survey_model::answer::Answer;
use survey_model::code::{CycleLabel, ItemCode};
use survey_model::concordance::{Concordance, Verdict};
use survey_model::missing::Missing;
use survey_model::questionnaire::Questionnaire;
use survey_model::submission::Submission;

use crate::services::prior::Signed;
use crate::services::{Platform, ServiceError, concordance};
use crate::storage::ResponseId;

/// What was said in an earlier cycle.
#[derive(Debug)]
pub struct Then {
    /// The cycle.
    pub cycle: CycleLabel,
    /// Its response.
    pub response: ResponseId,
    /// The latest submission of that.
    pub number: u32,
    /// The version that was answered.
    pub questionnaire: Arc<Questionnaire>,
    /// By the items of now; none where nobody has reviewed what may be compared.
    pub items: Option<BTreeMap<ItemCode, Was>>,
    /// What was asked then and is not any more, where anything was said.
    pub dropped: Vec<(ItemCode, Answer)>,
}

/// What was said to the item, or the items, that one of now came from.
#[derive(Debug)]
pub struct Was {
    /// How they stand to each other.
    pub verdict: Verdict,
    /// Why; may be empty for `identical`.
    pub reason: String,
    /// The answers as they were given; none of what is new.
    pub given: Vec<(ItemCode, Answer)>,
    /// The same in the terms of now; none where it has no single counterpart, or may not be compared.
    pub carried: Option<Answer>,
}

impl Then {
    pub(super) fn new(platform: &Platform, now: &Questionnaire, signed: Signed) -> Result<Self, ServiceError> {
        let Signed { response, cycle, submission } = signed;
        let questionnaire = platform.questionnaire(&submission.questionnaire)?;
        let between = match concordance::between(platform, &questionnaire, now) {
            Ok(between) => Some(between.concordance),
            Err(ServiceError::Refused { .. }) => None,
            Err(error) => return Err(error),
        };
        let items = between.as_ref().map(|between| items(now, between, &submission));
        let dropped = between.map_or_else(Vec::new, |between| dropped(&questionnaire, &between, &submission));
        Ok(Self { cycle, response, number: submission.number, questionnaire, items, dropped })
    }
}

fn items(now: &Questionnaire, concordance: &Concordance, earlier: &Submission) -> BTreeMap<ItemCode, Was> {
    let was = |item: survey_model::questionnaire::Item<'_>| {
        let entry = concordance.of_later(&item.code)?;
        let pair = entry.earlier_of(&item.code);
        let of = pair.map_or(entry.earlier.as_slice(), std::slice::from_ref);
        let given: Vec<(ItemCode, Answer)> =
            of.iter().filter_map(|then| Some((then.clone(), earlier.answers.get(then)?.clone()))).collect();
        let carried = pair.and_then(|_| entry.carry(&given.first()?.1, item.question));
        let reason = entry.reason.trim().to_owned();
        Some((item.code, Was { verdict: entry.verdict, reason, given, carried }))
    };
    now.items().filter_map(was).collect()
}

fn dropped(then: &Questionnaire, concordance: &Concordance, earlier: &Submission) -> Vec<(ItemCode, Answer)> {
    let is_dropped = |item: &ItemCode| concordance.of_earlier(item).is_none_or(|of| of.verdict == Verdict::Dropped);
    let is_said = |answer: &&Answer| answer.missing().is_none_or(Missing::can_be_given);
    let items = then.items().map(|item| item.code).filter(is_dropped);
    items.filter_map(|item| Some((item.clone(), earlier.answers.get(&item).filter(is_said)?.clone()))).collect()
}
