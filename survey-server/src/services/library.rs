//! Published questionnaires, read once and kept: a published version never changes.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use survey_model::questionnaire::{Document, Questionnaire};
use survey_model::version::VersionName;

use super::{Platform, ServiceError};
use crate::storage::questionnaire_version::{self, QuestionnaireVersion};
use crate::storage::{Connection, QuestionnaireVersionId};

/// The questionnaires that were used since the program started.
#[derive(Debug, Clone, Default)]
pub struct Library {
    known: Arc<RwLock<HashMap<QuestionnaireVersionId, Arc<Questionnaire>>>>,
}

impl Platform {
    /// The published questionnaire of a name.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] if it has not been published.
    pub fn questionnaire(&self, name: &VersionName) -> Result<Arc<Questionnaire>, ServiceError> {
        let row = self.database.read(|conn| questionnaire_version::find(conn, name))?;
        self.library.shelve(&row.ok_or(ServiceError::not_found("questionnaire"))?)
    }
}

impl Library {
    /// The questionnaire of a row, on a connection that is at hand.
    pub(super) fn find(
        &self,
        conn: &mut Connection,
        id: QuestionnaireVersionId,
    ) -> Result<Arc<Questionnaire>, ServiceError> {
        if let Some(known) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(Arc::clone(known));
        }
        let row = questionnaire_version::find_by_id(conn, id)?;
        self.shelve(&row.ok_or(ServiceError::not_found("questionnaire"))?)
    }

    /// Reads a row's document, unless that was done before; its hash must be the one that was published.
    fn shelve(&self, row: &QuestionnaireVersion) -> Result<Arc<Questionnaire>, ServiceError> {
        if let Some(known) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&row.id) {
            return Ok(Arc::clone(known));
        }
        if survey_model::submission::hash(&row.document) != row.sha256 {
            return Err(ServiceError::corrupt(format!(
                "the hash of the questionnaire {} is not its document's",
                row.name()
            )));
        }
        let document: Document = serde_json::from_str(&row.document).map_err(ServiceError::corrupt)?;
        let questionnaire = Questionnaire::from_document(document).map_err(ServiceError::Invalid)?;
        let questionnaire = Arc::new(questionnaire);
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(row.id, Arc::clone(&questionnaire));
        Ok(questionnaire)
    }
}
