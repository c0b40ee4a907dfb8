//! What each Member State answered to one item of one cycle, as far as it may be shown beside a state's name.

use std::borrow::Cow;

use analysis::chart::StateAnswer;
use analysis::comparison::{Options, Side};
use analysis::dataset::Dataset;
use analysis::description::describe;
use analysis::disclosure::Levels;
use analysis::report::{CycleSummary, Identity, MeasureCategory};
use chrono::{DateTime, Utc};
use survey_model::code::CycleLabel;
use survey_model::language::Language;
use survey_model::member_state::Iso3;
use survey_model::question::PublicationLevel;
use survey_model::respondent::Respondent;
use survey_model::variable::Cell;

use super::comparison::find;
use super::dataset::dataset_with;
use super::{Platform, ServiceError};

/// What each Member State answered to an item.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The cycle.
    pub cycle: CycleSummary,
    /// The item.
    pub identity: Identity,
    /// Its options in order.
    pub categories: Vec<MeasureCategory>,
    /// The states that responded.
    pub states: Vec<(Iso3, StateAnswer)>,
}

/// What was answered to the item with this name, as it was known at `as_of`. Of items that are not public, and answers that a state has closed, it is said that there is an answer, and not which.
///
/// # Errors
/// [`ServiceError::NotFound`] if the cycle has no such item; [`ServiceError::Refused`] for a cycle that there isn't.
pub fn answers(
    platform: &Platform,
    label: &CycleLabel,
    name: &str,
    language: Language,
    as_of: DateTime<Utc>,
) -> Result<Answered, ServiceError> {
    let view = find(platform, label)?;
    let questionnaire = &*view.questionnaire;
    let (levels, mut closed) = (Levels::of_questionnaire(questionnaire), Vec::new());
    let dataset = dataset_with(platform, &view, &as_of.into(), |submission, _| {
        if !submission.remarks.is_empty() {
            closed.push((submission.respondent.clone(), levels.tightened(&submission.remarks)));
        }
        Cow::Borrowed(&submission.answers)
    })?;
    let options = Options { language, ..Options::default() };
    let description = describe(Side { dataset: &dataset, labels: questionnaire }, &options)
        .map_err(|error| ServiceError::refused("no-such-breakdown", error.to_string()))?;
    let item = description.items.into_iter().find(|item| item.identity.name == name);
    let item = item.ok_or(ServiceError::not_found("measure"))?;
    let question = questionnaire.question_of(&item.identity.item);
    let is_public = question.is_some_and(|question| question.publication == PublicationLevel::Public);
    closed.retain(|(_, levels)| levels.of(&item.identity.item) != PublicationLevel::Public);
    let is_public = |of: &Respondent| is_public && closed.iter().all(|(respondent, _)| respondent != of);
    let states = states(&dataset, name, is_public);
    Ok(Answered { cycle: description.cycle, identity: item.identity, categories: item.categories, states })
}

fn states(dataset: &Dataset, name: &str, is_public: impl Fn(&Respondent) -> bool) -> Vec<(Iso3, StateAnswer)> {
    let answer = |at: usize, of: &Respondent| match dataset.cell(at, name) {
        Cell::Missing(_) => StateAnswer::Missing,
        Cell::Category(category) if is_public(of) => StateAnswer::Category(category.into()),
        _ => StateAnswer::NotPublished,
    };
    let cases = (0..dataset.cases().len()).filter_map(|at| Some((at, dataset.cases().known(at)?)));
    let national = cases.filter(|(_, case)| case.respondent.is_administration());
    national.map(|(at, case)| (case.respondent.state, answer(at, &case.respondent))).collect()
}
