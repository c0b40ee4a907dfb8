//! What differs between two versions, for everybody who may read both.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;
use survey_model::difference::{Difference, Op, QuestionDifference, SectionDifference, Status};
use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;
use survey_model::version::Version;

use super::questionnaire::version_name;
use crate::services::version::{self, VersionView};
use crate::services::{Actor, Platform, ServiceError, concordance};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::difference::{ChangeLine, lines, text_lines};
use crate::web::visitor::Visitor;

#[derive(Debug, Template)]
#[template(path = "pages/difference.html")]
struct DifferencePage {
    page: Page,
    pair: Pair,
    difference: Difference,
    language: Language,
    texts: Vec<ChangeLine>,
    sections: Vec<(SectionDifference, Vec<ChangeLine>)>,
    questions: Vec<(QuestionDifference, Vec<ChangeLine>)>,
}

#[derive(Debug, Template)]
#[template(path = "pages/difference-none.html")]
struct NonePage {
    page: Page,
    questionnaire: Arc<Questionnaire>,
}

/// The query of an address that holds two versions against each other.
#[derive(Debug, Clone, Deserialize)]
pub struct Question {
    from: Option<String>,
}

/// Two versions of a series.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    pub(super) earlier: Arc<Questionnaire>,
    pub(super) later: Arc<Questionnaire>,
    /// The other versions that the visitor may read.
    pub(super) others: Vec<Version>,
}

impl Pair {
    /// The address of the later version's page.
    pub(super) fn address(&self) -> String {
        format!("/questionnaires/{}/{}", self.later.name().series, self.later.name().version)
    }
}

/// A version and what it is held against: the version that was asked for, or the one before; none if it is the first.
pub(super) fn find_pair(
    platform: &Platform,
    actor: Option<&Actor>,
    (series, version): &(String, String),
    question: &Question,
) -> Result<(Arc<Questionnaire>, Option<Pair>), ServiceError> {
    let later = version::find(platform, actor, &version_name(series, version)?)?.questionnaire;
    let earlier = match &question.from {
        Some(from) => Some(version_name(series, from)?),
        None => concordance::predecessor(platform, &later)?.map(|before| before.name().clone()),
    };
    let Some(earlier) = earlier else { return Ok((later, None)) };
    let VersionView { questionnaire: earlier, .. } = version::find(platform, actor, &earlier)?;
    let mut others = version::visible(platform, actor, &later.name().series)?;
    others.retain(|version| *version != later.name().version);
    let pair = Pair { earlier, later: Arc::clone(&later), others };
    Ok((later, Some(pair)))
}

/// The page of a version that there is nothing before.
pub(super) fn nothing_before(visitor: &Visitor, questionnaire: Arc<Questionnaire>) -> Result<HttpResponse, WebError> {
    ok(&NonePage { page: Page::new(visitor), questionnaire })
}

/// Shows what differs, word by word.
///
/// # Errors
/// [`WebError`] if the visitor may not see one of the versions.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let (actor, wanted) = (visitor.actor.clone(), visitor.language);
    let find = move |platform: &Platform| {
        let (later, pair) = find_pair(platform, actor.as_ref(), &path, &question)?;
        let compared = pair.map(|pair| {
            let difference = Difference::between_in(&pair.earlier, &pair.later, Some(wanted));
            (pair, difference)
        });
        Ok::<_, ServiceError>((later, compared))
    };
    let (later, compared) = state.block(find).await?;
    let Some((pair, difference)) = compared else { return nothing_before(&visitor, later) };
    let page = Page::new(&visitor);
    let of_section = |found: &SectionDifference| (found.clone(), lines(page.words, &found.changes));
    let of_question = |found: &QuestionDifference| (found.clone(), lines(page.words, &found.changes));
    ok(&DifferencePage {
        language: difference.language.unwrap_or(wanted),
        texts: text_lines(page.words, &difference.texts),
        sections: difference.sections.iter().map(of_section).collect(),
        questions: difference.questions.iter().map(of_question).collect(),
        page,
        pair,
        difference,
    })
}

impl DifferencePage {
    fn count(&self, status: Status) -> usize {
        self.difference.questions.iter().filter(|question| question.status == status).count()
    }

    fn others(&self) -> impl Iterator<Item = (Language, usize)> {
        self.difference
            .other_languages
            .iter()
            .map(|(language, count)| (*language, *count))
            .filter(|(_, count)| *count > 0)
    }
}
