//! All that everybody may see of one cycle.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Serialize;
use survey_model::answer::{Answer, Answers, Value};
use survey_model::code::QuestionCode;
use survey_model::cycle::Provenance;
use survey_model::member_state::{Grouping, Iso3};
use survey_model::question::{PublicationLevel, Question};
use survey_model::questionnaire::Questionnaire;
use survey_model::respondent::Respondent;
use survey_model::variable::{Cell, Variable};

use super::{Given, LeastCount, Levels, Publishable, publish};
use crate::comparison::{BreakdownError, By, Options, Side};
use crate::dataset::Dataset;
use crate::report::{Published, ResponseRates};
use crate::response_rate::response_rates;

/// All that everybody may see of one cycle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublicCycle {
    /// How many gave each answer.
    pub counts: Published,
    /// How many of the Member States answered. That a state answered is no answer of its own.
    pub rates: ResponseRates,
    /// The states that answered, by their codes, each with the answers that everybody may see.
    pub states: Vec<PublicState>,
    /// The columns that an earlier vintage shows and that this one does not, because answers to them have changed.
    pub kept_from_earlier: Vec<String>,
}

impl Publishable<PublicCycle> {
    /// The counts alone.
    #[must_use]
    pub fn counts(&self) -> Publishable<Published> {
        Publishable::new(self.get().counts.clone())
    }
}

/// What everybody may see of a state that answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublicState {
    /// The state.
    pub state: Iso3,
    /// Where its answers come from.
    pub provenance: Provenance,
    /// When they were signed off.
    pub submitted_at: DateTime<Utc>,
    /// The values that it gave to questions whose answers are public; in repeat groups to public fields.
    pub answers: Answers,
}

/// The breakdowns in which counts are published.
#[must_use]
pub fn public_breakdowns() -> Vec<By> {
    vec![By::States(Grouping::Region), By::States(Grouping::Development)]
}

/// Makes of a cycle what everybody may see of it.
///
/// `dataset` is of the answers that [`Given::answers`] leaves, and so are those in `before`: what a state has closed is not in them.
///
/// `before` are the datasets of the vintages that were published earlier. The difference of two vintages would give away what somebody added or changed, so
/// that figures of answers given for aggregates only are published once: a later vintage shows such a question only if nothing has changed in its answers.
///
/// Where nobody knows any more what they held, `before` is none, and no such question is shown.
///
/// # Errors
/// [`BreakdownError`] if a breakdown can't be made.
pub fn public_cycle(
    dataset: &Dataset,
    questionnaire: &Questionnaire,
    given: Vec<Given>,
    before: Option<&[Dataset]>,
    least: LeastCount,
) -> Result<Publishable<PublicCycle>, BreakdownError> {
    let levels = Levels::of_questionnaire(questionnaire);
    let changed = changed(dataset, &levels, before);
    let options = Options { breakdowns: public_breakdowns(), ..Options::default() };
    let is_changed = |variable: &Variable| changed.contains(variable.item.as_str());
    let side = Side { dataset, labels: questionnaire };
    let mut counts = publish(side, &options, least, &levels, is_changed)?.into_inner();
    add_sources(&mut counts, side, &options, least, &levels)?;
    let is_kept =
        |name: &&String| dataset.variables().iter().any(|v| v.name == **name && changed.contains(v.item.as_str()));
    let kept_from_earlier = counts.left_out.iter().filter(is_kept).cloned().collect();
    let administrations = given.into_iter().filter(|of| of.respondent.is_administration());
    let mut states: Vec<PublicState> = administrations.map(|of| state(questionnaire, &levels, of)).collect();
    states.sort_by_key(|of| of.state);
    // What was found for a state that has not answered is no response.
    let answered = states.iter().filter(|of| of.provenance != Provenance::DeskResearch).map(|of| of.state);
    let rates = response_rates(answered, dataset.source().groups_as_of, &Grouping::ALL, options.confidence);
    Ok(Publishable::new(PublicCycle { counts, rates, states, kept_from_earlier }))
}

/// Counts by where answers come from, of questions whose answers everybody may see with the state's name, who can therefore count them by hand.
fn add_sources(
    counts: &mut Published,
    side: Side<'_>,
    options: &Options,
    least: LeastCount,
    levels: &Levels,
) -> Result<(), BreakdownError> {
    let options = Options { breakdowns: vec![By::Provenance], ..options.clone() };
    let is_closed = |variable: &Variable| levels.of(&variable.item) != PublicationLevel::Public;
    let by_source = publish(side, &options, least, levels, is_closed)?.into_inner();
    for of in by_source.items {
        let item = counts.items.iter_mut().find(|item| item.identity.name == of.identity.name);
        if let Some(item) = item {
            item.slices.extend(of.slices.into_iter().filter(|slice| slice.group.is_some()));
        }
    }
    Ok(())
}

/// The items for aggregates only in whose answers something differs from what was published before.
fn changed(dataset: &Dataset, levels: &Levels, before: Option<&[Dataset]>) -> BTreeSet<String> {
    let restricted = dataset.variables().iter().filter(|of| levels.of(&of.item) == PublicationLevel::AggregateOnly);
    let differs = |name: &str| {
        let now = values(dataset, name);
        before.is_none_or(|before| before.iter().any(|earlier| values(earlier, name) != now))
    };
    restricted.filter(|of| differs(&of.name)).map(|of| of.item.to_string()).collect()
}

/// Who gave which value in a column; who gave none counts nowhere.
fn values<'d>(dataset: &'d Dataset, name: &str) -> BTreeMap<&'d Respondent, String> {
    let value = |at: usize| match dataset.cell(at, name) {
        Cell::Missing(_) => None,
        cell => Some((&dataset.cases().known(at)?.respondent, format!("{cell:?}"))),
    };
    (0..dataset.cases().len()).filter_map(value).collect()
}

fn state(questionnaire: &Questionnaire, levels: &Levels, given: Given) -> PublicState {
    let Given { respondent, provenance, submitted_at, answers: mut all } = given;
    let public = |item: survey_model::questionnaire::Item<'_>| {
        if levels.of(&item.code) != PublicationLevel::Public {
            return None;
        }
        let value = match all.remove(&item.code)? {
            Answer::Value(Value::Entries(entries)) => Value::Entries(public_entries(item.question, levels, entries)),
            Answer::Value(value) => value,
            Answer::Missing(_) => return None,
        };
        Some((item.code, Answer::Value(value)))
    };
    let answers = questionnaire.items().filter_map(public).collect();
    PublicState { state: respondent.state, provenance, submitted_at, answers }
}

/// The entries of a repeat group with their public fields only; a reason why there is none is left out, too.
fn public_entries(
    group: &Question,
    levels: &Levels,
    entries: Vec<BTreeMap<QuestionCode, Answer>>,
) -> Vec<BTreeMap<QuestionCode, Answer>> {
    let is_public = |code: &QuestionCode| {
        let field = group.kind.fields().iter().find(|field| field.code == *code);
        field.is_some_and(|field| levels.of_field(group, field) == PublicationLevel::Public)
    };
    let open = |entry: BTreeMap<QuestionCode, Answer>| {
        entry.into_iter().filter(|(code, answer)| is_public(code) && answer.value().is_some()).collect()
    };
    entries.into_iter().map(open).collect()
}
