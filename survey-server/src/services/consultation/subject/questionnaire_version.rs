//! A questionnaire's version as a document with parts: sections, questions, and the rows and fields of questions.

use survey_model::language::Language;
use survey_model::question::Question;
use survey_model::questionnaire::document::QuestionText;
use survey_model::questionnaire::{Questionnaire, Section};

use super::{Current, Document, Part, Standing};
use crate::services::{Platform, ServiceError};
use crate::storage::questionnaire_version::{self, QuestionnaireVersion, VersionStatus};
use crate::storage::{Connection, QuestionnaireVersionId, questionnaire_revision};

pub(super) fn current(conn: &mut Connection, id: QuestionnaireVersionId) -> Result<Current, ServiceError> {
    questionnaire_version::find_by_id(conn, id)?.map(now).ok_or(ServiceError::not_found("questionnaire"))
}

pub(super) fn current_alone(conn: &mut Connection, id: QuestionnaireVersionId) -> Result<Current, ServiceError> {
    let unknown = || ServiceError::not_found("questionnaire");
    let row = questionnaire_version::find_by_id(conn, id)?.ok_or_else(unknown)?;
    questionnaire_version::lock(conn, &row.name())?.map(now).ok_or_else(unknown)
}

fn now(row: QuestionnaireVersion) -> Current {
    let standing = match row.status {
        VersionStatus::Draft => Standing::Draft,
        VersionStatus::InConsultation => Standing::ForComment,
        VersionStatus::Approved | VersionStatus::Published | VersionStatus::Retired => Standing::Settled,
    };
    Current {
        name: row.name().to_string(),
        href: format!("/questionnaires/{}/{}", row.series, row.version),
        standing,
        revision: row.revision,
        sha256: row.sha256,
    }
}

pub(super) fn document(
    platform: &Platform,
    conn: &mut Connection,
    id: QuestionnaireVersionId,
    revision: u32,
    language: Language,
) -> Result<Document, ServiceError> {
    let unknown = || ServiceError::not_found("questionnaire");
    let row = questionnaire_version::find_by_id(conn, id)?.ok_or_else(unknown)?;
    let row = if row.revision == revision {
        row
    } else {
        let kept = questionnaire_revision::find(conn, id, revision)?.ok_or_else(unknown)?;
        QuestionnaireVersion { revision, document: kept.document, sha256: kept.sha256, ..row }
    };
    let questionnaire = platform.library.shelve(&row)?;
    let language = questionnaire.language_for(language);
    let reader = Reader { questionnaire: &questionnaire, language };
    Ok(Document {
        language,
        title: questionnaire.title(language).to_owned(),
        parts: questionnaire.sections().iter().flat_map(|section| reader.section(section)).collect(),
    })
}

struct Reader<'q> {
    questionnaire: &'q Questionnaire,
    language: Language,
}

impl Reader<'_> {
    fn section(&self, section: &Section) -> Vec<Part> {
        let text = self.questionnaire.section_text(section, self.language);
        let own = Part {
            address: section.code.to_string(),
            number: section.number.to_string(),
            label: text.title.clone(),
            details: lines(&text.introduction),
            depth: 0,
        };
        std::iter::once(own).chain(section.questions.iter().flat_map(|question| self.question(question))).collect()
    }

    fn question(&self, question: &Question) -> Vec<Part> {
        let text = self.questionnaire.question_text(question, self.language);
        let depth = question.depth + 1;
        let own = Part {
            address: question.code.to_string(),
            number: question.number.clone(),
            label: text.label.clone(),
            details: self.details(question, text),
            depth,
        };
        let row = |code: &survey_model::code::OptionCode| Part {
            address: format!("{}.{code}", question.code),
            number: String::new(),
            label: text.row.get(code.as_str()).cloned().unwrap_or_else(|| code.to_string()),
            details: Vec::new(),
            depth: depth + 1,
        };
        let field = |field: &Question| {
            let text = self.questionnaire.field_text(question, field, self.language);
            Part {
                address: format!("{}.{}", question.code, field.code),
                number: String::new(),
                label: text.label.clone(),
                details: self.details(field, text),
                depth: depth + 1,
            }
        };
        let rows = question.rows().iter().map(row);
        std::iter::once(own).chain(rows).chain(question.kind.fields().iter().map(field)).collect()
    }

    /// The explanations and the options; what the question's unit and messages say, the whole text shows.
    fn details(&self, question: &Question, text: &QuestionText) -> Vec<String> {
        let options = question.options().map(survey_model::code_list::CodeList::options).unwrap_or_default();
        let label = |code| self.questionnaire.option_label_in(question, text, code, self.language);
        let options: Vec<&str> = options.iter().map(|option| label(&option.code)).collect();
        let options = (!options.is_empty()).then(|| options.join(" · "));
        lines(&text.explanation).into_iter().chain(lines(&text.more)).chain(options).collect()
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
