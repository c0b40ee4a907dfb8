//! Translations of a draft: how far they are, and a translator's file that becomes the next revision.

use survey_model::language::Language;
use survey_model::questionnaire::Questionnaire;
use survey_model::translation::exchange::{Given, TranslatorFile};
use survey_model::translation::{Changes, Status, cells};
use survey_model::version::VersionName;

use super::audit::AuditAction;
use super::version::{self, Saved, VersionStatus, VersionView};
use super::{Actor, Platform, ServiceError};
use crate::services::Who;

/// The texts of a language by how they stand to the source, in the order of [`Status::ALL`].
pub type Counts = [usize; 4];

/// A version that is translated.
///
/// # Errors
/// As [`version::find`]; [`ServiceError::NotFound`] for a language that is none of its translations.
pub fn find(
    platform: &Platform,
    actor: &Actor,
    name: &VersionName,
    language: Language,
) -> Result<VersionView, ServiceError> {
    let view = version::find(platform, Some(actor), name)?;
    let is_translation = view.questionnaire.languages().iter().skip(1).any(|known| *known == language);
    if is_translation { Ok(view) } else { Err(ServiceError::not_found("translation")) }
}

/// How far each translation is; the source language is none.
#[must_use]
pub fn counts(questionnaire: &Questionnaire) -> Vec<(Language, Counts)> {
    let languages = questionnaire.languages().iter().skip(1);
    let count = |language: Language| {
        let cells = cells(questionnaire, language);
        Status::ALL.map(|status| cells.iter().filter(|cell| cell.status == status).count())
    };
    languages.map(|language| (*language, count(*language))).collect()
}

/// What a translator's file would change.
///
/// # Errors
/// [`ServiceError::Invalid`] with every problem of the file; [`ServiceError::Refused`] if the version is no draft.
pub fn propose(view: &VersionView, language: Language, file: &TranslatorFile) -> Result<Changes, ServiceError> {
    if view.row.status != VersionStatus::Draft {
        let message = "translations change only while the version is a draft; make it one again first";
        return Err(ServiceError::refused("version-not-draft", message));
    }
    Changes::of(&view.questionnaire, language, file).map_err(ServiceError::Invalid)
}

/// Saves texts as the next revision of a draft, if it is still the one that they were shown with.
///
/// # Errors
/// As [`propose`] and [`version::save_draft`].
pub fn apply(
    platform: &Platform,
    who: &Who,
    view: &VersionView,
    language: Language,
    texts: Vec<Given>,
    revision: u32,
) -> Result<Saved, ServiceError> {
    let file = TranslatorFile::of(&view.questionnaire, language, texts);
    let changes = propose(view, language, &file)?;
    let questionnaire = changes.applied_to(&view.questionnaire).map_err(ServiceError::Invalid)?;
    let reason = format!("{}: {}", language.own_name(), changes.list.len());
    version::save_draft_as(platform, who, &questionnaire, Some(revision), &reason, AuditAction::VersionTranslated)
}
