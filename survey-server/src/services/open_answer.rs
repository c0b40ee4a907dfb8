//! What respondents wrote in their own words about an item: their answers to it, and to the questions that are asked because of it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use survey_model::answer::{Answer, Value};
use survey_model::code::ItemCode;
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::Questionnaire;
use survey_model::respondent::Respondent;
use survey_model::variable::Level;

use super::cycle::CycleView;
use super::response::read_submission;
use super::{Platform, ServiceError};
use crate::storage::submission;

/// Something that a respondent wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAnswer {
    /// Who wrote it.
    pub respondent: Respondent,
    /// The item that it answers.
    pub item: ItemCode,
    /// The words.
    pub text: String,
    /// In which language the form was read.
    pub language: Language,
}

/// What respondents of a cycle wrote about some items, in the order of the Member States; answers that are known at `as_of` and come from one of the
/// sources, or from any if none is named.
///
/// # Errors
/// [`ServiceError::Storage`] if the database can't be read.
pub fn open_answers(
    platform: &Platform,
    view: &CycleView,
    items: &[ItemCode],
    as_of: DateTime<Utc>,
    sources: &[Provenance],
) -> Result<Vec<OpenAnswer>, ServiceError> {
    let asked = texts_about(&view.questionnaire, items);
    let mut found = Vec::new();
    if asked.is_empty() {
        return Ok(found);
    }
    platform.database.read(|conn| {
        submission::each_latest(conn, view.cycle.id, as_of, |respondent, row| {
            if sources.is_empty() || sources.contains(&row.provenance) {
                let submission = read_submission(&row)?;
                let written = asked.iter().filter_map(|item| match submission.answers.get(item) {
                    Some(Answer::Value(Value::Text(text))) => Some((item.clone(), text.clone())),
                    _ => None,
                });
                let language = submission.language;
                let answer = |(item, text)| OpenAnswer { respondent: respondent.clone(), item, text, language };
                found.extend(written.map(answer));
            }
            Ok::<_, ServiceError>(())
        })
    })?;
    Ok(found)
}

/// The items with free text that are among these, or are asked because of one of them.
fn texts_about(questionnaire: &Questionnaire, items: &[ItemCode]) -> BTreeSet<ItemCode> {
    let is_about = |question: &Question| {
        let references = question.relevance.iter().flat_map(|relevance| relevance.references());
        let mut named = references.map(|reference| reference.as_str().to_owned());
        named.any(|name| items.iter().any(|item| item.as_str() == name))
    };
    let texts = questionnaire.variables().iter().filter(|variable| variable.level == Level::Text);
    let about = texts.filter(|variable| {
        items.contains(&variable.item) || questionnaire.question_of(&variable.item).is_some_and(is_about)
    });
    about.map(|variable| variable.item.clone()).collect()
}
