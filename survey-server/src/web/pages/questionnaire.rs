//! The published questionnaires, for everybody to read.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::document::QuestionText;
use survey_model::questionnaire::{Questionnaire, Section};
use survey_model::version::VersionName;

use crate::services::version::{self, VersionLine, VersionStatus, VersionView};
use crate::services::{Platform, ServiceError, concordance};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::views::condition::Teller;
use crate::web::views::question::paragraphs;
use crate::web::visitor::Visitor;
use crate::web::words::{Message, Words};

#[derive(Debug, Template)]
#[template(path = "pages/questionnaires.html")]
struct QuestionnairesPage {
    page: Page,
    versions: Vec<VersionLine>,
}

impl QuestionnairesPage {
    fn title_of(&self, questionnaire: &Questionnaire) -> String {
        questionnaire.title(questionnaire.language_for(self.page.words.0)).to_owned()
    }
}

#[derive(Debug, Template)]
#[template(path = "pages/questionnaire.html")]
struct QuestionnairePage {
    page: Page,
    questionnaire: Arc<Questionnaire>,
    language: Language,
    introduction: Vec<String>,
    sections: Vec<(usize, String, Vec<String>, Vec<QuestionLine>)>,
    status: VersionStatus,
    has_before: bool,
    sha256: String,
}

/// A question as a reader sees it.
#[derive(Debug)]
struct QuestionLine {
    code: String,
    number: String,
    depth: usize,
    label: String,
    explanation: String,
    kind: &'static str,
    options: Vec<String>,
    rows: Vec<String>,
    fields: Vec<String>,
    condition: Option<Message>,
    is_required: bool,
}

/// Lists the published questionnaires.
///
/// # Errors
/// [`WebError`] if they can't be read.
pub async fn list(state: Data<State>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let mut versions = state.block(version::overview).await?;
    versions.retain(|line| line.row.status.is_public());
    versions.reverse();
    ok(&QuestionnairesPage { page: Page::new(&visitor), versions })
}

/// The name of a version in an address.
///
/// # Errors
/// [`ServiceError::NotFound`] for what can't be one.
pub fn version_name(series: &str, version: &str) -> Result<VersionName, ServiceError> {
    format!("{series}@{version}").parse().map_err(|_| ServiceError::not_found("questionnaire"))
}

/// Shows a questionnaire: a published one to everybody, another one to those who work on it.
///
/// # Errors
/// [`WebError`] if there is none that the visitor may see.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let name = version_name(&path.0, &path.1)?;
    let actor = visitor.actor.clone();
    let find = move |platform: &Platform| {
        let view = version::find(platform, actor.as_ref(), &name)?;
        let has_before = concordance::predecessor(platform, &view.questionnaire)?.is_some();
        Ok::<_, ServiceError>((view, has_before))
    };
    let (VersionView { row, questionnaire }, has_before) = state.block(find).await?;
    let language = questionnaire.language_for(visitor.language);
    let section = |section: &Section| {
        let text = questionnaire.section_text(section, language);
        let questions =
            section.questions.iter().map(|question| line(&questionnaire, question, visitor.words())).collect();
        (section.number, text.title.clone(), paragraphs(&text.introduction), questions)
    };
    ok(&QuestionnairePage {
        page: Page::new(&visitor),
        language,
        introduction: paragraphs(questionnaire.introduction(language)),
        sections: questionnaire.sections().iter().map(section).collect(),
        status: row.status,
        has_before,
        sha256: row.sha256,
        questionnaire,
    })
}

fn line(questionnaire: &Questionnaire, question: &Question, words: Words) -> QuestionLine {
    let language = questionnaire.language_for(words.0);
    let teller = Teller::new(questionnaire, words);
    let text: &QuestionText = questionnaire.question_text(question, language);
    let options = question.options().map(survey_model::code_list::CodeList::options).unwrap_or_default();
    let row =
        |row: &survey_model::code::OptionCode| text.row.get(row.as_str()).cloned().unwrap_or_else(|| row.to_string());
    QuestionLine {
        code: question.code.to_string(),
        number: question.number.clone(),
        depth: question.depth.min(3),
        label: text.label.clone(),
        explanation: text.explanation.clone(),
        kind: question.kind.code(),
        options: options
            .iter()
            .map(|option| questionnaire.option_label(question, &option.code, language).to_owned())
            .collect(),
        rows: question.rows().iter().map(row).collect(),
        fields: question
            .kind
            .fields()
            .iter()
            .map(|field| questionnaire.field_text(question, field, language).label.clone())
            .collect(),
        condition: question.relevance.as_ref().map(|relevance| teller.answer_only_if(relevance)),
        is_required: question.required,
    }
}
